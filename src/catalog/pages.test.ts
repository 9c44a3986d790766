import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limitIds, recordsOf, TABLE_NAMES } from './index.js'
import type { PackedCore } from './packed.js'
import { unpack } from './record.js'

/** The tables as pages fetch them. */
const pages: PackedCore = JSON.parse(
  readFileSync(new URL('generated/tables.json', import.meta.url), 'utf8'),
)
const paged = (table: string) => unpack(table, pages.tables[table]!, pages.sources)

test('pages have every record with its values and sources, without the remark on the row', () => {
  for (const table of TABLE_NAMES.filter((name) => name !== 'limits')) {
    expect(paged(table), table).toEqual(recordsOf(table).map(({ note: _, ...record }) => record))
  }
})

test('pages know every limit by id, and in full those that a site can be held against', () => {
  const held = new Set(limitIds())
  const limits = paged('limits')
  expect(limits.map(({ id }) => id)).toEqual(recordsOf('limits').map(({ id }) => id))
  for (const [index, { id, name, values, provenance }] of recordsOf('limits').entries()) {
    const { appliesTo: _, condition: __, read: ___, ...told } = values
    const { judgedBy } = values
    const here = limits[index]!
    expect(here.values, id).toEqual(
      held.has(id) ? told : judgedBy === undefined ? {} : { judgedBy },
    )
    if (!held.has(id)) continue
    expect(here.name).toBe(name)
    expect(here.provenance.quantity, id).toEqual(provenance.quantity)
  }
})
