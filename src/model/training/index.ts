export { layerActivations, layersInFlight } from './activations.js'
export { type Block, blockOf } from './block.js'
export { type Generation, generations } from './calibration.js'
export type {
  Across,
  Goodput,
  JobProgress,
  JobRate,
  Layout,
  PhaseRate,
  StepTime,
  TrainingMemory,
  TrainingPool,
  TrainingProgress,
  TrainingProgressInput,
  TrainingRateInput,
  TrainingRates,
} from './contract.js'
export {
  perThousandNodeDays,
  type Restart,
  type RunReliability,
  rateOfNodes,
  restartTime,
  runGoodput,
  runMeanTime,
  sparesFor,
} from './goodput.js'
export { grades } from './grades/index.js'
export { bestLayout, type LayoutAnswer, type LayoutQuestion } from './layout.js'
export type { Format, Kernels, Machine } from './machine.js'
export { generationOf, machineOf, printedLevels } from './machine-of.js'
export { trainingMemory } from './memory.js'
export { earliestStart, trainingProgress } from './progress.js'
export { trainingRates } from './rates.js'
export {
  communicationReduction,
  exchangeOverSites,
  localEfficiency,
  roundTripTime,
  type SynchronousSites,
  synchronousEfficiency,
} from './sites.js'
export { type Framework, frameworks, type Software } from './software.js'
export type { Recompute, Sharding, Split } from './split.js'
export { modelFlop, type Step, type StepPhases, stepOf, stepTime } from './step.js'
