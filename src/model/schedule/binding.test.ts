import { describe, expect, it } from 'vitest'
import { planSchedule } from './index.js'
import { activity, build, capacity, day, input, on, phase } from './plan.fixture.js'

function binding(rest: Parameters<typeof input>[0]) {
  return planSchedule(input(rest)).sites.site!.binding.map(({ gate, from, to, waiting }) => [
    gate,
    from / day,
    to / day,
    waiting,
  ])
}

describe('the binding gate', () => {
  it('hands on from work to work along the chain', () => {
    const work = build({
      shell: activity(30, {}, { scope: 'site', gate: 'hall' }),
      tests: activity(10, { racks: {} }, { gate: 'commissioned' }),
    })
    const phases = { first: phase(200, { arrive: { from: 'shell', rate: 10 / day } }) }
    expect(binding({ build: work, phases })).toEqual([
      ['hall', 0, 30, 0],
      ['commissioned', 30, 59, expect.any(Number)],
    ])
  })

  it('is power from the start where power is what comes last', () => {
    const work = build({ shell: activity(30, {}, { scope: 'site', gate: 'hall' }) })
    const sites = { site: capacity({ grid: { [on(90)]: 1e6 } }) }
    expect(binding({ build: work, sites })).toEqual([['power', 0, 90, (60 * 200) / 90]])
  })

  it('counts the accelerators that are otherwise ready', () => {
    const sites = { site: capacity({ grid: { [on(0)]: 50e3, [on(40)]: 1e6 } }) }
    expect(binding({ sites })).toEqual([['power', 0, 40, 150]])
  })

  it('comes back when capacity leaves', () => {
    const engines = { unitPower: 100e3, units: { [on(0)]: 2 }, until: on(100) }
    const sites = { site: capacity({ grid: { [on(120)]: 200e3 }, sources: { engines } }) }
    expect(binding({ sites })).toEqual([['power', 100, 120, 200]])
  })

  it('is the hall to the end where there is no place', () => {
    expect(binding({ phases: { first: phase(250) } })).toEqual([['hall', 0, 300, 50]])
  })

  it('is delivery between phases', () => {
    const phases = { first: phase(100), second: phase(100, { arrive: { from: on(50) } }) }
    expect(binding({ phases })).toEqual([['delivered', 0, 50, 100]])
  })
})
