import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Link } from '../../scenario/index.js'
import type { HallPlaces, PhaseNeed, Schedule, ScheduleInput } from './contract.js'
import { gates, planSchedule } from './index.js'
import { activity, around, build, capacity, day, input, on, phase } from './plan.fixture.js'

const dayOf = fc.integer({ min: 0, max: 200 })
const gateOf = fc.constantFrom(
  undefined,
  'hall',
  'power',
  'cooling',
  'network',
  'commissioned',
  'permit',
)

/** Steps in W at random days. */
const steps = (most: number) =>
  fc
    .array(fc.tuple(dayOf, fc.integer({ min: 0, max: most })), { minLength: 1, maxLength: 4 })
    .map((list) => Object.fromEntries(list.map(([at, value]) => [on(at), value])))

/** Work in halls or for the site, each after some of the earlier; half of it uncertain. */
const works = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 40 }),
      scope: fc.constantFrom('site', 'hall' as const),
      links: fc.array(
        fc.record({
          back: fc.integer({ min: 1, max: 4 }),
          type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
          lag: fc.integer({ min: -5, max: 10 }),
        }),
        { maxLength: 2 },
      ),
      afterRacks: fc.constantFrom(undefined, undefined, 'FS', 'SS' as const),
      stagger: fc.constantFrom(0, 0, 7),
      gate: gateOf,
      spread: fc.boolean(),
    }),
    { maxLength: 7 },
  )
  .map((rows) => {
    const spread: Record<string, ReturnType<typeof around>> = {}
    const activities = rows.map((row, k): [string, Activity] => {
      const after: Record<string, Partial<Link>> = {}
      for (const { back, type, lag } of row.links) {
        if (k - back >= 0) after[`w${k - back}`] = { type, lag: lag * day }
      }
      if (row.afterRacks !== undefined) after.racks = { type: row.afterRacks, lag: 0 }
      if (row.spread) spread[`build.activities.w${k}.takes`] = around(row.days)
      const { scope, gate, stagger } = row
      const rest = { scope, stagger: stagger * day, ...(gate === undefined ? {} : { gate }) }
      return [`w${k}`, activity(row.days, after, rest)]
    })
    return { activities: Object.fromEntries(activities), spread }
  })

const phasesOf = (even: boolean) =>
  fc
    .array(
      fc.record({
        racks: fc.integer({ min: 1, max: 25 }),
        more: fc.integer({ min: 0, max: 9 }),
        need: fc.integer({ min: 500, max: 2000 }),
        from: fc.option(dayOf),
        rate: fc.option(fc.integer({ min: 1, max: 60 })),
        after: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) =>
      Object.fromEntries(
        rows.map(({ racks, more, need, from, rate, after }, k): [string, PhaseNeed] => {
          const arrive = {
            ...(from === null ? {} : { from: on(from) }),
            ...(rate === null ? {} : { rate: rate / day }),
          }
          const rest: Partial<PhaseNeed> = {
            arrive,
            ...(after && k > 0 ? { after: `p${k - 1}` } : {}),
          }
          if (even) return [`p${k}`, phase(10 * racks, rest)]
          const needs = { facilityPowerPeak: need, heatPeak: need / 2 }
          return [`p${k}`, phase(10 * racks + more, { ...rest, ...needs })]
        }),
      ),
    )

const hallsOf = (even: boolean) =>
  fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 })
    .map((list) =>
      Object.fromEntries(
        list.map((size, k): [string, HallPlaces] => [
          `h${k}`,
          { site: 'site', capacity: even ? size * 10 : size * 7 },
        ]),
      ),
    )

/** A plan; `even`: all phases alike, and racks full, so that none can crowd out another. */
const plans = (even: boolean): fc.Arbitrary<ScheduleInput> =>
  fc
    .record({
      work: works,
      phases: phasesOf(even),
      halls: hallsOf(even),
      grid: fc.option(steps(500e3)),
      units: fc.option(steps(5)),
      until: fc.option(dayOf),
      reserve: fc.constantFrom('none', 'n-1', 'n-2' as const),
      heat: fc.option(steps(400e3)),
      permit: fc.option(steps(500e3)),
    })
    .map(({ work, phases, halls, grid, units, until, reserve, heat, permit }) => {
      const leaves = until === null ? {} : { until: on(until) }
      const sources = units === null ? {} : { engines: { unitPower: 60e3, units, ...leaves } }
      return input({
        halls,
        phases,
        build: build(work.activities, { samples: 20 }),
        spread: work.spread,
        sites: {
          site: capacity({
            grid: grid ?? {},
            sources,
            reserve,
            ...(heat === null ? {} : { heat }),
            ...(permit === null ? {} : { permit }),
          }),
        },
      })
    })

