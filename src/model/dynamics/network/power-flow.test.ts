import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PhysicsError } from '../../../physics/index.js'
import { powerFlow, simulateNetwork } from '../index.js'
import type { NetworkBranch, NetworkBus, NetworkCase, NetworkLoad } from './contract.js'
import { genrou, sexs, threeBus, withSexs } from './network.fixture.js'

const power = { power: 1, current: 0, impedance: 0 }
const line = (from: string, to: string, reactance: number): NetworkBranch => ({
  ...{ from, to, resistance: 0, reactance, susceptance: 0 },
})
const load = (bus: string, active: number, reactive: number): NetworkLoad => ({
  ...{ bus, active, reactive, model: power },
})
const slack: NetworkBus = { kind: 'slack', voltage: 1, angle: 0 }
const plain: NetworkBus = { kind: 'load', voltage: 1, angle: 0 }

function network(change: Partial<NetworkCase>): NetworkCase {
  return { ...threeBus({}), machines: {}, events: [], ...change }
}

describe('power flow', () => {
  it('of two buses is the root of its quadratic', () => {
    const { buses, sources } = powerFlow(
      network({
        buses: { a: slack, b: plain },
        branches: { ab: line('a', 'b', 0.1) },
        loads: { b: load('b', 1, 0.5) },
      }),
    )
    // V⁴ + V²(2QX − 1) + X²(P² + Q²) = 0
    const half = 1 - 2 * 0.5 * 0.1
    const square = (half + Math.sqrt(half ** 2 - 4 * 0.01 * 1.25)) / 2
    expect(buses.b!.voltage).toBeCloseTo(Math.sqrt(square), 12)
    expect(buses.b!.angle).toBeCloseTo(-Math.asin(0.1 / buses.b!.voltage), 12)
    expect(sources.a!.active).toBeCloseTo(1, 12)
    expect(sources.a!.reactive).toBeCloseTo(0.5 + (0.1 * 1.25) / square, 12)
  })

  it('of the ring of three gives the flows of PSS/E', () => {
    const { flows, buses, machines } = powerFlow(threeBus(withSexs))
    expect(flows['1-3']!.from.active).toBeCloseTo(1.36551, 5)
    expect(flows['1-3']!.from.reactive).toBeCloseTo(0.482988, 5)
    expect(flows['1-3']!.to.active).toBeCloseTo(-1.34648, 5)
    expect(flows['1-3']!.to.reactive).toBeCloseTo(-0.254646, 5)
    expect(buses['BUS 2']!.voltage).toBe(1.02)
    expect(machines.machine!.active).toBeCloseTo(1, 12)
  })

  it('turns by a phase shift and scales by a tap', () => {
    const branches = { ab: { ...line('a', 'b', 0.1), tap: 1.05, shift: 0.3 } }
    const { buses } = powerFlow(network({ buses: { a: slack, b: plain }, branches, loads: {} }))
    expect(buses.b!.voltage).toBeCloseTo(1 / 1.05, 12)
    expect(buses.b!.angle).toBeCloseTo(-0.3, 12)
  })

  it('knows shunts and charging', () => {
    const loads = { c: load('c', 0, -0.4) }
    const buses = { a: slack, c: plain }
    const branches = { ac: line('a', 'c', 0.2) }
    const injected = powerFlow(network({ buses, branches, loads })).buses.c!.voltage
    const shunt = { conductance: 0, susceptance: 0.4 / injected ** 2 }
    const shunted = { a: slack, c: { ...plain, shunt } }
    const one = powerFlow(network({ buses: shunted, branches, loads: {} }))
    expect(one.buses.c!.voltage).toBeCloseTo(injected, 12)
    // half of a line's charging stands at either end
    const charged = { ac: { ...branches.ac, susceptance: 2 * shunt.susceptance } }
    const two = powerFlow(network({ buses, branches: charged, loads: {} }))
    expect(two.buses.c!.voltage).toBeCloseTo(injected, 12)
  })

  it('balances at every bus of any ring', () => {
    const value = fc.double({ min: 0.02, max: 0.3, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { minLength: 3, maxLength: 7 }),
        (parts) => {
          const name = (i: number) => `b${i % parts.length}`
          const ring = network({
            buses: Object.fromEntries(parts.map((_, i) => [name(i), i === 0 ? slack : plain])),
            branches: Object.fromEntries(
              parts.map(([x, r, b], i) => [
                `l${i}`,
                { ...line(name(i), name(i + 1), x / 3), resistance: r / 9, susceptance: b },
              ]),
            ),
            loads: Object.fromEntries(parts.map(([p, q], i) => [name(i), load(name(i), p, q / 3)])),
          })
          const { flows, mismatch } = powerFlow(ring)
          expect(mismatch).toBeLessThan(1e-8)
          for (const [i, [p, q]] of parts.entries()) {
            if (i === 0) continue
            const after = flows[`l${i}`]!.from
            const before = flows[`l${i - 1}`]!.to
            expect(after.active + before.active + p).toBeCloseTo(0, 8)
            expect(after.reactive + before.reactive + q / 3).toBeCloseTo(0, 8)
          }
        },
      ),
      { seed: 2, numRuns: 60 },
    )
  })

  it('parts what machines of a bus give by their rating, or as they are scheduled', () => {
    const base = threeBus({})
    const machine = base.machines.machine!
    const whole = powerFlow(base).machines.machine!
    const two = powerFlow({
      ...base,
      machines: {
        big: { ...machine, rating: 75e6, active: 0.7 },
        small: { ...machine, rating: 25e6, active: 0.3 },
      },
    }).machines
    expect(two.big!.active).toBeCloseTo(0.7, 12)
    expect(two.big!.reactive / two.small!.reactive).toBeCloseTo(3, 9)
    expect(two.big!.reactive + two.small!.reactive).toBeCloseTo(whole.reactive, 9)
    const scheduled = powerFlow({
      ...base,
      machines: {
        big: { ...machine, active: 0.5, reactive: whole.reactive - 0.1 },
        small: { ...machine, active: 0.5, reactive: 0.1 },
      },
    }).machines
    expect(scheduled.small!.reactive).toBeCloseTo(0.1, 9)
  })

  it('takes islands that each have a slack', () => {
    const { buses } = powerFlow(
      network({
        buses: { a: slack, b: plain, c: { ...slack, angle: 1 }, d: plain },
        branches: { ab: line('a', 'b', 0.1), cd: line('c', 'd', 0.1) },
        loads: { b: load('b', 1, 0), d: load('d', 1, 0) },
      }),
    )
    expect(buses.d!.angle - 1).toBeCloseTo(buses.b!.angle, 12)
  })
})

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof PhysicsError) return [error.code, error.values.name ?? '']
    throw error
  }
  return ['none']
}

