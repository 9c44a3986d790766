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
  { measures, capital, yearly }: Candidate,
  { question, currency }: SizedMeasures,
  words: SwingsText,
  lang: Language,
): string {
  const { floor, storage, energy, lag, rack, spinning } = measures
  const cost = (value: number) => figure(value, 'money', lang, currency)
  const type = question.input.storageType
  const unit = type?.powerNominal
  const units = unit ? `, ${words.units(wholeCount(Math.ceil(storage / unit)), type.id)}` : ''
  const parts = [
    ...(floor > 0 ? [`${words.floor} ${figure(floor, 'fraction', lang)}`] : []),
    ...(storage > 0
      ? [
          `${words.battery} ${figure(storage, 'power', lang)}, ${figure(energy, 'energy', lang)}, ` +
            `${words.lag} ${figure(lag, 'duration', lang)}${units}`,
        ]
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
  const hasLoss = some(shown, ({ parts }) => parts.compute > 0)
  const heads = [
    { head: words.floor, ...right },
    { head: words.battery, ...right },
    { head: words.lag, ...right, drop: 2 },
    ...(hasRack ? [{ head: words.rack, ...right }] : []),
    ...(hasBeside ? [{ head: words.beside, ...right }] : []),
    { head: words.burnt, ...right, drop: 1 },
    ...(hasLoss ? [{ head: words.compute, ...right }] : []),
    { head: words.capital, ...right },
    { head: words.yearly, ...right },
    { head: money.name },
  ]
  const rows = shown.map((one) => {
    const { floor, storage, lag, rack, spinning } = one.measures
    return {
      cells: [
        floor > 0 ? figure(floor, 'fraction', lang) : words.none,
        storage > 0 ? figure(storage, 'power', lang) : words.none,
        lag > 0 ? figure(lag, 'duration', lang) : '',
        ...(hasRack ? [rack > 0 ? `${rack} J` : ''] : []),
        ...(hasBeside ? [spinning > 0 ? String(spinning) : ''] : []),
        figure(Math.max(0, one.wasted) + one.losses, 'power', lang),
        ...(hasLoss ? [money.write(one.parts.compute)] : []),
        money.write(one.capital) || '0',
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
  { columns }: ReportStyle,
): Line[] {
  const { prices } = question
  const kind = Object.hasOwn(words.priceKinds, prices.storageKind)
    ? (words.priceKinds[prices.storageKind] ?? '')
    : prices.storageKind
  const unpriced = new Set(sizing.candidates.flatMap((one) => one.unpriced))
  const lines = [
    words.tried(wholeCount(sizing.tried)),
    ...(sizing.narrow > 0 ? [words.narrow(wholeCount(sizing.narrow))] : []),
    `${words.priceFrom(prices.storageRecord, kind)} ${words.estimates}`,
    ...(unpriced.size > 0
      ? [words.unpriced([...unpriced].map((part) => words.unpricedParts[part]).join(', '))]
      : []),
  ]
  return lines.flatMap((line) => paragraph(line, columns, 2, 'faint'))
}
