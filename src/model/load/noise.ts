import { fillUniform, keyOf, normalQuantile } from '../../numeric/index.js'
import type { Count, Seconds } from '../../quantity/index.js'
import type { StepProfile } from './contract.js'
import type { Timeline } from './timeline.js'

/**
 * How long a deviation of the plateau lasts. Source: autocorrelation of the long plateau of a DGX H100
 * training job (arXiv 2508.14318): 0.87 after 0.05 s, 0.62 after 0.1 s, 0.40 after 0.15 s,
 * 0.25 after 0.2 s, over the same stretch as its standard deviation; range 0.13-0.3 s.
 */
const NOISE_TIME: Seconds = 0.2

/**
 * How long a plateau stays quiet after a rise: racks that were just set going do the same. Estimate, from
 * the first half second of that trace, which overshoots without any visible noise; 0.2-1 s.
 */
const SETTLING: Seconds = 0.5

/** Random numbers drawn at a time: bounds the memory of a long record. */
const CHUNK = 4096

/**
 * Adds to each level a common first-order autoregressive deviation. It goes with the height above the
 * lowest level, since waiting racks are quiet; it grows as a rise settles, and ends with a fall.
 *
 *     n(k+1) = a n(k) + sqrt(1 − a²) g(k),   a = exp(−step/0.2 s)
 *
 * The n-th draw depends on seed, name and n only.
 * @param levels changed in place
 */
export function addNoise(
  levels: Float64Array,
  profile: StepProfile,
  timeline: Timeline,
  step: Seconds,
  { seed, name }: { readonly seed: Count; readonly name: string },
): void {
  const plateaus = profile.segments.map((segment) => segment.level)
  const low = Math.min(...plateaus)
  const high = Math.max(...plateaus)
  if (high <= low || !timeline.noises.some((noise) => noise > 0)) return
  const { times, noises } = timeline
  const key = keyOf(`load.noise.${name}`)
  const kept = Math.exp(-step / NOISE_TIME)
  const fresh = Math.sqrt(1 - kept * kept)
  const settled = 1 - Math.exp(-step / SETTLING)
  const draws = new Float64Array(Math.min(CHUNK, levels.length))
  let deviation = 0
  let size = profile.noise
  let noise = profile.noise
  let next = 0
  for (let k = 0; k < levels.length; k++) {
    const at = k % CHUNK
    if (at === 0) fillUniform(draws, seed, key, k)
    const draw = normalQuantile(draws[at]!)
    deviation = k === 0 ? draw : kept * deviation + fresh * draw
    const time = (k + 0.5) * step
    while (next < times.length && times[next]! <= time) noise = noises[next++]!
    const height = Math.min(1, Math.max(0, (levels[k]! - low) / (high - low)))
    const wanted = noise * height
    size = k === 0 ? wanted : Math.min(wanted, size + (wanted - size) * settled)
    levels[k] = levels[k]! + size * deviation
  }
}
