import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../numeric/index.js'
import type { Case, GradeRow, Library } from '../../grade.js'
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
const casesOf = (name: string): Case[] => {
  const file = new URL(`../../../../validation/dispatch/${name}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]!])))
}
const table = (name: string) => grades.find((one) => one.name === name)!
const graded = (name: string, cases = casesOf(name)) => table(name).grade(cases, library)
const errorOf = ({ predicted, measured }: GradeRow) => Math.abs(predicted! / measured - 1)

describe('grades of the room', () => {
  it('has files with the columns of its tables', () => {
    for (const { name, columns } of grades) {
      const present = Object.keys(casesOf(name)[0]!)
      for (const column of columns) expect(present).toContain(column)
    }
  })

  it('reaches every tariff case to the digits printed', () => {
    const rows = graded('tariff')
    expect(rows).toHaveLength(6)
    for (const row of rows) {
      // one case is printed in cents, one to 1e-6
      expect(errorOf(row), row.id).toBeLessThan(row.measured === 136.99 ? 3e-5 : 1e-6)
    }
  })

  it('reaches every reliability case to 1e-6', () => {
    const rows = graded('reliability')
    expect(rows).toHaveLength(5)
    for (const row of rows) expect(errorOf(row), row.id).toBeLessThan(1e-6)
  })

  it('comes within 1.5 % of the optimum of the year, without a solver', () => {
    const [row] = graded('dispatch-cost')
    expect(errorOf(row!)).toBeLessThan(0.015)
  })

  it('tells other numbers of engines apart, and several years in one file', () => {
    const cases = casesOf('dispatch-cost')
    const first = cases.map((row) => ({ ...row, case: 'a' }))
    const more = cases.map((row) => ({ ...row, case: 'b', units: '14' }))
    const [a, b] = graded('dispatch-cost', [...first, ...more])
    expect(a!.id).toBe('a')
    // the same year with 14 engines: 42,261,324.19 USD by linear programming
    expect(b!.predicted! / 42_261_324.19 - 1).toBeGreaterThan(0)
    expect(b!.predicted! / 42_261_324.19 - 1).toBeLessThan(0.023)
  })

  it('never throws and never says NaN, whatever a file holds', () => {
    const junk = [
      '',
      'abc',
      '-5',
      '1e400',
      'NaN',
      '99999999999',
      'same',
      'as R9 but x',
      'as R1 but y',
    ]
    for (const { name, columns } of grades) {
      const good = casesOf(name).slice(0, 30)
      for (const column of columns) {
        for (const text of junk) {
          const cases = good.map((row, i) => (i < 3 ? { ...row, [column]: text } : row))
          for (const row of table(name).grade(cases, library)) {
            expect(Number.isNaN(row.measured)).toBe(false)
            if (row.predicted === null) expect(row.skipped).toBeDefined()
            else expect(Number.isFinite(row.predicted)).toBe(true)
          }
        }
      }
      expect(table(name).grade([], library)).toEqual([])
      expect(() => table(name).grade([{}], library)).not.toThrow()
    }
  })

  it('says which clause it cannot read', () => {
    const [row] = graded('tariff', [
      {
        id: 'X',
        kind: 'tariff',
        inputs: '100 kW flat; a rebate on Tuesdays',
        output: 'energy_cost',
        value: '1',
        unit: 'USD/yr',
      },
    ])
    expect(row).toMatchObject({ predicted: null, skipped: 'not-modelled' })
    expect(row!.skippedBy).toContain('rebate')
  })
})
