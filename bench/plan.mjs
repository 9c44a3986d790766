import assert from 'node:assert/strict'
import { createMemo, loadScenario, planCampus } from '../dist/index.js'

const runs = 15
const finite = (x) => x

/** Median of the times of `runs` calls, ms; results are consumed so that none is optimised away. */
function median(call, count = runs) {
  const times = []
  let sink = 0
  for (let i = 0; i < count; i++) {
    const started = performance.now()
    sink += finite(call(i).plan.accelerators)
    times.push(performance.now() - started)
  }
  assert.ok(sink >= 0)
  return times.sort((a, b) => a - b)[count >> 1]
}

/** Median time of each stage of a warm plan, ms: the hot paths of the rooms. */
function stageTimes(loaded) {
  const times = new Map()
  for (let i = 0; i < runs; i++) {
    let name
    let from = 0
    const note = (next) => {
      const now = performance.now()
      if (name !== undefined) times.set(name, [...(times.get(name) ?? []), now - from])
      name = next
      from = now
    }
    planCampus(loaded, { onStage: note })
  }
  return (name) => times.get(name).sort((a, b) => a - b)[runs >> 1]
}

/** Planning in process: whole, after an edit of money, and of a date; and the size of a plan. */
export async function benchPlan(text) {
  const started = performance.now()
  const loaded = await loadScenario(text)
  const loading = performance.now() - started
  assert.ok(loaded.ok)
  const first = performance.now()
  const { plan } = planCampus(loaded)
  const cold = performance.now() - first
  median(() => planCampus(loaded), 5)
  const whole = median(() => planCampus(loaded))

  const memo = createMemo()
  planCampus(loaded, { memo })
  const edited = (change) => (i) =>
    planCampus({ ...loaded, scenario: change(loaded.scenario, i) }, { memo })
  const money = median(
    edited((s, i) => ({ ...s, money: { ...s.money, discountRate: 0.05 + i / 1000 } })),
  )
  const arrival = median(
    edited((s, i) => {
      const { first: phase } = s.phases
      const arrive = { ...phase.arrive, rate: phase.arrive.rate * (1 + (i + 1) / 100) }
      return { ...s, phases: { ...s.phases, first: { ...phase, arrive } } }
    }),
  )
  const same = median(() => planCampus(loaded, { memo }))

  const stage = stageTimes(loaded)
  const row = (name, value, unit, note, room = 'campus') => ({
    room,
    name,
    value,
    unit,
    better: 'lower',
    note,
  })
  return [
    row('plan Colossus, warm', whole, 'ms', 'planCampus on one core, 2,000 samples; aim 300'),
    row('plan Colossus, first call', cold, 'ms', 'nothing compiled yet'),
    row('load Colossus, first call', loading, 'ms', 'text to Scenario, weather in'),
    row('edit of money', money, 'ms', 'memoised, finance re-runs; aim 16'),
    row('edit of a delivery rate', arrival, 'ms', 'memoised, calendar and account re-run'),
    row('no edit', same, 'ms', 'memoised, nothing re-runs'),
    row('schedule', stage('schedule'), 'ms', '2,000 samples, 8 halls, 81 activities', 'schedule'),
    row('cooling', stage('cooling'), 'ms', '10,224 hours, two loops', 'cooling'),
    row('dispatch', stage('dispatch'), 'ms', '10,224 hours, two fleets and a battery', 'dispatch'),
    row('size of the plan', JSON.stringify(plan).length / 1000, 'kB', 'JSON; aim 200'),
  ]
}
