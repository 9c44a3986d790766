/** Who is admitted when, at what price, and what waiting costs. */
export { clearingPrice } from './clearing.js'
export type {
  ClearingPrice,
  ElasticityRange,
  Rationing,
  RationingInput,
  ServiceCapacity,
  TierMonth,
  TierOutcome,
} from './contract.js'
export { dayProfile } from './day-profile.js'
export { grades } from './grades.js'
export { ration } from './ration.js'
