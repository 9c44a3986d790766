import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PowerEquipment } from '../../catalog/index.js'
import { type DynamicsInput, swingCheck } from './index.js'
import { rateOfChangeOfFrequency } from './swing.js'

const MW = 1e6
const turbine: PowerEquipment = {
  id: 'turbine',
  name: 'Turbine',
  powerNominal: 16 * MW,
  inertiaConstant: 2,
  loadStepMax: 0.25,
}
const engine: PowerEquipment = {
  id: 'engine',
  name: 'Engine',
  powerNominal: 4 * MW,
  inertiaConstant: 1,
  loadStepMax: 0.5,
}
const battery: PowerEquipment = { id: 'battery', name: 'Battery', powerNominal: 2 * MW }
const input = (change: Partial<DynamicsInput>): DynamicsInput => ({
  path: 'power',
  frequency: 60,
  swing: { high: 80 * MW, low: 30 * MW, riseTime: 0.25 },
  sources: { t: { equipment: turbine, units: 10 }, e: { equipment: engine, units: 10 } },
  storage: {},
  grid: 0,
  at: 86_400,
  ...change,
})

describe('on an island', () => {
  it('weights inertia by rating and follows the swing equation', () => {
    const out = swingCheck(input({}))
    // 160 MW at 2 s and 40 MW at 1 s: 360 MJ turn in 200 MW
    expect(out.inertia).toBeCloseTo(1.8, 12)
    expect(out.rateOfChange).toBeCloseTo((50 * 60) / (2 * 360), 12)
    expect(out.stepAccepted).toBe(60 * MW)
    expect(out).toMatchObject({ island: true, swing: 50 * MW, floor: 0, slowdown: 0 })
    expect(out.findings).toEqual([])
  })

  it('a full-load step on a machine of H seconds moves it by f₀/2H', () => {
    expect(rateOfChangeOfFrequency(500 * MW, 50, 5 * 500 * MW)).toBeCloseTo(5, 12)
    expect(rateOfChangeOfFrequency(1, 50, 0)).toBeNull()
  })

  it('lets batteries carry the swing first', () => {
    const storage = { b: { equipment: battery, units: 10 } }
    const out = swingCheck(input({ storage }))
    expect(out.storagePower).toBe(20 * MW)
    expect(out.rateOfChange).toBeCloseTo((30 * 60) / (2 * 360), 12)
    const all = swingCheck(input({ storage: { b: { equipment: battery, units: 25 } } }))
    expect(all.rateOfChange).toBe(0)
  })

  it('warns of a swing beyond accepted step and batteries, exactly from there', () => {
    const swing = (high: number) => ({ high, low: 0, riseTime: 0.3 })
    const storage = { b: { equipment: battery, units: 5 } }
    expect(swingCheck(input({ storage, swing: swing(70 * MW) })).findings).toEqual([])
    const { findings } = swingCheck(input({ storage, swing: swing(71 * MW) }))
    expect(findings).toEqual([
      {
        code: 'dynamics.swing',
        severity: 'warning',
        path: 'power',
        values: {
          swing: 71 * MW,
          accepted: 60 * MW,
          storage: 10 * MW,
          rate: (61 * 60) / (2 * 360),
          at: 86_400,
        },
      },
    ])
  })

  it('does not invent what a record lacks', () => {
    const { inertiaConstant: _, ...bare } = turbine
    const out = swingCheck(input({ sources: { t: { equipment: bare, units: 20 } } }))
    expect(out.inertia).toBeNull()
    expect(out.rateOfChange).toBeNull()
    expect(out.stepAccepted).toBe(80 * MW)
    expect(out.findings).toEqual([
      {
        code: 'dynamics.unknown',
        severity: 'note',
        path: 'power.sources.t.type',
        values: { equipment: 'turbine', field: 'inertiaConstant' },
      },
    ])
  })

  it('without machines has no inertia and accepts no step', () => {
    const out = swingCheck(input({ sources: { t: { equipment: turbine, units: 0 } } }))
    expect(out).toMatchObject({ inertia: null, rateOfChange: null, stepAccepted: 0 })
    expect(out.findings.map((finding) => finding.code)).toEqual(['dynamics.swing'])
  })

  it('leaves out batteries whose power is not known, and says so', () => {
    const bare = { id: 'bare', name: 'Bare' }
    const storage = { a: { equipment: bare, units: 9 }, b: { equipment: battery, units: 3 } }
    const out = swingCheck(input({ storage }))
    expect(out.storagePower).toBe(6 * MW)
    expect(out.findings[0]).toMatchObject({ values: { equipment: 'bare', field: 'powerNominal' } })
  })
})

describe('laws', () => {
  const units = fc.integer({ min: 1, max: 100 })

  it('more machines or batteries: never a faster frequency; twice the site: the same', () => {
    fc.assert(
      fc.property(units, units, units, units, (t, e, b, more) => {
        const site = (scale: number, extra: number, swing = 50 * MW) =>
          swingCheck(
            input({
              swing: { high: swing * scale, low: 0, riseTime: 0.3 },
              sources: {
                t: { equipment: turbine, units: (t + extra) * scale },
                e: { equipment: engine, units: e * scale },
              },
              storage: { b: { equipment: battery, units: b * scale } },
            }),
          )
        const base = site(1, 0)
        expect(site(1, more).rateOfChange).toBeLessThanOrEqual(base.rateOfChange ?? -1)
        expect(site(2, 0).rateOfChange).toBeCloseTo(base.rateOfChange ?? -1, 9)
        expect(base.inertia).toBeGreaterThanOrEqual(1)
        expect(base.inertia).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('on a grid', () => {
  it('tells the swing and its ramp only', () => {
    const out = swingCheck(input({ grid: 1 * MW }))
    expect(out).toMatchObject({ island: false, inertia: null, rateOfChange: null })
    expect(out.stepAccepted).toBeNull()
    expect(out.findings).toEqual([
      {
        code: 'dynamics.ramp',
        severity: 'note',
        path: 'power',
        values: { swing: 50 * MW, ramp: 200 * MW },
      },
    ])
  })
})
