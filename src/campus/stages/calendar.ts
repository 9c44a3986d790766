import { planCooling } from '../../model/cooling/index.js'
import { hourlyLoad } from '../../model/load/index.js'
import { stage } from '../stage.js'
import { mapValues } from './rates.js'

/** IT power by hour. */
export const loadStage = stage(
  'load',
  {
    start: 'scenario.start',
    end: 'scenario.end',
    site: 'results.rating.phases.*.site',
    itPowerAverage: 'results.rating.phases.*.itPowerAverage',
    itPowerPeak: 'results.rating.phases.*.itPowerPeak',
    installed: 'results.schedule.phases.*.installed',
  },
  (read) =>
    hourlyLoad({
      horizon: read.end - read.start,
      phases: mapValues(read.site, (site, phase) => ({
        site,
        itPowerAverage: read.itPowerAverage[phase] ?? 0,
        itPowerPeak: read.itPowerPeak[phase] ?? 0,
      })),
      installed: read.installed,
    }),
)

/** Cooling power, water and plant of one site by hour. */
export const coolingStage = stage(
  'cooling',
  {
    start: 'scenario.start',
    place: 'scenario.sites.$site.place',
    climate: 'scenario.sites.$site.climate',
    plant: 'results.rating.sites.$site.plant',
    load: 'results.load.sites.$site',
  },
  ({ start, place, climate, plant, load }) =>
    plant && load
      ? planCooling({
          plant,
          ...(climate.weather && { weather: climate.weather }),
          design: {
            dryBulb: climate.designDryBulb,
            wetBulb: climate.designWetBulb,
            elevation: place.elevation,
          },
          start,
          itPower: load.itPower,
          itPeak: load.itPeak,
          path: 'cooling',
        })
      : undefined,
)
