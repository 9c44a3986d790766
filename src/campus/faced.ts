import type { Moment } from '../model/dynamics/index.js'
import { type JobWave, type WindowKind, waveform } from '../model/load/index.js'
import type { FacedSwings } from './stages/moments.js'

/** How a moment is looked at: finer, in another window, or with a job that steps at another pace. */
export interface View {
  /** s between samples; 1 ms shows what an oscilloscope shows. */
  readonly step?: number | undefined
  /** What happens in the window's middle; absent: step after step. */
  readonly window?: WindowKind | undefined
  /** Step time of every job over what it is; the shape is kept. */
  readonly stretch?: number | undefined
}

/** What an oscilloscope shows, s. */
const finest = 0.001

/**
 * A moment of a site at 1 ms: what is shown, sized and taken apart by frequency. What is sized on a coarser
 * load may just not hold on this one.
 * @returns undefined where the site has no such moment
 */
export function finestMoment(
  faced: FacedSwings,
  index: number,
  window?: WindowKind,
): Moment | undefined {
  return facedMoment(faced, index, { step: finest, window })
}

/**
 * A moment of a site as the racks draw it at another fineness, in another window or at another pace;
 * what stands there stays.
 * @returns undefined where the site has no such moment
 */
export function facedMoment(
  { input, waves }: FacedSwings,
  index: number,
  { step, window, stretch = 1 }: View = {},
): Moment | undefined {
  const moment = input.moments[index]
  const wave = waves[index]
  if (!moment || !wave) return undefined
  if (step === undefined && window === undefined && stretch === 1) return moment
  const jobs = Object.fromEntries(
    Object.entries(wave.jobs).map(([name, job]) => [name, viewed(job, window, stretch)]),
  )
  const { racks } = waveform({ ...wave, jobs, ...(step !== undefined && { step }) })
  const { period } = moment
  return { ...moment, racks, ...(period !== undefined && { period: period * stretch }) }
}

function viewed(job: JobWave, window: WindowKind | undefined, stretch: number): JobWave {
  if (!('profile' in job)) return job
  const segments = job.profile.segments.map((segment) => ({
    ...segment,
    duration: segment.duration * stretch,
  }))
  return {
    ...job,
    profile: { ...job.profile, segments },
    ...(window !== undefined && { window }),
  }
}
