import { type Case, figure, type GradedTable, type GradeRow, type SkipReason } from '../../grade.js'
import { billOf } from '../bill.js'
import { costOf } from '../cost.js'
import { dispatchByList } from '../heuristic/list.js'
import { referenceProblem } from '../reference.js'
import { survivalFrom, survivalOverYear } from '../survival.js'
import { readInputs } from './clause.js'
import {
  batteryOf,
  blankReliability,
  classesOf,
  type ReliabilityDraft,
  reliabilityReaders,
} from './reliability-case.js'
import { blankTariff, rulesOf, type TariffDraft, tariffReaders } from './tariff-case.js'

const kWh = 3.6e6
/** Chains that would take longer than a moment are left out. */
const statesMost = 1e9

const caseColumns = ['id', 'inputs', 'output', 'value', 'unit'] as const

/** Measured row without its prediction; undefined where nothing was measured. */
function rowOf(row: Case): Omit<GradeRow, 'predicted'> | undefined {
  const measured = figure(row, 'value')
  if (measured === undefined) return undefined
  const quantity = (row.output ?? '').trim() || 'value'
  const group = (row.kind ?? '').trim() || 'case'
  return { id: (row.id ?? '').trim(), group, quantity, unit: (row.unit ?? '').trim(), measured }
}

function skipped(row: Omit<GradeRow, 'predicted'>, reason: SkipReason, by: string): GradeRow {
  return { ...row, predicted: null, skipped: reason, skippedBy: by }
}

/** Rows of cases whose inputs are clauses. */
function gradeClauses<Draft>(
  cases: readonly Case[],
  read: (index: number) => { readonly draft: Draft } | { readonly unread: string },
  predict: (draft: Draft, output: string) => number | null,
): GradeRow[] {
  const rows: GradeRow[] = []
  cases.forEach((one, index) => {
    const row = rowOf(one)
    if (!row) return
    const inputs = read(index)
    if ('unread' in inputs) {
      rows.push(skipped(row, 'not-modelled', `inputs: ${inputs.unread}`))
      return
    }
    const predicted = predict(inputs.draft, row.quantity)
    if (predicted === null) rows.push(skipped(row, 'not-modelled', 'output'))
    else if (!Number.isFinite(predicted)) rows.push(skipped(row, 'outside-range', 'inputs'))
    else rows.push({ ...row, predicted })
  })
  return rows
}

const tariff: GradedTable = {
  room: 'dispatch',
  name: 'tariff',
  columns: caseColumns,
  error: 'relative',
  grade: (cases) =>
    gradeClauses(
      cases,
      (index) => readInputs(cases, index, tariffReaders, blankTariff),
      predictTariff,
    ),
}

function predictTariff(draft: TariffDraft, output: string): number | null {
  const bill = billOf(rulesOf(draft), draft.load)
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  switch (output) {
    case 'energy_cost':
      return sum(bill.energy)
    case 'demand_cost':
      return sum(bill.demand)
    case 'coincident_peak_cost':
      return bill.coincident
    case 'bill':
    case 'total_cost':
      return bill.total
    case 'lcc': {
      if (!draft.finance) return null
      const { years, discount, escalation, tax } = draft.finance
      let worth = 0
      for (let t = 1; t <= years; t++) worth += ((1 + escalation) / (1 + discount)) ** t
      return bill.total * (1 - tax) * worth
    }
    default:
      return null
  }
}

const reliability: GradedTable = {
  room: 'dispatch',
  name: 'reliability',
  columns: caseColumns,
  error: 'relative',
  grade: (cases) =>
    gradeClauses(
      cases,
      (index) => readInputs(cases, index, reliabilityReaders, blankReliability),
      predictReliability,
    ),
}

