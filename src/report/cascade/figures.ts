import type { GridLimit } from '../../catalog/index.js'
import { formatNumber } from '../../quantity/index.js'
import type { CascadeQuestion, CascadeTold } from '../../study/index.js'
import { cascadeText, type Language, wholeCount } from '../../words/index.js'

/** What can be asked; the rest are defaults. */
export const cascadeOptions = [
  'sites',
  'power',
  'dips',
  'within',
  'depth',
  'lasts',
  'counter',
  'window',
] as const
export type CascadeAsked = (typeof cascadeOptions)[number]

/** A loss that may happen at once. */
export interface LossLimit {
  /** W */
  readonly bound: number
  /** Whether it was asked for; a row of the catalogue that nobody asked for is told beside. */
  readonly decides: boolean
  /** Row of the catalogue with this bound. */
  readonly row: GridLimit | null
}

/** What is told of sites on one line. */
export interface CascadeReport {
  readonly question: CascadeQuestion
  readonly told: CascadeTold
  readonly limit: LossLimit | null
  /** File of the dips, as the user named it; null: evenly spaced. */
  readonly file: string | null
  readonly asked: ReadonlySet<CascadeAsked>
}

/** Whether the largest loss within a second stays within the limit. */
export function isWithin({ told, limit }: Pick<CascadeReport, 'told' | 'limit'>): boolean {
  return limit === null || told.largestStep <= limit.bound * (1 + 1e-9)
}

/** Whether it goes beyond a limit that was asked for. */
export function isPassed(report: Pick<CascadeReport, 'told' | 'limit'>): boolean {
  return report.limit?.decides === true && !isWithin(report)
}

/** Time since the record began, to a tenth of a second. */
export function clock(time: number, lang: Language): string {
  return `${formatNumber(Number(time.toFixed(1)), 15)}${lang === 'ko' ? '초' : ' s'}`
}

/** Dips in words, with the time over which they are spread where that is an assumption. */
export function dipsInWords({ dips, within }: CascadeQuestion, lang: Language): string {
  const time = within === null || dips.length < 2 ? null : clock(within, lang)
  return cascadeText(lang).dipsWithin(wholeCount(dips.length), time)
}
