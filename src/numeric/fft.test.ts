import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amplitudeSpectrum, fft } from './fft.js'

const signalOf = (n: number, f: (i: number) => number) =>
  Float64Array.from({ length: n }, (_, i) => f(i))

describe('amplitudeSpectrum', () => {
  it('finds a mean and two sines at their frequencies', () => {
    const n = 256
    const sampleStep = 0.01
    const turn = (cycles: number, i: number) => (2 * Math.PI * cycles * i) / n
    const signal = signalOf(
      n,
      (i) => -7 + 3 * Math.cos(turn(5, i) + 0.4) + 2 * Math.sin(turn(100, i)),
    )
    const { frequencyStep, amplitude } = amplitudeSpectrum(signal, sampleStep)
    expect(frequencyStep).toBeCloseTo(1 / 2.56, 14)
    expect(amplitude).toHaveLength(n / 2 + 1)
    const wanted = new Map([
      [0, 7],
      [5, 3],
      [100, 2],
    ])
    for (const [k, value] of amplitude.entries()) expect(value).toBeCloseTo(wanted.get(k) ?? 0, 12)
  })

  it('gives an impulse a flat spectrum and an alternating signal the last bin', () => {
    const impulse = amplitudeSpectrum(
      signalOf(16, (i) => (i === 3 ? 16 : 0)),
      1,
    ).amplitude
    expect([...impulse].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([
      1, 2, 2, 2, 2, 2, 2, 2, 1,
    ])
    const alternating = amplitudeSpectrum(
      signalOf(8, (i) => (i % 2 ? -4 : 4)),
      1,
    ).amplitude
    for (const [k, value] of alternating.entries()) expect(value).toBeCloseTo(k === 4 ? 4 : 0, 12)
    expect([...amplitudeSpectrum(Float64Array.of(3, 1), 1).amplitude]).toEqual([2, 1])
  })

  it('keeps the mean square (Parseval)', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.infiniteStream(value), (power, stream) => {
        const n = 2 ** power
        const signal = Float64Array.from(stream.take(n))
        const { amplitude } = amplitudeSpectrum(signal, 1)
        const power0 = amplitude[0]! ** 2 + amplitude[n / 2]! ** 2
        const between = amplitude.slice(1, n / 2).reduce((sum, a) => sum + a * a, 0)
        const square = signal.reduce((sum, x) => sum + x * x, 0) / n
        expect(power0 + between / 2).toBeCloseTo(square, 8)
      }),
      { seed: 19 },
    )
  })
})

describe('fft', () => {
  it('agrees with the sum that defines it', () => {
    const n = 32
    const re = signalOf(n, (i) => Math.sin(i * i))
    const im = signalOf(n, (i) => Math.cos(3 * i + 1))
    const foundRe = re.slice()
    const foundIm = im.slice()
    fft(foundRe, foundIm)
    for (let k = 0; k < n; k++) {
      let sumRe = 0
      let sumIm = 0
      for (let j = 0; j < n; j++) {
        const angle = (-2 * Math.PI * j * k) / n
        sumRe += re[j]! * Math.cos(angle) - im[j]! * Math.sin(angle)
        sumIm += re[j]! * Math.sin(angle) + im[j]! * Math.cos(angle)
      }
      expect(foundRe[k]).toBeCloseTo(sumRe, 11)
      expect(foundIm[k]).toBeCloseTo(sumIm, 11)
    }
  })

  it('refuses other lengths', () => {
    for (const n of [0, 1, 3, 12]) {
      expect(() => amplitudeSpectrum(new Float64Array(n), 1)).toThrow(
        expect.objectContaining({ code: 'numeric/not-power-of-two' }),
      )
    }
    expect(() => fft(new Float64Array(4), new Float64Array(2))).toThrow(
      expect.objectContaining({ code: 'numeric/length-mismatch' }),
    )
  })
})
