import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PowerEquipment } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import { type DispatchInput, derated, dispatchSite, heatRateAt } from './index.js'

const MW = 1e6
const hour = 3600
const day = 86_400
const MWh = MW * hour
const perMWh = 1 / MWh

const series = (step: number, values: number[]): Series => ({
  unit: '',
  start: 0,
  step,
  values: Float64Array.from(values),
})
const hourly = (...values: number[]) => series(hour, values)
const daily = (...values: number[]) => series(day, values)

// the printed sheet of a Jenbacher J624 and a made-up turbine with round numbers
const j624: PowerEquipment = {
  id: 'j624',
  name: 'J624',
  powerNominal: 4.499 * MW,
  efficiencyLhv: 0.456,
  efficiencyLhv75: 0.446,
  efficiencyLhv50: 0.425,
}
const turbine: PowerEquipment = {
  id: 'turbine',
  name: 'Turbine',
  powerNominal: 10 * MW,
  efficiencyLhv: 0.4,
  derateTemperatureStart: 15,
  derateSlopeTemperature: 0.007,
  derateAltitudeStart: 0,
  derateSlopeAltitude: 1.1e-4,
}
const battery: PowerEquipment = {
  id: 'battery',
  name: 'Battery',
  powerNominal: 2 * MW,
  energyNominal: 4 * MWh,
  efficiencyRoundTrip: 0.8,
}
const fleet = (equipment: PowerEquipment, ...units: number[]) => ({
  equipment,
  units: daily(...units),
  rented: false,
  role: 'prime' as const,
})
const site = (change: Partial<DispatchInput>): DispatchInput => ({
  demand: hourly(0),
  designDryBulb: 35,
  elevation: 0,
  grid: daily(0),
  sources: {},
  storage: {},
  electricityPrice: 70 * perMWh,
  gasPrice: 10 * perMWh,
  path: 'sites.a.power',
  ...change,
})

