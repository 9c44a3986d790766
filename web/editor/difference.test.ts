import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differenceOf } from './difference.js'

const words = fc
  .array(fc.constantFrom('a', 'b', '\n', '가'), { maxLength: 12 })
  .map((w) => w.join(''))

it('leads from one text to the other', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const { from, to, insert } = differenceOf(before, after) ?? { from: 0, to: 0, insert: '' }
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
  )
})

it('is no larger than what differs', () => {
  expect(differenceOf('count: 10\nend', 'count: 20\nend')).toEqual({ from: 7, to: 8, insert: '2' })
  expect(differenceOf('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' })
  expect(differenceOf('a', 'a')).toBeUndefined()
})
