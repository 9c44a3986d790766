/** Serving: times and rates of a model on accelerators, and chips against each other. */
export { calibrate, type MeasuredLoop } from './calibrate.js'
export { type Calibration, calibrated, type Engine, multiTokenAcceptance } from './calibration.js'
export { cacheRoom, requestsHeld } from './capacity.js'
export { compareChips, priceStandings } from './compare.js'
export type {
  ChipStanding,
  Compared,
  ComparisonInput,
  Contestant,
  DecodeStep,
  Lever,
  Replica,
  Serving,
  ServingInput,
  ServingPool,
  Standing,
} from './contract.js'
export { type ReplicaCost, replicaCost } from './cost.js'
export { type Disaggregated, type DisaggregatedSteady, disaggregated } from './disaggregated.js'
export type { WeightFormat } from './format.js'
export { grades } from './grades/index.js'
export { acceleratorsOf, type Layout } from './layout.js'
export { type Machine, machineOf } from './machine.js'
export { type Offline, offlineRate } from './offline.js'
export { planServing } from './plan.js'
export { type ServedModel, servedModel } from './served-model.js'
export { type LatencyLimits, type Served, serverRate } from './server.js'
export { acceptanceFor, tokensPerStep } from './speculation.js'
export { type SramMachine, type SramReplica, sramMachineOf, sramReplica } from './sram.js'
export { type Stack, stackLevel } from './stack-levels.js'
export { closedLoop, type Requests, type Running, type StackLevel, type Steady } from './steady.js'
export { promptTime, type StepLoad, type StepParts, stepTime } from './step-time.js'
