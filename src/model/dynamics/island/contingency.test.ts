import { describe, expect, it } from 'vitest'
import { MW, squareLoad } from '../dynamics.fixture.js'
import { type IslandCase, simulateIsland, typicalTurbine, worstTrip } from '../index.js'

const island: IslandCase = {
  frequency: 60,
  machines: [{ units: 10, rating: 16 * MW, inertia: 2, governor: typicalTurbine }],
  load: squareLoad(60 * MW, 100 * MW).values,
  step: 0.01,
  loadStart: 88 * MW,
}

describe('loss of a unit', () => {
  const times = Array.from({ length: 17 }, (_, k) => 17 + k)

  it('is worst while the load has just risen, and at least as bad as at any other moment', () => {
    const worst = worstTrip(island, { machine: 0, units: 1 }, times)!
    expect(worst.lost).toBe(false)
    expect(worst.time % 17).toBeLessThanOrEqual(1)
    for (const time of times) {
      const { frequency } = simulateIsland({ ...island, trips: [{ time, machine: 0, units: 1 }] })
      const after = frequency.subarray(Math.round(time / 0.01))
      expect(Math.min(...after)).toBeGreaterThanOrEqual(worst.nadir)
    }
  })

  it('is deeper for two units than for one, and loses the island for nearly all', () => {
    const nadir = (units: number) => worstTrip(island, { machine: 0, units }, times)!
    expect(nadir(2).nadir).toBeLessThan(nadir(1).nadir)
    expect(nadir(8).lost).toBe(true)
    expect(worstTrip(island, { machine: 0, units: 1 }, [])).toBeUndefined()
  })
})
