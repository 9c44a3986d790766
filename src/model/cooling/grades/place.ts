import type { WeatherYear } from '../../../catalog/index.js'
import type { Metres } from '../../../quantity/index.js'
import type { Library } from '../../grade.js'
import { climateYear } from './climate.js'
import { normals } from './normals.js'

/** Hours of a place: what plants ask of a weather year. */
export type Hours = Pick<WeatherYear, 'dryBulb' | 'wetBulb' | 'pressure'>

/** Weather years of the catalogue that stations of a row may be near to. */
const STATIONS = [
  'abilene-tx',
  'cheyenne-wy',
  'chicago-il',
  'council-bluffs-ia',
  'golden-co',
  'knoxville-tn',
  'las-vegas-nv',
  'memphis-tn',
  'phoenix-az',
  'redmond-or',
  'sterling-va',
] as const

/** How far a station, or the city of a climate normal, may be away. */
const STATION_WITHIN: Metres = 100e3
const NORMALS_WITHIN: Metres = 400e3

const EARTH_RADIUS: Metres = 6.371e6

/** The weather of a place: its station's within 100 km, else made from the nearest city's normals. */
export function weatherAt(
  latitude: number,
  longitude: number,
  library: Library,
): { readonly hours: Hours; readonly from: string } | undefined {
  const station = STATIONS.map((id) => library.weather(id))
    .filter((year) => year !== undefined)
    .map((year) => ({ year, away: distance(latitude, longitude, year.station) }))
    .reduce<{ year: WeatherYear; away: Metres } | undefined>(nearer, undefined)
  if (station && station.away <= STATION_WITHIN)
    return { hours: station.year, from: station.year.station.id }
  const city = normals
    .map((place) => ({ place, away: distance(latitude, longitude, place) }))
    .reduce(nearer)
  if (!(city.away <= NORMALS_WITHIN)) return undefined
  return { hours: climateYear(city.place), from: city.place.place }
}

function nearer<T extends { readonly away: Metres }>(best: T | undefined, one: T): T {
  return best === undefined || one.away < best.away ? one : best
}

/** Great circle, haversine. */
function distance(
  latitude: number,
  longitude: number,
  to: { readonly latitude: number; readonly longitude: number },
): Metres {
  const rad = Math.PI / 180
  const a =
    Math.sin(((to.latitude - latitude) * rad) / 2) ** 2 +
    Math.cos(latitude * rad) *
      Math.cos(to.latitude * rad) *
      Math.sin(((to.longitude - longitude) * rad) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)))
}
