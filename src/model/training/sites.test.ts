import { describe, expect, it } from 'vitest'
import {
  communicationReduction,
  exchangeOverSites,
  localEfficiency,
  roundTripTime,
  synchronousEfficiency,
} from './index.js'

const run = {
  sites: 2,
  bandwidth: 1e11,
  roundTrip: 0.0128,
  gradients: 8.1e11,
  step: 10,
  window: 2,
}

describe('training over several sites', () => {
  it('light takes 13 ms there and back over 1,000 km of road', () => {
    expect(roundTripTime(1e6)).toBeCloseTo(0.0127, 4)
  })

  it('loses what the window does not hide', () => {
    const wire = 8.1 + 0.0128
    expect(synchronousEfficiency(run)).toBeCloseTo(10 / (10 + wire - 2), 12)
    expect(synchronousEfficiency({ ...run, window: 20 })).toBe(1)
    expect(synchronousEfficiency({ ...run, sites: 1 })).toBe(1)
    expect(synchronousEfficiency({ ...run, sites: 4 })).toBeLessThan(synchronousEfficiency(run))
  })

  it('working alone for 38 min costs 4 % and 17 % (INTELLECT-1)', () => {
    expect(localEfficiency(38 * 60, 103)).toBeCloseTo(0.957, 3)
    expect(localEfficiency(38 * 60, 469)).toBeCloseTo(0.829, 3)
    expect(communicationReduction(100, 4, 1)).toBe(400)
  })

  it('exchanges twice (S − 1)/S of the values', () => {
    expect(exchangeOverSites(1e10, 1, 4, 1e9, 0)).toBeCloseTo(15, 9)
    expect(exchangeOverSites(1e10, 1, 1, 1e9, 1)).toBe(0)
  })
})
