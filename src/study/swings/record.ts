import { facedMoment, type Planned, type PlannedSwings } from '../../campus/index.js'
import {
  activePower,
  type DynamicsInput,
  decidesOn,
  type LoadParameter,
  loadModelOf,
  type Moment,
  type RecordFigures,
  recordCsv,
  recordFigures,
  runSwings,
  type SwingRun,
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

/** What stood behind the curves, and what was held against them. */
export interface RecordBasis {
  /** The moment as it is built; null: nothing was simulated there. */
  readonly verdict: {
    /** Whether any limit decides on that day. */
    readonly judged: boolean
    readonly holds: boolean
    /** Keys of limits that are broken. */
    readonly broken: readonly string[]
    /** What would make it hold: share of nameplate, or W of batteries; null: none, or not needed. */
    readonly floor: Ratio
    readonly batteries: Watts | null
  } | null
  /** Running units; power of all of them, W. */
  readonly machines: readonly RecordUnits[]
  readonly batteries: readonly RecordUnits[]
  /** Limits of the site, and whether they decide on that day. */
  readonly limits: readonly {
    readonly limit: string
    readonly quantity: string
    readonly status: string
    readonly from: string | null
    readonly decides: boolean
  }[]
}

/** Units of one kind. */
export interface RecordUnits {
  readonly name: string
  readonly units: Count
  readonly power: Watts
}

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
  /** An earlier window that a window does not differ from: it needs no curves of its own. */
  readonly sameAs: Readonly<Partial<Record<RecordWindow, RecordWindow>>>
  readonly basis: RecordBasis
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
  { plan, faced }: Pick<Planned, 'plan' | 'faced'>,
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
  const sameAs: Partial<Record<RecordWindow, RecordWindow>> = {}
  const seen: (readonly [RecordWindow, SwingRun])[] = []
  for (const window of recordWindows) {
    const run = runOf(window)
    if (!run) return undefined
    windows[window] = recordFigures(run)
    const like = seen.find(([, other]) => isSame(other, run))
    if (like) sameAs[window] = like[0]
    else seen.push([window, run])
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
    sameAs,
    basis: basisOf(plan.sites[site]?.swings?.moments[index], input, moment),
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

/** Whether two windows came to the same curves, sample by sample. */
function isSame(one: SwingRun, other: SwingRun): boolean {
  const curvesOf = (run: SwingRun) => [activePower(run), run.drawn, run.frequency ?? []]
  const others = curvesOf(other)
  return curvesOf(one).every((curve, i) => {
    const beside = others[i]!
    return curve.length === beside.length && curve.every((value, k) => value === beside[k])
  })
}

function basisOf(
  outcome: PlannedSwings['moments'][number] | undefined,
  { limits }: DynamicsInput,
  { day, sources, storage }: Moment,
): RecordBasis {
  const unitsOf = (standing: Moment['sources'] | Moment['storage']): RecordUnits[] =>
    Object.entries(standing).map(([name, { equipment, units }]) => {
      return { name, units, power: units * (equipment.powerNominal ?? 0) }
    })
  const built = outcome?.cases.built
  return {
    verdict:
      outcome && built
        ? {
            judged: outcome.judged,
            holds: built.holds,
            broken: built.broken,
            floor: outcome.floor,
            batteries: outcome.storageNeeded?.power ?? null,
          }
        : null,
    machines: unitsOf(sources),
    batteries: unitsOf(storage),
    limits: Object.entries(limits).map(([limit, one]) => {
      const { quantity, status, from = null } = one
      return { limit, quantity, status, from, decides: decidesOn(one, day) }
    }),
  }
}
