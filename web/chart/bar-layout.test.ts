import { describe, expect, it } from 'vitest'
import { type Bar, layBars } from './bar-layout.js'

const write = (value: number) => `${value} s`
const step: Bar = {
  key: 'step',
  label: 'abilene',
  total: '3.5 s',
  parts: [
    { label: 'compute', value: 2, colour: 1 },
    { label: 'bubble', value: 1.4, colour: 2 },
    { label: 'expert', value: 0.05, colour: 3 },
    { label: 'context', value: 0, colour: 4 },
  ],
}

describe('layBars', () => {
  it('sets parts end to end, as long as their values', () => {
    const [bar] = layBars([step], 900, write).bars
    const [compute, bubble] = bar!.parts
    expect(bubble!.x).toBeCloseTo(compute!.x + compute!.width)
    expect(compute!.width / bubble!.width).toBeCloseTo(2 / 1.4)
  })

  it('names a part inside where it fits and below where it does not; nothing is not named', () => {
    const [bar] = layBars([step], 900, write).bars
    expect(bar!.parts.map(({ inside }) => inside)).toEqual(['compute 2 s', 'bubble 1.4 s', '', ''])
    expect(bar!.below.flat().map(({ text }) => text)).toEqual(['expert 0.05 s'])
  })

  it('stays inside its width with its total, at any width', () => {
    for (const width of [300, 390, 700, 1200]) {
      const { bars, left } = layBars(
        [step, { ...step, key: 'b', label: 'x'.repeat(80) }],
        width,
        write,
      )
      for (const { end } of bars) expect(left + end).toBeLessThanOrEqual(width)
    }
  })

  it('makes room for a limit beyond the bar and for bars below nothing', () => {
    const limited = { ...step, limit: { value: 10, label: 'capacity' } }
    const [bar] = layBars([limited], 900, write).bars
    expect(bar!.limit).toBeGreaterThan(bar!.end)
    const fall: Bar = { ...step, parts: [{ label: '', value: -1, colour: 1 }] }
    const { bars, zero } = layBars([step, fall], 900, write)
    expect(bars[1]!.parts[0]!.x).toBeCloseTo(0)
    expect(bars[1]!.parts[0]!.width).toBeCloseTo(zero)
  })

  it('bars of nothing have no length and no broken figure', () => {
    const none: Bar = { key: 'n', label: 'n', total: '–', parts: [] }
    const { bars, height } = layBars([none], 900, write)
    expect(bars[0]!.end).toBe(0)
    expect(Number.isFinite(height)).toBe(true)
    expect(layBars([], 900, write).bars).toEqual([])
  })
})
