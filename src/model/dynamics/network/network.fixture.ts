import { table } from '../dynamics.fixture.js'
import type { Gast } from '../governor/gast.js'
import type { NetworkCase, NetworkMachine } from './contract.js'
import type { Genrou } from './generator.js'

const line = { resistance: 0.01, reactance: 0.12, susceptance: 0 }
const impedance = { power: 0, current: 0, impedance: 1 }
const power = { power: 1, current: 0, impedance: 0 }

/** Sixth-order machine of the three-bus cases, without and with saturation. */
export const genrou: Genrou = {
  ...{ model: 'GENROU', Td0p: 8, Td0pp: 0.03, Tq0p: 0.4, Tq0pp: 0.05, H: 6.175, D: 0.05 },
  ...{ Ra: 0, Xd: 1.8, Xq: 1.7, Xdp: 0.3, Xqp: 0.55, Xpp: 0.25, Xl: 0.2, S10: 0, S12: 1 },
}

/** Three buses in a ring: a stiff source, a machine, a load of impedance; a line trips at 1 s. */
export function threeBus(machine: Partial<NetworkMachine>): NetworkCase {
  return {
    frequency: 60,
    base: 100e6,
    buses: {
      'BUS 1': { kind: 'slack', voltage: 1.05, angle: 0 },
      'BUS 2': { kind: 'generator', voltage: 1.02, angle: 0 },
      'BUS 3': { kind: 'load', voltage: 1, angle: 0 },
    },
    branches: {
      '1-2': { from: 'BUS 1', to: 'BUS 2', ...line },
      '1-3': { from: 'BUS 1', to: 'BUS 3', ...line },
      '2-3': { from: 'BUS 2', to: 'BUS 3', ...line },
    },
    loads: { load: { bus: 'BUS 3', active: 2.5, reactive: 0.3, model: impedance } },
    machines: {
      machine: {
        bus: 'BUS 2',
        rating: 100e6,
        active: 1,
        generator: genrou,
        governor: { model: 'none' },
        ...machine,
      },
    },
    sourceReactance: 1e-5,
    events: [{ time: 1, kind: 'trip-branch', branch: '1-2' }],
    duration: 20,
    step: 0.005,
  }
}

export const sexs = { model: 'SEXS', TATB: 0.4, TB: 5, K: 20, TE: 1, EMIN: -50, EMAX: 50 } as const

/** The machine with SEXS of the reference. */
export const withSexs: Partial<NetworkMachine> = {
  generator: { ...genrou, S10: 0.1, S12: 0.8 },
  exciter: sexs,
}

/** The machine with ESAC1A and TGOV1 of the reference. */
export const withTgov1: Partial<NetworkMachine> = {
  exciter: {
    ...{ model: 'ESAC1A', TR: 0.01, TB: 0.1, TC: 0, KA: 200, TA: 0.05, VAMAX: 7, VAMIN: -7 },
    ...{ TE: 1.333, KF: 0.02, TF: 0.8, KC: 0, KD: 0, KE: 1, E1: 0, SE1: 0, E2: 0, SE2: 0 },
    ...{ VRMAX: 10, VRMIN: -10 },
  },
  governor: { model: 'TGOV1', R: 0.05, T1: 0.2, VMAX: 1.2, VMIN: 0.1, T2: 0.3, T3: 0.8, Dt: 0 },
}

/** The classical machine with DEGOV of the reference. */
export const withDegov: Partial<NetworkMachine> = {
  generator: { model: 'GENCLS', H: 8, D: 0.03, Ra: 0, Xdp: 0.25 },
  governor: {
    ...{ model: 'DEGOV', T1: 0, T2: 0, T3: 0, K: 18, T4: 12, T5: 5, T6: 0.2, TD: 0 },
    ...{ TMAX: 2, TMIN: -0.1 },
  },
}

export const gast: Gast = {
  ...{ model: 'GAST', R: 0.05, T1: 0.4, T2: 0.1, T3: 3, AT: 1, KT: 2 },
  ...{ VMAX: 1, VMIN: 0, Dt: 0 },
}

