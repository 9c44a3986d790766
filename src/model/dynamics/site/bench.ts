import { sitePower } from '../../../physics/index.js'
import type { Fraction, Seconds, Watts } from '../../../quantity/index.js'
import type { SheddingStage } from '../../../scenario/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { DynamicsInput, Moment } from '../contract.js'
import type { Relay } from '../island/relays.js'
import { rangeOf } from '../limits/limits.js'
import { mitigate, wastedAtSupply } from '../mitigation/mitigate.js'
import { atRunStep, batteriesOf, machinesOf, RUN_STEP, type SiteMachines } from './machines.js'
import { skippedOf, type Trial } from './trial.js'

/** A moment ready to be run: what it draws, what feeds it, what it is held against. */
export interface Bench {
  readonly moment: Moment
  readonly site: SiteMachines
  readonly stores: ReturnType<typeof batteriesOf>
  readonly trial: Trial
  readonly batteries: readonly IslandBattery[]
  /** Draw of the racks after what they do about it, W by step. */
  readonly racks: Float64Array
  /** At the points of supply, W by step: as the job asks for it, and as racks draw it. */
  readonly asked: Float64Array
  readonly drawn: Float64Array
  /** Average power that racks burn or lose about it, W at the points of supply; the job's loss of speed. */
  readonly wasted: Watts
  readonly slowdown: Fraction
  /** Samples at the start that are not judged. */
  readonly skipped: number
  /** Whether a run means anything: a grid, or machines whose inertia is known. */
  readonly simulated: boolean
}

/**
 * Part of the machines' rating that is left above the peak; what lies beyond must be carried by
 * something else. Estimate, usual spinning reserve 5-15 %.
 */
const HEADROOM: Fraction = 0.1

/** A moment with its racks' measures taken and its machines and batteries at hand. */
export function benchOf(input: DynamicsInput, moment: Moment, wanted: Seconds = RUN_STEP): Bench {
  const island = moment.grid <= 0
  const site = machinesOf(moment)
  const stores = batteriesOf(moment, island)
  const { values, step } = atRunStep(moment.racks.values, moment.racks.step, wanted)
  const asked = sitePower(values, step, moment.path)
  const untouched = Object.keys(moment.mitigation).length === 0
  const racks = { ...moment.racks, values, step }
  const measured = untouched ? null : mitigate(racks, moment.nameplate, moment.mitigation)
  const drawn = measured ? sitePower(measured.racks.values, step, moment.path) : asked
  const trial = trialOf(input, moment, site, step, rangeOf(drawn))
  return {
    moment,
    site,
    stores,
    trial,
    batteries: stores.batteries,
    racks: measured?.racks.values ?? values,
    asked,
    drawn,
    wasted: measured ? wastedAtSupply(measured, moment.path) : 0,
    slowdown: measured?.slowdown ?? 0,
    skipped: skippedOf(trial, drawn.length),
    simulated: drawn.length > 1 && (!island || site.inertia !== null),
  }
}

function trialOf(
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
