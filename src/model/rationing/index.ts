export type { Rationing, RationingInput, TierOutcome } from './contract.js'
export { ration } from './ration.js'
