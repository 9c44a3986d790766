import {
  betaPert,
  type Distribution,
  expectation,
  lognormal,
  mean,
  NumericError,
  normal,
  normalCdf,
  quantile,
  quantiles,
  standardDeviation,
  uniformBetween,
} from '../../numeric/index.js'
import type { Spread } from '../../quantity/index.js'
import type { Activity, Risk } from '../../scenario/index.js'
import { type Case, figure, type GradedTable, type GradeRow } from '../grade.js'
import type { ScheduleInput } from './contract.js'
import { criticalPath, type PathActivity } from './critical-path.js'
import { variablesOf } from './draws.js'
import { createModel } from './model.js'
import { runSamples } from './sample.js'

const sampleCount = 100_000
/** Most activities of a row: far above any, so that none hangs. */
const activitiesMax = 100
/** What the central plan of a row is scaled to, s, and the horizon that it lies in. */
const scaledPlan = 50 * 86_400
const horizon = 6 * scaledPlan

/** A duration as the plan takes it, in the row's own unit of time. */
interface Takes {
  readonly central: number
  readonly spread?: Spread | undefined
}

/** The three quantiles that a scenario would state of a distribution. */
function stated(of: (p: number) => number): Takes {
  const [p10, p50, p90] = [of(0.1), of(0.5), of(0.9)]
  return { central: p50, spread: { kind: 'quantiles', p10, p50, p90 } }
}

const statedOf = (distribution: Distribution) => stated((p) => quantile(distribution, p))

/** Durations as the table writes them. */
const forms: readonly (readonly [RegExp, (...values: number[]) => Takes])[] = [
  [/^N\(([^,]+),([^)]+)\)/, (m, s) => statedOf(normal(m, s))],
  [
    /^triangular\(([^,]+),([^,]+),([^)]+)\)/,
    (min, mode, max) => ({ central: mode, spread: { kind: 'triangular', min, mode, max } }),
  ],
  [/^(?:beta-?)?PERT\(([^,]+),([^,]+),([^)]+)\)/i, (a, b, c) => statedOf(betaPert(a, b, c))],
  [/^uniform\(([^,]+),([^)]+)\)/, (a, b) => statedOf(uniformBetween(a, b))],
  [
    /^lognormal median ([\d.]+)[^,]*, sigma\(log\) ([\d.]+)/,
    (median, sigma) => statedOf(lognormal(median, sigma)),
  ],
  [/^exponential mean ([\d.]+)/, (m) => stated((p) => -m * Math.log1p(-p))],
  [/^fixed ([\d.]+)/, (central) => ({ central })],
]

function takesOf(text: string): Takes | undefined {
  for (const [form, make] of forms) {
    const read = form.exec(text.trim())
    if (!read) continue
    const values = read.slice(1).map(Number)
    return values.every(Number.isFinite) ? make(...values) : undefined
  }
  return undefined
}

/** Work of a network: `2 parallel`, `10 in series`, `1 activity + risk`. */
interface Network {
  readonly works: readonly Takes[]
  readonly inSeries: boolean
  /** Work that is there with this probability only: it comes last. */
  readonly extra?: { readonly takes: Takes; readonly probability: number } | undefined
}

/** Undefined where the words say something else, or a correlation that no common cause explains. */
function networkOf(words: string, inputs: string): Network | undefined {
  const read = /^(\d+) (parallel|in series|activity|delivery)( \+ risk)?$/.exec(words.trim())
  const count = Number(read?.[1] ?? 0)
  const correlation = /correlation ([-\d.]+)/.exec(inputs)?.[1]
  if (!read || count < 1 || count > activitiesMax) return undefined
  if (correlation !== undefined && Number(correlation) !== 0) return undefined
  const [plain = '', risk] = inputs.split(';')
  const parts = plain.split(' and ').map(takesOf)
  const works = Array.from({ length: count }, (_, i) => parts[parts.length === 1 ? 0 : i])
  if (parts.length > count || works.some((one) => one === undefined)) return undefined
  const base = { works: works as readonly Takes[], inSeries: read[2] === 'in series' }
  if (read[3] === undefined) return base
  const struck = /risk p=([\d.]+) adds (.+)$/.exec(risk ?? '')
  const takes = takesOf(struck?.[2] ?? '')
  const probability = Number(struck?.[1])
  if (takes === undefined || !(probability >= 0 && probability <= 1)) return undefined
  return { ...base, extra: { takes, probability } }
}

