import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PowerEquipment, Tariff } from '../../catalog/index.js'
import type { LpSolver, Series } from '../../numeric/index.js'
import { epochOf } from '../../quantity/index.js'
import { createHighsSolver } from '../../report/highs.js'
import { type DispatchInput, derated, dispatchSite, type Fleet, heatRateAt } from './index.js'

const MW = 1e6
const hour = 3600
const day = 86_400
const MWh = MW * hour
const perMWh = 1 / MWh

const series = (step: number, values: readonly number[]): Series => ({
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
  category: 'gas engine',
  powerNominal: 4.499 * MW,
  efficiencyLhv: 0.456,
  efficiencyLhv75: 0.446,
  efficiencyLhv50: 0.425,
}
const turbine: PowerEquipment = {
  id: 'turbine',
  name: 'Turbine',
  category: 'gas turbine',
  powerNominal: 10 * MW,
  efficiencyLhv: 0.4,
  availability: 0.95,
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
  efficiencyRoundTrip: 0.81,
}
const fleet = (equipment: PowerEquipment, ...units: number[]): Fleet => ({
  equipment,
  units: daily(...units),
  rented: false,
  role: 'prime',
  operation: 0,
  start: 0,
})
const store = (equipment: PowerEquipment, units: number, swingPower = 0, swingEnergy = 0) => ({
  equipment,
  units: daily(units),
  swingPower: daily(swingPower),
  swingEnergy: daily(swingEnergy),
})
const flat = (price: number, change: Partial<Tariff> = {}): Tariff => ({
  id: 'flat',
  name: 'flat',
  currency: 'USD',
  seasons: {
    year: {
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      energy: { all: price * perMWh },
      hours: {
        weekday: new Array(24).fill('all'),
        saturday: new Array(24).fill('all'),
        holiday: new Array(24).fill('all'),
      },
    },
  },
  demandPrice: 0,
  demandLookback: 1,
  demandMonths: [],
  demandShare: 0,
  adder: 0,
  factor: 1,
  holidays: [],
  ...change,
})
const site = (change: Partial<DispatchInput>): DispatchInput => ({
  start: epochOf(2026, 1, 1),
  demand: hourly(0),
  designDryBulb: 35,
  elevation: 0,
  grid: daily(0),
  sources: {},
  storage: {},
  reserve: 'none',
  tariff: flat(70),
  gasPrice: 10 * perMWh,
  caps: {},
  valueOfLostLoad: 5000 * perMWh,
  path: 'sites.a.power',
  ...change,
})
const codes = (input: DispatchInput) => dispatchSite(input).findings.map(({ code }) => code)

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
  it('meets the printed full and half load, and the point between within half a percent', () => {
    expect(heatRateAt(j624, 1)).toBeCloseTo(1 / 0.456, 12)
    expect(heatRateAt(j624, 0.5)).toBeCloseTo(1 / 0.425, 12)
    expect(Math.abs(heatRateAt(j624, 0.75)! * 0.446 - 1)).toBeLessThan(0.005)
  })

  it('rises towards no load by a typical share where no part load is printed', () => {
    expect(heatRateAt(turbine, 1)).toBeCloseTo(2.5, 12)
    expect(heatRateAt(turbine, 0.5)).toBeCloseTo(2.5 * (0.73 + 0.27 / 0.5), 12)
    const engine = { ...turbine, category: 'gas engine' }
    expect(heatRateAt(engine, 0.5)).toBeCloseTo(2.5 * (0.9 + 0.1 / 0.5), 12)
  })

  it('is null where nothing is known or nothing runs', () => {
    expect(heatRateAt({ id: 'x', name: 'X', heatRate: 2.6 }, 0.7)).toBeCloseTo(2.6, 12)
    expect(heatRateAt({ id: 'x', name: 'X' }, 1)).toBeNull()
    expect(heatRateAt(turbine, 0)).toBeNull()
  })
})

