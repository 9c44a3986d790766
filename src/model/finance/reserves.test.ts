import { describe, expect, it } from 'vitest'
import { equipmentReserve, reserveAhead, reserveChanges } from './reserves.js'

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0)

describe('reserves', () => {
  it('hold months of what is paid next year, and give all of it back', () => {
    const balance = reserveAhead([0, 120, 240, 60], 6)
    expect(balance).toEqual([60, 120, 30, 0])
    expect(reserveChanges(balance)).toEqual([60, 60, -90, -30])
    expect(sum(reserveChanges(balance))).toBe(0)
  })

  it('for equipment fill evenly and empty when it is bought', () => {
    const { balance, funding, spending } = equipmentReserve({ cost: 300, every: 3 }, 0.02, 7)
    const [first, second] = [300 * 1.02 ** 2, 300 * 1.02 ** 5]
    expect(spending).toEqual([0, 0, 0, first, 0, 0, second, 0])
    expect(funding[1]).toBeCloseTo(first / 3, 12)
    expect(funding[4]).toBeCloseTo(second / 3, 12)
    expect(balance[2]).toBeCloseTo((2 / 3) * first, 12)
    expect(balance[3]).toBe(0)
    expect(balance[6]).toBe(0)
  })

  it('put nothing aside for what is bought after the end', () => {
    const { funding } = equipmentReserve({ cost: 300, every: 15 }, 0.02, 25)
    expect(funding.slice(16)).toEqual(Array(10).fill(0))
    expect(() => equipmentReserve({ cost: 1, every: 0 }, 0, 3)).toThrow(RangeError)
  })
})
