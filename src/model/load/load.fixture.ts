import type { StepProfile } from './contract.js'

/** Two segments with sharp edges, so that what is asked of it can be told without a model. */
export const plainStep: StepProfile = {
  segments: [
    { kind: 'compute', duration: 3, level: 0.8 },
    { kind: 'communication', duration: 1, level: 0.3 },
  ],
  edge: 0,
  overshoot: 0,
  overshootDecay: 0.2,
  jitter: 0,
  noise: 0,
}
