import type { Accelerator } from '../catalog/index.js'
import { capitalRecovery, presentValue } from '../model/finance/index.js'
import type { Fraction, Seconds, UsdPerJoule, Watts } from '../quantity/index.js'

const year = 365.25 * 86_400

/** What an accelerator-second is counted with where no whole account is at hand. */
export interface CostRateInput {
  readonly accelerator: Accelerator
  /** Share of rack and cooling in. */
  readonly power: Watts
  readonly electricity: UsdPerJoule
  /** Servers and network over the accelerator's price. */
  readonly systemShare: Fraction
  readonly life: Seconds
  readonly residual: Fraction
  readonly discountRate: Fraction
}

/**
 * Capital (annuity over its life, less what is left) and energy of one accelerator, USD/s; null
 * where no price is known. Halls, plant and staff are not in it: the account has those.
 */
export function costRate(input: CostRateInput): number | null {
  const { accelerator, power, electricity, discountRate: rate } = input
  if (accelerator.price === undefined) return null
  const capital = accelerator.price * (1 + input.systemShare)
  const years = input.life / year
  const lost = 1 - presentValue(input.residual, rate, years)
  return (capital * lost * capitalRecovery(rate, years)) / year + power * electricity
}
