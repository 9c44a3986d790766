export type { Candidate, Measures, Unpriced } from './candidate.js'
export {
  type Band,
  bands,
  type HoldQuestion,
  type HoldRun,
  type HoldStudy,
  holdRuns,
  holdStudy,
  type Influence,
  type Unknown,
  unknowns,
} from './hold.js'
export { type SpinningPrice, type SwingPrices, swingPrices } from './prices.js'
export { type SizeQuestion, type Sizing, sizeSwings } from './size.js'