describe('months before the first load', () => {
  const january = 31 * 24
  const february = 28 * 24
  const days = (units: number) => new Array(31 + 28).fill(units)
  const feeds = { grid: daily(...days(5 * MW)), sources: { t: fleet(turbine, ...days(1)) } }
  const load = new Array(february).fill(8 * MW).fill(0, 0, 100)
  const late = site({
    ...feeds,
    demand: hourly(...new Array(january).fill(0), ...load),
    storage: { b: store(battery, 1) },
    tariff: flat(70, { demandPrice: 5 }),
  })

  it('count in series and months, and cost nothing', () => {
    const { grid, sources, storage, unserved, months, energy } = dispatchSite(late)
    for (const { start, step, values } of [grid, sources.t!, storage, unserved]) {
      expect({ start, step, hours: values.length }).toEqual({
        start: 0,
        step: hour,
        hours: january + february,
      })
      expect(values.subarray(0, january).every((power) => power === 0)).toBe(true)
    }
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02'])
    const { month: _, ...idle } = months[0]!
    expect(Object.values(idle).every((amount) => amount === 0)).toBe(true)
    expect(energy.demand).toBeCloseTo((february - 100) * 8 * MWh, 3)
  })

  it('change nothing in those that follow', () => {
    const alone = site({
      ...feeds,
      start: epochOf(2026, 2, 1),
      demand: hourly(...load),
      storage: {},
    })
    const after = dispatchSite({ ...late, storage: {}, tariff: flat(70) })
    const only = dispatchSite(alone)
    expect(after.cost).toBeCloseTo(only.cost, 6)
    expect([...after.grid.values.subarray(january)]).toEqual([...only.grid.values])
  })
})

describe('ballast', () => {
  it('is fed on top of the demand, and counted apart', () => {
    const input = site({
      demand: hourly(4 * MW, 6 * MW),
      ballast: hourly(1 * MW, 0),
      grid: daily(4 * MW),
      sources: { t: fleet(turbine, 1) },
    })
    const { energy, grid, sources } = dispatchSite(input)
    expect(energy.demand).toBeCloseTo(10 * MWh, 3)
    expect(energy.ballast).toBeCloseTo(1 * MWh, 3)
    expect(energy.grid + energy.sources).toBeCloseTo(11 * MWh, 3)
    expect(grid.values[0]! + sources.t!.values[0]!).toBeCloseTo(5 * MW, 3)
  })
})

describe('order', () => {
  it('takes the cheaper of grid and fuel', () => {
    // a full turbine costs 25 USD/MWh
    const feeds = {
      demand: hourly(10 * MW),
      grid: daily(10 * MW),
      sources: { t: fleet(turbine, 1) },
    }
    const output = (price: number) =>
      dispatchSite(site({ ...feeds, tariff: flat(price) })).sources.t!.values[0]
    expect(output(25.1)).toBe(10 * MW)
    expect(output(24.9)).toBe(0)
  })

  it('calls standby machines last, whatever the others cost', () => {
    const sources = {
      standby: { ...fleet(turbine, 1), role: 'standby' as const },
      dear: { ...fleet(turbine, 1), operation: 900 * perMWh },
    }
    const feeds = { grid: daily(5 * MW), sources, tariff: flat(1000) }
    const { sources: out, grid } = dispatchSite(site({ ...feeds, demand: hourly(16 * MW) }))
    expect(grid.values[0]).toBe(5 * MW)
    expect(out.dear!.values[0]).toBe(10 * MW)
    expect(out.standby!.values[0]).toBe(1 * MW)
    expect(
      dispatchSite(site({ ...feeds, demand: hourly(15 * MW) })).sources.standby!.values[0],
    ).toBe(0)
  })

  it('derates by the hour, and by the number of units of the day', () => {
    const demand = series(hour, new Array(48).fill(30 * MW))
    const dryBulb = series(
      hour,
      Array.from({ length: 48 }, (_, t) => (t < 12 ? 15 : 35)),
    )
    const { sources, unserved } = dispatchSite(
      site({ demand, dryBulb, sources: { t: fleet(turbine, 1, 3) } }),
    )
    expect(sources.t!.values[0]).toBeCloseTo(10 * MW, 3)
    expect(sources.t!.values[12]).toBeCloseTo(8.6 * MW, 3)
    expect(sources.t!.values[30]).toBeCloseTo(25.8 * MW, 3)
    expect(unserved.values[30]).toBeCloseTo(4.2 * MW, 3)
  })
})

