import {
  type JudgedClaim,
  type JudgedCondition,
  judgeClaims,
  type PlanOptions,
  planCampus,
} from '../campus/index.js'
import {
  asWritten,
  createMemo,
  isTable,
  nearestPaths,
  valueAt,
  withValue,
} from '../numeric/index.js'
import { nearestWords } from '../quantity/index.js'
import type { LoadedScenario } from '../scenario/index.js'
import { dimensionsOfScenario } from './dimension.js'
import { moved } from './explain/trial.js'

/** Factors by which a value is moved, away from what is written, until the claim holds. */
const factors = [1.05, 1.2, 1.5, 2, 3, 5, 10, 30, 100]
/** Most paths that are named in place of one that there is not. */
const namedMost = 8
/** Relative distance at which a search ends. */
const within = 3e-3
const halvingsMost = 30

/** What would have to be true. */
export type Solution =
  /** A number that is 0, from which no factor leads anywhere. */
  | { readonly kind: 'zero'; readonly known: readonly [] }
  /** No such claim, reading or path, or a path to more than a number: those that there are. */
  | {
      readonly kind: 'no-claim' | 'no-reading' | 'no-path' | 'not-a-number'
      readonly known: readonly string[]
    }
  /** It holds as written. */
  | {
      readonly kind: 'holds'
      readonly claim: JudgedClaim
      readonly from: number
      readonly reading: Reading
    }
  /** The value nearest to what is written at which it holds. */
  | {
      readonly kind: 'solved'
      /** As judged on the scenario as written. */
      readonly claim: JudgedClaim
      readonly from: number
      readonly to: number
      readonly before: Reading
      readonly reading: Reading
      /** Errors that the plan has then, beyond those it has as written. */
      readonly errors: readonly string[]
    }
  /** No value between the ends makes it hold; the reading that comes nearest. */
  | {
      readonly kind: 'never'
      readonly claim: JudgedClaim
      readonly from: number
      readonly low: number
      readonly high: number
      readonly before: Reading
      readonly nearest: { readonly at: number; readonly reading: Reading } | null
    }

/** A reading by its key. */
export interface Reading {
  readonly key: string
  readonly condition: JudgedCondition
}

interface Trial {
  readonly value: number
  readonly claim: JudgedClaim
  readonly reading: Reading
  /** It holds, a time by its median: what may just happen is no answer to what must be true. */
  readonly met: boolean
  readonly errors: readonly string[]
}

/**
 * Which value of one number of the scenario makes a claim hold, all else as written: tried outwards in
 * steps both ways, then halved. The nearest value counts; where both ways lead there, the smaller change.
 *
 * @param path    in the scenario, as written or as resolved: `sites.memphis.power.grid.2024-05-01`
 * @param reading key of the reading; absent: the first that does not hold
 * @param onStage told the name of each stage before it runs
 */
export function solveFor(
  loaded: LoadedScenario,
  claim: string,
  path: string,
  reading?: string,
  onStage: (stage: string) => void = () => {},
): Solution {
  const { scenario } = loaded
  if (!Object.hasOwn(scenario.claims, claim)) {
    return { kind: 'no-claim', known: nearestWords(claim, Object.keys(scenario.claims), namedMost) }
  }
  const own = path.replace(/^scenario\./, '')
  const at = asWritten(scenario, own)
  if (at === undefined) return { kind: 'no-path', known: nearestPaths([scenario], own, namedMost) }
  const from = valueAt(scenario, at)
  if (typeof from !== 'number') {
    const below = isTable(from) ? Object.keys(from).map((key) => `${at}.${key}`) : []
    return { kind: 'not-a-number', known: below.slice(0, namedMost) }
  }
  const memo = createMemo()
  const first = tried(loaded, claim, reading, { memo, onStage })
  if (!first) {
    return { kind: 'no-reading', known: Object.keys(scenario.claims[claim]?.conditions ?? {}) }
  }
  const { claim: judged, reading: before } = first
  if (before.condition.verdict === 'holds') {
    return { kind: 'holds', claim: judged, from, reading: before }
  }
  if (from === 0) return { kind: 'zero', known: [] }
  const isWhole = Number.isInteger(from) && Math.abs(from) > 1
  const isShare = dimensionsOfScenario()(at, loaded.origin[at]) === 'fraction' && from <= 1
  const attempt = (factor: number): Trial | undefined => {
    const exact = isShare ? Math.min(1, from * factor) : from * factor
    const value = isWhole ? Math.round(exact) : exact
    try {
      const trial = tried(withFactor(loaded, at, value / from), claim, before.key, {
        memo,
        onStage,
      })
      return trial && { ...trial, value }
    } catch {
      // a room may refuse a value that nobody wrote, such as a temperature below absolute zero
      return undefined
    }
  }
  const trials: Trial[] = []
  const ways = [
    [1, ...factors],
    [1, ...factors.map((factor) => 1 / factor)],
  ]
  const last: Trial[] = ways.map(() => ({ value: from, ...first }))
  for (const step of factors.keys()) {
    for (const [w, way] of ways.entries()) {
      const [near, far] = [way[step] ?? 1, way[step + 1] ?? 1]
      const there = attempt(far)
      if (!there) continue
      trials.push(there)
      const holding = holds(there)
        ? { factor: far, trial: there }
        : between(attempt, near, far, last[w]!, there)
      last[w] = there
      if (!holding) continue
      const to = halved(attempt, near, holding.factor, holding.trial)
      const errors = to.errors.filter((error) => !first.errors.includes(error))
      const { value, reading: then } = to
      return { kind: 'solved', claim: judged, from, to: value, before, reading: then, errors }
    }
  }
  const [low, high] = [from / factors.at(-1)!, isShare ? 1 : from * factors.at(-1)!]
  return { kind: 'never', claim: judged, from, low, high, before, nearest: nearestOf(trials) }
}

