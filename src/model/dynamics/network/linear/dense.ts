/**
 * Factors a square matrix in place, L below and U on and above the diagonal, rows interchanged for the
 * largest pivot (Golub and Van Loan 2013, Matrix Computations, 3.4).
 * @param matrix row by row, n × n; overwritten
 * @param order  out: row taken at each column; length n
 * @returns whether every pivot differs from 0
 */
export function factor(matrix: Float64Array, order: Int32Array, n: number): boolean {
  for (let k = 0; k < n; k++) {
    let best = k
    let most = Math.abs(matrix[k * n + k]!)
    for (let i = k + 1; i < n; i++) {
      const size = Math.abs(matrix[i * n + k]!)
      if (size > most) {
        most = size
        best = i
      }
    }
    order[k] = best
    if (!(most > 0 && most < Infinity)) return false
    if (best !== k) {
      for (let j = 0; j < n; j++) {
        const held = matrix[k * n + j]!
        matrix[k * n + j] = matrix[best * n + j]!
        matrix[best * n + j] = held
      }
    }
    const pivot = 1 / matrix[k * n + k]!
    for (let i = k + 1; i < n; i++) {
      const share = matrix[i * n + k]! * pivot
      if (share === 0) continue
      matrix[i * n + k] = share
      for (let j = k + 1; j < n; j++) {
        matrix[i * n + j] = matrix[i * n + j]! - share * matrix[k * n + j]!
      }
    }
  }
  return true
}

/** Solves with factors of `factor`; the right side becomes the solution. */
export function solve(
  factors: Float64Array,
  order: Int32Array,
  n: number,
  right: Float64Array,
): void {
  for (let k = 0; k < n; k++) {
    const row = order[k]!
    if (row !== k) {
      const held = right[k]!
      right[k] = right[row]!
      right[row] = held
    }
  }
  for (let i = 1; i < n; i++) {
    let sum = right[i]!
    for (let j = 0; j < i; j++) sum -= factors[i * n + j]! * right[j]!
    right[i] = sum
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i]!
    for (let j = i + 1; j < n; j++) sum -= factors[i * n + j]! * right[j]!
    right[i] = sum / factors[i * n + i]!
  }
}
