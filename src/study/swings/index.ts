export type { Alone, Binding, MeasureName } from './binding.js'
export type { Candidate, Measures, Unpriced } from './candidate.js'
export { type CaseDials, caseDials } from './case-dials.js'
export {
  type Band,
  type Broken,
  bands,
  type Failure,
  type HoldQuestion,
  type HoldRun,
  type HoldStudy,
  holdRuns,
  holdStudy,
  type Influence,
  type Unknown,
  unknowns,
} from './hold.js'
export type { ToldMachine } from './machines.js'
export { type SpinningPrice, type SwingPrices, swingPrices } from './prices.js'
export { sizeQuestionOf } from './question.js'
export {
  type RecordBasis,
  type RecordWindow,
  recordWindows,
  type UtilityRecord,
  utilityRecord,
} from './record.js'
export {
  type RecordedLag,
  type SizeQuestion,
  type Sizing,
  type StorageUnit,
  sizeSwings,
} from './size.js'
export type { StrongLine } from './strong-lines.js'
export {
  type BrokenLimit,
  type SwingCaseName,
  swingCases,
  type ToldAgeing,
  type ToldCase,
  type ToldSpectrum,
  type ToldSwings,
  toldSwings,
} from './told.js'
export { otherWindows, type ToldWindow } from './windows.js'
