import type { TokensPerSecond, UsdPerToken } from '../../quantity/index.js'
import type { ClearingPrice, ElasticityRange } from './contract.js'

/**
 * Price at which demand falls to what is there, constant elasticity: D = D0 (p/p0)^e, so
 * p = p0 (D0/C)^(−1/e). The flatter the answer, the higher the price.
 * @param price  at which `demand` is asked, > 0
 * @param demand asked, tokens/s
 * @param capacity there, tokens/s, > 0 and below demand
 * @returns null where demand does not answer, or nothing is there
 */
export function clearingPrice(
  price: UsdPerToken,
  demand: TokensPerSecond,
  capacity: TokensPerSecond,
  elasticity: ElasticityRange,
): ClearingPrice | null {
  const { p10, p50, p90 } = elasticity
  if (!(capacity > 0) || !(price > 0) || !(Math.max(p10, p50, p90) < 0)) return null
  const at = (e: number) => price * (demand / capacity) ** (-1 / e)
  const [low, middle, high] = [at(p10), at(p50), at(p90)].sort((a, b) => a - b)
  if (!Number.isFinite(high)) return null
  return { p10: low ?? 0, p50: middle ?? 0, p90: high ?? 0 }
}
