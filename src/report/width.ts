/** Ranges of characters that take two columns (East Asian Width W and F), in order. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** Columns of one character: 0 for a combining mark or a control, 2 for a wide one. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0
  if (code < 0x300) return 1
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** Columns that a text takes on a terminal: Hangul and Hanja count two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** Filled with spaces on the right to so many columns. */
export function padRight(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

/** Filled with spaces on the left to so many columns. */
export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text
}

/** As much of a text as fits, with `…` where something was cut. */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  if (columns <= 0) return ''
  let out = ''
  let width = 0
  for (const character of text) {
    const next = widthOf(character)
    if (width + next > columns - 1) break
    out += character
    width += next
  }
  return `${out}…`
}

/**
 * Lines of at most so many columns, broken between words; a word that is longer than a line is
 * broken where the line ends. Never empty.
 */
export function wrap(text: string, columns: number): string[] {
  const limit = Math.max(2, columns)
  const lines: string[] = []
  let line = ''
  for (const word of piecesOf(text)) {
    const joined = line === '' ? word : `${line} ${word}`
    if (displayWidth(joined) <= limit) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (displayWidth(line) > limit) {
      const head = headOf(line, limit)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** Words of a text; a figure and its unit, and the parts of a date, stay together. */
function piecesOf(text: string): string[] {
  const kept = text
    .replaceAll(unitAfter, `$1${unbroken}`)
    .replaceAll(dayAfter, `$1${unbroken}`)
    .replaceAll(monthAfter, `$1${unbroken}`)
  return kept
    .split(/[ \t\n]+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(unbroken, ' '))
}

const unbroken = '\u00a0'
const unitAfter =
  /(\d) (?=(?:[kMGTPE]?(?:W|Wh|V|Hz|J|B)|°C|K|%|d|h|yr|kt|Mt|t|m³|FLOP|×|장|달러)(?![A-Za-z]))/g
const dayAfter = /(\d[년월]) (?=\d+[월일])/g
const monthAfter = /(\b\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/g

/** The first characters that fit, at least one. */
function headOf(text: string, columns: number): string {
  let out = ''
  let width = 0
  for (const character of text) {
    const next = widthOf(character)
    if (out !== '' && width + next > columns) break
    out += character
    width += next
  }
  return out
}
