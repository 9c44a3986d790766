import type { Count, CountPerSecond, Fraction } from '../../quantity/index.js'
import { carrierYield, type PackageDesign, packageCost, sorted } from './package.js'

/** What comes in, per second; months are turned into seconds by the caller. */
export interface SupplyLimits {
  /** Wafers of each kind of die, by its name in the design, and the dies on one. */
  readonly wafers: Readonly<
    Record<string, { readonly rate: CountPerSecond; readonly grossDies: Count }>
  >
  /** Wafers of carriers and sites on one; absent: no limit. */
  readonly carriers?: { readonly rate: CountPerSecond; readonly sites: Count } | undefined
  /** Stacks of memory; absent: no limit. */
  readonly memory?: CountPerSecond | undefined
}

/** Good packages per second, and what holds them. */
export interface PackageSupply {
  readonly rate: CountPerSecond
  /** `carriers`, `memory`, or `wafers.NAME`; the first of equals. */
  readonly binding: string
  /** Good packages per second that each input alone would allow. */
  readonly limits: Readonly<Record<string, CountPerSecond>>
}

/**
 * Good packages per second under limits of wafers, of carriers (CoWoS) and of memory: the least of
 * what each allows, times the yield of assembly, which spoils parts of all kinds alike.
 * A part that the package has none of is no limit.
 */
export function packageSupply(design: PackageDesign, limits: SupplyLimits): PackageSupply {
  const good: Fraction = packageCost(design).yield
  const allowed: Record<string, CountPerSecond> = {}
  for (const [name, die] of Object.entries(design.dies)) {
    const wafers = limits.wafers[name]
    if (!wafers || die.count === 0) continue
    const dies = wafers.rate * wafers.grossDies * sorted(die.yield, die.sort.coverage).passed
    allowed[`wafers.${name}`] = (dies / die.count) * good
  }
  if (limits.carriers) {
    const { rate, sites } = limits.carriers
    allowed.carriers = rate * sites * carrierYield(design.carrier) * good
  }
  if (limits.memory !== undefined && design.memory.stacks > 0) {
    allowed.memory = (limits.memory / design.memory.stacks) * good
  }
  let rate = Number.POSITIVE_INFINITY
  let binding = ''
  for (const [name, value] of Object.entries(allowed)) {
    if (value < rate) {
      rate = value
      binding = name
    }
  }
  return { rate, binding, limits: allowed }
}
