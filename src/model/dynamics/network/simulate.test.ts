import { describe, expect, it } from 'vitest'
import { eigenvaluesOf, simulateNetwork } from '../index.js'
import type { NetworkCase, NetworkMachine, NetworkRun } from './contract.js'
import { Ending } from './ending.js'
import { connect } from './evaluate.js'
import {
  equalArea,
  gast,
  plant,
  threeBus,
  withDegov,
  withSexs,
  withTgov1,
} from './network.fixture.js'
import { systemOf } from './system.js'

const quiet = (network: NetworkCase): NetworkCase => ({ ...network, events: [], duration: 5 })

const machines: readonly (readonly [string, Partial<NetworkMachine>])[] = [
  ['constant field and power', {}],
  ['SEXS', withSexs],
  ['ESAC1A and TGOV1', withTgov1],
  ['DEGOV', withDegov],
  [
    'DEGOV1 with dead time and lags',
    {
      governor: {
        ...{ model: 'DEGOV1', T1: 0.2, T2: 0.1, T3: 0.1, K: 18, T4: 12, T5: 5, T6: 0.2 },
        ...{ TD: 0.03, TMAX: 2, TMIN: -0.1, DROOP: 0.05, TE: 0.1, droopOn: 1 },
      },
    },
  ],
  [
    'EXST1 and GAST',
    {
      governor: { ...gast, AT: 1.2, VMAX: 1.2 },
      exciter: {
        ...{ model: 'EXST1', TR: 0, VIMAX: 0.2, VIMIN: -0.2, TC: 1, TB: 10, KA: 200, TA: 0 },
        ...{ VRMAX: 6, VRMIN: -5, KC: 0.05, KF: 0, TF: 1 },
      },
    },
  ],
]

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const finite = (run: NetworkRun) => {
  const curves = [
    ...Object.values(run.voltages),
    ...Object.values(run.machines).flatMap((one) => Object.values(one)),
    ...Object.values(run.flows).flatMap(({ from, to }) => [
      ...Object.values(from),
      ...Object.values(to),
    ]),
  ] as Float64Array[]
  expect(curves.every((curve) => curve.every(Number.isFinite))).toBe(true)
  expect(new Set(curves.map((curve) => curve.length)).size).toBe(1)
}

