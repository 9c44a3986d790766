import type { Language } from '../words/index.js'
import { displayWidth, truncate, wrap } from './width.js'

/** How a piece of text stands out. */
export type StyleName = 'strong' | 'faint' | 'accent' | 'error' | 'warning' | 'note'

/** Wraps a text in the escape codes of a style, or leaves it alone. */
export type Paint = (style: StyleName, text: string) => string

/** What a document for the terminal is written with. */
export interface ReportStyle {
  readonly lang: Language
  /** Columns of the terminal. */
  readonly columns: number
  readonly paint: Paint
}

/** A piece of a line in one style. */
export interface Span {
  readonly text: string
  readonly style?: StyleName | undefined
}

/** A line: pieces in their styles, so that widths are known before any colour is added. */
export type Line = readonly Span[]

/** Longest line of running text: what the eye follows. */
export const longestText = 100

/** A plain piece of text. */
export const plain = (text: string): Span => ({ text })

/** A piece of text in a style. */
export const styled = (style: StyleName, text: string): Span => ({ text, style })

/** Spaces that begin every line of a document. */
export const margin = '  '

/** Running text, wrapped, behind the margin and `indent` further columns. */
export function paragraph(
  text: string,
  columns: number,
  indent = 0,
  style?: StyleName | undefined,
): Line[] {
  const lead = margin + ' '.repeat(indent)
  const limit = Math.min(columns, longestText) - lead.length
  return wrap(text, limit).map((row) => [plain(lead), { text: row, style }])
}

/** Lines as text, coloured by `paint`, none longer than `columns`, no spaces at their ends. */
export function renderLines(lines: readonly Line[], { columns, paint }: ReportStyle): string {
  return lines.map((line) => `${renderLine(line, columns, paint)}\n`).join('')
}

/** Blocks of lines with an empty line before all and after each; empty blocks are left out. */
export function renderBlocks(blocks: readonly (readonly Line[])[], style: ReportStyle): string {
  const filled = blocks.filter((block) => block.length > 0)
  return `\n${renderLines(
    filled.flatMap((block) => [...block, []]),
    style,
  )}`
}

function renderLine(line: Line, columns: number, paint: Paint): string {
  let left = columns
  let out = ''
  const last = line.findLastIndex(({ text }) => text.trimEnd() !== '')
  for (const [index, { text, style }] of line.entries()) {
    if (index > last) break
    const kept = truncate(index === last ? text.trimEnd() : text, left)
    left -= displayWidth(kept)
    out += style === undefined || kept.trim() === '' ? kept : paint(style, kept)
    if (left <= 0) break
  }
  return out
}
