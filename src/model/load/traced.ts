import type { Series } from '../../numeric/index.js'
import type { Seconds } from '../../quantity/index.js'
import type { TraceWave } from './contract.js'
import { requireRange } from './range.js'

/**
 * Adds a metered draw to a window: the mean over each step, so that energy is kept whatever the two
 * steps are. The trace is repeated before and after itself.
 * @param values W, changed in place
 * @throws PhysicsError physics/outside-range for a trace without values
 */
export function addTrace(values: Float64Array, { trace, offset }: TraceWave, step: Seconds): void {
  requireRange('trace samples', trace.values.length, 1, Number.MAX_SAFE_INTEGER)
  requireRange('trace step', trace.step, 1e-9, Number.MAX_VALUE)
  requireRange('offset', offset, 0, Number.MAX_VALUE)
  const energy = energyUpTo(trace)
  let before = energy(-offset)
  for (let k = 0; k < values.length; k++) {
    const after = energy((k + 1) * step - offset)
    values[k] = values[k]! + (after - before) / step
    before = after
  }
}

/** Energy from the trace's beginning to any time of its endless repetition, J. */
function energyUpTo({ values, step }: Series): (time: Seconds) => number {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]! * step
  const whole = sums[values.length]!
  const length = values.length * step
  return (time) => {
    const rounds = Math.floor(time / length)
    const position = Math.max(0, (time - rounds * length) / step)
    const index = Math.min(values.length - 1, Math.floor(position))
    return rounds * whole + sums[index]! + (position - index) * values[index]! * step
  }
}
