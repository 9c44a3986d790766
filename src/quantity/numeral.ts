import type { Decimal } from './scale.js'

/**
 * Figures as people write them: `25_000`, `25,000`, `2.5e26`, `2.5×10^26`, `4조 6,500억`, `2만5천`.
 * A scan is one pass over the text, whatever the text is.
 */
export interface Numeral {
  /** the figure is the sum of these */
  terms: readonly Decimal[]
  /** written with 천 만 억 조 */
  korean: boolean
  /** power of ten of the Korean multiplier of a single term: `3억` is 3 with magnitude 8 */
  magnitude: number
  /** index after the figure */
  end: number
}

export type NumeralFault =
  | { fault: 'none' }
  | { fault: 'separator'; figure: string }
  | { fault: 'order'; figure: string }

const DIGITS = /(?:\d[\d_,]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y
const POWER_OF_TEN = /\s*[×x*]\s*10\^([+-]?\d+)/y
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.|$|[eE])/
const MISPLACED = /_(?:\D|$)/

const SMALL: ReadonlyMap<string, number> = new Map([
  ['십', 1],
  ['백', 2],
  ['천', 3],
])
const LARGE: ReadonlyMap<string, number> = new Map([
  ['만', 4],
  ['억', 8],
  ['조', 12],
  ['경', 16],
])

/** Reads the figure that starts at `start`; signs are the caller's. */
export function scanNumeral(text: string, start: number): Numeral | NumeralFault {
  const terms: Decimal[] = []
  let section: Decimal[] = []
  let bound = Number.POSITIVE_INFINITY
  let smallBound = Number.POSITIVE_INFINITY
  let korean = false
  let multiplier = 0
  let at = start

  while (true) {
    const scanned = scanDecimal(text, at)
    if ('fault' in scanned) return scanned
    at = scanned.end
    let power = 0
    const small = SMALL.get(text[skipSpace(text, at)] ?? '')
    if (small !== undefined) {
      power = small
      korean = true
      at = skipSpace(text, at) + 1
    }
    const term = { digits: scanned.decimal.digits, exponent: scanned.decimal.exponent + power }
    if (korean && Number(`${term.digits}e${term.exponent}`) >= smallBound)
      return outOfOrder(text, start, at)
    if (power > 0) smallBound = 10 ** power
    section.push(term)

    const large = LARGE.get(text[skipSpace(text, at)] ?? '')
    if (large !== undefined) {
      const raised = section.map(({ digits, exponent }) => ({ digits, exponent: exponent + large }))
      at = skipSpace(text, at) + 1
      if (terms.length > 0 && sum(raised) >= bound) return outOfOrder(text, start, at)
      terms.push(...raised)
      section = []
      korean = true
      bound = 10 ** large
      smallBound = bound
      power += large
    }
    multiplier = power
    if (power > 0 && isDigit(text[skipSpace(text, at)])) at = skipSpace(text, at)
    else break
  }
  terms.push(...section)
  const single = korean && terms.length === 1
  return {
    terms: single ? terms.map((t) => ({ ...t, exponent: t.exponent - multiplier })) : terms,
    korean,
    magnitude: single ? multiplier : 0,
    end: at,
  }
}

function scanDecimal(
  text: string,
  start: number,
): { decimal: Decimal; end: number } | NumeralFault {
  DIGITS.lastIndex = start
  const figure = DIGITS.exec(text)?.[0]
  if (figure === undefined) return { fault: 'none' }
  if (figure.includes(',') && !GROUPED.test(figure)) return { fault: 'separator', figure }
  if (MISPLACED.test(figure)) return { fault: 'separator', figure }
  const [digits, exponent] = figure.replaceAll(/[_,]/g, '').toLowerCase().split('e')
  let end = start + figure.length
  let power = Number(exponent ?? 0)
  POWER_OF_TEN.lastIndex = end
  const raised = POWER_OF_TEN.exec(text)
  if (raised) {
    power += Number(raised[1])
    end += raised[0].length
  }
  return { decimal: { digits: digits!, exponent: power }, end }
}

/** Larger multipliers come first: 4조 6,500억, never 6,500억 4조. */
function outOfOrder(text: string, start: number, end: number): NumeralFault {
  return { fault: 'order', figure: text.slice(start, end) }
}

function sum(terms: readonly Decimal[]): number {
  return terms.reduce((total, { digits, exponent }) => total + Number(`${digits}e${exponent}`), 0)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
