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

/**
 * Finest distance of two deviations, s; between them they go straight. A finer look at a job is then a look at the
 * same job, and nothing varies faster than what a trace of 10 ms has shown.
 */
const GRID: Seconds = 0.01

/** Random numbers drawn at a time: bounds the memory of a long record. */
const CHUNK = 4096

/**
 * Adds to each level a common first-order autoregressive deviation. It goes with the height above the
 * lowest level, since waiting racks are quiet; it grows as a rise settles, and ends with a fall.
 *
 *     n(k+1) = a n(k) + sqrt(1 − a²) g(k),   a = exp(−Δt/0.2 s),   Δt the step, at least 10 ms
 *
 * The n-th draw depends on seed, name and n only, so a finer step shows the same deviations.
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
  const deviationAt = deviations(seed, keyOf(`load.noise.${name}`), Math.max(GRID, step))
  const settled = 1 - Math.exp(-step / SETTLING)
  let size = profile.noise
  let noise = profile.noise
  let next = 0
  for (let k = 0; k < levels.length; k++) {
    const time = (k + 0.5) * step
    while (next < times.length && times[next]! <= time) noise = noises[next++]!
    const height = Math.min(1, Math.max(0, (levels[k]! - low) / (high - low)))
    const wanted = noise * height
    size = k === 0 ? wanted : Math.min(wanted, size + (wanted - size) * settled)
    levels[k] = levels[k]! + size * deviationAt(time)
  }
}

/** The deviation at a time, asked for in ascending order: each stands at the middle of its `grid` seconds. */
function deviations(seed: Count, key: number, grid: Seconds): (time: Seconds) => number {
  const kept = Math.exp(-grid / NOISE_TIME)
  const fresh = Math.sqrt(1 - kept * kept)
  const draws = new Float64Array(CHUNK)
  let index = -1
  let before = 0
  let after = 0
  const advance = () => {
    index++
    const at = index % CHUNK
    if (at === 0) fillUniform(draws, seed, key, index)
    const draw = normalQuantile(draws[at]!)
    before = after
    after = index === 0 ? draw : kept * after + fresh * draw
  }
  advance()
  before = after
  return (time) => {
    const place = time / grid - 0.5
    while (index < place - 1e-9) advance()
    // before the first and on a point of the grid there is nothing between
    const part = Math.min(1, Math.max(0, place - (index - 1)))
    return index === 0 ? after : before + (after - before) * part
  }
}
