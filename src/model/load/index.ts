export { bandEdges, bandShares, steepest } from './character.js'
export type {
  JobWave,
  Load,
  LoadInput,
  PhaseDraw,
  SiteLoad,
  StepProfile,
  StepSegment,
  Waveform,
  WaveformInput,
  WindowKind,
} from './contract.js'
export { type EdgeShape, edgeReach, edgeResponse } from './edge.js'
export { grades } from './grades.js'
export { hourlyLoad } from './hourly.js'
export { publishedStep } from './published.js'
export { stepMean, stepPeriod } from './timeline.js'
export { waveform } from './waveform.js'
