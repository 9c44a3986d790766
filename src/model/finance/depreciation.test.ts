import { describe, expect, it } from 'vitest'
import { addDepreciation, depreciationClasses, depreciationSchedule } from './depreciation.js'

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0)

describe('depreciation', () => {
  it.each(depreciationClasses)(
    '%s writes off the whole basis, in its life and half a year',
    (kind) => {
      const schedule = depreciationSchedule(kind)
      expect(sum(schedule)).toBeCloseTo(1, 12)
      expect(schedule.length).toBe(Number(kind.split('-')[1]) + 1)
    },
  )

  it('is 200 % declining balance until straight line is more: macrs-5', () => {
    let left = 1
    const expected = [0.2]
    left -= 0.2
    for (let t = 1; t < 5; t++) {
      const share = Math.max(0.4 * left, left / (5.5 - t))
      expected.push(share)
      left -= share
    }
    expected.push(left)
    for (const [t, share] of depreciationSchedule('macrs-5').entries()) {
      expect(share).toBeCloseTo(expected[t]!, 4)
    }
  })

  it('writes the bonus off at once, the rest by the schedule, and nothing after the end', () => {
    const row = Array<number>(10).fill(0)
    addDepreciation(row, 'macrs-5', 1000, 2, 0.4)
    expect(row.slice(0, 4)).toEqual([0, 0, expect.closeTo(520, 9), expect.closeTo(192, 9)])
    expect(sum(row)).toBeCloseTo(1000, 9)
    const full = Array<number>(4).fill(0)
    addDepreciation(full, 'macrs-15', 1000, 1, 1)
    expect(full).toEqual([0, 1000, 0, 0])
    const cut = Array<number>(3).fill(0)
    addDepreciation(cut, 'sl-20', 1000)
    expect(cut).toEqual([0, 25, 50])
  })
})
