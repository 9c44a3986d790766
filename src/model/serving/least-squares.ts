/**
 * Minimises Σ r², damped Gauss-Newton with differences (Levenberg 1944, Marquardt 1963).
 *
 * @param residuals finite at `start` and near it; always of the same length
 * @param start     starting point, every unknown of order 1
 * @returns the best point found; ends when a step gains less than 1e-4, or after `stepsMax`
 */
export function leastSquares(
  residuals: (x: Float64Array) => Float64Array,
  start: Float64Array,
  stepsMax = 25,
): Float64Array {
  let x = start
  let r = residuals(x)
  let cost = square(r)
  let damping = 1e-2
  for (let step = 0; step < stepsMax; step++) {
    const { normal, gradient } = linearised(residuals, x, r)
    const before = cost
    for (let attempt = 0; attempt < 6; attempt++) {
      const move = solved(normal, gradient, damping)
      const next = x.map((value, i) => value - clamp(move[i]!))
      const nextResiduals = residuals(next)
      const nextCost = square(nextResiduals)
      if (nextCost < cost) {
        x = next
        r = nextResiduals
        cost = nextCost
        damping = Math.max(1e-6, damping / 5)
        break
      }
      damping *= 5
    }
    if (before - cost <= 1e-4 * before) break
  }
  return x
}

/** Difference for a derivative, and the furthest that an unknown moves in a step. */
const difference = 1e-4
const reach = 1

function clamp(move: number): number {
  return Math.max(-reach, Math.min(reach, move))
}

function square(r: Float64Array): number {
  let sum = 0
  for (const value of r) sum += value * value
  return sum
}

function linearised(
  residuals: (x: Float64Array) => Float64Array,
  x: Float64Array,
  r: Float64Array,
): { normal: Float64Array[]; gradient: Float64Array } {
  const columns = Array.from(x, (value, j) => {
    const moved = residuals(x.with(j, value + difference))
    for (let i = 0; i < moved.length; i++) moved[i] = (moved[i]! - r[i]!) / difference
    return moved
  })
  const normal = columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)))
  return { normal, gradient: Float64Array.from(columns, (a) => dot(a, r)) }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Solves (N + damping · diag N) x = g by elimination with row exchange. */
function solved(normal: Float64Array[], gradient: Float64Array, damping: number): Float64Array {
  const n = gradient.length
  const rows = normal.map((row, i) => {
    const copy = new Float64Array(n + 1)
    copy.set(row)
    copy[i] = row[i]! * (1 + damping) + Number.MIN_VALUE
    copy[n] = gradient[i]!
    return copy
  })
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let j = i + 1; j < n; j++) {
      if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j
    }
    const row = rows[pivot]!
    rows[pivot] = rows[i]!
    rows[i] = row
    if (row[i] === 0) continue
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j]![i]! / row[i]!
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * row[k]!
    }
  }
  const x = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i]!
    let sum = row[n]!
    for (let j = i + 1; j < n; j++) sum -= row[j]! * x[j]!
    x[i] = row[i] === 0 ? 0 : sum / row[i]!
  }
  return x
}
