import type { WeatherStation } from '../../../catalog/index.js'
import type { Series } from '../../../numeric/index.js'
import type { Count, Fraction, Seconds, Watts } from '../../../quantity/index.js'
import type { Cooling, CoolingPlant } from '../contract.js'
import { planCooling } from '../year.js'
import type { Hours } from './place.js'

const HOUR: Seconds = 3600

/** 1 January of a year of 365 days, UTC. */
const NEW_YEAR = 1_735_689_600

/** IT power of the peak: large beside any one machine, so that whole units do not show (W). */
const PEAK: Watts = 100e6

/** Not read by plants that run on hours of weather. */
const NO_STATION: WeatherStation = {
  id: '',
  station: '',
  kind: 'typical',
  usaf: '',
  state: '',
  utcOffset: 0,
  latitude: 0,
  longitude: 0,
  elevation: 0,
  dryBulbMean: 0,
  dryBulbMax: 0,
  dryBulb35h: 0,
  wetBulbMean: 0,
  wetBulbMax: 0,
  wetBulb35h: 0,
  globalHorizontalMean: 0,
  directNormalMean: 0,
}

/**
 * The plant of the twin under a load that does not change.
 * @param load  IT power over the peak that the plant is sized on
 * @param first first hour of the year, `count` hours from it; the whole year without them
 */
export function yearOf(
  plant: CoolingPlant,
  hours: Hours,
  { load, first = 0, count = 8760 }: { load: Fraction; first?: Count; count?: Count },
): Cooling {
  const flat = (value: Watts): Series => ({
    unit: 'W',
    start: 0,
    step: HOUR,
    values: new Float64Array(count).fill(value),
  })
  return planCooling({
    plant,
    weather: {
      station: NO_STATION,
      ...hours,
    },
    design: designOf(hours),
    start: NEW_YEAR + first * HOUR,
    itPower: flat(load * PEAK),
    itPeak: flat(PEAK),
    path: '',
  })
}

/** Dry and wet bulb exceeded in 0.4 % of the hours, as plants are sized. */
function designOf({ dryBulb, wetBulb }: Hours) {
  const high = (values: Float64Array) =>
    values.length === 0 ? 0 : values.slice().sort()[Math.floor(0.996 * (values.length - 1))]!
  return { dryBulb: high(dryBulb), wetBulb: high(wetBulb), elevation: 0 }
}
