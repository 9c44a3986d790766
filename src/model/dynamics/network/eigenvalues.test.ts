import { describe, expect, it } from 'vitest'
import { eigenvaluesOf, simulateNetwork } from '../index.js'
import type { NetworkMachine } from './contract.js'
import { equalArea, genrou, plant, sexs } from './network.fixture.js'

describe('modes', () => {
  it('of a classical machine are the square root of its synchronising torque', () => {
    const network = equalArea(0.01)
    const { angle } = simulateNetwork({ ...network, events: [] }).machines.unit!
    const torque = 0.9 / Math.tan(angle[0]!)
    const [mode] = eigenvaluesOf(network)
    expect(mode!.imaginary).toBeCloseTo(Math.sqrt((2 * Math.PI * 60 * torque) / 8), 6)
    expect(mode!.damping).toBeCloseTo(0, 6)
  })

  it('tell the frequency and decay that a run shows, with a dead time in the loop', () => {
    const governor: NetworkMachine['governor'] = {
      ...{ model: 'DEGOV1', T1: 0.05, T2: 0.05, T3: 0, K: 10, T4: 0.2, T5: 0.05, T6: 0.05 },
      ...{ TD: 0.08, TMAX: 2, TMIN: 0, DROOP: 0.06, TE: 0.1, droopOn: 0 },
    }
    const island = plant(1, 100e6, 0.5)
    const machine = { ...island.machines.SG1!, exciter: sexs, governor }
    const event = { time: 0, kind: 'load', load: 'load', active: 0.501, reactive: 0 } as const
    const network = { ...island, machines: { SG1: machine }, events: [event], duration: 30 }
    const slow = eigenvaluesOf(network)
      .filter((mode) => mode.imaginary > 0)
      .at(-1)!
    const { speed } = simulateNetwork(network).machines.SG1!
    // peaks about the end value, by their times and heights
    const end = speed.at(-1)!
    const peaks: number[] = []
    for (let k = 1; k + 1 < speed.length; k++) {
      if (speed[k]! > speed[k - 1]! && speed[k]! >= speed[k + 1]! && speed[k]! - end > 1e-7) {
        peaks.push(k)
      }
    }
    expect(peaks.length).toBeGreaterThan(3)
    const [a, b] = [peaks[1]!, peaks[2]!]
    const period = (b - a) * network.step
    expect(1 / period / slow.frequency).toBeCloseTo(1, 1)
    const decay = Math.log((speed[b]! - end) / (speed[a]! - end)) / period
    expect(decay / slow.real).toBeCloseTo(1, 1)
  })

  it('have one at 0 where nothing holds the frequency', () => {
    const free = eigenvaluesOf({
      ...plant(2, 100e6, 0.5),
      machines: Object.fromEntries(
        Object.entries(plant(2, 100e6, 0.5).machines).map(([name, machine]) => [
          name,
          { ...machine, generator: genrou, governor: { model: 'none' } as const },
        ]),
      ),
    })
    expect(free.filter(({ real, imaginary }) => Math.hypot(real, imaginary) < 1e-4).length).toBe(1)
  })
})
