import { stage } from '../stage.js'
import { supplyOf } from '../supply.js'

/** Accelerators, power and money by year, against what the world gives. */
export const supplyStage = stage(
  'supply',
  {
    start: 'scenario.start',
    end: 'scenario.end',
    limits: 'scenario.supply',
    accelerator: 'scenario.phases.*.accelerator',
    power: 'scenario.sites.*.power.sources',
    delivered: 'results.schedule.phases.*.delivered',
    installed: 'results.schedule.phases.*.installed',
    facilityPowerPeak: 'results.rating.phases.*.facilityPowerPeak',
    capacity: 'results.schedule.sites.*.capacity',
    programmes: 'scenario.silicon',
    chips: 'results.silicon.chips',
    monthly: 'results.finance.monthly',
  },
  (read) => supplyOf(read),
)
