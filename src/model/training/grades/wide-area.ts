import { type Case, figure, type GradedTable, type GradeRow } from '../../grade.js'
import { communicationReduction, localEfficiency } from '../sites.js'
import { type Base, skip, textOf, told, untold } from './rows.js'

const minute = 60
const bytes32 = 4
const bytes8 = 1

/**
 * The exchange that a run measured is what its utilisation follows from: it is read from the row of
 * the same run and sites that states it, as are the utilisation without exchange and the steps alone.
 */
function gradeRow(row: Case, cases: readonly Case[]): GradeRow[] {
  const measured = figure(row, 'value')
  const system = textOf(row, 'system')
  const quantity = textOf(row, 'quantity')
  const base = { id: textOf(row, 'id'), group: system, quantity, unit: textOf(row, 'unit') }
  if (measured === undefined) {
    if (textOf(row, 'value') === '') return []
    return [untold({ ...base, measured: 0 }, skip('not-a-number', 'value'))]
  }
  const whole = { ...base, measured } satisfies Base
  const own = cases.filter((other) => textOf(other, 'system') === system)
  const local = own.map((other) => localOf(textOf(other, 'method'))).find((found) => found !== null)
  if (/communication reduction/.test(quantity)) {
    return [
      local && /int8/.test(textOf(row, 'method'))
        ? told(whole, communicationReduction(local.steps, bytes32, bytes8))
        : untold(whole, skip('no-value', 'method')),
    ]
  }
  if (!/compute utilisation|MFU/.test(quantity)) {
    return [untold(whole, skip('not-modelled', quantity))]
  }
  const exchange = exchangeOf(row, own)
  if (!local || exchange === undefined) return [untold(whole, skip('no-value', 'exchange'))]
  const efficiency = localEfficiency(local.inner, exchange)
  if (quantity !== 'MFU') return [told(whole, 100 * efficiency)]
  const alone = own.find((r) => isAlone(r) && textOf(r, 'quantity') === 'MFU')
  const best = alone && alone !== row ? figure(alone, 'value') : undefined
  return [
    best === undefined
      ? untold(whole, skip('no-value', 'baseline'))
      : told(whole, best * efficiency),
  ]
}

/** "H=100 inner steps = 38 min": steps alone, and their time. */
function localOf(method: string): { steps: number; inner: number } | null {
  const found = /H=(\d+) inner steps = ([\d.]+) min/.exec(method)
  return found ? { steps: Number(found[1]), inner: Number(found[2]) * minute } : null
}

const isAlone = (row: Case): boolean => /no communication/.test(textOf(row, 'sites'))

/** Time of an exchange between the sites of a row; nothing where they do not communicate. */
function exchangeOf(row: Case, own: readonly Case[]): number | undefined {
  if (isAlone(row)) return 0
  const stated = own.find(
    (r) => textOf(r, 'sites') === textOf(row, 'sites') && /all-reduce time/.test(r.quantity ?? ''),
  )
  return stated && figure(stated, 'value')
}

/** Runs over several sites. */
export const wideArea: GradedTable = {
  room: 'training',
  name: 'wan_training',
  columns: ['id', 'system', 'sites', 'method', 'quantity', 'value', 'unit'],
  error: 'relative',
  grade: (cases) => cases.flatMap((row) => gradeRow(row, cases)),
}
