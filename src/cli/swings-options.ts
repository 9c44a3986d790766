import type { Planned } from '../campus/index.js'
import type { SwingsText } from '../words/index.js'
import { visible } from './output.js'

/** An option that does not fit the scenario or itself. */
export class OptionError extends Error {}

/**
 * Sites and the index of the moment that is asked of each: the worst, or that of `--date`.
 * @throws OptionError an unknown site or date, or no swings at all
 */
export function momentsAsked(
  { plan }: Pick<Planned, 'plan'>,
  { site, date }: { readonly site?: string | undefined; readonly date?: string | undefined },
  words: SwingsText,
): readonly (readonly [site: string, index: number])[] {
  const known = Object.keys(plan.sites)
  if (site !== undefined && !known.includes(site)) {
    throw new OptionError(words.noSite(visible(site), known.join(', ')))
  }
  const swinging = known.filter((key) => (plan.sites[key]?.swings?.moments.length ?? 0) > 0)
  if (swinging.length === 0) throw new OptionError(words.noSwings)
  if (site !== undefined && !swinging.includes(site)) {
    throw new OptionError(words.noSwingsAt(visible(site), swinging.join(', ')))
  }
  const asked = swinging.filter((key) => site === undefined || key === site)
  const found = asked.flatMap((key) => {
    const swings = plan.sites[key]?.swings
    const days = swings?.moments.map(({ day }) => day) ?? []
    const index = date === undefined ? (swings?.worst ?? -1) : indexOfDate(days, date)
    return index >= 0 && index < days.length ? [[key, index] as const] : []
  })
  if (found.length > 0) return found
  const dates = asked.map((key) => {
    const days = plan.sites[key]?.swings?.moments.map(({ day }, i) => `${i + 1} ${day}`) ?? []
    return `${key}: ${days.join(', ')}`
  })
  throw new OptionError(words.noDate(visible(date ?? ''), dates.join('; ')))
}

/** Of an ISO day, or of a number from 1; -1: neither is there. */
function indexOfDate(days: readonly string[], date: string): number {
  return /^\d+$/.test(date) ? Number(date) - 1 : days.indexOf(date)
}

/**
 * A whole number from 1 to `most`.
 * @throws OptionError
 */
export function wholeNumber(
  option: string,
  given: string,
  most: number,
  words: Pick<SwingsText, 'bad'>,
): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (value >= 1 && value <= most) return value
  throw new OptionError(words.bad(option, visible(given), `1..${most}`))
}
