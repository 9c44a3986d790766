import { type EpochSeconds, type Fraction, parseDate, type Seconds } from '../../quantity/index.js'
import type { Development } from '../../scenario/index.js'
import { respinChance } from './development.js'

/** How many spins a chip takes, and what they cost in time and money. */
export interface Spins {
  /** Probability of 0, 1, … respins, given that the programme does not fail. */
  readonly chances: readonly Fraction[]
  /** Time from the first tape-out to volume by number of respins. */
  readonly times: readonly Seconds[]
  readonly mean: Seconds
  readonly p10: Seconds
  readonly p90: Seconds
  /** More respins are needed than the programme allows. */
  readonly failure: Fraction
  /** Mean one-off cost, respins in. */
  readonly cost: number
  /** Start of volume from a clock's zero. */
  readonly from: (start: EpochSeconds) => { p10: Seconds; p50: Seconds; p90: Seconds }
}

/**
 * Every spin fails with the same probability p, up to the most that the programme allows: n respins
 * have p^n (1 − p), over 1 − p^(max + 1).
 */
export function spinsOf(development: Development): Spins {
  const { respinProbability: p, respinTime, tapeOutToVolume, respinsMax } = development
  const failure = p ** (respinsMax + 1)
  const chances: number[] = []
  const times: number[] = []
  for (let n = 0; n <= respinsMax; n++) {
    chances.push(respinChance(n, p) / (1 - failure))
    times.push(tapeOutToVolume + n * respinTime)
  }
  const respins = chances.reduce((sum, chance, n) => sum + n * chance, 0)
  const quantile = (q: Fraction) => {
    let sum = 0
    const at = chances.findIndex((chance) => {
      sum += chance
      return sum >= q - 1e-12
    })
    return times[at < 0 ? times.length - 1 : at] ?? tapeOutToVolume
  }
  const date = parseDate(development.tapeOut)
  return {
    chances,
    times,
    mean: tapeOutToVolume + respins * respinTime,
    p10: quantile(0.1),
    p90: quantile(0.9),
    failure,
    cost: development.cost + respins * development.respinCost,
    from: (start) => {
      const tapeOut = date.ok ? date.value - start : 0
      return {
        p10: tapeOut + quantile(0.1),
        p50: tapeOut + quantile(0.5),
        p90: tapeOut + quantile(0.9),
      }
    },
  }
}
