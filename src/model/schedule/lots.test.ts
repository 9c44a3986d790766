import { describe, expect, it } from 'vitest'
import { placeLots } from './lots.js'
import { phase } from './plan.fixture.js'

const halls = {
  north: { site: 'site', capacity: 120 },
  far: { site: 'other', capacity: 500 },
  south: { site: 'site', capacity: 95 },
}

describe('placeLots', () => {
  it('fills the halls of the site in order, phase after phase', () => {
    const { lots, findings } = placeLots(halls, { first: phase(150), second: phase(60) })
    expect(findings).toEqual([])
    expect(
      lots.map((lot) => [lot.phase, lot.hall, lot.accelerators, lot.racks, lot.before]),
    ).toEqual([
      ['first', 'north', 120, 12, 0],
      ['first', 'south', 30, 3, 120],
      ['second', 'south', 60, 6, 0],
    ])
  })

  it('leaves the last rack of a lot partly filled', () => {
    const { lots } = placeLots(halls, { first: phase(215, { acceleratorsPerRack: 64 }) })
    expect(lots.map((lot) => lot.racks)).toEqual([2, 2])
  })

  it('keeps what has no place as a lot without a hall, and says so', () => {
    const { lots, findings } = placeLots(halls, { first: phase(200), second: phase(50) })
    expect(lots[lots.length - 1]).toMatchObject({ phase: 'second', hall: undefined, before: 15 })
    expect(findings).toEqual([
      {
        code: 'schedule.no-places',
        severity: 'error',
        path: 'sites.site.halls',
        values: { phase: 'second', count: 50, places: 15 },
      },
    ])
  })

  it('finds no place where there is no hall', () => {
    const { lots, findings } = placeLots({}, { first: phase(10) })
    expect(lots).toHaveLength(1)
    expect(findings[0]!.values).toEqual({ phase: 'first', count: 10, places: 0 })
  })

  it('gives an empty phase nothing', () => {
    expect(placeLots(halls, { none: phase(0) })).toEqual({ lots: [], findings: [] })
  })
})
