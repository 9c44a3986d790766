import type { Fraction, Seconds } from '../../quantity/index.js'
import type { StepProfile, StepSegment, WindowKind } from './contract.js'
import { edgeReach } from './edge.js'
import { requireRange } from './range.js'

/** Moments at which the common level changes, and by how much. */
export interface Timeline {
  /** Level before the first change, share of nameplate. */
  readonly start: Fraction
  /** s from the start of the window; ascending; some lie before it. */
  readonly times: readonly Seconds[]
  readonly changes: readonly Fraction[]
}

/** More changes than this in one window are refused: a step of a few microseconds is a mistake. */
const CHANGES_MAX = 1e6

/** Length of a step without its checkpoint, s. */
export function stepPeriod(profile: StepProfile): Seconds {
  return usual(profile).reduce((sum, segment) => sum + segment.duration, 0)
}

/** Mean draw over a step without its checkpoint, share of nameplate: closed form. */
export function stepMean(profile: StepProfile): Fraction {
  const energy = usual(profile).reduce((sum, { duration, level }) => sum + duration * level, 0)
  const period = stepPeriod(profile)
  return period > 0 ? energy / period : 0
}

/**
 * The changes of level in a window. The job has been running when a window begins, and
 * the event of the window comes at its middle, so that its first half tells what was before:
 * - `steady`: step after step;
 * - `start`: at the lowest level of the step, then step after step;
 * - `checkpoint`: the first step that begins in the second half carries its checkpoint;
 * - `failure`: all drop to the lowest level at the end of the highest segment next to the middle, and
 *   stay there: a restart takes longer than a window.
 * @param offset by how much the steps begin later than the window, s; a whole step changes nothing
 * @throws PhysicsError physics/outside-range where a step has no length or the window has over a
 *         million changes
 */
export function timelineOf(
  profile: StepProfile,
  window: WindowKind,
  duration: Seconds,
  offset: Seconds = 0,
): Timeline {
  requireSound(profile)
  const period = stepPeriod(profile)
  requireRange('period', period, Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('offset', offset, 0, Number.MAX_VALUE)
  const late = offset % period
  const segments = usual(profile)
  const levels = segments.map((segment) => segment.level)
  const lowest = Math.min(...levels)
  const highest = Math.max(...levels)
  const last = levels.at(-1) ?? lowest
  const writer = new Writer(window === 'start' ? lowest : last)
  // edges that began before the window or end in it after its own end
  const { before, after } = edgeReach({ ...profile, lag: profile.edge })
  const steps = Math.ceil((Math.max(after, period) + late) / period)
  const end = duration + before
  requireRange('changes', segments.length * (steps + end / period), 0, CHANGES_MAX)
  const half = duration / 2
  let time = window === 'start' ? half + late : late - steps * period
  let saved = window !== 'checkpoint'
  while (time < end) {
    const whole = !saved && time >= half
    saved ||= whole
    for (const segment of whole ? profile.segments : segments) {
      writer.level(time, segment.level)
      time += segment.duration
      const fails = window === 'failure' && segment.level === highest && time >= half
      if (fails) return writer.level(time, lowest).done()
    }
  }
  return writer.done()
}

/** Refuses what would turn into NaN or run backwards. */
function requireSound(profile: StepProfile): void {
  for (const { duration, level } of profile.segments) {
    requireRange('duration', duration, 0, Number.MAX_VALUE)
    requireRange('level', level, 0, Number.MAX_VALUE)
  }
  for (const name of ['edge', 'overshoot', 'overshootDecay', 'jitter', 'noise'] as const) {
    requireRange(name, profile[name], 0, Number.MAX_VALUE)
  }
}

/** The segments of every step; a checkpoint comes only now and then. */
function usual(profile: StepProfile): readonly StepSegment[] {
  return profile.segments.filter((segment) => segment.kind !== 'checkpoint')
}

class Writer {
  readonly #start: Fraction
  readonly #times: Seconds[] = []
  readonly #changes: Fraction[] = []
  #level: Fraction

  constructor(start: Fraction) {
    this.#start = start
    this.#level = start
  }

  level(time: Seconds, level: Fraction): this {
    if (level !== this.#level) {
      this.#times.push(time)
      this.#changes.push(level - this.#level)
      this.#level = level
    }
    return this
  }

  done(): Timeline {
    return { start: this.#start, times: this.#times, changes: this.#changes }
  }
}
