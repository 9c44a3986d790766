import type { Series } from '../../numeric/index.js'
import type { Count, Seconds, Watts } from '../../quantity/index.js'
import { type FindingValues, type PowerTrace, readPowerTrace } from '../../scenario/index.js'
import { requireRange } from './range.js'

/** How a trace is laid on an even grid. */
export interface TraceGrid {
  readonly step: Seconds
  /** Length of the window; a shorter trace is repeated; absent: that of the trace, in whole steps. */
  readonly duration?: Seconds | undefined
  /** What shares of a trace of shares are of, W. */
  readonly nameplate: Watts
}

/** A trace's draw, or why the text is none: a code with file, line and column. */
export type TraceResult =
  | { readonly ok: true; readonly series: Series }
  | { readonly ok: false; readonly code: string; readonly values: FindingValues }

const SAMPLES_MAX = 1e7
/** Distances of two samples, over the median, that are still no gap. */
const GAP = 10

/**
 * Draw of racks from a table of times and powers; what it may look like and what is refused: see
 * `readPowerTrace`.
 * @param options also `gap`, in medians of the samples' distance, 10 where absent, and `path` of the file
 * @throws PhysicsError physics/outside-range for a grid that cannot be
 */
export function traceOf(
  text: string,
  options: TraceGrid & { readonly gap?: number; readonly path?: string },
): TraceResult {
  const { gap = GAP, path = '' } = options
  const reading = readPowerTrace(text, path, { samples: SAMPLES_MAX, gap })
  return reading.ok ? { ok: true, series: traceDraw(reading.trace, options) } : reading
}

/**
 * A trace on an even grid: linear between its samples, the mean over each step, so that energy is kept.
 * After its last sample it begins anew.
 * @returns W
 * @throws PhysicsError physics/outside-range for over ten million steps, or none
 */
export function traceDraw(trace: PowerTrace, { step, duration, nameplate }: TraceGrid): Series {
  requireRange('step', step, Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('nameplate', nameplate, 0, Number.MAX_VALUE)
  const { time, power, unit } = trace
  requireRange('trace samples', time.length, 2, SAMPLES_MAX)
  const length = time.at(-1)!
  requireRange('trace length', length, 1e-9, Number.MAX_VALUE)
  const samples: Count = Math.floor((duration ?? length) / step + 1e-9)
  requireRange('samples', samples, 1, SAMPLES_MAX)
  const factor = unit === 'W' ? 1 : nameplate
  const sums = new Float64Array(time.length)
  for (let i = 1; i < time.length; i++) {
    sums[i] = sums[i - 1]! + ((power[i - 1]! + power[i]!) / 2) * (time[i]! - time[i - 1]!)
  }
  const whole = sums.at(-1)!
  const values = new Float64Array(samples)
  let index = 0
  let rounds = 0
  let before = 0
  for (let k = 0; k < samples; k++) {
    const end = (k + 1) * step
    const round = Math.floor(end / length)
    if (round > rounds) [rounds, index] = [round, 0]
    const at = Math.min(length, Math.max(0, end - rounds * length))
    while (index < time.length - 2 && time[index + 1]! < at) index++
    const way = at - time[index]!
    const slope = (power[index + 1]! - power[index]!) / (time[index + 1]! - time[index]!)
    const after = rounds * whole + sums[index]! + (power[index]! + (slope * way) / 2) * way
    values[k] = (Math.max(0, after - before) / step) * factor
    before = after
  }
  return { unit: 'W', start: 0, step, values }
}
