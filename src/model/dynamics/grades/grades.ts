import { type Case, figure, type GradedTable, type GradeRow } from '../../grade.js'
import { type IslandRun, simulateIsland } from '../island/island.js'
import { simulateNetwork } from '../network/simulate.js'
import { curveOf, islandOf, reasonOf } from './case.js'
import { casesTable } from './cases.js'

/** Quantities, the column that holds the measurement, its unit. */
const quantities = [
  ['nadir', 'nadir_hz', 'Hz'],
  ['nadir-time', 'nadir_time_s', 's'],
  ['peak', 'peak_hz', 'Hz'],
  ['peak-time', 'peak_time_s', 's'],
  ['final', 'final_hz', 'Hz'],
] as const

/** Measured or reference responses of islands: one row a case. Times are graded in a group apart. */
const frequency: GradedTable = {
  room: 'dynamics',
  name: 'frequency',
  columns: [
    'id',
    'group',
    'frequency_hz',
    'units',
    'rating_mva',
    'inertia_s',
    'governor',
    'parameters',
    'load_mw',
    'duration_s',
  ],
  error: 'absolute',
  grade: (cases) => cases.flatMap((row, index) => gradeCase(row, index)),
}

/** What the dynamics room is graded on. */
export const grades: readonly GradedTable[] = [frequency, casesTable(simulateNetwork)]

function gradeCase(row: Case, index: number): GradeRow[] {
  const id = (row.id ?? '').trim() || `row-${index + 1}`
  const group = (row.group ?? '').trim() || 'unknown'
  const run = runOf(row)
  const rows: GradeRow[] = []
  for (const [quantity, column, unit] of quantities) {
    const measured = figure(row, column)
    if (measured === undefined) continue
    const base = { id, group: unit === 's' ? `${group}-time` : group, quantity, unit, measured }
    rows.push({ ...base, ...('skipped' in run ? run : predict(run, quantity)) })
  }
  if ((row.curve_hz ?? '').trim() !== '') rows.push(gradeCurve({ id, group }, row, run))
  return rows
}

interface Skipped {
  readonly predicted: null
  readonly skipped: NonNullable<GradeRow['skipped']>
  readonly skippedBy: string
}

function runOf(row: Case): IslandRun | Skipped {
  try {
    return simulateIsland(islandOf(row))
  } catch (error) {
    return skippedBy(error)
  }
}

function skippedBy(error: unknown): Skipped {
  const { reason, column } = reasonOf(error)
  return { predicted: null, skipped: reason, skippedBy: column }
}

function predict(run: IslandRun, quantity: string): { predicted: number } {
  const { frequency, step } = run
  if (quantity === 'final') return { predicted: frequency[frequency.length - 2] ?? frequency[0]! }
  const sign = quantity.startsWith('peak') ? 1 : -1
  let found = 0
  for (let k = 1; k < frequency.length; k++) {
    if ((frequency[k]! - frequency[found]!) * sign > 0) found = k
  }
  return { predicted: quantity.endsWith('time') ? found * step : frequency[found]! }
}

/** Largest deviation from a measured curve, against none. */
function gradeCurve(
  base: { readonly id: string; readonly group: string },
  row: Case,
  run: IslandRun | Skipped,
): GradeRow {
  const told = { ...base, quantity: 'curve', unit: 'Hz', measured: 0 }
  if ('skipped' in run) return { ...told, ...run }
  try {
    return {
      ...told,
      predicted: curveDeviation(run, curveOf(row), figure(row, 'curve_early_s') ?? 0),
    }
  } catch (error) {
    return { ...told, ...skippedBy(error) }
  }
}

/**
 * Largest distance of a run from points of a curve, Hz; between samples the run is linear. A run that
 * ended early counts with its last value; points beyond the run do not count.
 * @param early a point may have been taken up to this long before its time, s: nearest value counts
 */
export function curveDeviation(
  run: IslandRun,
  points: readonly (readonly [number, number])[],
  early = 0,
): number {
  let most = 0
  for (const [time, value] of points) {
    const end = (run.frequency.length - 1) * run.step
    if (time < 0 || (run.lostAt === undefined && time > end + 1e-9)) continue
    const now = valueAt(run, time)
    const before = valueAt(run, Math.max(0, time - Math.max(0, early)))
    const nearest = Math.min(Math.max(now, before), Math.max(Math.min(now, before), value))
    most = Math.max(most, Math.abs(nearest - value))
  }
  return most
}

function valueAt({ frequency, step }: IslandRun, time: number): number {
  const last = frequency.length - 1
  const before = Math.min(Math.floor(time / step + 1e-9), last)
  const part = Math.max(0, Math.min(1, time / step - before))
  const from = frequency[before]!
  return from + (frequency[Math.min(before + 1, last)]! - from) * part
}
