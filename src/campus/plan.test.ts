import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMemo, uniform } from '../numeric/index.js'
import { type LoadedScenario, loadScenario } from '../scenario/index.js'
import { changed, smallScenario } from '../scenario/scenario.fixture.js'
import { randomEdit } from './edits.fixture.js'
import { type Plan, planCampus } from './index.js'

const load = async (text = smallScenario): Promise<LoadedScenario> => {
  const result = await loadScenario(text)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  return result
}

describe('a plan', () => {
  let plan: Plan
  let loaded: LoadedScenario
  beforeAll(async () => {
    loaded = await load()
    plan = planCampus(loaded).plan
  })

  it('is plain JSON of finite numbers, under 200 kB', () => {
    const text = JSON.stringify(plan)
    expect(JSON.parse(text)).toEqual(plan)
    expect(text.length).toBeLessThan(200_000)
  })

  it('names all its stages, none of them a preview', () => {
    expect(Object.keys(plan.stages)).toEqual([
      'fabric',
      'training',
      'rating',
      'serving',
      'compared',
      'silicon',
      'schedule',
      'load',
      'cooling',
      'dynamics',
      'dispatch',
      'delivered',
      'progress',
      'rationing',
      'finance',
      'supply',
    ])
    expect(plan.stages).toMatchObject({
      rating: 'real',
      schedule: 'real',
      load: 'real',
      cooling: 'real',
      finance: 'real',
      dispatch: 'real',
      silicon: 'absent',
    })
  })

  it('keeps months in step with every monthly table', () => {
    const site = plan.sites.here
    for (const table of [
      site?.power.firm,
      site?.power.needed,
      site?.months.working,
      site?.months.itEnergy,
      plan.money?.monthly,
      ...Object.values(site?.gates ?? {}).map((gate) => gate.monthly),
    ]) {
      expect(table).toHaveLength(plan.months.length)
    }
  })

  it('conserves energy: facility = grid + sources + unserved, and IT is within facility', () => {
    const energy = plan.sites.here?.power.energy
    const { demand = 0, ballast = 0, grid = 0, sources = 0, unserved = 0 } = energy ?? {}
    expect((grid + sources + unserved) / (demand + ballast)).toBeCloseTo(1, 6)
    const sum = (values: readonly number[] = []) => values.reduce((a, b) => a + b, 0)
    expect(sum(plan.sites.here?.months.facilityEnergy) / demand).toBeCloseTo(1, 6)
    expect(sum(plan.sites.here?.months.itEnergy)).toBeLessThan(demand)
  })

  it('balances money: what all parties pay, all parties receive', () => {
    const parties = Object.values(plan.money?.parties ?? {})
    const paid = parties.reduce((sum, p) => sum + p.paid, 0)
    const received = parties.reduce((sum, p) => sum + p.received, 0)
    expect(paid).toBeGreaterThan(0)
    expect(received / paid).toBeCloseTo(1, 6)
  })

  it('puts an error on a phase without power, at the field that mends it', async () => {
    const bare = changed(/ {4}power:[\s\S]*?reserve: none\n/, '')
    const { findings } = planCampus(await load(bare)).plan
    const missing = { code: 'campus.no-power', severity: 'error', path: 'sites.here' }
    expect(findings).toContainEqual(expect.objectContaining(missing))
  })

  it('is whole without anything but a name', async () => {
    const { plan: empty } = planCampus(await load('campus: x'))
    expect(empty.accelerators).toBe(0)
    expect(empty.money).toBeNull()
  })

  it('never delays when there is more power', async () => {
    const more = planCampus(await load(changed('2025-09-01: 6 MW', '2025-09-01: 9 MW'))).plan
    const early = planCampus(await load(changed('2025-09-01: 6 MW', '2025-06-01: 6 MW'))).plan
    const ready = (p: Plan) => p.phases.first?.timeToReady ?? Number.POSITIVE_INFINITY
    expect(ready(more)).toBeLessThanOrEqual(ready(plan))
    expect(ready(early)).toBeLessThanOrEqual(ready(plan))
  })

  it('does not change with the order of what is written', async () => {
    const sections = smallScenario.split(/\n(?=[a-z])/).map((part) => part.trimEnd())
    expect(planCampus(await load(sections.toReversed().join('\n'))).plan).toEqual(plan)
  })
})

describe('the memo', () => {
  it('gives the same plan as none, over two hundred random edits', async () => {
    const short = changed('end: 2025-12-31', 'end: 2025-05-31')
    let loaded = await load(
      changed('template: retrofit', 'template: retrofit\n  samples: 100', short),
    )
    const memo = createMemo()
    for (let i = 0; i < 200; i++) {
      loaded = { ...loaded, scenario: randomEdit(loaded.scenario, (k) => uniform(3, i, k)) }
      const equal = isDeepStrictEqual(planCampus(loaded, { memo }), planCampus(loaded))
      expect(equal, `edit ${i}`).toBe(true)
    }
  })

  it('wakes finance only, when only money changes', async () => {
    const loaded = await load()
    const memo = createMemo()
    planCampus(loaded, { memo })
    memo.drain()
    const { scenario } = loaded
    const finance = scenario.finance && { ...scenario.finance, maintenance: 0.03 }
    planCampus({ ...loaded, scenario: { ...scenario, finance } }, { memo })
    // supply only sums what finance says
    expect(memo.drain()).toEqual(['finance', 'supply'])
  })

  it('wakes nothing for a scenario that is equal but newly read', async () => {
    const memo = createMemo()
    planCampus(await load(), { memo })
    memo.drain()
    planCampus(await load(), { memo })
    expect(memo.drain()).toEqual([])
  })
})
