import { describe, expect, it } from 'vitest'
import { longestMatch } from './longest-match.js'

const table = { a: 1, 'a.*': 2, 'a.*.c': 3, 'a.b.c.d': 4 }

describe('the longest pattern', () => {
  it.each([
    ['a', 1],
    ['a.x', 2],
    ['a.x.y.z', 2],
    ['a.x.c', 3],
    ['a.b.c.d.e', 4],
    ['b', undefined],
    ['', undefined],
  ])('of %s', (path, value) => {
    expect(longestMatch(table, path)).toBe(value)
  })

  it('needs a key for each star', () => {
    expect(longestMatch({ 'a.*': 1 }, 'a')).toBeUndefined()
  })
})
