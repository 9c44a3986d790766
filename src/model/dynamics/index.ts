export type { IslandBattery } from './battery.js'
export { type WorstTrip, worstTrip } from './contingency.js'
export type {
  Dynamics,
  DynamicsInput,
  Moment,
  MomentOutcome,
  Running,
  RunningStorage,
  Verdict,
} from './contract.js'
export { envelope } from './envelope.js'
export type { Gast } from './gast.js'
export type { Ggov1 } from './ggov1.js'
export type { Governor } from './governor.js'
export { grades } from './grades.js'
export type { Ieeeg1 } from './ieeeg1.js'
export {
  type IslandCase,
  type IslandMachine,
  type IslandRun,
  simulateIsland,
  type Trip,
} from './island.js'
export { decidesOn, type Observed, verdictsOf } from './limits.js'
export { frequencyGain, resonanceOf } from './resonance.js'
export { bandPassed, largestChange, largestRise, peakToPeak, sustained } from './rolling.js'
export { swingCheck } from './swing-check.js'
export type { Tgov1 } from './tgov1.js'
export { voltageAt, voltageChange } from './tied.js'
export {
  typicalBattery,
  typicalEngine,
  typicalFrame,
  typicalGovernor,
  typicalTurbine,
} from './typical.js'
