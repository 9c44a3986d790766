import type { SwingDials } from '../../../src/model/dynamics/index.js'

/** What a hand has turned, SI; what is absent is as it is built. */
export interface Dials {
  /** Power floor, share of nameplate. */
  readonly floor?: number
  /** Batteries in all, W, and the lag of their inverters, s. */
  readonly battery?: number
  readonly lag?: number
  /** Over what they are. */
  readonly inertia?: number
  readonly droop?: number
  /** 1: the largest unit is lost. */
  readonly loss?: number
  /** Storage in the racks, J in all. */
  readonly rack?: number
  /** Units that run beside those there. */
  readonly beside?: number
  /** Key of the source that they belong to. */
  readonly source?: string
}

/** A dial that a number stands on. */
export type DialName = Exclude<keyof Dials, 'source'>

/** Unit of each dial in a link over SI, and between which ends it may stand there. */
const scales: Readonly<
  Record<DialName, { readonly unit: number; readonly low: number; readonly high: number }>
> = {
  floor: { unit: 0.01, low: 0, high: 95 },
  battery: { unit: 1e6, low: 0, high: 1e5 },
  lag: { unit: 0.001, low: 1, high: 5000 },
  inertia: { unit: 1, low: 0.05, high: 20 },
  droop: { unit: 1, low: 0.05, high: 20 },
  loss: { unit: 1, low: 1, high: 1 },
  rack: { unit: 1e6, low: 0, high: 1e6 },
  beside: { unit: 1, low: 0, high: 1000 },
}

const names = Object.keys(scales) as DialName[]
/** Decimals that a link keeps: a slider is not finer. */
const decimals = 3

/** Dials as a link carries them: `floor65~battery100~lag30`; '' when nothing was turned. */
export function writeDials(dials: Dials): string {
  const words = names.flatMap((name) => {
    const value = dials[name]
    if (value === undefined) return []
    const written = Number((value / scales[name].unit).toFixed(decimals))
    return [`${name}${written}${name === 'beside' ? (dials.source ?? '') : ''}`]
  })
  return words.join('~')
}

/** Reads what a link says of dials: untrusted letters in, only what a dial can stand on out. */
export function readDials(text: string): Dials {
  const dials: Record<string, number | string> = {}
  for (const word of text.split('~')) {
    const match = /^([a-z]+)(\d+(?:\.\d+)?)(.*)$/.exec(word)
    const name = names.find((one) => one === match?.[1])
    if (!match || !name) continue
    const { unit, low, high } = scales[name]
    const value = Number(match[2])
    if (!(value >= low && value <= high)) continue
    const rest = match[3] ?? ''
    if (name === 'beside' ? rest === '' : rest !== '') continue
    dials[name] = name === 'beside' ? Math.round(value) : Number((value * unit).toPrecision(12))
    if (name === 'beside') dials.source = rest
  }
  return dials
}

/** Nothing was turned: the moment is as it is built. */
export const isBuilt = (dials: Dials): boolean => Object.keys(dials).length === 0

/** What the twin is asked to run. */
export function dialsOf(dials: Dials): SwingDials {
  const { floor, battery, lag, inertia, droop, loss, rack, beside, source } = dials
  return {
    ...(floor !== undefined && { floor }),
    ...(battery !== undefined && { storage: { power: battery, lag } }),
    ...(rack !== undefined && { rackStorage: rack }),
    ...(inertia !== undefined && { inertia }),
    ...(droop !== undefined && { droop }),
    ...(loss !== undefined && { loss: true }),
    ...(beside !== undefined && source !== undefined && { spinning: { [source]: beside } }),
  }
}
