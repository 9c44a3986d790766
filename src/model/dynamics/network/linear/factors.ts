/**
 * A square matrix and its factors L U with rows interchanged for the largest pivot (Golub and Van Loan
 * 2013, Matrix Computations, 3.4). Stored dense; zeros are passed over, so that a matrix of blocks with
 * a border costs little more than its blocks.
 */
export class Factors {
  /** Row by row, n × n: filled by the caller, overwritten by `factor`. */
  readonly matrix: Float64Array
  readonly #n: number
  /** Row taken at each column. */
  readonly #order: Int32Array
  /** Columns of the factors that are not 0, row after row, and where each row and its U begin. */
  readonly #columns: Int32Array
  readonly #lower: Int32Array
  readonly #upper: Int32Array

  constructor(n: number) {
    this.#n = n
    this.matrix = new Float64Array(n * n)
    this.#order = new Int32Array(n)
    this.#columns = new Int32Array(n * n)
    this.#lower = new Int32Array(n + 1)
    this.#upper = new Int32Array(n)
  }

  /** Factors in place. @returns whether every pivot is finite and differs from 0 */
  factor(): boolean {
    const n = this.#n
    const { matrix } = this
    const pivotColumns = this.#columns
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
      this.#order[k] = best
      if (!(most > 0 && most < Infinity)) return false
      if (best !== k) this.#interchange(k, best)
      let count = 0
      for (let j = k + 1; j < n; j++) if (matrix[k * n + j] !== 0) pivotColumns[count++] = j
      const pivot = 1 / matrix[k * n + k]!
      for (let i = k + 1; i < n; i++) {
        const share = matrix[i * n + k]! * pivot
        if (share === 0) continue
        matrix[i * n + k] = share
        for (let c = 0; c < count; c++) {
          const j = pivotColumns[c]!
          matrix[i * n + j] = matrix[i * n + j]! - share * matrix[k * n + j]!
        }
      }
    }
    this.#index()
    return true
  }

  /** Solves; the right side becomes the solution. Needs `factor` to have succeeded. */
  solve(right: Float64Array): void {
    const n = this.#n
    const { matrix } = this
    for (let k = 0; k < n; k++) {
      const row = this.#order[k]!
      if (row !== k) {
        const held = right[k]!
        right[k] = right[row]!
        right[row] = held
      }
    }
    for (let i = 1; i < n; i++) {
      let sum = right[i]!
      for (let c = this.#lower[i]!; c < this.#upper[i]!; c++) {
        const j = this.#columns[c]!
        sum -= matrix[i * n + j]! * right[j]!
      }
      right[i] = sum
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = right[i]!
      for (let c = this.#upper[i]!; c < this.#lower[i + 1]!; c++) {
        const j = this.#columns[c]!
        sum -= matrix[i * n + j]! * right[j]!
      }
      right[i] = sum / matrix[i * n + i]!
    }
  }

  #interchange(k: number, best: number): void {
    const n = this.#n
    for (let j = 0; j < n; j++) {
      const held = this.matrix[k * n + j]!
      this.matrix[k * n + j] = this.matrix[best * n + j]!
      this.matrix[best * n + j] = held
    }
  }

  /** Notes which places of the factors are not 0. */
  #index(): void {
    const n = this.#n
    let count = 0
    for (let i = 0; i < n; i++) {
      this.#lower[i] = count
      for (let j = 0; j < i; j++) if (this.matrix[i * n + j] !== 0) this.#columns[count++] = j
      this.#upper[i] = count
      for (let j = i + 1; j < n; j++) if (this.matrix[i * n + j] !== 0) this.#columns[count++] = j
    }
    this.#lower[n] = count
  }
}
