import { writeCsv } from '../../../numeric/index.js'
import type { Seconds, Watts } from '../../../quantity/index.js'
import { bandPassed, largestChange, largestRise, peakToPeak } from '../limits/rolling.js'
import { reactiveShare } from '../limits/tied.js'
import type { SwingRun } from '../site/lab.js'

/** Filter before the swing in five seconds is measured, Hz: governors to what meters resolve. */
export const swingBand = { low: 0.1, high: 55 } as const
/** Windows over which the fastest rise and fall are told, s. */
const rampWindows: readonly Seconds[] = [1, 10, 60]
/** Time within which a change counts as a step, s. */
export const stepTime: Seconds = 0.1

/** What a window of a record comes to; powers in W. */
export interface RecordFigures {
  readonly mean: Watts
  readonly low: Watts
  readonly high: Watts
  /** Largest rise and fall within each window, W. */
  readonly ramps: readonly {
    readonly window: Seconds
    readonly rise: Watts
    readonly fall: Watts
  }[]
  /** Highest less lowest in any five seconds, after the filter, which overshoots at edges, and before it. */
  readonly swing: Watts
  readonly swingUnfiltered: Watts
  /** Largest change, up or down, within 0.1 s. */
  readonly step: Watts
  /** When the frequency runs away, s; null: it does not. */
  readonly lostAt: Seconds | null
}

/**
 * Active power that a record tells, W: on a grid what the connection carries, batteries in; on an island the
 * load at the points of supply.
 */
export function activePower(run: SwingRun): Float64Array {
  return run.frequency ? run.drawn : run.machines
}

/** Figures of a window. */
export function recordFigures(run: SwingRun): RecordFigures {
  const power = activePower(run)
  const { step } = run
  const falling = power.map((watts) => -watts)
  return {
    mean: power.reduce((sum, watts) => sum + watts, 0) / power.length,
    low: power.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    high: power.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    ramps: rampWindows.map((window) => ({
      window,
      rise: largestRise(power, step, window),
      fall: largestRise(falling, step, window),
    })),
    swing: peakToPeak(bandPassed(power, step, swingBand), step, 5),
    swingUnfiltered: peakToPeak(power, step, 5),
    step: largestChange(power, step, stepTime),
    lostAt: run.outcome.lostAt,
  }
}

/**
 * Curves of a window: one row a step, units in the heads; a sample of power is the mean of its step, the
 * time its beginning. Reactive power is a fixed share of the load (estimate): batteries give none.
 */
export function recordCsv(run: SwingRun): string {
  const { step, frequency, drawn } = run
  const power = activePower(run)
  const heads = ['time (s)', 'active (MW)', 'reactive (Mvar)']
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  const rows = Array.from(power, (watts, k) => [
    (k * step).toFixed(decimals),
    (watts / 1e6).toFixed(4),
    ((drawn[k]! * reactiveShare) / 1e6).toFixed(4),
    ...(frequency ? [(frequency[k] ?? Number.NaN).toFixed(5)] : []),
  ])
  return writeCsv(frequency ? [...heads, 'frequency (Hz)'] : heads, rows)
}
