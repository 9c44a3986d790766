import { type FacedSwings, finestMoment } from '../../src/campus/index.js'
import { type Moment, runSwings, swingSpectrum } from '../../src/model/dynamics/index.js'
import type { Standing, SwingsAsked, SwingsRun } from './contract.js'

/** Moments that are kept: both of two windows, and those before. */
const keptMost = 8

/** Moments at the finest step, by what they were made from: a slider moves over the same one. */
const made = new WeakMap<FacedSwings, Map<string, Moment>>()

type At = Pick<SwingsAsked, 'moment' | 'window'>

/** A moment in a window at 1 ms; undefined where there is none. */
export function fineMoment(faced: FacedSwings, { moment, window }: At): Moment | undefined {
  const known = made.get(faced) ?? new Map<string, Moment>()
  made.set(faced, known)
  const key = `${moment} ${window}`
  const before = known.get(key)
  if (before) return before
  const fresh = finestMoment(faced, moment, window === 'steady' ? undefined : window)
  if (!fresh) return undefined
  const [oldest] = known.keys()
  if (known.size >= keptMost && oldest !== undefined) known.delete(oldest)
  known.set(key, fresh)
  return fresh
}

/** A moment under dials; its arrays are nobody else's. */
export function runOf(
  faced: FacedSwings,
  wanted: SwingsAsked & { readonly step: number },
): SwingsRun | undefined {
  const moment = fineMoment(faced, wanted)
  if (!moment) return undefined
  return {
    run: runSwings(faced.input, moment, wanted.dials, wanted.step),
    standing: standingAt(moment, faced.input.frequency),
  }
}

/** A moment under dials in the domain of frequency. */
export function spectrumOf(faced: FacedSwings, wanted: SwingsAsked) {
  const moment = fineMoment(faced, wanted)
  return moment && { spectrum: swingSpectrum(faced.input, moment, wanted.dials) }
}

/** Lag of an inverter of which nothing is known, s: as the twin takes it. */
const usualLag = 0.1

function standingAt({ mitigation, storage, nameplate }: Moment, mains: number): Standing {
  const stores = Object.values(storage).filter(({ units }) => units > 0)
  const lags = stores.map((one) => one.responseTime ?? one.equipment.responseTime ?? usualLag)
  return {
    floor: mitigation.floor?.floor ?? 0,
    storage: stores.reduce(
      (sum, { units, equipment }) => sum + units * (equipment.powerNominal ?? 0),
      0,
    ),
    lag: stores.length > 0 ? Math.max(...lags) : usualLag,
    nameplate,
    mains,
  }
}
