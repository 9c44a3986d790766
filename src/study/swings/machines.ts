import { droopOf, type Moment, typicalGovernor } from '../../model/dynamics/index.js'
import type { Count, Fraction, Seconds, Watts } from '../../quantity/index.js'

/** Machines of one type that run at a moment, as they are taken. */
export interface ToldMachine {
  readonly source: string
  /** Id in the catalogue. */
  readonly equipment: string
  readonly units: Count
  /** Of one unit; null: not known. */
  readonly rating: Watts | null
  /** Inertia constant H on the rating. */
  readonly inertia: Seconds | null
  readonly droop: Fraction | null
  /** Load step that one accepts, share of its rating. */
  readonly accepts: Fraction | null
}

/** The prime machines that run at a moment. */
export function toldMachines({ sources }: Moment): readonly ToldMachine[] {
  return Object.entries(sources)
    .filter(([, { units }]) => units > 0)
    .map(([source, { equipment, units, inertia, droop }]) => ({
      source,
      equipment: equipment.id,
      units,
      rating: equipment.powerNominal ?? null,
      inertia: inertia ?? equipment.inertiaConstant ?? null,
      droop: droop ?? droopOf(typicalGovernor(equipment)) ?? null,
      accepts: equipment.loadStepMax ?? null,
    }))
}
