import type { Plan, PlannedMoment, PlannedSite } from '../../campus/index.js'
import { limitDimensions } from '../../catalog/index.js'
import {
  beyondInWords,
  dayInColumn,
  figure,
  type Language,
  limitQuantityName,
  limitStanding,
  roomsText,
  windowInWords,
} from '../../words/index.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Swings of a site: dates, frequency, what holds them, and the limits that apply. */
export function swingsSection(
  plan: Plan,
  site: PlannedSite,
  title: string,
  { lang, columns }: ReportStyle,
): Line[] {
  const { swings } = site
  if (!swings) return []
  const text = roomsText(lang)
  const heads = [
    { head: text.day, align: 'right' },
    { head: text.feed },
    { head: text.swing, align: 'right' },
    { head: text.withoutStorage, align: 'right', drop: 1 },
    { head: text.frequency, align: 'right' },
    { head: text.storageNeeded, align: 'right', drop: 2 },
    { head: text.floor, align: 'right' },
    { head: text.verdict },
  ] as const
  const rows = swings.moments.map((moment) => ({ cells: momentCells(moment, lang) }))
  return [
    heading(`${text.swings}${title}`, lang, plan, ['dynamics']),
    ...table(heads, rows, columns),
    ...verdicts(swings.moments[swings.worst], lang, columns),
  ]
}

function momentCells(moment: PlannedMoment, lang: Language): string[] {
  const text = roomsText(lang)
  const hertz = (value: number) => String(Math.round(value * 100) / 100)
  const band = (low: number | null, high: number | null) =>
    low === null || high === null ? '' : `${hertz(low)}-${hertz(high)} Hz`
  const { alone, built, floored } = moment.cases
  const held = floored ?? built
  const need = moment.storageNeeded
  return [
    dayInColumn(moment.day, lang),
    moment.island ? text.island : text.tied,
    figure(moment.swing, 'power', lang),
    alone ? band(alone.nadir, alone.zenith) : '',
    held ? band(held.nadir, held.zenith) : '',
    needOf(need, lang),
    moment.floor === 0 ? text.none : figure(moment.floor, 'fraction', lang),
    verdictOf(moment, lang),
  ]
}

/** What the floor of its own column does is not there yet: said so. */
function verdictOf({ holds, judged, floor }: PlannedMoment, lang: Language): string {
  const text = roomsText(lang)
  if (!holds) return text.breaks
  if (!judged) return text.notJudged
  return floor > 0 ? text.holdsFloored : text.holds
}

function needOf(need: PlannedMoment['storageNeeded'], lang: Language): string {
  const text = roomsText(lang)
  if (need === null) return text.noneHolds
  return need.power === 0 ? text.none : figure(need.power, 'power', lang)
}

/** Limits against the worst moment. */
function verdicts(moment: PlannedMoment | undefined, lang: Language, columns: number): Line[] {
  const text = roomsText(lang)
  if (!moment || moment.verdicts.length === 0) return []
  const rows = moment.verdicts.map((verdict) => {
    return {
      cells: [
        `${verdict.limit}${verdict.decides ? '' : ' *'}`,
        limitQuantityName(verdict.quantity, lang),
        ...figuresOf(verdict, lang),
        verdict.holds ? text.holds : text.breaks,
      ],
      ...(verdict.decides ? {} : { style: 'faint' as const }),
    }
  })
  const heads = [
    { head: text.limit },
    { head: '', drop: 1 },
    { head: text.value, align: 'right' },
    { head: text.bound, align: 'right' },
    { head: text.verdict },
  ] as const
  const undecided = moment.verdicts.some(({ decides }) => !decides)
  return [
    ...table(heads, rows, columns),
    ...(undecided ? paragraph(`* ${text.notDeciding}`, columns, 2, 'faint') : []),
    ...standings(moment, lang).flatMap((line) => paragraph(line, columns, 2, 'faint')),
  ]
}

/** What was seen and what is asked; where a frequency may stand beyond its bound for a time, how long it did. */
function figuresOf(verdict: PlannedMoment['verdicts'][number], lang: Language): [string, string] {
  const { quantity, value, bound, window, beyond } = verdict
  const [seen, asked] = [value, bound].map((one) => figure(one, limitDimensions[quantity], lang))
  const lasting = windowInWords(quantity, window, lang)
  return beyond === undefined
    ? [`${seen}${lasting}`, `${asked}`]
    : [beyondInWords(beyond, lang), `${asked}${lasting}`]
}

/** What must be known of limits beside their figures, those that share it in one line. */
function standings({ day, verdicts: all }: PlannedMoment, lang: Language): string[] {
  const limits = new Map<string, Set<string>>()
  for (const verdict of all) {
    const told = limitStanding(verdict, day, lang).join('; ')
    if (told !== '') limits.set(told, (limits.get(told) ?? new Set()).add(verdict.limit))
  }
  return [...limits].map(([told, names]) => `${[...names].join(', ')}: ${told}`)
}
