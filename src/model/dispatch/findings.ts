import type { Finding, FindingValues, Severity } from '../../scenario/index.js'
import type { DispatchInput } from './contract.js'
import { capUse, overCap, reserveShort } from './cost.js'
import { onGrid } from './fleet.js'
import { nitrogenOxidesOf } from './permit.js'
import type { DispatchProblem, DispatchResult } from './problem.js'
import type { SiteProblem } from './site.js'

/** Share of the load below which a shortage is rounding. */
const rounding = 1e-6

/** What is wrong with a dispatch, and what its numbers leave out. */
export function findingsOf(
  input: DispatchInput,
  { problem, index, unpriced }: SiteProblem,
  result: DispatchResult,
  failed: string | undefined,
): Finding[] {
  const { path } = input
  const out: Finding[] = []
  const note = (code: string, severity: Severity, at: string, values: FindingValues) =>
    out.push({ code: `dispatch.${code}`, severity, path: at, values })
  incomplete(input, note)
  if (failed) note('solver-failed', 'warning', path, { status: failed })
  if (unpriced > 0) note('unpriced', 'warning', path, { hours: unpriced })
  hoursWith(
    problem,
    input,
    (t) => result.unserved[t]!,
    (values) => note('unserved', 'warning', path, values),
  )
  hoursWith(
    problem,
    input,
    (t) => reserveShort(problem, result, t),
    ({ energy: _, ...values }) => note('reserve-short', 'warning', path, values),
  )
  belowMinimum(input, problem, result, note)
  problem.caps.forEach((cap, i) => {
    const over = overCap(capUse(problem, result, i), cap.limit)
    if (!over) return
    const [quantity = '', source] = cap.name.split('/')
    const at = source === undefined ? path : `${path}.sources.${source}`
    const values = { quantity, amount: over.amount, limit: over.limit }
    note('permit-exceeded', 'warning', at, { ...values, month: index.names[over.month] ?? '' })
  })
  return out
}

type Note = (code: string, severity: Severity, path: string, values: FindingValues) => void

/** Hours in which something is short: how much, how often, since when. */
function hoursWith(
  problem: DispatchProblem,
  input: DispatchInput,
  power: (hour: number) => number,
  found: (values: { energy: number; peak: number; hours: number; first: number }) => void,
): void {
  let energy = 0
  let peak = 0
  let hours = 0
  let first = 0
  for (let t = 0; t < problem.load.length; t++) {
    const short = power(t)
    if (!(short > rounding * problem.load[t]!)) continue
    if (hours === 0) first = input.demand.start + t * problem.step
    hours++
    energy += short * problem.step
    peak = Math.max(peak, short)
  }
  if (hours > 0) found({ energy, peak, hours, first })
}

/** Units that had to run below their least load, since nothing else could give way. */
function belowMinimum(
  input: DispatchInput,
  problem: DispatchProblem,
  result: DispatchResult,
  note: Note,
): void {
  problem.generators.forEach((one, k) => {
    let hours = 0
    let least = 1
    const online = result.online[k]!
    const output = result.output[k]!
    for (let t = 0; t < online.length; t++) {
      const running = online[t]! * one.unitPower[t]!
      if (!(running > 0)) continue
      const load = output[t]! / running
      if (load >= one.loadMin - 1e-6) continue
      hours++
      least = Math.min(least, load)
    }
    const values = { load: least, hours, minimum: one.loadMin }
    if (hours > 0) note('below-minimum', 'warning', `${input.path}.sources.${one.name}`, values)
  })
}

/** Fields without which a fleet counts for less than it is; named, since the sums leave it out. */
function incomplete(input: DispatchInput, note: Note): void {
  const lacks = (kind: 'sources' | 'storage', name: string, equipment: string, field: string) =>
    note('incomplete', 'warning', `${input.path}.${kind}.${name}.type`, { equipment, field })
  for (const [name, { equipment }] of Object.entries(input.sources)) {
    const { powerNominal, efficiencyLhv, heatRate } = equipment
    if (powerNominal === undefined) lacks('sources', name, equipment.id, 'powerNominal')
    if (!efficiencyLhv && !heatRate) lacks('sources', name, equipment.id, 'efficiencyLhv')
    const permitted = input.caps.nitrogenOxides !== undefined
    if (permitted && nitrogenOxidesOf(input, name) === undefined) {
      lacks('sources', name, equipment.id, 'noxRate')
    }
  }
  if (input.caps.carbonMonoxide) {
    note('emission-unknown', 'warning', input.path, { emission: 'carbon-monoxide' })
  }
  for (const [name, { equipment, units, swingPower }] of Object.entries(input.storage)) {
    for (const field of ['powerNominal', 'energyNominal', 'efficiencyRoundTrip'] as const) {
      if (equipment[field] === undefined) lacks('storage', name, equipment.id, field)
    }
    const count = onGrid(units, input.demand)
    const duty = onGrid(swingPower, input.demand)
    let worst = -1
    let excess = 0
    duty.forEach((power, t) => {
      const beyond = power - count[t]! * (equipment.powerNominal ?? 0)
      if (count[t]! > 0 && beyond > excess) {
        excess = beyond
        worst = t
      }
    })
    if (worst < 0) continue
    const power = count[worst]! * (equipment.powerNominal ?? 0)
    const values = { equipment: equipment.id, duty: duty[worst]!, power }
    note('swing-exceeds-battery', 'warning', `${input.path}.storage.${name}`, values)
  }
}
