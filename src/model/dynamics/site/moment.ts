import { sitePower } from '../../../physics/index.js'
import type { Fraction, Hertz, Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { Finding } from '../../../scenario/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { DynamicsInput, Moment, MomentOutcome } from '../contract.js'
import { typicalBattery } from '../governor/typical.js'
import type { IslandRun } from '../island/island.js'
import { rangeOf } from '../limits/limits.js'
import { largestChange } from '../limits/rolling.js'
import { voltageChange } from '../limits/tied.js'
import { findingsOf } from './findings.js'
import { atRunStep, batteriesOf, machinesOf } from './machines.js'
import { type Probe, probeOf } from './probe.js'
import { floored, least, meanOf, type Trial, type TrialResult, tryOut } from './trial.js'

/** A moment with what else the room needs of it. */
export interface Studied {
  readonly outcome: MomentOutcome
  readonly findings: readonly Finding[]
  /** The load by `step`, before floor and batteries, W. */
  readonly power: Float64Array
  /** Hz by `step`; null where a grid holds it or nothing turns. */
  readonly frequency: Float64Array | null
  readonly step: Seconds
  /** Of the first frequency, s from the window's start. */
  readonly from: Seconds
}

/**
 * Part of the machines' rating that is left above the peak where something else, such as an import
 * that is always full, must carry a part of the load. Estimate, usual spinning reserve 5-15 %.
 */
const HEADROOM: Fraction = 0.1

/** One moment: as it stands, without batteries, with the floor and with the batteries it needs. */
export function study(input: DynamicsInput, moment: Moment): Studied {
  const island = moment.grid <= 0
  const site = machinesOf(moment)
  const stores = batteriesOf(moment, island)
  const { values: racks, step } = atRunStep(moment.racks.values, moment.racks.step)
  const load = sitePower(racks, step, moment.path)
  const { low, high } = rangeOf(load)
  const trial: Trial = {
    tied: !island,
    frequency: input.frequency,
    machines: site.machines,
    elsewhere: island && high > site.rating ? high - (1 - HEADROOM) * site.rating : 0,
    stepAccepted: site.stepAccepted,
    limits: input.limits,
    connection: input.connection,
    day: moment.day,
    step,
  }
  const simulated = load.length > 1 && (!island || site.inertia !== null)
  const asIs = simulated ? tryOut(trial, load, stores.batteries) : null
  const holds = asIs ? probeOf(trial, load.length) : () => false
  const remedy = asIs ? remedyOf(trial, racks, moment, stores.batteries, asIs, holds) : still
  const bare = asIs && island ? bareOf(trial, load, stores.batteries, asIs) : null
  const result = remedy.result ?? asIs
  const outcome: MomentOutcome = {
    at: moment.at,
    island,
    swing: high - low,
    swingAfter: result ? peak(result.machines) : high - low,
    ramp: largestChange(load, step, 1),
    inertia: island ? site.inertia : null,
    rateOfChange: result?.rateOfChange ?? null,
    nadir: result?.nadir ?? null,
    zenith: result?.zenith ?? null,
    withoutStorage: bare,
    voltageChange: voltageOf(input, island, result),
    stepAccepted: island ? site.stepAccepted : null,
    duty: result ? dutyOf(result.run) : { power: 0, energy: 0, cyclesPerDay: 0 },
    storageNeeded: asIs ? storageNeeded(trial, load, stores.batteries, holds) : null,
    floor: remedy.floor,
    wasted: remedy.wasted,
    slowdown: remedy.slowdown,
    verdicts: result?.verdicts ?? [],
    holds: result?.holds ?? false,
  }
  const findings = findingsOf({ input, moment, site, stores, trial, asIs, outcome })
  const frequency = island && result ? result.frequency : null
  const from = frequency && result ? (result.run.frequency.length - frequency.length) * step : 0
  return { outcome, findings, step, from, power: load, frequency }
}

interface Remedy {
  readonly floor: number
  readonly wasted: Watts
  readonly slowdown: number
  readonly result: TrialResult | null
}

const still: Remedy = { floor: 0, wasted: 0, slowdown: 0, result: null }

/**
 * The least floor that holds; where even a flat load does not, the least share that must stand still
 * beside the flat load.
 */
function remedyOf(
  trial: Trial,
  racks: Float64Array,
  { nameplate, path }: Moment,
  batteries: readonly IslandBattery[],
  asIs: TrialResult,
  holds: Probe,
): Remedy {
  if (asIs.holds || !(nameplate > 0)) return still
  const top = rangeOf(racks).high / nameplate
  const at = (floor: number) => sitePower(floored(racks, floor * nameplate), trial.step, path)
  const load = at(0)
  const floor = least(top, (x) => holds(at(x), batteries))
  if (floor !== null) {
    const held = at(floor)
    const wasted = meanOf(held) - meanOf(load)
    return { floor, wasted, slowdown: 0, result: tryOut(trial, held, batteries) }
  }
  const flat = at(top)
  const less = (x: number) => flat.map((watts) => watts * (1 - x))
  const slowdown = least(1, (x) => holds(less(x), batteries))
  const wasted = meanOf(flat) - meanOf(load)
  if (slowdown === null) return { ...still, result: asIs }
  const result = tryOut(trial, less(slowdown), batteries)
  return { floor: top, wasted: wasted * (1 - slowdown), slowdown, result }
}

/** Grid-forming batteries that would hold without a floor, W in all. */
function storageNeeded(
  trial: Trial,
  load: Float64Array,
  batteries: readonly IslandBattery[],
  holds: Probe,
): Watts | null {
  const { low, high } = rangeOf(load)
  const like = batteries[0]
  const fleet = (power: Watts): readonly IslandBattery[] => {
    const base = typicalBattery({ id: 'needed', name: '', powerNominal: power }, 1, {
      forming: true,
      island: !trial.tied,
      share: 1,
    })
    return power > 0 ? [like ? { ...base, lag: like.lag, delay: like.delay } : base] : []
  }
  return least(high - low, (power) => holds(load, fleet(power)), 1 / 128)
}

function bareOf(
  trial: Trial,
  load: Float64Array,
  batteries: readonly IslandBattery[],
  asIs: TrialResult,
): { nadir: Hertz; zenith: Hertz } | null {
  const bare = batteries.length === 0 ? asIs : tryOut(trial, load, [])
  return bare.nadir === null || bare.zenith === null
    ? null
    : { nadir: bare.nadir, zenith: bare.zenith }
}

/** What the swing takes out of batteries: full swings are half the throughput over the excursion. */
function dutyOf(run: IslandRun): { power: Watts; energy: Joules; cyclesPerDay: number } {
  let power = 0
  let through = 0
  for (const watts of run.batteries) {
    power = Math.max(power, Math.abs(watts))
    through += Math.abs(watts) * run.step
  }
  const energy = run.batteryEnergy
  const days = (run.batteries.length * run.step) / 86_400
  return { power, energy, cyclesPerDay: energy > 0 && days > 0 ? through / 2 / energy / days : 0 }
}

function voltageOf(
  input: DynamicsInput,
  island: boolean,
  result: TrialResult | null,
): number | null {
  if (island || !input.connection || !result) return null
  const { low, high } = rangeOf(result.machines)
  return voltageChange(input.connection, low, high) ?? 1
}

function peak(values: Float64Array): Watts {
  const { low, high } = rangeOf(values)
  return high - low
}
