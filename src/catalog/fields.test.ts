import { describe, expect, test } from 'vitest'
import { isDimension, parseQuantity } from '../quantity/index.js'
import { describeField, describeTable } from './descriptions.js'
import { fieldOf, fieldsOf, kinds, unitInSi } from './fields.js'
import { TABLE_NAMES } from './records.js'

const all = TABLE_NAMES.flatMap((table) => fieldsOf(table).map((field) => ({ table, ...field })))

test('a field has its dimension, the unit of the trade and limits in SI', () => {
  expect(fieldOf('accelerators', 'hbmBandwidth')).toMatchObject({
    dimension: 'dataRate',
    unit: 'TB/s',
    si: 1e12,
    min: 0,
    max: 40e12,
    columns: ['hbm_tbps'],
  })
})

test('a low and a high column are one field', () => {
  expect(fieldOf('power', 'capex')!.columns).toEqual([
    'capex_usd_per_kw_low',
    'capex_usd_per_kw_high',
  ])
})

test('fields are camelCase, named once a table and described in both languages', () => {
  for (const table of TABLE_NAMES) {
    const names = fieldsOf(table).map(({ field }) => field)
    expect(new Set(names).size, table).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/)
    expect(describeTable(table).ko).toMatch(/[가-힣]/)
  }
  for (const { table, field } of all) {
    const { en, ko } = describeField(table, field)
    expect(en, `${table}.${field}`).not.toBe('')
    expect(ko, `${table}.${field}`).not.toBe('')
  }
})

describe('units', () => {
  const outside = ['text', 'date', 'id', 'by-unit', 'angle']

  test('dimensions are those of the quantity parser', () => {
    for (const { table, field, dimension } of all)
      expect(isDimension(dimension) || outside.includes(dimension), `${table}.${field}`).toBe(true)
  })

  test('a unit that the quantity parser reads means the same there', () => {
    const agreed = new Set<string>()
    for (const { dimension, unit, si } of all) {
      if (!isDimension(dimension) || si === undefined) continue
      const read = parseQuantity(`1 ${unit === '1' ? '' : unit}`, dimension)
      if (!('value' in read)) continue
      expect(read.value / si, `1 ${unit} of ${dimension}`).toBeCloseTo(1, 9)
      agreed.add(unit)
    }
    expect(agreed.size).toBeGreaterThan(25)
  })

  test('an unknown unit has no value', () => {
    expect(unitInSi('kW', 'power')).toBe(1000)
    expect(unitInSi('kW', 'energy')).toBeUndefined()
    expect(unitInSi('furlong', 'length')).toBeUndefined()
  })
})

test('kinds go from measured to memory, and never grow surer on the way', () => {
  expect(kinds.map(({ kind }) => kind)).toEqual(
    'measured datasheet filing paper vendor press derived estimate memory'.split(' '),
  )
  const order = ['very low', 'low', 'medium', 'high']
  const confidences = kinds.map(({ confidence }) => order.indexOf(confidence))
  expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
})
