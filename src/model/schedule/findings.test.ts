import { describe, expect, it } from 'vitest'
import { planSchedule } from './index.js'
import { activity, around, build, capacity, day, input, on, phase, start } from './plan.fixture.js'

function finding(code: string, rest: Parameters<typeof input>[0]) {
  return planSchedule(input(rest)).findings.filter((one) => one.code === code)
}

const certain = ['schedule.no-spread']

describe('findings', () => {
  it('are none but the missing spread where everything fits', () => {
    expect(planSchedule(input()).findings.map(({ code }) => code)).toEqual(certain)
  })

  it('schedule.power-short', () => {
    const grid = { [on(0)]: 80e3, [on(10)]: 120e3, [on(40)]: 200e3 }
    expect(finding('schedule.power-short', { sites: { site: capacity({ grid }) } })).toEqual([
      {
        code: 'schedule.power-short',
        severity: 'warning',
        path: 'sites.site.power',
        values: { site: 'site', missing: 120e3, from: start, days: 40, waiting: 120 },
      },
    ])
  })

  it('blames the power, not the batteries that come with it nor a permit that nobody wrote', () => {
    const grid = { [on(0)]: 80e3, [on(40)]: 200e3 }
    const storage = { packs: { [on(40)]: 10 } }
    const { phases } = planSchedule(input({ sites: { site: { ...capacity({ grid }), storage } } }))
    expect(Object.values(phases).at(-1)?.heldUpBy).toBe('power')
  })

  it('schedule.cooling-short', () => {
    const heat = { [on(0)]: 90e3, [on(15)]: 1e6 }
    expect(finding('schedule.cooling-short', { sites: { site: capacity({ heat }) } })).toEqual([
      {
        code: 'schedule.cooling-short',
        severity: 'warning',
        path: 'sites.site.cooling',
        values: { site: 'site', missing: 90e3, from: start, days: 15, waiting: 100 },
      },
    ])
  })

  it('schedule.permit-short', () => {
    const permit = { [on(30)]: 1e6 }
    expect(finding('schedule.permit-short', { sites: { site: capacity({ permit }) } })).toEqual([
      {
        code: 'schedule.permit-short',
        severity: 'warning',
        path: 'sites.site.permits',
        values: { site: 'site', missing: 200e3, from: start, days: 30, waiting: 200 },
      },
    ])
  })

  it('schedule.no-places, and the phase is never ready for want of a hall', () => {
    const { findings } = planSchedule(input({ phases: { first: phase(230) } }))
    expect(findings.slice(0, 2)).toEqual([
      {
        code: 'schedule.no-places',
        severity: 'error',
        path: 'sites.site.halls',
        values: { phase: 'first', count: 230, places: 200 },
      },
      {
        code: 'schedule.never-ready',
        severity: 'error',
        path: 'phases.first',
        values: { phase: 'first', count: 230, working: 200, gate: 'hall' },
      },
    ])
  })

  it('schedule.never-ready for want of power', () => {
    const grid = { [on(0)]: 150e3 }
    expect(finding('schedule.never-ready', { sites: { site: capacity({ grid }) } })).toEqual([
      {
        code: 'schedule.never-ready',
        severity: 'error',
        path: 'phases.first',
        values: { phase: 'first', count: 200, working: 150, gate: 'power' },
      },
    ])
  })

  it('schedule.capacity-falls', () => {
    const engines = { unitPower: 50e3, units: { [on(0)]: 4 }, until: on(100) }
    const site = capacity({ grid: { [on(0)]: 40e3 }, sources: { engines } })
    expect(finding('schedule.capacity-falls', { sites: { site } })).toEqual([
      {
        code: 'schedule.capacity-falls',
        severity: 'warning',
        path: 'sites.site.power.sources.engines',
        values: {
          site: 'site',
          from: start + 100 * day,
          missing: 160e3,
          stopped: 160,
          source: 'engines',
        },
      },
    ])
    expect(planSchedule(input({ sites: { site } })).phases.first!.ready.deterministic).toBe(0)
  })

  it('schedule.n-1', () => {
    const engines = { unitPower: 50e3, units: { [on(0)]: 4 } }
    const site = (reserve: 'none' | 'n-1') => capacity({ sources: { engines }, reserve })
    expect(finding('schedule.n-1', { sites: { site: site('none') } })).toEqual([
      {
        code: 'schedule.n-1',
        severity: 'note',
        path: 'sites.site.power.reserve',
        values: { site: 'site', unit: 50e3, accelerators: 50, source: 'engines' },
      },
    ])
    expect(finding('schedule.n-1', { sites: { site: site('n-1') } })).toEqual([])
  })

  it('schedule.merge-bias', () => {
    const names = ['one', 'two', 'three', 'four']
    const gated = activity(100, {}, { scope: 'site', gate: 'hall' })
    const activities = Object.fromEntries(names.map((name) => [name, gated]))
    const spread = Object.fromEntries(
      names.map((name) => [`build.activities.${name}.takes`, around(100, 0.8, 1.2)]),
    )
    const found = finding('schedule.merge-bias', { build: build(activities), spread })
    expect(found).toEqual([
      {
        code: 'schedule.merge-bias',
        severity: 'note',
        path: 'phases.first',
        values: {
          phase: 'first',
          deterministic: start + 100 * day,
          p50: expect.any(Number),
          later: expect.any(Number),
          probability: expect.any(Number),
        },
      },
    ])
    const { later, p50 } = found[0]!.values as Record<string, number>
    // The median of the latest of four: Φ(z) = 2^(-1/4), z = 0.998, of sigma 20 d / 1.2816.
    expect(later! / day).toBeGreaterThan(13)
    expect(later! / day).toBeLessThan(18)
    expect(p50).toBeCloseTo(start + 100 * day + later!, 3)
  })

  it('schedule.no-spread, unless anything is uncertain', () => {
    const shell = { shell: activity(100, {}, { gate: 'hall' }) }
    const codes = (rest: Parameters<typeof input>[0]) =>
      finding('schedule.no-spread', { build: build(shell), ...rest })
    expect(codes({})).toEqual([
      { code: 'schedule.no-spread', severity: 'note', path: 'build', values: {} },
    ])
    expect(codes({ spread: { 'build.activities.shell.takes': around(100) } })).toEqual([])
    const rain = { name: 'rain', probability: 0.1, factor: 2, strikes: ['shell'] }
    expect(codes({ build: build(shell, { risks: { rain } }) })).toEqual([])
  })

  it('schedule.unknown-moment', () => {
    const { findings, phases } = planSchedule(
      input({
        phases: { first: phase(100, { arrive: { from: 'roof' }, after: 'zero' }) },
        sites: {
          site: capacity({
            grid: { [on(0)]: 1e6, soon: 2e6 },
            sources: { engines: { unitPower: 1e3, units: { later: 3 }, until: 'never' } },
            permit: { [on(0)]: 1e6, 'next-year': 5e6 },
          }),
        },
        build: build({ shell: activity(5, {}, { from: '2024-02-31' }) }),
      }),
    )
    const unknown = findings.filter(({ code }) => code === 'schedule.unknown-moment')
    expect(unknown.map(({ path, values }) => [path, values.moment])).toEqual([
      ['phases.first.after', 'zero'],
      ['phases.first.arrive.from', 'roof'],
      ['build.activities.shell.from', '2024-02-31'],
      ['sites.site.power.grid.soon', 'soon'],
      ['sites.site.power.sources.engines.units.later', 'later'],
      ['sites.site.permits.next-year', 'next-year'],
      ['sites.site.power.sources.engines.until', 'never'],
    ])
    expect(unknown.every(({ severity }) => severity === 'error')).toBe(true)
    expect(phases.first!.ready.deterministic).toBe(0)
  })

  it('schedule.no-rate', () => {
    const phases = { first: phase(100, { arrive: { rate: 0 } }) }
    expect(finding('schedule.no-rate', { phases })).toEqual([
      {
        code: 'schedule.no-rate',
        severity: 'error',
        path: 'phases.first.arrive.rate',
        values: { phase: 'first', rate: 0 },
      },
    ])
  })

  it('schedule.no-work', () => {
    const calendar = { daysPerWeek: 0, shifts: 1, laterShiftOutput: 1 }
    const shell = activity(5, {}, { calendar: 'working' })
    expect(finding('schedule.no-work', { build: build({ shell }, { calendar }) })).toEqual([
      {
        code: 'schedule.no-work',
        severity: 'error',
        path: 'build.calendar',
        values: { daysPerWeek: 0, shifts: 1 },
      },
    ])
  })
})
