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
export { type SwingPrices, swingPrices } from './prices.js'
export {
  type Candidate,
  type Measures,
  type SizeQuestion,
  type Sizing,
  sizeSwings,
} from './size.js'
