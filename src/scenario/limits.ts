/** Bounds of a scenario text, checked before any parser sees it. */
export const limits = {
  bytes: 256 * 1024,
  openBrackets: 64,
  indentLevels: 64,
  aliases: 100,
  nodes: 50_000,
  diagnostics: 50,
} as const

/** A bound that the text breaks, with its place. */
export interface Excess {
  readonly code: 'scenario.too-big' | 'scenario.too-deep' | 'scenario.binary'
  readonly line: number
  readonly column: number
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * One linear scan for what would make a YAML parser slow or overflow its stack: size, bytes that
 * no text has, brackets left open, and levels of indentation. Brackets inside quotes and comments
 * are counted too: no campus needs 64 of them at once.
 */
export function findExcess(text: string): Excess | undefined {
  if (text.length > limits.bytes) {
    return {
      code: 'scenario.too-big',
      line: 1,
      column: 1,
      values: { size: text.length, limit: limits.bytes },
    }
  }
  let line = 1
  let lineStart = 0
  let open = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10) {
      line += 1
      lineStart = i + 1
    } else if (c === 91 || c === 123) {
      open += 1
      if (open > limits.openBrackets) return deep(line, i - lineStart + 1, 'brackets')
    } else if (c === 93 || c === 125) {
      if (open > 0) open -= 1
    } else if (c < 9 || (c > 13 && c < 32)) {
      const values = { byte: c }
      return { code: 'scenario.binary', line, column: i - lineStart + 1, values }
    }
  }
  return findDeepIndent(text)
}

/** Indentation only grows by leaving shallower lines open: a stack of columns, one pass. */
function findDeepIndent(text: string): Excess | undefined {
  const columns: number[] = []
  let line = 0
  for (const row of text.split('\n')) {
    line += 1
    // "- - - a" opens a level with every dash, "? ? a" with every question mark
    const lead = /^[ ]*(?:[-?][ ]+)*/.exec(row)?.[0] ?? ''
    if (lead.length === row.trimEnd().length || row[lead.length] === '#') continue
    const dashes = lead.split(/[-?]/).length - 1
    const indent = lead.length
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= indent) columns.pop()
    columns.push(indent)
    if (columns.length + dashes > limits.indentLevels) return deep(line, indent + 1, 'indent')
  }
  return undefined
}

function deep(line: number, column: number, of: 'brackets' | 'indent'): Excess {
  const limit = of === 'brackets' ? limits.openBrackets : limits.indentLevels
  return { code: 'scenario.too-deep', line, column, values: { of, limit } }
}
