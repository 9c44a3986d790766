import { expect, test } from 'vitest'
import { together } from './together.js'

test('a number keeps its unit, a range its ends, a word its blanks', () => {
  expect(together('within 58.53–61.41 Hz; 13.9 MW on average')).toBe(
    'within 58.53–\u206061.41\u00a0Hz; 13.9\u00a0MW on average',
  )
  expect(together('정격의 57.2 %를 하한 부하로, 8월 4일')).toBe(
    '정격의 57.2\u00a0%를 하한 부하로, 8월 4일',
  )
})
