import { describe, expect, it } from 'vitest'
import { fitted, inLines, textWidth } from './fit-text.js'

describe('fitted', () => {
  it('leaves a text alone that fits', () => {
    expect(fitted('building-1', 200)).toBe('building-1')
  })

  it('cuts a text that does not, no wider than its room', () => {
    const cut = fitted('a very long name of a phase of a campus', 90)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut)).toBeLessThanOrEqual(90)
  })

  it('takes Korean letters as wider', () => {
    expect(textWidth('국민')).toBeGreaterThan(textWidth('ab'))
    expect(fitted('국가 인공지능 컴퓨팅 센터', 60).length).toBeLessThan(8)
  })
})

describe('inLines', () => {
  const pieces = ['tensor 51 ms', 'expert 21 ms', 'data 86 ms'].map((text) => ({ text }))

  it('keeps pieces in one line while there is room', () => {
    expect(inLines(pieces, 1000, 12, 10)).toHaveLength(1)
  })

  it('breaks where the next would stand out, and loses none', () => {
    const lines = inLines(pieces, 100, 12, 10)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.flat().map(({ text }) => text)).toEqual(pieces.map(({ text }) => text))
    for (const line of lines) {
      const last = line.at(-1)!
      expect(line.length === 1 || last.x + textWidth(last.text, 12) <= 100).toBe(true)
    }
  })
})
