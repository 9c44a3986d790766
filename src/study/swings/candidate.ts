import { runSwings, type SwingDials, type SwingRun } from '../../model/dynamics/index.js'
import { capitalRecovery } from '../../model/finance/index.js'
import type { Count, Fraction, Joules, Seconds, Usd, Watts } from '../../quantity/index.js'
import type { Borne } from './bears.js'
import { unitsFor } from './least-storage.js'
import { storageLife } from './prices.js'
import type { SizeQuestion } from './size.js'

/** A set of measures against a swing. */
export interface Measures {
  /** Power floor, share of nameplate. */
  readonly floor: Fraction
  /** Grid-forming batteries in all as they are sold, W, their energy, J, and the lag of their inverters, s. */
  readonly storage: Watts
  readonly energy: Joules
  readonly lag: Seconds
  /** Storage in the racks, J for one accelerator. */
  readonly rack: Joules
  /** Units that run beside those there. */
  readonly spinning: Count
}

/** A part of the cost for which no price is known: it is left out of the sums. */
export type Unpriced = 'storage' | 'rack' | 'energy' | 'compute' | 'machines'

/** Measures that hold, and what they cost. */
export interface Candidate {
  readonly measures: Measures
  /** Power of batteries with which it would just hold, W; less than what is bought in whole units. */
  readonly needed: Watts
  /** Units of batteries; null where they are sold by the watt. */
  readonly units: Count | null
  /** Power that floor and racks burn on average, W, and the job's loss of speed. */
  readonly wasted: Watts
  readonly slowdown: Fraction
  /** Power that batteries lose on average, W, and time until they are worn out, s; null: none. */
  readonly losses: Watts
  readonly life: Seconds | null
  readonly capital: Usd
  /** A year of it all: annuity, energy, compute lost, machines beside. As if the job ran all year. */
  readonly yearly: Usd
  readonly parts: {
    readonly annuity: Usd
    readonly energy: Usd
    readonly compute: Usd
    /** Rent and fuel of machines beside; the annuity of bought ones is in `annuity`. */
    readonly machines: Usd
  }
  readonly unpriced: readonly Unpriced[]
}

const year: Seconds = 365.25 * 86_400

/** Dials of a set. */
export function dialsOf(question: SizeQuestion, measures: Measures): SwingDials {
  const { moment, accelerators, loss } = question
  const beside = spunUp(question)
  return {
    floor: measures.floor,
    storage: { power: measures.storage, energy: measures.energy, lag: measures.lag },
    rackStorage: measures.rack * accelerators,
    ...(Object.keys(moment.sources).length > 0 && { spinning: { [beside]: measures.spinning } }),
    ...(loss && { loss }),
  }
}

/** The source of which one more unit is cheapest by the year; the first where no price is known. */
export function spunUp({ moment, prices }: SizeQuestion): string {
  const keys = Object.keys(moment.sources)
  const price = (key: string) => prices.spinning[key]?.yearly ?? Number.POSITIVE_INFINITY
  return keys.reduce((best, key) => (price(key) < price(best) ? key : best), keys[0] ?? '')
}

/** A set with its price; what a battery loses and how long it lives is from a run with it. */
export function candidateOf(
  question: SizeQuestion,
  measures: Measures,
  { wasted, slowdown }: Borne,
  needed: Watts = measures.storage,
): Candidate {
  const { prices, accelerators, input, moment, unit } = question
  const { storage, energy, rack, spinning } = measures
  const run = storage > 0 ? runSwings(input, moment, dialsOf(question, measures)) : null
  const losses = run ? lossesOf(run, energy) : 0
  const life = run?.ageing?.life ?? null
  const bought = priceOf([storage, prices.storagePower], [energy, prices.storageEnergy])
  const racks = priceOf([rack * accelerators, prices.rackEnergy])
  const machine = prices.spinning[spunUp(question)] ?? null
  const burnt = priceOf([(Math.max(0, wasted) + losses) * year, prices.energy])
  const compute = priceOf([slowdown * year, prices.compute])
  const machines = priceOf([spinning, machine && machine.yearly - machine.annuity])
  const worn = life === null ? storageLife : Math.min(storageLife, life)
  const parts = {
    annuity:
      bought.sum * capitalRecovery(prices.discountRate, worn / year) +
      racks.sum * prices.annuity +
      spinning * (machine?.annuity ?? 0),
    energy: burnt.sum,
    compute: compute.sum,
    machines: machines.sum,
  }
  const of = { storage: bought, rack: racks, energy: burnt, compute, machines }
  return {
    measures: { ...measures, lag: storage > 0 ? measures.lag : 0 },
    needed,
    units: unit && unitsFor(storage, unit.power),
    wasted,
    slowdown,
    losses,
    life,
    capital: bought.sum + racks.sum + spinning * (machine?.capital ?? 0),
    yearly: parts.annuity + parts.energy + parts.compute + parts.machines,
    parts,
    unpriced: (Object.keys(of) as Unpriced[]).filter((part) => of[part].isUnknown),
  }
}

type Amount = readonly [amount: number, price: number | null]

/** What amounts cost; unknown where there is some of a thing that has no price. */
function priceOf(...amounts: readonly Amount[]): { sum: number; isUnknown: boolean } {
  return {
    sum: amounts.reduce((sum, [amount, price]) => sum + amount * (price ?? 0), 0),
    isUnknown: amounts.some(([amount, price]) => amount !== 0 && price === null),
  }
}

/** What goes into batteries and neither comes out nor stays, W on average. */
function lossesOf({ batteries, charge, step }: SwingRun, energy: Joules): Watts {
  if (!charge || charge.length === 0) return 0
  const duration = batteries.length * step
  const taken = batteries.reduce((sum, watts) => sum - watts * step, 0)
  const kept = (charge.at(-1)! - charge[0]!) * energy
  return Math.max(0, (taken - kept) / duration)
}
