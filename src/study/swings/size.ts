import type { DynamicsInput, Moment } from '../../model/dynamics/index.js'
import type { Count, Fraction, Joules, Seconds, Watts } from '../../quantity/index.js'
import { bears } from './bears.js'
import { type Alone, aloneOf, type Binding, bindingsOf, mostStorage, unitPower } from './binding.js'
import { type Candidate, candidateOf, dialsOf, type Measures, spunUp } from './candidate.js'
import { leastStorage } from './least-storage.js'
import type { SwingPrices } from './prices.js'

/** What a search over measures found. */
export interface Sizing {
  /** Least by the year, of those whose every part has a price if any; null: nothing that was tried holds. */
  readonly cheapest: Candidate | null
  /** No other is both cheaper to buy and cheaper to run; by capital, ascending. */
  readonly front: readonly Candidate[]
  /** All that hold, and how many sets were tried. */
  readonly candidates: readonly Candidate[]
  readonly tried: Count
  /** Sets that hold with some batteries, but no longer with somewhat larger ones: left out. */
  readonly narrow: Count
  /** What a little less of each measure of the cheapest breaks; empty where nothing is needed. */
  readonly binding: readonly Binding[]
  /** Each measure without the others; empty where nothing is needed. */
  readonly alone: readonly Alone[]
  /** Key of the source whose units run beside those there; null: nothing runs. */
  readonly beside: string | null
}

/** A battery as it is sold. */
export interface StorageUnit {
  /** Id of its record. */
  readonly type: string
  readonly power: Watts
  readonly energy: Joules
}

/** Response of an inverter as the record of its battery has it, s. */
export interface RecordedLag {
  readonly record: string
  readonly lag: Seconds
}

/** What is sized, and between which ends. */
export interface SizeQuestion {
  readonly input: DynamicsInput
  readonly moment: Moment
  readonly prices: SwingPrices
  readonly accelerators: Count
  /** Lags of inverters that are asked of the maker, s; a price for quicker ones is not known. */
  readonly lags: readonly Seconds[]
  /** What the record of the battery says of it; null: no record, or nothing in it. */
  readonly recordedLag: RecordedLag | null
  /** J for one accelerator that racks can have; 0: none. */
  readonly racks: readonly Joules[]
  /** Most units that may run beside those there. */
  readonly spinningMost: Count
  /** Hours of batteries by their power: the shortest that is sold. */
  readonly duration: Seconds
  /** Batteries are bought in whole ones of it; null: by the watt. */
  readonly unit: StorageUnit | null
  /** It must hold after the loss of its largest unit too. */
  readonly loss?: boolean | undefined
  readonly onProgress?: ((done: Count, all: Count) => void) | undefined
}

type MeasureSet = Pick<Measures, 'floor' | 'rack' | 'lag' | 'spinning'>

/** Floors that are tried, share of nameplate. */
const floors: readonly Fraction[] = [0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]
/** Steps of the floor about the cheapest so far. */
const finer: readonly Fraction[] = [0.025, 0.0125, 0.00625]

/**
 * Combinations of floor, rack storage, batteries and spinning units that hold the limits, with the least
 * battery that can be bought for each of the others, priced; then finer floors about the cheapest.
 */
export function sizeSwings(question: SizeQuestion): Sizing {
  const { lags, racks, spinningMost } = question
  // what costs least comes first, so that much of the rest is beaten before it is tried
  const sets = Array.from({ length: spinningMost + 1 }, (_, spinning) => spinning).flatMap(
    (spinning) =>
      racks.flatMap((rack) =>
        floors.flatMap((floor) => lags.map((lag) => ({ floor, rack, lag, spinning }))),
      ),
  )
  const search = new Search(question, sets.length)
  for (const set of sets) search.look(set)
  for (const step of finer) {
    for (const { measures } of search.cheapest()) {
      const { floor, rack, spinning } = measures
      for (const lag of lags) {
        search.look({ floor: floor - step, rack, lag, spinning })
        search.look({ floor: floor + step, rack, lag, spinning })
      }
    }
  }
  const [cheapest = null] = search.cheapest()
  const isNeeded = !cheapest || Object.values(cheapest.measures).some((size) => size > 0)
  return {
    cheapest,
    front: frontOf(search.found),
    candidates: [...search.found].sort(byYear),
    tried: search.tried,
    narrow: search.narrow,
    binding: cheapest ? bindingsOf(question, cheapest, finer.at(-1)!) : [],
    alone: isNeeded ? aloneOf(question, search.found, floors) : [],
    beside: spunUp(question) || null,
  }
}

/** Sets that were tried, each once. */
class Search {
  readonly found: Candidate[] = []
  narrow = 0
  private readonly seen = new Set<string>()
  /** Sets that hold without a battery: any other inverter makes no difference to them. */
  private readonly bare = new Set<string>()

  constructor(
    private readonly question: SizeQuestion,
    private readonly all: Count,
  ) {}

  get tried(): Count {
    return this.seen.size
  }

  look(set: MeasureSet): void {
    const { floor, rack, lag, spinning } = set
    const without = [floor.toFixed(5), rack, spinning].join(' ')
    const key = `${without} ${lag}`
    if (floor < 0 || floor > 1 || this.seen.has(key)) return
    this.seen.add(key)
    this.question.onProgress?.(Math.min(this.tried, this.all), this.all)
    if (this.bare.has(without)) return
    const { input, moment, duration } = this.question
    const measuresOf = (storage: Watts) => ({ ...set, storage, energy: storage * duration })
    if (this.isBeaten(measuresOf(0))) return
    const at = (storage: Watts) => bears(input, moment, dialsOf(this.question, measuresOf(storage)))
    const least = leastStorage(at, mostStorage(this.question), unitPower(this.question))
    if (least === undefined) return
    if (least === 'narrow') {
      this.narrow++
      return
    }
    if (least.storage === 0) this.bare.add(without)
    const { storage, borne, needed } = least
    this.found.push(candidateOf(this.question, measuresOf(storage), borne, needed))
  }

  /** Whether the parts of a set whose cost is certain cost more than another that holds, in every way. */
  private isBeaten(measures: Measures): boolean {
    const bound = candidateOf(this.question, measures, { holds: true, wasted: 0, slowdown: 0 })
    const costs = bound.capital > 0 || bound.yearly > 0
    return (
      costs &&
      this.found.some(
        (one) =>
          one.unpriced.length === 0 &&
          one.capital <= bound.capital &&
          running(one) <= running(bound),
      )
    )
  }

  /** One at most: of those with a price for every part, else of all. */
  cheapest(): readonly Candidate[] {
    const priced = this.found.filter(({ unpriced }) => unpriced.length === 0)
    return [...(priced.length > 0 ? priced : this.found)].sort(byYear).slice(0, 1)
  }
}

/** By the year; of two that cost the same the one that is easier to have: less capital, a slower inverter. */
function byYear(a: Candidate, b: Candidate): number {
  return (
    a.yearly - b.yearly ||
    a.capital - b.capital ||
    b.measures.lag - a.measures.lag ||
    a.measures.spinning - b.measures.spinning ||
    a.measures.floor - b.measures.floor
  )
}

const running = ({ yearly, parts }: Candidate) => yearly - parts.annuity

/** Those that no other beats in both capital and the cost of running. */
function frontOf(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => a.capital - b.capital || running(a) - running(b) || byYear(a, b),
  )
  const front: Candidate[] = []
  for (const candidate of sorted) {
    const last = front.at(-1)
    if (!last || running(candidate) < running(last) * (1 - 1e-9) - 1e-9) front.push(candidate)
  }
  return front
}
