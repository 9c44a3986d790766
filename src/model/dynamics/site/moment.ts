import type { PowerEquipment } from '../../../catalog/index.js'
import type { Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { Finding } from '../../../scenario/index.js'
import type { DynamicsInput, Moment, MomentOutcome, StorageNeed, Verdict } from '../contract.js'
import type { IslandRun } from '../island/island.js'
import { type Observed, rangeOf, verdictsOf } from '../limits/limits.js'
import { largestChange } from '../limits/rolling.js'
import { voltageChange } from '../limits/tied.js'
import { flickerAt } from '../spectrum/flicker.js'
import { resonanceOf } from '../spectrum/resonance.js'
import { benchOf } from './bench.js'
import { findingsOf } from './findings.js'
import { probeOf } from './probe.js'
import { fleetOf, remedyOf, still, storageNeeded } from './remedy.js'
import { lossOf, swingCaseOf } from './swing-case.js'
import { type TrialResult, tryOut } from './trial.js'

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

/** One moment: alone, as it stands, with the floor and with the batteries it needs, less a unit. */
export function study(input: DynamicsInput, moment: Moment): Studied {
  const bench = benchOf(input, moment)
  const { site, stores, trial, batteries, asked, drawn, skipped, simulated } = bench
  const { step } = trial
  const island = !trial.tied
  const judged = asked.subarray(skipped)
  const { low, high } = rangeOf(judged)
  const built = simulated ? tryOut(trial, drawn, batteries) : null
  const asIs = drawn === asked && batteries.length === 0
  const alone = built && !asIs ? tryOut(trial, asked, []) : built
  const holds = built ? probeOf(trial, drawn.length) : () => false
  const remedy = built ? remedyOf(bench, built, holds) : still
  const held = remedy.result ?? built
  const need = built ? storageNeeded(bench, holds) : null
  const caseOf = (result: TrialResult | null) => (result ? swingCaseOf(trial, result) : null)
  const verdicts = [...(held?.verdicts ?? []), ...atConnection(input, moment, held, asked)]
  const outcome: MomentOutcome = {
    at: moment.at,
    island,
    swing: high - low,
    ramp: largestChange(judged, step, 1),
    inertia: island ? site.inertia : null,
    stepAccepted: island ? site.stepAccepted : null,
    resonance:
      island && simulated
        ? resonanceOf(input.frequency, site.machines, batteries, undefined, COARSE)
        : null,
    voltageChange: voltageOf(input, island, held),
    cases: {
      alone: caseOf(alone),
      built: caseOf(built),
      floored: remedy.result?.holds ? caseOf(remedy.result) : null,
      needed: need ? caseOf(tryOut(trial, drawn, fleetOf(trial, need, batteries))) : null,
      loss: held?.holds
        ? (lossOf(trial, remedy.load ?? drawn, batteries, moment)?.outcome ?? null)
        : null,
    },
    duty: held ? dutyOf(held.run) : { power: 0, energy: 0, cyclesPerDay: 0 },
    storageNeeded: need === null ? null : inUnits(need, input.storageType),
    floor: remedy.floor,
    wasted: remedy.wasted + bench.wasted,
    slowdown: 1 - (1 - remedy.slowdown) * (1 - bench.slowdown),
    verdicts,
    judged: (island && site.stepAccepted !== null) || verdicts.some(({ decides }) => decides),
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
