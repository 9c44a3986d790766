import { PhysicsError } from '../../physics/index.js'
import type { Seconds } from '../../quantity/index.js'
import type { Case, GradedTable, GradeRow } from '../grade.js'
import { figure } from '../grade.js'
import { bandShares, steepest } from './character.js'
import type { StepProfile } from './contract.js'
import { type Metered, meteredStep, segmentsOf } from './metered.js'
import { publishedStep } from './published.js'
import { wholePeriods } from './waveform.js'

/** Quantities of a waveform, their column, and how each is read off the metered draw. */
const quantities = ['mean', 'low', 'high', 'rise', 'fall'] as const
const bands = ['band-0.1', 'band-0.5', 'band-1', 'band-2.5', 'band-above'] as const
const bandColumns = [
  'band_below_0p1_hz',
  'band_0p1_0p5_hz',
  'band_0p5_1_hz',
  'band_1_2p5_hz',
  'band_above_2p5_hz',
] as const

const columnOf: Readonly<Record<(typeof quantities)[number], string>> = {
  mean: 'mean_share',
  low: 'low_share',
  high: 'high_share',
  rise: 'rise_share_per_s',
  fall: 'fall_share_per_s',
}

const unitOf = (quantity: string) => (quantity === 'rise' || quantity === 'fall' ? '1/s' : '1')

/** Seconds over which the steepest rise and fall are read. */
const SLOPE_WINDOW = 0.2
const SAMPLE_STEP = 0.005
/** Periods that are simulated, so that noise averages out. */
const PERIODS = 8

/** A job described by its step; measured draw over nameplate, slopes over 0.2 s, bands of one step. */
const waveform: GradedTable = {
  room: 'load',
  name: 'waveform',
  columns: ['id', 'group', 'segments'],
  error: 'absolute',
  grade: (cases) => cases.flatMap((row, index) => gradeStep(row, index)),
}

/** A metered trace of normalised power; what the published step would have shown in its place. */
const trace: GradedTable = {
  room: 'load',
  name: 'dgx_h100_training_trace',
  columns: ['t_s', 'power_norm'],
  error: 'absolute',
  grade: (cases) => gradeTrace(cases),
}

/** What the load room is graded on. */
export const grades: readonly GradedTable[] = [waveform, trace]

function gradeStep(row: Case, index: number): GradeRow[] {
  const id = (row.id ?? '').trim() || `row-${index + 1}`
  const group = (row.group ?? '').trim() || 'unknown'
  const wanted = [...Object.values(columnOf), ...bandColumns]
  const names = [...quantities, ...bands]
  const profile = profileOf(row)
  const found =
    typeof profile === 'string' ? undefined : shown(profile, figure(row, 'meter_s') ?? 0)
  return wanted.flatMap((column, i): GradeRow[] => {
    const measured = figure(row, column)
    if (measured === undefined) return []
    const base = { id, group, quantity: names[i]!, unit: unitOf(names[i]!), measured }
    if (typeof profile === 'string') {
      return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: profile }]
    }
    if (!found)
      return [{ ...base, predicted: null, skipped: 'outside-range', skippedBy: 'segments' }]
    return [{ ...base, predicted: found[i]! }]
  })
}

/** The profile of a row, or the column that cannot be read. */
function profileOf(row: Case): StepProfile | string {
  const segments = segmentsOf(row.segments ?? '')
  if (!segments) return 'segments'
  const read: Record<string, number> = {}
  for (const [name, column, standard] of [
    ['edge', 'edge_s', publishedStep.edge],
    ['overshoot', 'overshoot', publishedStep.overshoot],
    ['overshootDecay', 'overshoot_decay_s', publishedStep.overshootDecay],
    ['jitter', 'jitter_s', publishedStep.jitter],
    ['noise', 'noise', publishedStep.noise],
  ] as const) {
    const value = (row[column] ?? '').trim() === '' ? standard : figure(row, column)
    if (value === undefined || value < 0) return column
    read[name] = value
  }
  return { segments, ...(read as unknown as Omit<StepProfile, 'segments'>) }
}

/** Figures of a profile in the order of the columns; undefined outside the model. */
function shown(profile: StepProfile, meter: number): number[] | undefined {
  try {
    return figuresOf(meteredStep(profile, { periods: PERIODS, step: SAMPLE_STEP, meter }))
  } catch (error) {
    if (error instanceof PhysicsError) return undefined
    throw error
  }
}

/** Figures of one step: each is taken by step, then the mean of the steps. */
function figuresOf({ values, step, period }: Metered): number[] {
  const each = Math.max(2, Math.round(period / step))
  const periods = Math.max(1, Math.floor(values.length / each))
  const sums = new Array<number>(quantities.length + bands.length).fill(0)
  for (let i = 0; i < periods; i++) {
    const part = figuresOfStep(values.subarray(i * each, (i + 1) * each), step)
    for (let q = 0; q < sums.length; q++) sums[q] = sums[q]! + part[q]! / periods
  }
  return sums
}

function figuresOfStep(values: Float64Array, step: Seconds): number[] {
  let sum = 0
  let low = values[0]!
  let high = low
  for (const value of values) {
    sum += value
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [
    sum / values.length,
    low,
    high,
    steepest(values, step, SLOPE_WINDOW, 1),
    steepest(values, step, SLOPE_WINDOW, -1),
    ...bandShares(values, step),
  ]
}

function gradeTrace(cases: readonly Case[]): GradeRow[] {
  const points = cases
    .map((row) => [figure(row, 't_s'), figure(row, 'power_norm')] as const)
    .filter(
      (point): point is readonly [number, number] =>
        point[0] !== undefined && point[1] !== undefined,
    )
    .sort((a, b) => a[0] - b[0])
  const span = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0)
  const samples = Math.floor(span / SAMPLE_STEP)
  if (samples < 2 || samples > 1e6) return []
  const values = new Float64Array(samples)
  let i = 0
  for (let k = 0; k < samples; k++) {
    const t = points[0]![0] + (k + 0.5) * SAMPLE_STEP
    while (points[i + 1]![0] < t) i++
    const [from, a] = points[i]!
    const [to, b] = points[i + 1]!
    values[k] = to > from ? a + ((b - a) * (t - from)) / (to - from) : b
  }
  const standard = meteredStep(publishedStep, { periods: PERIODS, step: SAMPLE_STEP, meter: 0 })
  const predicted = figuresOf(standard)
  const period = Math.min(standard.period, span)
  // from the end: a record begins where it was cut, and the cut is no edge
  const last = wholePeriods(values, SAMPLE_STEP, period)
  const measured = figuresOf({ values: last, step: SAMPLE_STEP, period })
  const whole = span >= standard.period
  return [...quantities, ...bands].flatMap((quantity, index): GradeRow[] => {
    const isShare = index >= quantities.length || quantity === 'mean'
    if (isShare && !whole) return []
    const unit = unitOf(quantity)
    return [
      {
        id: 'trace',
        group: 'dgx-h100',
        quantity,
        unit,
        measured: measured[index]!,
        predicted: predicted[index]!,
      },
    ]
  })
}
