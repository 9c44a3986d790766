import type { Series } from '../numeric/index.js'
import type { Fraction } from '../quantity/index.js'

/** What takes away from the accelerators that are installed. */
export interface DeliveredInput {
  /** Working accelerators by phase, daily. */
  readonly installed: Readonly<Record<string, Series>>
  /** Site of each phase. */
  readonly site: Readonly<Record<string, string>>
  /** Facility power that could not be served and that was asked for, W, hourly, by site. */
  readonly unserved: Readonly<Record<string, Series | undefined>>
  readonly demand: Readonly<Record<string, Series | undefined>>
  /** Loss of speed from floors and caps, by site. */
  readonly slowdown: Readonly<Record<string, Fraction | undefined>>
  /** Share of time that counts: failures, checkpoints and restarts out. */
  readonly goodput: Fraction
}

/** What the installed accelerators give, by phase, daily. */
export interface Delivered {
  /** Accelerators at work after curtailment and slowdown. */
  readonly working: Readonly<Record<string, Series>>
  /** The same times goodput: accelerators' worth of useful work. */
  readonly useful: Readonly<Record<string, Series>>
}

const hoursPerDay = 24

/**
 * delivered = installed × (1 − curtailed) × (1 − slowdown) × goodput, day by day. Power that is
 * short throttles the accelerators of a site alike.
 */
export function deliver(input: DeliveredInput): Delivered {
  const working: Record<string, Series> = {}
  const useful: Record<string, Series> = {}
  for (const [key, installed] of Object.entries(input.installed)) {
    const site = input.site[key] ?? ''
    const keep = 1 - (input.slowdown[site] ?? 0)
    const served = servedShare(input.unserved[site], input.demand[site], installed.values.length)
    const values = installed.values.map((count, day) => count * keep * (served[day] ?? 1))
    working[key] = { ...installed, values }
    useful[key] = { ...installed, values: values.map((count) => count * input.goodput) }
  }
  return { working, useful }
}

/** Share of each day's energy that was served; 1 where nothing was asked for. */
function servedShare(
  unserved: Series | undefined,
  demand: Series | undefined,
  days: number,
): Float64Array {
  const out = new Float64Array(days).fill(1)
  if (!unserved || !demand) return out
  for (let day = 0; day < days; day++) {
    let asked = 0
    let short = 0
    for (let h = day * hoursPerDay; h < (day + 1) * hoursPerDay; h++) {
      asked += demand.values[h] ?? 0
      short += unserved.values[h] ?? 0
    }
    if (asked > 0) out[day] = 1 - short / asked
  }
  return out
}
