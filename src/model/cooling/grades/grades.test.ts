import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  chillerCurves,
  coolingEquipment,
  type WeatherSky,
  type WeatherYear,
  weatherIds,
  weatherSky,
  weatherYear,
} from '../../../catalog/index.js'
import { parseCsv, quantiles } from '../../../numeric/index.js'
import { type Case, casesOf, type GradedTable, type GradeRow, type Library } from '../../grade.js'
import { humidityRatio, wetBulb } from '../psychrometrics.js'
import { climateYear } from './climate.js'
import { grades } from './index.js'
import { type Normals, normals } from './normals.js'

const folder = new URL('../../../../validation/cooling/', import.meta.url)
const table = (name: string) => grades.find((one) => one.name === name)!
const casesIn = (name: string): readonly Case[] =>
  casesOf(parseCsv(readFileSync(new URL(`${name}.csv`, folder), 'utf8')))
const none = () => undefined

let years: Readonly<Record<string, WeatherYear>>
let skies: Readonly<Record<string, WeatherSky>>
let library: Library
beforeAll(async () => {
  years = Object.fromEntries(
    await Promise.all(weatherIds().map(async (id) => [id, await weatherYear(id)] as const)),
  )
  skies = Object.fromEntries(
    await Promise.all(weatherIds().map(async (id) => [id, await weatherSky(id)] as const)),
  )
  const curves = Object.fromEntries((await chillerCurves()).map((curve) => [curve.name, curve]))
  library = {
    accelerator: none,
    model: none,
    power: none,
    network: none,
    cooling: coolingEquipment,
    curve: (id) => curves[id],
    weather: (id) => years[id],
  }
})

const gradeOf = (name: string) => table(name).grade(casesIn(name), library)
const median = (values: readonly number[]) => quantiles(values, [0.5])[0]!
const errors = (rows: readonly GradeRow[], kind: 'absolute' | 'relative') =>
  rows
    .filter(({ predicted }) => predicted !== null)
    .map(
      ({ predicted, measured }) =>
        Math.abs(predicted! - measured) / (kind === 'relative' ? Math.abs(measured) : 1),
    )
const inside = (rows: readonly GradeRow[]) =>
  rows.filter(({ measured, p10, p90 }) => measured >= p10! && measured <= p90!).length / rows.length

describe('regions of operators', () => {
  it('PUE within 0.026 and WUE within 0.09 L/kWh in the middle case, four in five inside the band', () => {
    const rows = gradeOf('pue_wue_regions')
    const pue = rows.filter(({ quantity }) => quantity === 'PUE')
    const wue = rows.filter(({ quantity }) => quantity === 'WUE')
    expect([pue.length, wue.length]).toEqual([81, 20])
    expect(rows.filter(({ skipped }) => skipped !== undefined)).toEqual([])
    expect(median(errors(pue, 'absolute'))).toBeLessThan(0.026)
    expect(median(errors(wue, 'absolute'))).toBeLessThan(0.09)
    expect(inside(pue)).toBeGreaterThan(0.8)
    expect(inside(wue)).toBeGreaterThan(0.8)
  })

  it('ranks regions of one operator by climate', () => {
    const rows = gradeOf('pue_wue_regions')
    const of = (part: string) =>
      rows.find(({ id, quantity }) => id.includes(part) && quantity === 'PUE')!.predicted!
    expect(of('google asia-southeast1')).toBeGreaterThan(of('google us-east1'))
    expect(of('google us-east1')).toBeGreaterThan(of('google europe-west1'))
    expect(of('azure asiapacific')).toBeGreaterThan(of('azure centralus'))
  })
})

describe('single sites', () => {
  it('ESIF within 0.01, without a word of it in the model', () => {
    const esif = gradeOf('facility_pue_cases').find(
      ({ id, quantity }) => id.includes('ESIF') && quantity === 'PUE',
    )!
    expect(Math.abs(esif.predicted! - 1.036)).toBeLessThan(0.01)
  })

  it('tells the rest to 30 %, and says why it cannot tell fleets', () => {
    const rows = gradeOf('facility_pue_cases')
    expect(errors(rows, 'relative').length).toBe(4)
    expect(Math.max(...errors(rows, 'relative'))).toBeLessThan(0.3)
    const skipped = rows.filter(({ predicted }) => predicted === null)
    expect(skipped.length).toBe(8)
    expect(skipped.every((row) => row.skipped !== undefined && row.skippedBy !== undefined)).toBe(
      true,
    )
  })
})

describe('chillers known at their nominal point alone', () => {
  it.each([
    ['COP at nominal', 0.09],
    ['COP, warmest water and coolest condenser', 0.09],
    ['capacity at the hottest condenser', 0.04],
    ['power at half load', 0.1],
  ])('%s: median error below %d', (quantity, most) => {
    const rows = gradeOf('chillers_eir').filter((row) => row.quantity === quantity)
    expect(rows.length).toBe(153)
    expect(median(errors(rows, 'relative'))).toBeLessThan(most)
  })
})

