import { useMemo } from 'react'
import type { Plan } from '../../../src/campus/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import { meansOf } from '../../chart/stack.js'
import { StackChart } from '../../chart/stack-chart.js'
import { within } from '../../chart/time-window.js'
import { epochOf, extentOf } from '../../content/calendar.js'
import { useApp } from '../../state/store.js'
import type { SeriesByName } from '../../state/use-series.js'
import { powerText } from '../power.text.js'

const hour = 3600
const day = 86_400
/** Windows shorter than this show hours, those longer than the other weeks; between them days. */
const hoursBelow = 14 * day
const weeksAbove = 730 * day

const rounding = 1e-9

const resolutions = { hours: 1, days: 24, weeks: 168 } as const
type Resolution = keyof typeof resolutions

/** Who feeds the site: hour by hour where the window is short, else by the day or the week. */
export function Supply({
  plan,
  site,
  series,
  lang,
}: {
  plan: Plan
  site: string
  series: SeriesByName
  lang: Language
}) {
  const text = powerText[lang]
  const { sources, energy, method } = plan.sites[site]!.power
  const extent = extentOf(plan)
  const window = within(
    useApp((state) => state.window),
    extent,
  )
  const span = window.to - window.from
  const resolution: Resolution = span < hoursBelow ? 'hours' : span > weeksAbove ? 'weeks' : 'days'
  const names = useMemo(
    () => [
      ['grid', text.grid] as const,
      ...Object.keys(sources).map((key) => [`sources.${key}`, key] as const),
      ['storage', text.storage] as const,
      ['unserved', text.unserved] as const,
    ],
    [sources, text],
  )
  const start = epochOf(plan.start)
  // hours are cut to the window, days and weeks are all there
  const first = resolution === 'hours' ? Math.max(0, Math.floor((window.from - start) / hour)) : 0
  const count = resolution === 'hours' ? Math.ceil(span / hour) + 1 : Number.POSITIVE_INFINITY
  const told = useMemo(() => {
    const each = resolutions[resolution]
    const of = (name: string) => {
      const values = series[`sites.${site}.${name}`]?.values
      return values ? meansOf(values, first, count, each) : undefined
    }
    const load = of('facility.power')
    // what is left over when hours are summed is no power
    const least = rounding * Math.max(0, ...(load ?? []))
    const layers = names.flatMap(([name, label], i) => {
      const values = of(`power.${name}`)
      const isThere = values?.some((value) => Math.abs(value) > least)
      return values && (isThere || name === 'grid')
        ? [{ label, colour: colourOf(name, i), values }]
        : []
    })
    const at = (layers[0]?.values ?? []).map((_, i) => start + (first + i * each) * hour)
    return { layers, at, load }
  }, [series, site, names, resolution, first, count, start])
  const stack = useMemo(
    () => ({ at: told.at, layers: told.layers.map(({ values }) => values) }),
    [told],
  )
  const line = useMemo(
    () => told.load && { label: text.load, at: told.at, values: told.load },
    [told, text.load],
  )
  if (!energy || told.layers.length === 0) return null
  const given = [
    [text.grid, energy.grid] as const,
    ...Object.entries(sources).map(([key, one]) => [key, one.energy] as const),
  ].sort(([, x], [, y]) => y - x)
  const whole = given.reduce((sum, [, joules]) => sum + joules, 0)
  const [main] = given
  return (
    <StackChart
      id="supply"
      title={
        main && whole > 0
          ? text.supplyTitle(main[0], figure(main[1] / whole, 'fraction', lang))
          : text.supplyNone
      }
      subtitle={text.supplyUnit[resolution]}
      source={text.byDispatch(method ? text.methods[method] : '')}
      height={300}
      extent={extent}
      layers={told.layers}
      stack={stack}
      {...(line && { line })}
      write={(value) => figure(value, 'power', lang)}
      lang={lang}
      table={{
        columns: [
          { head: text.from, unit: '' },
          ...told.layers.map(({ label }) => ({ head: label, unit: 'W' })),
          { head: text.load, unit: 'W' },
        ],
        rows: () =>
          told.at.map((at, i) => [
            new Date(at * 1000).toISOString().slice(0, 16),
            ...stack.layers.map((one) => one[i] ?? null),
            told.load?.[i] ?? null,
          ]),
      }}
    />
  )
}

/** The grid is blue, batteries violet, what is missing red-brown; sources take the rest. */
function colourOf(name: string, place: number): number {
  const own = { grid: 1, storage: 8, unserved: 2 }[name]
  return own ?? [3, 5, 4, 6, 7][(place - 1) % 5]!
}
