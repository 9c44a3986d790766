import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidence } from './evidence.js'
import type { CatalogRecord } from './record.js'
import { type RejectedValue, rejectedValues } from './rejected.js'
import {
  type Catalogue,
  type Cell,
  checkCatalogue,
  concerns,
  type Disagreement,
  excuseFor,
  type RuleCode,
  shippedCatalogue,
  type Violation,
} from './rules.js'

const readme = readFileSync(new URL('../../catalog/README.md', import.meta.url), 'utf8')
const name = ({ code, table, id, field }: Violation) => `${code} ${table}/${id}.${field}`

let shipped: Catalogue
let known: ReadonlySet<string>
beforeAll(async () => {
  shipped = await shippedCatalogue()
  known = new Set(checkCatalogue(shipped).map(name))
})

/** Tables whose rules look at one another. */
const NEAR = [
  ['accelerators', 'racks'],
  ['sites', 'designWeather'],
]

/** The catalogue with another value in one cell; a cell that was empty gets the row's provenance. */
function withValue({ table, id, field }: Cell, value: number | string): Catalogue {
  const change = (record: CatalogRecord): CatalogRecord => ({
    ...record,
    values: { ...record.values, [field]: value },
    provenance: { [field]: Object.values(record.provenance)[0]!, ...record.provenance },
  })
  const near = NEAR.find((group) => group.includes(table)) ?? [table]
  const records = Object.fromEntries(near.map((one) => [one, shipped.records[one]!]))
  const rows = records[table]!.map((record) => (record.id === id ? change(record) : record))
  return { ...shipped, records: { ...records, [table]: rows } }
}

/** What the rules say anew of that very cell, and no exception excuses. */
function doubts(cell: Cell, catalogue: Catalogue): readonly RuleCode[] {
  const found = checkCatalogue(catalogue).filter(
    (one) => concerns(one, cell) && !known.has(name(one)) && !excuseFor(one),
  )
  return [...new Set(found.map(({ code }) => code))]
}

/**
 * By what a wrong value is found: a general law, counts and clocks written down for the record
 * (arithmetic.csv), or only because this very value was rejected before.
 */
type Caught = 'law' | 'arithmetic' | 'memory' | 'missed'
const WORST: readonly Caught[] = ['law', 'arithmetic', 'memory', 'missed']

function caughtBy(codes: readonly RuleCode[]): Caught {
  if (codes.some((code) => code !== 'arithmetic' && code !== 'rejected-value')) return 'law'
  if (codes.includes('arithmetic')) return 'arithmetic'
  return codes.includes('rejected-value') ? 'memory' : 'missed'
}

/** A conflict is caught as well as the worst of its rejected values. */
function injected(conflict: Disagreement): Caught | undefined {
  const caught = rejectedValues(conflict, shipped).map((rejected: RejectedValue) =>
    caughtBy(doubts(rejected, withValue(rejected, rejected.value))),
  )
  return caught.length === 0 ? undefined : WORST[Math.max(...caught.map((c) => WORST.indexOf(c)))]
}

const tally = (all: readonly (Caught | undefined)[]) =>
  WORST.map((by) => all.filter((one) => one === by).length)

describe('the conflicts between sources, each rejected value put back', () => {
  let ofAccelerators: readonly Disagreement[]
  let ofEquipment: readonly Disagreement[]
  beforeAll(async () => {
    const count = (await evidence()).acceleratorDisagreements.length
    ofAccelerators = shipped.disagreements.slice(0, count)
    ofEquipment = shipped.disagreements.slice(count)
  })

  test('each of the 40 on accelerators rejects a value that is not in the catalogue', () => {
    expect([ofAccelerators.length, ofEquipment.length]).toEqual([40, 32])
    for (const conflict of ofAccelerators) {
      const rejected = rejectedValues(conflict, shipped)
      expect(rejected.length, `${conflict.id} ${conflict.column}`).toBeGreaterThan(0)
      for (const { table, id, field, value } of rejected) {
        const record = shipped.records[table]!.find((one) => one.id === id)
        expect(record?.values[field]).not.toBe(value)
      }
    }
  })

  test('each of the 40 on accelerators is caught at its cell, 34 without memory', () => {
    const caught = ofAccelerators.map((one) => `${one.id} ${one.column}: ${injected(one)}`)
    expect(caught.filter((one) => one.endsWith('missed') || one.endsWith('undefined'))).toEqual([])
    const [law, arithmetic, memory] = tally(ofAccelerators.map(injected))
    expect(readme).toContain(conflictRow('accelerators', 40, 40, [law!, arithmetic!, memory!, 0]))
    expect(caught.filter((one) => one.endsWith('memory'))).toEqual([
      'vr200 hbm_tbps: memory',
      'mi455x hbm_tbps: memory',
      'trn3 tdp_w: memory',
      'tpu-8t mem_type: memory',
      'vr200 transistors_b: memory',
      'maia200 transistors_b: memory',
    ])
  })

  test('of the 32 on equipment, as many as the document says', () => {
    const caught = ofEquipment.map(injected)
    const rejecting = caught.filter((one) => one !== undefined).length
    expect(readme).toContain(conflictRow('equipment', 32, rejecting, tally(caught)))
  })

  const conflictRow = (what: string, rows: number, rejecting: number, counts: readonly number[]) =>
    `| ${what} | ${rows} | ${rejecting} | ${counts.join(' | ')} |`
})

