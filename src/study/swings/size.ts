import {
  type DynamicsInput,
  type Moment,
  type SwingDials,
  swingsHold,
} from '../../model/dynamics/index.js'
import type { Count, Fraction, Joules, Seconds, Usd, Watts } from '../../quantity/index.js'
import type { SwingPrices } from './prices.js'

/** A set of measures against a swing. */
export interface Measures {
  /** Power floor, share of nameplate. */
  readonly floor: Fraction
  /** Grid-forming batteries in all, W, their energy, J, and the lag of their inverters, s. */
  readonly storage: Watts
  readonly energy: Joules
  readonly lag: Seconds
  /** Storage in the racks, J for one accelerator. */
  readonly rack: Joules
  /** Units that run beside those there. */
  readonly spinning: Count
}

/** Measures that hold, and what they cost. */
export interface Candidate {
  readonly measures: Measures
  /** Power that floor and racks burn on average, W, and the job's loss of speed. */
  readonly wasted: Watts
  readonly slowdown: Fraction
  readonly capital: Usd
  /** A year of it all: annuity, energy, compute lost, machines beside. */
  readonly yearly: Usd
  readonly parts: {
    readonly annuity: Usd
    readonly energy: Usd
    readonly compute: Usd
    readonly machines: Usd
  }
}

/** What a search over measures found. */
export interface Sizing {
  /** Least by the year; null: nothing that was tried holds. */
  readonly cheapest: Candidate | null
  /** No other is both cheaper to buy and cheaper to run; by capital, ascending. */
  readonly front: readonly Candidate[]
  /** All that hold, and how many sets were tried. */
  readonly candidates: readonly Candidate[]
  readonly tried: Count
  /** Key of the source whose units run beside those there; null: nothing runs. */
  readonly beside: string | null
}

/** What is sized, and between which ends. */
export interface SizeQuestion {
  readonly input: DynamicsInput
  readonly moment: Moment
  readonly prices: SwingPrices
  readonly accelerators: Count
  /** Lags of inverters that can be bought, s. */
  readonly lags: readonly Seconds[]
  /** J for one accelerator that racks can have; 0: none. */
  readonly racks: readonly Joules[]
  /** Most units that may run beside those there. */
  readonly spinningMost: Count
  /** Hours of batteries by their power: the shortest that is sold. */
  readonly duration: Seconds
  readonly onProgress?: ((done: Count, all: Count) => void) | undefined
}

/** Floors that are tried, share of nameplate. */
const floors: readonly Fraction[] = [0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]
/** Part of the swing to which a battery is found. */
const within = 1 / 64
const year: Seconds = 365.25 * 86_400

/**
 * Combinations of floor, rack storage, batteries and spinning units that hold the limits, with the least
 * battery for each of the others, priced. The cheapest by the year and the front of those that no other
 * beats both in capital and in the cost of running.
 */
export function sizeSwings(question: SizeQuestion): Sizing {
  const { lags, racks, spinningMost } = question
  const sets = floors.flatMap((floor) =>
    racks.flatMap((rack) =>
      lags.flatMap((lag) =>
        Array.from({ length: spinningMost + 1 }, (_, spinning) => ({ floor, rack, lag, spinning })),
      ),
    ),
  )
  const candidates: Candidate[] = []
  let tried = 0
  for (const set of sets) {
    const found = leastStorage(question, set)
    if (found) candidates.push(found)
    question.onProgress?.(++tried, sets.length)
  }
  // the same set by another lag: one without batteries has no lag
  const distinct = candidates.filter(
    (one, i) => candidates.findIndex((other) => sameSet(one, other)) === i,
  )
  const byYear = [...distinct].sort((a, b) => a.yearly - b.yearly)
  return {
    cheapest: byYear[0] ?? null,
    front: frontOf(distinct),
    candidates: byYear,
    tried,
    beside: spunUp(question) || null,
  }
}

type MeasureSet = Pick<Measures, 'floor' | 'rack' | 'lag' | 'spinning'>

/** The least battery with which a set holds; undefined where none up to the whole swing does. */
function leastStorage(question: SizeQuestion, set: MeasureSet): Candidate | undefined {
  const most = question.moment.nameplate / question.moment.path.distributionEfficiency
  const at = (storage: Watts) => tryOut(question, set, storage)
  const none = at(0)
  if (!none) return undefined
  if (none.holds) return priced(question, set, 0, none)
  let high = most
  let held = at(high)
  if (!held?.holds) return undefined
  let low = 0
  while (high - low > within * most) {
    const middle = (low + high) / 2
    const result = at(middle)
    if (result?.holds) [high, held] = [middle, result]
    else low = middle
  }
  return priced(question, set, high, held)
}

interface Tried {
  readonly holds: boolean
  readonly wasted: Watts
  readonly slowdown: Fraction
}

function tryOut(question: SizeQuestion, set: MeasureSet, storage: Watts): Tried | null {
  const { input, moment, accelerators, duration } = question
  const [beside] = Object.keys(moment.sources)
  const dials: SwingDials = {
    floor: set.floor,
    storage: { power: storage, energy: storage * duration, lag: set.lag },
    rackStorage: set.rack * accelerators,
    ...(beside !== undefined && { spinning: { [spunUp(question)]: set.spinning } }),
  }
  return swingsHold(input, moment, dials)
}

/** The source of which one more unit is cheapest; the first where no price is known. */
function spunUp({ moment, prices }: SizeQuestion): string {
  const keys = Object.keys(moment.sources)
  const price = (key: string) => prices.spinning[key] ?? Number.POSITIVE_INFINITY
  return keys.reduce((best, key) => (price(key) < price(best) ? key : best), keys[0] ?? '')
}

function priced(
  question: SizeQuestion,
  set: MeasureSet,
  storage: Watts,
  { wasted, slowdown }: Tried,
): Candidate {
  const { prices, accelerators, duration } = question
  const energy = storage * duration
  const capital =
    storage * prices.storagePower +
    energy * prices.storageEnergy +
    set.rack * accelerators * prices.rackEnergy
  const parts = {
    annuity: capital * prices.annuity,
    energy: Math.max(0, wasted) * prices.energy * year,
    compute: slowdown * (prices.compute ?? 0) * year,
    machines: set.spinning * (prices.spinning[spunUp(question)] ?? 0),
  }
  const yearly = parts.annuity + parts.energy + parts.compute + parts.machines
  const lag = storage > 0 ? set.lag : 0
  return { measures: { ...set, lag, storage, energy }, wasted, slowdown, capital, yearly, parts }
}

function sameSet({ measures: a }: Candidate, { measures: b }: Candidate): boolean {
  const keys = ['floor', 'storage', 'lag', 'rack', 'spinning'] as const
  return keys.every((key) => a[key] === b[key])
}

/** Those that no other beats in both capital and the cost of running. */
function frontOf(candidates: readonly Candidate[]): Candidate[] {
  const running = ({ yearly, parts }: Candidate) => yearly - parts.annuity
  const sorted = [...candidates].sort((a, b) => a.capital - b.capital || running(a) - running(b))
  const front: Candidate[] = []
  for (const candidate of sorted) {
    const last = front.at(-1)
    if (!last || running(candidate) < running(last) - 1e-9) front.push(candidate)
  }
  return front
}
