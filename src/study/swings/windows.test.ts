import { expect, it } from 'vitest'
import { facedMoment } from '../../campus/index.js'
import { runSwings } from '../../model/dynamics/index.js'
import { plannedScenario } from './swings.fixture.js'
import { toldSwings } from './told.js'

it('tells beside the steps what the job does else, each window that draws otherwise once', async () => {
  const { planned } = await plannedScenario('colossus')
  const told = toldSwings(planned, 'memphis', 0)!
  // its step has no checkpoint, and a failure draws as a stop does until the next start
  expect(told.windows.map(({ kinds }) => kinds)).toEqual([['start'], ['failure', 'stop']])
  const [start, failure] = told.windows
  const faced = planned.faced.memphis!
  const run = runSwings(faced.input, facedMoment(faced, 0, { window: 'start' })!, {
    floor: told.floor,
  })
  expect(start!.cases.floored).toEqual(run!.outcome)
  expect(start!.cases.built!.nadir).toBeLessThan(told.cases.built!.nadir!)
  expect(failure!.cases.built!.zenith).toBeGreaterThan(told.cases.built!.zenith!)
  const keys = new Set(told.windows.flatMap(({ cases }) => cases.built?.broken ?? []))
  expect(told.broken.map(({ limit }) => limit)).toEqual(expect.arrayContaining([...keys]))
  // the machines that are told make the inertia and the accepted step of the plan
  const [engines, turbines] = told.machines
  expect([engines?.source, turbines?.source]).toEqual(['engines', 'turbines'])
  const kinetic = told.machines.reduce((sum, m) => sum + m.units * m.rating! * m.inertia!, 0)
  const first = Math.min(...told.machines.map((m) => m.accepts! / m.inertia!))
  expect(kinetic * first).toBeCloseTo(told.stepAccepted!, -1)
})
