import {
  type CascadeText,
  cascadeText,
  figure,
  inCommonUnit,
  type Language,
  limitName,
  limitStatusName,
  wholeCount,
} from '../../words/index.js'
import { labelled } from '../labelled.js'
import { type Line, paragraph, plain, type ReportStyle, renderBlocks, styled } from '../line.js'
import { type Row, table } from '../table.js'
import { cascadeBasis } from './basis.js'
import {
  type CascadeReport,
  clock,
  dipsInWords,
  isPassed,
  isWithin,
  type LossLimit,
} from './figures.js'

/** Most rows of the table over time. */
const rowsMost = 16

/** Sites on one line through a row of dips, for the terminal. */
export function cascadeReport(report: CascadeReport, style: ReportStyle): string {
  const { lang, columns } = style
  const words = cascadeText(lang)
  const { sites, power } = report.question
  const title = words.title(wholeCount(sites), figure(power, 'power', lang))
  const isBad = report.told.stays > 0 || isPassed(report)
  return renderBlocks(
    [
      [
        [plain('  '), styled('strong', title)],
        ...paragraph(answer(report, words, lang), columns, 0, isBad ? 'warning' : undefined),
      ],
      verdictLines(report, words, style),
      courseLines(report, words, style),
      [
        [plain('  '), styled('strong', words.basis)],
        ...labelled(cascadeBasis(report, lang), columns),
      ],
    ],
    style,
  )
}

function answer({ question, told }: CascadeReport, words: CascadeText, lang: Language): string {
  const dips = dipsInWords(question, lang)
  const power = figure(question.power, 'power', lang)
  const { locked, back } = told
  if (locked) return words.stays(dips, power, locked.dip, clock(locked.at, lang))
  return back ? words.returns(dips, power, clock(back.until, lang)) : words.borne(dips)
}

function verdictLines(
  report: CascadeReport,
  words: CascadeText,
  { lang, columns }: ReportStyle,
): Line[] {
  const { told, question, limit } = report
  const { locked, back, stays, largestStep, leastCounter, leastForAny } = told
  const watts = (value: number) => figure(value, 'power', lang)
  const window = clock(question.counter.within, lang)
  const isFelt = locked !== null || back !== null
  const least = [
    words.leastHere(leastCounter, window),
    ...(leastForAny === null || leastForAny === leastCounter ? [] : [words.leastAny(leastForAny)]),
  ]
  return labelled(
    [
      [
        words.away,
        locked
          ? words.awayFrom(watts(stays), clock(locked.at, lang), wholeCount(question.sites))
          : words.nothing,
      ],
      [
        words.back,
        back
          ? words.backBetween(
              watts(question.power),
              clock(back.from, lang),
              clock(back.until, lang),
            )
          : words.nothing,
      ],
      [words.step, largestStep > 0 ? watts(largestStep) : words.nothing],
      [words.limit, limit ? limitInWords(report, limit, words, lang) : undefined],
      [words.least, isFelt ? least.join('; ') : undefined],
    ],
    columns,
  )
}

function limitInWords(
  report: CascadeReport,
  { bound, decides, row }: LossLimit,
  words: CascadeText,
  lang: Language,
): string {
  const said = figure(bound, 'power', lang)
  const verdict = isWithin(report) ? words.holds(said) : words.breaks(said)
  return [
    verdict,
    ...(decides ? [words.ownLimit] : []),
    ...(row ? [words.row(limitName(row.id, lang), row.id, limitStatusName(row.status, lang))] : []),
    ...(decides ? [] : [words.doesNotDecide]),
  ].join('; ')
}

function courseLines(
  { told, question }: CascadeReport,
  words: CascadeText,
  { lang, columns }: ReportStyle,
): Line[] {
  const { dips, locked, back } = told
  const unit = inCommonUnit([question.power], 'power')
  const watts = (value: number) => unit.write(Math.round(value))
  const happening = dips.map(({ at, felt, before, after }, i): Row => {
    const isLast = locked?.dip === i + 1
    const what = isLast ? words.dipKeeps(i + 1) : felt ? words.dip(i + 1) : words.notFelt(i + 1)
    const style = isLast ? { style: 'warning' as const } : {}
    return { cells: [clock(at, lang), what, watts(before), watts(after)], ...style }
  })
  const returning: Row[] = back
    ? [
        {
          cells: [
            clock(back.from, lang),
            words.backBegins,
            watts(question.power),
            watts(question.power),
          ],
        },
        { cells: [clock(back.until, lang), words.allBack, '', watts(0)] },
      ]
    : []
  const rows = [...happening, ...returning]
  const left = rows.length - rowsMost
  const right = { align: 'right' } as const
  const heads = [
    { head: words.time, ...right },
    { head: words.what },
    { head: words.before(unit.unit), ...right },
    { head: words.lost(unit.unit), ...right },
  ]
  return [
    [plain('  '), styled('strong', words.course)],
    ...table(heads, rows.slice(0, rowsMost), columns),
    ...(left > 0 ? [[styled('faint', `    ${words.more(wholeCount(left))}`)]] : []),
  ]
}
