import type { WeatherYear } from '../../../catalog/index.js'
import { normalQuantile } from '../../../numeric/index.js'
import { pressureAt, saturationRatio, wetBulb } from '../psychrometrics.js'
import type { Normals } from './normals.js'

const HOURS = 8760
const DAY = 24

/** Warmest day of the north in the year, and warmest hour of a day. */
const MIDSUMMER = 200
const WARMEST_HOUR = 15

/**
 * How far an hour strays from the mean of its season, in K: swing of the day with the dryness of the
 * air (a + b × depression of the dew point), weather with the range of the year (a + b × range, half as
 * much in summer), the dew point's own with both, and how much of that goes with temperature.
 * Fitted on the distributions of the twelve stations of the catalogue: 1.5 K over 1st to 99th
 * percentile of dry bulb and of dew point.
 */
const SWING = [3.5, 0.27] as const
const WEATHER = [0.7, 0.17] as const
const DEW = [0.2, 0.134] as const
const TOGETHER = 0.6

/** Steps of the two sequences that stand for chance, of no common measure with a year. */
const GOLDEN = (Math.sqrt(5) - 1) / 2
const ROOT_TWO = Math.SQRT2 - 1

/** A standard normal number for a day of the year, evenly spread over the year, the same every time. */
function spread(day: number, step: number): number {
  const share = (0.5 + (day + 1) * step) % 1
  return normalQuantile(Math.min(0.999, Math.max(0.001, share)))
}

/**
 * Hours of a place from its normals: season, day and weather as cosines and normal numbers. Made for
 * places without a station; sums over a year are meant, no single day.
 */
export function climateYear(place: Normals): Pick<WeatherYear, 'dryBulb' | 'wetBulb' | 'pressure'> {
  const dryBulb = new Float64Array(HOURS)
  const wet = new Float64Array(HOURS)
  const pressure = pressureAt(place.elevation)
  const range = Math.abs(place.dryBulb[1] - place.dryBulb[0])
  for (let day = 0; day < HOURS / DAY; day++) {
    const july = (1 + Math.cos((2 * Math.PI * (day - MIDSUMMER)) / (HOURS / DAY))) / 2
    const mean = place.dryBulb[0] + july * (place.dryBulb[1] - place.dryBulb[0])
    const dew = place.dewPoint[0] + july * (place.dewPoint[1] - place.dewPoint[0])
    const dryness = Math.max(0, mean - dew)
    const winter = 1 - (place.dryBulb[1] >= place.dryBulb[0] ? july : 1 - july) / 2
    const chance = spread(day, GOLDEN)
    const other = TOGETHER * chance + Math.sqrt(1 - TOGETHER ** 2) * spread(day, ROOT_TWO)
    const weather = mean + winter * (WEATHER[0] + WEATHER[1] * range) * chance
    const dewPoint = dew + (winter * DEW[0] * range + DEW[1] * dryness) * other
    const ratio = saturationRatio(dewPoint, pressure)
    const swing = SWING[0] + SWING[1] * dryness
    for (let hour = 0; hour < DAY; hour++) {
      const at = day * DAY + hour
      const dry = weather + swing * Math.cos((2 * Math.PI * (hour - WARMEST_HOUR)) / DAY)
      dryBulb[at] = dry
      wet[at] = wetBulb(dry, ratio, pressure)
    }
  }
  return { dryBulb, wetBulb: wet, pressure: new Float64Array(HOURS).fill(pressure) }
}
