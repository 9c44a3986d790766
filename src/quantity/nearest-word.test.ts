import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestWord, nearestWords } from './index.js'
import { editDistance } from './nearest-word.js'

const ids = ['h100-sxm', 'h100-pcie', 'h200', 'b200', 'gb200', 'mi300x']

describe('did you mean', () => {
  it.each([
    ['h100-smx', 'h100-sxm'],
    ['H200', 'h200'],
    ['mi30x', 'mi300x'],
    ['h100', 'h100-sxm'],
    ['gb20', 'gb200'],
    ['zebra', undefined],
    ['', undefined],
  ])('%s: %s', (word, expected) => {
    expect(nearestWord(word, ids)).toBe(expected)
  })

  it('lists several, nearest first', () => {
    expect(nearestWords('h100', ids, 3)).toEqual(['h100-sxm', 'h100-pcie', 'h200'])
    expect(nearestWords('h20', ids, 2, 2)).toEqual(['h200', 'b200'])
  })

  it('cuts long words', () => {
    expect(nearestWord('x'.repeat(1e6), ['y'.repeat(1e6)])).toBeUndefined()
  })
})

describe('Damerau-Levenshtein distance', () => {
  it('counts one for each slip', () => {
    expect(editDistance('watt', 'watt')).toBe(0)
    expect(editDistance('wat', 'watt')).toBe(1)
    expect(editDistance('wtat', 'watt')).toBe(1)
    expect(editDistance('wbtt', 'watt')).toBe(1)
    expect(editDistance('', 'watt')).toBe(4)
  })

  it('is symmetric and bounded by the longer word', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
      { seed: 2 },
    )
  })
})
