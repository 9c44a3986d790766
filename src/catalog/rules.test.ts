import { beforeAll, describe, expect, test } from 'vitest'
import { checkCampusPower } from './campus-power.js'
import { fieldsOf } from './fields.js'
import type { CatalogRecord, Provenance } from './record.js'
import { findRecord, TABLE_NAMES } from './records.js'
import {
  type Catalogue,
  checkCatalogue,
  exceptions,
  excuseFor,
  shippedCatalogue,
  type Violation,
} from './rules.js'

let shipped: Catalogue
let known: ReadonlySet<string>
const name = ({ code, table, id, field }: Violation) => `${code} ${table}/${id}.${field}`

beforeAll(async () => {
  shipped = await shippedCatalogue()
  known = new Set(checkCatalogue(shipped).map(name))
})

type Change = (record: CatalogRecord) => CatalogRecord

/** What the rules say anew when one record is changed; only that record's table is rechecked. */
function afterChanging(table: string, id: string, change: Change): string[] {
  const rows = shipped.records[table]!.map((record) => (record.id === id ? change(record) : record))
  const near = table === 'accelerators' ? { racks: shipped.records.racks! } : {}
  const around = table === 'racks' ? { accelerators: shipped.records.accelerators! } : {}
  const records = { ...near, ...around, [table]: rows }
  return checkCatalogue({ ...shipped, records })
    .map(name)
    .filter((one) => !known.has(one))
}

const times =
  (field: string, factor: number): Change =>
  (record) => ({
    ...record,
    values: { ...record.values, [field]: Number(record.values[field]) * factor },
  })

const from =
  (field: string, provenance: Partial<Provenance>): Change =>
  (record) => ({
    ...record,
    provenance: { ...record.provenance, [field]: { ...record.provenance[field]!, ...provenance } },
  })

describe('the catalogue as shipped', () => {
  test('breaks no rule without a written reason', () => {
    expect(checkCatalogue(shipped).filter((one) => !excuseFor(one))).toEqual([])
  })

  test('has no exception that excuses nothing', () => {
    const used = new Set(checkCatalogue(shipped).map(excuseFor))
    expect(exceptions.filter((one) => !used.has(one))).toEqual([])
    for (const { reason } of exceptions) expect(reason.length).toBeGreaterThan(20)
  })
})

describe('a wrong value is caught', () => {
  test.each([
    ['sparse BF16 of H100', 'accelerators', 'h100-sxm', times('bf16Rate', 2), 'rejected-value'],
    ['sparse FP8 of H200', 'accelerators', 'h200-sxm', times('fp8Rate', 2), 'rate-ratio'],
    ['clock of MI355X', 'accelerators', 'mi355x', times('bf16Rate', 2.3 / 2.4166), 'arithmetic'],
    [
      'both directions of NVLink',
      'accelerators',
      'gb200',
      times('scaleUpBandwidth', 2),
      'arithmetic',
    ],
    ['mesh total of MI325X', 'accelerators', 'mi325x', times('scaleUpBandwidth', 2), 'link-sum'],
    [
      'decimal GB of memory',
      'accelerators',
      'h100-sxm',
      times('hbmCapacity', 1e9 / 2 ** 30),
      'memory-not-binary',
    ],
    [
      'memory of a white paper',
      'accelerators',
      'h100-sxm',
      times('hbmBandwidth', 3.07 / 3.35),
      'rejected-value',
    ],
    ['TDP in milliwatts', 'accelerators', 'b200-sxm', times('tdp', 1e3), 'out-of-range'],
    [
      'all-in power below the package',
      'accelerators',
      'gb200',
      times('powerAllIn', 0.6),
      'all-in-low',
    ],
    [
      'rack with eight packages too many',
      'racks',
      'gb200-nvl72',
      times('accelerators', 80 / 72),
      'rack-sum',
    ],
    ['rack power in watts for kW', 'racks', 'dgx-h100', times('powerMax', 1e-3), 'out-of-range'],
    ['rack power halved', 'racks', 'gb200-nvl72', times('powerMax', 0.5), 'rack-power'],
    ['heat split above one', 'racks', 'gb200-nvl72', times('airFraction', 2), 'heat-split'],
    [
      'heat rate on the higher value',
      'power',
      'solar-smt130',
      times('heatRate', 1.108),
      'heat-rate',
    ],
    [
      'diesel set a thousand times too big',
      'power',
      'diesel-standby-3mw',
      times('powerNominal', 1e3),
      'out-of-class',
    ],
    [
      'chiller with the wrong electric power',
      'cooling',
      'chiller-water-centrif',
      times('powerElectric', 1.1),
      'chiller-power',
    ],
    [
      'switch counted in both directions',
      'network',
      'qm9700',
      times('throughput', 2),
      'switch-throughput',
    ],
    [
      'layer more in a model',
      'models',
      'llama31-405b',
      times('layers', 130 / 126),
      'model-parameters',
    ],
    [
      'missing source',
      'power',
      'ge-tm2500',
      from('powerNominal', { source: '' }),
      'source-missing',
    ],
    [
      'American date',
      'power',
      'ge-tm2500',
      from('powerNominal', { date: '11/22/2026' }),
      'date-not-iso',
    ],
    [
      'thirteenth month',
      'models',
      'grok-1',
      (r: CatalogRecord) => ({ ...r, values: { ...r.values, releaseDate: '2023-13' } }),
      'date-not-iso',
    ],
  ] as const)('%s', (_, table, id, change, code) => {
    expect(afterChanging(table, id, change).map((one) => one.split(' ')[0])).toContain(code)
  })

  test('a unit that is not in the list', () => {
    const fields = shipped.fields.power!.map((field) =>
      field.field === 'powerNominal' ? { ...field, unit: 'horsepower' } : field,
    )
    const found = checkCatalogue({ ...shipped, fields: { ...shipped.fields, power: fields } })
    expect(found.map(({ code }) => code)).toContain('unit-unknown')
  })
})

