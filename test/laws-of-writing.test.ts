import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Planned, planCampus } from '../src/campus/index.js'
import { loadScenario } from '../src/scenario/index.js'
import { scenarioTemplate } from '../src/words/index.js'
import { diceOf } from './fuzz/dice.js'
import { type Edits, loadWith, planWith, smallCampus } from './laws/campus.js'

/** Paths at which two plans differ by more than a share of the figure. */
function differences(a: unknown, b: unknown, share: number, path = ''): string[] {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))
      ? []
      : [`${path}: ${a} ${b}`]
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b) ? [] : [`${path}: ${a} ${b}`]
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap((key) =>
    differences(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      share,
      `${path}.${key}`,
    ),
  )
}

/** Findings in an order of their own: that of the text is no part of what they say. */
const sorted = ({ plan, series }: Planned) => ({
  plan: {
    ...plan,
    findings: plan.findings.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  },
  series,
})

describe('the plan does not depend on', () => {
  it('the unit in which a figure is written', async () => {
    const ways: readonly (readonly [Edits, Edits])[] = [
      [{ 'sites.south.power.grid': '1.2 MW' }, { 'sites.south.power.grid': '1_200 kW' }],
      [{ 'sites.south.power.grid': '1.2 MW' }, { 'sites.south.power.grid': '0.0012 GW' }],
      [
        { 'sites.south.prices.electricity': '60 USD/MWh' },
        { 'sites.south.prices.electricity': '0.06 USD/kWh' },
      ],
      [
        { 'sites.north.cooling.liquid.supply': '25 °C' },
        { 'sites.north.cooling.liquid.supply': '77 °F' },
      ],
      [{ 'silicon.own.die.width': '26 mm' }, { 'silicon.own.die.width': '2.6 cm' }],
      [{ 'finance.parties.us.funds': '60 M$' }, { 'finance.parties.us.funds': '60_000_000 USD' }],
      [{ 'finance.parties.us.funds': '60 M$' }, { 'finance.parties.us.funds': '840억원' }],
      [{ 'money.discount-rate': '8 %' }, { 'money.discount-rate': '0.08' }],
      [
        { 'build.activities.fit-out.stagger': '14 d' },
        { 'build.activities.fit-out.stagger': '336 h' },
      ],
      [
        { 'work.training.model.tokens': '2T tokens' },
        { 'work.training.model.tokens': '2e12 tokens' },
      ],
      [{ 'phases.first.count': '1_024' }, { 'phases.first.count': '0.1024만 개' }],
    ]
    for (const [one, other] of ways) {
      const [a, b] = [sorted(await planWith(one)), sorted(await planWith(other))]
      // figures of a plan have seven digits, and its series all
      expect(differences(a.plan, b.plan, 2e-7), JSON.stringify(other)).toEqual([])
      expect(differences(a.series, b.series, 1e-12).slice(0, 3), JSON.stringify(other)).toEqual([])
    }
  })

  it('the order of keys, but for sites, phases, halls and dates, whose order is said to count', async () => {
    const tree = parse(smallCampus) as unknown
    const plan = sorted(await planWith({}))
    for (let order = 0; order < 6; order++) {
      const { draw } = diceOf(3, order)
      const text = stringify(shuffled(tree, draw), { aliasDuplicateObjects: false })
      const other = sorted(await planWith({}, text))
      expect(differences(plan.plan, other.plan, 2e-7).slice(0, 10)).toEqual([])
      expect(differences(plan.series, other.series, 1e-9).slice(0, 3)).toEqual([])
    }
  })

  it('the seed, in the central case; sampled dates move by days', async () => {
    const many = { 'build.samples': '1_000' }
    const [a, b] = [await planWith({ ...many, seed: '1' }), await planWith({ ...many, seed: '99' })]
    // steps of a job jitter: its waveform is one of many, and so is the duty that it leaves batteries,
    // which dispatch may then use for less or more; all else is the same to the bit
    const calm = ({ series }: Planned) =>
      Object.entries(series).filter(([name]) => !/^sites.north.(frequency|swing|power)/.test(name))
    expect(differences(calm(a), calm(b), 0).slice(0, 3)).toEqual([])
    expect(calm(a).length).toBeGreaterThan(10)
    expect(differences(central(a.plan), central(b.plan), 0.01).slice(0, 10)).toEqual([])
    const dates = ({ plan }: Planned) =>
      Object.entries(plan.phases).flatMap(([, phase]) =>
        [phase.first, phase.half, phase.most, phase.ready].flatMap(({ p10, p50, p90 }) =>
          [p10, p50, p90].map((date) => Date.parse(date ?? '') / 86_400_000),
        ),
      )
    const later = dates(b)
    dates(a).forEach((date, i) => {
      expect(Math.abs(date - later[i]!)).toBeLessThanOrEqual(4)
    })
    // another seed must draw other samples
    expect(isDeepStrictEqual(a.plan, b.plan)).toBe(false)
  })

  it('what comes after: a longer horizon leaves the days before it as they were', async () => {
    const [short, long] = [await planWith({}), await planWith({ end: '2026-06-30' })]
    for (const [name, { values, step }] of Object.entries(short.series)) {
      // dispatch looks ahead: batteries and units are chosen for what comes in the next days
      const kept = name.includes('.power.') ? values.length - (30 * 86_400) / step : values.length
      const other = long.series[name]?.values
      const at = values.findIndex((value, i) => i < kept && !near(value, other?.[i]))
      expect(at, `${name} of ${values.length}`).toBe(-1)
    }
    const dates = ({ plan }: Planned) =>
      Object.entries(plan.phases).map(([key, { first, ready, heldUpBy }]) => [
        key,
        first,
        ready,
        heldUpBy,
      ])
    expect(dates(long)).toEqual(dates(short))
  })

  it('when it is planned: the template of init twice is equal to the bit', async () => {
    for (const lang of ['en', 'ko'] as const) {
      const once = async () => {
        const loaded = await loadScenario(scenarioTemplate(lang))
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
        return planCampus(loaded)
      }
      const [a, b] = [await once(), await once()]
      expect(JSON.stringify(a.plan)).toBe(JSON.stringify(b.plan))
      expect(isDeepStrictEqual(a.series, b.series)).toBe(true)
    }
  })

  it('what is remembered: a plan with a memo is that without', async () => {
    const edits = { 'phases.first.count': '512' }
    const fresh = planCampus(await loadWith(edits))
    await planWith({})
    expect(isDeepStrictEqual(await planWith(edits), fresh)).toBe(true)
  })
})

const near = (a: number, b: number | undefined) =>
  b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))

/** The first site is that of a phase without one; phases and halls are taken one after another. */
const ordered = ['sites', 'phases', 'halls']

/** Keys in another order, at every level but where order is said to count. */
function shuffled(tree: unknown, draw: () => number, name = ''): unknown {
  if (Array.isArray(tree)) return tree.map((item) => shuffled(item, draw))
  if (typeof tree !== 'object' || tree === null) return tree
  const entries = Object.entries(tree).map(
    ([key, value]) => [key, shuffled(value, draw, key)] as const,
  )
  const isDated = entries.every(([key]) => /^\d{4}-/.test(key))
  if (isDated || ordered.includes(name)) return Object.fromEntries(entries)
  return Object.fromEntries(
    entries
      .map((entry) => [draw(), entry] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  )
}

/** A plan without what is drawn: quantiles, what follows from them, and what is said of them. */
function central(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(central)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !sampled.has(key))
      .map(([key, child]) => [key, central(child)]),
  )
}

const sampled = new Set(
  (
    'p10 p50 p90 probability timeToMost timeToReady timeAfterPrevious finishP10 finishP50 finishP90 ' +
    'criticality heldUpShare swings findings'
  ).split(' '),
)
