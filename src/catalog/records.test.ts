import { describe, expect, test } from 'vitest'
import { EQUIPMENT_TABLES, findRecord, recordsOf, resolveAlias, TABLE_NAMES } from './records.js'

describe('records in SI', () => {
  const h100 = findRecord('h100-sxm', 'accelerators')!

  test('rates are dense FLOP/s, memory is binary, links are bytes per second and direction', () => {
    expect(h100.values.bf16Rate).toBe(989.4e12)
    expect(h100.values.hbmCapacity).toBe(80 * 2 ** 30)
    expect(h100.values.scaleUpBandwidth).toBe(450e9)
    expect(h100.values.scaleOutBandwidth).toBe(50e9)
    expect(h100.values.dieArea).toBeCloseTo(814e-6, 12)
  })

  test('heat rate is joules per joule, ramps are per second, rents are per watt and second', () => {
    const { values } = findRecord('solar-smt130', 'power')!
    expect(values.heatRate).toBeCloseTo(10140 / 3600, 12)
    expect(values.rampRate).toBeCloseTo(0.2 / 60, 12)
    expect(values.rental).toBeCloseTo(52 / 1000 / ((365.25 / 12) * 86400), 15)
    expect(values.noxRate).toBeCloseTo(0.41e-3 / 3.6e6, 18)
    expect(values.derateSlopeTemperature).toBeCloseTo(0.0068, 12)
    expect(values.derateSlopeAltitude).toBeCloseTo(0.011 / 100, 12)
  })

  test('a price per MMBtu and one per MWh are prices per joule', () => {
    const { values } = findRecord('memphis-c1', 'sites')!
    expect(values.electricityPrice).toBeCloseTo(62 / 3.6e9, 18)
    expect(values.gasPrice).toBeCloseTo(4 / 1055055852.62, 18)
  })

  test('working days stay days, weeks become seconds', () => {
    const durations = new Map(recordsOf('durations').map((row) => [row.name, row.values]))
    expect(durations.get('core and shell')).toMatchObject({ duration: 160, unit: 'working day' })
    expect(durations.get('on-site commissioning L2-L5 window')!.duration).toBe(8 * 7 * 86400)
  })

  test('what nobody published is absent, never zero', () => {
    const jalapeno = findRecord('jalapeno', 'accelerators')!
    expect(jalapeno.values).not.toHaveProperty('bf16Rate')
    expect(jalapeno.values).not.toHaveProperty('tdp')
  })
})

describe('provenance', () => {
  test('every value has a kind, a confidence and a date; every row a source or a reason', () => {
    for (const table of TABLE_NAMES)
      for (const record of recordsOf(table))
        for (const field of Object.keys(record.values)) {
          const p = record.provenance[field]!
          expect(p.kind, `${table}/${record.id}.${field}`).toBeTruthy()
          expect(p.date).toMatch(/^\d{4}/)
          expect(p.source || record.values.reason, `${table}/${record.id}.${field}`).toBeTruthy()
        }
  })

  test('a cell says more than its row: a rating from a permit beside an inertia from memory', () => {
    const { provenance } = findRecord('solar-smt130', 'power')!
    expect(provenance.powerNominal).toMatchObject({ kind: 'press', confidence: 'medium' })
    expect(provenance.powerNominal!.note).toContain('permit')
    expect(provenance.inertiaConstant).toMatchObject({ kind: 'memory', confidence: 'very low' })
  })

  test('a value with two inputs is as good as the weaker', () => {
    const { provenance } = findRecord('xfmr-hv-100mva', 'power')!
    expect(provenance.capex!.kind).toBe('memory')
  })

  test('values.csv overrides the cell of the wide table, with its own source', () => {
    const { values, provenance } = findRecord('trn2-ultraserver', 'racks')!
    expect(values.hbmCapacity).toBeCloseTo(6144 * 2 ** 30, -3)
    expect(provenance.hbmCapacity).toMatchObject({ kind: 'derived', date: '2026-11' })
  })

  test('a price has the date of the price', () => {
    const { provenance } = findRecord('b200-sxm', 'accelerators')!
    expect(provenance.price!.date).toBe('2026-07')
    expect(provenance.tdp!.date).toBe('2026-11')
  })

  test('a mean temperature without a source does not hide behind the ASHRAE design values', () => {
    const { provenance } = findRecord('ulsan-mipo', 'sites')!
    expect(provenance.dryBulbMean!.kind).toBe('memory')
    expect(provenance.dryBulbDesign!.kind).toBe('paper')
  })
})

test('low and high are P10 and P90 around the middle', () => {
  const { values, spread, provenance } = findRecord('h100-sxm', 'accelerators')!
  expect(values.price).toBe(32500)
  expect(spread.price).toEqual({ kind: 'quantiles', p10: 25000, p50: 32500, p90: 40000 })
  expect(provenance.price).toMatchObject({ low: 25000, high: 40000 })
  expect(spread).not.toHaveProperty('tdp')
})

describe('names', () => {
  test('an alias finds the record of its id', () => {
    expect(resolveAlias('h200')).toBe('h200-sxm')
    expect(findRecord('recip-2500')!.id).toBe('cat-g3520k-voltagrid')
    expect(findRecord('memphis-tn', 'sites')!.id).toBe('memphis-c1')
  })

  test('an alias of another table finds nothing', () => {
    expect(findRecord('h200', 'power')).toBeUndefined()
  })

  test('a name of Object.prototype is no record', () => {
    expect(findRecord('constructor')).toBeUndefined()
    expect(resolveAlias('toString')).toBe('toString')
  })

  test('ids fit the keys of a scenario', () => {
    for (const table of EQUIPMENT_TABLES)
      for (const { id } of recordsOf(table)) expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
  })
})

test('the H200 rack of Colossus is an estimate that says so', () => {
  const h200 = findRecord('smc-colossus-rack-h200', 'racks')!
  const h100 = findRecord('smc-colossus-rack', 'racks')!
  expect(h200.values.powerMax).toBe(h100.values.powerMax)
  expect(h200.values.accelerator).toBe('h200-sxm')
  expect(h200.provenance.powerMax!.kind).toBe('estimate')
  expect(h200.note).toContain('assumed')
})
