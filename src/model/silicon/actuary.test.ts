import { describe, expect, it } from 'vitest'
import { actuaryCase } from './actuary-cases.js'
import { cell, measured } from './validation.fixture.js'

const cases = measured('chiplet_actuary_cases')

describe('Chiplet Actuary', () => {
  it('has 94 cases', () => {
    expect(cases.length).toBe(94)
  })

  it.each(cases.map((row) => [row.case, row] as const))('%s', (_, row) => {
    const predicted = actuaryCase(
      row.topology ?? '',
      row.node_nm ?? '',
      cell(row, 'total_area_mm2'),
      cell(row, 'n_chips'),
      cell(row, 'die_area_mm2'),
    )
    expect(Object.keys(predicted ?? {})).toHaveLength(14)
    for (const [column, value] of Object.entries(predicted ?? {})) {
      const published = cell(row, column)
      // the table prints six decimals: 1e-9 of the value, or half a unit of the last digit
      const allowed = Math.max(1e-9 * published, 0.5e-6 + 1e-15 * published)
      expect(Math.abs(value - published), column).toBeLessThanOrEqual(allowed)
    }
  })

  it('knows no other node or packaging', () => {
    expect(actuaryCase('SI', '2', 100, 1, 100)).toBeUndefined()
    expect(actuaryCase('glass', '5', 100, 1, 100)).toBeUndefined()
  })
})
