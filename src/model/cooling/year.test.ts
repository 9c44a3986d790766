import { describe, expect, it } from 'vitest'
import { type WeatherYear, weatherYear } from '../../catalog/index.js'
import { integrate } from '../../numeric/index.js'
import { coolingRate, designDay, planCooling } from './index.js'
import {
  AIR_HANDLER,
  CENTRIFUGAL,
  DRY,
  flat,
  inputOf,
  MEMPHIS,
  MOBILE,
  pathTo,
  plantOf,
  TOWER,
  TRIM,
} from './plant.fixture.js'

const colossus = plantOf({
  liquid: pathTo(MOBILE, { share: 0.75, exchangerApproach: 0 }),
  air: pathTo(MOBILE, { share: 0.25, transport: 0.035, exchangerApproach: 0 }),
})
const warm = plantOf({ liquid: pathTo(TOWER, { supply: 36 }) })
const memphis = () => weatherYear('memphis-tn')

/** A year in which the air never changes. */
async function still(dryBulb: number, wetBulb: number): Promise<WeatherYear> {
  const year = await memphis()
  const all = (value: number) => new Float64Array(8760).fill(value)
  return { ...year, dryBulb: all(dryBulb), wetBulb: all(wetBulb), pressure: all(101_325) }
}

describe('a year of cooling', () => {
  it('balances: facility = (IT + cooling)/η, PUE their quotient', async () => {
    const input = inputOf(colossus, { weather: await memphis(), itPower: flat(90e6, 8760) })
    const year = planCooling(input)
    for (let i = 0; i < 8760; i += 97) {
      const facility = (90e6 + year.power.values[i]!) / 0.95
      expect(year.facilityPower.values[i]).toBeCloseTo(facility, 3)
      expect(year.pue.values[i]).toBeCloseTo(facility / 90e6, 12)
      expect(year.pue.values[i]).toBeGreaterThan(1 / 0.95)
    }
    expect(year.pueAverage).toBeCloseTo(integrate(year.facilityPower) / (90e6 * 8760 * 3600), 12)
    expect(year.waterTotal).toBe(0)
    expect(year.compressorHours).toBe(8760)
  })

  it('is the rate at full load, hour by hour, where the units come out whole', async () => {
    const heat = 10 * TOWER.coolingCapacity!
    const load = flat(heat / 1.018, 24)
    const plant = { ...warm, margin: 0 }
    const weather = await still(25, 20)
    const year = planCooling(inputOf(plant, { weather, itPower: load, itPeak: load }))
    const rate = coolingRate(plant, { dryBulb: 25, wetBulb: 20, elevation: 0 })
    expect(year.power.values[5]! / load.values[5]!).toBeCloseTo(rate.power, 9)
    expect(year.waterEffectiveness! / rate.water).toBeCloseTo(1, 9)
  })

  it('sums its water', async () => {
    const input = inputOf(warm, { weather: await memphis(), itPower: flat(90e6, 8760) })
    const year = planCooling(input)
    const sum = year.water.values.reduce((total, value) => total + value, 0)
    expect(year.waterTotal).toBeCloseTo(sum, 3)
    expect(year.waterEffectiveness).toBeCloseTo(sum / (90e6 * 8760 * 3600), 16)
  })

  it('reuses the year beyond its end, leap day or not', async () => {
    const start = Date.UTC(2024, 0, 1) / 1000
    const weather = await memphis()
    const year = planCooling(inputOf(colossus, { weather, start, itPower: flat(90e6, 8784 + 100) }))
    const power = year.power.values
    // 29 February repeats the 28th, the second January the first.
    expect(power[59 * 24 + 5]).toBe(power[58 * 24 + 5])
    expect(power[8784 + 5]).toBe(power[5])
    const half = planCooling(inputOf(colossus, { weather, start: start + 12 * 3600 }))
    expect(half.power.values[0]).toBe(power[12])
    expect(half.power.values[20]).toBe(power[32])
  })

  it('follows the load where the same hour of another year has another', async () => {
    const weather = await memphis()
    const load = flat(90e6, 2 * 8760)
    load.values.fill(45e6, 8760)
    const peak = flat(100e6, 2 * 8760)
    const two = planCooling(inputOf(warm, { weather, itPower: load, itPeak: peak }))
    const low = { itPower: flat(45e6, 8760), itPeak: flat(100e6, 8760) }
    const second = planCooling(inputOf(warm, { weather, ...low }))
    expect([...two.power.values.subarray(8760)]).toEqual([...second.power.values])
  })

  it('gives nothing for no load', async () => {
    const year = planCooling(
      inputOf(colossus, { weather: await memphis(), itPower: flat(0, 48), itPeak: flat(0, 48) }),
    )
    for (const series of [year.power, year.facilityPower, year.pue, year.water, year.throttled])
      expect(series.values.every((value) => value === 0)).toBe(true)
    expect(year).toMatchObject({
      pueAverage: null,
      waterEffectiveness: null,
      waterTotal: 0,
      compressorHours: 0,
      findings: [],
    })
    expect(year.units.liquid).toEqual([{ month: '2025-01', units: 0, heat: 0 }])
  })

  it('stays finite from a watt to the whole', async () => {
    const weather = await memphis()
    const itPower = flat(0, 400)
    itPower.values.forEach((_, i) => {
      itPower.values[i] = i % 7 === 0 ? 0 : 10 ** (i / 50)
    })
    for (const plant of [
      colossus,
      warm,
      plantOf({ liquid: pathTo(DRY) }, { trim: TRIM }),
      plantOf({ liquid: pathTo(CENTRIFUGAL) }),
    ]) {
      const year = planCooling(inputOf(plant, { weather, itPower, itPeak: flat(1e8, 400) }))
      for (const series of [year.power, year.pue, year.water])
        expect(series.values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
    }
  })

  it('slows fans and pumps at part load', async () => {
    const weather = await still(25, 22)
    const pue = (load: number) =>
      planCooling(inputOf(warm, { weather, itPower: flat(load, 24), itPeak: flat(100e6, 24) }))
        .pueAverage!
    expect(pue(70e6)).toBeLessThan(pue(100e6))
    // Pressure held across the racks weighs on an almost empty hall.
    expect(pue(10e6)).toBeGreaterThan(pue(50e6))
  })
})

describe('plant by month', () => {
  it('is whole, grows with the load, holds margin and reserve', () => {
    const ramp = flat(0, 24 * 90)
    ramp.values.forEach((_, i) => {
      ramp.values[i] = 1e5 * Math.floor(i / 24)
    })
    const { liquid } = planCooling(inputOf(colossus, { itPower: ramp, itPeak: ramp })).units
    expect(liquid!.map(({ month }) => month)).toEqual(['2025-01', '2025-02', '2025-03'])
    let before = 0
    for (const { units, heat } of liquid!) {
      expect(Number.isInteger(units)).toBe(true)
      expect(units).toBeGreaterThan(before)
      before = units
      const capacity = designDay(colossus, MEMPHIS).unitCapacity.liquid!
      expect((units - 1) * capacity).toBeGreaterThanOrEqual(heat * 1.1)
      expect((units - 2) * capacity).toBeLessThan(heat * 1.1)
    }
  })

  it('follows the reserve', () => {
    const units = (reserve: 'none' | 'n-1' | 'n-2') =>
      planCooling(inputOf({ ...colossus, reserve })).units.liquid![0]!.units
    expect(units('n-1')).toBe(units('none') + 1)
    expect(units('n-2')).toBe(units('none') + 2)
  })
})

describe('findings of a year', () => {
  it('says when the design day stands in for the weather', () => {
    const { findings, pueAverage } = planCooling(inputOf(colossus))
    expect(findings[0]).toEqual({
      code: 'cooling.no-weather',
      severity: 'warning',
      path: 'sites.memphis.cooling',
      values: { dryBulb: 35.9, wetBulb: 26.7 },
    })
    expect(pueAverage).toBeCloseTo(designDay(colossus, MEMPHIS).pue, 2)
  })

  it('counts the hours in which the supply floats', async () => {
    const plant = plantOf({ liquid: pathTo(DRY, { supply: 36 }) })
    const weather = await memphis()
    const itPower = flat(100e6, 8760)
    const found = planCooling(inputOf(plant, { weather, itPower, itPeak: itPower })).findings.find(
      ({ code }) => code === 'cooling.not-held',
    )!
    expect(found).toMatchObject({ severity: 'warning', path: 'sites.memphis.cooling.liquid' })
    expect(found.values.hours).toBeGreaterThan(100)
    expect(found.values.hours).toBeLessThan(4000)
    expect(found.values.over).toBeGreaterThan(5)
  })

  it('reports chillers that are too few for a day hotter than the design day', async () => {
    const plant = plantOf({ liquid: pathTo(MOBILE) }, { margin: 0 })
    const itPower = flat(100e6, 24)
    const findings = (dryBulb: number) => async () =>
      planCooling(
        inputOf(plant, { weather: await still(dryBulb, 25), itPower, itPeak: itPower }),
      ).findings.filter(({ code }) => code === 'cooling.not-held')
    expect(await findings(35)()).toEqual([])
    expect((await findings(45)())[0]!.values.over).toBeCloseTo(10 * (1 - 0.88 / 0.9892), 0)
  })

  it('reports models outside their fit once, with the worst value', async () => {
    const weather = await memphis()
    const { findings } = planCooling(inputOf(warm, { weather, itPower: flat(90e6, 8760) }))
    expect(findings).toEqual([
      {
        code: 'cooling.extrapolated',
        severity: 'note',
        path: 'sites.memphis.cooling.liquid',
        values: {
          machine: 'tower-evap',
          quantity: 'wet-bulb',
          value: 26.9,
          low: -34.4,
          high: 26.7,
        },
      },
    ])
  })

  it('reports a load above the peak that the plant was sized on', () => {
    const input = inputOf(colossus, { itPower: flat(90e6, 48), itPeak: flat(60e6, 48) })
    expect(planCooling(input).findings).toContainEqual({
      code: 'cooling.over-peak',
      severity: 'warning',
      path: 'sites.memphis.cooling',
      values: { hours: 48, ratio: 1.5 },
    })
  })

  it('reports heat that nothing rejects', () => {
    const plant = plantOf({ air: pathTo(AIR_HANDLER) })
    expect(planCooling(inputOf(plant)).findings).toContainEqual({
      code: 'cooling.no-rejection',
      severity: 'error',
      path: 'sites.memphis.cooling.air',
      values: { machine: 'crah-fanwall', category: 'air handler' },
    })
  })
})

describe('published campuses, to the order of magnitude', () => {
  const average = async (plant: Parameters<typeof inputOf>[0], place: string) => {
    const weather = await weatherYear(place)
    return planCooling(inputOf(plant, { weather, itPower: flat(90e6, 8760) }))
  }

  it('NREL ESIF: towers and warm water at Golden, PUE 1.036, about 1 L/kWh', async () => {
    const esif = plantOf(
      { liquid: pathTo(TOWER, { supply: 24, exchangerApproach: 2, transport: 0.01 }) },
      { trim: TRIM, distributionEfficiency: 0.985 },
    )
    const year = await average(esif, 'golden-co')
    expect(year.pueAverage).toBeGreaterThan(1.02)
    expect(year.pueAverage).toBeLessThan(1.06)
    expect(year.waterEffectiveness! * 3.6e9).toBeGreaterThan(0.8)
    expect(year.waterEffectiveness! * 3.6e9).toBeLessThan(1.7)
  })

  it('trailer chillers at Memphis: PUE near 1.2', async () => {
    const year = await average(colossus, 'memphis-tn')
    expect(year.pueAverage).toBeGreaterThan(1.15)
    expect(year.pueAverage).toBeLessThan(1.3)
  })
})
