import { bands, type HoldStudy } from '../../study/index.js'
import {
  failuresInWords,
  figure,
  type SwingsText,
  swingsText,
  wholeCount,
} from '../../words/index.js'
import { labelled } from '../labelled.js'
import { type Line, paragraph, plain, type ReportStyle, styled } from '../line.js'
import { table } from '../table.js'

/** Cases whose certainty was asked for; null: there is no such case. */
export type HeldCases = Readonly<Record<'built' | 'floored' | 'needed', HoldStudy | null>> & {
  /** Draws must bear the loss of the largest unit too. */
  readonly loss: boolean
}

/** How sure each case is, and what it hangs on. */
export function surenessBlocks(held: HeldCases, style: ReportStyle): Line[][] {
  const { lang, columns } = style
  const words = swingsText(lang)
  const names = (['built', 'floored', 'needed'] as const).filter((name) => held[name])
  const runs = Math.max(0, ...names.map((name) => held[name]?.runs ?? 0))
  const title = held.loss ? words.holdLoss(wholeCount(runs)) : words.hold(wholeCount(runs))
  const reasons = Object.entries(bands).map(
    ([unknown, { reason }]) =>
      [words.unknowns[unknown as keyof typeof bands], reason[lang]] as const,
  )
  return [
    [[plain('  '), styled('strong', title)]],
    ...names.map((name) => caseLines(words.holdCases[name], held[name]!, words, style)),
    [...paragraph(words.holdBasis, columns, 2, 'faint'), ...labelled(reasons, columns)],
  ]
}

function caseLines(
  name: string,
  { probability, error, influences, failures }: HoldStudy,
  words: SwingsText,
  { lang, columns }: ReportStyle,
): Line[] {
  const share = (value: number) => figure(Math.round(value * 1000) / 1000, 'fraction', lang)
  const right = { align: 'right' } as const
  const rows = influences.map(({ unknown, low, high, flips }) => {
    const band = bands[unknown]
    return {
      cells: [
        words.unknowns[unknown],
        `${band.low}-${band.high} ×`,
        share(low),
        share(high),
        flips ? words.doesFlip : '',
      ],
    }
  })
  const told = failuresInWords(failures, lang)
  const heads = [
    { head: words.unknown },
    { head: words.band, ...right },
    { head: words.lowThird, ...right },
    { head: words.highThird, ...right },
    { head: words.flips },
  ]
  return [
    [
      plain(`    ${name}: ${words.probability} `),
      styled('strong', share(probability)),
      plain(` ± ${share(error)}`),
    ],
    ...(told === '' ? [] : paragraph(told, columns, 2)),
    ...table(heads, rows, columns),
  ]
}
