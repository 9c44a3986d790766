import type { Breach } from '../../model/dynamics/index.js'
import type { Count, Fraction, Seconds, Watts } from '../../quantity/index.js'
import { type Borne, bears, breaks } from './bears.js'
import { type Candidate, candidateOf, dialsOf, type Measures } from './candidate.js'
import { finestStorage, inUnits, leastStorage } from './least-storage.js'
import type { SizeQuestion } from './size.js'

/** A measure by itself. */
export type MeasureName = 'floor' | 'storage' | 'rack' | 'spinning'

/** What a little less of one measure of a set would break. */
export interface Binding {
  readonly measure: MeasureName
  /** Of it that no longer holds: share of nameplate, W, J for one accelerator, units. */
  readonly less: number
  readonly breaches: readonly Breach[]
}

/** One measure and none beside it. */
export interface Alone {
  readonly measure: MeasureName
  /** The cheapest of its kind that holds; null: none. */
  readonly candidate: Candidate | null
  /** The most of it that was tried, in its unit, with what that breaks; null where a candidate holds. */
  readonly most: number | null
  readonly breaches: readonly Breach[]
}

const nothing: Measures = { floor: 0, storage: 0, energy: 0, lag: 0, rack: 0, spinning: 0 }

/** What binds a set: what breaks with the next smaller of each measure in it, the others as they are. */
export function bindingsOf(
  question: SizeQuestion,
  { measures }: Candidate,
  floorStep: Fraction,
): readonly Binding[] {
  const { floor, storage, rack, spinning } = measures
  const racks = question.racks.filter((one) => one < rack)
  const finest = finestStorage(storage, mostStorage(question), unitPower(question))
  const smaller: readonly (readonly [MeasureName, number, number])[] = [
    ['floor', floor, Math.max(0, floor - floorStep)],
    ['storage', storage, Math.max(0, storage - finest)],
    ['rack', rack, Math.max(0, ...racks)],
    ['spinning', spinning, spinning - 1],
  ]
  return smaller.flatMap(([measure, now, less]) => {
    if (now <= 0) return []
    const breaches = breachesOf(question, withMeasure(question, measures, measure, less))
    return breaches.length > 0 ? [{ measure, less, breaches }] : []
  })
}

/**
 * Each measure without the others: what it costs where it holds, else what the most of it breaks.
 * @param found  candidates of the search; those of one measure are not looked for again
 * @param floors tried, ascending
 */
export function aloneOf(
  question: SizeQuestion,
  found: readonly Candidate[],
  floors: readonly Fraction[],
): readonly Alone[] {
  const { racks, spinningMost, lags } = question
  const units = Array.from({ length: spinningMost }, (_, i): Count => i + 1)
  const quickest = Math.min(...lags)
  return [
    known('floor') ?? leastOf('floor', floors),
    known('storage') ?? ofBatteries(),
    ...(racks.some((rack) => rack > 0) ? [known('rack') ?? leastOf('rack', racks)] : []),
    ...(units.length > 0 ? [known('spinning') ?? leastOf('spinning', units)] : []),
  ]

  function known(measure: MeasureName): Alone | undefined {
    const alone = found.filter(({ measures }) => isAlone(measures, measure))
    const [candidate] = alone.sort((a, b) => a.yearly - b.yearly)
    return candidate && { measure, candidate, most: null, breaches: [] }
  }

  function leastOf(measure: MeasureName, sizes: readonly number[]): Alone {
    for (const size of sizes.filter((one) => one > 0)) {
      const measures = withMeasure(question, nothing, measure, size)
      const borne = bears(question.input, question.moment, dialsOf(question, measures))
      if (borne?.holds) return held(measure, candidateOf(question, measures, borne))
    }
    return failed(measure, sizes.at(-1) ?? 0)
  }

  function ofBatteries(): Alone {
    const candidates = lags.flatMap((lag) => {
      const sized = (storage: Watts) =>
        withMeasure(question, { ...nothing, lag }, 'storage', storage)
      const at = (storage: Watts): Borne | null =>
        bears(question.input, question.moment, dialsOf(question, sized(storage)))
      const least = leastStorage(at, mostStorage(question), unitPower(question))
      if (least === undefined || least === 'narrow') return []
      return [candidateOf(question, sized(least.storage), least.borne, least.needed)]
    })
    const [cheapest] = candidates.sort((a, b) => a.yearly - b.yearly)
    return cheapest ? held('storage', cheapest) : failed('storage', mostStorage(question), quickest)
  }

  function failed(measure: MeasureName, most: number, lag: Seconds = 0): Alone {
    const measures = withMeasure(question, { ...nothing, lag }, measure, most)
    return { measure, candidate: null, most, breaches: breachesOf(question, measures) }
  }
}

const held = (measure: MeasureName, candidate: Candidate): Alone => ({
  ...{ measure, candidate },
  ...{ most: null, breaches: [] },
})

/** Power of a battery as it is sold, W; 0: by the watt. */
export const unitPower = ({ unit }: SizeQuestion): Watts => unit?.power ?? 0

/** Batteries that are looked at are no larger than all that may swing, but for the last unit. */
export const mostStorage = (question: SizeQuestion): Watts => {
  const { nameplate, path } = question.moment
  return inUnits(nameplate / path.distributionEfficiency, unitPower(question))
}

function withMeasure(
  { duration }: SizeQuestion,
  measures: Measures,
  measure: MeasureName,
  size: number,
): Measures {
  return { ...measures, [measure]: size, ...(measure === 'storage' && { energy: size * duration }) }
}

function isAlone(measures: Measures, measure: MeasureName): boolean {
  const names = ['floor', 'storage', 'rack', 'spinning'] as const
  return names.every((name) => (name === measure ? measures[name] > 0 : measures[name] === 0))
}

function breachesOf(question: SizeQuestion, measures: Measures): readonly Breach[] {
  return breaks(question.input, question.moment, dialsOf(question, measures)) ?? []
}
