import type { PowerEquipment } from '../../../catalog/index.js'
import type { Count, Fraction, Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { Moment, Running, RunningStorage } from '../contract.js'
import { typicalBattery, typicalGovernor, withDroop } from '../governor/typical.js'
import type { IslandMachine } from '../island/island.js'

/** The machines of a moment, as far as their records say. */
export interface SiteMachines {
  readonly machines: readonly IslandMachine[]
  readonly rating: Watts
  /** Kinetic energy over rating, s; null: unknown or nothing turns. */
  readonly inertia: Seconds | null
  /** W; null: unknown. */
  readonly stepAccepted: Watts | null
  /** Records that lack a figure: key of the source, id, field. */
  readonly lacking: readonly { source: string; equipment: string; field: string }[]
}

/** Machines that run on an island, with typical governors. */
export function machinesOf(moment: Moment): SiteMachines {
  const running = Object.entries(moment.sources).filter(([, fleet]) => fleet.units > 0)
  const lacking = running.flatMap(([source, { equipment, inertia }]) =>
    (['powerNominal', 'inertiaConstant', 'loadStepMax'] as const)
      .filter((field) => equipment[field] === undefined)
      .filter((field) => field !== 'inertiaConstant' || inertia === undefined)
      .map((field) => ({ source, equipment: equipment.id, field })),
  )
  const known = (field: keyof PowerEquipment) => !lacking.some((gap) => gap.field === field)
  const fleets = running.map(([, fleet]) => fleet)
  const machines = fleets.map(({ equipment, units, inertia, droop }) => {
    const governor = typicalGovernor(equipment)
    return {
      units,
      rating: equipment.powerNominal ?? 0,
      inertia: inertia ?? equipment.inertiaConstant ?? 0,
      governor: droop === undefined ? governor : withDroop(governor, droop),
    }
  })
  const rating = sum(fleets, ({ equipment }) => equipment.powerNominal ?? 0)
  const kinetic: Joules = sum(fleets, kineticOf)
  const turning = known('powerNominal') && known('inertiaConstant') && kinetic > 0
  const judged = known('powerNominal') && known('loadStepMax')
  return {
    machines,
    rating,
    inertia: turning ? kinetic / rating : null,
    stepAccepted: judged ? acceptedBy(fleets, turning ? kinetic : 0) : null,
    lacking,
  }
}

/**
 * Largest load step at which no machine gets more than it accepts. A step is shared by inertia at
 * first (Kundur 1994, 11.1): the machine with much inertia and little tolerance binds. Where inertia
 * is not known, the sum.
 */
function acceptedBy(fleets: readonly Running[], kinetic: Joules): Watts {
  const step = ({ equipment: e }: Running) => (e.loadStepMax ?? 0) * (e.powerNominal ?? 0)
  if (kinetic <= 0) return sum(fleets, step)
  let least = Number.POSITIVE_INFINITY
  for (const fleet of fleets) {
    const share = (fleet.units * kineticOf(fleet)) / kinetic
    if (share > 0) least = Math.min(least, (fleet.units * step(fleet)) / share)
  }
  return least
}

/** Of one unit. */
function kineticOf({ equipment, inertia }: Running): Joules {
  return (equipment.powerNominal ?? 0) * (inertia ?? equipment.inertiaConstant ?? 0)
}

function sum(fleets: readonly Running[], figure: (fleet: Running) => number): number {
  return fleets.reduce((total, fleet) => total + fleet.units * figure(fleet), 0)
}

/** Batteries of a moment; those of unknown power carry nothing and are named. */
export function batteriesOf(
  moment: Moment,
  island: boolean,
): {
  readonly batteries: readonly IslandBattery[]
  readonly lacking: readonly { source: string; equipment: string; field: string }[]
} {
  const running = Object.entries(moment.storage).filter(([, fleet]) => fleet.units > 0)
  const rated = running.filter(([, { equipment }]) => (equipment.powerNominal ?? 0) > 0)
  const follows = ({ control, followLoad }: RunningStorage) =>
    followLoad ?? (control === 'grid-forming' || !island)
  const total = rated.reduce(
    (watts, [, fleet]) =>
      watts + (follows(fleet) ? fleet.units * (fleet.equipment.powerNominal ?? 0) : 0),
    0,
  )
  return {
    batteries: rated.map(([, { equipment, units, control, ...set }]) => {
      const share: Fraction = total > 0 ? (units * (equipment.powerNominal ?? 0)) / total : 0
      const role = { forming: control === 'grid-forming', island, share }
      return typicalBattery(equipment, units, role, set)
    }),
    lacking: running
      .filter(([, { equipment }]) => equipment.powerNominal === undefined)
      .map(([source, { equipment }]) => ({
        source,
        equipment: equipment.id,
        field: 'powerNominal',
      })),
  }
}

/** Step at which searches and runs are done, s: governors and inverters of 20 ms and more. */
export const RUN_STEP: Seconds = 0.005

/**
 * A load on a step of about `wanted`: shorter steps are averaged, longer ones repeated; energy stays but
 * for a rest of less than a step at the end.
 */
export function atRunStep(
  values: Float64Array,
  step: Seconds,
  wanted: Seconds = RUN_STEP,
): { readonly values: Float64Array; readonly step: Seconds } {
  if (step > wanted) {
    const times: Count = Math.ceil(step / wanted - 1e-9)
    const out = new Float64Array(values.length * times)
    for (let k = 0; k < out.length; k++) out[k] = values[Math.floor(k / times)]!
    return { values: out, step: step / times }
  }
  const each: Count = Math.max(1, Math.floor(wanted / step + 1e-9))
  if (each === 1) return { values, step }
  const out = new Float64Array(Math.max(1, Math.floor(values.length / each)))
  for (let k = 0; k < out.length; k++) {
    const from = k * each
    const to = Math.min(values.length, from + each)
    let total = 0
    for (let i = from; i < to; i++) total += values[i]!
    out[k] = total / (to - from)
  }
  return { values: out, step: step * each }
}
