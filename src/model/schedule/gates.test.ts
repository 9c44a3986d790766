import { describe, expect, it } from 'vitest'
import { planSchedule } from './index.js'
import { activity, build, capacity, day, input, on, phase } from './plan.fixture.js'

/** Days of first, half and all of a phase, central. */
function days(rest: Parameters<typeof input>[0], name = 'first') {
  const { first, half, ready } = planSchedule(input(rest)).phases[name]!
  const inDays = (time: number | null) => (time === null ? null : time / day)
  return [first, half, ready].map(({ deterministic }) => inDays(deterministic))
}

describe('deliveries', () => {
  it('come all at once where there is no rate', () => {
    expect(days({ phases: { first: phase(200, { arrive: { from: on(40) } }) } })).toEqual([
      40, 40, 40,
    ])
  })

  it('come rack by rack at the rate, the first on the day written', () => {
    // 20 racks of ten, two a day: half is there with the tenth rack.
    const arrive = { from: on(10), rate: 20 / day }
    const phases = { first: phase(200, { arrive }) }
    expect(days({ phases })).toEqual([10, 14.5, 19.5])
    const { delivered, installed } = planSchedule(input({ phases })).phases.first!
    expect([...delivered.values.slice(9, 12)]).toEqual([0, 10, 30])
    expect(installed.values).toEqual(delivered.values)
  })

  it('have begun before the start where the date is earlier', () => {
    const arrive = { from: on(-5), rate: 20 / day }
    expect(days({ phases: { first: phase(200, { arrive }) } })).toEqual([0, 0, 4.5])
  })

  it('wait for the finish of an activity, and for the last of the phase before', () => {
    const phases = {
      first: phase(100, { arrive: { from: 'shell', rate: 10 / day } }),
      second: phase(50, { after: 'first', arrive: {} }),
      third: phase(50, { after: 'second', arrive: { from: on(60) } }),
    }
    const plan = { phases, build: build({ shell: activity(20, {}, { scope: 'site' }) }) }
    expect(days(plan)).toEqual([20, 24, 29])
    expect(days(plan, 'second')).toEqual([29, 29, 29])
    expect(days(plan, 'third')).toEqual([60, 60, 60])
  })

  it('are fully there with the partly filled rack', () => {
    const phases = { first: phase(25, { arrive: { from: on(0), rate: 10 / day } }) }
    const { installed, ready } = planSchedule(input({ phases })).phases.first!
    expect([...installed.values.slice(0, 3)]).toEqual([10, 20, 25])
    expect(ready.deterministic).toBe(2 * day)
  })
})

describe('gates of work', () => {
  it('open when all their activities are finished, hall by hall', () => {
    const work = build({
      shell: activity(10, {}, { scope: 'site', gate: 'hall' }),
      fitout: activity(5, { shell: {} }, { stagger: 20 * day, gate: 'hall' }),
      pipes: activity(18, {}, { scope: 'site', gate: 'cooling' }),
    })
    expect(days({ build: work })).toEqual([18, 18, 35])
    const { gates } = planSchedule(input({ build: work })).sites.site!
    expect(gates.hall.complete).toBe(35 * day)
    expect([14, 15, 34, 35].map((d) => gates.hall.open[d])).toEqual([0, 100, 100, 200])
    expect(gates.cooling).toMatchObject({ complete: 18 * day, known: true })
    expect(gates.network).toMatchObject({ complete: 0, known: false })
  })

  it('say which of them held a phase up', () => {
    const work = build({ switches: activity(30, {}, { scope: 'site', gate: 'network' }) })
    expect(planSchedule(input({ build: work })).phases.first).toMatchObject({
      heldUpBy: 'network',
      heldUpShare: { network: 1 },
    })
  })
})

describe('firm power', () => {
  const firm = (rest: Parameters<typeof capacity>[0]) => {
    const { firmPower } = planSchedule(input({ sites: { site: capacity(rest) } })).sites.site!
    return firmPower.values
  }

  it('steps with dates and with the finish of work', () => {
    const schedule = planSchedule(
      input({
        sites: { site: capacity({ grid: { [on(-3)]: 50e3, substation: 250e3 } }) },
        build: build({ substation: activity(90, {}, { scope: 'site' }) }),
      }),
    )
    const { firmPower, neededPower } = schedule.sites.site!
    expect([0, 89, 90].map((d) => firmPower.values[d])).toEqual([50e3, 50e3, 250e3])
    expect([0, 89, 90].map((d) => neededPower.values[d])).toEqual([50e3, 50e3, 200e3])
    expect(schedule.phases.first!.heldUpBy).toBe('power')
    expect(schedule.activities.substation).toMatchObject({ critical: true, criticality: 1 })
  })

  it('waits for the last hall where a step waits for work in halls', () => {
    const schedule = planSchedule(
      input({
        sites: { site: capacity({ grid: { busway: 250e3 } }) },
        build: build({ busway: activity(10, {}, { stagger: 30 * day }) }),
      }),
    )
    expect(schedule.phases.first!.ready.deterministic).toBe(40 * day)
  })

  const sources = {
    small: { unitPower: 10e3, units: { [on(0)]: 3 } },
    large: { unitPower: 40e3, units: { [on(10)]: 1, [on(20)]: 2 }, until: on(30) },
  }

  it('is grid and all units without reserve', () => {
    const values = firm({ grid: { [on(0)]: 5e3 }, sources })
    expect([9, 10, 20].map((d) => values[d])).toEqual([35e3, 75e3, 115e3])
  })

  it('loses the largest unit on site, or two', () => {
    const one = firm({ grid: { [on(0)]: 5e3 }, sources, reserve: 'n-1' })
    expect([9, 10, 20].map((d) => one[d])).toEqual([25e3, 35e3, 75e3])
    const two = firm({ grid: { [on(0)]: 5e3 }, sources, reserve: 'n-2' })
    expect([9, 10, 20].map((d) => two[d])).toEqual([15e3, 25e3, 35e3])
  })

  it('loses rented units at the date of their end', () => {
    const values = firm({ grid: {}, sources })
    expect([29, 30].map((d) => values[d])).toEqual([110e3, 30e3])
  })

  it('is 0 before its first step, and unknown where nothing is written', () => {
    const known = planSchedule(input({ sites: { site: capacity({ grid: { [on(7)]: 1e6 } }) } }))
    expect(known.phases.first!.ready.deterministic).toBe(7 * day)
    const unknown = planSchedule(input()).sites.site!
    expect(unknown.gates.power).toMatchObject({ known: false, complete: 0 })
    expect(unknown.firmPower.values.every((watts) => watts === 0)).toBe(true)
  })
})

