import { describe, expect, it } from 'vitest'
import { planSchedule } from './index.js'
import { activity, build, capacity, day, input, on, phase } from './plan.fixture.js'

const halls = {
  a: { site: 'site', capacity: 100 },
  b: { site: 'site', capacity: 100 },
  c: { site: 'site', capacity: 100 },
}

function dates(activities: Parameters<typeof build>[0], rest: Parameters<typeof input>[0] = {}) {
  const schedule = planSchedule(input({ halls, build: build(activities), ...rest }))
  const days = Object.entries(schedule.activities).map(([id, { start, finish }]) => [
    id,
    [start / day, finish / day],
  ])
  return { ...schedule, days: Object.fromEntries(days) }
}

describe('nodes of work', () => {
  it('has one for each hall, named after it, and one for a lone place, named by itself', () => {
    const { activities } = dates({
      shell: activity(10, {}, { scope: 'site' }),
      fitout: activity(5, { shell: {} }),
    })
    expect(Object.keys(activities)).toEqual(['shell', 'fitout.a', 'fitout.b', 'fitout.c'])
    expect(activities.shell!.hall).toBeUndefined()
    expect(activities['fitout.b']).toMatchObject({ site: 'site', hall: 'b', after: ['shell'] })
  })

  it('has one for each site, or for the one it names', () => {
    const { activities } = dates(
      {
        permit: activity(10, {}, { scope: 'site' }),
        line: activity(20, { permit: {} }, { scope: 'site', site: 'other' }),
        fitout: activity(5, { permit: {} }, { site: 'site' }),
      },
      { sites: { site: capacity(), other: capacity() } },
    )
    expect(Object.keys(activities)).toEqual([
      'permit.site',
      'permit.other',
      'line',
      'fitout.a',
      'fitout.b',
      'fitout.c',
    ])
    expect(activities.line).toMatchObject({ site: 'other', after: ['permit.other'] })
    expect(activities['fitout.a']!.after).toEqual(['permit.site'])
  })
})

describe('links', () => {
  it('stay within the hall, wait for all halls, and move on with the crews', () => {
    const { days } = dates({
      shell: activity(10, {}, { scope: 'site' }),
      fitout: activity(5, { shell: {} }, { stagger: 4 * day }),
      test: activity(2, { fitout: {} }),
      handover: activity(1, { test: { lag: 3 * day } }, { scope: 'site' }),
    })
    expect(days).toEqual({
      shell: [0, 10],
      'fitout.a': [10, 15],
      'fitout.b': [14, 19],
      'fitout.c': [18, 23],
      'test.a': [15, 17],
      'test.b': [19, 21],
      'test.c': [23, 25],
      handover: [28, 29],
    })
  })

  it('wait for the last rack of the hall, or start with its first', () => {
    const { days } = dates(
      {
        cabling: activity(1, { racks: { type: 'SS', lag: day } }),
        'bring-up': activity(2, { racks: {} }),
      },
      { phases: { first: phase(200, { arrive: { from: on(30), rate: 10 / day } }) } },
    )
    // Ten racks a hall, one a day: hall a from day 30 to 39, hall b from day 40 to 49.
    expect(days['cabling.a']).toEqual([31, 32])
    expect(days['cabling.b']).toEqual([41, 42])
    expect(days['bring-up.a']).toEqual([39, 41])
    expect(days['bring-up.b']).toEqual([49, 51])
    // Nothing comes to hall c, so nothing is waited for.
    expect(days['bring-up.c']).toEqual([0, 2])
  })

  it('do not start before the date', () => {
    const { days } = dates({ shell: activity(10, {}, { scope: 'site', from: on(12) }) })
    expect(days.shell).toEqual([12, 22])
  })

  it('say when an activity waits for one that does not exist', () => {
    const { findings } = dates({ shell: activity(10, { site: {} }) })
    expect(findings).toContainEqual({
      code: 'schedule.unknown-activity',
      severity: 'warning',
      path: 'build.activities.shell.after',
      values: { by: 'shell', unknown: 'site' },
    })
  })

  it('say when a risk strikes one that does not exist', () => {
    const risk = { name: 'r', probability: 0.5, factor: 2, strikes: ['roof'] }
    const { findings } = planSchedule(
      input({ build: build({ shell: activity(1) }, { risks: { rain: risk } }) }),
    )
    expect(findings).toContainEqual({
      code: 'schedule.unknown-activity',
      severity: 'warning',
      path: 'build.risks.rain.strikes',
      values: { by: 'rain', unknown: 'roof' },
    })
  })

  it('name a cycle once, cut it, and go on', () => {
    const activities = {
      c: activity(3, { b: {} }),
      a: activity(1, { c: {} }),
      b: activity(2, { a: {} }),
    }
    const { findings, days } = dates(activities)
    expect(findings.filter(({ code }) => code === 'schedule.cycle')).toEqual([
      {
        code: 'schedule.cycle',
        severity: 'error',
        path: 'build.activities',
        values: { cycle: 'a → b → c → a' },
      },
    ])
    expect(days['c.a']).toEqual([3, 6])
  })

  it('name a cycle through deliveries', () => {
    const { findings } = dates(
      { inspect: activity(1, { racks: {} }, { scope: 'site' }) },
      { phases: { first: phase(100, { arrive: { from: 'inspect' } }) } },
    )
    expect(findings.find(({ code }) => code === 'schedule.cycle')!.values).toEqual({
      cycle: 'first → inspect → first',
    })
  })

  it('note that work after the racks of a shared hall waits for both phases', () => {
    const { findings } = dates(
      { 'bring-up': activity(2, { racks: {} }) },
      { phases: { first: phase(50), second: phase(40, { arrive: { from: on(100) } }) } },
    )
    expect(findings).toContainEqual({
      code: 'schedule.shared-hall',
      severity: 'note',
      path: 'sites.site.halls.a',
      values: { hall: 'a', first: 'first', last: 'second' },
    })
  })
})