/** What the samples of one network say, in its own unit of time. */
interface Sampled {
  readonly finish: Float64Array
  /** Of each piece of work, in the order of the network. */
  readonly criticality: readonly number[]
}

/** The network as a building programme that opens the hall of one rack, sampled. */
function sampled({ works, inSeries, extra }: Network): Sampled | undefined {
  const all = extra ? [...works, extra.takes] : works
  const longest = all.reduce((sum, { central }) => sum + central, 0)
  if (!(longest > 0 && longest < Number.MAX_VALUE)) return undefined
  const unit = scaledPlan / longest
  const name = (k: number) => `work-${String(k).padStart(3, '0')}`
  const activities: Record<string, Activity> = {}
  const spread: Record<string, Spread> = {}
  for (const [k, takes] of all.entries()) {
    const isLast = k === works.length
    const before = isLast ? works.map((_, i) => i) : inSeries && k > 0 ? [k - 1] : []
    const after = Object.fromEntries(before.map((i) => [name(i), { type: 'FS', lag: 0 } as const]))
    activities[name(k)] = {
      name: name(k),
      nameKo: name(k),
      scope: 'site',
      takes: takes.central * unit,
      calendar: 'elapsed',
      after,
      stagger: 0,
      gate: 'hall',
    }
    if (takes.spread) spread[`build.activities.${name(k)}.takes`] = scaled(takes.spread, unit)
  }
  // what strikes is that the extra work is not there
  const strikes = [name(works.length)]
  const spared = { name: 'spared', probability: 1 - (extra?.probability ?? 0), factor: 0, strikes }
  const model = createModel(inputOf(activities, extra ? { spared } : {}, spread))
  const samples = runSamples(model, variablesOf(model), 0, sampleCount)
  const finish = new Float64Array(sampleCount)
  for (let k = 0; k < sampleCount; k++) {
    for (let i = 0; i < samples.works; i++) {
      finish[k] = Math.max(finish[k]!, samples.finish[k * samples.works + i]! / unit)
    }
  }
  const share = new Map(
    model.work.nodes.map(({ id }, i) => [id, samples.critical[i]! / sampleCount]),
  )
  return { finish, criticality: all.map((_, k) => share.get(name(k)) ?? 0) }
}

function scaled(spread: Spread, unit: number): Spread {
  if (spread.kind === 'triangular') {
    const { kind, min, mode, max } = spread
    return { kind, min: min * unit, mode: mode * unit, max: max * unit }
  }
  const { kind, p10, p50, p90 } = spread
  return { kind, p10: p10 * unit, p50: p50 * unit, p90: p90 * unit }
}

function inputOf(
  activities: Readonly<Record<string, Activity>>,
  risks: Readonly<Record<string, Risk>>,
  spread: ScheduleInput['spread'],
): ScheduleInput {
  const calendar = { daysPerWeek: 7, shifts: 1, laterShiftOutput: 1 }
  const one = { count: 1, acceleratorsPerRack: 1, facilityPowerPeak: 1, heatPeak: 1 }
  return {
    start: 0,
    end: horizon,
    seed: 1,
    build: { template: 'none', calendar, activities, risks, samples: sampleCount },
    halls: { hall: { site: 'site', capacity: 1 } },
    phases: { phase: { ...one, site: 'site', arrive: {} } },
    sites: { site: { grid: {}, sources: {}, reserve: 'none' } },
    spread,
  }
}

function quantityOf({ finish, criticality }: Sampled, quantity: string): number | undefined {
  if (quantity === 'mean') return mean(finish)
  if (quantity === 'sd') return standardDeviation(finish)
  // the largest: their mean says nothing, for they sum to 1
  if (quantity === 'criticality of each') return Math.max(...criticality)
  if (quantity === 'criticality of first') return criticality[0]
  const at = /^P(\d+)$/.exec(quantity)?.[1]
  if (at !== undefined) return quantiles(finish, [Number(at) / 100])[0]
  const by = /^P\(T<=([\d.]+)\)$/.exec(quantity)?.[1]
  return by === undefined
    ? undefined
    : finish.reduce((sum, time) => sum + (time <= Number(by) ? 1 : 0), 0) / finish.length
}

/**
 * The network of the table's textbook case: predecessors, and the three estimates in weeks.
 * Source: Hillier and Lieberman, Introduction to Operations Research, project management.
 */
