import { type Case, figure, type GradedTable, type GradeRow } from '../../model/grade.js'

/** Makers by the names of their accelerators. */
const makers: readonly (readonly [RegExp, string])[] = [
  [/^(a|h|gh|b|gb|l|v)\d/i, 'NVIDIA'],
  [/^(instinct\s*)?mi\d/i, 'AMD'],
]

/**
 * Share of the dense peak that the best large product reaches, by maker and precision: the median of
 * five, four and two accelerators (S. Bekman, ML Engineering). Each predicted from the others alone is
 * off by 4.2, 5.1 and 16 % on average, at most 7.2, 7.6 and 17 %. Makers of whom one is measured have
 * none.
 */
const ceilings: Readonly<Record<string, number>> = {
  'NVIDIA bf16': 0.811,
  'NVIDIA fp8': 0.749,
  'AMD bf16': 0.559,
}

const products: GradedTable = {
  room: 'physics',
  name: 'matmul_mamf',
  columns: ['accelerator', 'dtype', 'mamf_tflops', 'peak_tflops'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeProduct),
}

function gradeProduct(row: Case): GradeRow[] {
  const measured = figure(row, 'mamf_tflops')
  if (measured === undefined) return []
  const name = (row.accelerator ?? '').trim()
  const maker = makers.find(([names]) => names.test(name))?.[1]
  const group = `${maker ?? name} ${(row.dtype ?? '').trim()}`
  const base = {
    id: `${name} ${row.dtype ?? ''}`,
    group,
    quantity: 'rate of the best large product',
    unit: 'TFLOP/s',
    measured,
  }
  const peak = figure(row, 'peak_tflops')
  if (peak === undefined || !(peak > 0)) {
    return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'peak_tflops' }]
  }
  const ceiling = Object.hasOwn(ceilings, group) ? ceilings[group] : undefined
  return ceiling === undefined
    ? [{ ...base, predicted: null, skipped: 'unknown-equipment', skippedBy: group }]
    : [{ ...base, predicted: peak * ceiling }]
}

/** Rates of matrix products. */
export const ceilingTables: readonly GradedTable[] = [products]
