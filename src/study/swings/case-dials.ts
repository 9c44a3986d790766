import type { Moment, MomentOutcome, SwingDials } from '../../model/dynamics/index.js'

/** Dials that stand for the cases whose certainty is asked for; null: there is no such case. */
export interface CaseDials {
  readonly built: SwingDials
  readonly floored: SwingDials | null
  readonly needed: SwingDials | null
}

/** Dials of a moment as it is built, with the plan's floor, and with the batteries that it needs. */
export function caseDials(
  told: Pick<MomentOutcome, 'floor' | 'storageNeeded'>,
  { storage }: Moment,
): CaseDials {
  const [like] = Object.values(storage)
  const lag = like?.responseTime ?? like?.equipment.responseTime
  const power = told.storageNeeded?.power ?? 0
  return {
    built: {},
    floored: told.floor > 0 ? { floor: told.floor } : null,
    needed: power > 0 ? { storage: { power, ...(lag !== undefined && { lag }) } } : null,
  }
}
