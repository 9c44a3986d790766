/** Real and imaginary parts of eigenvalues, in the order they were found. */
export interface Spectrum {
  readonly real: Float64Array
  readonly imaginary: Float64Array
}

/** Rounds of QR on one eigenvalue before the shift is thrown off its course. */
const STUCK = 10
const ROUNDS_MOST = 300
/** Shares of the norm that count as none. */
const DROPPED = 1e-60

/**
 * Eigenvalues of a real square matrix: balanced by powers of two (Parlett and Reinsch 1969), brought to
 * Hessenberg form by Householder reflections, then by QR with Wilkinson's shift in complex arithmetic
 * (Golub and Van Loan 2013, Matrix Computations, 7.3-7.5). What is real up to rounding is made so.
 * @param matrix row by row, n × n; left as it is
 * @returns undefined where an eigenvalue was not found, or the matrix is not finite
 */
export function spectrumOf(matrix: Float64Array, n: number): Spectrum | undefined {
  if (!matrix.every(Number.isFinite)) return undefined
  const re = matrix.slice()
  balance(re, n)
  const unit = Math.max(...rowSums(re, n), Number.MIN_VALUE)
  // squares of what is left must not underflow
  for (let i = 0; i < re.length; i++) re[i] = Math.abs(re[i]!) < unit * DROPPED ? 0 : re[i]! / unit
  hessenberg(re, n)
  const im = new Float64Array(n * n)
  const real = new Float64Array(n)
  const imaginary = new Float64Array(n)
  const norm = Math.max(...rowSums(re, n), Number.MIN_VALUE)
  let high = n - 1
  let rounds = 0
  while (high >= 0) {
    const low = splitAt(re, im, n, high, norm)
    if (low === high) {
      real[high] = re[high * n + high]! * unit
      const part = im[high * n + high]!
      imaginary[high] = Math.abs(part) < 1e-12 * norm ? 0 : part * unit
      high--
      rounds = 0
      continue
    }
    if (rounds++ > ROUNDS_MOST) return undefined
    const kick = rounds % STUCK === 0 ? Math.abs(re[high * n + high - 1]!) : 0
    const [shiftRe, shiftIm] = wilkinson(re, im, n, high)
    round(re, im, n, low, high, shiftRe + kick, shiftIm)
  }
  return { real, imaginary }
}

function rowSums(a: Float64Array, n: number): number[] {
  return Array.from({ length: n }, (_, i) =>
    a.subarray(i * n, i * n + n).reduce((sum, value) => sum + Math.abs(value), 0),
  )
}

/** Scales rows and columns so that their sums are alike. */
function balance(a: Float64Array, n: number): void {
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 0; i < n; i++) {
      let row = 0
      let column = 0
      for (let j = 0; j < n; j++) {
        if (j === i) continue
        row += Math.abs(a[i * n + j]!)
        column += Math.abs(a[j * n + i]!)
      }
      if (row === 0 || column === 0) continue
      const factor = 2 ** Math.round(Math.log2(row / column) / 2)
      if (!(row / factor + column * factor < 0.95 * (row + column))) continue
      changed = true
      for (let j = 0; j < n; j++) {
        a[i * n + j] = a[i * n + j]! / factor
        a[j * n + i] = a[j * n + i]! * factor
      }
    }
  }
}

/** Zeros below the first subdiagonal, by reflections from either side. */
function hessenberg(a: Float64Array, n: number): void {
  const v = new Float64Array(n)
  for (let k = 0; k < n - 2; k++) {
    let size = 0
    for (let i = k + 1; i < n; i++) size = Math.hypot(size, a[i * n + k]!)
    if (size === 0) continue
    const first = a[(k + 1) * n + k]!
    const alpha = first > 0 ? -size : size
    v.fill(0)
    v[k + 1] = first - alpha
    for (let i = k + 2; i < n; i++) v[i] = a[i * n + k]!
    const length = v.reduce((sum, value) => sum + value * value, 0)
    if (length === 0) continue
    for (let j = 0; j < n; j++) {
      let dot = 0
      for (let i = k + 1; i < n; i++) dot += v[i]! * a[i * n + j]!
      const share = (2 * dot) / length
      for (let i = k + 1; i < n; i++) a[i * n + j] = a[i * n + j]! - share * v[i]!
    }
    for (let i = 0; i < n; i++) {
      let dot = 0
      for (let j = k + 1; j < n; j++) dot += a[i * n + j]! * v[j]!
      const share = (2 * dot) / length
      for (let j = k + 1; j < n; j++) a[i * n + j] = a[i * n + j]! - share * v[j]!
    }
    for (let i = k + 2; i < n; i++) a[i * n + k] = 0
  }
}

