import type { ToldSwings } from '../../study/index.js'
import { swingsText, wholeCount } from '../../words/index.js'
import { type Line, paragraph, type ReportStyle, renderBlocks } from '../line.js'
import { frequencyBlocks } from './frequencies.js'
import { measureBlocks, type SizedMeasures } from './measures.js'
import { machineLines, windowLines } from './moment.js'
import { storyBlocks } from './story.js'
import { type HeldCases, surenessBlocks } from './sureness.js'

/** What is told of one site. */
export interface SiteSwings {
  readonly told: ToldSwings
  readonly held?: HeldCases | undefined
  readonly sized?: SizedMeasures | undefined
  /** Files of the record, and their folder as the user named it. */
  readonly recorded?: { readonly files: readonly string[]; readonly folder: string } | undefined
}

/** Swings of sites for the terminal. */
export function swingsReport(
  sites: Readonly<Record<string, SiteSwings>>,
  style: ReportStyle,
): string {
  const blocks = Object.entries(sites).flatMap(([site, { told, held, sized, recorded }]) => [
    ...storyBlocks(site, told, style),
    windowLines(told, style),
    machineLines(told, style),
    ...frequencyBlocks(told, style),
    ...(told.judged || told.island
      ? [
          ...(held ? surenessBlocks(held, style) : []),
          ...(sized ? measureBlocks(sized, style) : []),
        ]
      : held || sized
        ? [paragraph(swingsText(style.lang).nothingDecides, style.columns)]
        : []),
    ...(recorded ? [recordLines(recorded, style)] : []),
  ])
  return renderBlocks(blocks, style)
}

function recordLines(
  { files, folder }: NonNullable<SiteSwings['recorded']>,
  { lang, columns }: ReportStyle,
): Line[] {
  return paragraph(swingsText(lang).recorded(wholeCount(files.length), folder), columns)
}

/** The same for programs; SI units. */
export function swingsJson(sites: Readonly<Record<string, SiteSwings>>) {
  return {
    schema: 'gigacampus/swings/1' as const,
    sites: Object.fromEntries(
      Object.entries(sites).map(([site, { told, held, sized, recorded }]) => [
        site,
        {
          ...told,
          hold: held ?? null,
          sizing: sized ? sizingJson(sized) : null,
          record: recorded?.files ?? null,
        },
      ]),
    ),
  }
}

function sizingJson({ sizing, question, currency }: SizedMeasures) {
  const { cheapest, front, tried, narrow, binding, alone } = sizing
  const { prices, accelerators, duration, unit, lags, recordedLag, loss = false } = question
  const shared = {
    currency,
    accelerators,
    duration,
    unit,
    lags,
    recordedLag,
    loss,
    prices,
    tried,
    narrow,
  }
  return { ...shared, cheapest, front, binding, alone }
}
