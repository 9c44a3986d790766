import assert from 'node:assert/strict'
import { createMemo, loadScenario, planCampus } from '../dist/index.js'
import { cpu, medianOf, row } from './measure.mjs'

/** Median CPU time of each stage of a warm plan, ms: the hot paths of the rooms. */
function stageTimes(loaded, runs = 11) {
  const times = new Map()
  for (let i = 0; i < runs; i++) {
    let name
    let before = process.cpuUsage()
    const note = (next) => {
      const { user, system } = process.cpuUsage(before)
      const spent = (user + system) / 1000
      if (name !== undefined) times.set(name, [...(times.get(name) ?? []), spent])
      name = next
      before = process.cpuUsage()
    }
    planCampus(loaded, { onStage: note })
  }
  return (name) => medianOf(times.get(name))
}

/** CPU time of a single call, ms, and what it made. */
async function once(call) {
  const before = process.cpuUsage()
  const made = await call()
  const { user, system } = process.cpuUsage(before)
  return [made, (user + system) / 1000]
}

/** Planning in process: first, after an edit of money, and of a date; and the size of a plan. */
export async function benchPlan(text) {
  const [loaded, loading] = await once(() => loadScenario(text))
  assert.ok(loaded.ok)
  const [{ plan }, cold] = await once(() => planCampus(loaded))

  const memo = createMemo()
  planCampus(loaded, { memo })
  const edited = (change) => (i) =>
    planCampus({ ...loaded, scenario: change(loaded.scenario, i) }, { memo })
  const money = cpu(
    edited((s, i) => ({ ...s, money: { ...s.money, discountRate: 0.06 + i / 1000 } })),
  )
  const arrival = cpu(
    edited((s, i) => {
      const { first: phase } = s.phases
      const arrive = { ...phase.arrive, rate: phase.arrive.rate * (1.1 + i / 100) }
      return { ...s, phases: { ...s.phases, first: { ...phase, arrive } } }
    }),
  )
  const same = cpu(() => planCampus(loaded, { memo }))

  const stage = stageTimes(loaded)
  const size = JSON.stringify(plan).length / 1000
  return [
    row('campus', 'plan Colossus, first call', cold, 'ms', 'nothing compiled yet'),
    row('campus', 'load Colossus, first call', loading, 'ms', 'text to Scenario, weather in'),
    row('campus', 'edit of money', money, 'ms', 'memoised, finance re-runs; aim 16'),
    row('campus', 'edit of a delivery rate', arrival, 'ms', 'calendar and account re-run'),
    row('campus', 'no edit', same, 'ms', 'memoised, nothing re-runs'),
    row('schedule', 'schedule', stage('schedule'), 'ms', '2,000 samples of Colossus'),
    row('cooling', 'cooling', stage('cooling'), 'ms', 'the same, 10,224 hours, two loops'),
    row('dynamics', 'dynamics', stage('dynamics'), 'ms', 'the same, two moments'),
    row('dispatch', 'dispatch', stage('dispatch'), 'ms', 'the same, two fleets and a battery'),
    row('campus', 'size of the plan', size, 'kB', 'JSON; aim 200'),
  ]
}