/** First row of the last block that does not fall apart; sets what is negligible to 0. */
function splitAt(
  re: Float64Array,
  im: Float64Array,
  n: number,
  high: number,
  norm: number,
): number {
  for (let i = high; i > 0; i--) {
    const below = i * n + i - 1
    const size = (k: number) => Math.abs(re[k * n + k]!) + Math.abs(im[k * n + k]!)
    const beside = size(i) + size(i - 1) || norm
    if (Math.abs(re[below]!) + Math.abs(im[below]!) <= Number.EPSILON * beside) {
      re[below] = 0
      im[below] = 0
      return i
    }
  }
  return 0
}

/** The eigenvalue of the last block of two that is nearer to its corner. */
function wilkinson(re: Float64Array, im: Float64Array, n: number, high: number): [number, number] {
  const at = (i: number, j: number) => [re[i * n + j]!, im[i * n + j]!] as const
  const a = at(high - 1, high - 1)
  const b = at(high - 1, high)
  const c = at(high, high - 1)
  const d = at(high, high)
  const half = [(a[0] - d[0]) / 2, (a[1] - d[1]) / 2] as const
  const bc = [b[0] * c[0] - b[1] * c[1], b[0] * c[1] + b[1] * c[0]] as const
  const root = squareRoot(
    half[0] * half[0] - half[1] * half[1] + bc[0],
    2 * half[0] * half[1] + bc[1],
  )
  const same = half[0] * root[0] + half[1] * root[1] >= 0 ? 1 : -1
  const far = [half[0] + same * root[0], half[1] + same * root[1]] as const
  const size = far[0] * far[0] + far[1] * far[1]
  if (size === 0) return [d[0], d[1]]
  return [
    d[0] - (bc[0] * far[0] + bc[1] * far[1]) / size,
    d[1] - (bc[1] * far[0] - bc[0] * far[1]) / size,
  ]
}

function squareRoot(re: number, im: number): [number, number] {
  const size = Math.hypot(re, im)
  const real = Math.sqrt((size + Math.abs(re)) / 2)
  if (real === 0) return [0, 0]
  const other = Math.abs(im) / (2 * real)
  const sign = im < 0 ? -1 : 1
  return re >= 0 ? [real, sign * other] : [other, sign * real]
}

/** A unitary rotation [conj(c) conj(s); −s c] of two neighbours. */
interface Rotation {
  readonly cRe: number
  readonly cIm: number
  readonly sRe: number
  readonly sIm: number
}

/** One round: H − shift = QR by rotations of neighbouring rows, then RQ + shift. */
function round(
  re: Float64Array,
  im: Float64Array,
  n: number,
  low: number,
  high: number,
  shiftRe: number,
  shiftIm: number,
): void {
  const shift = (sign: number) => {
    for (let i = low; i <= high; i++) {
      re[i * n + i] = re[i * n + i]! + sign * shiftRe
      im[i * n + i] = im[i * n + i]! + sign * shiftIm
    }
  }
  const rotations: Rotation[] = []
  shift(-1)
  for (let k = low; k < high; k++) {
    const a = k * n + k
    const b = a + n
    const size = Math.hypot(re[a]!, im[a]!, re[b]!, im[b]!) || 1
    const rotation = {
      cRe: re[a]! / size,
      cIm: im[a]! / size,
      sRe: re[b]! / size,
      sIm: im[b]! / size,
    }
    if (rotation.cRe === 0 && rotation.cIm === 0 && rotation.sRe === 0 && rotation.sIm === 0) {
      rotation.cRe = 1
    }
    rotations.push(rotation)
    const { cRe, cIm, sRe, sIm } = rotation
    for (let j = k; j <= high; j++) {
      combine(re, im, k * n + j, (k + 1) * n + j, cRe, -cIm, sRe, -sIm)
    }
  }
  for (let k = low; k < high; k++) {
    const { cRe, cIm, sRe, sIm } = rotations[k - low]!
    const last = Math.min(k + 2, high)
    for (let i = low; i <= last; i++) combine(re, im, i * n + k, i * n + k + 1, cRe, cIm, sRe, sIm)
  }
  shift(1)
}

/** x, y become c x + s y and −conj(s) x + conj(c) y, elementwise in complex numbers. */
function combine(
  re: Float64Array,
  im: Float64Array,
  x: number,
  y: number,
  cRe: number,
  cIm: number,
  sRe: number,
  sIm: number,
): void {
  const xRe = re[x]!
  const xIm = im[x]!
  const yRe = re[y]!
  const yIm = im[y]!
  re[x] = cRe * xRe - cIm * xIm + sRe * yRe - sIm * yIm
  im[x] = cRe * xIm + cIm * xRe + sRe * yIm + sIm * yRe
  re[y] = cRe * yRe + cIm * yIm - sRe * xRe - sIm * xIm
  im[y] = cRe * yIm - cIm * yRe - sRe * xIm + sIm * xRe
}