describe('laws of a network', () => {
  it.each(machines)('%s: what stands still stays so', (_, machine) => {
    const run = simulateNetwork(quiet(threeBus(machine)))
    const curves = [run.voltages['BUS 2']!, ...Object.values(run.machines.machine!)]
    for (const curve of curves) {
      for (const value of curve) expect(Math.abs(value - curve[0]!)).toBeLessThan(1e-9)
    }
  })

  it.each(machines)('%s: what is given is drawn, at every bus and step', (_, machine) => {
    const run = simulateNetwork({ ...threeBus(machine), duration: 3 })
    const { flows, voltages } = run
    const served = voltages['BUS 3']!
    finite(run)
    for (let k = 0; k < served.length; k++) {
      const load = (served[k]! / served[0]!) ** 2
      const into = (part: 'active' | 'reactive') =>
        sum([flows['1-3']!.to[part][k]!, flows['2-3']!.to[part][k]!])
      expect(into('active') + 2.5 * load).toBeCloseTo(0, 9)
      expect(into('reactive') + 0.3 * load).toBeCloseTo(0, 9)
      const given = flows['1-2']!.to.active[k]! + flows['2-3']!.from.active[k]!
      expect(given - run.machines.machine!.electrical[k]!).toBeCloseTo(0, 9)
    }
  })

  it('errs by the square of the step', () => {
    const at = (step: number) => {
      const network = { ...threeBus(withSexs), step, duration: 3 }
      const { angle } = simulateNetwork(network).machines.machine!
      return [1.2, 2, 3].map((time) => angle[Math.round(time / step)]!)
    }
    const [true1, true2, true3] = at(0.00025)
    const off = (step: number) => {
      const [first, second, third] = at(step)
      return Math.hypot(first! - true1!, second! - true2!, third! - true3!)
    }
    expect(off(0.008) / off(0.004)).toBeGreaterThan(3.7)
    expect(off(0.008) / off(0.004)).toBeLessThan(4.3)
  })

  it('does not care for the order of names', () => {
    const network = threeBus(withTgov1)
    const turned = <T>(record: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(record).reverse())
    const other = simulateNetwork({
      ...network,
      buses: turned(network.buses),
      branches: turned(network.branches),
    })
    const run = simulateNetwork(network)
    for (const key of ['angle', 'speed', 'voltage', 'field'] as const) {
      for (const [k, value] of run.machines.machine![key].entries()) {
        expect(Math.abs(other.machines.machine![key][k]! - value)).toBeLessThan(1e-8)
      }
    }
  })

  it('does not care for the base', () => {
    const network = threeBus(withTgov1)
    const run = simulateNetwork(network)
    const other = simulateNetwork({
      ...network,
      base: network.base * 10,
      sourceReactance: network.sourceReactance * 10,
      branches: Object.fromEntries(
        Object.entries(network.branches).map(([name, branch]) => [
          name,
          { ...branch, resistance: branch.resistance * 10, reactance: branch.reactance * 10 },
        ]),
      ),
      loads: { load: { ...network.loads.load!, active: 0.25, reactive: 0.03 } },
      machines: { machine: { ...network.machines.machine!, active: 0.1 } },
    })
    for (const key of ['angle', 'speed', 'electrical', 'field'] as const) {
      for (const [k, value] of run.machines.machine![key].entries()) {
        expect(Math.abs(other.machines.machine![key][k]! - value)).toBeLessThan(1e-8)
      }
    }
    const flow = (one: NetworkRun) => one.flows['1-3']!.from.active[800]!
    expect(flow(other) * 10).toBeCloseTo(flow(run), 8)
  })

  it('takes two halves of a machine for one', () => {
    const network = threeBus(withSexs)
    const half = { ...network.machines.machine!, rating: 50e6, active: 0.5 }
    const run = simulateNetwork(network).machines.machine!
    const two = simulateNetwork({ ...network, machines: { a: half, b: half } })
    for (const one of [two.machines.a!, two.machines.b!]) {
      for (const key of ['angle', 'electrical', 'field'] as const) {
        for (const [k, value] of run[key].entries()) {
          expect(Math.abs(one[key][k]! - value)).toBeLessThan(1e-8)
        }
      }
    }
  })

  it('takes a classical machine without inertia for a source', () => {
    const network = threeBus(withTgov1)
    const infinite: NetworkMachine = {
      ...{ bus: 'BUS 1', rating: 100e6, active: 0, governor: { model: 'none' } },
      generator: { model: 'GENCLS', H: 0, D: 0, Ra: 0, Xdp: network.sourceReactance },
    }
    const machines = { infinite, ...network.machines }
    const { angle } = simulateNetwork(network).machines.machine!
    const other = simulateNetwork({ ...network, machines }).machines
    for (const [k, value] of angle.entries()) {
      expect(Math.abs(other.machine!.angle[k]! - value)).toBeLessThan(1e-9)
    }
    expect(other.infinite!.speed.every((speed) => speed === 1)).toBe(true)
    const modes = eigenvaluesOf(network)
    for (const [i, mode] of eigenvaluesOf({ ...network, machines }).entries()) {
      expect(mode.real).toBeCloseTo(modes[i]!.real, 6)
      expect(mode.imaginary).toBeCloseTo(modes[i]!.imaginary, 6)
    }
  })

  it('lets an event fall between two steps', () => {
    const at = (step: number) => {
      const network = threeBus(withSexs)
      const events = network.events.map((event) => ({ ...event, time: 1.0021 }))
      const { angle } = simulateNetwork({ ...network, events, step, duration: 2 }).machines.machine!
      return angle[Math.round(2 / step)]!
    }
    expect(Math.abs(at(0.005) - at(0.0005))).toBeLessThan(1e-5)
  })

  it('takes times of 0 and below the step', () => {
    const fast = { ...withTgov1.exciter!, TR: 0, TB: 0, TA: 0.0001 }
    const slow = { ...withTgov1.exciter!, TR: 1e-5, TB: 0, TA: 0.0001 }
    const angle = (exciter: typeof fast, step: number) =>
      simulateNetwork({
        ...threeBus({ ...withTgov1, exciter: exciter as NetworkMachine['exciter'] }),
        step,
        duration: 3,
      }).machines.machine!.angle
    const reference = angle(slow, 0.0005)
    const coarse = angle(fast, 0.005)
    for (let k = 0; k < coarse.length; k++) {
      expect(Math.abs(coarse[k]! - reference[k * 10]!)).toBeLessThan(1e-3)
    }
  })
})

