export type {
  JobProgress,
  JobRate,
  TrainingProgress,
  TrainingProgressInput,
  TrainingRateInput,
  TrainingRates,
} from './contract.js'
export { trainingProgress } from './progress.js'
export { trainingRates } from './rates.js'
