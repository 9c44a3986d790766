export type { Load, LoadInput, PhaseDraw, SiteLoad, StepWaveform } from './contract.js'
export { hourlyLoad } from './hourly.js'
export { stepMean, stepPower } from './waveform.js'
