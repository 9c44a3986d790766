import { describe, expect, it } from 'vitest'
import { correlation, mean, quantiles, standardDeviation } from '../../numeric/index.js'
import { variablesOf } from './draws.js'
import { planSchedule } from './index.js'
import { createModel } from './model.js'
import { activity, around, build, campus, capacity, day, input, on, phase } from './plan.fixture.js'
import { runSamples } from './sample.js'

const n = 100_000
/** Standard normal score of P90. */
const score90 = 1.2815515655446004

function normal(mean: number, deviation: number) {
  const p10 = (mean - score90 * deviation) * day
  const p90 = (mean + score90 * deviation) * day
  return { kind: 'quantiles' as const, p10, p50: mean * day, p90 }
}

/** Sampled finish, in days, of work that all has to be done before the accelerators run. */
function sampled(
  works: Readonly<Record<string, { days: number; after?: string; spread?: object }>>,
  risks: Parameters<typeof build>[1] = {},
) {
  const activities = Object.fromEntries(
    Object.entries(works).map(([name, { days, after }]) => [
      name,
      activity(days, after === undefined ? {} : { [after]: {} }, { scope: 'site', gate: 'hall' }),
    ]),
  )
  const spread = Object.fromEntries(
    Object.entries(works).flatMap(([name, one]) =>
      one.spread === undefined ? [] : [[`build.activities.${name}.takes`, one.spread]],
    ),
  ) as Parameters<typeof planSchedule>[0]['spread']
  const model = createModel(input({ build: build(activities, risks), spread }))
  const samples = runSamples(model, variablesOf(model), 0, n)
  const ready = samples.reach.slice(2 * n, 3 * n).map((time) => time / day)
  const critical = Object.fromEntries(
    model.work.nodes.map(({ id }, node) => [id, samples.critical[node]! / n]),
  )
  const [p10, p50, p80, p90] = quantiles(ready, [0.1, 0.5, 0.8, 0.9]) as [
    number,
    number,
    number,
    number,
  ]
  return { ready, critical, mean: mean(ready), sd: standardDeviation(ready), p10, p50, p80, p90 }
}

/** Within the Monte Carlo error of 100,000 samples. */
function near(value: number, expected: number, tolerance: number) {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance)
}

const parallel = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, k) => [`path-${k}`, { days: 100, spread: normal(100, 10) }]),
  )

/** Reference values: computed closed forms of the distributions named. */
describe('sampled dates against closed forms', () => {
  it('the later of two equal normal paths: mean + sigma/√π, the merge bias', () => {
    const { mean, sd, p80 } = sampled(parallel(2))
    near(mean, 100 + 10 / Math.sqrt(Math.PI), 0.05)
    near(sd, 8.256453, 0.05)
    near(p80, 112.504215, 0.1)
  })

  it('the latest of ten equal normal paths, each critical once in ten', () => {
    const { p50, p80, critical } = sampled(parallel(10))
    near(p50, 114.987673, 0.1)
    near(p80, 120.128115, 0.1)
    for (const share of Object.values(critical)) near(share, 0.1, 0.005)
    near(
      Object.values(critical).reduce((sum, share) => sum + share, 0),
      1,
      1e-9,
    )
  })

  it('ten independent normal activities in series: √10 sigma', () => {
    const series = Object.fromEntries(
      Array.from({ length: 10 }, (_, k) => [
        `step-${k}`,
        { days: 10, spread: normal(10, 2), ...(k > 0 ? { after: `step-${k - 1}` } : {}) },
      ]),
    )
    const { mean, sd } = sampled(series)
    near(sd, 6.324555, 0.08)
    near(mean, 100, 0.08)
  })

  it('the later of N(100, 10) and N(105, 5): Clark 1961', () => {
    const { mean, critical } = sampled({
      first: { days: 100, spread: normal(100, 10) },
      second: { days: 105, spread: normal(105, 5) },
    })
    near(mean, 107.399054, 0.05)
    near(critical.first!, 0.32736, 0.005)
  })

  it('one triangular activity', () => {
    const spread = { kind: 'triangular', min: 80 * day, mode: 100 * day, max: 150 * day }
    const { p10, p50, p80, p90 } = sampled({ only: { days: 100, spread } })
    near(p10, 91.83216, 0.2)
    near(p50, 108.166999, 0.2)
    near(p80, 123.542487, 0.2)
    near(p90, 131.291713, 0.2)
  })

  it('a lognormal lead time of median 128 weeks', () => {
    const at = (score: number) => 128 * Math.exp(0.25 * score)
    const spread = {
      kind: 'quantiles',
      p10: at(-score90) * day,
      p50: at(0) * day,
      p90: at(score90) * day,
    }
    const { p50, p80, p90 } = sampled({ delivery: { days: 128, spread } })
    near(p50, 128, 0.4)
    near(p80, 157.974807, 0.4)
    near(p90, 176.340742, 0.4)
  })

  it('a risk that adds 30 % in two cases of five', () => {
    const rain = { name: 'rain', probability: 0.4, factor: 1.3, strikes: ['only'] }
    const { mean, sd } = sampled({ only: { days: 100 } }, { risks: { rain } })
    near(mean, 112, 0.15)
    near(sd, 30 * Math.sqrt(0.4 * 0.6), 0.1)
  })

  it('a risk correlates the activities that it strikes', () => {
    const strikes = ['one', 'two']
    const strike = { name: 'strike', probability: 0.5, factor: 1.5, strikes }
    const activities = { one: activity(100), two: activity(100) }
    const spread = {
      'build.activities.one.takes': normal(100, 10),
      'build.activities.two.takes': normal(100, 10),
    }
    const model = createModel(input({ build: build(activities, { risks: { strike } }), spread }))
    const { finish, works } = runSamples(model, variablesOf(model), 0, n)
    const column = (node: number) => Array.from({ length: n }, (_, k) => finish[k * works + node]!)
    // Common variance (100 · 0.5 / 2)², own variance 10² · (1 + 1.5²) / 2.
    const expected = 625 / (625 + (100 * (1 + 1.5 ** 2)) / 2)
    near(correlation(column(0), column(2)), expected, 0.01)
    // One draw for an activity, in all its halls: the same crews.
    expect(column(0)).toEqual(column(1))
  })
})

