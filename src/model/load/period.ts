import type { Fraction, Seconds } from '../../quantity/index.js'
import type { StepProfile, StepSegment } from './contract.js'

/** Length of a step without its checkpoint, s. */
export function stepPeriod(profile: StepProfile): Seconds {
  return usualSegments(profile).reduce((sum, segment) => sum + segment.duration, 0)
}

/** Mean draw over a step without its checkpoint, share of nameplate: closed form. */
export function stepMean(profile: StepProfile): Fraction {
  const segments = usualSegments(profile)
  const energy = segments.reduce((sum, { duration, level }) => sum + duration * level, 0)
  const period = stepPeriod(profile)
  return period > 0 ? energy / period : 0
}

/** The segments of every step; a checkpoint comes only now and then. */
export function usualSegments(profile: StepProfile): readonly StepSegment[] {
  return profile.segments.filter((segment) => segment.kind !== 'checkpoint')
}
