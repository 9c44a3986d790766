import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenarioText } from '../../src/scenario/index.js'
import { resolve } from './path-in-text.js'
import { asScalar, fieldsOf, withValue } from './yaml-edit.js'

const colossus = readFileSync(new URL('../../scenarios/colossus.yaml', import.meta.url), 'utf8')
const edit = (text: string, path: string, value: string) =>
  withValue(text, readScenarioText(text), path, value)
const valueIn = (text: string, path: string) => {
  const { data, diagnostics } = readScenarioText(text)
  expect(diagnostics).toEqual([])
  return resolve(data, path).node
}

describe('an edit of the text', () => {
  it('replaces a value and nothing else', () => {
    const after = edit(colossus, 'phases.first.count', '90_000')
    expect(after.length).toBe(colossus.length - 1)
    expect(after.replace('90_000', '100_000')).toBe(colossus)
  })

  it('keeps the comment behind a value', () => {
    const after = edit(colossus, 'sites.memphis.power.reserve', 'n-1')
    expect(after).toContain('reserve: n-1 # no redundancy is reported')
  })

  it('writes into braces', () => {
    const after = edit(colossus, 'sites.memphis.cooling.air.rented', 'yes')
    expect(after).toContain('air: {plant: crah, supply: 25 °C, rise: 12 K, rented: yes}')
  })

  it('writes a path whose parents are missing', () => {
    const after = edit('campus: x\n', 'finance.utilisation', '80 %')
    expect(after).toBe('campus: x\nfinance:\n  utilisation: 80 %\n')
    expect(
      edit('campus: x\nsites:\n  a:\n    at: memphis-tn\n', 'sites.a.power.reserve', 'n-1'),
    ).toBe('campus: x\nsites:\n  a:\n    power:\n      reserve: n-1\n    at: memphis-tn\n')
  })

  it.each([
    // nothing is said of the parent
    ['a:\n  power:\n  b: 1\n', 'a.power.reserve', 'a:\n  power:\n    reserve: 7\n  b: 1\n'],
    ['a:\n  power: # why\n', 'a.power.reserve', 'a:\n  power: # why\n    reserve: 7\n'],
    ['a:\n  power:', 'a.power.reserve', 'a:\n  power:\n    reserve: 7'],
    ['a: {power: , b: 1}\n', 'a.power.reserve', 'a: {power: {reserve: 7}, b: 1}\n'],
    ['a: {power}\n', 'a.power', 'a: {power: 7}\n'],
    ['a: {power: {}}\n', 'a.power.reserve', 'a: {power: {reserve: 7}}\n'],
    ['a: {}\n', 'a.b.c', 'a: {b: {c: 7}}\n'],
    ['power:\n', 'power', 'power: 7\n'],
    ['power: # why\nb: 1\n', 'power', 'power: 7 # why\nb: 1\n'],
    ['power: ~\n', 'power', 'power: 7\n'],
    ['power: null\n', 'power.reserve', 'power: {reserve: 7}\n'],
    ['power: &x\nb: *x\n', 'power', 'power: &x 7\nb: *x\n'],
    // the parent is one value
    ['grid: 150 MW # all\n', 'grid.2025-01-01', 'grid: {2025-01-01: 7} # all\n'],
    // braces that end with a comma or a comment
    ['a: {b: 1, }\n', 'a.c', 'a: {b: 1, c: 7, }\n'],
    ['a: {b: 1,}\n', 'a.c', 'a: {b: 1, c: 7,}\n'],
    ['a: {\n  b: 1, # one, two\n  }\n', 'a.c', 'a: {\n  b: 1, c: 7, # one, two\n  }\n'],
    ['a: {\n  b: 1 # one,\n  }\n', 'a.c', 'a: {\n  b: 1, c: 7 # one,\n  }\n'],
    // the whole is within braces, or indented, or empty, or has other line ends
    ['{a: 1}\n', 'b.c', '{a: 1, b: {c: 7}}\n'],
    ['  a: 1\n', 'b', '  a: 1\n  b: 7\n'],
    ['', 'b', 'b: 7\n'],
    ['# only words\n', 'b', '# only words\nb: 7\n'],
    ['a: 1', 'b', 'a: 1\nb: 7\n'],
    ['a: 1', 'a', 'a: 7'],
    ['a: 1\r\nb:\r\n  c: 2\r\n', 'b.d', 'a: 1\r\nb:\r\n  d: 7\r\n  c: 2\r\n'],
    ['a: 1\r\n', 'a', 'a: 7\r\n'],
    ['a: 1\r\n', 'b.c', 'a: 1\r\nb:\r\n  c: 7\r\n'],
    // values of many lines
    ['a: |\n  one\n  two\nb: 1\n', 'a', 'a: 7\nb: 1\n'],
    ['a: >-\n  one\n\nb: 1\n', 'a', 'a: 7\n\nb: 1\n'],
    ['a:\n  b: 1\n  c: 2\nd: 3\n', 'a', 'a:\n  7\nd: 3\n'],
    // anchors
    ['a: &x 5\nb: *x\n', 'b', 'a: &x 5\nb: 7\n'],
    ['a: &x 5\nb: *x\n', 'a', 'a: &x 7\nb: *x\n'],
    // keys with dots, dates and other letters
    [
      'u: {2024-10-01..2024-12-01: }\n',
      'u.2024-10-01..2024-12-01',
      'u: {2024-10-01..2024-12-01: 7}\n',
    ],
    ['u: {a: 1}\n', 'u.2024-10-01..2024-12-01', 'u: {a: 1, 2024-10-01..2024-12-01: 7}\n'],
    ['c:\n  v1.5: {x: 1}\n', 'c.v1.5.x', 'c:\n  v1.5: {x: 7}\n'],
    ['c:\n  v1.5: {x: 1}\n', 'c.v1.5.y', 'c:\n  v1.5: {x: 1, y: 7}\n'],
    ['부지:\n  여수: 1 # 참고\n', '부지.여수', '부지:\n  여수: 7 # 참고\n'],
    ['"a b": {\'c d\': 1}\n', 'a b.c d', '"a b": {\'c d\': 7}\n'],
    // paths as in the plan
    ['money:\n  discount-rate: 8 %\n', 'money.discountRate', 'money:\n  discount-rate: 7\n'],
    ['money: {prices: 2024}\n', 'money.discountRate', 'money: {prices: 2024, discount-rate: 7}\n'],
    ['a:\n  - 1\n  - x: 2\n', 'a.1.x', 'a:\n  - 1\n  - x: 7\n'],
    ['a:\n  - x: 2\n', 'a.0.y', 'a:\n  - y: 7\n    x: 2\n'],
  ])('of %j at %s', (text, path, after) => {
    expect(edit(text, path, '7')).toBe(after)
    expect(readScenarioText(after).diagnostics).toEqual([])
  })

  it.each([
    '"a" b "c"',
    '[a], [b]',
    '{a: 1}, {b: 2}',
    '"a", "b"',
    "'it's'",
    '{',
    '"',
    '[a',
    '- a',
    '&a',
    'a: b',
    'a #b',
  ])('takes %s as one text', (value) => {
    for (const text of ['a: 1\n', 'b: {a: 1}\n']) {
      const path = text.startsWith('a') ? 'a' : 'b.a'
      expect(String(valueIn(edit(text, path, value), path))).toBe(value)
    }
  })

  it('puts any value at any field of a shipped scenario, and reads it back', () => {
    const fields = fieldsOf(colossus, readScenarioText(colossus))
    expect(fields.length).toBeGreaterThan(200)
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.stringMatching(/^[ -~가-힣°€]{1,20}$/).filter((s) => s.trim() !== ''),
        ({ path }, value) => {
          const isWhole = /^\s*(["'[{]).*/.test(value)
          fc.pre(!isWhole)
          const after = edit(colossus, path, value)
          const read = valueIn(after, path)
          expect(String(read)).toBe(readBack(value))
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** What YAML makes of a plain value: `1_0` stays a text, `007` is a number. */
function readBack(value: string): string {
  const scalar = asScalar(value)
  const { data } = readScenarioText(`a: ${scalar}\n`)
  return String((data as Record<string, unknown>).a)
}
