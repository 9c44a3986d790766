import type { Currency } from './currency.js'
import { multiplyScale, type Scale, UNITY } from './scale.js'
import { type Atom, ambiguity, atomNamed, MAGNITUDES } from './symbols.js'
import { addScaled, NONE, type Vector } from './vector.js'

/**
 * A unit as written, understood: `USD/MWh`, `$/kW-month`, `W/m²`, `J/(kg·K)`, `$/1M tokens`.
 * `-`, `·` and `*` bind closer than `/`, so `$/kW-month` is money per power and month;
 * `$/kW/month` is the same. Exponents: `m2`, `m²`, `m^2`, `s^-1`.
 */
export interface UnitExpression {
  text: string
  scale: Scale
  vector: Vector
  /** currencies with their exponents: KRW/USD is [KRW 1, USD -1] */
  currencies: readonly { currency: Currency; exponent: number }[]
  /** set when the unit is one symbol alone: temperatures and ambiguities ask for it */
  alone?: Atom
  /** a prefix on leading money, which multiplies the figure: 3 for `k$/kW` */
  figurePower: number
  percent: boolean
  /** an absolute temperature written in kelvin */
  kelvin?: boolean
}

export type UnitFault =
  | { fault: 'unknown'; symbol: string }
  | { fault: 'ambiguous'; symbol: string; options: string }
  | { fault: 'junk'; rest: string }

const SYMBOL = /[\p{L}%‰°$€£¥₩¢]+/uy
const EXPONENT = /\^(-?[1-9])(?!\d)|([2-9])(?!\d)/y
const PIECES = /(\d+(?:\.\d+)?)?\s*/y
const CARBON = /^(.+)CO$/
const CARBON_TAIL = /2(?:eq|e)?/y

/** No unit: a bare figure. */
const BARE: UnitExpression = {
  text: '',
  scale: UNITY,
  vector: NONE,
  currencies: [],
  figurePower: 0,
  percent: false,
}

/** Reads the whole text as a unit; anything left over is a fault. */
export function parseUnit(text: string): UnitExpression | UnitFault {
  if (text === '') return BARE
  const reader = new UnitReader(text.replaceAll(/(?:^|\s)per\s/g, '/'))
  return reader.read(text.trim())
}

/**
 * Recursive descent over at most 200 characters; each step consumes at least one, so the work is
 * linear in the text.
 */
class UnitReader {
  private at = 0
  private scale: Scale = UNITY
  private vector: Vector = NONE
  private currencies: { currency: Currency; exponent: number }[] = []
  private atoms: Atom[] = []
  private figurePower = 0
  private percent = false
  private alone = true
  private fault: UnitFault | undefined

  constructor(private readonly text: string) {}

  read(written: string): UnitExpression | UnitFault {
    if (this.accept('1')) {
      if (!this.accept('/')) return { fault: 'junk', rest: written }
      this.under(-1)
    } else if (this.accept('/')) this.under(-1)
    else this.product(1)
    while (!this.fault && this.accept('/')) this.under(-1)
    this.skipSpace()
    if (this.fault) return this.fault
    if (this.at < this.text.length) return { fault: 'junk', rest: this.text.slice(this.at) }
    const [first] = this.atoms
    return {
      text: written,
      scale: this.scale,
      vector: this.vector,
      currencies: this.currencies,
      figurePower: this.figurePower,
      percent: this.percent,
      ...(this.alone && this.atoms.length === 1 && first ? { alone: first } : {}),
    }
  }

  private under(sign: number): void {
    this.alone = false
    this.product(sign)
  }

  private product(sign: number): void {
    this.factor(sign)
    while (
      !this.fault &&
      (this.accept('-') || this.accept('·') || this.accept('*') || this.accept('⋅'))
    ) {
      this.factor(sign)
    }
  }

  private factor(sign: number): void {
    if (this.accept('(')) {
      this.product(sign)
      while (!this.fault && this.accept('/')) this.product(-sign)
      if (!this.fault && !this.accept(')'))
        this.fault = { fault: 'junk', rest: this.text.slice(this.at) }
      return
    }
    if (sign < 0) this.pieces(sign)
    this.symbol(sign)
  }

  /** The `1M` of `$/1M tokens`: a figure and a magnitude in a denominator. */
  private pieces(sign: number): void {
    this.skipSpace()
    PIECES.lastIndex = this.at
    const [matched, figure] = PIECES.exec(this.text)!
    if (figure !== undefined && Number(figure) > 0) {
      this.at += matched.length
      this.scale = multiplyScale(this.scale, { ten: 0, times: Number(figure), over: 1 }, sign)
    }
    const word = this.peekSymbol()
    const power = MAGNITUDES.get(word)
    const after = this.at + word.length
    if (power === undefined || this.text[after] !== ' ') return
    if (!/\p{L}/u.test(this.text.slice(after).trimStart().charAt(0))) return
    this.at = after
    this.scale = multiplyScale(this.scale, { ten: power, times: 1, over: 1 }, sign)
  }

  private symbol(sign: number): void {
    this.skipSpace()
    const word = this.peekSymbol()
    if (word === '') {
      this.fault = { fault: 'junk', rest: this.text.slice(this.at) }
      return
    }
    this.at += word.length
    const atom = atomNamed(this.withoutCarbon(word))
    if (!atom) {
      const options = ambiguity(word)
      this.fault = options
        ? { fault: 'ambiguous', symbol: word, options }
        : { fault: 'unknown', symbol: word }
      return
    }
    this.add(atom, sign * this.exponent())
  }

  private add(atom: Atom, exponent: number): void {
    if (atom.figurePower !== undefined) {
      if (this.atoms.length === 0 && exponent === 1) this.figurePower = atom.figurePower
      else
        this.scale = multiplyScale(
          this.scale,
          { ten: atom.figurePower, times: 1, over: 1 },
          exponent,
        )
    }
    if (exponent !== 1) this.alone = false
    this.atoms.push(atom)
    this.scale = multiplyScale(this.scale, atom.scale, exponent)
    this.vector = addScaled(this.vector, atom.vector, exponent)
    if (atom.currency) this.currencies.push({ currency: atom.currency, exponent })
    if (atom.percent) this.percent = true
  }

  /** `gCO2/kWh` is grams per kilowatt-hour: what of is said by the key. */
  private withoutCarbon(word: string): string {
    const mass = CARBON.exec(word)?.[1]
    if (mass === undefined) return word
    CARBON_TAIL.lastIndex = this.at
    const tail = CARBON_TAIL.exec(this.text)
    if (!tail) return word
    this.at += tail[0].length
    return mass
  }

  private exponent(): number {
    EXPONENT.lastIndex = this.at
    const found = EXPONENT.exec(this.text)
    if (!found) return 1
    this.at += found[0].length
    return Number(found[1] ?? found[2])
  }

  private peekSymbol(): string {
    SYMBOL.lastIndex = this.at
    return SYMBOL.exec(this.text)?.[0] ?? ''
  }

  private accept(character: string): boolean {
    this.skipSpace()
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  private skipSpace(): void {
    while (this.text[this.at] === ' ') this.at++
  }
}
