import type { Count, Fraction, Hertz, Ratio, Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import type { SpectralLine } from './lines.js'

/** What another step time would do to the island. */
export interface Detuned {
  readonly period: Seconds
  /** Root mean square of the frequency's deviation, Hz. */
  readonly deviation: Hertz
}

/** Which step times keep a job's lines off the resonance. */
export interface Detuning {
  readonly now: Detuned
  /** Step times around today's, ascending, with what each does. */
  readonly curve: readonly Detuned[]
  /** Nearest step time, shorter or longer, that takes `gain` of the deviation away; null: none here. */
  readonly nearest: Detuned | null
  /** The same in whole micro-batches of a step; null: not asked for or none here. */
  readonly microBatches: { readonly count: Count; readonly deviation: Hertz } | null
}

/** What a change must take off the deviation to be worth advising. */
const worthwhile: Fraction = 0.25

/**
 * Deviation of the frequency over the job's step time, its shape kept: the lines of the spectrum move
 * along the island's response,
 *
 *     σ_f(T)² = ½ Σ_n (A_n |Δf/ΔP (n/T)|)²
 *
 * A step of m micro-batches lasts m/m₀ as long with m of them, so whole numbers of them are the choices
 * that a training team has.
 * @param lines of the job as it runs, from n = 1 on
 * @param gain  |Δf/ΔP| in Hz per W at a frequency of load
 * @param range of step times looked at, as a ratio to today's
 * @throws PhysicsError physics/outside-range
 */
export function detune(
  lines: readonly SpectralLine[],
  gain: (at: Hertz) => number,
  period: Seconds,
  options: { readonly range?: Ratio; readonly points?: Count; readonly microBatches?: Count } = {},
): Detuning {
  const { range = 2, points = 121, microBatches } = options
  requireRange('period', period, 1e-9, 1e12)
  requireRange('range of step times', range, 1, 1000)
  requireRange('points', points, 2, 10_000)
  requireRange('micro-batches', microBatches ?? 1, 1, 10_000)
  const at = (length: Seconds): Detuned => {
    let square = 0
    for (const [i, { amplitude }] of lines.entries()) {
      square += (amplitude * gain((i + 1) / length)) ** 2 / 2
    }
    return { period: length, deviation: Math.sqrt(square) }
  }
  const now = at(period)
  const curve = Array.from({ length: points }, (_, k) =>
    at(period * range ** ((2 * k) / (points - 1) - 1)),
  )
  const better = (one: Detuned) => one.deviation <= (1 - worthwhile) * now.deviation
  const distance = (one: Detuned) => Math.abs(Math.log(one.period / period))
  const [nearest] = curve.filter(better).sort((a, b) => distance(a) - distance(b))
  return {
    now,
    curve,
    nearest: nearest ?? null,
    microBatches: microBatches === undefined ? null : bestCount(microBatches, at, period, range),
  }
}

/** The number of micro-batches with the least deviation that is worth changing to. */
function bestCount(
  count: Count,
  at: (period: Seconds) => Detuned,
  period: Seconds,
  range: Ratio,
): Detuning['microBatches'] {
  const now = at(period).deviation
  let best: { count: Count; deviation: Hertz } | null = null
  for (let m = Math.max(1, Math.ceil(count / range)); m <= count * range; m++) {
    const { deviation } = at((period * m) / count)
    if (deviation > (1 - worthwhile) * now) continue
    const nearer = best === null || Math.abs(m - count) < Math.abs(best.count - count)
    if (nearer) best = { count: m, deviation }
  }
  return best
}
