import { describe, expect, it } from 'vitest'
import type { SwingSpectrum } from '../../../src/model/dynamics/index.js'
import { foundLines, gainAt, worstLine } from './spectrum-finding.js'

const response = { at: Float64Array.of(0.1, 1, 10), gain: Float64Array.of(1e-9, 1e-7, 1e-9) }
const spectrum: SwingSpectrum = {
  period: 2,
  lines: [
    { at: 0.5, amplitude: 30e6, phase: 0 },
    { at: 1, amplitude: 10e6, phase: 0 },
    { at: 1.5, amplitude: 1e6, phase: 0 },
  ],
  response,
  resonance: { at: 1.05, gain: 1e-7 },
  mode: null,
  detuning: null,
  torsion: [],
  flicker: null,
}

describe('lines on the answer of an island', () => {
  it('take the answer between its points in logarithms, and its ends beyond', () => {
    expect(gainAt(response, 1)).toBeCloseTo(1e-7, 15)
    expect(gainAt(response, Math.sqrt(0.1))).toBeCloseTo(1e-8, 15)
    expect(gainAt(response, 0.001)).toBe(1e-9)
    expect(gainAt(response, 100)).toBe(1e-9)
  })

  it('are ranked by what they do, not by their size', () => {
    const found = worstLine(spectrum)
    expect(found?.line.n).toBe(2)
    expect(found?.line.deviation).toBeCloseTo(1, 9)
    expect(found?.isOnResonance).toBe(true)
    const clear = worstLine({ ...spectrum, resonance: { at: 3, gain: 1e-8 } })
    expect(clear?.isOnResonance).toBe(false)
  })

  it('on a grid are ranked by their size, and nothing deviates', () => {
    const tied = { ...spectrum, response: null, resonance: null }
    expect(worstLine(tied)?.line.n).toBe(1)
    expect(foundLines(tied)[0]?.deviation).toBeNull()
  })

  it('that are none or flat have no worst', () => {
    expect(worstLine({ ...spectrum, lines: [] })).toBeNull()
    const flat = spectrum.lines.map((line) => ({ ...line, amplitude: 0 }))
    expect(worstLine({ ...spectrum, lines: flat })).toBeNull()
  })
})