describe('samples', () => {
  it('are the same bits for the same seed, in whatever order the maps are written', () => {
    const plan = campus(3, 12, 300)
    const reversed = <T>(map: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(map).reverse())
    const activities = reversed(plan.build!.activities)
    const mirrored = {
      ...plan,
      build: { ...plan.build!, activities },
      spread: reversed(plan.spread),
    }
    expect(planSchedule(plan)).toEqual(planSchedule(plan))
    expect(planSchedule(mirrored)).toEqual(planSchedule(plan))
    expect(planSchedule({ ...plan, seed: 8 })).not.toEqual(planSchedule(plan))
  })

  it('are the same however they are split', () => {
    const model = createModel(campus(2, 10, 100))
    const variables = variablesOf(model)
    const whole = runSamples(model, variables, 0, 100)
    const parts = [runSamples(model, variables, 0, 37), runSamples(model, variables, 37, 63)]
    expect([...parts[0]!.finish, ...parts[1]!.finish]).toEqual([...whole.finish])
    expect([...parts[0]!.weekly, ...parts[1]!.weekly]).toEqual([...whole.weekly])
    expect(parts.map(({ heldUp }) => heldUp[5]!).reduce((a, b) => a + b)).toBe(whole.heldUp[5])
  })

  it('of what is certain agree with the central case, bit for bit', () => {
    const { spread: _, ...certain } = campus(3, 12, 50)
    const { risks: __, ...rest } = certain.build!
    const schedule = planSchedule({ ...certain, spread: {}, build: { ...rest, risks: {} } })
    for (const { first, half, ready } of Object.values(schedule.phases)) {
      for (const date of [first, half, ready]) {
        expect(date.p10).toBe(date.deterministic)
        expect(date.p90).toBe(date.deterministic)
        expect(date.probability).toBe(1)
      }
    }
    for (const one of Object.values(schedule.activities)) {
      expect(one.finishP10).toBe(one.finish)
      expect(one.finishP90).toBe(one.finish)
      expect(one.criticality).toBe(one.critical ? 1 : 0)
    }
    const installed = Object.values(schedule.phases).map((one) => one.installed.values)
    for (const [week, count] of schedule.usable.p50.entries()) {
      const sum = installed.reduce((total, values) => total + values[7 * week]!, 0)
      expect(count).toBe(sum)
    }
  })

  it('draw the pace and the date of deliveries, and dated power', () => {
    const phases = { first: phase(200, { arrive: { from: on(30), rate: 10 / day } }) }
    const sites = { site: capacity({ grid: { [on(20)]: 200e3 } }) }
    const date = (from: number, to: number, middle = (from + to) / 2) => ({
      kind: 'quantiles' as const,
      p10: input().start + from * day,
      p50: input().start + middle * day,
      p90: input().start + to * day,
    })
    const rate = { kind: 'quantiles' as const, p10: 5 / day, p50: 10 / day, p90: 20 / day }
    const ready = (spread: Parameters<typeof input>[0]) =>
      planSchedule(input({ phases, sites, build: build({}, { samples: 4000 }), ...spread })).phases
        .first!
    const dated = ready({ spread: { 'phases.first.arrive.from': date(20, 40) } }).ready
    near((dated.p90! - dated.p10!) / day, 20, 1.5)
    const paced = ready({ spread: { 'phases.first.arrive.rate': rate } })
    near(paced.ready.p10! / day, 30 + 190 / 20, 0.5)
    near(paced.ready.p90! / day, 30 + 190 / 5, 1.5)
    expect(paced.first.p90).toBe(30 * day)
    const grid = `sites.site.power.grid.${on(20)}`
    const late = ready({ spread: { [`${grid}.at`]: date(20, 140, 60) } })
    near(late.ready.p90! / day, 140, 6)
    expect(late.heldUpShare.power! + late.heldUpShare.delivered!).toBe(1)
    const weak = { kind: 'quantiles' as const, p10: 100e3, p50: 200e3, p90: 300e3 }
    expect(ready({ spread: { [grid]: weak } }).ready.probability).toBeCloseTo(0.5, 1)
  })

  it('that are never ready count as later than everything', () => {
    const work = build({ shell: activity(290, {}, { scope: 'site', gate: 'hall' }) })
    const spread = { 'build.activities.shell.takes': around(290, 0.9, 1.2) }
    const { ready } = planSchedule(input({ build: work, spread })).phases.first!
    expect(ready.p10).toBeLessThan(300 * day)
    expect(ready.p90).toBeNull()
    expect(ready.probability).toBeGreaterThan(0.4)
  })
})