/** Machines with SEXS and GAST, each behind its own lossless reactance, on a load of constant power. */
export function plant(machines: number, rating: number, active: number): NetworkCase {
  const names = Array.from({ length: machines }, (_, i) => `SG${i + 1}`)
  const generator: Genrou = {
    ...{ model: 'GENROU', Td0p: 8, Td0pp: 0.03, Tq0p: 0.4, Tq0pp: 0.05, H: 2, D: 0 },
    ...{ Ra: 0, Xd: 1.8, Xq: 1.7, Xdp: 0.3, Xqp: 0.55, Xpp: 0.25, Xl: 0.15, S10: 0, S12: 1 },
  }
  return {
    frequency: 60,
    base: 100e6,
    buses: {
      LOAD: { kind: 'load', voltage: 1, angle: 0 },
      ...Object.fromEntries(
        names.map((name, i) => [
          name,
          { kind: i === 0 ? 'slack' : 'generator', voltage: 1, angle: 0 } as const,
        ]),
      ),
    },
    branches: Object.fromEntries(
      names.map((name) => [
        name,
        {
          ...{ from: name, to: 'LOAD', resistance: 0, susceptance: 0 },
          reactance: (0.05 * 100e6) / rating,
        },
      ]),
    ),
    loads: { load: { bus: 'LOAD', active: machines * active, reactive: 0, model: power } },
    machines: Object.fromEntries(
      names.map((name) => [
        name,
        { bus: name, rating, active, generator, exciter: sexs, governor: gast },
      ]),
    ),
    sourceReactance: 0,
    // the reference takes what governors give for torque
    mechanical: 'torque',
    events: [],
    duration: 20,
    step: 0.001,
  }
}

/** A classical machine, 0.9 pu, behind 0.3 pu on a stiff source; a dead short at its terminals. */
export function equalArea(clearing: number): NetworkCase {
  return {
    ...threeBus({}),
    buses: {
      grid: { kind: 'slack', voltage: 1, angle: 0 },
      unit: { kind: 'generator', voltage: 1, angle: 0 },
    },
    branches: {
      line: { from: 'grid', to: 'unit', resistance: 0, reactance: 0.3, susceptance: 0 },
    },
    loads: {},
    machines: {
      unit: {
        bus: 'unit',
        rating: 100e6,
        active: 0.9,
        generator: { model: 'GENCLS', H: 4, D: 0, Ra: 0, Xdp: 0.25 },
        governor: { model: 'none' },
      },
    },
    sourceReactance: 0,
    mechanical: 'torque',
    events: [
      { time: 0.1, kind: 'fault', bus: 'unit', resistance: 0, reactance: 0 },
      { time: 0.1 + clearing, kind: 'clear', bus: 'unit' },
    ],
    duration: 5,
    step: 0.001,
  }
}

/**
 * Largest distance of a curve from a column of a table in `validation/dynamics/`; linear between samples.
 * @param around seconds left out before and behind `event`
 * @param early  the reference may hold a value of up to this long before its time
 */
export function distance(
  { step, curve }: { readonly step: number; readonly curve: (sample: number) => number },
  name: string,
  column: string,
  { event = 1, around = 0.012, early = 0 } = {},
): number {
  const at = (time: number) => {
    const before = Math.floor(time / step + 1e-9)
    const part = Math.max(0, time / step - before)
    return part > 1e-9 ? curve(before) * (1 - part) + curve(before + 1) * part : curve(before)
  }
  let most = 0
  for (const row of table(name)) {
    const time = Number(row.t_s)
    if (Math.abs(time - event) <= around) continue
    const now = at(time)
    const before = at(Math.max(0, time - early))
    const value = Number(row[column])
    const nearest = Math.min(Math.max(now, before), Math.max(Math.min(now, before), value))
    most = Math.max(most, Math.abs(nearest - value))
  }
  return most
}
