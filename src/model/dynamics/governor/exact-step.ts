/**
 * One step of x' = A x + b u with two states, exact for an input that is constant over it: the matrix
 * exponential of the three by three system, by scaling and squaring of its Taylor series.
 * @param a rows of A, four values
 * @returns A_d by rows, then b_d: six values
 */
export function exactStep(
  a: readonly [number, number, number, number],
  b: readonly [number, number],
  step: number,
): [number, number, number, number, number, number] {
  const size = Math.max(...a.map(Math.abs), ...b.map(Math.abs)) * step
  const halvings = Math.max(0, Math.ceil(Math.log2(Math.max(size, 1e-300))) + 4)
  const h = step / 2 ** halvings
  const m = [a[0] * h, a[1] * h, b[0] * h, a[2] * h, a[3] * h, b[1] * h, 0, 0, 0]
  let sum = [1, 0, 0, 0, 1, 0, 0, 0, 1]
  let term = sum
  for (let n = 1; n <= TERMS; n++) {
    term = product(term, m).map((value) => value / n)
    sum = sum.map((value, i) => value + term[i]!)
  }
  for (let k = 0; k < halvings; k++) sum = product(sum, sum)
  return [sum[0]!, sum[1]!, sum[3]!, sum[4]!, sum[2]!, sum[5]!]
}

/** Enough for a step of a sixteenth to the last bit. */
const TERMS = 14

function product(a: readonly number[], b: readonly number[]): number[] {
  const out = new Array<number>(9).fill(0)
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      for (let k = 0; k < 3; k++) out[3 * i + j]! += a[3 * i + k]! * b[3 * k + j]!
    }
  }
  return out
}
