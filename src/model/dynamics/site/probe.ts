import type { Seconds } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import { curvesOf } from '../island/island.js'
import { stepIsland } from '../island/kernel.js'
import { kernelOf } from '../island/prepare.js'
import { decidingLimits, holdsAll, rangeOf } from '../limits/limits.js'
import { largestRise } from '../limits/rolling.js'
import { islandOf, skippedOf, stepWindow, type Trial } from './trial.js'

/** A run is looked at after each such stretch and left once it is lost. */
const stretch: Seconds = 4

/** Whether a load with these batteries holds: what `tryOut` says, without its curves. */
export type Probe = (load: Float64Array, batteries: readonly IslandBattery[]) => boolean

/**
 * The question a search asks of a trial, some dozen times: only limits that decide are looked at, and
 * a run that is lost is not run to its end.
 * @param samples length of the loads to come
 */
export function probeOf(trial: Trial, samples: number): Probe {
  const { tied, step, stepAccepted } = trial
  const limits = decidingLimits(trial.limits, trial.day)
  const skipped = skippedOf(trial, samples)
  const band = tied ? anything : instantBand(limits)
  const accepted = tied || stepAccepted === null ? Number.POSITIVE_INFINITY : stepAccepted
  const window = Math.round(stepWindow / step)
  const each = Math.max(1, Math.round(stretch / step))
  const curves = curvesOf(samples)
  const { speed, machines } = curves
  return (load, batteries) => {
    const island = islandOf(trial, load, batteries)
    const kernel = kernelOf(island)
    for (let from = 0; from < samples; from += each) {
      const to = Math.min(samples, from + each)
      const done = stepIsland(kernel, island.load, curves, from, to)
      if (done < to || kernel.relays.events.length > 0) return false
      if (to <= skipped) continue
      const seen = rangeOf(speed.subarray(Math.max(from, skipped), to + 1))
      if (trial.frequency * (1 + seen.low) < band.low) return false
      if (trial.frequency * (1 + seen.high) > band.high) return false
      if (accepted === Number.POSITIVE_INFINITY) continue
      // a rise within the window may have begun in the stretch before
      const before = Math.max(skipped, from - window)
      if (largestRise(machines.subarray(before, to), step, stepWindow) > accepted) return false
    }
    const curve = tied ? { power: machines.subarray(skipped) } : { frequency: inHertz() }
    const observed = { step, connection: trial.connection, ...curve }
    return holdsAll(limits, observed, trial.day)
  }

  function inHertz(): Float64Array {
    const frequency = speed.subarray(skipped)
    for (let k = 0; k < frequency.length; k++) frequency[k] = trial.frequency * (1 + frequency[k]!)
    return frequency
  }
}

const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/** Frequencies that no moment may leave, Hz: of limits without a window. */
function instantBand(limits: Trial['limits']): { low: number; high: number } {
  let { low, high } = anything
  for (const limit of Object.values(limits)) {
    if (limit.quantity !== 'frequency' || (limit.window ?? 0) > 0) continue
    if (Number.isFinite(limit.low)) low = Math.max(low, limit.low ?? low)
    if (Number.isFinite(limit.high)) high = Math.min(high, limit.high ?? high)
  }
  return { low, high }
}
