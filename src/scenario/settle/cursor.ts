import { findRecord } from '../../catalog/index.js'
import type { Currency, Spread } from '../../quantity/index.js'
import type { Position } from '../document.js'
import type { Diagnostic, FindingValues } from '../finding.js'
import type { Measured } from '../schema/index.js'
import type { Origin } from '../side.js'

/** Rate of one currency in another from a day on. */
export interface ExchangeRate {
  /** Epoch seconds of the day. */
  readonly from: number
  /** Units of `quote` for one unit of `base`. */
  readonly rate: number
  readonly base: Currency
  readonly quote: Currency
}

/** What settling a scenario collects, and what it needs to know while doing so. */
export interface Desk {
  readonly spread: Record<string, Spread>
  readonly origin: Record<string, Origin>
  readonly diagnostics: Diagnostic[]
  readonly positions: ReadonlyMap<string, Position>
  /** Paths (as written) that `--set` replaced, with the text given. */
  readonly overrides: ReadonlyMap<string, string>
  currency: Currency
  rates: readonly ExchangeRate[]
}

/** Currency of every price in the catalogue and its defaults. */
const catalogueCurrency: Currency = 'USD'

/** Whether figures of this dimension are money, alone or per something. */
function isMoney(dimension: string): boolean {
  return /^(money|price|rent)/.test(dimension)
}

const kebab = (key: string) => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

/**
 * A place in the scenario being settled: turns written values into plain numbers and notes where
 * each came from.
 */
export class Cursor {
  constructor(
    readonly desk: Desk,
    /** Path in the resolved Scenario. */
    readonly path: string,
    /** Path in the text; the same but for names that were expanded. */
    readonly written: string = path,
  ) {}

  /** The place of an entry; `writtenAs` where the text names it otherwise. */
  child(key: string, writtenAs: string = kebab(key)): Cursor {
    const join = (base: string, last: string) => (base === '' ? last : `${base}.${last}`)
    return new Cursor(this.desk, join(this.path, key), join(this.written, writtenAs))
  }

  /** Settles a value that may be absent, without a default. */
  optional(key: string, source: Measured | undefined): number | undefined {
    return source === undefined ? undefined : this.child(key).take(source)
  }

  /** Settles a value; where it is absent, the documented default of that id. */
  number(key: string, source: Measured | undefined, defaultId: string): number {
    return this.optional(key, source) ?? this.child(key).fromDefault(defaultId)
  }

  /** The documented default of that id, noted as such. */
  fromDefault(id: string): number {
    const row = findRecord(id, 'defaults')
    const value = row?.values.value
    if (!row || typeof value !== 'number') throw new Error(`no default is documented for ${id}`)
    const from = row.provenance.value
    this.desk.origin[this.path] = {
      kind: 'default',
      id,
      provenance: from?.kind ?? '',
      source: from?.source ?? '',
      reason: String(row.values.reason ?? ''),
      reasonKo: String(row.values.reasonKo ?? ''),
    }
    const factor = isMoney(String(row.values.dimension))
      ? this.exchange(catalogueCurrency, new Cursor(this.desk, 'money'))
      : 1
    const spread = row.spread.value
    if (spread) this.desk.spread[this.path] = scale(spread, factor)
    return value * factor
  }

  /** Factor from the catalogue's currency to the scenario's, for a field that holds money. */
  catalogueFactor(dimension: string): number {
    return isMoney(dimension) ? this.exchange(catalogueCurrency, new Cursor(this.desk, 'money')) : 1
  }

  /** Factor from a currency to the scenario's; a missing rate is reported here. */
  currencyFactor(currency: Currency): number {
    return this.exchange(currency)
  }

  /** Settles a value that is there: currency exchanged, spread and origin noted. */
  take(source: Measured): number {
    const factor = this.exchange(source.currency)
    this.note(source.text)
    if (source.spread) this.desk.spread[this.path] = scale(source.spread, factor)
    return source.value * factor
  }

  /** Notes that the value at this path was written so. */
  note(text: string): void {
    const by = this.desk.overrides.get(this.written) ?? this.desk.overrides.get(this.path)
    if (by !== undefined) {
      this.desk.origin[this.path] = { kind: 'override', text: by, by: '--set' }
      return
    }
    this.desk.origin[this.path] = { kind: 'text', ...this.place(), text }
  }

  /** Reports a fault at this place, by its path in the text. */
  report(code: string, values: FindingValues, severity: Diagnostic['severity'] = 'error'): void {
    this.desk.diagnostics.push({ code, severity, path: this.written, ...this.place(), values })
  }

  /** The nearest place in the text. */
  place(): Position {
    return locate(this.desk.positions, this.written)
  }

  /** Factor into the home currency; a missing rate is reported at `where`, once. */
  private exchange(currency: Currency | undefined, where: Cursor = this): number {
    const { currency: home, rates } = this.desk
    if (currency === undefined || currency === home) return 1
    const rate = rates.find(
      (r) => (r.base === currency && r.quote === home) || (r.base === home && r.quote === currency),
    )
    if (!rate) {
      const known = this.desk.diagnostics.some((d) => d.code === 'scenario.no-exchange')
      if (!known) where.report('scenario.no-exchange', { from: currency, to: home })
      return 1
    }
    return rate.base === currency ? rate.rate : 1 / rate.rate
  }
}

/** The place of a path, or of the nearest ancestor that the text has. */
export function locate(positions: ReadonlyMap<string, Position>, path: string): Position {
  const keys = path.split('.')
  for (let length = keys.length; length >= 0; length--) {
    const head = keys.slice(0, length).join('.')
    const found = positions.get(head) ?? positions.get(keys.slice(0, length).map(kebab).join('.'))
    if (found) return found
  }
  return { line: 0, column: 0 }
}

/** A spread in other units. */
export function scale(spread: Spread, factor: number): Spread {
  if (factor === 1) return spread
  return spread.kind === 'quantiles'
    ? {
        kind: 'quantiles',
        p10: spread.p10 * factor,
        p50: spread.p50 * factor,
        p90: spread.p90 * factor,
      }
    : {
        kind: 'triangular',
        min: spread.min * factor,
        mode: spread.mode * factor,
        max: spread.max * factor,
      }
}
