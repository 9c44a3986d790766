import { type Count, formatNumber, type Seconds } from '../../quantity/index.js'
import { cascadeUps } from '../../study/index.js'
import {
  type CascadeText,
  cascadeText,
  figure,
  type Language,
  wholeCount,
} from '../../words/index.js'
import type { Labelled } from '../labelled.js'
import { type CascadeAsked, type CascadeReport, clock, dipsInWords } from './figures.js'

/** Every value of the question with where it comes from, the supplies, and what is left out. */
export function cascadeBasis(report: CascadeReport, lang: Language): Labelled[] {
  const words = cascadeText(lang)
  const { question, asked, file } = report
  const { sites, power, dips, counter } = question
  const from = (one: CascadeAsked & keyof CascadeText['defaults']) =>
    asked.has(one) ? words.given : words.defaults[one]
  const fromBoth = (
    one: 'dips' | 'counter',
    told: Count,
    other: CascadeAsked,
    within: Seconds | null,
  ) => {
    if (asked.has(one) === asked.has(other) || within === null) return from(one)
    const said = [wholeCount(told), clock(within, lang)] as const
    const [given, left] = asked.has(one) ? said : ([said[1], said[0]] as const)
    return words.partly(given, left, words.defaults[one])
  }
  const counted = words.counted(counter.disturbances, clock(counter.within, lang))
  const first = dips[0]
  const spread = dips.length > 1 ? question.within : null
  const assumed: Labelled[] =
    file === null && first
      ? [
          [
            words.asked.dips,
            `${dipsInWords(question, lang)}; ${fromBoth('dips', dips.length, 'within', spread)}`,
          ],
          [
            words.asked.moments,
            spread === null ? undefined : momentsInWords(report, spread, words, lang),
          ],
          [words.asked.depth, `${figure(first.voltage, 'fraction', lang)}; ${from('depth')}`],
          [words.asked.lasts, `${figure(first.duration, 'duration', lang)}; ${from('lasts')}`],
        ]
      : [[words.asked.dips, words.fromFile(file ?? '', dipsInWords(question, lang))]]
  return [
    [words.asked.sites, `${wholeCount(sites)}; ${from('sites')}`],
    [words.asked.power, `${figure(power, 'power', lang)}; ${from('power')}`],
    ...assumed,
    [
      words.asked.counter,
      `${counted}; ${fromBoth('counter', counter.disturbances, 'window', counter.within)}`,
    ],
    [words.supplies, suppliesInWords(words, lang)],
    [words.leftOut, words.leftOutIs],
  ]
}

/** The moments are an assumption in any case: what other moments would do stands beside. */
function momentsInWords(
  { told: { anyMoments, locked, back } }: CascadeReport,
  within: Seconds,
  words: CascadeText,
  lang: Language,
): string {
  const isFelt = locked !== null || back !== null
  return [
    words.evenly(clock(within, lang)),
    words.defaults.moments,
    ...(anyMoments && isFelt ? [words.any[anyMoments]] : []),
  ].join('; ')
}

function suppliesInWords(words: CascadeText, lang: Language): string {
  const { voltageLow, voltageHigh, returnDelay, walkIn } = cascadeUps
  const share = (value: number | undefined) => `${formatNumber((value ?? 0) * 100, 3)} %`
  return words.suppliesAre(
    share(voltageLow[0]?.beyond),
    share(voltageHigh[0]?.beyond),
    clock(returnDelay, lang),
    clock(walkIn, lang),
  )
}
