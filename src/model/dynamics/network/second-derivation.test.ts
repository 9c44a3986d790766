import { describe, expect, it } from 'vitest'
import { steamVolumes } from '../dynamics.fixture.js'
import type { Governor } from '../governor/governor.js'
import { typicalEngine, typicalFrame } from '../governor/typical.js'
import { simulateIsland, simulateNetwork } from '../index.js'
import type { NetworkCase } from './contract.js'
import { gast } from './network.fixture.js'

/*
 * Governors stand twice in this room: as exact lags in a leapfrog for the common frequency, and as
 * differential equations here. One machine on a lossless network with a load of constant power has the
 * frequency of the island, whatever its voltage does.
 */

const HERTZ = 60
const BASE = 100e6
const STEP = 0.001

function network(
  governor: Governor,
  [from, to]: readonly [number, number],
  inertia: number,
  step: number,
): NetworkCase {
  return {
    frequency: HERTZ,
    base: BASE,
    buses: {
      terminal: { kind: 'slack', voltage: 1, angle: 0 },
      load: { kind: 'load', voltage: 1, angle: 0 },
    },
    branches: {
      tie: { from: 'terminal', to: 'load', resistance: 0, reactance: 0.05, susceptance: 0 },
    },
    loads: {
      campus: {
        bus: 'load',
        active: from,
        reactive: 0.1,
        model: { power: 1, current: 0, impedance: 0 },
      },
    },
    machines: {
      unit: {
        bus: 'terminal',
        rating: BASE,
        active: from,
        generator: { model: 'GENCLS', H: inertia, D: 0, Ra: 0, Xdp: 0.25 },
        governor,
      },
    },
    sourceReactance: 0,
    mechanical: 'torque',
    events: [{ time: 1, kind: 'load', load: 'campus', active: to, reactive: 0.1 }],
    duration: 20,
    step,
  }
}

const steam: Governor = {
  ...{ model: 'TGOV1', R: 0.05, T1: 0.5, VMAX: 1, VMIN: 0, T2: 1, T3: 3, Dt: 0.2 },
}
const diesel: Governor = {
  ...{ model: 'DEGOV', T1: 0.01, T2: 0.02, T3: 0.2, K: 8, T4: 0.25, T5: 0.01, T6: 0.01 },
  ...{ TD: 0.03, TMAX: 1.1, TMIN: 0 },
}
const drooping: Governor = { ...diesel, model: 'DEGOV1', DROOP: 0.05, TE: 0.1, droopOn: 0 }

const cases: readonly (readonly [string, Governor, number, number, number])[] = [
  ['TGOV1', steam, 0.6, 0.7, 3],
  ['TGOV1 at its ceiling', { ...steam, VMAX: 0.68 }, 0.6, 0.7, 3],
  ['GAST', gast, 0.5, 0.6, 2],
  ['GAST at its temperature', { ...gast, AT: 0.58, VMAX: 1.2 }, 0.5, 0.6, 4],
  ['IEEEG1', steamVolumes, 0.6, 0.65, 4],
  ['IEEEG1 at its rate', { ...steamVolumes, UO: 0.02 }, 0.6, 0.7, 4],
  ['GGOV1, a frame', typicalFrame, 0.5, 0.55, 4],
  ['GGOV1, an engine with dead time', typicalEngine, 0.4, 0.6, 1.2],
  ['GGOV1 on its output', { ...typicalEngine, Rselect: -1 }, 0.4, 0.5, 2],
  ['GGOV1 on its stroke', { ...typicalEngine, Rselect: -2 }, 0.4, 0.5, 2],
  ['GGOV1 isochronous', { ...typicalFrame, Rselect: 0 }, 0.5, 0.55, 4],
  ['GGOV1 with a derivative', { ...typicalFrame, Kdgov: 0.5, Tdgov: 0.1 }, 0.5, 0.55, 4],
  ['GGOV1 at its load limit', { ...typicalFrame, Ldref: 0.56 }, 0.5, 0.6, 4],
  ['GGOV1 at its acceleration', { ...typicalEngine, Ka: 10, aset: 0.01 }, 0.6, 0.3, 2],
  ['GGOV1 with a dead band', { ...typicalFrame, db: 0.0006 }, 0.5, 0.55, 4],
  ['DEGOV', diesel, 0.5, 0.6, 2],
  ['DEGOV1 on its throttle', drooping, 0.5, 0.6, 2],
  ['DEGOV1 on power', { ...drooping, droopOn: 1 }, 0.5, 0.6, 2],
  ['no governor', { model: 'none' }, 0.5, 0.52, 4],
]

describe('governors derived twice', () => {
  it.each(cases)('%s: the frequency of the island', (_, governor, from, to, inertia) => {
    // the acceleration limiter is a recursion over steps, in error by their first power
    const limited = governor.model === 'GGOV1' && governor.Ka > 0
    const step = limited ? STEP / 4 : STEP
    const run = simulateNetwork(network(governor, [from, to], inertia, step))
    const steps = Math.round(20 / step)
    const load = Float64Array.from({ length: steps }, (_, k) => (k * step < 1 ? from : to) * BASE)
    const island = simulateIsland({
      frequency: HERTZ,
      machines: [{ units: 1, rating: BASE, inertia, governor }],
      load,
      step,
    })
    expect(run.ended).toBeUndefined()
    const { speed } = run.machines.unit!
    let most = 0
    let swing = 0
    for (let k = 0; k < steps; k++) {
      most = Math.max(most, Math.abs(speed[k]! * HERTZ - island.frequency[k]!))
      swing = Math.max(swing, Math.abs(speed[k]! - 1) * HERTZ)
    }
    expect(swing).toBeGreaterThan(0.05)
    expect(most).toBeLessThan(limited || governor.model.startsWith('DEGOV') ? 1e-3 : 4e-4)
  })
})
