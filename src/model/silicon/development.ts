import type { Count, Fraction, Ratio, Seconds, Usd } from '../../quantity/index.js'

/** One-off work of a chip of one's own. */
export interface Development {
  /** Design, tools, licences, staff and software: paid once. */
  readonly design: Usd
  /** Masks and lots of one tape-out: paid again with each respin. */
  readonly tapeOut: Usd
  /** Chance p that a spin fails, the same for each, 0 <= p < 1. */
  readonly respinProbability: Fraction
}

/** Chance of exactly n respins: p^n·(1 − p). */
export function respinChance(respins: Count, probability: Fraction): Fraction {
  return probability ** respins * (1 - probability)
}

/** Respins that are enough with a given confidence, 0 <= confidence < 1: the geometric quantile. */
export function respinsAt(confidence: Fraction, probability: Fraction): Count {
  if (probability === 0) return 0
  const respins = Math.log1p(-confidence) / Math.log(probability) - 1
  return Math.max(0, Math.ceil(respins - 1e-12))
}

/** Mean number of respins: p/(1 − p). */
export function meanRespins(probability: Fraction): Ratio {
  return probability / (1 - probability)
}

/** Mean one-off cost, respins in. */
export function developmentCost({ design, tapeOut, respinProbability }: Development): Usd {
  return design + tapeOut * (1 + meanRespins(respinProbability))
}

/**
 * Mean time from the first tape-out to volume when every spin fails with the same probability: the
 * number of respins is geometric, p/(1−p) in the mean.
 * @param probability p of a respin, 0 <= p < 1
 */
export function timeToVolume(
  firstTime: Seconds,
  probability: Fraction,
  respinTime: Seconds,
): Seconds {
  return firstTime + meanRespins(probability) * respinTime
}

/** A chip made beside one bought. */
export interface MakeOrBuy {
  /** One-off cost of making. */
  readonly development: Usd
  /** Recurring cost of a chip made, margin of a partner in. */
  readonly unitCost: Usd
  readonly marketPrice: Usd
  /** Work of a chip made over that of one bought; default 1. */
  readonly performance?: Ratio | undefined
}

/**
 * Chips made from which making is no dearer than buying the same work:
 * V* = development / (price · performance − unit cost).
 * @returns Infinity where a chip made saves nothing; a fraction, not rounded up
 */
export function breakEvenVolume(choice: MakeOrBuy): Count {
  const { development, unitCost, marketPrice, performance = 1 } = choice
  const saved = marketPrice * performance - unitCost
  if (development === 0 && saved >= 0) return 0
  return saved > 0 ? development / saved : Number.POSITIVE_INFINITY
}
