import type { Currency } from '../../quantity/index.js'
import type { Candidate, SizeQuestion, Sizing } from '../../study/index.js'
import {
  figure,
  type Language,
  type MoneyUnit,
  moneyUnit,
  type SwingsText,
  swingsText,
  wholeCount,
} from '../../words/index.js'
import { type Line, paragraph, plain, type ReportStyle, styled } from '../line.js'
import { table } from '../table.js'
import { bindingBlocks } from './binding.js'

/** What was sized, and what came of it. */
export interface SizedMeasures {
  readonly sizing: Sizing
  readonly question: SizeQuestion
  readonly currency: Currency
}

/** Most rows of the table: the front has many near the cheapest. */
const rowsMost = 12

/** The cheapest measures, those that no other beats, and what their prices rest on. */
export function measureBlocks(sized: SizedMeasures, style: ReportStyle): Line[][] {
  const { sizing, question } = sized
  const { lang, columns } = style
  const words = swingsText(lang)
  const title = question.loss ? words.sizeLoss : words.size
  const head: Line = [plain('  '), styled('strong', title)]
  const { cheapest, tried, narrow } = sizing
  if (!cheapest) {
    const none = words.nothingHolds(wholeCount(tried))
    const more = narrow > 0 ? paragraph(words.narrow(wholeCount(narrow)), columns, 2, 'faint') : []
    return [
      [head, ...paragraph(none, columns, 2, 'error'), ...more],
      ...bindingBlocks(sized, style),
    ]
  }
  const money = moneyUnit(
    Math.max(...sizing.front.flatMap(({ capital, yearly }) => [capital, yearly])),
    lang,
    sized.currency,
  )
  return [
    [
      head,
      ...paragraph(inWords(cheapest, sized, words, lang), columns, 2),
      ...paragraph(partsInWords(cheapest, sized, words, lang), columns, 2),
    ],
    ...bindingBlocks(sized, style),
    frontTable(sizing, money, words, style),
    basisLines(sized, words, style),
  ]
}

function inWords(
  { measures, needed, units, capital, yearly }: Candidate,
  { question, currency }: SizedMeasures,
  words: SwingsText,
  lang: Language,
): string {
  const { floor, storage, energy, lag, rack, spinning } = measures
  const cost = (value: number) => figure(value, 'money', lang, currency)
  const power = figure(storage, 'power', lang)
  const bought = question.unit
    ? `${words.units(wholeCount(units ?? 0), question.unit.type)}, ${power}`
    : power
  const joules = figure(energy, 'energy', lang)
  const enough = question.unit ? words.needed(joules, figure(needed, 'power', lang)) : joules
  const parts = [
    ...(floor > 0 ? [`${words.floor} ${figure(floor, 'fraction', lang)}`] : []),
    ...(storage > 0
      ? [`${words.battery} ${bought}, ${enough}, ${words.lag} ${figure(lag, 'duration', lang)}`]
      : []),
    ...(rack > 0 ? [`${words.rack} ${words.each(`${rack} J`)}`] : []),
    ...(spinning > 0 ? [`${words.beside} ${spinning}`] : []),
  ]
  if (parts.length === 0) return words.nothingNeeded
  return `${parts.join('; ')}: ${words.capital} ${cost(capital)}, ${words.yearly} ${cost(yearly)}`
}

function partsInWords(
  { parts }: Candidate,
  { currency }: SizedMeasures,
  words: SwingsText,
  lang: Language,
): string {
  const cost = (value: number) => figure(value, 'money', lang, currency)
  const { annuity, energy, compute, machines } = parts
  return words.parts(cost(annuity), cost(energy), cost(compute), cost(machines))
}

