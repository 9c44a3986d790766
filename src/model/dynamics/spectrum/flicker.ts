import type { Hertz, Seconds } from '../../../quantity/index.js'
import type { Connection } from '../../../scenario/index.js'
import { reactiveShare, voltageAt } from '../limits/tied.js'
import { requireRange } from '../range.js'
import { bilinear, pass, type Section } from './filter.js'

/** Lamp of reference: 60 W coiled filament at 230 V 50 Hz or at 120 V 60 Hz. */
export type Lamp = '230 V' | '120 V'

/** Weighting of lamp, eye and brain, IEC 61000-4-15:2010, 5.5; frequencies in Hz. */
const weighting = {
  '230 V': { k: 1.74802, decay: 4.05981, w1: 9.15494, w2: 2.27979, w3: 1.22535, w4: 21.9 },
  '120 V': { k: 1.6357, decay: 4.167375, w1: 9.077169, w2: 2.939902, w3: 1.394468, w4: 17.31512 },
} as const

/** Change of voltage of a sine at 8.8 Hz that is just perceived, peak to peak over the voltage. */
const threshold = { '230 V': 0.0025, '120 V': 0.00321 } as const

/** Upper edge of the demodulator's filter, Hz. */
const edge = { '230 V': 35, '120 V': 42 } as const

/** What the meter tells. */
export interface Flicker {
  /** Short-term severity of the record; 1 is what half of the observers find irritating. */
  readonly short: number
  /** Highest perceptibility; 1 is just perceived. */
  readonly sensation: number
}

/**
 * Flicker severity of a voltage's amplitude: IEC 61000-4-15, blocks 3 to 5, fed with the amplitude
 * itself in the place of the demodulated wave. The standard classifies ten minutes; a shorter record
 * stands for ten minutes of the like.
 * @param voltage over nominal, by step; changes alone count
 * @param step    s; 20 ms and finer, since the lamp's filter reaches to 25 Hz
 * @param settle  s at the start that are not classified
 * @throws PhysicsError physics/outside-range for a step that the lamp's filter cannot be told by
 */
export function flickerOf(
  voltage: Float64Array,
  step: Seconds,
  lamp: Lamp = '230 V',
  settle: Seconds = 10,
): Flicker {
  requireRange('step', step, 1e-5, 0.02)
  requireRange('settle', settle, 0, Number.MAX_VALUE)
  const values = voltage.slice()
  const [mean] = values
  for (let k = 0; k < values.length; k++) values[k] = values[k]! - (mean ?? 0)
  for (const section of sections(lamp, step)) pass(values, section)
  for (let k = 0; k < values.length; k++) values[k] = values[k]! ** 2
  pass(values, bilinear([1, 0, 0], [1, 0.3, 0], step))
  const scale = 1 / perceived(lamp, step)
  const from = Math.min(Math.round(settle / step), values.length >> 1)
  const sorted = values.subarray(from).map((value) => value * scale)
  sorted.sort()
  return { short: severity(sorted), sensation: sorted.at(-1) ?? 0 }
}

/** Severity that a load makes at a connection by its power: the lamp is that of the mains. */
export function flickerAt(
  connection: Connection,
  frequency: Hertz,
  power: Float64Array,
  step: Seconds,
): Flicker {
  const voltage = power.map((watts) => voltageAt(connection, watts, watts * reactiveShare) ?? 0)
  return flickerOf(voltage, step, frequency === 60 ? '120 V' : '230 V')
}

/** Long-term severity of twelve ten minutes that follow each other: their cubic mean. */
export function longTerm(short: readonly number[]): number {
  const cubes = short.reduce((sum, one) => sum + one ** 3, 0)
  return short.length > 0 ? Math.cbrt(cubes / short.length) : 0
}

/** Pst from the levels exceeded during 0.1 to 80 % of the time. Source: IEC 61000-4-15, 5.7. */
function severity(sorted: Float64Array): number {
  const exceeded = (...percents: readonly number[]) => {
    let sum = 0
    for (const percent of percents) {
      const at = Math.round((1 - percent / 100) * (sorted.length - 1))
      sum += sorted[Math.max(0, at)] ?? 0
    }
    return sum / percents.length
  }
  return Math.sqrt(
    0.0314 * exceeded(0.1) +
      0.0525 * exceeded(0.7, 1, 1.5) +
      0.0657 * exceeded(2.2, 3, 4) +
      0.28 * exceeded(6, 8, 10, 13, 17) +
      0.08 * exceeded(30, 50, 80),
  )
}

/** Block 3: first-order high pass at 0.05 Hz, Butterworth low pass of sixth order, weighting. */
function sections(lamp: Lamp, step: Seconds): Section[] {
  const turn = 2 * Math.PI
  const { k, decay, w1, w2, w3, w4 } = weighting[lamp]
  const corner = turn * edge[lamp]
  // a low pass that the sampling cannot carry has nothing left to take away
  const low =
    edge[lamp] < 0.45 / step
      ? [1, 3, 5].map((n) =>
          bilinear(
            [1, 0, 0],
            [1, (2 * Math.sin((n * Math.PI) / 12)) / corner, 1 / corner ** 2],
            step,
          ),
        )
      : []
  return [
    bilinear([0, 1, 0], [turn * 0.05, 1, 0], step),
    ...low,
    bilinear([0, k * turn * w1, 0], [(turn * w1) ** 2, 2 * turn * decay, 1], step),
    bilinear(
      [1, 1 / (turn * w2), 0],
      [1, 1 / (turn * w3) + 1 / (turn * w4), 1 / (turn ** 2 * w3 * w4)],
      step,
    ),
  ]
}

/** Output of the squaring multiplier for the sine at 8.8 Hz that is just perceived. */
function perceived(lamp: Lamp, step: Seconds): number {
  const angle = 2 * Math.PI * 8.8 * step
  let gain = 1
  for (const [b0, b1, b2, a1, a2] of sections(lamp, step)) {
    const [c, s, c2, s2] = [
      Math.cos(angle),
      Math.sin(angle),
      Math.cos(2 * angle),
      Math.sin(2 * angle),
    ]
    const top = Math.hypot(b0 + b1 * c + b2 * c2, b1 * s + b2 * s2)
    const bottom = Math.hypot(1 + a1 * c + a2 * c2, a1 * s + a2 * s2)
    gain *= top / bottom
  }
  const amplitude = (threshold[lamp] / 2) * gain
  // mean of the square and what the 300 ms leave of its ripple at twice the frequency
  const ripple = 1 / Math.hypot(1, 2 * Math.PI * 17.6 * 0.3)
  return (amplitude ** 2 / 2) * (1 + ripple)
}
