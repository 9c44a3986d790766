import { type Line, longestText, margin, plain, styled } from './line.js'
import { displayWidth, padRight, wrap } from './width.js'

/** A label with what is to be said of it; undefined is left out. */
export type Labelled = readonly [label: string, text: string | undefined]

/** Labels in faint style, their texts under each other, wrapped where they stand. */
export function labelled(rows: readonly Labelled[], columns: number): Line[] {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== undefined)
  const width = Math.max(0, ...shown.map(([label]) => displayWidth(label))) + 2
  const lead = `${margin}  `
  const limit = Math.min(columns, longestText) - lead.length - width
  return shown.flatMap(([label, text]) =>
    wrap(text, limit).map(
      (row, index): Line => [
        plain(lead),
        styled('faint', padRight(index === 0 ? label : '', width)),
        plain(row),
      ],
    ),
  )
}
