import type { DynamicsInput, Moment, PowerFloor } from '../../model/dynamics/index.js'
import {
  type JobWave,
  publishedStep,
  type StepProfile,
  stepPeriod,
  traceDraw,
  type WaveformInput,
  waveform,
} from '../../model/load/index.js'
import { earliestStart, type TrainingRates } from '../../model/training/index.js'
import type { Series, Slices } from '../../numeric/index.js'
import { sitePower } from '../../physics/index.js'
import {
  type Equipment,
  type Mitigation,
  mainsFrequency,
  type SitePower,
  type Steps,
  type TrainingJob,
} from '../../scenario/index.js'
import { onDay } from '../dated.js'
import { stage, type World } from '../stage.js'

const day = 86_400

/**
 * Window that is handed over, and how finely its load is told: a minute to be judged and what a run
 * needs before it to forget how it began.
 */
const window = { duration: 70, step: 0.01 }

/** Most moments that are looked at: each costs a search over simulations. */
const momentsMax = 4

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
type Rates = TrainingRates['jobs']

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
      .map((run) => [run.name, waveOf(run, inStep[run.name] ?? 0)]),
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

/** A run by its metered trace where it has one, else by its step. */
function waveOf({ job, profile }: SynchronousJob, nameplate: number): JobWave {
  const { powerTrace } = job
  return powerTrace
    ? { trace: traceDraw(powerTrace, { step: window.step, nameplate }), offset: 0 }
    : { profile, nameplate, window: 'steady', offset: 0 }
}

function acceleratorsAt(
  at: number,
  site: string,
  { phases, installed }: Pick<Read, 'phases' | 'installed'>,
): number {
  return Object.entries(phases).reduce((sum, [key, rating]) => {
    const series = installed[key]
    return rating.site === site && series ? sum + onDay(series, at) : sum
  }, 0)
}

/** A run in step: its profile, and its phases at the site. */
interface SynchronousJob {
  readonly name: string
  readonly job: TrainingJob
  readonly profile: StepProfile
  readonly phases: readonly string[]
}

/**
 * The runs at a site that may run together, the one that takes most power first: a run joins while the
 * shares of the phases it works on leave room for it.
 */
function jobsTogether(
  read: Pick<Read, 'jobs' | 'phases' | 'installed'> & { readonly rates: Rates },
  site: string,
): readonly SynchronousJob[] {
  const { jobs, rates, phases, installed } = read
  const full = (key: string) => (phases[key]?.nameplate ?? 0) * (installed[key]?.values.at(-1) ?? 0)
  const candidates = Object.entries(jobs).flatMap(([name, job]) => {
    const here = Object.keys(phases).filter(
      (key) => phases[key]?.site === site && (job.phases?.includes(key) ?? true),
    )
    const rate = here.map((key) => rates[name]?.phases[key]).find((one) => one)
    // a run of which only a utilisation is known swings as the one public trace does
    const profile = rate?.basis === 'assumed' ? publishedStep : rate?.profile
    const power = here.reduce((sum, key) => sum + full(key), 0) * job.share
    return profile && power > 0 ? [{ power, run: { name, job, profile, phases: here } }] : []
  })
  candidates.sort((a, b) => b.power - a.power)
  const taken = new Map<string, number>()
  const together: SynchronousJob[] = []
  for (const { run } of candidates) {
    const free = run.phases.every((key) => (taken.get(key) ?? 0) + run.job.share <= 1 + 1e-9)
    if (!free) continue
    for (const key of run.phases) taken.set(key, (taken.get(key) ?? 0) + run.job.share)
    together.push(run)
  }
  return together
}

/** Nameplate that runs in step by job, and what draws steadily beside it, at a moment. */
function drawAt(
  at: number,
  site: string,
  together: readonly SynchronousJob[],
  { phases, installed }: Pick<Read, 'phases' | 'installed'>,
): { readonly inStep: Readonly<Record<string, number>>; readonly steady: number } {
  const inStep: Record<string, number> = {}
  let steady = 0
  for (const [key, rating] of Object.entries(phases)) {
    const series = installed[key]
    if (rating.site !== site || !series) continue
    const count = onDay(series, at)
    let share = 0
    for (const { name, job, phases: own } of together) {
      if (!own.includes(key)) continue
      share += job.share
      inStep[name] = (inStep[name] ?? 0) + count * job.share * rating.nameplate
    }
    steady += count * (rating.network + (1 - share) * (rating.itPowerAverage - rating.network))
  }
  return { inStep, steady }
}

