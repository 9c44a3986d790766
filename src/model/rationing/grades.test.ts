import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../numeric/index.js'
import { casesOf, type Library } from '../grade.js'
import { grades } from './index.js'

const nothing = () => undefined
const library: Library = {
  accelerator: nothing,
  model: nothing,
  power: nothing,
  cooling: nothing,
  network: nothing,
  curve: nothing,
  weather: nothing,
}
const file = new URL('../../../validation/rationing/tiers_prices.csv', import.meta.url)
const cases = casesOf(parseCsv(readFileSync(file, 'utf8')))
const table = grades.find((one) => one.name === 'tiers_prices')!
const rows = table.grade(cases, library)
const errors = (group: string) =>
  rows.filter((row) => row.group === group).map((row) => row.predicted! / row.measured - 1)

describe('a day of a fleet', () => {
  it('comes to the revenue and the cost that its operator published', () => {
    const [revenue, cost, ...rest] = errors('day of a fleet')
    expect(rest).toEqual([])
    expect(Math.abs(revenue!)).toBeLessThan(0.0002)
    expect(Math.abs(cost!)).toBeLessThan(1e-12)
  })

  it('has nothing to compare where the row does not tell what it came to', () => {
    const silent = cases.map((row) => ({
      ...row,
      note: (row.note ?? '').replace(/; revenue.*/, ''),
    }))
    const graded = table.grade(silent, library)
    expect(graded.map((row) => row.group)).not.toContain('day of a fleet')
  })
})

describe('the answer of demand', () => {
  // The source multiplies elasticity by the change; constant elasticity needs a little less of it.
  it('needs a price within 1.5 % of the one said', () => {
    const all = errors('answer of demand')
    expect(all).toHaveLength(2)
    for (const error of all) {
      expect(error).toBeGreaterThan(0.009)
      expect(error).toBeLessThan(0.015)
    }
  })
})

describe('any file', () => {
  it('takes blanks and nonsense', () => {
    const nonsense = [
      '',
      'x',
      '-',
      '1e400',
      '0e9 in (9e9 cache hits), 0 out',
      '0% price cut -> 0% more',
    ]
    const odd = ['economics', 'elasticity', 'other'].flatMap((kind) =>
      nonsense.flatMap((value1) =>
        [...nonsense, '10% price rise -> 100% fewer', '10% price cut -> 12-18% more'].map(
          (value2) => ({
            kind,
            value1,
            value2,
            note: 'revenue 5, cost 7',
          }),
        ),
      ),
    )
    const graded = table.grade([...odd, {}], library)
    expect(graded.length).toBeGreaterThan(0)
    for (const { predicted, skipped } of graded) {
      expect(predicted === null || Number.isFinite(predicted)).toBe(true)
      expect(skipped === undefined).toBe(predicted !== null)
    }
  })
})
