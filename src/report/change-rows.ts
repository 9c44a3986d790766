import type { Change } from '../study/index.js'
import { differenceInWords, figureInWords, gateName, type ValueStyle } from '../words/index.js'
import { type Line, margin, plain, styled } from './line.js'
import { type Row, table } from './table.js'
import { displayWidth } from './width.js'

/** Figures that changed, with both values and the difference; the names of paths in full. */
export function changeLines(
  changes: readonly Change[],
  unitOf: (path: string) => string,
  heads: readonly [path: string, before: string, after: string],
  most: number,
  columns: number,
  style: ValueStyle,
): Line[] {
  const shown = changes.slice(0, most)
  const rows = shown.map((change): Row => {
    const unit = unitOf(change.path)
    const said = (value: Change['before']) =>
      change.path.endsWith('.heldUpBy') && typeof value === 'string'
        ? gateName(value, style.lang)
        : figureInWords(value, unit, style)
    return {
      cells: [
        change.path,
        said(change.before),
        said(change.after),
        differenceInWords(change, unit, style),
      ],
    }
  })
  const others = [1, 2, 3].map((i) =>
    Math.max(
      displayWidth(heads[i] ?? style.text.difference),
      ...rows.map((row) => displayWidth(row.cells[i] ?? '')),
    ),
  )
  const room = columns - margin.length - gaps - others.reduce((sum, width) => sum + width, 0)
  const fitted = rows.map(({ cells: [name = '', ...rest] }) => ({
    cells: [shortPath(name, room), ...rest],
  }))
  const [path, before, after] = heads
  const head = [
    { head: path, style: undefined },
    { head: before, align: 'right' as const },
    { head: after, align: 'right' as const },
    { head: style.text.difference, align: 'right' as const },
  ]
  const more = changes.length - shown.length
  return [
    ...table(head, fitted, columns),
    ...(more > 0
      ? [[plain(`${margin}  `), styled('faint', style.text.moreLines(String(more)))]]
      : []),
  ]
}

/** Three gaps between four columns, and the indent. */
const gaps = 8

/** A path that is cut in its middle: whose it is and what it is stay readable. */
function shortPath(path: string, room: number): string {
  if (path.length <= room) return path
  const keys = path.split('.')
  const head = `${keys.slice(0, 2).join('.')}.….`
  const whole = endOf(keys.slice(2), room - head.length)
  const end = endOf(keys, room - 2)
  return whole.includes('.') ? head + whole : end === '' ? path : `….${end}`
}

/** As many of the last keys as fit. */
function endOf(keys: readonly string[], room: number): string {
  let end = ''
  for (const key of [...keys].reverse()) {
    const longer = end === '' ? key : `${key}.${end}`
    if (longer.length > room) break
    end = longer
  }
  return end
}
