import type { Series } from '../numeric/index.js'
import type { Fraction, Seconds } from '../quantity/index.js'

/** What takes away from the accelerators that are installed. */
export interface DeliveredInput {
  /** Working accelerators by phase, daily. */
  readonly installed: Readonly<Record<string, Series>>
  /** Site of each phase. */
  readonly site: Readonly<Record<string, string>>
  /** Share held back because the coolant is too warm, hourly, by site. */
  readonly throttled: Readonly<Record<string, Series | undefined>>
  /** Facility power that could not be served and that was asked for, W, hourly, by site. */
  readonly unserved: Readonly<Record<string, Series | undefined>>
  readonly demand: Readonly<Record<string, Series | undefined>>
  /** Loss of speed from floors and caps from each moment on, by site. */
  readonly slowdown: Readonly<
    Record<string, readonly { readonly at: Seconds; readonly slowdown: Fraction }[] | undefined>
  >
  /** Share of time that counts, by phase: failures, checkpoints and restarts out. */
  readonly goodput: Readonly<Record<string, Fraction>>
}

/** Means over the life of a phase, weighted by what is installed. */
export interface Losses {
  readonly throttled: Fraction
  readonly curtailed: Fraction
  readonly slowdown: Fraction
  readonly goodput: Fraction
}

/** What the installed accelerators give, by phase, daily. */
export interface Delivered {
  /** Accelerators at work after throttling, curtailment and slowdown. */
  readonly working: Readonly<Record<string, Series>>
  /** The same times goodput: accelerators' worth of useful work. */
  readonly useful: Readonly<Record<string, Series>>
  readonly losses: Readonly<Record<string, Losses>>
}

const day = 86_400
const hoursPerDay = 24

/**
 * delivered = installed × (1 − throttled) × (1 − curtailed) × (1 − slowdown) × goodput, day by day.
 * Power that is short curtails the accelerators of a site alike.
 */
export function deliver(input: DeliveredInput): Delivered {
  const working: Record<string, Series> = {}
  const useful: Record<string, Series> = {}
  const losses: Record<string, Losses> = {}
  for (const [key, installed] of Object.entries(input.installed)) {
    const site = input.site[key] ?? ''
    const days = installed.values.length
    const cool = dailyMean(input.throttled[site], days)
    const short = shortShare(input.unserved[site], input.demand[site], days)
    const slow = slowdownByDay(input.slowdown[site] ?? [], days)
    const goodput = input.goodput[key] ?? 1
    const values = new Float64Array(days)
    const sum = { installed: 0, throttled: 0, curtailed: 0, slowdown: 0 }
    for (let d = 0; d < days; d++) {
      const count = installed.values[d] ?? 0
      const [a, b, c] = [cool[d] ?? 0, short[d] ?? 0, slow[d] ?? 0]
      values[d] = count * (1 - a) * (1 - b) * (1 - c)
      sum.installed += count
      sum.throttled += count * a
      sum.curtailed += count * b
      sum.slowdown += count * c
    }
    const mean = (total: number) => (sum.installed > 0 ? total / sum.installed : 0)
    working[key] = { ...installed, values }
    useful[key] = { ...installed, values: values.map((count) => count * goodput) }
    losses[key] = {
      throttled: mean(sum.throttled),
      curtailed: mean(sum.curtailed),
      slowdown: mean(sum.slowdown),
      goodput,
    }
  }
  return { working, useful, losses }
}

function dailyMean(hourly: Series | undefined, days: number): Float64Array {
  const out = new Float64Array(days)
  if (!hourly) return out
  for (let d = 0; d < days; d++) {
    let sum = 0
    for (let h = d * hoursPerDay; h < (d + 1) * hoursPerDay; h++) sum += hourly.values[h] ?? 0
    out[d] = sum / hoursPerDay
  }
  return out
}

/** Share of each day's energy that was not served; 0 where nothing was asked for. */
function shortShare(
  unserved: Series | undefined,
  demand: Series | undefined,
  days: number,
): Float64Array {
  const out = new Float64Array(days)
  if (!unserved || !demand) return out
  for (let d = 0; d < days; d++) {
    let asked = 0
    let short = 0
    for (let h = d * hoursPerDay; h < (d + 1) * hoursPerDay; h++) {
      asked += demand.values[h] ?? 0
      short += unserved.values[h] ?? 0
    }
    if (asked > 0) out[d] = short / asked
  }
  return out
}

function slowdownByDay(
  moments: readonly { readonly at: Seconds; readonly slowdown: Fraction }[],
  days: number,
): Float64Array {
  const out = new Float64Array(days)
  for (const { at, slowdown } of moments) out.fill(slowdown, Math.max(0, Math.floor(at / day)))
  return out
}
