import type { Plan, PlannedTier } from '../../../src/campus/index.js'
import type { Currency } from '../../../src/quantity/index.js'
import { type Language, price } from '../../../src/words/index.js'

const million = 1e6

/** A price of a tier as people say it: of a million tokens, or of a seat and month; `0` in full. */
export function tierPrice(
  value: number,
  { kind }: PlannedTier,
  lang: Language,
  currency: Currency,
): string {
  return price(value * (kind === 'api' ? million : 1), lang, currency) || '0'
}

/** A tier by its key. */
export interface NamedTier {
  readonly key: string
  readonly tier: PlannedTier
}

export const tiersOf = ({ tiers }: Plan): readonly NamedTier[] =>
  Object.entries(tiers).map(([key, tier]) => ({ key, tier }))

/** The tier that waits longest: never in full, else in full the latest, of those that lack any. */
export function longestWait(plan: Plan): NamedTier | undefined {
  const end = '9999'
  return tiersOf(plan)
    .filter(({ tier }) => tier.acceleratorsShort > 0 || tier.launch === null)
    .sort((x, y) => (y.tier.launch ?? end).localeCompare(x.tier.launch ?? end))[0]
}

/** The tier and month in which the smallest part is served; undefined: all is. */
export function worstMonth(
  plan: Plan,
): (NamedTier & { readonly month: string; readonly share: number }) | undefined {
  const months = tiersOf(plan).flatMap(({ key, tier }) =>
    tier.monthly.flatMap((share, i) =>
      share === null || share >= 1 ? [] : [{ key, tier, month: plan.months[i] ?? '', share }],
    ),
  )
  return months.sort((x, y) => x.share - y.share)[0]
}

/** Cost over price; null where it is free or the cost is not known. */
export const costRatio = ({ price, breakEvenPrice }: PlannedTier): number | null =>
  breakEvenPrice === null || price === 0 ? null : breakEvenPrice / price

/** The tier with the highest cost over price. */
export function dearest(plan: Plan): (NamedTier & { readonly ratio: number }) | undefined {
  const known = tiersOf(plan).flatMap((one) => {
    const ratio = costRatio(one.tier)
    return ratio === null ? [] : [{ ...one, ratio }]
  })
  return known.sort((x, y) => y.ratio - x.ratio)[0]
}
