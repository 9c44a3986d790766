import type { Count, Fraction, Seconds } from '../../quantity/index.js'
import { type DateQuantiles, type Gate, gates } from './contract.js'
import type { Model } from './model.js'
import type { Samples } from './sample.js'
import { tenFiftyNinety } from './select.js'
import { marks } from './state.js'

/**
 * Quantiles of a date over the samples; a sample after the horizon counts as later than all.
 * Where the central case is itself after the horizon, the probability is that of the horizon.
 *
 * @param dates    of the samples, s; rearranged
 * @param central  s
 */
function dateQuantiles(dates: Float64Array, central: Seconds, horizon: Seconds): DateQuantiles {
  const deterministic = central <= horizon ? central : null
  const by = deterministic ?? horizon
  let done = 0
  for (const date of dates) if (date <= by) done++
  const [p10, p50, p90] = tenFiftyNinety(dates)
  const within = (date: Seconds) => (date <= horizon ? date : null)
  return {
    p10: within(p10),
    p50: within(p50),
    p90: within(p90),
    deterministic,
    probability: done / dates.length,
  }
}

/** P10, P50, P90 of the finish of each work node, s. */
export function finishQuantiles(samples: Samples): [Seconds, Seconds, Seconds][] {
  const { count, finish, works } = samples
  const block = Math.min(16, works)
  const columns = new Float64Array(block * count)
  const quantiles: [Seconds, Seconds, Seconds][] = []
  // Turned in blocks of nodes, so that neither side of the copy strides through memory.
  for (let first = 0; first < works; first += block) {
    const size = Math.min(block, works - first)
    for (let k = 0; k < count; k++) {
      const row = k * works + first
      for (let node = 0; node < size; node++) columns[node * count + k] = finish[row + node]!
    }
    for (let node = 0; node < size; node++) {
      quantiles.push(tenFiftyNinety(columns.subarray(node * count, (node + 1) * count)))
    }
  }
  return quantiles
}

/** Dates of phase p for its first rack (0), half (1), nine tenths (2) or all (3) of it. */
export function reachQuantiles(
  model: Model,
  samples: Samples,
  central: Float64Array,
  phase: number,
  part: 0 | 1 | 2 | 3,
): DateQuantiles {
  const { count, reach } = samples
  const at = marks * phase + part
  return dateQuantiles(reach.slice(at * count, (at + 1) * count), central[at]!, model.horizon)
}

/** When the last of all phases is ready; at the start where there are none. */
export function allReady(model: Model, samples: Samples, central: Float64Array): DateQuantiles {
  const { count, reach } = samples
  const latest = new Float64Array(count)
  let last = 0
  for (let phase = 0; phase < model.phases.length; phase++) {
    const at = marks * phase + marks - 1
    last = Math.max(last, central[at]!)
    for (let k = 0; k < count; k++) latest[k] = Math.max(latest[k]!, reach[at * count + k]!)
  }
  return dateQuantiles(latest, last, model.horizon)
}

/** Share of the samples in which each gate was the last of a phase. */
export function heldUpShare(samples: Samples, phase: number): Partial<Record<Gate, Fraction>> {
  const shares: Partial<Record<Gate, Fraction>> = {}
  for (const [number, gate] of gates.entries()) {
    const held = samples.heldUp[gates.length * phase + number]!
    if (held > 0) shares[gate] = held / samples.count
  }
  return shares
}

/** P10, P50, P90 of the accelerators of the campus at the start of each week. */
export function usableByWeek(samples: Samples): Record<'p10' | 'p50' | 'p90', Count[]> {
  const { count, weekly, weeks } = samples
  const p10: Count[] = []
  const p50: Count[] = []
  const p90: Count[] = []
  const column = new Float64Array(count)
  for (let week = 0; week < weeks; week++) {
    for (let k = 0; k < count; k++) column[k] = weekly[k * weeks + week]!
    const [low, middle, high] = tenFiftyNinety(column)
    p10.push(low)
    p50.push(middle)
    p90.push(high)
  }
  return { p10, p50, p90 }
}
