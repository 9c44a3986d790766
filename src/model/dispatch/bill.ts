import type { Count, Joules, Usd, UsdPerJoule, UsdPerWatt, Watts } from '../../quantity/index.js'
import { billedDemand, monthlyPeaks } from './cost.js'
import type { Ratchet } from './problem.js'

/** Energy of a month up to an amount; the last block has no end. */
export interface EnergyBlock {
  readonly upTo: Joules
  readonly price: UsdPerJoule
}

/** Billed demand up to an amount; the last block has no end. */
export interface DemandBlock {
  readonly upTo: Watts
  readonly price: UsdPerWatt
}

/** A charge on demand: one price a month, or blocks in every month. */
export interface DemandRule {
  readonly price: readonly UsdPerWatt[] | readonly DemandBlock[]
  /** 1 in the hours that count (a class of hours, a season); absent: all. */
  readonly hours?: Uint8Array | undefined
  readonly minimum?: Watts | undefined
  readonly ratchet?: Ratchet | undefined
}

/** A charge on the import in a few hours that the grid names afterwards. */
export interface CoincidentPeak {
  /** Hours of the series, from 0. */
  readonly hours: readonly Count[]
  /** On the highest import in them, once. */
  readonly price: UsdPerWatt
}

/** Rules of a bill over a stretch of hours, as data. */
export interface BillRules {
  /** Month of each hour: 0 for the first, rising by 1. */
  readonly month: Int32Array
  readonly months: Count
  readonly step: number
  /** USD/J by hour; blocks of the month come on top. */
  readonly energy?: Float64Array | undefined
  readonly energyBlocks?: readonly EnergyBlock[] | undefined
  readonly demand: readonly DemandRule[]
  readonly coincident: readonly CoincidentPeak[]
  /** USD a month. */
  readonly fixed: Usd
  /** Least bill of a month, USD. */
  readonly minimum: Usd
  /** Months before the first are as those of the year that follows, for ratchets. */
  readonly repeats: boolean
}

/** A bill by month; sums in its last fields. */
export interface UtilityBill {
  readonly energy: Float64Array
  readonly demand: Float64Array
  readonly fixed: Float64Array
  /** What the least bill adds. */
  readonly topUp: Float64Array
  /** Of all months together. */
  readonly coincident: Usd
  readonly total: Usd
}

/** The bill on an import by hour, W. */
export function billOf(rules: BillRules, load: Float64Array): UtilityBill {
  const { months } = rules
  const energy = energyCost(rules, load)
  const demand = new Float64Array(months)
  for (const rule of rules.demand) {
    const billed = rules.repeats ? repeatedDemand(rules, rule, load) : billedIn(rules, rule, load)
    for (let m = 0; m < months; m++) demand[m] = demand[m]! + demandCost(rule, billed[m]!, m)
  }
  const fixed = new Float64Array(months).fill(rules.fixed)
  const topUp = fixed.map((own, m) => Math.max(0, rules.minimum - own - energy[m]! - demand[m]!))
  let coincident = 0
  for (const { hours, price } of rules.coincident) {
    coincident += price * hours.reduce((most, hour) => Math.max(most, load[hour] ?? 0), 0)
  }
  let total = coincident
  for (const part of [energy, demand, fixed, topUp]) for (const amount of part) total += amount
  return { energy, demand, fixed, topUp, coincident, total }
}

function energyCost(rules: BillRules, load: Float64Array): Float64Array {
  const cost = new Float64Array(rules.months)
  const used = new Float64Array(rules.months)
  for (let t = 0; t < load.length; t++) {
    const m = rules.month[t]!
    const energy = load[t]! * rules.step
    used[m] = used[m]! + energy
    cost[m] = cost[m]! + energy * (rules.energy?.[t] ?? 0)
  }
  const { energyBlocks } = rules
  return energyBlocks ? cost.map((own, m) => own + inBlocks(energyBlocks, used[m]!)) : cost
}

/** Price of an amount, block after block. */
function inBlocks(
  blocks: readonly { readonly upTo: number; readonly price: number }[],
  amount: number,
): Usd {
  let from = 0
  let cost = 0
  for (const { upTo, price } of blocks) {
    cost += price * Math.max(0, Math.min(amount, upTo) - from)
    from = upTo
  }
  return cost
}

function billedIn(rules: BillRules, rule: DemandRule, load: Float64Array): Float64Array {
  return billedDemand({ ...rule, price: [] }, monthlyPeaks(rules, rule, load))
}

/** Billed demand with a year like this one before it, so that late months look back on early ones. */
function repeatedDemand(rules: BillRules, rule: DemandRule, load: Float64Array): Float64Array {
  const peaks = monthlyPeaks(rules, rule, load)
  const twice = new Float64Array(2 * rules.months)
  twice.set(peaks)
  twice.set(peaks, rules.months)
  const months = rule.ratchet?.months
  const doubled = months && Uint8Array.from([...months, ...months])
  const ratchet = rule.ratchet && { ...rule.ratchet, months: doubled }
  return billedDemand({ ...rule, price: [], ratchet }, twice).slice(rules.months)
}

function demandCost(rule: DemandRule, billed: Watts, month: Count): Usd {
  const first = rule.price[0]
  if (typeof first === 'object') return inBlocks(rule.price as readonly DemandBlock[], billed)
  return ((rule.price as readonly UsdPerWatt[])[month] ?? 0) * billed
}
