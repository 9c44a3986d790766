// How everything here is timed: CPU time of this process (user and system, all threads), which other
// programs on the machine disturb least, and the median of repeated runs. Results are consumed.
import assert from 'node:assert/strict'

/** CPU time of one call, ms, its compiler and collector threads included. */
function cpuTime(call, argument) {
  const before = process.cpuUsage()
  const result = call(argument)
  const { user, system } = process.cpuUsage(before)
  assert.notEqual(result, undefined)
  return (user + system) / 1000
}

export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

/**
 * Median CPU time of a call, ms.
 * @param call  returns what it made; gets the number of the run
 * @param calls calls in a run, for what takes microseconds
 */
export function cpu(call, { runs = 11, warm = 4, calls = 1 } = {}) {
  const many =
    calls === 1
      ? call
      : (run) => {
          let last
          for (let i = 0; i < calls; i++) last = call(run)
          return last
        }
  for (let i = 0; i < warm; i++) cpuTime(many, -1 - i)
  return medianOf(Array.from({ length: runs }, (_, i) => cpuTime(many, i))) / calls
}

/** A row of the report. */
export function row(room, name, value, unit, note, better = 'lower') {
  return { room, name, value, unit, better, note }
}

/** A fixed piece of work that no version changes: how fast the machine is at this moment. */
export function yardstick() {
  const time = cpu(() => {
    let state = 1
    const values = Float64Array.from({ length: 200_000 }, () => {
      state = (state * 16_807) % 2_147_483_647
      return Math.exp(state / 2_147_483_647)
    })
    return values.sort()[0]
  })
  return row('bench', 'yardstick', time, 'ms', '200,000 exponentials, sorted: speed of the machine')
}
