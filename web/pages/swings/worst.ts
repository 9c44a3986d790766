import type { Plan, PlannedMoment } from '../../../src/campus/index.js'
import { rateWindow, type SwingCase } from '../../../src/model/dynamics/index.js'
import { type Language, windowAlone } from '../../../src/words/index.js'
import { together } from '../../content/together.js'

/** The worst moment of a site's swings; null where it has none. */
export function worstOf(plan: Plan, site: string): PlannedMoment | null {
  const swings = plan.sites[site]?.swings
  return swings?.moments[swings.worst] ?? null
}

/** Its place among the moments; null where the site has none. */
export const worstIndex = (plan: Plan, site: string): number | null =>
  plan.sites[site]?.swings?.worst ?? null

/** A frequency of the mains to a hundredth, as governors and relays are set: `58.70 Hz`. */
export const hertz = (value: number): string => `${value.toFixed(2)} Hz`

/** From one frequency to another: `58.70–61.14 Hz`. */
export const hertzRange = (low: number, high: number): string => `${low.toFixed(2)}–${hertz(high)}`

/** What a moment comes to with its floor, or as it is built where it needs none. */
export function heldOf({
  swing,
  cases: { floored, built },
}: PlannedMoment): Pick<SwingCase, 'swing' | 'nadir' | 'zenith' | 'rateOfChange'> {
  return floored ?? built ?? { swing, nadir: null, zenith: null, rateOfChange: null }
}

/** Over which time the rates of change of cases are taken: `over 500 ms`. */
export const rateWindowInWords = (lang: Language): string =>
  together(windowAlone('rate-of-change', rateWindow, lang))
