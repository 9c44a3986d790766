import { describe, expect, it } from 'vitest'
import { integrate } from '../numeric/index.js'
import { loadScenario } from '../scenario/index.js'
import { smallScenario } from '../scenario/scenario.fixture.js'
import { planCampus } from './index.js'

const plan = async (text: string) => {
  const loaded = await loadScenario(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return planCampus(loaded)
}

const site = (name: string) => `
  ${name}:
    at: memphis-tn
    halls: {main: {kind: retrofit, capacity: 1_024 accelerators}}
    power: {grid: {hookup: 3 MW}, reserve: none}
    cooling: {liquid: {plant: chiller-mobile-air-500t}, air: {plant: crah}}`

const twoSites = `campus: two
start: 2025-01-01
end: 2025-12-31
sites:${site('a')}${site('b')}
phases:
  p: {site: a, accelerator: h100, count: 1_024, system: smc-hgx-h100-liquid, arrive: all on 2025-02-01}
  q: {site: b, accelerator: h100, count: 1_024, system: smc-hgx-h100-liquid, arrive: all on 2025-10-01}
build:
  activities:
    hookup: {scope: hall, takes: 10 d, after: racks, gate: power}
`

describe('a campus on two sites', () => {
  it('keeps halls of the same name apart, and the work in them', async () => {
    const { plan: both } = await plan(twoSites)
    expect(both.phases.p?.ready.p50).toBe('2025-02-11')
    expect(both.phases.q?.ready.p50).toBe('2025-10-11')
    expect(both.findings.filter((f) => f.severity === 'error')).toEqual([])
  })

  it('feeds each site when its own work is done, in the schedule as in the dispatch', async () => {
    const { plan: both, series } = await plan(twoSites)
    const grid = series['sites.a.power.grid']
    expect(grid?.values[24 * 45]).toBeGreaterThan(0)
    expect(both.sites.a?.power.energy?.unserved).toBe(0)
    expect(grid ? integrate(grid) : 0).toBeGreaterThan(0)
  })
})

describe('a plan in another currency', () => {
  it('is the same plan times the rate', async () => {
    const rate = 1400
    const { plan: dollars } = await plan(smallScenario)
    const { plan: won } = await plan(
      `${smallScenario}money: {currency: KRW, exchange: {2025-01-01: ${rate} KRW/USD}}\n`,
    )
    expect(won.money?.currency).toBe('KRW')
    for (const [name, amount] of Object.entries(dollars.money?.capital ?? {})) {
      expect((won.money?.capital[name] ?? 0) / rate).toBeCloseTo(
        amount,
        -Math.log10(amount + 1) + 5,
      )
    }
    const perHour = (won.money?.acceleratorHour?.perHour ?? 0) / rate
    expect(perHour).toBeCloseTo(dollars.money?.acceleratorHour?.perHour ?? -1, 4)
  })

  it('asks for a rate where none is written', async () => {
    const loaded = await loadScenario(`${smallScenario}money: {currency: KRW}\n`)
    expect(loaded.ok).toBe(false)
    const codes = loaded.diagnostics.map((d) => d.code)
    expect(codes.filter((code) => code === 'scenario.no-exchange')).toHaveLength(1)
  })
})
