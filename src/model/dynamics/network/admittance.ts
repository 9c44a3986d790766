import type { NetworkBranch, NetworkCase } from './contract.js'

/** A branch as four complex admittances: current into either end by voltage at either end. */
export interface BranchAdmittance {
  readonly from: number
  readonly to: number
  /** Real and imaginary part of from-from, from-to, to-from, to-to; pu. */
  readonly values: Float64Array
}

/** Admittances of buses, row by row; pu. */
export interface Admittance {
  readonly conductance: Float64Array
  readonly susceptance: Float64Array
}

/**
 * The π circuit of a line or transformer with a complex ratio a = tap·e^(j shift) on the side of `from`:
 * y/|a|², −y/a*, −y/a, y, with half the charging at either end (Kundur 1994, 6.2 and 6.4).
 */
export function branchAdmittance(
  branch: NetworkBranch,
  buses: ReadonlyMap<string, number>,
): BranchAdmittance {
  const { resistance, reactance, susceptance, tap = 1, shift = 0 } = branch
  const size = resistance * resistance + reactance * reactance
  const g = resistance / size
  const b = -reactance / size
  const cos = Math.cos(shift) / tap
  const sin = Math.sin(shift) / tap
  return {
    from: buses.get(branch.from)!,
    to: buses.get(branch.to)!,
    values: Float64Array.of(
      g / (tap * tap),
      (b + susceptance / 2) / (tap * tap),
      -(g * cos - b * sin),
      -(g * sin + b * cos),
      -(g * cos + b * sin),
      -(b * cos - g * sin),
      g,
      b + susceptance / 2,
    ),
  }
}

/** Sum of the branches that are closed and of the shunts of all buses. */
export function busAdmittance(
  network: NetworkCase,
  branches: readonly BranchAdmittance[],
  closed: readonly boolean[],
): Admittance {
  const shunts = Object.values(network.buses)
  const n = shunts.length
  const conductance = new Float64Array(n * n)
  const susceptance = new Float64Array(n * n)
  const add = (row: number, column: number, g: number, b: number): void => {
    conductance[row * n + column] = conductance[row * n + column]! + g
    susceptance[row * n + column] = susceptance[row * n + column]! + b
  }
  for (const [bus, { shunt }] of shunts.entries()) {
    if (shunt) add(bus, bus, shunt.conductance, shunt.susceptance)
  }
  for (const [index, { from, to, values: y }] of branches.entries()) {
    if (!closed[index]) continue
    add(from, from, y[0]!, y[1]!)
    add(from, to, y[2]!, y[3]!)
    add(to, from, y[4]!, y[5]!)
    add(to, to, y[6]!, y[7]!)
  }
  return { conductance, susceptance }
}

/** Number of the electrical island of each bus, counted from 0. */
export function islandsOf(
  buses: number,
  branches: readonly BranchAdmittance[],
  closed: readonly boolean[],
): Int32Array {
  const island = Int32Array.from({ length: buses }, (_, bus) => bus)
  const root = (bus: number): number => {
    let at = bus
    while (island[at] !== at) at = island[at]!
    return at
  }
  for (const [index, { from, to }] of branches.entries()) {
    if (closed[index]) island[Math.max(root(from), root(to))] = Math.min(root(from), root(to))
  }
  const numbers = new Map<number, number>()
  return island.map((_, bus) => {
    const at = root(bus)
    if (!numbers.has(at)) numbers.set(at, numbers.size)
    return numbers.get(at)!
  })
}