describe('money and matter by month', () => {
  const demand = series(hour, new Array(36).fill(12 * MW))
  const start = epochOf(2026, 1, 31)
  const tariff = flat(20, { demandPrice: 0.003, adder: 5 * perMWh, factor: 1.1 })
  const sources = { t: { ...fleet(turbine, 1), operation: 4 * perMWh, start: 500 } }
  const input = site({ start, demand, grid: daily(8 * MW), sources, tariff })
  const out = dispatchSite(input)

  it('prices what months take from the grid and burn', () => {
    expect(out.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02'])
    const gridPrice = (20 + 5) * 1.1
    for (const month of out.months) {
      expect(month.energyCost).toBeCloseTo((month.gridEnergy / MWh) * gridPrice, 6)
      expect(month.demandCost).toBeCloseTo(month.gridPeak * 0.003 * 1.1, 6)
      expect(month.fuelCost).toBeCloseTo((month.fuel / MWh) * 10, 6)
      expect(month.carbonDioxide).toBeCloseTo(month.fuel * 56.1e-9, 6)
    }
    const total = out.months.reduce(
      (sum, m) => sum + m.energyCost + m.demandCost + m.fuelCost + m.operationCost + m.startCost,
      0,
    )
    expect(out.cost).toBeCloseTo(total, 6)
    const { energy, unitTime, fuel } = out.fleets.t!
    expect(out.fuel).toBeCloseTo(fuel, 3)
    // Willans: 27 % of 25 MW at no load, the rest by output
    expect(fuel).toBeCloseTo(6.75 * MW * unitTime + 1.825 * energy, 0)
  })

  it('keeps energy in every hour', () => {
    for (let t = 0; t < 36; t++) {
      const given = out.grid.values[t]! + out.sources.t!.values[t]! + out.unserved.values[t]!
      expect(given + out.storage.values[t]!).toBeCloseTo(12 * MW, 3)
    }
    expect(out.energy.demand).toBeCloseTo(
      out.energy.grid + out.energy.sources - out.energy.storage + out.energy.unserved,
      0,
    )
  })

  it('weighs nitrogen oxides by electricity', () => {
    const sheet = { ...turbine, noxRate: 0.25e-9 }
    const { months, energy } = dispatchSite({ ...input, sources: { t: fleet(sheet, 1) } })
    const sum = months.reduce((total, month) => total + month.nitrogenOxides, 0)
    expect(sum).toBeCloseTo(energy.sources * 0.25e-9, 9)
  })
})

describe('batteries', () => {
  it('bridge what is short, within what swings leave of them', () => {
    const demand = hourly(10 * MW, 11.5 * MW, 11.5 * MW, 10 * MW)
    const feeds = { demand, grid: daily(10 * MW) }
    const full = dispatchSite(site({ ...feeds, storage: { b: store(battery, 1) } }))
    expect(full.peakUnserved).toBeCloseTo(0, 3)
    const busy = dispatchSite(site({ ...feeds, storage: { b: store(battery, 1, 1 * MW) } }))
    expect(busy.peakUnserved).toBeCloseTo(0.5 * MW, 3)
    const kept = dispatchSite(site({ ...feeds, storage: { b: store(battery, 1, 0, 4 * MWh) } }))
    expect(kept.peakUnserved).toBeCloseTo(1.5 * MW, 3)
  })
})

describe('adequacy', () => {
  const demand = series(hour, new Array(24).fill(18 * MW))
  it('is the binomial of the units beside the grid', () => {
    const sources = { t: fleet(turbine, 3) }
    const { adequacy } = dispatchSite(site({ demand, sources, reserve: 'n-1' }))
    expect(adequacy!.firm).toBeCloseTo(2 * 8.6 * MW, 0)
    // 15 °C falls into the warmer end of its two kelvin: 9.93 MW a unit
    const short = 1 - 0.95 ** 3 - 3 * 0.95 ** 2 * 0.05
    expect(adequacy!.lossOfLoad).toBeCloseTo(short * 8760, 6)
    expect(adequacy!.ratesKnown).toBe(true)
    const unknown = dispatchSite(site({ demand, sources: { j: fleet(j624, 9) } }))
    expect(unknown.adequacy!.ratesKnown).toBe(false)
  })

  it('is null where nothing is asked for', () => {
    expect(dispatchSite(site({})).adequacy).toBeNull()
    expect(dispatchSite(site({ demand: hourly() })).adequacy).toBeNull()
  })
})

describe('findings', () => {
  it('name what is short, when and how much', () => {
    const { findings } = dispatchSite(
      site({ demand: hourly(1 * MW, 5 * MW, 6 * MW), grid: daily(4 * MW) }),
    )
    expect(findings).toEqual([
      {
        code: 'dispatch.unserved',
        severity: 'warning',
        path: 'sites.a.power',
        values: { energy: 3 * MWh, peak: 2 * MW, hours: 2, first: hour },
      },
    ])
  })

  it('name fields that records lack', () => {
    const bare = { id: 'bare', name: 'Bare', powerNominal: 5 * MW }
    const input = site({
      demand: hourly(4 * MW),
      sources: { g: fleet(bare, 1) },
      storage: { b: store({ id: 'cell', name: 'Cell' }, 1) },
      caps: { nitrogenOxides: daily(1), carbonMonoxide: daily(1) },
    })
    const { findings, fuel } = dispatchSite(input)
    const fields = findings
      .filter(({ code }) => code === 'dispatch.incomplete')
      .map(({ values }) => values.field)
    expect(fields).toEqual([
      'efficiencyLhv',
      'noxRate',
      'powerNominal',
      'energyNominal',
      'efficiencyRoundTrip',
    ])
    expect(findings.map(({ code }) => code)).toContain('dispatch.emission-unknown')
    expect(fuel).toBe(0)
  })

  it('keep a permit by the grid where there is one, else by shedding', () => {
    const demand = series(hour, new Array(48).fill(8 * MW))
    const sources = { t: fleet(turbine, 1) }
    const caps = { unitHours: daily(24 * hour, 24 * hour) }
    const grid = daily(8 * MW, 8 * MW)
    const both = dispatchSite(site({ demand, sources, caps, grid }))
    expect(both.findings).toEqual([])
    expect(both.fleets.t!.unitTime).toBeLessThanOrEqual(24 * hour)
    expect(both.peakUnserved).toBe(0)
    const island = dispatchSite(site({ demand, sources, caps }))
    expect(island.fleets.t!.unitTime).toBeLessThanOrEqual(24 * hour)
    expect(island.findings.map(({ code }) => code)).toEqual(['dispatch.unserved'])
  })

  it('do not run a machine that a permit forbids', () => {
    const demand = series(hour, new Array(24).fill(8 * MW))
    const caps = { nitrogenOxides: daily(0) }
    const sources = { t: fleet({ ...turbine, noxRate: 1e-9 }, 1) }
    const { fleets, peakUnserved } = dispatchSite(site({ demand, sources, caps }))
    expect(fleets.t!.energy).toBe(0)
    expect(peakUnserved).toBe(8 * MW)
  })

  it('say by how much a permit is exceeded', () => {
    // a solver that runs the machine in spite of its permit
    const demand = series(hour, new Array(24).fill(8 * MW))
    const sheet = { ...turbine, noxRate: 1e-9 }
    const input = site({
      demand,
      sources: { t: fleet(sheet, 1) },
      caps: { nitrogenOxides: daily(1) },
    })
    const broke: LpSolver = { solve: () => runAll }
    const runAll = {
      status: 'optimal' as const,
      objective: 0,
      // by hour grid, unserved, output, units, reserve not held; then excess over the permit
      columns: Float64Array.from({ length: 24 * 5 + 1 }, (_, i) => [0, 0, 8, 1, 0][i % 5]!),
      rows: new Float64Array(),
      rowDuals: new Float64Array(),
      columnDuals: new Float64Array(),
      iterations: 0,
    }
    const { findings } = dispatchSite({ ...input, solver: broke })
    const amount = 8 * MW * 24 * hour * 1e-9
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ code: 'dispatch.permit-exceeded', path: 'sites.a.power' })
    expect(findings[0]!.values).toMatchObject({
      quantity: 'nitrogen-oxides',
      limit: 1,
      month: '2026-01',
    })
    expect(findings[0]!.values.amount).toBeCloseTo(amount, 6)
  })

  it('say when units must run below their least load', () => {
    const sources = { t: fleet({ ...turbine, loadMin: 0.5 }, 1) }
    const { findings, sources: out } = dispatchSite(site({ demand: hourly(3 * MW), sources }))
    expect(out.t!.values[0]).toBe(3 * MW)
    expect(findings.map(({ code }) => code)).toEqual(['dispatch.below-minimum'])
    expect(findings[0]!.values).toEqual({ load: 0.3, hours: 1, minimum: 0.5 })
  })

  it('say when the reserve is not held, the tariff has gaps, or swings outgrow a battery', () => {
    const sources = { t: fleet(turbine, 2) }
    expect(codes(site({ demand: hourly(15 * MW), sources, reserve: 'n-1' }))).toContain(
      'dispatch.reserve-short',
    )
    expect(codes(site({ demand: hourly(9 * MW), sources, reserve: 'n-1' }))).toEqual([])
    expect(codes(site({ tariff: { ...flat(1), seasons: {} } }))).toEqual(['dispatch.unpriced'])
    expect(codes(site({ storage: { b: store(battery, 1, 3 * MW) } }))).toEqual([
      'dispatch.swing-exceeds-battery',
    ])
  })
})

