import {
  designWeather,
  fieldOf,
  findRecord,
  recordsOf,
  site as siteRecord,
  suggest,
  type Tariff,
  tariffOf,
  typicalTripCurves,
  type WeatherYear,
  weatherFor,
} from '../../catalog/index.js'
import { type Currency, nearestWords } from '../../quantity/index.js'
import { mainsFrequency } from '../mains.js'
import type { Measured, SiteSource } from '../schema/index.js'
import type { Climate, CoolingLoop, Hall, Place, Site, SiteCooling } from '../site.js'
import { fraction, notNegative, positive, temperate } from './bounds.js'
import type { Cursor } from './cursor.js'
import { type Shelf, suggestionLine } from './equipment.js'
import { settleLimits } from './limits.js'
import { settlePower } from './power.js'
import { settleSteps } from './steps.js'

type Loop = NonNullable<NonNullable<SiteSource['cooling']>['liquid']>

/** Id of the weather that a site asks for: its own file, or the one its place stands for. */
export function weatherWanted(source: SiteSource): string | undefined {
  if (source.weather !== undefined) return source.weather
  const id = source.at === undefined ? undefined : findRecord(source.at, 'sites')?.id
  return id === undefined ? undefined : weatherFor(id)?.weather
}

/** Settles one site; `weather` was loaded by the caller. */
export function settleSite(
  source: SiteSource,
  here: Cursor,
  shelf: Shelf,
  start: string,
  weather: WeatherYear | undefined,
): Site {
  const id = source.at === undefined ? undefined : findRecord(source.at, 'sites')?.id
  if (source.at !== undefined && id === undefined) {
    const near = suggest(source.at, 'sites').slice(0, 3).map(suggestionLine)
    const values = { id: source.at, table: 'sites', nearest: near.join('; ') }
    here.child('at').report('scenario.unknown-equipment', values)
  }
  const record = id === undefined ? undefined : siteRecord(id)
  const prices = source.prices ?? {}
  const at = here.child('prices')
  const place = settlePlace(source, here.child('place'), id)
  return {
    at: id ?? source.at ?? '',
    place,
    climate: settleClimate(source, here.child('climate', 'place'), id, weather),
    halls: settleHalls(source, here.child('halls')),
    ...(source.power && {
      power: settlePower(
        source.power,
        here.child('power'),
        shelf,
        start,
        mainsFrequency(place.country),
      ),
    }),
    ...(source.cooling && {
      cooling: settleCooling(source.cooling, here.child('cooling'), shelf, start),
    }),
    prices: {
      electricity:
        notNegative(at.child('electricity'), at.optional('electricity', prices.electricity)) ??
        copied(at.child('electricity'), record?.electricityPrice, id, 'electricityPrice') ??
        at.child('electricity').fromDefault('electricity-price'),
      gas:
        notNegative(at.child('gas'), at.optional('gas', prices.gas)) ??
        copied(at.child('gas'), record?.gasPrice, id, 'gasPrice') ??
        at.child('gas').fromDefault('gas-price'),
      water: at.number('water', prices.water, 'water-price'),
      ...settleTariff(prices.tariff, at.child('tariff')),
    },
    ...(source.permits && { permits: settlePermits(source.permits, here.child('permits')) }),
    limits: settleLimits(source.limits, place, here.child('limits')),
    tripCurves: typicalTripCurves(),
  }
}

/** A tariff of the catalogue in the scenario's currency. */
function settleTariff(id: string | undefined, at: Cursor): { readonly tariff?: Tariff } {
  if (id === undefined) return {}
  const found = tariffOf(id)
  if (!found) {
    const known = recordsOf('tariffs').map((record) => record.id)
    const nearest = nearestWords(id, known, 3).join('; ') || known.join('; ')
    at.report('scenario.unknown-equipment', { id, table: 'tariffs', nearest })
    return {}
  }
  const factor = at.currencyFactor(found.currency as Currency)
  at.note(id)
  const scaled = (prices: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(prices).map(([key, price]) => [key, price * factor]))
  return {
    tariff: {
      ...found,
      currency: at.desk.currency,
      demandPrice: found.demandPrice * factor,
      adder: found.adder * factor,
      seasons: Object.fromEntries(
        Object.entries(found.seasons).map(([key, season]) => [
          key,
          { ...season, energy: scaled(season.energy) },
        ]),
      ),
    },
  }
}

/** A value of the catalogue of sites, with its origin noted. */
function copied(
  at: Cursor,
  value: number | undefined,
  id: string | undefined,
  field: string,
): number | undefined {
  if (value === undefined || id === undefined) return undefined
  const from = findRecord(id, 'sites')?.provenance[field]
  at.desk.origin[at.path] = {
    kind: 'catalogue',
    id,
    field,
    provenance: from?.kind ?? '',
    confidence: from?.confidence ?? '',
    source: from?.source ?? '',
    date: from?.date ?? '',
  }
  return value * at.catalogueFactor(fieldOf('sites', field)?.dimension ?? '')
}

/** Degrees north and east, and metres above the sea at which anything is built. */
const earth = { latitude: [-90, 90], longitude: [-180, 180], elevation: [-500, 6000] } as const

