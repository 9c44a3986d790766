import { parseDate } from '../../quantity/index.js'
import { type Case, figure, type GradedTable, type GradeRow } from '../grade.js'
import { internalRateDated } from './internal-rate.js'
import { proForma } from './pro-forma.js'
import { projectOf, REPEATED, type SamCase, samCasesOf, samOf } from './sam.js'

const singleOwner: GradedTable = {
  room: 'finance',
  name: 'sam_singleowner',
  columns: ['case', 'kind', 'name', 'year_index', 'value'],
  error: 'relative',
  grade: (cases) => samCasesOf(cases).flatMap(gradeCase),
}

/** Share of a row's largest value below which a difference is rounding of 0. */
const nothing = 1e-14

/** Each quantity at the year in which it is furthest off. */
function gradeCase(sam: SamCase): GradeRow[] {
  const names = [...sam.expected.keys()].filter((name) => !REPEATED.includes(name))
  const predicted = predict(sam)
  return names.map((name) => {
    const expected = sam.expected.get(name) ?? []
    const row = predicted?.[name]
    const base = { id: `${sam.name} ${name}`, group: sam.name, quantity: name, unit: '' }
    const known = row?.length === expected.length && row.every(Number.isFinite)
    if (!row || !known) {
      const measured = expected[0] ?? 0
      return { ...base, measured, predicted: null, skipped: 'not-modelled', skippedBy: name }
    }
    const scale = nothing * Math.max(...expected.map(Math.abs))
    const error = (t: number) => {
      const difference = Math.abs((row[t] ?? 0) - (expected[t] ?? 0))
      return difference <= scale ? 0 : difference / Math.max(scale, Math.abs(expected[t] ?? 0))
    }
    const worst = expected.reduce((most, _, t) => (error(t) > error(most) ? t : most), 0)
    const measured = expected[worst] ?? 0
    return { ...base, measured, predicted: error(worst) === 0 ? measured : (row[worst] ?? 0) }
  })
}

/** The pro-forma under SAM's names; undefined for a case that lacks what it needs. */
function predict(sam: SamCase): Readonly<Record<string, readonly number[]>> | undefined {
  try {
    return samOf(proForma(projectOf(sam)), sam)
  } catch {
    return undefined
  }
}

/** A series of dated flows with its published rate and roots. */
export interface Series {
  readonly name: string
  readonly flows: readonly number[]
  readonly dates: readonly number[]
  readonly reference: number | undefined
  /** Undefined where the table does not say. */
  readonly roots: readonly number[] | undefined
}

/** Series of a long table; what is expected stands in the first row of each. */
export function seriesOf(cases: readonly Case[]): readonly Series[] {
  const rows = new Map<string, Case[]>()
  for (const row of cases) {
    const name = row.case ?? ''
    rows.set(name, [...(rows.get(name) ?? []), row])
  }
  return [...rows].map(([name, members]) => {
    const flows: number[] = []
    const dates: number[] = []
    for (const row of members) {
      const amount = figure(row, 'amount')
      const date = parseDate(row.date ?? '')
      if (amount === undefined || !date.ok) continue
      flows.push(amount)
      dates.push(date.value)
    }
    const first = members[0] ?? {}
    const told = (first.all_real_roots_semicolon ?? '').trim()
    const roots = told === 'none' ? [] : told.split(';').map(Number).filter(Number.isFinite)
    return {
      name,
      flows,
      dates,
      reference: figure(first, 'reference_rate'),
      roots: told === '' ? undefined : roots,
    }
  })
}

const rates: GradedTable = {
  room: 'finance',
  name: 'xirr_flows',
  columns: ['case', 'date', 'amount'],
  error: 'relative',
  grade: (cases) => seriesOf(cases).flatMap(gradeSeries),
}

function gradeSeries({ name, flows, dates, reference, roots }: Series): GradeRow[] {
  if (reference === undefined && roots === undefined) return []
  const found = internalRateDated([...flows], [...dates])
  const all = found.roots.map(({ rate }) => rate)
  const out: GradeRow[] = []
  if (roots) {
    const base = { id: name, group: 'real roots', quantity: 'number of real roots', unit: '' }
    out.push({ ...base, measured: roots.length, predicted: all.length })
  }
  if (reference !== undefined) {
    // the published rate is one of the roots: the nearest of ours answers for it
    const nearest = all.reduce<number | undefined>(
      (best, rate) =>
        best === undefined || Math.abs(rate - reference) < Math.abs(best - reference) ? rate : best,
      undefined,
    )
    const base = { id: name, group: 'rate', quantity: 'internal rate of return', unit: '1/year' }
    out.push(
      nearest === undefined
        ? {
            ...base,
            measured: reference,
            predicted: null,
            skipped: 'outside-range',
            skippedBy: name,
          }
        : { ...base, measured: reference, predicted: nearest },
    )
  }
  return out
}

/** Tables of this room. */
export const grades: readonly GradedTable[] = [singleOwner, rates]
