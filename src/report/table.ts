import { type Line, margin, plain, type Span, type StyleName } from './line.js'
import { displayWidth, padLeft, padRight, truncate } from './width.js'

/** A column of a table. */
export interface Column {
  readonly head: string
  /** `decimal` sets figures under each other by their decimal point; default left. */
  readonly align?: 'left' | 'right' | 'decimal' | undefined
  readonly style?: StyleName | undefined
  /** Left out first where the table is too wide: the highest number goes first. */
  readonly drop?: number | undefined
}

/** Rows of cells; a row may be set off in a style. */
export interface Row {
  readonly cells: readonly string[]
  readonly style?: StyleName | undefined
}

const gap = 2
const narrowest = 6

/**
 * A table that fits: columns are dropped in their order, then the widest text column is cut short.
 * Units stand in faint style behind their figures.
 */
export function table(columns: readonly Column[], rows: readonly Row[], width: number): Line[] {
  const kept = fitted(columns, rows, width - margin.length - gap)
  const heads = kept.map(({ column, width: w }) =>
    column.align === undefined || column.align === 'left'
      ? padRight(truncate(column.head, w), w)
      : padLeft(truncate(column.head, w), w),
  )
  const lead = plain(margin + ' '.repeat(gap))
  const head: Line = [lead, { text: heads.join(' '.repeat(gap)), style: 'faint' }]
  const body = rows.map(
    (row): Line => [
      lead,
      ...kept.flatMap(({ index, column, width: w, figures }, place) => [
        ...(place > 0 ? [plain(' '.repeat(gap))] : []),
        ...cellSpans(row.cells[index] ?? '', w, column, figures, row.style),
      ]),
    ],
  )
  return [head, ...body]
}

interface Kept {
  readonly index: number
  readonly column: Column
  readonly width: number
  readonly figures: FigureWidths
}

function fitted(columns: readonly Column[], rows: readonly Row[], available: number): Kept[] {
  let kept = columns.map((column, index): Kept => {
    const cells = rows.map((row) => row.cells[index] ?? '')
    const figures = figureWidths(cells)
    const body =
      column.align === 'decimal'
        ? figures.whole + figures.fraction + figures.unit
        : Math.max(0, ...cells.map(displayWidth))
    return { index, column, figures, width: Math.max(displayWidth(column.head), body) }
  })
  const total = () => kept.reduce((sum, { width }) => sum + width, 0) + gap * (kept.length - 1)
  while (total() > available) {
    const order = Math.max(0, ...kept.map(({ column }) => column.drop ?? 0))
    if (order === 0) break
    kept = kept.filter(({ column }) => column.drop !== order)
  }
  while (total() > available) {
    const texts = kept.filter(({ column }) => (column.align ?? 'left') === 'left')
    const widest = texts.reduce((one, other) => (other.width > one.width ? other : one), texts[0]!)
    if (!widest || widest.width <= narrowest) break
    const over = total() - available
    const width = Math.max(narrowest, widest.width - over)
    kept = kept.map((one) => (one === widest ? { ...one, width } : one))
  }
  return kept
}

interface FigureWidths {
  readonly whole: number
  readonly fraction: number
  readonly unit: number
}

interface Figure {
  readonly whole: string
  readonly fraction: string
  readonly unit: string
}

/** `8.47 MW` in its parts; a letter that stands at the figure (`$12.4B`) belongs to the fraction. */
function figureOf(cell: string): Figure {
  const match = /^([^\d\s.]?-?[\d,]+)(\.\d+)?(\S*)( .*)?$/.exec(cell)
  if (!match) return { whole: cell, fraction: '', unit: '' }
  const [, whole = '', fraction = '', attached = '', unit = ''] = match
  return { whole, fraction: fraction + attached, unit }
}

function figureWidths(cells: readonly string[]): FigureWidths {
  const figures = cells.map(figureOf)
  const widest = (key: keyof Figure) => Math.max(0, ...figures.map((f) => displayWidth(f[key])))
  return { whole: widest('whole'), fraction: widest('fraction'), unit: widest('unit') }
}

function cellSpans(
  cell: string,
  width: number,
  { align = 'left', style }: Column,
  figures: FigureWidths,
  rowStyle: StyleName | undefined,
): Span[] {
  const own = style ?? rowStyle
  if (align === 'left') return [{ text: padRight(truncate(cell, width), width), style: own }]
  if (align === 'right') return [{ text: padLeft(truncate(cell, width), width), style: own }]
  const { whole, fraction, unit } = figureOf(cell)
  const lead = width - figures.whole - figures.fraction - figures.unit
  return [
    { text: ' '.repeat(Math.max(0, lead)) + padLeft(whole, figures.whole), style: own },
    { text: padRight(fraction, figures.fraction), style: own },
    { text: padRight(unit, figures.unit), style: 'faint' },
  ]
}
