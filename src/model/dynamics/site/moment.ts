import type { PowerEquipment } from '../../../catalog/index.js'
import { sitePower } from '../../../physics/index.js'
import type { Fraction, Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { Finding, SheddingStage } from '../../../scenario/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { DynamicsInput, Moment, MomentOutcome, StorageNeed, Verdict } from '../contract.js'
import { typicalBattery } from '../governor/typical.js'
import type { IslandRun } from '../island/island.js'
import type { Relay } from '../island/relays.js'
import { type Observed, rangeOf, verdictsOf } from '../limits/limits.js'
import { largestChange } from '../limits/rolling.js'
import { voltageChange } from '../limits/tied.js'
import { mitigate, wastedAtSupply } from '../mitigation/mitigate.js'
import { flickerAt } from '../spectrum/flicker.js'
import { resonanceOf } from '../spectrum/resonance.js'
import { findingsOf } from './findings.js'
import { atRunStep, batteriesOf, machinesOf, type SiteMachines } from './machines.js'
import { type Probe, probeOf } from './probe.js'
import { lossCaseOf, swingCaseOf } from './swing-case.js'
import { floored, least, meanOf, skippedOf, type Trial, type TrialResult, tryOut } from './trial.js'

/** A moment with what else the room needs of it. */
export interface Studied {
  readonly outcome: MomentOutcome
  readonly findings: readonly Finding[]
  /** The load by `step`, before floor and batteries, W; from where the run is judged on. */
  readonly power: Float64Array
  /** Hz by `step` on the same clock; null where a grid holds it or nothing turns. */
  readonly frequency: Float64Array | null
  readonly step: Seconds
}

/**
 * Part of the machines' rating that is left above the peak; what lies beyond must be carried by
 * something else. Estimate, usual spinning reserve 5-15 %.
 */
const HEADROOM: Fraction = 0.1

/** One moment: alone, as it stands, with the floor and with the batteries it needs, less a unit. */
export function study(input: DynamicsInput, moment: Moment): Studied {
  const island = moment.grid <= 0
  const site = machinesOf(moment)
  const stores = batteriesOf(moment, island)
  const { values, step } = atRunStep(moment.racks.values, moment.racks.step)
  const racks = { ...moment.racks, values, step }
  const untouched = Object.keys(moment.mitigation).length === 0
  const measured = untouched ? null : mitigate(racks, moment.nameplate, moment.mitigation)
  const drawn = measured?.racks.values ?? values
  const bare = sitePower(values, step, moment.path)
  const load = untouched ? bare : sitePower(drawn, step, moment.path)
  const trial = trialOf(input, moment, site, step, rangeOf(load))
  const skipped = skippedOf(trial, load.length)
  const judged = bare.subarray(skipped)
  const { low, high } = rangeOf(judged)
  const simulated = load.length > 1 && (!island || site.inertia !== null)
  const built = simulated ? tryOut(trial, load, stores.batteries) : null
  const asIs = untouched && stores.batteries.length === 0
  const alone = built && !asIs ? tryOut(trial, bare, []) : built
  const holds = built ? probeOf(trial, load.length) : () => false
  const remedy = built ? remedyOf(trial, drawn, moment, stores.batteries, built, holds) : still
  const held = remedy.result ?? built
  const need = built ? storageNeeded(trial, load, stores.batteries, holds) : null
  const caseOf = (result: TrialResult | null) => (result ? swingCaseOf(trial, result) : null)
  const outcome: MomentOutcome = {
    at: moment.at,
    island,
    swing: high - low,
    ramp: largestChange(judged, step, 1),
    inertia: island ? site.inertia : null,
    stepAccepted: island ? site.stepAccepted : null,
    resonance:
      island && simulated
        ? resonanceOf(input.frequency, site.machines, stores.batteries, undefined, COARSE)
        : null,
    voltageChange: voltageOf(input, island, held),
    cases: {
      alone: caseOf(alone),
      built: caseOf(built),
      floored: remedy.result?.holds ? caseOf(remedy.result) : null,
      needed: need ? caseOf(tryOut(trial, load, fleetOf(trial, need, stores.batteries))) : null,
      loss: held?.holds ? lossCaseOf(trial, remedy.load ?? load, stores.batteries, moment) : null,
    },
    duty: held ? dutyOf(held.run) : { power: 0, energy: 0, cyclesPerDay: 0 },
    storageNeeded: need === null ? null : inUnits(need, input.storageType),
    floor: remedy.floor,
    wasted: remedy.wasted + (measured ? wastedAtSupply(measured, moment.path) : 0),
    slowdown: 1 - (1 - remedy.slowdown) * (1 - (measured?.slowdown ?? 0)),
    verdicts: [...(held?.verdicts ?? []), ...atConnection(input, moment, held, bare)],
    holds: held?.holds ?? false,
  }
  const findings = findingsOf({ input, moment, site, stores, trial, built, outcome, remedy })
  const frequency = island && held ? held.frequency : null
  return { outcome, findings, step, power: judged, frequency }
}

/**
 * What a grid asks beside the swing, which no floor changes: flicker, riding through faults, and the
 * load that goes at once. Where the load lets go is a default, so that it never decides.
 */
function atConnection(
  { connection, frequency, limits, trips }: DynamicsInput,
  { day, grid }: Moment,
  held: TrialResult | null,
  load: Float64Array,
): Verdict[] {
  if (grid <= 0 || !held) return []
  const { step } = held.run
  const flicker = connection ? flickerAt(connection, frequency, held.machines, step) : null
  const observed: Observed = {
    step,
    trips,
    loss: rangeOf(load).high,
    ...(flicker && { flickerShort: flicker.short }),
  }
  return verdictsOf(limits, observed, day).map((verdict) =>
    verdict.quantity.startsWith('ride-through') ? { ...verdict, decides: false } : verdict,
  )
}

/** Grid of 5 %: where the island minds most is told in a plan, not drawn. */
const COARSE = 1.05

/** A moment as the searches take it. */
export function trialOf(
  input: DynamicsInput,
  moment: Moment,
  site: SiteMachines,
  step: Seconds,
  { low, high }: { readonly low: Watts; readonly high: Watts },
): Trial {
  const island = moment.grid <= 0
  const imported = Math.min(moment.imported, Math.max(0, low))
  const short = Math.max(0, high - imported - (1 - HEADROOM) * site.rating)
  return {
    tied: !island,
    frequency: input.frequency,
    machines: site.machines,
    elsewhere: island ? imported + short : 0,
    short: island ? short : 0,
    stepAccepted: site.stepAccepted,
    limits: input.limits,
    connection: input.connection,
    day: moment.day,
    step,
    relays: Object.values(input.shedding).map(relayOf),
    secondary: input.loadSharing,
  }
}

function relayOf({ below, delay, acts, share }: SheddingStage): Relay {
  return { side: 'under', frequency: below, delay, acts, action: { kind: 'shed', share } }
}

interface Remedy {
  readonly floor: number
  readonly wasted: Watts
  readonly slowdown: number
  readonly result: TrialResult | null
  /** The load with it, W by step; null: as it was. */
  readonly load: Float64Array | null
}

const still: Remedy = { floor: 0, wasted: 0, slowdown: 0, result: null, load: null }

/**
 * The least floor that holds; where even a flat load does not, the least share that must stand still
 * beside the flat load.
 */
function remedyOf(
  trial: Trial,
  racks: Float64Array,
  { nameplate, path }: Moment,
  batteries: readonly IslandBattery[],
  built: TrialResult,
  holds: Probe,
): Remedy {
  if (built.holds || !(nameplate > 0)) return still
  const top = rangeOf(racks).high / nameplate
  const at = (floor: number) => sitePower(floored(racks, floor * nameplate), trial.step, path)
  const load = at(0)
  const floor = least(top, (x) => holds(at(x), batteries))
  if (floor !== null) {
    const held = at(floor)
    const wasted = meanOf(held) - meanOf(load)
    return { floor, wasted, slowdown: 0, result: tryOut(trial, held, batteries), load: held }
  }
  const flat = at(top)
  const less = (x: number) => flat.map((watts) => watts * (1 - x))
  const slowdown = least(1, (x) => holds(less(x), batteries))
  const wasted = meanOf(flat) - meanOf(load)
  if (slowdown === null) return { ...still, result: built }
  const slower = less(slowdown)
  const result = tryOut(trial, slower, batteries)
  return { floor: top, wasted: wasted * (1 - slowdown), slowdown, result, load: slower }
}

/** Grid-forming batteries that would hold without a floor, W in all. */
function storageNeeded(
  trial: Trial,
  load: Float64Array,
  batteries: readonly IslandBattery[],
  holds: Probe,
): Watts | null {
  const { low, high } = rangeOf(load)
  const held = (power: Watts) => holds(load, fleetOf(trial, power, batteries))
  return least(high - low, held, 1 / 128)
}

/** Grid-forming batteries of that power, as quick as those that are there. */
function fleetOf(
  { tied }: Trial,
  power: Watts,
  [like]: readonly IslandBattery[],
): readonly IslandBattery[] {
  if (power <= 0) return []
  const role = { forming: true, island: !tied, share: 1 }
  const base = typicalBattery({ id: 'needed', name: '', powerNominal: power }, 1, role)
  return [like ? { ...base, lag: like.lag, delay: like.delay } : base]
}

function inUnits(power: Watts, type: PowerEquipment | undefined): StorageNeed {
  const each = type?.powerNominal ?? 0
  const units = each > 0 ? Math.ceil(power / each - 1e-9) : null
  return { power, type: units === null ? null : (type?.id ?? null), units }
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
