import type { Fraction, Seconds } from '../../quantity/index.js'
import type { Course, StepProfile, StepSegment } from './contract.js'
import { edgeReach } from './edge.js'
import { stepPeriod, usualSegments } from './period.js'
import { requireRange } from './range.js'
import { requireSound } from './sound.js'

/** A rise from idle, or a fall to it, that is held back. */
export interface Ramp {
  readonly direction: 1 | -1
  readonly time: Seconds
  /** Level from which it goes, share of nameplate. */
  readonly from: Fraction
  /** Share of nameplate per s, > 0. */
  readonly rate: number
}

/** Moments at which the common level changes, and by how much. */
export interface Timeline {
  /** Level before the first change, share of nameplate. */
  readonly start: Fraction
  /** s from the start of the window; ascending; some lie before it. */
  readonly times: readonly Seconds[]
  readonly changes: readonly Fraction[]
  /** Spread of the racks' moments at each change, s; standard deviation of the level after it. */
  readonly jitters: readonly Seconds[]
  readonly noises: readonly Fraction[]
  readonly ramps: readonly Ramp[]
}

/** More changes than this in one window are refused: a step of a few microseconds is a mistake. */
const CHANGES_MAX = 1e6

/**
 * The changes of level in a window. The job has been running when a window begins, and
 * the event of the window comes at its middle, so that its first half tells what was before:
 * - `steady`: step after step;
 * - `start`: idle, then step after step, no faster than `rampUp`;
 * - `checkpoint`: the first step that begins in the second half carries its checkpoint;
 * - `failure`: all drop to idle at the end of the highest segment next to the middle, stay there for
 *   `restart`, and start again;
 * - `stop`: the same moment, but to stay, and no faster than `rampDown`: what an operator can ask for.
 * Failures at random moments come in any window, none while the job is down already.
 * @param waits n-th gap between failures over its mean, n from 0: exponential with mean 1
 * @throws PhysicsError physics/outside-range where a step has no length or the window has over a
 *         million changes
 */
export function timelineOf(
  course: Course,
  duration: Seconds,
  waits: (n: number) => number = () => Number.POSITIVE_INFINITY,
): Timeline {
  requireSound(course)
  const { profile, window, offset, checkpointEvery = Number.POSITIVE_INFINITY } = course
  const segments = usualSegments(profile)
  const period = stepPeriod(profile)
  const saving = profile.segments.reduce((sum, { duration }) => sum + duration, 0) - period
  // edges that began before the window or end in it after its own end
  const { before, after } = reachOf(profile)
  const end = duration + before
  const cycle = Number.isFinite(checkpointEvery) ? checkpointEvery * period + saving : period
  const late = offset % cycle
  const steps = Math.ceil((Math.max(after, period) + late) / period)
  const rate = course.failureRate ?? 0
  requireRange('failures', rate * duration, 0, CHANGES_MAX)
  requireRange('changes', segments.length * (steps + end / period), 0, CHANGES_MAX)
  const savesAt = (index: number) =>
    Number.isFinite(checkpointEvery) && (index + 1) % checkpointEvery === 0
  const half = duration / 2
  const levels = segments.map(({ level }) => level)
  const highest = Math.max(...levels)
  const rest = { level: course.idle ?? Math.min(...levels), jitter: profile.jitter, noise: 0 }
  const writer = new Writer(profile, window === 'start' ? rest : (segments.at(-1) ?? rest))

  let index = window === 'start' ? 0 : -steps
  let time = window === 'start' ? half + late : late
  for (let i = index; i < 0; i++) time -= period + (savesAt(i) ? saving : 0)
  let saved = window !== 'checkpoint'
  let failed = window !== 'failure' && window !== 'stop'
  let failures = 0
  const failureFrom = (from: Seconds) =>
    rate > 0 ? from + waits(failures++) / rate : Number.POSITIVE_INFINITY
  let nextFailure = failureFrom(Math.max(0, window === 'start' ? time : 0))
  if (window === 'start') writer.rise(time, rest.level, course.rampUp)

  while (time < end) {
    const ownSave = !saved && time >= half
    saved ||= ownSave
    let down: Seconds | undefined
    for (const segment of ownSave || savesAt(index) ? profile.segments : segments) {
      writer.level(time, segment)
      time += segment.duration
      if (nextFailure < time) down = Math.max(nextFailure, time - segment.duration)
      else if (!failed && segment.level === highest && time >= half) down = time
      if (down !== undefined) break
    }
    index++
    if (down === undefined) continue
    writer.level(down, rest)
    if (!failed && window === 'stop') return writer.fall(down, highest, course.rampDown).done()
    failed ||= down === time
    if (course.restart === undefined) return writer.done()
    time = down + course.restart
    index = 0
    nextFailure = failureFrom(time)
    if (time < end) writer.rise(time, rest.level, course.rampUp)
  }
  return writer.done()
}

/** How long before and after its moment the slowest edge of a step is felt. */
function reachOf(profile: StepProfile): { before: Seconds; after: Seconds } {
  const jitter = profile.segments.reduce((most, s) => Math.max(most, s.jitter ?? 0), profile.jitter)
  return edgeReach({ ...profile, lag: profile.edge, jitter })
}

type Plateau = Pick<StepSegment, 'level' | 'jitter' | 'noise'>

class Writer {
  readonly #profile: StepProfile
  readonly #start: Fraction
  readonly #times: Seconds[] = []
  readonly #changes: Fraction[] = []
  readonly #jitters: Seconds[] = []
  readonly #noises: Fraction[] = []
  readonly #ramps: Ramp[] = []
  #level: Fraction
  #noise = Number.NaN

  constructor(profile: StepProfile, start: Plateau) {
    this.#profile = profile
    this.#start = start.level
    this.#level = start.level
  }

  level(time: Seconds, { level, jitter, noise = this.#profile.noise }: Plateau): void {
    if (level === this.#level && noise === this.#noise) return
    this.#times.push(time)
    this.#changes.push(level - this.#level)
    this.#jitters.push(jitter ?? this.#profile.jitter)
    this.#noises.push(noise)
    this.#level = level
    this.#noise = noise
  }

  rise(time: Seconds, from: Fraction, rate: number | undefined): this {
    if (rate !== undefined) this.#ramps.push({ direction: 1, time, from, rate })
    return this
  }

  fall(time: Seconds, from: Fraction, rate: number | undefined): this {
    if (rate !== undefined) this.#ramps.push({ direction: -1, time, from, rate })
    return this
  }

  done(): Timeline {
    return {
      start: this.#start,
      times: this.#times,
      changes: this.#changes,
      jitters: this.#jitters,
      noises: this.#noises,
      ramps: this.#ramps,
    }
  }
}
