import {
  addMonths,
  type DatePrecision,
  dimensionNames,
  type EpochSeconds,
  parseDate,
  parseQuantity,
} from '../../quantity/index.js'
import type { Claim, ClaimCondition, ClaimedFigure, Relation } from '../claim.js'
import type { ClaimSource } from '../schema/index.js'
import { fraction } from './bounds.js'
import type { Cursor } from './cursor.js'

const relations = ['eq', 'ge', 'le', 'upTo', 'about', 'order', 'rank', 'event'] as const

const day = 86_400

/** Name of the reading that stands in the claim itself. */
const asSaid = 'as-said'

/** Settles a claim: what is said, and the readings under which it is examined. */
export function settleClaim(source: ClaimSource, here: Cursor): Claim {
  const written = relations.filter((relation) => source[relation] !== undefined)
  const relation: Relation = written[0] ?? 'event'
  if (written.length > 1) {
    here.report('scenario.one-relation', { written: written.join(', ') })
  }
  const text = source[relation] ?? ''
  const figure = figureOf(text, relation, here.child(relation, relation))
  const within = here.optional('within', source.within)
  if (within !== undefined) fraction(here.child('within'), within, 0)
  const { because, article = '', says } = source
  return {
    says,
    article,
    relation,
    text,
    outOfScope: source.scope === 'out',
    ...(source['says-ko'] !== undefined && { saysKo: source['says-ko'] }),
    ...(figure && { figure }),
    ...(because !== undefined && { because }),
    ...(source['because-ko'] !== undefined && { becauseKo: source['because-ko'] }),
    ...dated('asOf', source['as-of'], here.child('asOf')),
    ...(within !== undefined && { within }),
    conditions: conditionsOf(source, here),
  }
}

type ConditionSource = NonNullable<ClaimSource['conditions']>[string]

function conditionsOf(source: ClaimSource, here: Cursor): Claim['conditions'] {
  const out: Record<string, ClaimCondition> = {}
  const own = { when: source.basis ?? '', 'when-ko': source['basis-ko'], ...readingOf(source) }
  if (source.path !== undefined || source.record !== undefined || !source.conditions) {
    out[asSaid] = conditionOf(own, here)
  }
  for (const [key, condition] of Object.entries(source.conditions ?? {})) {
    out[key] = conditionOf(condition, here.child('conditions').child(key, key))
  }
  return out
}

function readingOf(source: ClaimSource) {
  const { path, baseline, times, among, best, record, source: from, known } = source
  return { path, baseline, times, among, best, record, source: from, known }
}

function conditionOf(source: ConditionSource, here: Cursor): ClaimCondition {
  const { when, path, baseline, among, best, record } = source
  return {
    when,
    times: source.times ?? 1,
    among: among ?? [],
    best: best ?? 'highest',
    ...(source['when-ko'] !== undefined && { whenKo: source['when-ko'] }),
    ...(path !== undefined && { of: path }),
    ...(baseline !== undefined && { over: baseline }),
    ...(record !== undefined && { record }),
    ...(source.source !== undefined && { source: source.source }),
    ...dated('known', source.known, here.child('known')),
  }
}

/** A date as a field, where one is written; one that cannot be read is reported. */
function dated<K extends string>(
  key: K,
  text: string | undefined,
  here: Cursor,
): { readonly [P in K]?: EpochSeconds } {
  if (text === undefined) return {}
  const date = parseDate(text)
  if (!date.ok) {
    here.report(date.code, date.values)
    return {}
  }
  return { [key]: date.value } as { readonly [P in K]?: EpochSeconds }
}

/** What is claimed: a time for an event or where only a date reads, else the first dimension that does. */
function figureOf(text: string, relation: Relation, here: Cursor): ClaimedFigure | undefined {
  if (text === '') return undefined
  here.note(text)
  const date = parseDate(text)
  // years alone are numbers, but for an event
  const isPlain = /^\d+(\.\.\d+)?$/.test(text.trim())
  if (date.ok && (relation === 'event' || !isPlain)) {
    const { value, precision, spread } = date
    if (spread?.kind === 'quantiles') {
      return { kind: 'time', from: spread.p10, to: endOf(spread.p90, precision) }
    }
    return { kind: 'time', from: value, to: endOf(value, precision) }
  }
  for (const dimension of dimensionNames) {
    const parsed = parseQuantity(text, dimension)
    if (!parsed.ok) continue
    const factor = parsed.currency === undefined ? 1 : here.currencyFactor(parsed.currency)
    const { spread } = parsed
    const ends =
      spread?.kind === 'quantiles' ? { low: spread.p10 * factor, high: spread.p90 * factor } : {}
    return { kind: 'number', value: parsed.value * factor, dimension, ...ends }
  }
  return undefined
}

/** The first second after what was written. */
function endOf(from: EpochSeconds, precision: DatePrecision): EpochSeconds {
  if (precision === 'year') return addMonths(from, 12)
  if (precision === 'quarter') return addMonths(from, 3)
  return precision === 'month' ? addMonths(from, 1) : from + day
}
