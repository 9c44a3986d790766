import { type Moment, swingCheck } from '../../model/dynamics/index.js'
import { publishedStep, type StepProfile, waveform } from '../../model/load/index.js'
import { earliestStart, type JobRate } from '../../model/training/index.js'
import type { Series } from '../../numeric/index.js'
import { sitePower } from '../../physics/index.js'
import type { Equipment, TrainingJob } from '../../scenario/index.js'
import { onDay } from '../dated.js'
import type { PhaseRating } from '../rating.js'
import { stage } from '../stage.js'

const day = 86_400

/** Window that is simulated, and how finely its load is told. */
const window = { duration: 60, step: 0.01 }

/** Most moments that are looked at: each costs a search over simulations. */
const momentsMax = 4

/** Swings of a synchronous job against the machines of one site and its grid's limits. */
export const dynamicsStage = stage(
  'dynamics',
  {
    start: 'scenario.start',
    seed: 'scenario.seed',
    power: 'scenario.sites.$site.power',
    country: 'scenario.sites.$site.place.country',
    limits: 'scenario.sites.$site.limits',
    equipment: 'scenario.catalog.power',
    jobs: 'scenario.work.training',
    rates: 'results.training.jobs',
    phases: 'results.rating.phases',
    pue: 'results.rating.sites.$site.pueDesign',
    installed: 'results.schedule.phases.*.installed',
    capacity: 'results.schedule.sites.$site.capacity',
    peak: 'results.load.sites.$site.itPeak',
  },
  (read, site) => {
    const { power, capacity, peak, rates } = read
    if (!power || !peak || !rates) return undefined
    const run = largestJob(read.jobs, rates, read.phases, read.installed, site)
    if (!run) return undefined
    // After its end another run like it is assumed: what is judged is the campus, not the run.
    const from = earliestStart(run.job, { working: read.installed, start: read.start })
    if (from === null) return undefined
    const efficiency = power.distributionEfficiency
    const coolingRate = Math.max(0, (read.pue ?? 1 / efficiency) - 1 / efficiency)
    const moments = momentsOf(peak, capacity, Math.floor(from / day)).flatMap((at): Moment[] => {
      const { inStep, steady } = drawAt(at, site, run, read.phases, read.installed)
      if (inStep <= 0) return []
      const sources = runningAt(power.sources, capacity.sources, read.equipment, at)
      const path = { steady, distributionEfficiency: efficiency, coolingRate, coolingLag: 60 }
      const job = { profile: run.profile, nameplate: inStep, window: 'steady' as const, offset: 0 }
      const { racks } = waveform({ jobs: { [run.name]: job }, ...window, seed: read.seed })
      const high = sitePower(racks.values, racks.step, path).reduce((a, b) => Math.max(a, b), 0)
      return [
        {
          at,
          day: new Date((read.start + at) * 1000).toISOString().slice(0, 10),
          racks,
          nameplate: inStep,
          path,
          sources,
          storage: storageAt(power.storage, capacity.storage, read.equipment, at),
          grid: gridThatFollows(onDay(capacity.grid, at), high, sources),
        },
      ]
    })
    if (moments.length === 0) return undefined
    return swingCheck({
      path: 'power',
      frequency: mainsFrequency(read.country),
      ...(power.connection && { connection: power.connection }),
      limits: read.limits,
      moments,
    })
  },
)

/** Countries whose mains run at 60 Hz; the others at 50 Hz. */
const sixtyHertz = new Set(['US', 'KR', 'CA', 'MX', 'SA', 'BR', 'TW', 'PH'])

function mainsFrequency(country: string): number {
  return sixtyHertz.has(country) ? 60 : 50
}

/** A run in step: its profile, and its phases at the site. */
interface SynchronousJob {
  readonly name: string
  readonly job: TrainingJob
  readonly profile: StepProfile
  readonly phases: readonly string[]
}

/** The run that takes most power at a site. */
function largestJob(
  jobs: Readonly<Record<string, TrainingJob>>,
  rates: Readonly<Record<string, JobRate>>,
  phases: Readonly<Record<string, PhaseRating>>,
  installed: Readonly<Record<string, Series>>,
  site: string,
): SynchronousJob | undefined {
  let best: SynchronousJob | undefined
  let most = 0
  for (const [name, job] of Object.entries(jobs)) {
    const here = Object.keys(phases).filter(
      (key) => phases[key]?.site === site && (job.phases?.includes(key) ?? true),
    )
    const rate = here.map((key) => rates[name]?.phases[key]).find((one) => one)
    // a run of which only a utilisation is known swings as the one public trace does
    const profile = rate?.basis === 'assumed' ? publishedStep : rate?.profile
    const full = (key: string) =>
      (phases[key]?.nameplate ?? 0) * (installed[key]?.values.at(-1) ?? 0)
    const power = here.reduce((sum, key) => sum + full(key), 0) * job.share
    if (!profile || power <= most) continue
    most = power
    best = { name, job, profile, phases: here }
  }
  return best
}

/** Nameplate that runs in step, and what draws steadily beside it, at a moment. */
function drawAt(
  at: number,
  site: string,
  run: SynchronousJob,
  phases: Readonly<Record<string, PhaseRating>>,
  installed: Readonly<Record<string, Series>>,
): { readonly inStep: number; readonly steady: number } {
  let inStep = 0
  let steady = 0
  for (const [key, rating] of Object.entries(phases)) {
    const series = installed[key]
    if (rating.site !== site || !series) continue
    const count = onDay(series, at)
    const share = run.phases.includes(key) ? run.job.share : 0
    inStep += count * share * rating.nameplate
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
 * Import that can follow a swing: one that covers the whole load, or has no machine beside it. A
 * smaller one is full while the load is high, so the machines on site take the swing as on an island.
 */
function gridThatFollows(limit: number, load: number, machines: Moment['sources']): number {
  return limit >= load || Object.keys(machines).length === 0 ? limit : 0
}

/** Prime machines with the number of them on site at a moment. */
function runningAt(
  fleets: Readonly<Record<string, { readonly type: string; readonly role: string }>>,
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  at: number,
): Moment['sources'] {
  const out: Record<string, Moment['sources'][string]> = {}
  for (const [name, { type, role }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name] ? onDay(units[name], at) : 0
    if (machine && count > 0 && role === 'prime') out[name] = { equipment: machine, units: count }
  }
  return out
}

function storageAt(
  fleets: Readonly<
    Record<string, { readonly type: string; readonly control: 'grid-forming' | 'grid-following' }>
  >,
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  at: number,
): Moment['storage'] {
  const out: Record<string, Moment['storage'][string]> = {}
  for (const [name, { type, control }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name] ? onDay(units[name], at) : 0
    if (machine && count > 0) out[name] = { equipment: machine, units: count, control }
  }
  return out
}