describe('shared capacity', () => {
  it('goes to phases in order, in whole racks', () => {
    const schedule = planSchedule(
      input({
        phases: { first: phase(100), second: phase(100) },
        sites: { site: capacity({ grid: { [on(0)]: 45e3, [on(50)]: 155e3 } }) },
      }),
    )
    const worked = (name: string) => [0, 50].map((d) => schedule.phases[name]!.installed.values[d])
    expect(worked('first')).toEqual([40, 100])
    expect(worked('second')).toEqual([0, 50])
    expect(schedule.sites.site!.gates.power.open[50]).toBe(150)
  })

  it('lets a partly filled rack work where there is power for all of it', () => {
    const site = { site: capacity({ grid: { [on(0)]: 25e3 } }) }
    expect(days({ phases: { first: phase(25) }, sites: site })[2]).toBe(0)
    const short = { site: capacity({ grid: { [on(0)]: 24e3 } }) }
    const { first } = planSchedule(input({ phases: { first: phase(25) }, sites: short })).phases
    expect(first!.installed.values[0]).toBe(20)
  })

  it('does the same with the heat plant and with permits', () => {
    const site = capacity({ heat: { [on(0)]: 90e3, [on(9)]: 1e6 }, permit: { [on(0)]: 150e3 } })
    const schedule = planSchedule(input({ sites: { site } }))
    const { installed, ready, heldUpBy } = schedule.phases.first!
    expect([0, 9].map((d) => installed.values[d])).toEqual([100, 150])
    expect(ready.deterministic).toBeNull()
    expect(heldUpBy).toBe('permit')
    const { cooling, permit } = schedule.sites.site!.gates
    expect(cooling).toMatchObject({ known: true, complete: 9 * day })
    expect(permit).toMatchObject({ known: true, complete: null })
  })

  it('is taken by whoever is there', () => {
    const schedule = planSchedule(
      input({
        phases: { first: phase(100, { arrive: { from: on(30) } }), second: phase(100) },
        sites: { site: capacity({ grid: { [on(0)]: 100e3 } }) },
      }),
    )
    const worked = (name: string) => [0, 30].map((d) => schedule.phases[name]!.installed.values[d])
    expect(worked('first')).toEqual([0, 100])
    expect(worked('second')).toEqual([100, 0])
  })

  it('is not shared between sites', () => {
    const halls = { a: { site: 'one', capacity: 100 }, b: { site: 'two', capacity: 100 } }
    const phases = { first: phase(100, { site: 'one' }), second: phase(100, { site: 'two' }) }
    const sites = { one: capacity({ grid: { [on(0)]: 0 } }), two: capacity() }
    expect(days({ halls, phases, sites })).toEqual([null, null, null])
    expect(days({ halls, phases, sites }, 'second')).toEqual([0, 0, 0])
  })
})

describe('a bare input', () => {
  it('without phases or work has an empty schedule', () => {
    const { activities, phases, findings, usable } = planSchedule(
      input({ phases: {}, halls: {}, sites: {} }),
    )
    expect([activities, phases, findings]).toEqual([{}, {}, []])
    expect(usable.p50.every((count) => count === 0)).toBe(true)
  })

  it('with work alone has a critical path', () => {
    const { activities } = planSchedule(
      input({
        phases: {},
        build: build({ shell: activity(9), roof: activity(4), fitout: activity(3, { roof: {} }) }),
      }),
    )
    expect(activities['shell.hall-1']).toMatchObject({ critical: true, totalFloat: 0 })
    expect(activities['roof.hall-1']).toMatchObject({ critical: false, totalFloat: 2 * day })
  })

  it('with an empty phase is ready at once', () => {
    expect(days({ phases: { first: phase(0) } })).toEqual([0, 0, 0])
  })
})

describe('float', () => {
  it('counts to the last accelerator, or for other work to the end of all', () => {
    const { activities } = planSchedule(
      input({
        build: build({
          shell: activity(10, {}, { scope: 'site', gate: 'hall' }),
          pipes: activity(30, {}, { scope: 'site', gate: 'cooling' }),
          garden: activity(35, {}, { scope: 'site' }),
          office: activity(20, {}, { scope: 'site' }),
        }),
      }),
    )
    const floats = Object.values(activities).map(({ totalFloat }) => totalFloat / day)
    expect(floats).toEqual([20, 0, 0, 15])
    expect(Object.values(activities).map(({ critical }) => critical)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('of work that only deliveries wait for counts to the last accelerator too', () => {
    const { activities } = planSchedule(
      input({
        phases: { first: phase(200, { arrive: { from: 'road' } }) },
        build: build({
          road: activity(10, {}, { scope: 'site' }),
          garden: activity(35, {}, { scope: 'site' }),
        }),
      }),
    )
    expect(activities.road).toMatchObject({ totalFloat: 0, critical: true })
  })
})
