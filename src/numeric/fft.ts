import { NumericError } from './error.js'

/** Amplitudes of the sines that make up a signal. */
export interface Spectrum {
  /** Hz between neighbouring bins: bin k is at k · frequencyStep */
  readonly frequencyStep: number
  /** n/2 + 1 amplitudes in the signal's unit: bin 0 |mean|, bin k the peak of its sine */
  readonly amplitude: Float64Array
}

/**
 * Amplitude spectrum of a real signal, no window. A sine of amplitude A with a whole number of
 * periods gives A in its bin and 0 elsewhere; other sines leak into their neighbours.
 * Parseval: mean square = a₀² + ½ Σ aₖ² + a_{n/2}².
 *
 * @param signal     n samples, n a power of two >= 2
 * @param sampleStep s between samples
 * @throws NumericError numeric/not-power-of-two
 */
export function amplitudeSpectrum(signal: Float64Array, sampleStep: number): Spectrum {
  const n = signal.length
  requirePowerOfTwo(n, 2)
  // Even samples as the real part, odd ones as the imaginary part: half the transform.
  const half = n / 2
  const re = new Float64Array(half)
  const im = new Float64Array(half)
  for (let i = 0; i < half; i++) {
    re[i] = signal[2 * i]!
    im[i] = signal[2 * i + 1]!
  }
  fft(re, im)
  const amplitude = new Float64Array(half + 1)
  for (let k = 0; k <= half; k++) {
    const here = k % half
    const there = (half - k) % half
    const evenRe = (re[here]! + re[there]!) / 2
    const evenIm = (im[here]! - im[there]!) / 2
    const oddRe = (im[here]! + im[there]!) / 2
    const oddIm = (re[there]! - re[here]!) / 2
    const cos = Math.cos((2 * Math.PI * k) / n)
    const sin = -Math.sin((2 * Math.PI * k) / n)
    const magnitude = Math.hypot(
      evenRe + cos * oddRe - sin * oddIm,
      evenIm + cos * oddIm + sin * oddRe,
    )
    amplitude[k] = (magnitude * (k === 0 || k === half ? 1 : 2)) / n
  }
  return { frequencyStep: 1 / (n * sampleStep), amplitude }
}

/**
 * Discrete Fourier transform in place, X_k = Σ x_j exp(-2πi jk/n).
 * Source: Cooley & Tukey, Math. Comp. 19, 1965; radix 2, decimation in time.
 * @param re real parts, length n a power of two
 * @param im imaginary parts, same length
 * @throws NumericError numeric/not-power-of-two, numeric/length-mismatch
 */
export function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length
  requirePowerOfTwo(n, 1)
  if (im.length !== n) {
    throw new NumericError('numeric/length-mismatch', `${n} real parts, ${im.length} imaginary.`, {
      re: n,
      im: im.length,
    })
  }
  const cos = Float64Array.from({ length: n / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / n))
  const sin = Float64Array.from({ length: n / 2 }, (_, k) => -Math.sin((2 * Math.PI * k) / n))
  reverseBits(re, im)
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2
    const stride = n / size
    for (let from = 0; from < n; from += size) {
      for (let k = 0; k < half; k++) {
        const i = from + k
        const j = i + half
        const c = cos[k * stride]!
        const s = sin[k * stride]!
        const turnedRe = c * re[j]! - s * im[j]!
        const turnedIm = c * im[j]! + s * re[j]!
        re[j] = re[i]! - turnedRe
        im[j] = im[i]! - turnedIm
        re[i] = re[i]! + turnedRe
        im[i] = im[i]! + turnedIm
      }
    }
  }
}

function reverseBits(re: Float64Array, im: Float64Array): void {
  const n = re.length
  let j = 0
  for (let i = 1; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i >= j) continue
    const a = re[i]!
    const b = im[i]!
    re[i] = re[j]!
    im[i] = im[j]!
    re[j] = a
    im[j] = b
  }
}

function requirePowerOfTwo(n: number, least: number): void {
  if (n >= least && Number.isInteger(Math.log2(n))) return
  throw new NumericError(
    'numeric/not-power-of-two',
    `The transform takes a power of two of at least ${least} samples, not ${n}.`,
    { n },
  )
}
