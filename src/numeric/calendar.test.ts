import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsBetween } from './calendar.js'

const at = (...date: [number, number, number]) => Date.UTC(...date) / 1000

describe('monthsBetween', () => {
  it('names whole months and keeps out one that only begins at the end', () => {
    const months = monthsBetween(at(2025, 10, 30), at(2026, 1, 1))
    expect(months.map((span) => span.month)).toEqual(['2025-11', '2025-12', '2026-01'])
    expect(months[0]).toEqual({ month: '2025-11', start: at(2025, 10, 1), end: at(2025, 11, 1) })
  })

  it('is empty for an empty stretch', () => {
    expect(monthsBetween(at(2025, 0, 5), at(2025, 0, 5))).toEqual([])
  })

  it('tiles time, before 1970 too', () => {
    const second = fc.integer({ min: -2e9, max: 4e9 })
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 3e8 }), (from, length) => {
        const spans = monthsBetween(from, from + length)
        expect(spans[0]!.start).toBeLessThanOrEqual(from)
        expect(spans.at(-1)!.end).toBeGreaterThanOrEqual(from + length)
        for (let i = 1; i < spans.length; i++) expect(spans[i]!.start).toBe(spans[i - 1]!.end)
      }),
      { seed: 12 },
    )
  })
})
