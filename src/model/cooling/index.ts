/** Heat of the racks into the air outside: power, water and plant. */
export type {
  Air,
  Cooling,
  CoolingInput,
  CoolingPlant,
  CoolingRate,
  DesignDay,
  HeatPath,
} from './contract.js'
export { designDay } from './design-day.js'
export { grades } from './grades/index.js'
export {
  enthalpy,
  humidityRatio,
  pressureAt,
  saturationPressure,
  saturationRatio,
  wetBulb,
} from './psychrometrics.js'
export { coolingRate } from './rate.js'
export { type TrimDuty, trimDuty } from './sizing.js'
export { planCooling } from './year.js'