describe('any file with these columns', () => {
  const spoiled: readonly string[] = ['', 'x', '-1', '0', '1e308', '-1e308', 'NaN', '∞', 'nobody']
  const sane = (rows: readonly GradeRow[]) => {
    for (const { measured, predicted, skipped, p10 = 0, p90 = 0 } of rows) {
      expect(Number.isFinite(measured) && Number.isFinite(p10) && Number.isFinite(p90)).toBe(true)
      expect(predicted === null ? skipped !== undefined : Number.isFinite(predicted)).toBe(true)
    }
  }

  it.each(grades.map((one): [string, GradedTable] => [one.name, one]))(
    '%s: no throw, no NaN, whatever stands in a cell',
    (name, { columns, grade }) => {
      const cases = casesIn(name).slice(0, 2)
      for (const column of columns)
        for (const text of spoiled)
          sane(
            grade(
              cases.map((row) => ({ ...row, [column]: text })),
              library,
            ),
          )
      sane(grade([{}], library))
    },
    30_000,
  )

  it('has every column in its public table', () => {
    for (const { name, columns } of grades)
      for (const column of columns) expect(Object.keys(casesIn(name)[0]!)).toContain(column)
  })

  it('does not read what it is to tell', () => {
    const predicted = (cases: readonly Case[], name: string) =>
      table(name)
        .grade(cases, library)
        .map((row) => row.predicted)
    const regions = casesIn('pue_wue_regions').slice(0, 5)
    const other = regions.map((row) => ({
      ...row,
      pue: '2',
      wue_l_per_kwh: row.wue_l_per_kwh === '' ? '' : '3',
    }))
    expect(predicted(other, 'pue_wue_regions')).toEqual(predicted(regions, 'pue_wue_regions'))
    const sites = casesIn('facility_pue_cases')
    const moved = sites.map((row) => ({ ...row, value: Number(row.value) >= 0 ? '5' : row.value! }))
    expect(predicted(moved, 'facility_pue_cases')).toEqual(predicted(sites, 'facility_pue_cases'))
  })

  it('skips operators and places it does not know', () => {
    const [row] = casesIn('pue_wue_regions')
    const skip = (over: Case) => table('pue_wue_regions').grade([{ ...row!, ...over }], library)[0]!
    expect(skip({ operator: 'nobody' })).toMatchObject({ skipped: 'not-modelled', predicted: null })
    expect(skip({ lat: '-60', lon: '-150' })).toMatchObject({ skipped: 'outside-range' })
    expect(skip({ lat: 'north' })).toMatchObject({ skipped: 'not-a-number', skippedBy: 'lat' })
  })
})

describe('a year made from normals', () => {
  const meanOf = (values: Float64Array, from: number, count: number) =>
    values.subarray(from, from + count).reduce((sum, value) => sum + value, 0) / count

  it('has the means of January and July that it was made from', () => {
    for (const place of normals.filter((_, i) => i % 4 === 0)) {
      const { dryBulb } = climateYear(place)
      expect(Math.abs(meanOf(dryBulb, 0, 744) - place.dryBulb[0])).toBeLessThan(2)
      expect(Math.abs(meanOf(dryBulb, 4344, 744) - place.dryBulb[1])).toBeLessThan(2)
    }
  })

  it('has wet bulbs that belong to its air', () => {
    const { dryBulb, wetBulb: wet, pressure } = climateYear(normals[0]!)
    for (let i = 0; i < 8760; i += 311) {
      expect(wet[i]!).toBeLessThanOrEqual(dryBulb[i]!)
      const ratio = humidityRatio(dryBulb[i]!, wet[i]!, pressure[i]!)
      expect(wetBulb(dryBulb[i]!, ratio, pressure[i]!)).toBeCloseTo(wet[i]!, 4)
    }
  })

  it('spreads as the stations do: percentiles of wet bulb within 2 K of their own', () => {
    const shares = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]
    const off = weatherIds().map((id) => {
      const year = years[id]!
      const { dewPoint } = skies[id]!
      const place: Normals = {
        ...year.station,
        place: id,
        dryBulb: [meanOf(year.dryBulb, 0, 744), meanOf(year.dryBulb, 4344, 744)],
        dewPoint: [meanOf(dewPoint, 0, 744), meanOf(dewPoint, 4344, 744)],
      }
      const made = quantiles([...climateYear(place).wetBulb], shares)
      const own = quantiles([...year.wetBulb], shares)
      return Math.sqrt(
        made.reduce((sum, value, i) => sum + (value - own[i]!) ** 2, 0) / shares.length,
      )
    })
    expect(median(off)).toBeLessThan(2)
  })
})
