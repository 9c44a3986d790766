export { bandEdges, bandShares, steepest } from './character.js'
export type {
  JobWave,
  Load,
  LoadInput,
  PhaseDraw,
  PowerSupply,
  SiteLoad,
  StepProfile,
  StepSegment,
  StepWave,
  TraceWave,
  Waveform,
  WaveformInput,
  WindowKind,
} from './contract.js'
export { type EdgeShape, edgeReach, edgeResponse } from './edge.js'
export { grades } from './grades.js'
export { hourlyLoad } from './hourly.js'
export { stepMean, stepPeriod } from './period.js'
export { publishedStep } from './published.js'
export { typicalSupply } from './supply.js'
export { type TraceGrid, type TraceResult, traceDraw, traceOf } from './trace.js'
export { waveform } from './waveform.js'
