import { type Case, figure, type GradedTable, type GradeRow } from '../grade.js'
import { actuaryCase } from './actuary-cases.js'
import { diesAtOffset } from './gross-dies.js'
import { type YieldLaw, yieldBy } from './yield.js'

const mm = 1e-3
const mm2 = 1e-6
const perSquareCentimetre = 1e4

/** Largest side of a wafer or a die that a row may name, mm: far above any, so that none hangs. */
const longest = 1000
const shortest = 1

/** Numbers of a row by column, or the first column that holds none. */
function numbers<const C extends readonly string[]>(
  row: Case,
  columns: C,
): Readonly<Record<C[number], number>> | string {
  const out: Record<string, number> = {}
  for (const column of columns) {
    const value = figure(row, column)
    if (value === undefined) return column
    out[column] = value
  }
  return out as Readonly<Record<C[number], number>>
}

const sampledOffsets = 60

/** The best of 60 × 60 offsets, as the table was counted: a lower bound of `grossDies`. */
function bestSampled(w: number, h: number, wafer: number, edge: number, scribe: number): number {
  let most = 0
  for (let i = 0; i < sampledOffsets; i++) {
    for (let j = 0; j < sampledOffsets; j++) {
      const [x, y] = [(i / sampledOffsets) * (w + scribe), (j / sampledOffsets) * (h + scribe)]
      most = Math.max(most, diesAtOffset(x, y, w, h, wafer, scribe, edge))
    }
  }
  return most
}

const grossDieColumns = [
  'die_x_mm',
  'die_y_mm',
  'wafer_mm',
  'edge_exclusion_mm',
  'scribe_mm',
] as const

const gross: GradedTable = {
  room: 'silicon',
  name: 'gross_die_per_wafer',
  columns: ['case', ...grossDieColumns, 'best_regular_grid_bruteforce_60x60_offsets'],
  error: 'relative',
  grade: (cases) =>
    cases.flatMap((row): GradeRow[] => {
      const measured = figure(row, 'best_regular_grid_bruteforce_60x60_offsets')
      if (measured === undefined) return []
      const base = {
        id: `${row.case ?? ''}, rim ${row.edge_exclusion_mm ?? ''} mm`,
        group: 'best of 60 × 60 offsets',
        quantity: 'gross dies',
        unit: 'dies',
        measured,
      }
      const read = numbers(row, grossDieColumns)
      if (typeof read === 'string') {
        return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: read }]
      }
      const sides = [read.die_x_mm, read.die_y_mm]
      const outside =
        sides.some((side) => !(side >= shortest && side <= longest)) ||
        !(read.wafer_mm > 0 && read.wafer_mm <= longest) ||
        !(read.scribe_mm >= 0 && read.edge_exclusion_mm >= 0)
      if (outside) {
        return [{ ...base, predicted: null, skipped: 'outside-range', skippedBy: 'die_x_mm' }]
      }
      const predicted = bestSampled(
        read.die_x_mm * mm,
        read.die_y_mm * mm,
        read.wafer_mm * mm,
        read.edge_exclusion_mm * mm,
        read.scribe_mm * mm,
      )
      return [{ ...base, predicted }]
    }),
}

/** Columns of laws; the number after `alpha` is the clustering. */
const laws: Readonly<Record<string, YieldLaw>> = {
  poisson: { law: 'poisson' },
  murphy: { law: 'murphy' },
  seeds_exp_sqrt: { law: 'seeds-root' },
  seeds_price_1_over_1pm: { law: 'seeds-reciprocal' },
  negbin_alpha2: { law: 'negative-binomial', clustering: 2 },
  negbin_alpha3: { law: 'negative-binomial', clustering: 3 },
  negbin_alpha10: { law: 'negative-binomial', clustering: 10 },
}

const yields: GradedTable = {
  room: 'silicon',
  name: 'yield_models_reference',
  columns: ['die_area_mm2', 'd0_per_cm2'],
  error: 'relative',
  grade: (cases) =>
    cases.flatMap((row) => {
      const area = figure(row, 'die_area_mm2')
      const density = figure(row, 'd0_per_cm2')
      return Object.entries(laws).flatMap(([column, law]): GradeRow[] => {
        const measured = figure(row, column)
        if (measured === undefined) return []
        const base = {
          id: `${row.die_area_mm2} mm², ${row.d0_per_cm2} per cm²`,
          group: column,
          quantity: column,
          unit: 'share',
          measured,
        }
        return area === undefined || density === undefined || area < 0 || density < 0
          ? [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'die_area_mm2' }]
          : [{ ...base, predicted: yieldBy(law, area * mm2 * density * perSquareCentimetre) }]
      })
    }),
}

const actuaryColumns = ['total_area_mm2', 'n_chips', 'die_area_mm2'] as const

const actuary: GradedTable = {
  room: 'silicon',
  name: 'chiplet_actuary_cases',
  columns: ['case', 'topology', 'node_nm', ...actuaryColumns],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeActuary),
}

function gradeActuary(row: Case): GradeRow[] {
  const read = numbers(row, actuaryColumns)
  const usable = typeof read !== 'string' && read.n_chips >= 1 && read.die_area_mm2 >= shortest
  const predicted = usable
    ? actuaryCase(
        row.topology ?? '',
        row.node_nm ?? '',
        read.total_area_mm2,
        read.n_chips,
        read.die_area_mm2,
      )
    : undefined
  const columns = Object.keys(predicted ?? { re_total_usd: 0 })
  return columns.flatMap((column): GradeRow[] => {
    const measured = figure(row, column)
    if (measured === undefined) return []
    const base = {
      id: row.case ?? '',
      group: row.topology ?? '',
      quantity: column,
      unit: column.endsWith('usd') ? 'USD' : column.endsWith('mm2') ? 'mm²' : '',
      measured,
    }
    const value = predicted?.[column]
    if (value !== undefined && Number.isFinite(value)) return [{ ...base, predicted: value }]
    return typeof read === 'string'
      ? [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: read }]
      : [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy: row.topology ?? '' }]
  })
}

/** Tables of this room. */
export const grades: readonly GradedTable[] = [gross, yields, actuary]
