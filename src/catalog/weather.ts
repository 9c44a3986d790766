import { airLoaders, skyLoaders, standsFor, stations } from './generated/weather/index.js'
import { resolveAlias } from './records.js'

/** A year of hours at a station. Hour 0 ends at 01:00 on 1 January, local standard time. */
export interface WeatherYear {
  readonly station: WeatherStation
  /** dry bulb (°C) at the end of the hour */
  readonly dryBulb: Float64Array
  /** thermodynamic wet bulb (°C) */
  readonly wetBulb: Float64Array
  /** station pressure (Pa) */
  readonly pressure: Float64Array
}

/** What else is known of the hours of a {@link WeatherYear}: moisture, sun and wind. */
export interface WeatherSky {
  /** dew point (°C) */
  readonly dewPoint: Float64Array
  /** relative humidity (fraction) */
  readonly relativeHumidity: Float64Array
  /** global horizontal radiation, mean of the hour (W/m²) */
  readonly globalHorizontal: Float64Array
  /** direct normal radiation, mean of the hour (W/m²) */
  readonly directNormal: Float64Array
  /** diffuse horizontal radiation, mean of the hour (W/m²) */
  readonly diffuseHorizontal: Float64Array
  /** wind at 10 m (m/s) */
  readonly windSpeed: Float64Array
}

export interface WeatherStation {
  readonly id: string
  readonly station: string
  /** `typical`: months of different years joined, no extremes; `actual`: one real year */
  readonly kind: 'typical' | 'actual'
  readonly usaf: string
  readonly state: string
  /** local standard time minus UTC (s) */
  readonly utcOffset: number
  readonly latitude: number
  readonly longitude: number
  /** m */
  readonly elevation: number
  /** annual mean and highest dry and wet bulb, and the value exceeded 35 h (°C) */
  readonly dryBulbMean: number
  readonly dryBulbMax: number
  readonly dryBulb35h: number
  readonly wetBulbMean: number
  readonly wetBulbMax: number
  readonly wetBulb35h: number
  /** annual mean radiation (W/m²) */
  readonly globalHorizontalMean: number
  readonly directNormalMean: number
}

/** Which weather stands for a site, and whether it is the site's own. */
export interface StandsFor {
  readonly site: string
  readonly weather: string
  /** true: another climate stands in; say so wherever results are shown */
  readonly standIn: boolean
  readonly note: string
  readonly noteKo: string
}

type Packed<Columns> = { readonly [Column in keyof Columns]: string }
export type PackedAir = Packed<Omit<WeatherYear, 'station'>>
export type PackedSky = Packed<WeatherSky>

export const HOURS_A_YEAR = 8760

type Steps<Columns> = { readonly [Column in keyof Columns]: (whole: number) => number }

/** SI value of one stored step: 0.1 K, 1 mbar. */
const airSteps: Steps<PackedAir> = {
  dryBulb: (n) => n / 10,
  wetBulb: (n) => n / 10,
  pressure: (n) => n * 100,
}

/** SI value of one stored step: 0.1 K, 1 %, 1 W/m², 0.1 m/s. */
const skySteps: Steps<PackedSky> = {
  dewPoint: (n) => n / 10,
  relativeHumidity: (n) => n / 100,
  globalHorizontal: (n) => n,
  directNormal: (n) => n,
  diffuseHorizontal: (n) => n,
  windSpeed: (n) => n / 10,
}

/** Ids of the weather years. */
export function weatherIds(): readonly string[] {
  return stations.map((station) => station.id)
}

/** The station of a weather year, without loading its hours. */
export function weatherStation(id: string): WeatherStation | undefined {
  return stations.find((station) => station.id === id)
}

/** The weather that stands for a site, given by id or alias; undefined when none is near enough. */
export function weatherFor(site: string): StandsFor | undefined {
  const id = resolveAlias(site)
  return standsFor.find((one) => one.site === id)
}

const years = new Map<string, Promise<WeatherYear>>()

/**
 * The hours of a weather year; loaded once, the same object on every call.
 * @throws RangeError when there is no such weather: ask `weatherIds()`
 */
export function weatherYear(id: string): Promise<WeatherYear> {
  const known = years.get(id)
  if (known !== undefined) return known
  const station = weatherStation(id)
  const load = Object.hasOwn(airLoaders, id) ? airLoaders[id] : undefined
  if (station === undefined || load === undefined) return Promise.reject(noWeather(id))
  const year = load().then(({ packed }) => ({ station, ...unpacked(packed, airSteps) }))
  years.set(id, year)
  return year
}

/**
 * Moisture, sun and wind of a weather year.
 * @throws RangeError when there is no such weather: ask `weatherIds()`
 */
export async function weatherSky(id: string): Promise<WeatherSky> {
  const load = Object.hasOwn(skyLoaders, id) ? skyLoaders[id] : undefined
  if (load === undefined) throw noWeather(id)
  return unpacked((await load()).packed, skySteps)
}

function noWeather(id: string): RangeError {
  return new RangeError(`no weather "${id}"; there are ${weatherIds().join(', ')}`)
}

function unpacked<Columns extends object>(
  packed: Packed<Columns>,
  steps: Steps<Columns>,
): { [Column in keyof Columns]: Float64Array } {
  return Object.fromEntries(
    Object.keys(steps).map((name) => {
      const column = name as keyof Columns
      return [column, unpackColumn(packed[column], steps[column])]
    }),
  ) as { [Column in keyof Columns]: Float64Array }
}

/** Differences of an hour in a byte; -128 announces the whole value as Int16, little endian. */
function unpackColumn(base64: string, toSi: (whole: number) => number): Float64Array {
  const bytes = bytesOf(base64)
  const column = new Float64Array(HOURS_A_YEAR)
  let at = 0
  let whole = 0
  for (let hour = 0; hour < HOURS_A_YEAR; hour++) {
    const byte = bytes[at++]!
    if (byte === 0x80) {
      whole = ((bytes[at]! | (bytes[at + 1]! << 8)) << 16) >> 16
      at += 2
    } else whole += (byte << 24) >> 24
    column[hour] = toSi(whole)
  }
  return column
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 by hand: `atob` and `Buffer` belong to the doors. */
function bytesOf(base64: string): Uint8Array {
  const sextet = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) sextet[ALPHABET.charCodeAt(i)] = i
  const length = base64.endsWith('==')
    ? base64.length - 2
    : base64.endsWith('=')
      ? base64.length - 1
      : base64.length
  const bytes = new Uint8Array((length * 3) >> 2)
  let at = 0
  for (let i = 0; i < length; i += 4) {
    const group =
      (sextet[base64.charCodeAt(i)]! << 18) |
      (sextet[base64.charCodeAt(i + 1)]! << 12) |
      (sextet[base64.charCodeAt(i + 2)]! << 6) |
      sextet[base64.charCodeAt(i + 3)]!
    bytes[at++] = group >> 16
    bytes[at++] = group >> 8
    bytes[at++] = group
  }
  return bytes
}
