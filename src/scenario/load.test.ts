import { describe, expect, it } from 'vitest'
import { loadScenario, scenarioJsonSchema } from './index.js'
import { changed, smallScenario } from './scenario.fixture.js'

const load = async (text: string, set: { path: string; value: string }[] = []) => {
  const result = await loadScenario(text, { set })
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 1))
  return result
}

describe('loading', () => {
  it('takes a campus that says nothing but its name', async () => {
    const { scenario } = await load('campus: x')
    expect(scenario.phases).toEqual({})
    expect(scenario.end - scenario.start).toBe(730 * 86_400)
  })

  it('turns figures into SI numbers and keeps their spread beside them', async () => {
    const { scenario, spread, origin } = await load(
      changed('2025-01-01: 1 MW', '2025-01-01: 0.8..1.2 MW'),
    )
    const path = 'sites.here.power.grid.2025-01-01'
    expect(scenario.sites.here?.power?.grid['2025-01-01']).toBe(1e6)
    expect(spread[path]).toEqual({ kind: 'quantiles', p10: 0.8e6, p50: 1e6, p90: 1.2e6 })
    expect(origin[path]).toMatchObject({ kind: 'text', line: 9, text: '0.8..1.2 MW' })
  })

  it('expands short forms: halls by count, arrivals in a sentence, one value for all time', async () => {
    const { scenario } = await load(changed(/grid: \{[^}]*\}/, 'grid: 6 MW'))
    expect(Object.keys(scenario.sites.here?.halls ?? {})).toEqual(['hall-1', 'hall-2'])
    expect(scenario.phases.first?.arrive).toEqual({ from: '2025-03-01', rate: 512 / (7 * 86_400) })
    expect(scenario.sites.here?.power?.grid).toEqual({ '2025-01-01': 6e6 })
  })

  it('copies the catalogue records used, under the overrides, and says so', async () => {
    const { scenario, origin, spread } = await load(
      `${smallScenario}catalog:\n  h100-sxm: {tdp: 650 W, price: 25..40 k$}\n`,
    )
    expect(scenario.catalog.accelerators['h100-sxm']?.tdp).toBe(650)
    expect(Object.keys(scenario.catalog.power)).toEqual(['cat-g3520k-voltagrid'])
    const path = 'catalog.accelerators.h100-sxm'
    expect(origin[`${path}.tdp`]).toMatchObject({
      kind: 'override',
      text: '650 W',
      replaced: { kind: 'catalogue', provenance: 'datasheet' },
    })
    expect(origin[`${path}.hbmBandwidth`]).toMatchObject({ kind: 'catalogue', id: 'h100-sxm' })
    expect(spread[`${path}.price`]).toMatchObject({ p10: 25e3, p90: 40e3 })
  })

  it('makes a new machine out of a known one', async () => {
    const text = changed('accelerator: h100,', 'accelerator: my-chip,')
    const { scenario } = await load(`${text}catalog:\n  my-chip: {extends: h100-sxm, tdp: 900 W}\n`)
    expect(scenario.phases.first?.accelerator).toBe('my-chip')
    expect(scenario.catalog.accelerators['my-chip']).toMatchObject({ id: 'my-chip', tdp: 900 })
    expect(scenario.catalog.accelerators['my-chip']?.hbmBandwidth).toBe(3.35e12)
  })

  it('warns of a value that no machine of its kind has', async () => {
    const { diagnostics } = await load(`${smallScenario}catalog:\n  h100: {tdp: 700 kW}\n`)
    expect(diagnostics[0]).toMatchObject({ code: 'scenario.implausible', severity: 'warning' })
  })

  it('notes the reason and the source of every default', async () => {
    const { origin } = await load(smallScenario)
    expect(origin['work.mix.peakDraw']).toMatchObject({ kind: 'default', id: 'peak-draw' })
    for (const o of Object.values(origin)) if (o.kind === 'default') expect(o.reason).not.toBe('')
  })

  it('keeps money in one currency, at the rate nearest to the start', async () => {
    const text = changed('100 M$', '1368억원')
    const { scenario } = await load(
      `${text}money: {exchange: {2025-01-01: 1368 KRW/USD, 2026-01-01: 1500 KRW/USD}}\n`,
    )
    expect(scenario.finance?.parties.me?.funds).toBeCloseTo(100e6, 3)
  })

  it('applies overrides by path, written either way, and remembers them', async () => {
    const { scenario, origin } = await load(smallScenario, [
      { path: 'money.discountRate', value: '8 %' },
      { path: 'phases.first.count', value: '1_024' },
    ])
    expect(scenario.money.discountRate).toBe(0.08)
    expect(scenario.phases.first?.count).toBe(1024)
    expect(origin['money.discountRate']).toMatchObject({ kind: 'override', text: '8 %' })
  })

  it('is the same whatever the order of sections', async () => {
    const sections = smallScenario.split(/\n(?=[a-z])/).map((part) => part.trimEnd())
    const { scenario } = await load(sections.join('\n'))
    const other = await load(sections.toReversed().join('\n'))
    expect(other.scenario).toEqual(scenario)
  })

  it('reads weather beside the scenario through the reader it is lent', async () => {
    const rows = Array.from({ length: 8760 }, (_, h) => `${10 + (h % 24) / 2},8`)
    const read = async (path: string) =>
      path === 'w.csv'
        ? ({ ok: true, text: `tdb_c,twb_c\n${rows.join('\n')}\n` } as const)
        : ({ ok: false, code: 'file.missing', values: { path } } as const)
    const text = changed('at: memphis-tn', 'at: memphis-tn\n    weather: w.csv')
    const result = await loadScenario(text, { read })
    expect(result.ok && result.scenario.sites.here?.climate.weather?.dryBulb[23]).toBe(21.5)
    const missing = await loadScenario(text.replace('w.csv', 'v.csv'), { read })
    expect(missing.diagnostics.map((d) => d.code)).toContain('file.missing')
  })
})

describe('the JSON Schema for editors', () => {
  const schema = JSON.stringify(scenarioJsonSchema())

  it('names dimensions and forbids unknown keys', () => {
    expect(schema).toContain('"x-dimension":"power"')
    expect(schema).toContain('"additionalProperties":false')
    expect(schema).not.toContain('"pattern":{}')
  })
})
