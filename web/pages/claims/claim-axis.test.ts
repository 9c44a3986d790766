import { describe, expect, it } from 'vitest'
import type { JudgedClaim } from '../../../src/campus/index.js'
import { axisOf } from './claim-axis.js'

const claim = (
  claimed: JudgedClaim['claimed'],
  relation: JudgedClaim['relation'],
  ...values: number[]
): JudgedClaim => ({
  says: '',
  article: '',
  relation,
  text: '',
  claimed,
  verdict: 'differs',
  conditions: Object.fromEntries(
    values.map((value, i) => [
      `r${i}`,
      {
        when: '',
        by: 'twin',
        figure: { kind: 'number', value },
        deviation: 0,
        verdict: 'differs',
      },
    ]),
  ),
})
const number = (value: number) => ({ kind: 'number', value, dimension: 'count' }) as const

describe('the axis of a claim', () => {
  it('has what is claimed and every reading inside', () => {
    const axis = axisOf(claim(number(100), 'eq', 50, 200))!
    expect(axis.place(50)).toBeCloseTo(0.12)
    expect(axis.place(200)).toBeCloseTo(0.88)
    expect(axis.claimed.from).toBe(axis.claimed.to)
    expect(axis.claimed.from).toBeCloseTo(axis.place(100))
  })

  it('is read in powers of ten where figures lie far apart', () => {
    const axis = axisOf(claim(number(10), 'eq', 1, 1000))!
    expect(axis.place(10) - axis.place(1)).toBeCloseTo(axis.place(100) - axis.place(10))
    const linear = axisOf(claim(number(2), 'eq', 1, 5))!
    expect(linear.place(3) - linear.place(2)).toBeCloseTo(linear.place(2) - linear.place(1))
  })

  it('reaches to its end where at least or at most is claimed', () => {
    expect(axisOf(claim(number(100), 'ge', 50))!.claimed.to).toBe(1)
    expect(axisOf(claim(number(100), 'le', 50))!.claimed.from).toBe(0)
  })

  it('stands in the middle where all is the same, and is none where nothing answers', () => {
    expect(axisOf(claim(number(100), 'eq', 100))!.place(100)).toBeCloseTo(0.5)
    expect(axisOf(claim(number(0), 'eq', 0))!.place(0)).toBeCloseTo(0.5)
    expect(axisOf(claim(number(100), 'eq'))).toBeNull()
    expect(axisOf(claim(null, 'event', 1))).toBeNull()
  })
})