describe('how many wrong values are caught, of all there are', () => {
  function caught(
    pairs: readonly (readonly [table: string, field: string])[],
    factor: number,
  ): number {
    const cases = pairs.flatMap(([table, field]) =>
      shipped.records[table]!.filter(
        ({ values }) => typeof values[field] === 'number' && values[field] !== 0,
      ).map(({ id }) => afterChanging(table, id, times(field, factor)).length > 0),
    )
    return cases.filter(Boolean).length / cases.length
  }

  const powers = TABLE_NAMES.flatMap((table) =>
    fieldsOf(table)
      .filter(({ dimension }) => dimension === 'power')
      .map(({ field }) => [table, field] as const),
  )

  test.each([
    ['sparse for dense BF16', [['accelerators', 'bf16Rate']], 2, 0.75],
    ['sparse for dense FP8', [['accelerators', 'fp8Rate']], 2, 0.85],
    [
      'sparse for dense in racks',
      ['bf16Rate', 'fp8Rate', 'fp4Rate'].map((f) => ['racks', f]),
      2,
      1,
    ],
    ['two directions for one', [['accelerators', 'scaleUpBandwidth']], 2, 0.65],
    [
      'GB for GiB',
      [
        ['accelerators', 'hbmCapacity'],
        ['racks', 'hbmCapacity'],
      ],
      1e9 / 2 ** 30,
      0.95,
    ],
  ] as [string, [string, string][], number, number][])('%s', (_, pairs, factor, share) => {
    expect(caught(pairs, factor)).toBeGreaterThanOrEqual(share)
  })

  test('watts for kilowatts, and the other way round, in every power of the catalogue', () => {
    expect(caught(powers, 1e3)).toBe(1)
    expect(caught(powers, 1e-3)).toBe(1)
  })
})

describe('a campus with less power than its packages draw', () => {
  test('60,000 B200 do not run in 103 MW', () => {
    expect(checkCampusPower(findRecord('b200-sxm')!, 60_000, 103e6)).toMatchObject({
      code: 'campus-power',
      values: { perPackage: 103e6 / 60_000, allIn: 1788 },
    })
  })

  test('100,000 H100 run in 150 MW of IT power', () => {
    expect(checkCampusPower(findRecord('h100-sxm')!, 100_000, 150e6)).toBeUndefined()
  })
})