function settlePlace(source: SiteSource, here: Cursor, id: string | undefined): Place {
  const own = source.place ?? {}
  const record = id === undefined ? undefined : siteRecord(id)
  const station = id === undefined ? undefined : designWeather(id)
  const onEarth = (key: keyof typeof earth, written: Measured | undefined) => {
    const value = here.optional(key, written)
    const [low, high] = earth[key]
    if (value !== undefined && !(value >= low && value <= high)) {
      here.child(key).report('scenario.range', { found: value, low, high })
    }
    return value
  }
  const fallback = (key: string, value: number | undefined) => {
    if (value !== undefined) return value
    here.child(key).note('0')
    return 0
  }
  return {
    name: own.name ?? record?.name ?? source.at ?? '',
    country: own.country ?? record?.country ?? '',
    latitude: onEarth('latitude', own.latitude) ?? fallback('latitude', record?.latitude),
    longitude: onEarth('longitude', own.longitude) ?? fallback('longitude', record?.longitude),
    elevation: onEarth('elevation', own.elevation) ?? fallback('elevation', station?.elevation),
    gridOperator: own['grid-operator'] ?? record?.gridOperator ?? '',
    utility: own.utility ?? record?.utility ?? '',
  }
}

function settleClimate(
  source: SiteSource,
  here: Cursor,
  id: string | undefined,
  weather: WeatherYear | undefined,
): Climate {
  const own = source.place ?? {}
  const record = id === undefined ? undefined : siteRecord(id)
  const dry =
    here.optional('designDryBulb', own['design-dry-bulb']) ??
    copied(here.child('designDryBulb'), record?.dryBulbDesign, id, 'dryBulbDesign') ??
    exceeded(weather?.dryBulb)
  const wet =
    here.optional('designWetBulb', own['design-wet-bulb']) ??
    copied(here.child('designWetBulb'), record?.wetBulbDesign, id, 'wetBulbDesign') ??
    exceeded(weather?.wetBulb)
  const isKnown = source.at === undefined || id !== undefined
  if (isKnown && !weather && !weatherWanted(source) && source.cooling) {
    here.report('scenario.no-weather', {}, 'warning')
  }
  if (isKnown && source.cooling && (dry === undefined || wet === undefined)) {
    here.report('scenario.no-design-day', { at: source.at ?? '' })
  }
  return {
    ...(weather && { weather }),
    designDryBulb: dry ?? here.child('designDryBulb').fromDefault('design-dry-bulb'),
    designWetBulb: wet ?? here.child('designWetBulb').fromDefault('design-wet-bulb'),
  }
}

/** Value exceeded in 35 hours of the year: the 0.4 % design value of a typical year. */
function exceeded(values: Float64Array | undefined): number | undefined {
  return values?.toSorted()[values.length - 36]
}

function settleHalls(source: SiteSource, here: Cursor): Readonly<Record<string, Hall>> {
  const out: Record<string, Hall> = {}
  for (const [name, hall] of Object.entries(source.halls ?? {})) {
    const names = hall.count === undefined ? [name] : numbered(name, hall.count)
    for (const key of names) {
      const at = here.child(key, name)
      if (key in out) at.report('scenario.duplicate-key', { key, first: at.place().line })
      out[key] = {
        kind: hall.kind ?? 'new',
        capacity: positive(at.child('capacity'), at.child('capacity').take(hall.capacity)),
      }
    }
  }
  return out
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}-${i + 1}`)
}

function settleCooling(
  source: NonNullable<SiteSource['cooling']>,
  here: Cursor,
  shelf: Shelf,
  start: string,
): SiteCooling {
  const loop = (key: 'liquid' | 'air', item: Loop): CoolingLoop => {
    const at = here.child(key)
    const share = at.optional('share', item.share)
    return {
      plant: shelf.take('cooling', item.plant, at.child('plant')),
      ...(item.units && { units: settleSteps(item.units, at.child('units'), start) }),
      rented: item.rented ?? false,
      supply: temperate(at.child('supply'), at.number('supply', item.supply, `${key}-supply`)),
      rise: positive(at.child('rise'), at.number('rise', item.rise, `${key}-rise`)),
      ...(share !== undefined && { share: fraction(at.child('share'), share, 0) }),
      approach: at.number('approach', item.approach, 'exchanger-approach'),
      transport: fraction(
        at.child('transport'),
        at.number('transport', item.transport, `${key}-transport`),
        0,
      ),
      ...(item.curve !== undefined && { curve: item.curve }),
    }
  }
  return {
    ...(source.liquid && { liquid: loop('liquid', source.liquid) }),
    ...(source.air && { air: loop('air', source.air) }),
    margin: fraction(
      here.child('margin'),
      here.number('margin', source.margin, 'cooling-margin'),
      0,
    ),
    reserve: source.reserve ?? 'n-1',
    ...(source.trim !== undefined && {
      trim: shelf.take('cooling', source.trim, here.child('trim')),
    }),
    loopVolume: here.number('loopVolume', source['loop-volume'], 'loop-volume'),
    tankVolume: here.number('tankVolume', source['tank-volume'], 'tank-volume'),
    restartTime: here.number('restartTime', source['restart-time'], 'plant-restart-time'),
  }
}

function settlePermits(
  source: NonNullable<SiteSource['permits']>,
  here: Cursor,
): NonNullable<Site['permits']> {
  const out: Record<string, NonNullable<Site['permits']>[string]> = {}
  for (const [name, permit] of Object.entries(source)) {
    const at = here.child(name, name)
    const power = at.optional('power', permit.power)
    const nitrogenOxides = at.optional('nitrogenOxides', permit['nitrogen-oxides'])
    const carbonMonoxide = at.optional('carbonMonoxide', permit['carbon-monoxide'])
    const unitHours = at.optional('unitHours', permit['unit-hours'])
    out[name] = {
      from: permit.from,
      ...(power !== undefined && { power }),
      ...(nitrogenOxides !== undefined && { nitrogenOxides }),
      ...(carbonMonoxide !== undefined && { carbonMonoxide }),
      ...(unitHours !== undefined && { unitHours }),
    }
  }
  return out
}
