import { type Case, figure, type GradedTable, type GradeRow, type Library } from '../../grade.js'
import { HABITS, plantOfHabit } from './habits.js'
import { type Hours, weatherAt } from './place.js'
import { yearOf } from './year-of.js'

/** m³/J in L/kWh. */
const LITRES_PER_KILOWATT_HOUR = 3.6e9

/** Load over the peak that the plant was sized on: usual in cloud regions. Estimate, 0.5-0.8. */
const LOAD = 0.7

/**
 * Ninth and first decile over the prediction: of what PUE has above 1, and of WUE, with what is added
 * in L/kWh. From the errors of regions left out of the fit.
 */
const BAND = {
  pue: { low: 0.63, high: 1.6 },
  wue: { low: 0.3, high: 1.6, more: 0.2 },
} as const

interface Told {
  readonly pue: number
  readonly wue: number
  readonly from: string
}

type Skip = Pick<GradeRow, 'skipped' | 'skippedBy'>

/** PUE and WUE of operators' regions from the operator's habit and the weather of the place. */
export const regions: GradedTable = {
  room: 'cooling',
  name: 'pue_wue_regions',
  columns: ['year', 'operator', 'region', 'lat', 'lon', 'pue', 'wue_l_per_kwh'],
  error: 'absolute',
  grade: (cases, library) => {
    const known = new Map<string, Told | Skip>()
    return cases.flatMap((row): GradeRow[] => {
      const pue = figure(row, 'pue')
      const wue = figure(row, 'wue_l_per_kwh')
      if (pue === undefined && wue === undefined) return []
      const key = `${operatorOf(row)} ${row.lat} ${row.lon}`
      const told = known.get(key) ?? tell(row, library)
      known.set(key, told)
      return [...pueRow(row, told, pue), ...wueRow(row, told, wue)]
    })
  },
}

function pueRow(row: Case, told: Told | Skip, measured: number | undefined): GradeRow[] {
  if (measured === undefined) return []
  const base = { id: idOf(row, told), group: 'PUE', quantity: 'PUE', unit: '1', measured }
  if (!('pue' in told)) return [{ ...base, predicted: null, ...told }]
  const { low, high } = BAND.pue
  const over = told.pue - 1
  return [{ ...base, predicted: told.pue, p10: 1 + low * over, p90: 1 + high * over }]
}

function wueRow(row: Case, told: Told | Skip, measured: number | undefined): GradeRow[] {
  if (measured === undefined) return []
  const base = { id: idOf(row, told), group: 'WUE', quantity: 'WUE', unit: 'L/kWh', measured }
  if (!('wue' in told)) return [{ ...base, predicted: null, ...told }]
  const { low, high, more } = BAND.wue
  const { wue } = told
  return [{ ...base, predicted: wue, p10: Math.max(0, low * wue - more), p90: high * wue + more }]
}

/** The row, and the station or city whose weather stands for its place. */
function idOf(row: Case, told: Told | Skip): string {
  const weather = 'from' in told ? `, weather of ${told.from}` : ''
  return `${row.year ?? ''} ${row.operator ?? ''} ${row.region ?? ''}${weather}`
}

function operatorOf(row: Case): string {
  return (row.operator ?? '').trim().toLowerCase()
}

function tell(row: Case, library: Library): Told | Skip {
  const operator = operatorOf(row)
  const habit = Object.hasOwn(HABITS, operator) ? HABITS[operator] : undefined
  if (habit === undefined) return { skipped: 'not-modelled', skippedBy: 'operator' }
  const latitude = figure(row, 'lat')
  const longitude = figure(row, 'lon')
  if (latitude === undefined || longitude === undefined)
    return { skipped: 'not-a-number', skippedBy: latitude === undefined ? 'lat' : 'lon' }
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  const place = onEarth ? weatherAt(latitude, longitude, library) : undefined
  if (place === undefined) return { skipped: 'outside-range', skippedBy: 'lat' }
  return { ...averages(plantOfHabit(habit), place.hours), from: place.from }
}

function averages(plant: Parameters<typeof yearOf>[0], hours: Hours) {
  const { pueAverage, waterEffectiveness } = yearOf(plant, hours, { load: LOAD })
  return { pue: pueAverage ?? 1, wue: (waterEffectiveness ?? 0) * LITRES_PER_KILOWATT_HOUR }
}