describe('false alarms', () => {
  test('under 2 % of the values checked, all of them with a written reason', () => {
    const tables = ['accelerators', 'racks', 'models', 'power', 'cooling', 'network', 'sites']
    const cells = (names: readonly string[]) =>
      names
        .flatMap((table) => shipped.records[table]!)
        .flatMap(({ values }) => Object.values(values))
        .filter((value) => typeof value === 'number').length
    const alarms = checkCatalogue(shipped)
    expect(alarms.length / cells(tables)).toBeLessThan(0.02)
    expect(alarms.filter((one) => !excuseFor(one))).toEqual([])
    const ofPackages = alarms.filter(({ table }) => table === 'accelerators').length
    expect(readme).toContain(
      `${alarms.length} findings on ${cells(tables)} numbers, ${ofPackages} of them on the ${cells(['accelerators'])} numbers of accelerators`,
    )
  })
})

describe('the same mistakes made in every other cell, without memory', () => {
  type Mutation = readonly [what: string, table: string, fields: readonly string[], factor: number]
  const rates = ['tf32Rate', 'bf16Rate', 'fp8Rate', 'fp4Rate', 'int8Rate']
  const links = ['scaleUpBandwidth', 'scaleUpBandwidthPeer']
  const mutations: readonly Mutation[] = [
    ['sparse for dense (× 2)', 'accelerators', rates, 2],
    ['sparse for dense, racks (× 2)', 'racks', ['bf16Rate', 'fp8Rate', 'fp4Rate'], 2],
    ['dense halved again (× 0.5)', 'accelerators', rates, 0.5],
    ['both directions for one (× 2)', 'accelerators', links, 2],
    ['one direction halved again (× 0.5)', 'accelerators', links, 0.5],
    ['GB for GiB', 'accelerators', ['hbmCapacity'], 1e9 / 2 ** 30],
    ['GB for GiB, racks', 'racks', ['hbmCapacity'], 1e9 / 2 ** 30],
    ['superchip for package: memory (× 2)', 'accelerators', ['hbmCapacity', 'hbmBandwidth'], 2],
    ['superchip for package: power (× 2)', 'accelerators', ['tdp', 'powerAllIn'], 2],
    ['die for package: transistors (× 0.5)', 'accelerators', ['transistors'], 0.5],
    ['instance for chip: bandwidth (× 12)', 'accelerators', ['hbmBandwidth'], 12],
    ['another clock: BF16 (× 1.1)', 'accelerators', ['bf16Rate'], 1.1],
    ['another clock: FP64 (× 0.85)', 'accelerators', ['fp64Rate'], 0.85],
    ['measured for peak: BF16 (× 0.78)', 'accelerators', ['bf16Rate'], 0.78],
    ['older roadmap: bandwidth (× 0.9)', 'accelerators', ['hbmBandwidth'], 0.9],
    ['server for package: TDP (× 1.8)', 'accelerators', ['tdp'], 1.8],
    ['TDP for server: all-in (÷ 1.7)', 'accelerators', ['powerAllIn'], 1 / 1.7],
    ['next adapter (× 2)', 'accelerators', ['scaleOutBandwidth'], 2],
    ['adapter before (× 0.5)', 'accelerators', ['scaleOutBandwidth'], 0.5],
    ['node for package: adapter (× 8)', 'accelerators', ['scaleOutBandwidth'], 8],
    ['dies for packages: domain (× 2)', 'accelerators', ['scaleUpDomain'], 2],
    ['last-level cache of a reseller (× 0.25)', 'accelerators', ['sramCapacity'], 0.25],
  ]

  test.each(mutations)('%s: the recall of the document', (what, table, fields, factor) => {
    const caught = fields.flatMap((field) =>
      shipped.records[table]!.filter(({ values }) => Number(values[field] ?? 0) > 0).map(
        ({ id, values }) => {
          const cell = { table, id, field }
          const wrong = withValue(cell, Number(values[field]) * factor)
          return caughtBy(doubts(cell, { ...wrong, disagreements: [] }))
        },
      ),
    )
    const [law, arithmetic] = tally(caught)
    const share = Math.round(((law! + arithmetic!) / caught.length) * 100)
    expect(readme).toContain(`| ${what} | ${caught.length} | ${law} | ${arithmetic} | ${share} % |`)
  })
})
