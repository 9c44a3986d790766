import { type FacedSwings, facedMoment } from '../../campus/index.js'
import { runSwings, type SwingCase, type SwingDials } from '../../model/dynamics/index.js'
import type { WindowKind } from '../../model/load/index.js'
import type { Count } from '../../quantity/index.js'
import type { CaseDials } from './case-dials.js'

/** What happens to a job beside its steps. */
export const otherWindows = ['start', 'checkpoint', 'failure', 'stop'] as const

/** A window of a moment, in the ways in which its steps are held; null: there is no such way. */
export interface ToldWindow {
  /** Windows in which the racks draw the same. */
  readonly kinds: readonly WindowKind[]
  readonly cases: Readonly<Record<keyof CaseDials, SwingCase | null>>
}

/**
 * What else a moment goes through: the job starts, writes a checkpoint, fails, stops. The verdict and what is
 * sized are of its steps; these are told beside. Windows that draw as the steps do are left out.
 */
export function toldWindows(
  facing: FacedSwings,
  index: Count,
  dials: CaseDials,
): readonly ToldWindow[] {
  const steps = facedMoment(facing, index)
  if (!steps) return []
  const found: { kinds: WindowKind[]; racks: Float64Array; cases: ToldWindow['cases'] }[] = []
  for (const window of otherWindows) {
    const moment = facedMoment(facing, index, { window })
    if (!moment || isSame(moment.racks.values, steps.racks.values)) continue
    const known = found.find(({ racks }) => isSame(racks, moment.racks.values))
    if (known) {
      known.kinds.push(window)
      continue
    }
    const run = (asked: SwingDials | null) =>
      asked && (runSwings(facing.input, moment, asked)?.outcome ?? null)
    const cases = {
      built: run(dials.built),
      floored: run(dials.floored),
      needed: run(dials.needed),
    }
    found.push({ kinds: [window], racks: moment.racks.values, cases })
  }
  return found.map(({ kinds, cases }) => ({ kinds, cases }))
}

const isSame = (one: Float64Array, other: Float64Array) =>
  one.length === other.length && one.every((watts, k) => watts === other[k])
