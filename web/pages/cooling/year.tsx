import { useMemo } from 'react'
import { figure, type Language } from '../../../src/words/index.js'
import { HeatMap } from '../../chart/heat-map.js'
import { dayText, epochOf } from '../../content/calendar.js'
import { Choice, useChoice } from '../../content/choice.js'
import type { SeriesByName } from '../../state/use-series.js'
import { coolingText } from '../cooling.text.js'

const quantities = ['pue', 'power', 'water'] as const
type Quantity = (typeof quantities)[number]

const hour = 3600

/** Name of the series that tells a quantity of a site. */
export const seriesOf = (site: string, quantity: Quantity): string =>
  quantity === 'pue' ? `sites.${site}.pue` : `sites.${site}.cooling.${quantity}`

/** The hours of the plan by day and hour: PUE, cooling power or water, as the reader chooses. */
export function Year({
  start,
  site,
  series,
  hasWater,
  lang,
}: {
  start: string
  site: string
  series: SeriesByName | undefined
  hasWater: boolean
  lang: Language
}) {
  const text = coolingText[lang]
  const options = hasWater ? quantities : quantities.slice(0, 2)
  const chosen = useChoice('heat', options) as Quantity
  const pue = series?.[seriesOf(site, 'pue')]
  const told = series?.[seriesOf(site, chosen)]
  const values = useMemo(
    // hours without load have no PUE, and nothing to cool
    () => told && pue && told.values.map((v, i) => ((pue.values[i] ?? 0) > 0 ? v : Number.NaN)),
    [told, pue],
  )
  const peak = useMemo(() => (values ? extremesOf(values) : null), [values])
  const choice = (
    <Choice
      name="heat"
      label={text.show}
      options={options}
      write={(option) => text.quantities[option as Quantity]}
    />
  )
  if (!values || !told || !peak)
    return (
      <>
        {choice}
        {!series && <p className="faint">{text.loading}</p>}
      </>
    ) // prettier-ignore
  const write = writer(chosen, lang)
  const from = epochOf(start) + told.start
  return (
    <>
      {choice}
      <HeatMap
        id={`year-${chosen}`}
        title={text.heatTitle(
          text.quantities[chosen],
          write(peak.low),
          write(peak.high),
          dayText(from + peak.at * hour, lang),
        )}
        subtitle={text.heatUnit}
        source={text.source}
        values={values}
        start={from}
        name={text.quantities[chosen]}
        unit={told.unit === '1' ? '' : told.unit}
        write={write}
        lang={lang}
      />
    </>
  )
}

/** Lowest, highest, and the hour of the highest; null where nothing is told. */
function extremesOf(values: Float64Array): { low: number; high: number; at: number } | null {
  let [low, high, at] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1]
  for (const [i, value] of values.entries()) {
    if (value < low) low = value
    if (value > high) [high, at] = [value, i]
  }
  return at < 0 ? null : { low, high, at }
}

const writers: Readonly<Record<Quantity, (value: number, lang: Language) => string>> = {
  pue: (value) => value.toFixed(2),
  power: (value, lang) => figure(value, 'power', lang),
  water: (value, lang) => coolingText[lang].cubicMetresPerHour(figure(value, 'volume', lang)),
}

function writer(quantity: Quantity, lang: Language): (value: number) => string {
  return (value) => writers[quantity](value, lang)
}
