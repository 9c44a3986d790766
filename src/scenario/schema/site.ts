import { z } from 'zod'
import { limitsSchema } from './limits.js'
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
  upkeep: measured('pricePerEnergy', 'by energy made, beside fuel').optional(),
  'start-cost': measured('money', 'one start of one unit').optional(),
  inertia: measured('duration', 'inertia constant H on the rating; absent: its record').optional(),
  droop: measured('fraction', 'of its governor; absent: typical of its kind').optional(),
})

const storage = z.strictObject({
  type: name('battery of the catalogue'),
  units: steps('count', 'units on site, from each moment on'),
  control: oneOf(['grid-forming', 'grid-following']).optional(),
  droop: measured('fraction', 'change of frequency for full power').optional(),
  'virtual-inertia': measured('duration', 'inertia constant on its power').optional(),
  'response-time': measured('duration', 'lag of its inverters; absent: its record').optional(),
  delay: measured('duration', 'from a change of the metered load to the order').optional(),
  'follow-load': yesNo('takes the variations of the metered load').optional(),
})

const powerFloor = z.strictObject({
  share: steps('fraction', 'least share of the nameplate in step, from each moment on'),
  'rise-time': measured('duration', 'from nothing to nameplate at its fastest').optional(),
  'fall-time': measured('duration', 'from nameplate to nothing at its fastest').optional(),
  hysteresis: measured('duration', 'kept for so long after the job went idle').optional(),
})

const ballast = z.strictObject({
  share: steps('fraction', 'level that idle work fills up to, from each moment on'),
  delay: measured('duration', 'from a fall of the load until it draws').optional(),
  slowdown: measured('fraction', 'loss of speed while it stands ready').optional(),
})

const rackStorage = z.strictObject({
  energy: steps('energy', 'for one accelerator, from each moment on'),
  power: measured('fraction', 'most that it gives or takes, share of nameplate').optional(),
  smoothing: measured('duration', 'variations faster than this are taken off').optional(),
  efficiency: measured('fraction', 'of a round trip').optional(),
})

const mitigation = z.strictObject({
  ballast: ballast.optional(),
  'power-floor': powerFloor.optional(),
  'rack-storage': rackStorage.optional(),
})

const shedding = z.strictObject({
  below: measured('frequency', 'frequency under which it picks up'),
  delay: measured('duration', 'how long it must stay there').optional(),
  share: measured('fraction', 'of the whole load'),
  by: oneOf(
    ['power-cap', 'pause', 'breaker'],
    'cap of the accelerators, pause of the job, or a feeder that opens',
  ).optional(),
})

const reserve = oneOf(
  ['none', 'n-1', 'n-2'],
  'what firm capacity survives: nothing, the loss of one or of two largest units',
)

const connection = z.strictObject({
  'short-circuit': measured('power', 'short-circuit power at the connection, VA written as W'),
  'reactance-ratio': measured('ratio', 'X over R of the grid').optional(),
})

const power = z.strictObject({
  grid: steps('power', 'import limit of the connection, from each moment on').optional(),
  sources: named(source, 'generating sets by name').optional(),
  storage: named(storage, 'batteries by name').optional(),
  reserve: reserve.optional(),
  'distribution-efficiency': measured('fraction', 'supply to racks').optional(),
  connection: connection.optional(),
  'value-of-lost-load': measured('pricePerEnergy', 'what energy not served costs').optional(),
  fuel: steps('power', 'fuel the pipe carries, lower heating value').optional(),
  parallel: yesNo('machines run in parallel with the grid, which then takes swings').optional(),
  'load-sharing': measured('duration', 'time of isochronous sharing; absent: droop').optional(),
  mitigation: mitigation.optional(),
  shedding: named(shedding, 'stages of load shedding by frequency').optional(),
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
  'loop-volume': measured('volumePerPower', 'coolant in the loops per heat').optional(),
  'tank-volume': measured('volumePerPower', 'chilled water in tanks per heat').optional(),
  'restart-time': measured('duration', 'of the plant after a loss').optional(),
})

const prices = z.strictObject({
  electricity: measured('pricePerEnergy').optional(),
  gas: measured('pricePerEnergy', 'fuel gas, by higher heating value, as it is sold').optional(),
  water: measured('pricePerVolume').optional(),
  tariff: name('tariff of the catalogue, instead of one price').optional(),
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
  power: measured('power', 'facility power that may run in all from then on').optional(),
  'nitrogen-oxides': measured('mass', 'in any twelve months').optional(),
  'carbon-monoxide': measured('mass', 'in any twelve months').optional(),
  'unit-hours': measured('duration', 'of each unit in any twelve months').optional(),
})

/** Source form of a site. */
export const siteSchema = z.strictObject({
  at: name('place of the catalogue: weather, design day, grid operator, prices').optional(),
  weather: text('weather of the catalogue, or an EPW or CSV file beside the scenario').optional(),
  place: place.optional(),
  halls: named(hall, 'data halls by name, in the order in which they are filled').optional(),
  power: power.optional(),
  cooling: cooling.optional(),
  prices: prices.optional(),
  permits: named(permit).optional(),
  limits: limitsSchema.optional(),
})

/** A site as written. */
export type SiteSource = z.output<typeof siteSchema>