const runs = { seed: 11, numRuns: 300 }
const later = (date: number | null) => date ?? Number.POSITIVE_INFINITY

/** Every number of a result, wherever it stands. */
function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value
  else if (value !== null && typeof value === 'object') {
    for (const inner of ArrayBuffer.isView(value)
      ? (value as Float64Array)
      : Object.values(value)) {
      yield* numbersIn(inner)
    }
  }
}

/** Dates of one schedule are none of them later than those of another. */
function expectNoLater(sooner: Schedule, other: Schedule) {
  for (const [name, progress] of Object.entries(other.phases)) {
    for (const part of ['first', 'half', 'ready'] as const) {
      const [one, two] = [sooner.phases[name]![part], progress[part]]
      for (const date of ['deterministic', 'p10', 'p50', 'p90'] as const) {
        expect(later(one[date])).toBeLessThanOrEqual(later(two[date]) + 1e-3)
      }
    }
  }
}

describe('laws of any schedule', () => {
  it('no number is infinite or NaN', () => {
    fc.assert(
      fc.property(plans(false), (plan) => {
        for (const value of numbersIn(planSchedule(plan))) {
          if (!Number.isFinite(value)) expect(value).toBe('finite')
        }
      }),
      runs,
    )
  })

  it('installed <= delivered <= count, and no gate is passed', () => {
    fc.assert(
      fc.property(plans(false), (plan) => {
        const { phases, sites } = planSchedule(plan)
        const days = sites.site!.firmPower.values.length
        for (let d = 0; d < days; d++) {
          let working = 0
          for (const [name, { installed, delivered }] of Object.entries(phases)) {
            expect(installed.values[d]).toBeLessThanOrEqual(delivered.values[d]!)
            expect(delivered.values[d]).toBeLessThanOrEqual(plan.phases[name]!.count)
            working += installed.values[d]!
          }
          for (const gate of gates) {
            expect(working).toBeLessThanOrEqual(sites.site!.gates[gate].open[d]!)
          }
          const { gates: own, firmPower, neededPower } = sites.site!
          if (own.power.known && Object.keys(plan.sites.site!.grid).length > 0) {
            expect(neededPower.values[d]).toBeLessThanOrEqual(firmPower.values[d]! * (1 + 1e-6))
          }
        }
      }),
      runs,
    )
  })

  it('whole racks work', () => {
    fc.assert(
      fc.property(plans(true), (plan) => {
        for (const { installed } of Object.values(planSchedule(plan).phases)) {
          expect(installed.values.every((count) => count % 10 === 0)).toBe(true)
        }
      }),
      runs,
    )
  })

  it('the dates are those at which the daily progress gets there', () => {
    fc.assert(
      fc.property(plans(true), (plan) => {
        for (const [name, progress] of Object.entries(planSchedule(plan).phases)) {
          const { count } = plan.phases[name]!
          const { values } = progress.installed
          for (const [part, wanted] of [
            ['first', 1],
            ['half', count / 2],
            ['ready', count],
          ] as const) {
            const seen = values.findIndex((working) => working >= wanted)
            const date = progress[part].deterministic
            if (seen >= 0) expect(date).not.toBeNull()
            if (date === null) continue
            // A phase may be complete between two days and fall before the second.
            if (seen >= 0) expect(date).toBeLessThanOrEqual(seen * day + 1e-3)
            for (let d = 0; d * day < date - 1e-3; d++) expect(values[d]).toBeLessThan(wanted)
          }
        }
      }),
      runs,
    )
  })

  it('quantiles are in order, shares sum to one, float is not negative', () => {
    fc.assert(
      fc.property(plans(false), (plan) => {
        const { phases, activities, usable } = planSchedule(plan)
        for (const { first, half, ready, heldUpShare } of Object.values(phases)) {
          for (const { p10, p50, p90, probability, deterministic } of [first, half, ready]) {
            expect(later(p10)).toBeLessThanOrEqual(later(p50))
            expect(later(p50)).toBeLessThanOrEqual(later(p90))
            expect(probability).toBeGreaterThanOrEqual(0)
            expect(probability).toBeLessThanOrEqual(1)
            if (deterministic !== null && later(p90) <= deterministic) {
              expect(probability).toBeGreaterThanOrEqual(0.9)
            }
            if (deterministic !== null && later(p10) > deterministic) {
              expect(probability).toBeLessThanOrEqual(0.1)
            }
          }
          expect(later(first.deterministic)).toBeLessThanOrEqual(later(half.deterministic))
          expect(later(half.deterministic)).toBeLessThanOrEqual(later(ready.deterministic))
          const shares = Object.values(heldUpShare).reduce((sum, share) => sum + share, 0)
          expect(shares).toBeCloseTo(1, 12)
        }
        for (const one of Object.values(activities)) {
          expect(one.finishP10).toBeLessThanOrEqual(one.finishP50)
          expect(one.finishP50).toBeLessThanOrEqual(one.finishP90)
          expect(one.totalFloat).toBeGreaterThanOrEqual(0)
          if (one.critical) expect(one.totalFloat).toBeLessThan(1e-3)
        }
        for (let week = 0; week < usable.p50.length; week++) {
          expect(usable.p10[week]).toBeLessThanOrEqual(usable.p50[week]!)
          expect(usable.p50[week]).toBeLessThanOrEqual(usable.p90[week]!)
        }
      }),
      runs,
    )
  })

  it('the binding gate lets the fewest work, and stretches follow one another', () => {
    fc.assert(
      fc.property(plans(false), (plan) => {
        const { binding, gates: progress } = planSchedule(plan).sites.site!
        let last = 0
        for (const { gate, from, to, waiting } of binding) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(waiting).toBeGreaterThanOrEqual(0)
          last = to
          for (let d = from / day; d * day < to; d++) {
            const least = Math.min(...gates.map((one) => progress[one].open[d]!))
            expect(progress[gate].open[d]).toBe(least)
          }
        }
      }),
      runs,
    )
  })

  it('more power, or the same earlier, delays nothing', () => {
    fc.assert(
      fc.property(plans(true), fc.integer({ min: 1, max: 60 }), (plan, by) => {
        const site = plan.sites.site!
        const grid = Object.keys(site.grid).length > 0 ? site.grid : { [on(100)]: 200e3 }
        const of = (steps: Record<string, number>) =>
          planSchedule({ ...plan, sites: { site: { ...site, grid: steps } } })
        const entries = Object.entries(grid).sort()
        const base = of(grid)
        expectNoLater(of(Object.fromEntries(entries.map(([at, w]) => [at, w + by * 1e3]))), base)
        const rising = entries.map(([at], k): [string, number] => [at, (k + 1) * 80e3])
        const sooner = rising.map(([at, watts]): [string, number] => {
          return [new Date(Date.parse(at) - by * day * 1000).toISOString().slice(0, 10), watts]
        })
        expectNoLater(of(Object.fromEntries(sooner)), of(Object.fromEntries(rising)))
      }),
      runs,
    )
  })

  it('a further hall delays nothing where no work of the site waits for halls', () => {
    fc.assert(
      fc.property(plans(true), fc.integer({ min: 1, max: 20 }), (plan, racks) => {
        const activities = Object.fromEntries(
          Object.entries(plan.build!.activities).map(([name, one]) => [
            name,
            { ...one, scope: 'hall' as const },
          ]),
        )
        const hallWise = { ...plan, build: { ...plan.build!, activities } }
        const halls = { ...plan.halls, more: { site: 'site', capacity: 10 * racks } }
        expectNoLater(planSchedule({ ...hallWise, halls }), planSchedule(hallWise))
      }),
      runs,
    )
  })

  it('the same plan 28 years later, when the calendar is the same, is the same plan', () => {
    fc.assert(
      fc.property(plans(false), (plan) => {
        const shift = (Date.UTC(2052, 4, 1) - Date.UTC(2024, 4, 1)) / 1000
        const text = JSON.stringify(plan).replaceAll('"2024-', '"2052-')
        const moved = JSON.parse(text) as ScheduleInput
        const later = planSchedule({ ...moved, start: plan.start + shift, end: plan.end + shift })
        const { phases, sites, activities, usable } = planSchedule(plan)
        expect(later.phases).toEqual(phases)
        expect(later.sites).toEqual(sites)
        expect(later.activities).toEqual(activities)
        expect(later.usable).toEqual(usable)
      }),
      { ...runs, numRuns: 100 },
    )
  })
})
