/** Cycles of one depth: whole ones, and the halves that are left over. */
export interface Cycle {
  /** From its lowest to its highest, in the unit of the signal. */
  readonly depth: number
  /** 1 or 0.5. */
  readonly count: number
}

/**
 * Cycles in a signal by rainflow counting, three-point method with the residue as half cycles.
 * Source: ASTM E1049-85 (2017), 5.4.4; Downing and Socie 1982. One pass, a stack of turning points.
 * @param least smaller excursions do not count
 */
export function rainflow(signal: Float64Array, least = 0): Cycle[] {
  const cycles: Cycle[] = []
  const stack: number[] = []
  const take = (point: number) => {
    stack.push(point)
    while (stack.length >= 3) {
      const last = stack.length - 1
      const depth = Math.abs(stack[last - 1]! - stack[last - 2]!)
      if (Math.abs(stack[last]! - stack[last - 1]!) < depth) return
      // a range that holds the start of the record is half a cycle, any other a whole one
      const first = last === 2
      if (depth > least) cycles.push({ depth, count: first ? 0.5 : 1 })
      stack.pop()
      if (first) stack[0] = stack[1]!
      else stack.pop()
      stack[stack.length - 1] = point
    }
  }
  for (const point of turningPoints(signal)) take(point)
  for (let i = 1; i < stack.length; i++) {
    const depth = Math.abs(stack[i]! - stack[i - 1]!)
    if (depth > least) cycles.push({ depth, count: 0.5 })
  }
  return cycles
}

/** Ends of the record and every reversal between. */
function turningPoints(signal: Float64Array): number[] {
  const points: number[] = []
  let direction = 0
  for (let k = 0; k < signal.length; k++) {
    const value = signal[k]!
    const last = points.at(-1)
    if (last === undefined) points.push(value)
    else if (value !== last) {
      const now = value > last ? 1 : -1
      if (now === direction) points[points.length - 1] = value
      else points.push(value)
      direction = now
    }
  }
  return points
}
