import type { DynamicsInput, Moment } from '../../model/dynamics/index.js'
import { stepPeriod, type WaveformInput, waveform } from '../../model/load/index.js'
import { earliestStart } from '../../model/training/index.js'
import type { Slices } from '../../numeric/index.js'
import { sitePower } from '../../physics/index.js'
import { mainsFrequency, type SitePower } from '../../scenario/index.js'
import { onDay } from '../dated.js'
import { stage, type World } from '../stage.js'
import { momentsOf } from '../swings/days.js'
import {
  acceleratorsAt,
  drawAt,
  jobsTogether,
  type SynchronousJob,
  waveOf,
} from '../swings/jobs.js'
import { feedOf, mitigationOn, runningAt, storageAt } from '../swings/standing.js'
import { isBeyondNameplate } from '../swings/traces.js'

const day = 86_400

/**
 * Window that is handed over, and how finely its load is told: a minute to be judged and what a run
 * needs before it to forget how it began.
 */
const window = { duration: 70, step: 0.01 }

const reads = {
  start: 'scenario.start',
  seed: 'scenario.seed',
  power: 'scenario.sites.$site.power',
  country: 'scenario.sites.$site.place.country',
  limits: 'scenario.sites.$site.limits',
  trips: 'scenario.sites.$site.tripCurves',
  equipment: 'scenario.catalog.power',
  jobs: 'scenario.work.training',
  rates: 'results.training.jobs',
  phases: 'results.rating.phases',
  pue: 'results.rating.sites.$site.pueDesign',
  installed: 'results.schedule.phases.*.installed',
  capacity: 'results.schedule.sites.$site.capacity',
  peak: 'results.load.sites.$site.itPeak',
} as const

type Read = Slices<World, typeof reads>

/** What a site faces, and the jobs that its racks' draw was made from: it can be made anew, finer. */
export interface FacedSwings {
  readonly input: DynamicsInput
  /** One a moment. */
  readonly waves: readonly WaveformInput[]
}

/** What a site faces at the dates worth looking at: its jobs' draw, its machines and its limits. */
export const momentsStage = stage('moments', reads, (read, site): FacedSwings | undefined => {
  const { power, capacity, peak, rates } = read
  if (!power || !peak || !rates) return undefined
  const together = jobsTogether({ ...read, rates }, site)
  const [largest] = together
  if (!largest) return undefined
  // what is made of a trace in another unit misleads
  if (together.some(({ job }) => isBeyondNameplate(job, read))) return undefined
  // After its end another run like it is assumed: what is judged is the campus, not the run.
  const from = earliestStart(largest.job, { working: read.installed, start: read.start })
  if (from === null) return undefined
  const days = momentsOf(peak, capacity, Math.floor(from / day))
  const faced = days.flatMap((at) => momentAt(at, site, { ...read, power }, together))
  if (faced.length === 0) return undefined
  const [store] = Object.values(power.storage)
  const storageType = store && read.equipment[store.type]
  const input: DynamicsInput = {
    path: 'power',
    frequency: mainsFrequency(read.country),
    ...(power.connection && { connection: power.connection }),
    limits: read.limits,
    shedding: power.shedding,
    ...(power.loadSharing !== undefined && { loadSharing: power.loadSharing }),
    trips: read.trips,
    ...(storageType && { storageType }),
    moments: faced.map(({ moment }) => moment),
  }
  return { input, waves: faced.map(({ wave }) => wave) }
})

/** One date: none where nothing runs in step. */
function momentAt(
  at: number,
  site: string,
  read: Read & { readonly power: SitePower },
  together: readonly SynchronousJob[],
): { readonly moment: Moment; readonly wave: WaveformInput }[] {
  const { power, capacity, seed } = read
  const { inStep, steady } = drawAt(at, site, together, read)
  const nameplate = Object.values(inStep).reduce((sum, watts) => sum + watts, 0)
  if (nameplate <= 0) return []
  const efficiency = power.distributionEfficiency
  const coolingRate = Math.max(0, (read.pue ?? 1 / efficiency) - 1 / efficiency)
  const path = { steady, distributionEfficiency: efficiency, coolingRate, coolingLag: 60 }
  const jobs = Object.fromEntries(
    together
      .filter(({ name }) => (inStep[name] ?? 0) > 0)
      .map((run) => [run.name, waveOf(run, inStep[run.name] ?? 0, window.step)]),
  )
  const wave = { jobs, ...window, seed }
  const { racks } = waveform(wave)
  const high = sitePower(racks.values, racks.step, path).reduce((a, b) => Math.max(a, b), 0)
  const sources = runningAt(power.sources, capacity.sources, read.equipment, at)
  const accelerators = acceleratorsAt(at, site, read)
  const on = new Date((read.start + at) * 1000).toISOString().slice(0, 10)
  const [largest] = together
  const moment: Moment = {
    at,
    day: on,
    racks,
    nameplate,
    path,
    sources,
    storage: storageAt(power.storage, capacity.storage, read.equipment, at),
    ...feedOf(onDay(capacity.grid, at), high, sources, power.parallel),
    mitigation: mitigationOn(power.mitigation, on, accelerators, nameplate),
    ...(largest && !largest.job.powerTrace && { period: stepPeriod(largest.profile) }),
  }
  return [{ moment, wave }]
}
