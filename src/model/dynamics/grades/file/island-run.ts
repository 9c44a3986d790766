import { turbineDamping } from '../../governor/governor.js'
import type { IslandCase } from '../../island/island.js'
import { stepIsland } from '../../island/kernel.js'
import { kernelOf } from '../../island/prepare.js'
import { UnreadableCase } from '../unreadable.js'
import type { CurveName } from './columns.js'
import type { RunCurves } from './curves.js'
import type { CaseInputs } from './inputs.js'
import { loadProfile } from './load-profile.js'
import type { CaseMachine } from './machines.js'

const STEP = 0.001

/** The island of a case as the common-frequency mode takes it. @throws UnreadableCase */
export function islandCase(inputs: CaseInputs, duration: number): IslandCase {
  const { island, base, frequency, events } = inputs
  if (!island) throw new UnreadableCase('gens', 'no-value')
  const { machines, load, loadDamping } = island
  // one step beyond the end: powers stand at half steps
  const steps = Math.ceil(duration / STEP - 1e-6) + 2
  const trips = events
    .filter((event) => event.kind !== 'load' && event.kind !== 'change')
    .map((event) => {
      const machine =
        event.kind === 'trip-machine'
          ? machines.findIndex(({ name }) => name === event.machine)
          : -1
      if (machine < 0) throw new UnreadableCase(`events ${event.kind}`, 'not-modelled')
      return { time: event.time, machine, units: 1 }
    })
  return {
    frequency,
    step: STEP,
    load: loadProfile(events, load, STEP, steps).map((level) => level * base),
    loadStart: load * base,
    loadDamping,
    trips,
    machines: machines.map(({ rating, inertia, damping, governor, power }, i) => ({
      units: 1,
      rating,
      inertia,
      damping,
      governor,
      // the first takes what the others leave, as the slack of a power flow does
      ...(power !== undefined && (i > 0 || machines.length === 1)
        ? { power: (power * base) / rating }
        : {}),
    })),
  }
}

/** Runs the island of a case step by step, and keeps what each machine does. */
export function runIsland(inputs: CaseInputs, duration: number): RunCurves {
  const island = islandCase(inputs, duration)
  const { machines } = inputs.island!
  requireBalance(island, inputs)
  const kernel = kernelOf(island)
  const n = island.load.length
  const speed = new Float64Array(n + 1)
  const unused = new Float64Array(n)
  const out = { speed, machines: unused, batteries: unused, stored: unused }
  const mechanical = machines.map(() => new Float64Array(n))
  let done = 0
  while (done < n) {
    for (const [i, values] of mechanical.entries()) values[done] = kernel.power[i]!
    if (stepIsland(kernel, island.load, out, done, done + 1) <= done) break
    done++
  }
  const tripAt = machines.map((_, i) =>
    Math.min(
      ...(island.trips ?? []).filter(({ machine }) => machine === i).map(({ time }) => time),
    ),
  )
  return {
    step: STEP,
    steps: done,
    ended: done < n ? 'over-speed' : undefined,
    excluded: { times: [], within: 0 },
    curve: ({ kind, of }) => {
      const i = indexOf(machines, of)
      if (i < 0) return undefined
      const alive = (step: number) => step * STEP < tripAt[i]! - STEP / 2
      const scale = machines[i]!.rating / inputs.base
      const dead = turbineDamping(machines[i]!.governor)
      const { inertia, damping } = machines[i]!
      // powers stand at half steps: the mean of both halves is the whole step
      const power = (k: number) =>
        (mechanical[i]![k]! + mechanical[i]![Math.min(k + 1, done - 1)]!) / 2 - dead * speed[k]!
      const curves: Partial<Record<CurveName['kind'], (k: number) => number>> = {
        frequency: (k) => island.frequency * (1 + speed[k]!),
        speed: (k) => 1 + speed[k]!,
        'mechanical power': (k) => power(k) * scale,
        'electrical power': (k) => {
          const to = Math.min(k + 1, done)
          const slope = (speed[to]! - speed[to - 1]!) / STEP
          const half = mechanical[i]![Math.min(k + 1, done - 1)]! - dead * speed[k]!
          return (half - 2 * inertia * slope - damping * speed[k]!) * scale
        },
      }
      const found = curves[kind]
      return found && ((k) => (alive(k) ? found(k) : Number.NaN))
    },
  }
}

/** Which machine a column means; the only one where it names none. */
function indexOf(machines: readonly CaseMachine[], of: string): number {
  if (of === '') return machines.length === 1 ? 0 : -1
  return machines.findIndex(({ name }) => name.toUpperCase() === of)
}

/** Stated powers must add up to the load, or the machines would not stand still at the start. */
function requireBalance({ machines }: IslandCase, { island, base }: CaseInputs): void {
  if (!island || island.machines.some(({ power }) => power === undefined)) return
  const sum = island.machines.reduce((all, { power }) => all + power!, 0)
  if (Math.abs(sum - island.load) > 1e-6 * Math.max(1, Math.abs(island.load))) {
    throw new UnreadableCase('load0', 'outside-range')
  }
  for (const { rating } of machines) {
    if (!(rating > 0 && base > 0)) throw new UnreadableCase('Sn', 'outside-range')
  }
}
