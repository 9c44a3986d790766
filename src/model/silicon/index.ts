/** Chips of one's own: good dies of a wafer, cost of a package, supply, development, make or buy. */
export {
  type ActuaryCost,
  type ActuaryNode,
  type ActuaryPackaging,
  type ActuarySystem,
  type ActuaryWafer,
  type ActuaryWaferShape,
  actuaryCost,
} from './actuary.js'
export { actuaryCase } from './actuary-cases.js'
export type {
  Alternative,
  ChipCost,
  CostParts,
  Silicon,
  SiliconInput,
  SupplyLimitOf,
} from './contract.js'
export {
  breakEvenVolume,
  type Development,
  developmentCost,
  type MakeOrBuy,
  meanRespins,
  respinChance,
  respinsAt,
  timeToVolume,
} from './development.js'
export { grades } from './grades.js'
export { diesAtOffset, grossDies } from './gross-dies.js'
export { type Harvest, harvestedYield } from './harvest.js'
export { type DefectLearning, densityAt, learningTime } from './learning.js'
export {
  type Carrier,
  carrierCost,
  type PackageCost,
  type PackageDesign,
  type PackagedDie,
  type PackagedMemory,
  packageCost,
  priceWithMargin,
  type Sorted,
  sorted,
  type Test,
  testCost,
} from './package.js'
export { costChips } from './programme.js'
export { fitsReticle, reticle, sidesOf } from './reticle.js'
export { type PackageSupply, packageSupply, type SupplyLimits } from './supply.js'
export { dieYield, type YieldLaw, yieldBy } from './yield.js'
