import type { Count, Fraction, Hertz, Seconds } from '../../../quantity/index.js'

/** Beyond a value for longer than a time. */
export interface Threshold<Value> {
  readonly beyond: Value
  readonly after: Seconds
}

/** When an uninterruptible supply leaves the grid, and how it comes back. */
export interface Ups {
  /** Share of nominal voltage; each line by itself, as on a curve of voltage over time. */
  readonly voltageLow: readonly Threshold<Fraction>[]
  readonly voltageHigh: readonly Threshold<Fraction>[]
  readonly frequencyLow: readonly Threshold<Hertz>[]
  readonly frequencyHigh: readonly Threshold<Hertz>[]
  /** So many disturbances within so long: it stays on its backup until someone returns it by hand. */
  readonly counter?: { readonly disturbances: Count; readonly within: Seconds } | undefined
  /** From sound supply until it begins to take the load back, and over how long it then does. */
  readonly returnDelay: Seconds
  readonly walkIn: Seconds
}

/** A disturbance of the supply: its worst values, for all of its time. */
export interface Disturbance {
  readonly at: Seconds
  readonly duration: Seconds
  /** Share of nominal; absent: sound. */
  readonly voltage?: Fraction | undefined
  readonly frequency?: Hertz | undefined
}

/** What a supply did about a row of disturbances. */
export interface UpsCourse {
  /** Share of its load that the grid carries, linear between; 1 before the first, as the last after it. */
  readonly points: readonly { readonly time: Seconds; readonly share: Fraction }[]
  /** How often it went to its backup. */
  readonly transfers: Count
  /** When the counter kept it there, and at which disturbance; null: it came back by itself. */
  readonly locked: { readonly at: Seconds; readonly disturbance: Count } | null
}

/**
 * Double conversion: the rectifier takes constant power from the grid while voltage and frequency are
 * inside its window, and nothing outside it. In eco mode the load hangs on the grid itself, so the window
 * is that of the load and the times are milliseconds; else it is the same, see `typicalUps`. Every
 * disturbance beyond the window counts, also while it is away already.
 * @param disturbances ascending by `at`
 */
export function upsCourse(ups: Ups, disturbances: readonly Disturbance[]): UpsCourse {
  const points: { time: Seconds; share: Fraction }[] = []
  const strikes: Seconds[] = []
  let transfers = 0
  let locked: UpsCourse['locked'] = null
  for (const [index, disturbance] of disturbances.entries()) {
    const after = leavesAfter(ups, disturbance)
    if (after === undefined || locked) continue
    const time = disturbance.at + after
    strikes.push(disturbance.at)
    const share = shareAt(points, time)
    if (share > 0) transfers++
    while (points.length > 0 && points.at(-1)!.time > time) points.pop()
    points.push({ time, share }, { time, share: 0 })
    const { counter } = ups
    const first = counter ? strikes.at(-counter.disturbances) : undefined
    if (counter && first !== undefined && disturbance.at - first <= counter.within) {
      locked = { at: time, disturbance: index }
      continue
    }
    const back = disturbance.at + disturbance.duration + ups.returnDelay
    points.push({ time: back, share: 0 }, { time: back + ups.walkIn, share: 1 })
  }
  return { points, transfers, locked }
}

/** Share on the grid at a time. */
export function shareAt(points: UpsCourse['points'], time: Seconds): Fraction {
  let before = { time: Number.NEGATIVE_INFINITY, share: 1 }
  for (const point of points) {
    if (point.time > time) {
      const way = point.time - before.time
      if (!Number.isFinite(way) || way <= 0) return before.share
      return before.share + ((point.share - before.share) * (time - before.time)) / way
    }
    before = point
  }
  return before.share
}

/** s from its beginning until a disturbance drives a supply from the grid; undefined: it does not. */
function leavesAfter(ups: Ups, { duration, voltage, frequency }: Disturbance): Seconds | undefined {
  const times = [
    ...beyond(ups.voltageLow, voltage, -1),
    ...beyond(ups.voltageHigh, voltage, 1),
    ...beyond(ups.frequencyLow, frequency, -1),
    ...beyond(ups.frequencyHigh, frequency, 1),
  ].filter((after) => after <= duration)
  return times.length > 0 ? Math.min(...times) : undefined
}

function beyond(
  table: readonly Threshold<number>[],
  value: number | undefined,
  side: -1 | 1,
): Seconds[] {
  if (value === undefined) return []
  return table.filter((line) => (value - line.beyond) * side > 0).map(({ after }) => after)
}

/**
 * Windows of supplies in data centres. Double conversion: 15 % below and 10 % above nominal, after a cycle;
 * eco: 10 % either way, after 4 ms. Return after 10 s of sound supply, over 10 s. All from memory of makers'
 * sheets; 45-65 Hz with double conversion, 1 % around the mains' frequency in eco mode. The counter of three
 * within a minute is that of the supplies in Virginia on 10 July 2024 (NERC incident review of January 2025,
 * as told by https://www.trccompanies.com/insights/large-data-center-load-loss-raises-for-system-impact-studies).
 */
export function typicalUps(mode: 'double-conversion' | 'eco', mains: Hertz): Ups {
  const eco = mode === 'eco'
  const after = eco ? 0.004 : 1 / mains
  return {
    voltageLow: [{ beyond: eco ? 0.9 : 0.85, after }],
    voltageHigh: [{ beyond: 1.1, after }],
    frequencyLow: [{ beyond: eco ? 0.99 * mains : 45, after: 0.1 }],
    frequencyHigh: [{ beyond: eco ? 1.01 * mains : 65, after: 0.1 }],
    counter: { disturbances: 3, within: 60 },
    returnDelay: 10,
    walkIn: 10,
  }
}