const holds = ({ met }: Trial) => met

/**
 * A factor at which the claim holds between two at which the twin stands on different sides of it:
 * a step may leap over what is claimed.
 */
function between(
  attempt: (factor: number) => Trial | undefined,
  near: number,
  far: number,
  before: Trial,
  after: Trial,
): { readonly factor: number; readonly trial: Trial } | undefined {
  const side = ({ reading }: Trial) => Math.sign(reading.condition.deviation ?? 0)
  const start = side(before)
  if (start * side(after) >= 0) return undefined
  let [low, high] = [near, far]
  for (let i = 0; i < halvingsMost && Math.abs(low / high - 1) > within / 10; i++) {
    const factor = Math.sqrt(low * high)
    const trial = attempt(factor)
    if (!trial) return undefined
    if (holds(trial)) return { factor, trial }
    if (side(trial) === start) low = factor
    else high = factor
  }
  return undefined
}

/** Halves between a factor at which the claim does not hold and one at which it does. */
function halved(
  attempt: (factor: number) => Trial | undefined,
  fails: number,
  goes: number,
  found: Trial,
): Trial {
  let [bad, good, best] = [fails, goes, found]
  for (let i = 0; i < halvingsMost && Math.abs(bad / good - 1) > within; i++) {
    const middle = Math.sqrt(bad * good)
    const trial = attempt(middle)
    if (trial && holds(trial)) [good, best] = [middle, trial]
    else bad = middle
  }
  return best
}

function nearestOf(trials: readonly Trial[]) {
  let best: { at: number; reading: Reading } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { value, reading } of trials) {
    const { deviation } = reading.condition
    if (deviation === null || Math.abs(deviation) >= least) continue
    least = Math.abs(deviation)
    best = { at: value, reading }
  }
  return best
}

function tried(
  loaded: LoadedScenario,
  claim: string,
  reading: string | undefined,
  options: PlanOptions,
): Omit<Trial, 'value'> | undefined {
  const { plan } = planCampus(loaded, options)
  const judged = judgeClaims(loaded, plan)[claim]
  if (!judged) return undefined
  const all = Object.entries(judged.conditions)
  const picked =
    reading === undefined
      ? (all.find(([, { verdict }]) => verdict !== 'holds') ?? all[0])
      : all.find(([key]) => key === reading)
  if (!picked) return undefined
  const [key, condition] = picked
  const errors = plan.findings.filter((f) => f.severity === 'error').map((f) => f.code)
  const isOneSided = ['le', 'ge', 'upTo'].includes(judged.relation)
  const byMedian = condition.figure?.kind !== 'time' || isOneSided || condition.deviation === 0
  const met = condition.verdict === 'holds' && byMedian
  return { claim: judged, reading: { key, condition }, met, errors }
}

/** The scenario with one number times a factor, and what spreads it likewise. */
function withFactor(loaded: LoadedScenario, path: string, factor: number): LoadedScenario {
  const by = (value: number) => value * factor
  const spread = loaded.spread[path]
  const value = by(valueAt(loaded.scenario, path) as number)
  return {
    ...loaded,
    scenario: withValue(loaded.scenario, path, value),
    ...(spread && { spread: { ...loaded.spread, [path]: moved(spread, by) } }),
  }
}
