import { type JudgedCondition, judgeClaims, planCampus } from '../campus/index.js'
import { createMemo, type Memo } from '../numeric/index.js'
import { nearestWords, type Spread } from '../quantity/index.js'
import type { LoadedScenario } from '../scenario/index.js'

/** Factors by which a value is moved, away from what is written, until the claim holds. */
const factors = [1.05, 1.2, 1.5, 2, 3, 5, 10, 30, 100]
/** Relative distance at which a search ends. */
const within = 3e-3
const halvingsMost = 30

/** What would have to be true. */
export type Solution =
  /** No such claim, no such reading, or a number that is 0. */
  | { readonly kind: 'no-claim' | 'no-reading' | 'zero' }
  /** No such path, or a path to more than a number: paths that there are. */
  | { readonly kind: 'no-path' | 'not-a-number'; readonly known: readonly string[] }
  /** It holds as written. */
  | { readonly kind: 'holds'; readonly from: number; readonly reading: Reading }
  /** The value nearest to what is written at which it holds. */
  | {
      readonly kind: 'solved'
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
 * @param onTry   told before each plan
 */
export function solveFor(
  loaded: LoadedScenario,
  claim: string,
  path: string,
  reading?: string,
  onTry: () => void = () => {},
): Solution {
  if (!Object.hasOwn(loaded.scenario.claims, claim)) return { kind: 'no-claim' }
  const { keys, node: from, rest } = follow(loaded.scenario, path)
  if (rest !== undefined) return { kind: 'no-path', known: nearest(keys, from, rest) }
  if (typeof from !== 'number') return { kind: 'not-a-number', known: below(keys, from) }
  const memo = createMemo()
  const first = tried(loaded, claim, reading, memo)
  if (!first) return { kind: 'no-reading' }
  const before = first.reading
  if (before.condition.verdict === 'holds') return { kind: 'holds', from, reading: before }
  if (from === 0) return { kind: 'zero' }
  const isWhole = Number.isInteger(from) && Math.abs(from) > 1
  const attempt = (factor: number): Trial | undefined => {
    onTry()
    const value = isWhole ? Math.round(from * factor) : from * factor
    const trial = tried(withValue(loaded, keys, value / from), claim, before.key, memo)
    return trial && { ...trial, value }
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
      return { kind: 'solved', from, to: to.value, before, reading: to.reading, errors }
    }
  }
  const [low, high] = [from / factors.at(-1)!, from * factors.at(-1)!]
  return { kind: 'never', from, low, high, before, nearest: nearestOf(trials) }
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
  memo: Memo,
): Omit<Trial, 'value'> | undefined {
  const { plan } = planCampus(loaded, { memo })
  const conditions = judgeClaims(loaded, plan)[claim]?.conditions ?? {}
  const all = Object.entries(conditions)
  const picked =
    reading === undefined
      ? (all.find(([, { verdict }]) => verdict !== 'holds') ?? all[0])
      : all.find(([key]) => key === reading)
  if (!picked) return undefined
  const [key, condition] = picked
  const errors = plan.findings.filter((f) => f.severity === 'error').map((f) => f.code)
  const { relation } = loaded.scenario.claims[claim]!
  const isOneSided = relation === 'le' || relation === 'ge' || relation === 'upTo'
  const byMedian = condition.figure?.kind !== 'time' || isOneSided || condition.deviation === 0
  return { reading: { key, condition }, met: condition.verdict === 'holds' && byMedian, errors }
}

type Tree = Readonly<Record<string, unknown>>

/** Walks a path as far as the scenario has it, whichever way its words are joined. */
function follow(scenario: object, path: string) {
  const keys: string[] = []
  let node: unknown = scenario
  for (const key of path.replace(/^scenario\./, '').split('.')) {
    const camel = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const found = namesIn(node).find((name) => name === key || name === camel)
    if (found === undefined) return { keys, node, rest: camel }
    keys.push(found)
    node = (node as Tree)[found]
  }
  return { keys, node, rest: undefined }
}

function namesIn(node: unknown): readonly string[] {
  return typeof node === 'object' && node !== null ? Object.keys(node) : []
}

/** Most paths that are named in place of one that there is not. */
const namedMost = 8

function below(keys: readonly string[], node: unknown): readonly string[] {
  return namesIn(node)
    .slice(0, namedMost)
    .map((name) => [...keys, name].join('.'))
}

function nearest(keys: readonly string[], node: unknown, word: string): readonly string[] {
  const near = nearestWords(word, [...namesIn(node)], 3)
  return near.length > 0 ? near.map((name) => [...keys, name].join('.')) : below(keys, node)
}

/** The scenario with one number times a factor, and what spreads it likewise. */
function withValue(
  loaded: LoadedScenario,
  keys: readonly string[],
  factor: number,
): LoadedScenario {
  const path = keys.join('.')
  const spread = loaded.spread[path]
  return {
    ...loaded,
    scenario: scaledAt(loaded.scenario, keys, factor) as LoadedScenario['scenario'],
    ...(spread && { spread: { ...loaded.spread, [path]: scaledSpread(spread, factor) } }),
  }
}

function scaledAt(node: unknown, keys: readonly string[], factor: number): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return (node as number) * factor
  const tree = node as Tree
  return { ...tree, [key]: scaledAt(tree[key], rest, factor) }
}

function scaledSpread(spread: Spread, factor: number): Spread {
  return Object.fromEntries(
    Object.entries(spread).map(([name, value]) => [
      name,
      typeof value === 'number' ? value * factor : value,
    ]),
  ) as unknown as Spread
}
