import { describe, expect, it } from 'vitest'
import { readWeatherFile } from './weather-file.js'
import { wetBulbOf } from './wet-bulb.js'

const head = [
  'LOCATION,Somewhere,KS,USA,TMY3,724500,37.65,-97.43,-6.0,408.0',
  ...Array.from({ length: 7 }, (_, i) => `HEADER ${i},x`),
]

/** A year of 25 °C with a dew point of 15 °C; `leap` adds 29 February. */
function epw(
  change: (line: string, hour: number) => string = (line) => line,
  leap = false,
): string {
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const lines: string[] = []
  for (const [m, count] of days.entries()) {
    for (let d = 1; d <= count; d++) {
      for (let h = 1; h <= 24; h++) {
        const fields = [2020, m + 1, d, h, 60, 'flags', 25.0, 15.0, 54, 96_500]
        const rest = [
          0, 0, 300, 120, 80, 60, 0, 0, 0, 0, 180, 3.5, 0, 0, 16, 77_777, 9, 999, 0, 0, 0, 0, 0, 0,
          1,
        ]
        lines.push(change([...fields, ...rest].join(','), lines.length))
      }
    }
  }
  return [...head, ...lines].join('\r\n')
}

describe('EPW', () => {
  it('is read with its wet bulb, pressure and sun; 29 February is left out', () => {
    for (const leap of [false, true]) {
      const read = readWeatherFile(
        epw((line) => line, leap),
        'x.epw',
      )
      if (!read.ok) throw new Error(read.code)
      expect(read.year.dryBulb).toHaveLength(8760)
      expect(read.year.wetBulb[100]).toBeCloseTo(18.5, 0)
      expect(read.year.pressure[0]).toBe(96_500)
    }
  })

  it('says which row has no temperature, and how many rows there are', () => {
    const missing = readWeatherFile(
      epw((line, h) => (h === 41 ? line.replace('25,15', '99.9,15') : line)),
      'x.epw',
    )
    expect(missing).toMatchObject({ ok: false, code: 'weather.value', values: { row: 50 } })
    const short = readWeatherFile(epw().split('\r\n').slice(0, 500).join('\n'), 'x.epw')
    expect(short).toMatchObject({ ok: false, code: 'weather.rows', values: { rows: 492 } })
    expect(readWeatherFile('LOCATION,x', 'x.epw').ok).toBe(false)
  })
})

describe('the wet bulb', () => {
  // ASHRAE Fundamentals 2021, psychrometric chart at sea level
  it.each([
    [30, 20, 22.9],
    [40, 10, 20.9],
    [10, 5, 7.4],
    [0, -5, -1.9],
    [25, 25, 25],
  ])('at %s °C and a dew point of %s °C is %s °C', (dry, dew, wet) => {
    expect(Math.abs(wetBulbOf(dry, dew, 101_325) - wet)).toBeLessThan(0.25)
  })
})
