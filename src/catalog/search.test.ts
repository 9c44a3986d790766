import { describe, expect, test } from 'vitest'
import { findRecord, recordsOf } from './records.js'
import { search, suggest } from './search.js'
import { specification } from './specification.js'

const ids = (...words: string[]) => search(words).map(({ id }) => id)

describe('search', () => {
  test('an exact id comes first, then ids that begin with the word', () => {
    expect(ids('b200-sxm')[0]).toBe('b200-sxm')
    expect(ids('gb200').slice(0, 2)).toEqual(['gb200', 'gb200-nvl72'])
  })

  test('all words must match', () => {
    expect(ids('solar', 'turbine')).toEqual(['solar-smt130', 'solar-titan250', 'solar-titan350'])
    expect(ids('solar', 'chiller')).toEqual([])
  })

  test('no words: everything', () => {
    expect(ids().length).toBeGreaterThan(200)
  })

  test.each([
    ['가속기', 'accelerators'],
    ['발전기', 'power'],
    ['터빈', 'power'],
    ['냉동기', 'cooling'],
    ['냉각탑', 'cooling'],
    ['배터리', 'power'],
    ['변압기', 'power'],
    ['스위치', 'network'],
    ['부지', 'sites'],
    ['모델', 'models'],
  ])('%s finds records of %s only', (word, table) => {
    const found = search([word])
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map((record) => record.table))).toEqual(new Set([table]))
  })

  test('터빈 finds turbines and not engines', () => {
    expect(ids('터빈')).toContain('ge-tm2500')
    expect(ids('터빈')).not.toContain('jenbacher-j624')
  })

  test('a Korean word and a maker together', () => {
    expect(ids('가속기', 'amd')).toEqual(['mi300x', 'mi325x', 'mi355x', 'mi455x'])
  })
})

describe('suggest', () => {
  test('a slip of the finger finds the id, with a line of what it is', () => {
    expect(suggest('h100-sxn', 'accelerators')[0]).toEqual({
      id: 'h100-sxm',
      table: 'accelerators',
      specification: '989 TFLOP/s BF16, 80 GiB, 700 W',
    })
  })

  test('a near miss of another name gives the id behind it', () => {
    expect(suggest('megapak')[0]!.id).toBe('megapack-2xl-2h')
  })

  test('stays in the table asked for', () => {
    for (const { table } of suggest('gb200', 'racks')) expect(table).toBe('racks')
  })

  test('nothing near, nothing said', () => {
    expect(suggest('zzzzzzzzzzzz')).toEqual([])
  })
})

describe('specification', () => {
  test.each([
    ['solar-smt130', '16.5 MW, 35.5 % LHV'],
    ['gb200-nvl72', '72 accelerators, 132 kW, 180 PFLOP/s BF16'],
    ['llama31-405b', '406 B parameters, 406 B active'],
    ['sn5600', '64 ports, 800 Gbit/s, 940 W'],
  ])('%s: %s', (id, line) => {
    expect(specification(findRecord(id)!)).toBe(line)
  })

  test('a record without figures is called by its name', () => {
    expect(specification(findRecord('wwtp-memphis')!)).toBe('xAI ceramic membrane bioreactor')
    for (const record of recordsOf('power')) expect(specification(record)).not.toBe('')
  })
})