function predictReliability(draft: ReliabilityDraft, output: string): number | null {
  const duration = draft.durations[0]
  if (duration === undefined || draft.load.length === 0) return null
  if (/unserved|cost/i.test(output)) return predictUnserved(draft, output)
  if (!/survival/i.test(output)) return null
  const at = /at (\d+) h/i.exec(output)
  const outage = { load: draft.load, step: 3600, duration: at ? Number(at[1]) : duration }
  const classes = classesOf(draft)
  const battery = batteryOf(draft)
  const states = classes.reduce((n, one) => n * (one.units + 1), battery?.bins ?? 1)
  const start = /starting in hour (\d+)/i.exec(output)
  const starts = start ? 1 : draft.load.length
  if (!(outage.duration >= 1 && states * starts * outage.duration <= statesMost)) return null
  if (start) {
    return survivalFrom(outage, classes, battery, Number(start[1]) - 1)[outage.duration - 1] ?? null
  }
  const { mean, least } = survivalOverYear(outage, classes, battery)
  return /^min/i.test(output) ? least : mean
}

/** Outages without any supply: all of the critical load is lost. */
function predictUnserved(draft: ReliabilityDraft, output: string): number | null {
  if (draft.units.length > 0 || draft.battery) return null
  const mean = draft.load.reduce((sum, power) => sum + power, 0) / draft.load.length
  const lost = draft.durations.map((hours) => mean * hours * 3600)
  if (/cost/i.test(output)) {
    const expected = lost.reduce((sum, energy, i) => sum + energy * (draft.chances[i] ?? 0), 0)
    return expected * draft.lostLoad * draft.presentWorth
  }
  return lost.reduce((sum, energy) => sum + energy, 0) / kWh
}

const megawattHour = 3.6e9
const dispatchColumns = ['hour', 'month', 'load_mw', 'solar_cf', 'price_usd_mwh'] as const

/**
 * A year of hours a case; its optimum stands in `optimum_usd` of one of its rows. `case` tells
 * several years apart, `units` gives another number of engines than 8.
 */
const dispatchCost: GradedTable = {
  room: 'dispatch',
  name: 'dispatch-cost',
  columns: dispatchColumns,
  error: 'relative',
  grade: (cases) => {
    const years = new Map<string, Case[]>()
    for (const row of cases) {
      const name = (row.case ?? '').trim() || 'year'
      const rows = years.get(name)
      if (rows) rows.push(row)
      else years.set(name, [row])
    }
    return [...years].flatMap(([name, rows]) => gradeYear(name, rows))
  },
}

function gradeYear(id: string, rows: readonly Case[]): GradeRow[] {
  const found = (column: string) =>
    rows.map((row) => figure(row, column)).find((v) => v !== undefined)
  const measured = found('optimum_usd')
  if (measured === undefined) return []
  const row = { id, group: 'annual cost', quantity: 'cost', unit: 'USD', measured }
  const units = found('units') ?? 8
  if (!(Number.isInteger(units) && units >= 0 && units <= 200)) {
    return [skipped(row, 'outside-range', 'units')]
  }
  for (const column of dispatchColumns) {
    if (rows.some((one) => figure(one, column) === undefined)) {
      return [skipped(row, 'not-a-number', column)]
    }
  }
  const column = (name: string) => rows.map((one) => figure(one, name)!)
  const load = column('load_mw')
  const sun = column('solar_cf')
  const month = column('month')
  const silly =
    rows.length > 20_000 ||
    load.some((power) => power < 0 || power > 1e5) ||
    sun.some((share) => share < 0 || share > 1.5) ||
    month.some((m) => !(Number.isInteger(m) && m >= 1 && m <= 12))
  if (silly) return [skipped(row, 'outside-range', 'load_mw, solar_cf or month')]
  const problem = referenceProblem({ month, load, sun, price: column('price_usd_mwh'), units })
  const begin = { energy: [100 * megawattHour], online: [units] }
  const predicted = costOf(problem, dispatchByList(problem, begin), begin.online).total
  return [
    Number.isFinite(predicted) ? { ...row, predicted } : skipped(row, 'outside-range', 'rows'),
  ]
}

/** Public tables of this room. */
export const grades: readonly GradedTable[] = [tariff, reliability, dispatchCost]
