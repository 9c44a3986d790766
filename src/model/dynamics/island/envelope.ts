import type { Series } from '../../../numeric/index.js'
import type { Count, Seconds } from '../../../quantity/index.js'

/**
 * A curve with fewer samples that keeps every extreme: each frame gives its lowest and its highest
 * value in the order in which they came.
 * @param frames at most; a curve of fewer than twice as many samples comes back whole
 */
export function envelope(values: Float64Array, step: Seconds, frames: Count, unit: string): Series {
  if (values.length <= 2 * frames) return { unit, start: 0, step, values: values.slice() }
  const each = Math.ceil(values.length / frames)
  const count = Math.ceil(values.length / each)
  const out = new Float64Array(2 * count)
  for (let frame = 0; frame < count; frame++) {
    const from = frame * each
    const to = Math.min(values.length, from + each)
    let low = from
    let high = from
    for (let k = from + 1; k < to; k++) {
      if (values[k]! < values[low]!) low = k
      if (values[k]! > values[high]!) high = k
    }
    out[2 * frame] = values[Math.min(low, high)]!
    out[2 * frame + 1] = values[Math.max(low, high)]!
  }
  return { unit, start: 0, step: (each * step) / 2, values: out }
}
