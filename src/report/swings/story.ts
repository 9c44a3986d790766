import { rateWindow } from '../../model/dynamics/index.js'
import type { SwingCaseName, ToldCase, ToldSwings } from '../../study/index.js'
import { swingCases } from '../../study/index.js'
import {
  dayInColumn,
  dayInText,
  figure,
  limitQuantityName,
  limitStatusName,
  type SwingsText,
  swingsText,
} from '../../words/index.js'
import { type Line, paragraph, plain, type ReportStyle, styled } from '../line.js'
import { type Row, table } from '../table.js'

/** Site, date and feed, and the moment run in five ways: what holds, and why the others do not. */
export function storyBlocks(site: string, told: ToldSwings, style: ReportStyle): Line[][] {
  const { lang, columns } = style
  const words = swingsText(lang)
  const { day, moment, moments, island } = told
  const feed = `${words.moment(moment, moments)}, ${island ? words.island : words.tied}`
  const rows = swingCases.map((name) => caseRow(name, told, words, style))
  const right = { align: 'right' } as const
  const heads = [
    { head: words.case },
    ...(island
      ? [
          { head: words.frequency, ...right },
          { head: words.change(figure(rateWindow, 'duration', lang)), ...right, drop: 2 },
        ]
      : []),
    { head: words.swing, ...right },
    { head: words.wasted, ...right, drop: 1 },
    { head: words.verdict },
  ]
  return [
    [
      [plain('  '), styled('strong', words.title(site, dayInColumn(day, lang)))],
      [plain('  '), styled('faint', feed)],
    ],
    [...table(heads, rows, columns), ...reasons(told, words, style)],
    brokenLines(told, style),
  ]
}

function nameOf(name: SwingCaseName, told: ToldSwings, words: SwingsText, lang: 'en' | 'ko') {
  const { floor, storageNeeded } = told
  const sizes = { floored: floor, needed: storageNeeded?.power ?? 0 } as const
  if (name === 'floored') return words.cases.floored(figure(sizes.floored, 'fraction', lang))
  if (name === 'needed') return words.cases.needed(figure(sizes.needed, 'power', lang))
  if (name === 'alone' && !told.island) return words.aloneTied
  return words.cases[name]('')
}

function caseRow(
  name: SwingCaseName,
  told: ToldSwings,
  words: SwingsText,
  { lang }: ReportStyle,
): Row {
  const one = told.cases[name]
  if (!one) {
    const plainName = name === 'floored' || name === 'needed' ? words[shortNames[name]] : undefined
    return {
      cells: [
        plainName ?? nameOf(name, told, words, lang),
        ...(told.island ? ['', ''] : []),
        '',
        '',
        whyNot(name, told, words),
      ],
      style: 'faint',
    }
  }
  const { rateOfChange, swing, wasted, holds } = one
  return {
    cells: [
      nameOf(name, told, words, lang),
      ...(told.island
        ? [bandInWords(one), rateOfChange === null ? '' : `${hertz(rateOfChange)} Hz/s`]
        : []),
      figure(swing, 'power', lang),
      Math.abs(wasted) < 1 ? '' : figure(wasted, 'power', lang),
      holds ? (told.judged ? words.holds : words.notJudged) : words.breaks,
    ],
    ...(holds ? {} : { style: 'warning' as const }),
  }
}

const shortNames = { floored: 'floor', needed: 'battery' } as const
/** `58.53-61.41 Hz`; '' where a grid holds the frequency. */
export function bandInWords({ nadir, zenith }: Pick<ToldCase, 'nadir' | 'zenith'>): string {
  return nadir === null || zenith === null ? '' : `${hertz(nadir)}-${hertz(zenith)} Hz`
}

const hertz = (value: number) => (Math.round(value * 100) / 100).toFixed(2)

/** Why a case was not run. */
function whyNot(name: SwingCaseName, told: ToldSwings, words: SwingsText): string {
  const { built } = told.cases
  if (name === 'floored') return built?.holds ? words.notNeeded : words.noneHolds
  if (name === 'needed') return told.storageNeeded ? words.notNeeded : words.noneHolds
  return name === 'loss' && !told.island ? words.gridHolds : words.notRun
}

/** What each case that does not hold breaks, those with the same in one line. */
function reasons(told: ToldSwings, words: SwingsText, { lang, columns }: ReportStyle): Line[] {
  const same = new Map<string, string[]>()
  for (const name of swingCases) {
    const one = told.cases[name]
    if (!one || (one.holds && one.shed === 0)) continue
    const why = reasonOf(one, told, words, lang)
    same.set(why, [...(same.get(why) ?? []), nameOf(name, told, words, lang)])
  }
  const lines = [...same].map(([why, names]) => `${names.join(', ')}: ${why}`)
  if (told.slowdown > 0 && told.floor > 0) {
    lines.push(words.standsStill(figure(told.slowdown, 'fraction', lang)))
  }
  return lines.flatMap((line) => paragraph(line, columns, 2))
}

function reasonOf(
  { broken, lostAt, shed, rise }: ToldCase,
  { stepAccepted, island }: ToldSwings,
  words: SwingsText,
  lang: 'en' | 'ko',
): string {
  const why = [...broken]
  if (lostAt !== null) why.push(words.lost(figure(lostAt, 'duration', lang)))
  if (shed > 0) why.push(words.shed(figure(shed, 'fraction', lang)))
  if (island && stepAccepted !== null && rise > stepAccepted) {
    why.push(words.stepTooLarge(figure(rise, 'power', lang), figure(stepAccepted, 'power', lang)))
  }
  return why.join('; ')
}

/** Limits that some case breaks: what they bound, who says so, and how far they bind. */
function brokenLines({ broken }: ToldSwings, { lang, columns }: ReportStyle): Line[] {
  const words = swingsText(lang)
  return broken.flatMap(({ limit, name, nameKo, quantity, status, from, authority }) => {
    const since = from === null ? '' : ` ${words.since(sinceDay(from, lang))}`
    const standing = `${limitStatusName(status, lang)}${since}`
    const told = [
      lang === 'ko' ? nameKo : name,
      limitQuantityName(quantity, lang),
      authority ?? '',
      standing,
    ]
    const text = `${limit}: ${told.filter((part) => part !== '').join('; ')}`
    return paragraph(text, columns, 2, 'faint')
  })
}

/** A date that may be a year or a month only stays as it is. */
const sinceDay = (from: string, lang: 'en' | 'ko') =>
  /^\d{4}-\d{2}-\d{2}$/.test(from) ? dayInText(from, lang) : from
