import { NumericError } from './error.js'

/**
 * A step function of time: 0 before `at[0]`, `value[i]` from `at[i]` on (right-continuous), the last
 * value for ever after.
 */
export interface Steps {
  /** s from the scenario's start, strictly ascending */
  readonly at: ArrayLike<number>
  /** same length as `at` */
  readonly value: ArrayLike<number>
}

/** Value at time t (s). */
export function stepValue(steps: Steps, t: number): number {
  const index = indexAt(steps, t)
  return index < 0 ? 0 : steps.value[index]!
}

/** Integral from t0 to t1 (value·s); negative of the reverse when t1 < t0. */
export function stepIntegral(steps: Steps, t0: number, t1: number): number {
  if (t1 < t0) return -stepIntegral(steps, t1, t0)
  let sum = 0
  let time = t0
  for (let index = indexAt(steps, t0); time < t1; index++) {
    const next = index + 1 < steps.at.length ? Math.min(t1, steps.at[index + 1]!) : t1
    if (index >= 0) sum += steps.value[index]! * (next - time)
    time = next
  }
  return sum
}

/**
 * Pointwise least of several step functions, each 0 before its first step.
 * @throws NumericError numeric/empty
 */
export function stepMin(list: readonly Steps[]): Steps {
  if (list.length === 0) throw new NumericError('numeric/empty', 'The least of no step functions.')
  return combine(list, (values) => {
    let least = values[0]!
    for (let k = 1; k < values.length; k++) if (values[k]! < least) least = values[k]!
    return least
  })
}

/** Pointwise sum of several step functions; of none, the function that is 0. */
export function stepSum(list: readonly Steps[]): Steps {
  return combine(list, (values) => {
    let sum = 0
    for (let k = 0; k < values.length; k++) sum += values[k]!
    return sum
  })
}

/**
 * First time (s) at which the function is at or above `level`: Infinity when it never is, -Infinity
 * when the 0 before the first step is already enough.
 */
export function firstReach(steps: Steps, level: number): number {
  if (level <= 0) return -Infinity
  for (let i = 0; i < steps.at.length; i++) if (steps.value[i]! >= level) return steps.at[i]!
  return Infinity
}

/**
 * Mean over each hour, so that the hours sum to `stepIntegral`; exactly the value where no step
 * falls inside the hour.
 * @param start s from the scenario's start
 * @param hours number of values
 */
export function sampleHourly(steps: Steps, start: number, hours: number): Float64Array {
  const hour = 3600
  const values = new Float64Array(hours)
  let index = indexAt(steps, start)
  for (let i = 0; i < hours; i++) {
    const end = start + (i + 1) * hour
    let time = start + i * hour
    let value = index < 0 ? 0 : steps.value[index]!
    let sum = 0
    let whole = true
    while (index + 1 < steps.at.length && steps.at[index + 1]! < end) {
      index++
      const next = steps.at[index]!
      if (next > time) {
        sum += value * (next - time)
        whole = false
      }
      time = next
      value = steps.value[index]!
    }
    values[i] = whole ? value : (sum + value * (end - time)) / hour
  }
  return values
}

/** Index of the last step at or before t; -1 before the first. */
function indexAt(steps: Steps, t: number): number {
  let low = 0
  let high = steps.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps.at[middle]! <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Merges the steps of all and keeps those at which the combined value changes. */
function combine(list: readonly Steps[], join: (values: Float64Array) => number): Steps {
  const times = list.flatMap((steps) => Array.from(steps.at)).sort((one, other) => one - other)
  const next = new Int32Array(list.length)
  const values = new Float64Array(list.length)
  const at: number[] = []
  const value: number[] = []
  let current = 0
  for (const time of times) {
    for (let k = 0; k < list.length; k++) {
      const steps = list[k]!
      while (next[k]! < steps.at.length && steps.at[next[k]!]! <= time) {
        values[k] = steps.value[next[k]!]!
        next[k] = next[k]! + 1
      }
    }
    const joined = join(values)
    if (joined === current) continue
    at.push(time)
    value.push(joined)
    current = joined
  }
  return { at, value }
}
