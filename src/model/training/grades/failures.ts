import { type Case, figure, type GradedTable, type GradeRow } from '../../grade.js'
import { rateOfNodes, runGoodput } from '../goodput.js'
import { type Base, countOf, skip, textOf, told, untold } from './rows.js'

/**
 * Failures per 1,000 node-days of eight accelerators. Geometric mean of the three fleets that publish
 * one: Llama 3's 16,384 H100 (419 in 54 days, 3.79), Meta's RSC-1 (6.5) and RSC-2 (2.34). Between
 * fleets it differs by a factor of three, and that is the error of what follows from it.
 */
const failuresPerThousandNodeDays = 3.86
const node = 8
const hour = 3600
const day = 86_400
const thousandDays = 1000 * day
/** As the largest runs report: detection and restart within minutes, checkpoints of seconds. Estimate. */
const writing = 20
const restart = 300

/**
 * Failures per second of a row's accelerators: by the rate or the count that another row states of
 * the same system, else by the mean of the fleets.
 */
function rateFor(row: Case, cases: readonly Case[], accelerators: number): number {
  const nodes = accelerators / node
  for (const other of cases) {
    if (other === row || textOf(other, 'system') !== textOf(row, 'system')) continue
    const value = figure(other, 'value')
    if (value === undefined || value <= 0) continue
    if (isRate(textOf(other, 'quantity'))) return rateOfNodes(value, nodes)
    const counted = figure(other, 'n_acc')
    const days = figure(other, 'duration_days')
    if (isCount(textOf(other, 'quantity')) && counted && counted >= node && days && days > 0) {
      return (value / (days * day)) * (accelerators / counted)
    }
  }
  return rateOfNodes(failuresPerThousandNodeDays, nodes)
}

const isRate = (quantity: string): boolean => /failures per 1000 node-days/.test(quantity)
const isCount = (quantity: string): boolean => /^(total )?unexpected interruptions$/.test(quantity)

function gradeRow(row: Case, cases: readonly Case[]): GradeRow[] {
  const text = textOf(row, 'value')
  const quantity = textOf(row, 'quantity')
  const bound = /^([<>])?\s*([\d.]+)(?:\s*-\s*([\d.]+))?$/.exec(text)
  if (!bound) return []
  const system = textOf(row, 'system')
  const base = { id: textOf(row, 'id'), group: system, quantity, unit: textOf(row, 'unit') }
  const value = Number(bound[2])
  if (!Number.isFinite(value) || value <= 0) return []
  const accelerators = countOf(row, 'n_acc', Number.NaN)
  const predicted =
    typeof accelerators === 'number' && accelerators >= node
      ? predictedOf(row, accelerators, rateFor(row, cases, accelerators))
      : undefined
  const measured = { ...base, measured: value } satisfies Base
  if (predicted === undefined) return [untold(measured, skip('not-modelled', quantity))]
  const low = bound[1] === '<' ? 0 : value
  const high = bound[1] === '>' ? Infinity : Number(bound[3] ?? value)
  // Against a bound the error is how far outside of it: inside there is none.
  const nearest = Math.min(high, Math.max(low, predicted))
  return [told({ ...base, measured: bound[1] || bound[3] ? nearest : value }, predicted)]
}

/** What a rate of failures says of a quantity; undefined: nothing. */
function predictedOf(row: Case, accelerators: number, rate: number): number | undefined {
  const quantity = textOf(row, 'quantity')
  const unit = textOf(row, 'unit')
  const days = figure(row, 'duration_days')
  if (isCount(quantity) && days !== undefined) return rate * days * day
  if (isRate(quantity)) return (rate / (accelerators / node)) * thousandDays
  if (/MTTF|MTBF|mean time (to|between) failure/i.test(quantity) && unit === 'h') {
    return 1 / rate / hour
  }
  if (/effective training time|ETTR|goodput/i.test(quantity)) {
    const one = accelerators / rate
    const { fraction } = runGoodput(accelerators, {
      timeBetweenFailures: one,
      checkpointTime: writing,
      restartTime: restart,
    })
    return /percent|%/.test(unit) ? 100 * fraction : fraction
  }
  return undefined
}

/** Failures and effective time of published fleets. */
export const failures: GradedTable = {
  room: 'training',
  name: 'failures_goodput',
  columns: ['id', 'system', 'n_acc', 'quantity', 'value', 'unit'],
  error: 'relative',
  grade: (cases) => cases.flatMap((row) => gradeRow(row, cases)),
}
