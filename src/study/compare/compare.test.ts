import { describe, expect, it } from 'vitest'
import { planCampus } from '../../campus/index.js'
import { loadScenario, type Override, placesOf } from '../../scenario/index.js'
import { smallScenario } from '../../scenario/scenario.fixture.js'
import { compare, headlineOf, type Planned as Side } from './compare.js'

const units: Readonly<Record<string, string>> = {
  'ready.p50': 'ISO day',
  'money.capitalTotal': 'currency of the plan',
}
const unitOf = (path: string) => units[path] ?? ''

const side = async (...set: Override[]): Promise<Side> => {
  const loaded = await loadScenario(smallScenario, { set })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return { loaded, plan: planCampus(loaded).plan, place: placesOf(smallScenario) }
}

describe('two scenarios', () => {
  it('that are the same differ in nothing', async () => {
    const [a, b] = [await side(), await side()]
    expect(compare(a, b, unitOf)).toEqual({ inputs: [], figures: [], came: [], went: [] })
    expect(headlineOf(a.plan, b.plan)).toEqual({
      days: 0,
      capital: 0,
      perHour: 0,
      power: 0,
      accelerators: 0,
    })
  })

  it('are told apart by what was written, with both values and their origins', async () => {
    const [a, b] = [await side(), await side({ path: 'money.discount-rate', value: '12 %' })]
    const { inputs } = compare(a, b, unitOf)
    expect(inputs).toHaveLength(1)
    expect(inputs[0]).toMatchObject({
      path: 'money.discountRate',
      dimension: 'fraction',
      before: { origin: { kind: 'default' } },
      after: { value: 0.12, origin: { kind: 'override', text: '12 %' } },
    })
  })

  it('are weighed: capital before its smallest part, and the same both ways round', async () => {
    const [a, b] = [await side(), await side({ path: 'phases.first.count', value: '1_536' })]
    const there = compare(a, b, unitOf)
    const back = compare(b, a, unitOf)
    const order = there.figures.map(({ path }) => path)
    const parts = order.filter((path) => path.startsWith('money.capital.'))
    expect(parts.length).toBeGreaterThan(0)
    for (const part of parts) {
      expect(order.indexOf('money.capitalTotal')).toBeLessThan(order.indexOf(part))
    }
    expect(there.figures.map(({ weight }) => weight)).toEqual(
      there.figures.map(({ weight }) => weight).sort((x, y) => y - x),
    )
    for (const { path, difference, weight } of there.figures) {
      const other = back.figures.find((one) => one.path === path)
      expect(other?.weight, path).toBeCloseTo(weight, 9)
      if (difference !== null) expect(other?.difference).toBeCloseTo(-difference, 3)
    }
    expect(headlineOf(a.plan, b.plan).accelerators).toBeCloseTo(-0.25, 9)
    const total = there.figures.find(({ path }) => path === 'money.capitalTotal')
    expect(total?.relative).toBeCloseTo(headlineOf(a.plan, b.plan).capital ?? 0, 9)
  })

  it('have findings of their own', async () => {
    const [a, b] = [
      await side(),
      await side({ path: 'sites.here.power.grid', value: '{2025-01-01: 100 kW}' }),
    ]
    const { came, went, inputs } = compare(a, b, unitOf)
    expect(came.length).toBeGreaterThan(0)
    const backwards = compare(b, a, unitOf)
    expect(backwards.went).toEqual(came)
    expect(backwards.came).toEqual(went)
    expect(inputs.map(({ path }) => path)).toContain('sites.here.power.grid.2025-09-01')
  })

  it('tell never from a date', async () => {
    const [a, b] = [
      await side(),
      await side({
        path: 'sites.here.halls',
        value: '{count: 1, kind: retrofit, capacity: 1_024}',
      }),
    ]
    expect(a.plan.ready.p50).not.toBeNull()
    expect(headlineOf(a.plan, b.plan).days).toBe('never')
    expect(headlineOf(b.plan, a.plan).days).toBe('now')
    expect(headlineOf(b.plan, b.plan).days).toBeNull()
  })

  it('do not hold money of one currency against that of another', async () => {
    const [a, b] = [await side(), await side({ path: 'phases.first.count', value: '1_536' })]
    const { money } = b.plan
    const other = { ...b, plan: { ...b.plan, money: money && { ...money, currency: 'KRW' } } }
    const { capital, perHour, accelerators } = headlineOf(a.plan, other.plan as typeof b.plan)
    expect([capital, perHour]).toEqual([null, null])
    expect(accelerators).toBe(-0.25)
    const changes = compare(a, other as typeof b, unitOf).figures
    const total = changes.find(({ path }) => path === 'money.capitalTotal')
    expect(total).toMatchObject({ difference: null, relative: null })
    expect(total!.after).toBeLessThan(total!.before as number)
  })
})