describe('how a run ends', () => {
  it('keeps step up to the critical clearing time of equal areas, and not beyond', () => {
    const { machines, ended } = simulateNetwork(equalArea(0.01))
    expect(ended).toBeUndefined()
    const start = machines.unit!.angle[0]!
    const last = Math.acos((Math.PI - 2 * start) * Math.sin(start) - Math.cos(start))
    const critical = Math.sqrt((4 * 4 * (last - start)) / (2 * Math.PI * 60 * 0.9))
    expect(critical).toBeGreaterThan(0.1)
    expect(simulateNetwork(equalArea(critical * 0.998)).ended).toBeUndefined()
    const lost = simulateNetwork(equalArea(critical * 1.002))
    expect(lost.ended!.because).toBe('loss-of-synchronism')
    expect(lost.machines.unit!.angle.length).toBe(Math.round(lost.ended!.at / 0.001))
    finite(lost)
  })

  it('by speed, where a machine loses its load or gets too much', () => {
    const network = { ...plant(1, 100e6, 0.5), duration: 60 }
    const machine = { ...network.machines.SG1!, governor: { model: 'none' } as const }
    const ended = (event: NetworkCase['events'][number]) =>
      simulateNetwork({ ...network, machines: { SG1: machine }, events: [event] })
    const free = ended({ time: 1, kind: 'trip-branch', branch: 'SG1' })
    // 0.5 pu on 2 H = 4 s: 0.25 pu in 2 s
    expect(free.ended!.because).toBe('over-speed')
    expect(free.ended!.at).toBeCloseTo(3, 2)
    const heavy = ended({ time: 1, kind: 'load', load: 'load', active: 1, reactive: 0 })
    expect(heavy.ended).toMatchObject({ because: 'under-speed' })
    finite(free)
    finite(heavy)
  })

  it('by voltage, where the load exceeds what the lines carry', () => {
    const network = threeBus(withSexs)
    const run = simulateNetwork({
      ...network,
      loads: {
        load: { ...network.loads.load!, model: { power: 1, current: 0, impedance: 0 } },
      },
      events: [{ time: 1, kind: 'load', load: 'load', active: 25, reactive: 10 }],
    })
    expect(run.ended!.because).toBe('voltage-collapse')
    finite(run)
  })

  it('without a word on the network where voltages are sound and nothing is solved', () => {
    const system = systemOf(threeBus(withSexs))
    const states = system.start.slice()
    const ending = new Ending(system)
    expect(ending.unsolved(connect(system), states)).toBe('unsolved')
    for (let i = system.states; i < states.length; i++) states[i] = states[i]! * 0.7
    expect(ending.unsolved(connect(system), states)).toBe('voltage-collapse')
  })

  it('not by a dead short at a load of constant power that is cleared in time', () => {
    const network = threeBus(withSexs)
    const run = simulateNetwork({
      ...network,
      loads: {
        load: { ...network.loads.load!, model: { power: 0.6, current: 0.4, impedance: 0 } },
      },
      events: [
        { time: 1, kind: 'fault', bus: 'BUS 3', resistance: 0, reactance: 0 },
        { time: 1.1, kind: 'clear', bus: 'BUS 3' },
      ],
      duration: 30,
    })
    expect(run.ended).toBeUndefined()
    expect(run.voltages['BUS 3']![210]).toBeLessThan(1e-4)
    expect(run.voltages['BUS 3']!.at(-1)).toBeCloseTo(run.voltages['BUS 3']![0]!, 3)
    finite(run)
  })

  it('not by a bus that is cut off: it is dead, and comes back', () => {
    const network = plant(1, 100e6, 0.5)
    const run = simulateNetwork({
      ...network,
      events: [
        { time: 1, kind: 'trip-branch', branch: 'SG1' },
        { time: 1.2, kind: 'close-branch', branch: 'SG1' },
      ],
      duration: 30,
    })
    expect(run.ended).toBeUndefined()
    expect(run.voltages.LOAD![1100]).toBe(0)
    expect(run.flows.SG1!.from.active[1100]).toBe(0)
    expect(run.machines.SG1!.electrical[30_000]).toBeCloseTo(0.5, 2)
    finite(run)
  })
})