describe('what is refused', () => {
  const base = threeBus(withSexs)
  const machine = base.machines.machine!
  const line12 = base.branches['1-2']!
  const generator = { ...genrou, S10: 0.1, S12: 0.8 }
  const heavy = { ...base.loads.load!, active: 12 }
  const refused: readonly (readonly [string, Partial<NetworkCase>, string, string?])[] = [
    ['more load than the lines carry', { loads: { load: heavy } }, 'no-power-flow'],
    ['a bus without a branch', { buses: { ...base.buses, far: plain } }, 'unconnected', 'far'],
    [
      'a branch to nowhere',
      { branches: { ...base.branches, far: { ...line12, to: 'far' } } },
      'unknown-name',
      'far',
    ],
    [
      'a branch from a bus to itself',
      { branches: { ...base.branches, far: { ...line12, to: 'BUS 1' } } },
      'unknown-name',
      'BUS 1',
    ],
    [
      'a branch without impedance',
      { branches: { ...base.branches, far: { ...line12, resistance: 0, reactance: 0 } } },
      'outside-range',
      'far.impedance',
    ],
    [
      'a name every object has',
      { loads: { load: { ...base.loads.load!, bus: 'constructor' } } },
      'unknown-name',
      'constructor',
    ],
    [
      'shares that are not the whole',
      {
        loads: { load: { ...base.loads.load!, model: { power: 1, current: 1, impedance: 0 } } },
      },
      'outside-range',
      'load.model',
    ],
    [
      'an event at nothing',
      { events: [{ time: 1, kind: 'trip-branch', branch: 'x' }] },
      'unknown-name',
      'x',
    ],
    [
      'an event at no time',
      { events: [{ time: Number.NaN, kind: 'trip-branch', branch: '1-2' }] },
      'outside-range',
      'trip-branch.time',
    ],
    ['a step of none', { step: 0 }, 'outside-range', 'step'],
    ['a voltage held by nothing', { machines: {} }, 'not-modelled', 'BUS 2'],
    [
      'an exciter on a classical machine',
      {
        machines: {
          machine: { ...machine, generator: { model: 'GENCLS', H: 3, D: 0, Ra: 0, Xdp: 0.3 } },
        },
      },
      'not-modelled',
      'machine',
    ],
    [
      'a ceiling below the field that is needed',
      {
        machines: { machine: { ...machine, exciter: { ...sexs, EMAX: 2 } } },
      },
      'outside-range',
      'machine.exciter',
    ],
    [
      'a governor below the power that is scheduled',
      {
        machines: {
          machine: {
            ...machine,
            governor: { model: 'TGOV1', R: 0.05, T1: 0.1, VMAX: 0.9, VMIN: 0, T2: 1, T3: 3, Dt: 0 },
          },
        },
      },
      'outside-range',
      'machine.governor',
    ],
    [
      'a time below 0',
      { machines: { machine: { ...machine, generator: { ...generator, Td0p: -1 } } } },
      'outside-range',
      'machine.Td0p',
    ],
    [
      'a subtransient reactance above the transient one',
      { machines: { machine: { ...machine, generator: { ...generator, Xpp: 0.6 } } } },
      'outside-range',
      'machine.Xpp',
    ],
  ]
  it.each(refused.map((row) => [row[0], row] as const))('%s', (_, [, change, code, name]) => {
    const found = codeOf(() => simulateNetwork({ ...base, ...change }))
    expect(found[0]).toBe(`physics/${code}`)
    if (name) expect(found[1]).toBe(name)
  })
})
