import { cellOf, mismatch, number } from './mismatch.js'
import type { Catalogue, Violation } from './rules.js'

/** The design day of a site is the one of its record of design weather (ASHRAE 0.4 %). */
export function siteRules({ records }: Catalogue): readonly Violation[] {
  const found = (records.sites ?? []).flatMap((site) => {
    const weather = records.designWeather?.find(({ id }) => id === site.id)
    if (weather === undefined) return []
    return ['dryBulbDesign', 'wetBulbDesign'].map((field) =>
      mismatch(
        'site-design',
        site,
        field,
        number(site, field),
        number(weather, field),
        0,
        cellOf(weather, field),
      ),
    )
  })
  return found.filter((one) => one !== undefined)
}