const textbook: Readonly<Record<string, readonly [string, number, number, number]>> = {
  A: ['', 1, 2, 3],
  B: ['A', 2, 3.5, 8],
  C: ['B', 6, 9, 18],
  D: ['C', 4, 5.5, 10],
  E: ['C', 1, 4.5, 5],
  F: ['E', 4, 4, 10],
  G: ['D', 5, 6.5, 11],
  H: ['E G', 5, 8, 17],
  I: ['C', 3, 7.5, 9],
  J: ['F I', 3, 9, 9],
  K: ['J', 4, 4, 4],
  L: ['J', 1, 5.5, 7],
  M: ['H', 1, 2, 3],
  N: ['K L', 5, 5.5, 9],
}

/** Length of the critical path on expected durations, its variance, and the normal on both. */
function textbookOf(quantity: string): number | undefined {
  const network = Object.entries(textbook).map(([name, [before, a, m, b]]) => {
    const after = Object.fromEntries(before.split(' ').map((one) => [one, {}]))
    return [name, { duration: expectation(betaPert(a, m, b)), after }] as [string, PathActivity]
  })
  const { length, activities } = criticalPath(Object.fromEntries(network))
  if (quantity === 'critical path length') return length
  // PERT's own: a sixth of the range, squared; Malcolm and others 1959
  const variance = Object.entries(textbook).reduce(
    (sum, [name, [, a, , b]]) => sum + (activities[name]?.critical ? ((b - a) / 6) ** 2 : 0),
    0,
  )
  if (quantity === 'variance') return variance
  const by = /^P\(T<=([\d.]+)\)$/.exec(quantity)?.[1]
  return by === undefined ? undefined : normalCdf((Number(by) - length) / Math.sqrt(variance))
}

const analytic: GradedTable = {
  room: 'schedule',
  name: 'sra_analytic',
  columns: ['case', 'network', 'inputs', 'quantity', 'value'],
  error: 'relative',
  grade: (cases) => {
    const known = new Map<string, Sampled | undefined>()
    return cases.flatMap((row) => gradeAnalytic(row, known))
  },
}

function gradeAnalytic(row: Case, known: Map<string, Sampled | undefined>): GradeRow[] {
  const measured = figure(row, 'value')
  if (measured === undefined) return []
  const [words, inputs, quantity] = [row.network ?? '', row.inputs ?? '', row.quantity ?? '']
  const base = {
    id: `${row.case ?? ''}, ${inputs}, ${quantity}`,
    group: words,
    quantity,
    unit: '',
    measured,
  }
  const isTextbook = words.startsWith('textbook')
  const key = `${words}|${inputs}`
  if (!isTextbook && !known.has(key)) known.set(key, sampledFrom(words, inputs))
  const samples = known.get(key)
  const predicted = isTextbook ? textbookOf(quantity) : samples && quantityOf(samples, quantity)
  if (predicted !== undefined && Number.isFinite(predicted)) return [{ ...base, predicted }]
  const skippedBy = samples || isTextbook ? quantity : inputs
  return [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy }]
}

function sampledFrom(words: string, inputs: string): Sampled | undefined {
  try {
    const network = networkOf(words, inputs)
    return network && sampled(network)
  } catch (error) {
    // a distribution that is none, such as a triangle whose least is above its greatest
    if (error instanceof NumericError) return undefined
    throw error
  }
}

const threePoints: GradedTable = {
  room: 'schedule',
  name: 'hillier_network',
  columns: ['activity', 'predecessors', 'optimistic_week', 'most_likely_week', 'pessimistic_week'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeThreePoints),
}

function gradeThreePoints(row: Case): GradeRow[] {
  const measured = figure(row, 'expected_week')
  if (measured === undefined) return []
  const base = {
    id: row.activity ?? '',
    group: 'activities',
    quantity: 'expected duration',
    unit: 'week',
    measured,
  }
  const columns = ['optimistic_week', 'most_likely_week', 'pessimistic_week'] as const
  const [a, m, b] = columns.map((column) => figure(row, column))
  if (a === undefined || m === undefined || b === undefined || !(a <= m && m <= b)) {
    return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'most_likely_week' }]
  }
  return [{ ...base, predicted: expectation(betaPert(a, m, b)) }]
}

/** Tables of this room. */
export const grades: readonly GradedTable[] = [analytic, threePoints]
