import { describe, expect, it } from 'vitest'
import { renderFinding } from '../words/index.js'
import { loadScenario } from './index.js'

const text = (limits: string, place = 'country: US, grid-operator: ERCOT') =>
  `campus: x\nsites:\n  here:\n    place: {${place}}\n    limits:\n${limits
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')}\n`

async function load(limits: string, place?: string) {
  const result = await loadScenario(text(limits, place), { file: 'f.yaml' })
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 1))
  return {
    limits: result.scenario.sites.here?.limits ?? {},
    origin: result.origin,
    diagnostics: result.diagnostics,
  }
}

async function refused(limits: string, place?: string) {
  const result = await loadScenario(text(limits, place), { file: 'f.yaml' })
  expect(result.ok).toBe(false)
  return result.diagnostics.map(({ code, path, line, column, values, severity }) => ({
    code,
    path,
    line,
    column,
    values,
    en: renderFinding({ code, path, values, severity }, 'en'),
    ko: renderFinding({ code, path, values, severity }, 'ko'),
  }))
}

describe('limits of a site', () => {
  it('are those of the place, without what is left out, with what is named and what is its own', async () => {
    const { limits, origin } = await load(`
use: [example-spectrum, prc029-low-voltage]
leave: [ercot-board-swing-5s]
own:
  my-utility: {quantity: swing, high: 5 MW, window: 10 s, band: 0.1..55 Hz, from: 2026-01-01, authority: MLGW, document: service agreement}
  ercot-swing-5s: {quantity: swing, high: 8 MW, window: 5 s}
`)
    expect(limits['ercot-board-swing-5s']).toBeUndefined()
    expect(limits['ercot-low-voltage']?.curve?.points).toHaveLength(5)
    expect(limits['example-spectrum']).toMatchObject({ high: 0.2, band: { low: 0.1, high: 20 } })
    expect(limits['my-utility']).toEqual({
      id: 'my-utility',
      name: 'my-utility',
      quantity: 'swing',
      high: 5e6,
      window: 10,
      band: { low: 0.1, high: 55 },
      status: 'in-force',
      from: '2026-01-01',
      kind: 'contract',
      source: 'service agreement',
      authority: 'MLGW',
      document: 'service agreement',
    })
    expect(limits['ercot-swing-5s']).toMatchObject({ high: 8e6, kind: 'contract' })
    expect(origin['sites.here.limits.my-utility.high']).toMatchObject({
      kind: 'text',
      line: 9,
      text: '5 MW',
    })
  })

  it('name limits by earlier names and by rows that one curve holds', async () => {
    const { limits } = await load('use: [prc024-wecc-30s, tx-lel-08]')
    expect(Object.keys(limits)).toContain('prc024-wecc-low')
    expect(limits['ercot-low-voltage']).toBeDefined()
  })

  it('take curves, written or of the catalogue', async () => {
    const { limits } = await load(`
own:
  ups: {quantity: ride-through-low-voltage, curve: [{at: 0 s, bound: 0}, {at: 20 ms, bound: 70 %, way: linear}, {at: 1 s, bound: 0.9}]}
  quebec: {quantity: frequency, curve-of: prc024-quebec-lf}
  sine: {quantity: amplitude, curve: [{at: 0.1 Hz, bound: 4 MW}], band: 0.1..20 Hz}
`)
    expect(limits.ups?.curve).toEqual({
      side: 'low',
      points: [
        { at: 0, bound: 0 },
        { at: 0.02, bound: 0.7, way: 'linear' },
        { at: 1, bound: 0.9 },
      ],
    })
    expect(limits.quebec?.curve?.points.at(-1)).toEqual({ at: 660, bound: 59.4 })
    expect(limits.sine?.curve).toEqual({ side: 'high', points: [{ at: 0.1, bound: 4e6 }] })
  })

  it('warn of what has no effect', async () => {
    const { diagnostics } = await load('use: [ercot-nprr1191-ramp-up]\nleave: [ieso-ramp]')
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['scenario.limit-withdrawn', 6, 13],
      ['scenario.limit-absent', 7, 15],
    ])
  })

  it('stand in for an operator that publishes none, as practice', async () => {
    const { limits } = await load('use: []', 'country: US, grid-operator: TVA, utility: MLGW')
    expect(limits['southern-swing']).toMatchObject({ status: 'practice', standsFor: 'utility' })
    expect(limits['prc024-east-low']?.standsFor).toBe('machines')
    expect(limits['prc024-ercot-low']).toBeUndefined()
  })
})

describe('limits that cannot be', () => {
  const cases: [
    name: string,
    limits: string,
    code: string,
    path: string,
    line: number,
    says: RegExp,
  ][] = [
    [
      'an unknown id',
      'use: [ercot-swing]',
      'scenario.unknown-equipment',
      'use.0',
      6,
      /ercot-swing-5s/,
    ],
    [
      'a row that is only listed',
      'use: [noise-01]',
      'scenario.limit-listed',
      'use.0',
      6,
      /gigacampus catalog/,
    ],
    ['no bound', 'own:\n  a: {quantity: swing}', 'scenario.limit-unbounded', 'a', 7, /high: 5 MW/],
    [
      'low above high',
      'own:\n  a: {quantity: frequency, low: 61 Hz, high: 59 Hz}',
      'scenario.limit-crossing',
      'a.low',
      7,
      /61 Hz/,
    ],
    [
      'a band upside down',
      'own:\n  a: {quantity: swing, high: 5 MW, band: 55..0.1 Hz}',
      'quantity.range-order',
      '',
      7,
      /./,
    ],
    [
      'no band',
      'own:\n  a: {quantity: swing, high: 5 MW, band: 5 Hz}',
      'scenario.form',
      '',
      7,
      /0.1..55 Hz/,
    ],
    [
      'another dimension',
      'own:\n  a: {quantity: swing, high: 5 Hz}',
      'quantity.dimension',
      'a.high',
      7,
      /./,
    ],
    [
      'a curve that crosses',
      'own:\n  a: {quantity: ride-through-high-voltage, curve: [{at: 0 s, bound: 0.85}]}',
      'scenario.limit-crossing',
      'a',
      7,
      /ercot-low-voltage/,
    ],
    [
      'a curve out of order',
      'own:\n  a: {quantity: ride-through-low-voltage, curve: [{at: 1 s, bound: 0.5}, {at: 0 s, bound: 0.2}]}',
      'scenario.limit-order',
      'a.curve.1.at',
      7,
      /ascending|1 s/,
    ],
    [
      'a curve without a side',
      'own:\n  a: {quantity: frequency, curve: [{at: 0 s, bound: 58 Hz}]}',
      'scenario.limit-side',
      'a.curve',
      7,
      /side: low/,
    ],
    [
      'a curve of the other side',
      'own:\n  a: {quantity: ride-through-low-voltage, curve-of: itic-hv}',
      'scenario.limit-side',
      'a.curve-of',
      7,
      /high/,
    ],
    [
      'an unknown curve',
      'own:\n  a: {quantity: ride-through-low-voltage, curve-of: itic-low}',
      'scenario.unknown-equipment',
      'a.curve-of',
      7,
      /itic-lv/,
    ],
  ]
  it.each(cases)('%s: place, reason, remedy', async (_, limits, code, path, line, says) => {
    const [found] = await refused(limits)
    expect(found?.code).toBe(code)
    expect(found?.path).toContain(path)
    expect(found?.line).toBe(line)
    expect(`${found?.en.message} ${found?.en.hint}`).toMatch(says)
    expect(`${found?.ko.message} ${found?.ko.hint}`).toMatch(/[가-힣]/)
  })
})