function frontTable(
  { front, cheapest }: Sizing,
  money: MoneyUnit,
  words: SwingsText,
  { lang, columns }: ReportStyle,
): Line[] {
  const right = { align: 'right' } as const
  const some = <T>(values: readonly T[], isThere: (value: T) => boolean) => values.some(isThere)
  const shown = thinned(front, cheapest)
  const hasRack = some(shown, ({ measures }) => measures.rack > 0)
  const hasBeside = some(shown, ({ measures }) => measures.spinning > 0)
  const hasUnits = some(shown, ({ units }) => (units ?? 0) > 0)
  const hasLoss = some(shown, ({ parts }) => parts.compute > 0)
  const heads = [
    { head: words.heads.floor, ...right },
    { head: words.battery, ...right },
    ...(hasUnits ? [{ head: words.heads.needed, ...right, drop: 3 }] : []),
    { head: words.lag, ...right, drop: 1 },
    ...(hasRack ? [{ head: words.rack, ...right }] : []),
    ...(hasBeside ? [{ head: words.beside, ...right }] : []),
    { head: words.burnt, ...right, drop: 2 },
    ...(hasLoss ? [{ head: `${words.compute} ${money.short}`, ...right }] : []),
    { head: `${words.heads.capital} ${money.short}`, ...right },
    { head: `${words.heads.running} ${money.short}`, ...right },
    { head: `${words.heads.yearly} ${money.short}`, ...right },
    { head: '' },
  ]
  const rows = shown.map((one) => {
    const { floor, storage, lag, rack, spinning } = one.measures
    return {
      cells: [
        floor > 0 ? figure(floor, 'fraction', lang) : words.none,
        storage > 0 ? figure(storage, 'power', lang) : words.none,
        ...(hasUnits ? [storage > 0 ? figure(one.needed, 'power', lang) : ''] : []),
        lag > 0 ? figure(lag, 'duration', lang) : '',
        ...(hasRack ? [rack > 0 ? `${rack} J` : ''] : []),
        ...(hasBeside ? [spinning > 0 ? String(spinning) : ''] : []),
        figure(Math.max(0, one.wasted) + one.losses, 'power', lang),
        ...(hasLoss ? [money.write(one.parts.compute)] : []),
        money.write(one.capital) || '0',
        money.write(one.yearly - one.parts.annuity) || '0',
        money.write(one.yearly) || '0',
        one === cheapest ? words.cheapest : '',
      ],
      ...(one === cheapest ? { style: 'strong' as const } : {}),
    }
  })
  return table(heads, rows, columns)
}

/** The front at most so long: its ends, the cheapest, and what lies evenly between. */
function thinned(front: readonly Candidate[], cheapest: Candidate | null): readonly Candidate[] {
  const gap = Math.max(1, (front.length - 1) / (rowsMost - 1))
  const kept = new Set(
    Array.from({ length: Math.min(rowsMost, front.length) }, (_, i) => Math.round(i * gap)),
  )
  return front.filter((one, i) => kept.has(i) || one === cheapest)
}

function basisLines(
  { sizing, question }: SizedMeasures,
  words: SwingsText,
  { lang, columns }: ReportStyle,
): Line[] {
  const { prices, recordedLag } = question
  const kind = Object.hasOwn(words.priceKinds, prices.storageKind)
    ? (words.priceKinds[prices.storageKind] ?? '')
    : prices.storageKind
  const hasBattery = sizing.front.some(({ measures }) => measures.storage > 0)
  const unpriced = new Set(sizing.candidates.flatMap((one) => one.unpriced))
  const lines = [
    words.tried(wholeCount(sizing.tried)),
    ...(sizing.narrow > 0 ? [words.narrow(wholeCount(sizing.narrow))] : []),
    `${words.priceFrom(prices.storageRecord, kind)} ${words.estimates}`,
    ...(hasBattery
      ? [
          words.lagsAsked(
            recordedLag && {
              id: recordedLag.record,
              lag: figure(recordedLag.lag, 'duration', lang),
            },
          ),
        ]
      : []),
    ...(unpriced.size > 0
      ? [words.unpriced([...unpriced].map((part) => words.unpricedParts[part]).join(', '))]
      : []),
  ]
  return lines.flatMap((line) => paragraph(line, columns, 2, 'faint'))
}
