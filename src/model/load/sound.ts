import type { Course, PowerSupply, StepProfile } from './contract.js'
import { stepPeriod } from './period.js'
import { requireRange } from './range.js'

/**
 * Refuses what would turn into NaN, run backwards or never end.
 * @throws PhysicsError physics/outside-range
 */
export function requireSound(course: Course): void {
  const { profile, offset } = course
  requireProfile(profile)
  requireRange('period', stepPeriod(profile), Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('offset', offset, 0, Number.MAX_VALUE)
  requireRange('checkpointEvery', course.checkpointEvery ?? 1, 1, Number.MAX_SAFE_INTEGER)
  for (const name of ['idle', 'restart', 'failureRate'] as const) {
    requireRange(name, course[name] ?? 0, 0, Number.MAX_VALUE)
  }
  for (const name of ['rampUp', 'rampDown'] as const) {
    requireRange(name, course[name] ?? 1, Number.MIN_VALUE, Number.MAX_VALUE)
  }
}

function requireProfile(profile: StepProfile): void {
  for (const { duration, level, jitter = 0, noise = 0 } of profile.segments) {
    for (const [name, value] of Object.entries({ duration, level, jitter, noise })) {
      requireRange(name, value, 0, Number.MAX_VALUE)
    }
  }
  for (const name of ['edge', 'overshoot', 'overshootDecay', 'jitter', 'noise'] as const) {
    requireRange(name, profile[name], 0, Number.MAX_VALUE)
  }
}

/** Refuses a curve that is empty, falls back in load, or gives energy away. */
export function requireSupply({ efficiency, holdUp }: PowerSupply): void {
  requireRange('holdUp', holdUp, 0, Number.MAX_VALUE)
  requireRange('efficiency points', efficiency.length, 1, 1000)
  let last = -1
  for (const point of efficiency) {
    requireRange('efficiency', point.efficiency, 0.01, 1)
    requireRange('load', point.load, last + Number.EPSILON, Number.MAX_VALUE)
    last = point.load
  }
}