interface Capacity {
  readonly grid: Series
  readonly sources: Readonly<Record<string, Series>>
  readonly storage: Readonly<Record<string, Series>>
}

/**
 * Days from the run's first on that are worth looking at: where the load exceeds the import most,
 * where it is largest before and after batteries come, and where it is largest at all; ascending.
 */
function momentsOf(peak: Series, capacity: Capacity, first: number): readonly number[] {
  const days = Math.floor((peak.values.length * peak.step) / day)
  const perDay = Math.round(day / peak.step)
  const load = (d: number) => peak.values[Math.min(d * perDay, peak.values.length - 1)] ?? 0
  const stored = (d: number) =>
    Object.values(capacity.storage).reduce((sum, units) => sum + onDay(units, d * day), 0)
  const best = (score: (d: number) => number) => {
    let found = -1
    let most = 0
    for (let d = first; d < days; d++) {
      const value = load(d) > 0 ? score(d) : 0
      if (value > most * (1 + 1e-9)) [found, most] = [d, value]
    }
    return found
  }
  const picks = [
    best((d) => load(d) - onDay(capacity.grid, d * day)),
    best((d) => (stored(d) === 0 ? load(d) : 0)),
    best((d) => (stored(d) > 0 ? load(d) : 0)),
    best(load),
  ]
  return [...new Set(picks.filter((d) => d >= 0))]
    .sort((a, b) => a - b)
    .slice(0, momentsMax)
    .map((d) => d * day)
}

/**
 * Import that can follow a swing: one that covers the whole load, has no machine beside it, or runs in
 * parallel with the machines. A smaller one apart from them is full while the load is high, so the
 * machines on site take the swing as on an island.
 */
function feedOf(
  limit: number,
  load: number,
  machines: Moment['sources'],
  parallel: boolean,
): Pick<Moment, 'grid' | 'imported'> {
  const follows = limit >= load || Object.keys(machines).length === 0 || parallel
  return follows ? { grid: limit, imported: 0 } : { grid: 0, imported: limit }
}

/** Prime machines with the number of them on site at a moment. */
function runningAt(
  fleets: SitePower['sources'],
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  at: number,
): Moment['sources'] {
  const out: Record<string, Moment['sources'][string]> = {}
  for (const [name, { type, role, inertia, droop }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name] ? onDay(units[name], at) : 0
    if (machine && count > 0 && role === 'prime') {
      out[name] = { equipment: machine, units: count, inertia, droop }
    }
  }
  return out
}

function storageAt(
  fleets: SitePower['storage'],
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  at: number,
): Moment['storage'] {
  const out: Record<string, Moment['storage'][string]> = {}
  for (const [name, { type, units: _, ...set }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name] ? onDay(units[name], at) : 0
    if (machine && count > 0) out[name] = { equipment: machine, units: count, ...set }
  }
  return out
}

/** What racks do about swings on a day; a share of 0 is nothing. */
function mitigationOn(
  { ballast, powerFloor, rackStorage }: Mitigation,
  day: string,
  accelerators: number,
  nameplate: number,
): Moment['mitigation'] {
  const on = (steps: Steps | undefined) => {
    const past = Object.keys(steps ?? {}).filter((from) => from <= day)
    return (past.length > 0 && steps?.[past.reduce((a, b) => (a > b ? a : b))]) || 0
  }
  const [idle, own, rack] = [on(ballast?.share), on(powerFloor?.share), on(rackStorage?.energy)]
  return {
    ...(ballast && idle > 0 && { ballast: { ...ballast, floor: idle } }),
    ...(powerFloor && own > 0 && { floor: floorOf(powerFloor, own) }),
    ...(rackStorage &&
      rack > 0 && {
        storage: {
          energy: rack * accelerators,
          power: rackStorage.power * nameplate,
          smoothing: rackStorage.smoothing,
          efficiency: RACK_EFFICIENCY,
        },
      }),
  }
}

/** Round trip of capacitors behind a converter. Estimate, 0.85-0.95. */
const RACK_EFFICIENCY = 0.9

function floorOf(
  { riseTime, fallTime, hysteresis }: NonNullable<Mitigation['powerFloor']>,
  floor: number,
): PowerFloor {
  const rate = (time: number) => (time > 0 ? 1 / time : Number.POSITIVE_INFINITY)
  return {
    floor,
    rampUp: rate(riseTime),
    rampDown: rate(fallTime),
    hysteresis,
    secondaryFloor: 0,
    activation: floor,
  }
}
