import { describe, expect, test } from 'vitest'
import { recordsOf } from './records.js'
import {
  HOURS_A_YEAR,
  weatherFor,
  weatherIds,
  weatherSky,
  weatherStation,
  weatherYear,
} from './weather.js'

const mean = (column: Float64Array) => column.reduce((sum, x) => sum + x, 0) / column.length
const max = (column: Float64Array) => column.reduce((most, x) => Math.max(most, x), -Infinity)
const exceeded = (column: Float64Array, hours: number) =>
  column.toSorted()[HOURS_A_YEAR - 1 - hours]!

describe.each(weatherIds())('%s', (id) => {
  test('has 8760 hours of every column', async () => {
    const { station, ...columns } = await weatherYear(id)
    expect(station.id).toBe(id)
    for (const column of Object.values(columns)) {
      expect(column).toHaveLength(8760)
      expect(column.every(Number.isFinite)).toBe(true)
    }
  })

  test('wet bulb never exceeds dry bulb', async () => {
    const { dryBulb, wetBulb } = await weatherYear(id)
    expect(wetBulb.findIndex((wet, hour) => wet > dryBulb[hour]! + 1e-9)).toBe(-1)
  })

  test('means, extremes and the 35 h value are those of the station list', async () => {
    const { station, dryBulb, wetBulb } = await weatherYear(id)
    const { globalHorizontal, directNormal } = await weatherSky(id)
    expect(Math.abs(mean(dryBulb) - station.dryBulbMean)).toBeLessThan(0.0051)
    expect(Math.abs(mean(wetBulb) - station.wetBulbMean)).toBeLessThan(0.006) // its hours are rounded to 0.1 K
    expect(max(dryBulb)).toBeCloseTo(station.dryBulbMax, 6)
    expect(max(wetBulb)).toBeCloseTo(station.wetBulbMax, 6)
    expect(Math.abs(exceeded(dryBulb, 35) - station.dryBulb35h)).toBeLessThan(0.11)
    expect(Math.abs(exceeded(wetBulb, 35) - station.wetBulb35h)).toBeLessThan(0.11)
    expect(mean(globalHorizontal) / station.globalHorizontalMean).toBeCloseTo(1, 3)
    expect(mean(directNormal) / station.directNormalMean).toBeCloseTo(1, 3)
  })

  test('humidity, pressure and wind are physical', async () => {
    const { pressure, station } = await weatherYear(id)
    const { relativeHumidity, windSpeed } = await weatherSky(id)
    expect(max(relativeHumidity)).toBeLessThanOrEqual(1)
    expect(Math.min(...windSpeed)).toBeGreaterThanOrEqual(0)
    const barometric = 101325 * (1 - 2.25577e-5 * station.elevation) ** 5.25588
    expect(Math.abs(mean(pressure) / barometric - 1)).toBeLessThan(0.02)
  })
})

test('the first hours of Memphis are those of the file', async () => {
  const { dryBulb, wetBulb, pressure } = await weatherYear('memphis-tn')
  const { relativeHumidity, windSpeed } = await weatherSky('memphis-tn')
  expect([dryBulb[0], wetBulb[0], pressure[0]]).toEqual([9.4, 9.4, 99400])
  expect([relativeHumidity[0], windSpeed[0], windSpeed[1]]).toEqual([1, 3.1, 2.6])
})

test('a year is loaded once', async () => {
  expect(await weatherYear('abilene-tx')).toBe(await weatherYear('abilene-tx'))
})

test('an unknown year is refused with the names there are', async () => {
  await expect(weatherYear('atlantis')).rejects.toThrow(/atlantis.*memphis-tn/)
  await expect(weatherYear('constructor')).rejects.toThrow(RangeError)
})

describe('which weather stands for a site', () => {
  test('Memphis and Abilene have their own', () => {
    expect(weatherFor('memphis-c1')).toMatchObject({ weather: 'memphis-tn', standIn: false })
    expect(weatherFor('colossus-1')!.weather).toBe('memphis-tn')
    expect(weatherFor('abilene')).toMatchObject({ weather: 'abilene-tx', standIn: false })
  })

  test('a Korean site has a stand-in that says so in both languages', () => {
    for (const { id } of recordsOf('sites').filter(({ values }) => values.country === 'KR')) {
      expect(weatherFor(id)).toMatchObject({ weather: 'knoxville-tn', standIn: true })
      expect(weatherFor(id)!.note).toMatch(/stand-in/i)
      expect(weatherFor(id)!.noteKo).toMatch(/대용/)
    }
  })

  test('no station is near enough to Abu Dhabi', () => {
    expect(weatherFor('abu-dhabi')).toBeUndefined()
  })

  test('every other site has one that exists', () => {
    for (const { id } of recordsOf('sites').filter(({ id }) => id !== 'abu-dhabi'))
      expect(weatherStation(weatherFor(id)!.weather), id).toBeDefined()
  })
})

test('one actual year stands among the typical ones', () => {
  const actual = weatherIds().filter((id) => weatherStation(id)!.kind === 'actual')
  expect(actual).toEqual(['seoul-kr-2018'])
  expect(weatherStation('seoul-kr-2018')!.utcOffset).toBe(9 * 3600)
})
