import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenarioText } from '../../src/scenario/index.js'
import { asScalar, fieldsOf, withValue } from './yaml-edit.js'

const colossus = readFileSync(new URL('../../scenarios/colossus.yaml', import.meta.url), 'utf8')
const edit = (text: string, path: string, value: string) =>
  withValue(text, readScenarioText(text), path, value)
const valueIn = (text: string, path: string) => {
  const { data, diagnostics } = readScenarioText(text)
  expect(diagnostics).toEqual([])
  return path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], data)
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

  it('puts any value at any field of a shipped scenario, and reads it back', () => {
    const fields = fieldsOf(colossus, readScenarioText(colossus))
    expect(fields.length).toBeGreaterThan(200)
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.stringMatching(/^[ -~가-힣°€]{1,20}$/).filter((s) => s.trim() !== ''),
        ({ path }, value) => {
          const isWhole = /^\s*(["'[{]).*/.test(value)
          // a range of dates as a key holds dots of its own
          fc.pre(!isWhole && !path.includes('..'))
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
