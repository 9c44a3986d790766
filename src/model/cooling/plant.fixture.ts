import type { ChillerCurve, CoolingEquipment } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type { Air, CoolingInput, CoolingPlant, HeatPath } from './contract.js'

/** Machines as the catalogue has them. */
export const MOBILE: CoolingEquipment = {
  id: 'chiller-mobile-air-500t',
  name: 'trailer chiller',
  category: 'rental air-cooled chiller (trailer)',
  coolingCapacity: 1.758e6,
  cop: 2.9,
}
export const CENTRIFUGAL: CoolingEquipment = {
  id: 'chiller-water-centrif',
  name: 'centrifugal chiller',
  category: 'water-cooled centrifugal chiller',
  coolingCapacity: 4.57e6,
  cop: 6.3,
}
export const FREE_COOLING: CoolingEquipment = {
  id: 'chiller-air-freecool',
  name: 'chiller with free-cooling coil',
  category: 'air-cooled chiller',
  coolingCapacity: 2e6,
  cop: 4.5,
  approach: 6,
}
export const TOWER: CoolingEquipment = {
  id: 'tower-evap',
  name: 'open tower',
  category: 'cooling tower',
  coolingCapacity: 1e7,
  powerElectric: 1e5,
  approach: 4,
}
export const DRY: CoolingEquipment = {
  id: 'dry-cooler-bac-tdfs',
  name: 'dry cooler',
  category: 'dry cooler',
  coolingCapacity: 2.931e6,
  powerElectric: 117_700,
  approach: 5.55,
}
export const ADIABATIC: CoolingEquipment = {
  id: 'adiabatic-cooler',
  name: 'adiabatic cooler',
  category: 'adiabatic dry cooler',
  coolingCapacity: 1.5e6,
  powerElectric: 30_000,
  approach: 6,
}
export const OUTSIDE: CoolingEquipment = {
  id: 'outside-air',
  name: 'outside air',
  category: 'outside-air economiser',
  coolingCapacity: 4e5,
}
export const EVAPORATIVE: CoolingEquipment = {
  id: 'evaporative',
  name: 'outside air through wetted pads',
  category: 'outside-air direct evaporative cooler',
  coolingCapacity: 4e5,
}
export const ECONOMISER: CoolingEquipment = {
  id: 'chiller-water-economiser',
  name: 'water-cooled chiller, plate exchanger to its tower',
  category: 'water-cooled chiller with waterside economiser',
  coolingCapacity: 4.57e6,
  cop: 6.3,
  approach: 2,
}
export const AIR_HANDLER: CoolingEquipment = {
  id: 'crah-fanwall',
  name: 'fan wall',
  category: 'air handler',
  coolingCapacity: 4e5,
}

/** A set of the EnergyPlus data (AirCooledChiller.idf, Carrier 30RB90): the shape of one machine. */
export const CARRIER_30RB90: ChillerCurve = {
  name: 'Carrier 30RB90 303.8kW/2.9COP',
  condenser: 'air',
  capacity: 303_800,
  cop: 2.9,
  leavingWater: 6.67,
  enteringCondenser: 35,
  capacityCurve: [
    0.9147680745, 0.0650103251, -0.0009950221, -0.0022085921, -0.0000971578, -0.0004371708,
  ],
  eirCurve: [0.9587729048, -0.0221628666, 0.0015913506, -0.0166246578, 0.0007154719, -0.0007694163],
  partLoadCurve: [0, 1, 0],
  range: { leavingWater: [4.44, 15.56], enteringCondenser: [29.44, 48.89], partLoad: [0.1, 1.15] },
  dataset: 'AirCooledChiller.idf',
}

/** York YT, vanes and variable speed, water-cooled (Chillers.idf). */
export const YORK_YT: ChillerCurve = {
  name: 'York YT 1758kW/5.76COP/VSD',
  condenser: 'water',
  capacity: 1.7583e6,
  cop: 5.76,
  leavingWater: 5.56,
  enteringCondenser: 24.44,
  capacityCurve: [0.4575085, 0.1313508, -0.004408831, 0.01930354, -0.0005479641, -0.00137658],
  eirCurve: [0.6794525, 0.06694756, -0.003625396, -0.01018762, 0.001066394, -0.002113402],
  partLoadCurve: [0.07859908, 0.1950291, 0.7241581],
  range: { leavingWater: [5.56, 10.51], enteringCondenser: [12.78, 24.44], partLoad: [0.1, 1.02] },
  dataset: 'Chillers.idf',
}

/** McQuay AGZ010BS, a small one (AirCooledChiller.idf). */
export const MCQUAY_AGZ010: ChillerCurve = {
  name: 'McQuay AGZ010BS 34.5kW/2.67COP',
  condenser: 'air',
  capacity: 34_465,
  cop: 2.67,
  leavingWater: 6.67,
  enteringCondenser: 35,
  capacityCurve: [
    0.9297434402, 0.0503265306, -0.0001180758, -0.004555102, -0.0000188921, -0.0003306122,
  ],
  eirCurve: [0.7690169642, -0.023780081, 0.0009828809, 0.0015396954, 0.000353063, -0.0005959493],
  partLoadCurve: [0, 1, 0],
  range: { leavingWater: [5.56, 10], enteringCondenser: [23.89, 46.11], partLoad: [0.1, 1.15] },
  dataset: 'AirCooledChiller.idf',
}

export const MEMPHIS: Air = { dryBulb: 35.9, wetBulb: 26.7, elevation: 101 }

export function pathTo(plant: CoolingEquipment, over: Partial<HeatPath> = {}): HeatPath {
  const usual = { supply: 25, rise: 10, exchangerApproach: 4, transport: 0.018, share: 1 }
  return { id: plant.id, plant, ...usual, ...over }
}

export function plantOf(
  paths: Readonly<Record<string, HeatPath>>,
  over: Partial<CoolingPlant> = {},
): CoolingPlant {
  const loops = { loopVolume: 3.5e-7, tankVolume: 1e-5, restartTime: 300 }
  return { paths, margin: 0.1, reserve: 'n-1', distributionEfficiency: 0.95, loops, ...over }
}

export const TRIM = { id: MOBILE.id, plant: MOBILE }

/** Hours of a load that does not change. */
export function flat(watts: number, hours: number): Series {
  return { unit: 'W', start: 0, step: 3600, values: new Float64Array(hours).fill(watts) }
}

export function inputOf(plant: CoolingPlant, over: Partial<CoolingInput> = {}): CoolingInput {
  const itPower = over.itPower ?? flat(90e6, 48)
  const itPeak = over.itPeak ?? { ...itPower, values: itPower.values.map(() => 100e6) }
  const start = Date.UTC(2025, 0, 1) / 1000
  return { plant, design: MEMPHIS, start, path: 'sites.memphis.cooling', ...over, itPower, itPeak }
}
