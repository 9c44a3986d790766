import type { Ratio } from '../../../../quantity/index.js'
import { requireRange } from '../../range.js'

/** Quadratic saturation: extra excitation gain·(flux − knee)² above the knee. */
export interface Saturation {
  readonly knee: Ratio
  readonly gain: Ratio
}

/**
 * The curve S(E)·E = gain·(E − knee)² through S at two points, as PSS/E scales it; two zeros: none.
 * @throws PhysicsError physics/outside-range where the second point does not lie above the first
 */
export function saturationThrough(
  first: { readonly at: Ratio; readonly factor: Ratio },
  second: { readonly at: Ratio; readonly factor: Ratio },
): Saturation {
  const low = first.at <= second.at ? first : second
  const high = first.at <= second.at ? second : first
  requireRange('saturation', low.factor, 0, Number.MAX_VALUE)
  requireRange('saturation', high.factor, 0, Number.MAX_VALUE)
  if (high.factor === 0 && low.factor === 0) return { knee: 0, gain: 0 }
  const ratio = Math.sqrt((low.factor * low.at) / (high.factor * high.at))
  requireRange('saturation at the lower point over the higher', ratio, 0, 1 - 1e-9)
  requireRange('point of saturation', high.at - low.at, Number.MIN_VALUE, Number.MAX_VALUE)
  const knee = (low.at - ratio * high.at) / (1 - ratio)
  return { knee, gain: (high.factor * high.at) / (high.at - knee) ** 2 }
}

/** S(E)·E. */
export function saturated({ knee, gain }: Saturation, flux: Ratio): Ratio {
  return flux > knee ? gain * (flux - knee) ** 2 : 0
}
