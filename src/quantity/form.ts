/** The shape of a quantity's text, before any figure is read. */
export type Form =
  | {
      kind: 'single' | 'range' | 'quantiles' | 'triangular' | 'plus-minus'
      parts: readonly string[]
    }
  | { kind: 'misshapen' }

const MISSHAPEN: Form = { kind: 'misshapen' }
const TRIANGLE = /^tri ?\(/i
const SPACED_COMMA = /, |;/

/** Splits `a..b`, `a | b | c`, `tri(a, b, c) UNIT` and `x ± y` into their figures. */
export function splitForm(text: string): Form {
  if (TRIANGLE.test(text)) return triangle(text)
  if (text.includes('|')) return shaped('quantiles', text.split('|'), 3)
  if (text.includes('...')) return MISSHAPEN
  if (text.includes('..')) return shaped('range', text.split('..'), 2)
  const symmetric = text.replaceAll(/\+ ?\/ ?-|\+-/g, '±')
  if (symmetric.includes('±')) return shaped('plus-minus', symmetric.split('±'), 2)
  return { kind: 'single', parts: [text] }
}

/** A unit after the bracket belongs to all three; one inside, to its figure. */
function triangle(text: string): Form {
  const open = text.indexOf('(')
  const close = closing(text, open)
  if (close < 0) return MISSHAPEN
  const inside = text.slice(open + 1, close)
  const unit = text.slice(close + 1).trim()
  const spaced = inside.split(SPACED_COMMA)
  const parts = spaced.length === 3 ? spaced : inside.split(',')
  if (parts.length !== 3) return MISSHAPEN
  return shaped('triangular', [parts[0]!, parts[1]!, `${parts[2]!} ${unit}`], 3)
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')' && --depth === 0) return i
  }
  return -1
}

function shaped(
  kind: 'range' | 'quantiles' | 'triangular' | 'plus-minus',
  parts: readonly string[],
  count: number,
): Form {
  const trimmed = parts.map((part) => part.trim())
  return trimmed.length === count && trimmed.every((part) => part !== '')
    ? { kind, parts: trimmed }
    : MISSHAPEN
}
