import type { Series } from '../../../numeric/index.js'
import type { Count, Fraction, Seconds, Watts } from '../../../quantity/index.js'
import { largestRise } from '../limits/rolling.js'
import { requireRange } from '../range.js'
import { type Disturbance, shareAt, type Ups, upsCourse } from './ups.js'

/** A site on the line. */
export interface CascadeSite {
  readonly power: Watts
  readonly ups: Ups
  /** Share of a dip that arrives at it, 1: all; what lies behind transformers and lines sees less. */
  readonly coupling: Fraction
}

/** What the grid saw. */
export interface Cascade {
  /** Load that the grid lost, W, at the middle of each step. */
  readonly lost: Series
  readonly lostMost: Watts
  /** What stays away until someone returns it by hand, W. */
  readonly stays: Watts
  /** Of the power that ever left, the share that came back by itself. */
  readonly returned: Fraction
  /** Largest loss within any second, W. */
  readonly largestStep: Watts
  readonly sites: Readonly<
    Record<
      string,
      {
        readonly transfers: Count
        /** From when on it stays away, and the disturbance that did it, from 0; null: it came back. */
        readonly stays: { readonly at: Seconds; readonly disturbance: Count } | null
      }
    >
  >
}

/** Two tenths of a second tell a dip from a step; half an hour is 18,000 samples. */
const STEP: Seconds = 0.1
const SAMPLES_MAX = 1e6

/**
 * Many sites on one line, each with its own supplies, through a row of dips: who leaves, when, who stays
 * away. The grid's own answer (voltage and frequency after a loss) is not in it: dips are given, and no
 * site makes one for another.
 * @param dips     ascending by `at`, as the line has them
 * @param duration s that are told
 * @throws PhysicsError physics/outside-range for a time or a power that cannot be
 */
export function replayCascade(
  sites: Readonly<Record<string, CascadeSite>>,
  dips: readonly Disturbance[],
  duration: Seconds,
): Cascade {
  requireRange('samples', Math.ceil(duration / STEP), 1, SAMPLES_MAX)
  for (const [i, { at }] of dips.entries()) {
    requireRange('dip.at', at, dips[i - 1]?.at ?? 0, Number.MAX_VALUE)
  }
  const values = new Float64Array(Math.ceil(duration / STEP))
  const told: Record<string, Cascade['sites'][string]> = {}
  let stays = 0
  let left = 0
  for (const [name, { power, ups, coupling }] of Object.entries(sites)) {
    requireRange('power', power, 0, Number.MAX_VALUE)
    requireRange('coupling', coupling, 0, 1)
    const course = upsCourse(
      ups,
      dips.map((dip) => seen(dip, coupling)),
    )
    told[name] = { transfers: course.transfers, stays: course.locked }
    if (course.transfers === 0) continue
    left += power
    if (course.locked) stays += power
    for (let k = 0; k < values.length; k++) {
      values[k] = values[k]! + power * (1 - shareAt(course.points, (k + 0.5) * STEP))
    }
  }
  // before the record all were there
  const fromSound = new Float64Array(values.length + 1)
  fromSound.set(values, 1)
  return {
    lost: { unit: 'W', start: 0, step: STEP, values },
    lostMost: values.reduce((most, watts) => Math.max(most, watts), 0),
    stays,
    returned: left > 0 ? (left - stays) / left : 1,
    largestStep: largestRise(fromSound, STEP, 1),
    sites: told,
  }
}

function seen(dip: Disturbance, coupling: Fraction): Disturbance {
  return dip.voltage === undefined ? dip : { ...dip, voltage: 1 - coupling * (1 - dip.voltage) }
}
