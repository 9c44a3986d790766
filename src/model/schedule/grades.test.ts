import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../numeric/index.js'
import { casesOf, type GradeRow, type Library } from '../grade.js'
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
const table = (name: string) => grades.find((one) => one.name === name)!
const casesIn = (name: string) => {
  const file = new URL(`../../../validation/schedule/${name}.csv`, import.meta.url)
  return casesOf(parseCsv(readFileSync(file, 'utf8')))
}
const errorOf = (row: GradeRow) => Math.abs(row.predicted! / row.measured - 1)

describe('closed forms of schedule risk', () => {
  const cases = casesIn('sra_analytic')
  const rows = table('sra_analytic').grade(cases, library)
  const told = rows.filter((row) => row.predicted !== null)

  it('are told within 2 %, but where three quantiles do not hold the shape', () => {
    expect(told).toHaveLength(22)
    const exponential = told.filter((row) => row.id.includes('exponential'))
    expect(exponential.map(errorOf)).toEqual([expect.closeTo(0.056, 2)])
    for (const row of told) {
      if (!exponential.includes(row)) expect([row.id, errorOf(row) < 0.02]).toEqual([row.id, true])
    }
    const errors = told.map(errorOf).sort((a, b) => a - b)
    expect(errors[11]).toBeLessThan(0.0005)
  })

  it('are within half as much again as the tolerance that the table states', () => {
    for (const [i, row] of rows.entries()) {
      const tolerance = Number(cases[i]!.abs_tolerance_at_100k_samples)
      if (row.predicted === null || row.id.includes('exponential') || !(tolerance > 0)) continue
      const share = Math.abs(row.predicted - row.measured) / tolerance
      expect([row.id, share < 1.5]).toEqual([row.id, true])
    }
  })

  it('skip correlation that no common cause makes, and buying time', () => {
    const skipped = rows.filter((row) => row.predicted === null).map((row) => row.skippedBy)
    expect(skipped).toEqual([
      'N(10,2) pairwise correlation 0.3',
      'N(10,2) pairwise correlation 0.9',
      'N(100,10) correlation 0.5',
      'thousand USD',
    ])
  })
})

describe('three-point estimates', () => {
  it('have the expected durations of the textbook', () => {
    const rows = table('hillier_network').grade(casesIn('hillier_network'), library)
    expect(rows).toHaveLength(14)
    for (const row of rows) expect(errorOf(row)).toBeLessThan(1e-12)
  })
})

describe('any file', () => {
  it('takes blanks and nonsense', () => {
    const nonsense = ['', 'x', 'N(1,-1)', 'N(,)', 'triangular(9,5,1)', '1e9 parallel', 'NaN']
    const words = ['2 parallel', '0 parallel', '99999 in series', '1 activity + risk', ...nonsense]
    const inputs = [...nonsense, 'fixed 5', 'fixed 5; risk p=7 adds fixed 1', 'lognormal median']
    const cases = words.flatMap((network) =>
      inputs.map((one) => ({ case: 'a', network, inputs: one, quantity: 'mean', value: '1' })),
    )
    const estimates = nonsense.map((one) => ({
      activity: one,
      optimistic_week: one,
      expected_week: '1',
    }))
    const rows = [
      ...table('sra_analytic').grade([...cases, {}], library),
      ...table('hillier_network').grade([...estimates, {}], library),
    ]
    expect(rows).toHaveLength(cases.length + estimates.length)
    for (const { predicted, skipped } of rows) {
      expect(predicted === null || Number.isFinite(predicted)).toBe(true)
      expect(skipped === undefined).toBe(predicted !== null)
    }
  })
})
