import { z } from 'zod'
import { measured, name, named, oneOf, steps, text, whole, yesNo } from './values.js'

const hall = z.strictObject({
  count: whole(1, 200, 'halls of this kind; they become NAME-1, NAME-2, …').optional(),
  kind: oneOf(['retrofit', 'new', 'leased'], 'existing shell, new building, or leased').optional(),
  capacity: measured('count', 'places for accelerators in one hall'),
})

const source = z.strictObject({
  type: name('generating set of the catalogue'),
  units: steps('count', 'units on site, from each moment on'),
  rented: yesNo('rented, not bought').optional(),
  until: text('date after which the units are gone').optional(),
  role: oneOf(['prime', 'standby']).optional(),
})

const storage = z.strictObject({
  type: name('battery of the catalogue'),
  units: steps('count', 'units on site, from each moment on'),
  control: oneOf(['grid-forming', 'grid-following']).optional(),
})

const reserve = oneOf(
  ['none', 'n-1', 'n-2'],
  'what firm capacity survives: nothing, the loss of one or of two largest units',
)

const power = z.strictObject({
  grid: steps('power', 'import limit of the connection, from each moment on').optional(),
  sources: named(source, 'generating sets by name').optional(),
  storage: named(storage, 'batteries by name').optional(),
  reserve: reserve.optional(),
  'distribution-efficiency': measured('fraction', 'supply to racks').optional(),
})

const loop = z.strictObject({
  plant: name('plant of the catalogue that rejects the heat, or air handler'),
  units: steps('count', 'units over time; absent: as many as the design day asks for').optional(),
  rented: yesNo().optional(),
  supply: measured('temperature', 'coolant supplied to the racks').optional(),
  rise: measured('temperatureDifference', 'rise of the coolant across the racks').optional(),
  share: measured('fraction', "share of the rack's heat; absent: its data sheet").optional(),
  approach: measured('temperatureDifference', 'of the exchanger to facility water').optional(),
  transport: measured('fraction', 'power of pumps or fans per W of heat').optional(),
  curve: text('chiller of the curve catalogue; absent: Carnot fraction').optional(),
})

const cooling = z.strictObject({
  liquid: loop.optional(),
  air: loop.optional(),
  margin: measured('fraction', 'plant beyond the need of the design day').optional(),
  reserve: reserve.optional(),
  trim: name('chiller behind a tower or dry cooler').optional(),
})

const prices = z.strictObject({
  electricity: measured('pricePerEnergy').optional(),
  gas: measured('pricePerEnergy', 'fuel gas, by higher heating value, as it is sold').optional(),
  water: measured('pricePerVolume').optional(),
})

const place = z.strictObject({
  name: text().optional(),
  country: text().optional(),
  latitude: measured('ratio', 'degrees north').optional(),
  longitude: measured('ratio', 'degrees east').optional(),
  elevation: measured('length').optional(),
  'grid-operator': text().optional(),
  utility: text().optional(),
  'design-dry-bulb': measured('temperature', 'exceeded 0.4 % of the year').optional(),
  'design-wet-bulb': measured('temperature', 'exceeded 0.4 % of the year').optional(),
})

const permit = z.strictObject({
  from: text('date or activity from which it holds'),
  power: measured('power', 'facility power that may run in all from then on'),
})

/** Source form of a site. */
export const siteSchema = z.strictObject({
  at: name('place of the catalogue: weather, design day, grid operator, prices').optional(),
  weather: text('weather of the catalogue, or a CSV file beside the scenario').optional(),
  place: place.optional(),
  halls: named(hall, 'data halls by name, in the order in which they are filled').optional(),
  power: power.optional(),
  cooling: cooling.optional(),
  prices: prices.optional(),
  permits: named(permit).optional(),
})

/** A site as written. */
export type SiteSource = z.output<typeof siteSchema>