describe('with a solver', () => {
  let solver: LpSolver
  beforeAll(async () => {
    solver = await createHighsSolver()
  })
  const demand = series(
    hour,
    Array.from({ length: 240 }, (_, t) => (20 + 4 * Math.sin(t / 4)) * MW),
  )
  const input = site({
    demand,
    grid: series(10 * day, [9 * MW]),
    sources: { t: { ...fleet(turbine), units: series(10 * day, [3]), start: 200 } },
    storage: {
      b: {
        equipment: battery,
        units: series(10 * day, [2]),
        swingPower: series(10 * day, [0]),
        swingEnergy: series(10 * day, [1 * MWh]),
      },
    },
    reserve: 'n-1',
    tariff: flat(40, { demandPrice: 0.004 }),
  })

  it('is the linear program, and costs no more than the list', () => {
    const program = dispatchSite({ ...input, solver })
    const list = dispatchSite(input)
    expect(program.method).toBe('linear-program')
    expect(list.method).toBe('priority-list')
    expect(program.cost).toBeLessThan(list.cost * 1.001)
    expect(program.cost).toBeGreaterThan(list.cost * 0.93)
    expect(program.findings).toEqual(list.findings)
  })

  it('falls back to the list when the solver fails, and says so', () => {
    const broken: LpSolver = {
      solve: (program) => ({ ...solver.solve(program), status: 'error' }),
    }
    const out = dispatchSite({ ...input, solver: broken })
    expect(out.method).toBe('priority-list')
    expect(out.findings.map(({ code }) => code)).toContain('dispatch.solver-failed')
    expect(out.cost).toBe(dispatchSite(input).cost)
  })
})
