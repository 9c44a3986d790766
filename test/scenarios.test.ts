import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Plan, planCampus } from '../src/campus/index.js'
import type { LpSolver } from '../src/numeric/index.js'
import { createHighsSolver } from '../src/report/highs.js'
import { type LoadedScenario, loadScenario } from '../src/scenario/index.js'

const names = [
  'colossus',
  'abilene',
  'stargate',
  'gpt45-launch',
  'openai-chip',
  'inference-chips',
  'korea',
] as const

const loaded: Record<string, LoadedScenario> = {}
const plans: Record<string, Plan> = {}
let lp: LpSolver

beforeAll(async () => {
  lp = await createHighsSolver()
  for (const name of names) {
    const text = await readFile(new URL(`../scenarios/${name}.yaml`, import.meta.url), 'utf8')
    const result = await loadScenario(text)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.diagnostics[0])}`)
    loaded[name] = result
    plans[name] = planCampus(result).plan
  }
}, 120_000)

const planOf = (name: (typeof names)[number]): Plan => {
  const plan = plans[name]
  if (!plan) throw new Error(name)
  return plan
}

describe.each(names)('%s', (name) => {
  it('can be carried out as written: no finding is an error', () => {
    expect(planOf(name).findings.filter((f) => f.severity === 'error')).toEqual([])
  })

  it('has no stage that is a preview', () => {
    expect(Object.values(planOf(name).stages)).not.toContain('preview')
  })

  it('dispatches within two per cent of the linear program', () => {
    const exact = planCampus(loaded[name] as LoadedScenario, { kernels: { lp } }).plan
    for (const [key, site] of Object.entries(planOf(name).sites)) {
      const { cost, method } = site.power
      const best = exact.sites[key]?.power
      if (cost === null || cost === 0) continue
      expect(method).toBe('priority-list')
      expect(best?.method).toBe('linear-program')
      expect(cost / (best?.cost ?? 0), `${name} ${key}`).toBeLessThan(1.02)
    }
  }, 120_000)

  it('keeps energy, money and tokens', () => {
    const plan = planOf(name)
    for (const { power } of Object.values(plan.sites)) {
      if (!power.energy) continue
      const { demand, ballast, grid, sources, storage, unserved } = power.energy
      expect((grid + sources - storage + unserved) / (demand + ballast)).toBeCloseTo(1, 5)
    }
    const parties = Object.values(plan.money?.parties ?? {})
    const paid = parties.reduce((sum, p) => sum + p.paid, 0)
    const received = parties.reduce((sum, p) => sum + p.received, 0)
    if (paid > 0) expect(received / paid).toBeCloseTo(1, 6)
    for (const { offered, served, waiting, shed } of Object.values(plan.tiers)) {
      if (offered > 0) expect((served + waiting + shed) / offered).toBeCloseTo(1, 6)
    }
  })
})

describe('what each must show', () => {
  it('colossus: five gates, the bridging fleet, mobile chillers, swings with and without batteries', () => {
    const { sites, phases } = planOf('colossus')
    const site = sites.memphis
    const known = Object.values(site?.gates ?? {}).filter((gate) => gate.known)
    expect(known.length).toBeGreaterThanOrEqual(5)
    expect(site?.power.bridging?.power).toBeGreaterThan(100e6)
    expect(site?.power.bridging?.fuel).toBeGreaterThan(0)
    expect(site?.power.bridging?.rent).toBeGreaterThan(0)
    expect(site?.cooling?.plant.liquid).toMatchObject({ rented: true })
    const worst = site?.swings?.moments[site.swings.worst]
    expect(worst?.cases.alone?.nadir).toBeLessThan(worst?.cases.floored?.nadir ?? 0)
    expect(Object.values(phases).every((p) => p.losses.goodput < 1)).toBe(true)
  })

  it('abilene: buildings, gas plant, every party’s ledger, a slip of a quarter, 30 times and 4 times', () => {
    const { phases, sites, money, comparisons } = planOf('abilene')
    expect(Object.keys(phases).length).toBeGreaterThanOrEqual(8)
    expect(Object.values(sites).some(({ power }) => Object.keys(power.sources).length > 0)).toBe(
      true,
    )
    expect(Object.keys(money?.standings ?? {}).length).toBeGreaterThanOrEqual(4)
    expect(Object.keys(money?.loans ?? {}).length).toBeGreaterThanOrEqual(1)
    expect(Object.keys(money?.slip ?? {}).length).toBeGreaterThanOrEqual(2)
    expect(Object.keys(comparisons).length).toBeGreaterThanOrEqual(2)
  })

  it('stargate: several campuses by year under limits of supply, lines, a mix of chips, break-even', () => {
    const { sites, years, supply, lines, tiers } = planOf('stargate')
    expect(Object.keys(sites).length).toBeGreaterThanOrEqual(4)
    expect(years.length).toBeGreaterThanOrEqual(5)
    expect(Object.keys(years.at(-1)?.accelerators ?? {}).length).toBeGreaterThanOrEqual(3)
    expect(Object.values(supply).some((limit) => limit.from !== null)).toBe(true)
    expect(Object.keys(lines).length).toBeGreaterThanOrEqual(1)
    expect(Object.values(tiers).some((tier) => tier.breakEvenPrice !== null)).toBe(true)
  })

  it('gpt45-launch: launch by tier as accelerators arrive, clearing price, levers, what waiting costs', () => {
    const { tiers, serving, phases } = planOf('gpt45-launch')
    expect(Object.keys(phases).length).toBeGreaterThanOrEqual(2)
    const launches = Object.values(tiers).map((tier) => tier.launch)
    expect(new Set(launches).size).toBeGreaterThanOrEqual(2)
    expect(Object.values(tiers).some((tier) => tier.clearing !== null)).toBe(true)
    expect(Object.values(tiers).some((tier) => tier.lost > 0)).toBe(true)
    const levers = Object.values(serving).flatMap((s) => Object.values(s.levers).map(Object.keys))
    expect(levers.flat()).toEqual(expect.arrayContaining(['quantise', 'cache', 'speculate']))
  })

  it('openai-chip: respins, wafers to chips a month under limits, cost, break-even, sensitivity', () => {
    for (const chip of Object.values(planOf('openai-chip').chips)) {
      expect(chip.volumeFrom.p50).not.toBe(chip.volumeFrom.p90)
      expect(['wafers', 'carrier', 'memory']).toContain(chip.limitedBy)
      expect(chip.unitCost).toBeGreaterThan(0)
      expect(chip.development).toBeGreaterThan(1e8)
      expect(Object.keys(chip.sensitivity)).toHaveLength(4)
    }
    expect(Object.values(planOf('openai-chip').chips).some((c) => c.breakEven !== null)).toBe(true)
  })

  it('inference-chips: ten chips at equal speed, per watt and per dollar; staged vendor equity', () => {
    const { comparisons, money } = planOf('inference-chips')
    const widest = Object.values(comparisons).toSorted(
      (a, b) => Object.keys(b.chips).length - Object.keys(a.chips).length,
    )[0]
    expect(Object.keys(widest?.chips ?? {}).length).toBeGreaterThanOrEqual(9)
    const standings = Object.values(widest?.chips ?? {}).flatMap((chip) => chip?.at ?? [])
    expect(standings.some((s) => s?.perWatt !== null && s?.cost !== null)).toBe(true)
    expect(Object.values(money?.standings ?? {}).some((s) => s.circular > 0)).toBe(true)
  })

  it('korea: won, Korean names, a tariff with a demand charge, the grid assessment, tax refunded late', () => {
    const { money, sites, activities } = planOf('korea')
    expect(money?.currency).toBe('KRW')
    const months = Object.values(sites).flatMap((site) => site.power.monthly)
    expect(months.some((month) => month.demandCost > 0)).toBe(true)
    const works = Object.values(activities).map((a) => `${a.name} ${a.nameKo}`)
    expect(works.some((work) => /전력계통영향평가/.test(work))).toBe(true)
  })
})
