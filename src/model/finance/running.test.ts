import { describe, expect, it } from 'vitest'
import {
  campus,
  input,
  line,
  monthSeconds,
  months,
  ramp,
  runningOf,
  sum,
  year,
} from './finance.fixture.js'
import { account } from './index.js'

const flat = (value: number) => new Array<number>(months).fill(value)
const byMonth = (of: ReturnType<typeof account>) => of.monthly.map((month) => month.running)

describe('running cost', () => {
  it('takes energy, fuel and water as the site reports them', () => {
    const running = { a: runningOf({ energy: flat(3), fuel: flat(2), water: flat(1) }) }
    const result = account(input({ running }))
    expect(result.running).toMatchObject({ energy: 42, fuel: 28, water: 14 })
    expect(byMonth(result)).toEqual(flat(6))
    expect(result.ledgers.utility?.received).toBe(56)
    expect(result.ledgers.fuel?.received).toBe(28)
  })

  it('rents by power and time', () => {
    const running = { a: runningOf({ rentedSources: flat(10), rentedCooling: flat(4) }) }
    const finance = { rentOfSources: 1e-6, rentOfCooling: 2e-6 }
    const result = account(input({ running, finance }))
    for (const [m, amount] of byMonth(result).entries()) {
      expect(amount).toBeCloseTo(18e-6 * monthSeconds[m]!, 9)
    }
    expect(result.ledgers.lessors?.received).toBeCloseTo(result.runningTotal, 9)
  })

  it('employs staff from the month of the first delivery', () => {
    const bill = { a: line('accelerators', 0, { phase: 'p', count: 1 }) }
    const built = { a: { retrofit: 5, new: 7 } }
    const finance = { staff: 1e-6 }
    const result = account(input({ bill, built, finance, delivered: { p: ramp(1, 40, 1) } }))
    const expected = monthSeconds.map((seconds, m) => (m < 1 ? 0 : 12e-6 * seconds))
    for (const [m, amount] of byMonth(result).entries()) expect(amount).toBeCloseTo(expected[m]!, 9)
    expect(account(input({ bill, built, finance })).running.staff).toBe(0)
  })

  it('maintains the capital paid so far, the mean of the month', () => {
    const bill = {
      a: line('accelerators', 1000, { phase: 'p', count: 1 }),
      chip: line('silicon', 1e6, { phase: 'p' }),
    }
    const finance = { maintenance: 0.1 }
    const result = account(input({ bill, finance, delivered: { p: ramp(1, 40, 1) } }))
    const capital = monthSeconds.map((_, m) => (m < 1 ? 0 : m === 1 ? 500 : 1000))
    for (const [m, amount] of byMonth(result).entries()) {
      expect(amount).toBeCloseTo((0.1 * capital[m]! * monthSeconds[m]!) / year, 9)
    }
  })

  it('is made of its parts', () => {
    const result = account(campus())
    expect(sum(Object.values(result.running))).toBe(result.runningTotal)
    expect(sum(byMonth(result)) / result.runningTotal).toBeCloseTo(1, 13)
  })
})
