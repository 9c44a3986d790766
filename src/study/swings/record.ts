import { facedMoment, type Planned } from '../../campus/index.js'
import {
  type LoadParameter,
  loadModelOf,
  type RecordFigures,
  recordCsv,
  recordFigures,
  runSwings,
  stepTime,
  swingBand,
  swingSpectrum,
  unknownParameters,
} from '../../model/dynamics/index.js'
import type { Count, Hertz, Ratio, Seconds, Watts } from '../../quantity/index.js'

/** Windows of a record, in the order in which a job meets them. */
export const recordWindows = ['steady', 'start', 'checkpoint', 'failure', 'stop'] as const

/** One of them. */
export type RecordWindow = (typeof recordWindows)[number]

/** Lines of the spectrum that are told. */
const linesTold: Count = 40

/** What a site hands to its utility: curves by window, and what they come to. */
export interface UtilityRecord {
  readonly day: string
  readonly island: boolean
  readonly mains: Hertz
  readonly step: Seconds
  /** Racks that run in step, and what draws steadily beside them, W. */
  readonly nameplate: Watts
  readonly steady: Watts
  /** At rest, losses and cooling in. */
  readonly powerUsage: Ratio
  readonly windows: Readonly<Record<RecordWindow, RecordFigures>>
  readonly filter: { readonly low: Hertz; readonly high: Hertz }
  readonly stepTime: Seconds
  readonly lines: readonly { readonly at: Hertz; readonly amplitude: Watts }[]
  readonly parameters: readonly LoadParameter[]
  readonly unknown: readonly string[]
  /** CSV of a window; made when asked, since a window at 1 ms is some megabytes. */
  readonly csvOf: (window: RecordWindow) => string
}

/**
 * The record of a moment as it is built.
 * @param step s between rows
 * @returns undefined where the site has no such moment, or nothing can be simulated
 */
export function utilityRecord(
  { faced }: Pick<Planned, 'faced'>,
  site: string,
  index: Count,
  step: Seconds,
): UtilityRecord | undefined {
  const facing = faced[site]
  const moment = facing?.input.moments[index]
  if (!facing || !moment) return undefined
  const { input } = facing
  const runOf = (window: RecordWindow) => {
    const seen = facedMoment(facing, index, { step, window })
    return seen && runSwings(input, seen, {}, step)
  }
  const windows = {} as Record<RecordWindow, RecordFigures>
  for (const window of recordWindows) {
    const run = runOf(window)
    if (!run) return undefined
    windows[window] = recordFigures(run)
  }
  const { coolingRate, distributionEfficiency, steady } = moment.path
  return {
    day: moment.day,
    island: moment.grid <= 0,
    mains: input.frequency,
    step,
    nameplate: moment.nameplate,
    steady,
    powerUsage: (1 + coolingRate) / distributionEfficiency,
    windows,
    filter: swingBand,
    stepTime,
    lines: (swingSpectrum(input, moment)?.lines ?? [])
      .slice(0, linesTold)
      .map(({ at, amplitude }) => ({ at, amplitude })),
    parameters: loadModelOf(moment, input.frequency),
    unknown: unknownParameters,
    csvOf: (window) => {
      const run = runOf(window)
      return run ? recordCsv(run) : ''
    },
  }
}
