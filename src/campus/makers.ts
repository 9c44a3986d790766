import { longestMatch } from '../numeric/index.js'

/**
 * Which stages make which part of a plan, the main one first; the longest pattern that a path
 * begins with decides. `*` stands for any key. Nothing: the part is the scenario's own.
 */
const makers: Readonly<Record<string, readonly string[]>> = {
  'phases.*': ['schedule'],
  'phases.*.site': [],
  'phases.*.accelerator': [],
  'phases.*.system': [],
  'phases.*.count': [],
  'phases.*.racks': ['rating'],
  'phases.*.perAccelerator': ['rating'],
  'phases.*.itPowerPeak': ['rating'],
  'phases.*.itPowerAverage': ['rating'],
  'phases.*.facilityPowerPeak': ['rating'],
  'phases.*.losses': ['delivered'],
  ready: ['schedule'],
  usable: ['schedule'],
  activities: ['schedule'],

  'sites.*.itPowerPeak': ['rating'],
  'sites.*.facilityPowerPeak': ['rating'],
  'sites.*.itPowerAverage': ['load'],
  'sites.*.gates': ['schedule'],
  'sites.*.binding': ['schedule'],
  'sites.*.durationCurve': ['cooling'],
  'sites.*.months': ['cooling', 'load'],
  'sites.*.months.working': ['schedule'],
  'sites.*.months.itEnergy': ['load'],

  'sites.*.power': ['dispatch'],
  'sites.*.power.reserve': [],
  'sites.*.power.gridAtStart': ['schedule'],
  'sites.*.power.gridAtEnd': ['schedule'],
  'sites.*.power.firm': ['schedule'],
  'sites.*.power.needed': ['schedule'],
  'sites.*.power.shortfall': ['schedule'],
  'sites.*.power.remedy': ['schedule', 'rating'],
  'sites.*.power.sources.*.type': [],
  'sites.*.power.sources.*.rented': [],
  'sites.*.power.sources.*.unitsMax': ['schedule'],
  'sites.*.power.sources.*.unitPower': ['rating'],
  'sites.*.power.sources.*.loadFactor': ['dispatch', 'schedule', 'rating'],
  'sites.*.power.bridging': ['schedule', 'rating'],
  'sites.*.power.bridging.rent': ['finance', 'schedule'],
  'sites.*.power.bridging.fuel': ['dispatch', 'schedule'],
  'sites.*.power.bridging.readyWithout': ['unbridged', 'schedule'],

  'sites.*.swings': ['dynamics'],
  'sites.*.cooling': ['cooling'],
  'sites.*.cooling.pueDesign': ['rating'],
  'sites.*.cooling.timeToThrottle': ['rating'],
  'sites.*.cooling.timeToThrottleNoPumps': ['rating'],
  'sites.*.cooling.plant.*.equipment': ['rating'],
  'sites.*.cooling.plant.*.unitCapacity': ['rating'],

  networks: ['fabric'],
  lines: ['fabric'],
  training: ['progress'],
  'training.*.model': [],
  'training.*.compute': ['training'],
  'training.*.phases': ['training'],
  'training.*.cost': ['finance'],
  serving: ['serving'],
  'serving.*.model': [],
  'serving.*.precision': [],
  'serving.*.millionTokens': ['finance'],
  comparisons: ['compared', 'standing'],
  tiers: ['rationing'],
  chips: ['silicon'],
  years: ['supply'],
  supply: ['supply'],
  money: ['finance'],
}

/** Stages that make the figure at a path of the plan, the main one first. */
export function makersOf(path: string): readonly string[] {
  return longestMatch(makers, path) ?? []
}
