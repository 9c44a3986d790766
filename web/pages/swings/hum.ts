import type { SwingRun } from '../../../src/model/dynamics/index.js'

/** How a run becomes a sound. */
export interface HumOptions {
  /** Samples a second. */
  readonly rate: number
  /** How many times faster than it happened. */
  readonly faster: number
  /** Of the mains, Hz. */
  readonly nominal: number
}

/** A transformer hums at twice the mains; its overtones make it heard on small loudspeakers. */
const overtones = [1, 0.5, 0.3, 0.15] as const
const loudest = overtones.reduce((sum, share) => sum + share, 0)
/** A hundredth of the pitch is hardly heard: deviations of the frequency count so many times. */
export const magnified = 4
/** Amplitude of the least power over that of the most: the hum never stops while machines turn. */
const quietest = 0.08
const peak = 0.8
/** In and out, s, so that nothing clicks. */
const fade = 0.02

/**
 * A run as one hears it: a mains hum whose pitch follows the frequency and whose loudness follows the
 * power of machines or grid. Where an island is lost, the sound ends.
 * @returns samples between -1 and 1; none of an empty run
 */
export function humOf(
  { frequency, machines, step }: Pick<SwingRun, 'frequency' | 'machines' | 'step'>,
  { rate, faster, nominal }: HumOptions,
): Float32Array<ArrayBuffer> {
  const length = Math.max(0, Math.floor(((machines.length * step) / faster) * rate))
  const out = new Float32Array(length)
  let most = 0
  for (const watts of machines) if (watts > most) most = watts
  if (most <= 0) return out
  let phase = 0
  for (let k = 0; k < length; k++) {
    const place = Math.min(machines.length - 1, Math.floor(((k / rate) * faster) / step))
    const deviation = frequency ? (frequency[place] ?? nominal) - nominal : 0
    const pitch = Math.max(10, 2 * (nominal + magnified * deviation))
    phase = (phase + (2 * Math.PI * pitch) / rate) % (2 * Math.PI)
    let wave = 0
    for (const [n, share] of overtones.entries()) wave += share * Math.sin((n + 1) * phase)
    const power = Math.min(1, Math.max(0, (machines[place] ?? 0) / most))
    const ends = Math.min(1, k / (fade * rate), (length - 1 - k) / (fade * rate))
    out[k] = (peak * (quietest + (1 - quietest) * power) * ends * wave) / loudest
  }
  return out
}