describe('output of a machine', () => {
  it('is full up to the start of the derating and falls along it', () => {
    expect(derated(turbine, -20, 0)).toBe(10 * MW)
    expect(derated(turbine, 15, 0)).toBe(10 * MW)
    expect(derated(turbine, 35, 0)).toBeCloseTo(8.6 * MW, 3)
    expect(derated(turbine, 35, 1000)).toBeCloseTo(8.6 * MW * 0.89, 3)
    expect(derated(turbine, 500, 0)).toBe(0)
    expect(derated(j624, 45, 2000)).toBe(4.499 * MW)
  })

  it('never rises with heat or height', () => {
    const t = fc.double({ min: -30, max: 60, noNaN: true })
    const z = fc.double({ min: -100, max: 4000, noNaN: true })
    fc.assert(
      fc.property(t, z, t, z, (t1, z1, t2, z2) => {
        const best = derated(turbine, Math.min(t1, t2), Math.min(z1, z2))
        const worst = derated(turbine, Math.max(t1, t2), Math.max(z1, z2))
        expect(best).toBeGreaterThanOrEqual(worst)
        expect(worst).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('heat rate', () => {
  it('meets the points of the data sheet and is straight in efficiency between them', () => {
    expect(heatRateAt(j624, 1)).toBeCloseTo(1 / 0.456, 12)
    expect(heatRateAt(j624, 0.75)).toBeCloseTo(1 / 0.446, 12)
    expect(heatRateAt(j624, 0.5)).toBeCloseTo(1 / 0.425, 12)
    expect(heatRateAt(j624, 0.875)).toBeCloseTo(1 / 0.451, 12)
    expect(heatRateAt(j624, 0.2)).toBeCloseTo(1 / 0.425, 12)
  })

  it('is constant where only full load is known, and null where nothing is', () => {
    expect(heatRateAt(turbine, 0.5)).toBe(2.5)
    const printed = { id: 'x', name: 'X', heatRate: 2.6 }
    expect(heatRateAt(printed, 0.7)).toBeCloseTo(2.6, 12)
    expect(heatRateAt({ id: 'x', name: 'X' }, 1)).toBeNull()
  })
})

describe('order', () => {
  const demand = hourly(12 * MW, 12 * MW)
  const feeds = { demand, grid: daily(8 * MW), sources: { t: fleet(turbine, 1) } }

  it('takes the grid before rented machines, and standby ones last, whatever they cost', () => {
    const sources = {
      standby: { ...fleet(turbine, 1), role: 'standby' as const },
      rented: { ...fleet(turbine, 1), rented: true },
    }
    const { sources: out, grid } = dispatchSite(
      site({
        demand: hourly(16 * MW),
        grid: daily(5 * MW),
        sources,
        electricityPrice: 1000 * perMWh,
      }),
    )
    expect(grid.values[0]).toBe(5 * MW)
    expect(out.rented?.values[0]).toBe(10 * MW)
    expect(out.standby?.values[0]).toBe(1 * MW)
  })

  it('takes the cheaper of grid and fuel first', () => {
    // fuel at 10 USD/MWh through 40 % costs 25 USD/MWh
    const dearGrid = dispatchSite(site({ ...feeds, electricityPrice: 25.1 * perMWh }))
    expect(dearGrid.sources.t?.values[0]).toBe(10 * MW)
    expect(dearGrid.grid.values[0]).toBe(2 * MW)
    const cheapGrid = dispatchSite(site({ ...feeds, electricityPrice: 24.9 * perMWh }))
    expect(cheapGrid.grid.values[0]).toBe(8 * MW)
    expect(cheapGrid.sources.t?.values[0]).toBe(4 * MW)
  })

  it('calls the machine of the lower heat rate first', () => {
    const { sources } = dispatchSite(
      site({ demand, sources: { t: fleet(turbine, 1), engine: fleet(j624, 1) } }),
    )
    expect(sources.engine?.values[1]).toBe(4.499 * MW)
    expect(sources.t?.values[1]).toBeCloseTo(7.501 * MW, 3)
  })

  it('keeps a running unit at its minimum load while the grid can give way', () => {
    const shy = { ...turbine, loadMin: 0.5 }
    const out = dispatchSite(
      site({
        demand: hourly(9 * MW),
        grid: daily(8 * MW),
        sources: { t: fleet(shy, 3) },
        electricityPrice: 1 * perMWh,
      }),
    )
    expect(out.sources.t?.values[0]).toBe(5 * MW)
    expect(out.grid.values[0]).toBe(4 * MW)
    const island = dispatchSite(site({ demand: hourly(1 * MW), sources: { t: fleet(shy, 3) } }))
    expect(island.sources.t?.values[0]).toBe(1 * MW)
  })
})

describe('fuel, money and carbon', () => {
  it('are those of a megawatt-hour through 40 %: 9 GJ, 25 USD, 504.9 kg', () => {
    const out = dispatchSite(site({ demand: hourly(1 * MW), sources: { t: fleet(turbine, 1) } }))
    expect(out.fuel).toBeCloseTo(9e9, 0)
    expect(out.fuelCost).toBeCloseTo(25, 9)
    expect(out.carbonDioxide).toBeCloseTo(504.9, 6)
    expect(out.energyCost).toBe(0)
  })

  it('run no more units than carry the power, at equal load', () => {
    // 6.75 MW on two of three engines of 4.5 MW: 75 % load each
    const engine = { ...j624, powerNominal: 4.5 * MW }
    const out = dispatchSite(site({ demand: hourly(6.75 * MW), sources: { e: fleet(engine, 3) } }))
    expect(out.fuel).toBeCloseTo((6.75 * MWh) / 0.446, 0)
  })

  it('price what the grid gives', () => {
    const out = dispatchSite(site({ demand: hourly(2 * MW, 3 * MW), grid: daily(5 * MW) }))
    expect(out.energyCost).toBeCloseTo(5 * 70, 9)
    expect(out.fuel).toBe(0)
  })
})

describe('batteries', () => {
  it('give back 80 % of what they took, within power and energy', () => {
    // grid 10 MW: 2 MW spare for two hours gives 3.2 MWh, then 1 MW short for five hours
    const spare = [8 * MW, 8 * MW]
    const short = [11 * MW, 11 * MW, 11 * MW, 11 * MW, 11 * MW]
    const out = dispatchSite(
      site({
        demand: hourly(...spare, ...short),
        grid: daily(10 * MW),
        storage: { b: fleet(battery, 1) },
      }),
    )
    expect(Array.from(out.grid.values)).toEqual(Array(7).fill(10 * MW))
    const expected = [0, 0, 0, 0, 0, 0.8 * MW, 1 * MW]
    for (const [h, power] of expected.entries()) {
      expect(out.unserved.values[h]).toBeCloseTo(power, 3)
    }
  })

  it('never give more than their power', () => {
    const out = dispatchSite(
      site({
        demand: hourly(0, 0, 0, 15 * MW),
        grid: daily(10 * MW),
        storage: { b: fleet(battery, 1) },
      }),
    )
    expect(out.unserved.values[3]).toBe(3 * MW)
  })
})

describe('findings', () => {
  it('say how much is short, when first and how badly', () => {
    const out = dispatchSite(site({ demand: hourly(1 * MW, 3 * MW, 2 * MW), grid: daily(1 * MW) }))
    expect(out.peakUnserved).toBe(2 * MW)
    expect(out.findings).toEqual([
      {
        code: 'dispatch.unserved',
        severity: 'warning',
        path: 'sites.a.power',
        values: { energy: 3 * MWh, peak: 2 * MW, hours: 2, first: hour },
      },
    ])
  })

  it('name the field without which a fleet is left out of the sums', () => {
    const nameless = { id: 'x', name: 'X', powerNominal: 5 * MW }
    const out = dispatchSite(site({ demand: hourly(1 * MW), sources: { x: fleet(nameless, 1) } }))
    expect(out.sources.x?.values[0]).toBe(1 * MW)
    expect(out.fuel).toBe(0)
    expect(out.carbonDioxide).toBe(0)
    expect(out.findings).toEqual([
      {
        code: 'dispatch.incomplete',
        severity: 'warning',
        path: 'sites.a.power.sources.x.type',
        values: { equipment: 'x', field: 'efficiencyLhv' },
      },
    ])
  })

  it('are none when all is served', () => {
    const out = dispatchSite(site({ demand: hourly(5 * MW), grid: daily(5 * MW) }))
    expect(out.findings).toEqual([])
  })
})

describe('weather and dates', () => {
  it('follow the hour for air and the day for units', () => {
    const hot = dispatchSite(
      site({
        demand: series(hour, Array(48).fill(100 * MW)),
        dryBulb: hourly(15, 35),
        sources: { t: fleet(turbine, 1, 2) },
      }),
    )
    const output = hot.sources.t?.values ?? []
    expect(output[0]).toBe(10 * MW)
    expect(output[1]).toBeCloseTo(8.6 * MW, 3)
    // after the weather ends the design day holds
    expect(output[2]).toBeCloseTo(8.6 * MW, 3)
    expect(output[24]).toBeCloseTo(17.2 * MW, 3)
  })
})

describe('conservation and monotonicity', () => {
  const power = fc.double({ min: 0, max: 60 * MW, noNaN: true })
  const cases = fc.record({
    demand: fc.array(power, { minLength: 1, maxLength: 60 }),
    grid: fc.array(power, { minLength: 3, maxLength: 3 }),
    turbines: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
    batteries: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
    loadMin: fc.double({ min: 0, max: 0.6, noNaN: true }),
    electricityPrice: fc.double({ min: 0, max: 100 * perMWh, noNaN: true }),
  })
  type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never
  const plan = (c: Case, storage = true, more = 0) =>
    dispatchSite(
      site({
        demand: hourly(...c.demand),
        grid: daily(...c.grid.map((limit) => limit + more)),
        electricityPrice: c.electricityPrice,
        sources: {
          t: fleet({ ...turbine, loadMin: c.loadMin }, ...c.turbines),
          e: fleet(j624, 2, 1, 0),
        },
        storage: storage ? { b: fleet(battery, ...c.batteries) } : {},
      }),
    )
  const tolerance = 1e-3 // W, of tens of megawatts

  it('without batteries every hour adds up, within every limit', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const out = plan(c, false)
        for (const [h, demand] of c.demand.entries()) {
          const d = Math.floor(h / 24)
          const parts = [out.grid, ...Object.values(out.sources), out.unserved]
          const sum = parts.reduce((s, part) => s + (part.values[h] ?? Number.NaN), 0)
          expect(Math.abs(sum - demand)).toBeLessThan(tolerance)
          for (const part of parts) expect(part.values[h]).toBeGreaterThanOrEqual(0)
          expect(out.grid.values[h]).toBeLessThanOrEqual((c.grid[d] ?? 0) + tolerance)
          expect(out.sources.t?.values[h]).toBeLessThanOrEqual((c.turbines[d] ?? 0) * 10 * MW + 1)
        }
        const { demand, grid, sources, unserved } = out.energy
        expect(grid + sources + unserved).toBeCloseTo(demand, -3)
      }),
    )
  })

  it('with batteries the hours differ by what goes in and out, which energy and power bound', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const out = plan(c)
        let stored = 0
        for (const [h, demand] of c.demand.entries()) {
          const units = c.batteries[Math.floor(h / 24)] ?? 0
          const parts = [out.grid, ...Object.values(out.sources), out.unserved]
          const net = demand - parts.reduce((s, part) => s + (part.values[h] ?? Number.NaN), 0)
          expect(Math.abs(net)).toBeLessThanOrEqual(2 * MW * units + tolerance)
          stored = Math.min(stored, 4 * MWh * units)
          stored -= net > 0 ? net * hour : 0.8 * net * hour
          expect(stored).toBeGreaterThan(-hour)
          expect(stored).toBeLessThan(4 * MWh * units + hour)
          if ((out.unserved.values[h] ?? 0) > tolerance) expect(net).toBeGreaterThan(-tolerance)
        }
      }),
    )
  })

  it('more grid or a battery never leaves more unserved', () => {
    fc.assert(
      fc.property(cases, power, (c, more) => {
        const slack = 1e-9 * MWh + 1e-9 * plan(c).energy.demand
        expect(plan(c, true, more).energy.unserved).toBeLessThanOrEqual(
          plan(c).energy.unserved + slack,
        )
        expect(plan(c).energy.unserved).toBeLessThanOrEqual(plan(c, false).energy.unserved + slack)
      }),
    )
  })
})
