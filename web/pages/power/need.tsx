import { useMemo } from 'react'
import type { Plan } from '../../../src/campus/index.js'
import { dayInText, figure, gateName, type Language } from '../../../src/words/index.js'
import { StackChart } from '../../chart/stack-chart.js'
import { TimeChart } from '../../chart/time-chart.js'
import { epochOf, extentOf, seriesPoints } from '../../content/calendar.js'
import type { SeriesByName } from '../../state/use-series.js'
import { powerText } from '../power.text.js'

interface NeedProps {
  readonly plan: Plan
  readonly site: string
  readonly series: SeriesByName
  readonly lang: Language
}

const day = 86_400

/** Need of what works against firm supply, day by day; shaded where power holds the site up. */
export function Need({
  plan,
  other,
  others,
  site,
  series,
  lang,
}: NeedProps & { other: Plan | undefined; others: SeriesByName | undefined }) {
  const text = powerText[lang]
  const { power, binding } = plan.sites[site]!
  const [firm, needed] = [series[`sites.${site}.power.firm`], series[`sites.${site}.power.needed`]]
  const theirs = other && others?.[`sites.${site}.power.needed`]
  const points = useMemo(
    () => ({
      firm: firm ? seriesPoints(plan, firm) : [],
      needed: needed ? seriesPoints(plan, needed) : [],
    }),
    [plan, firm, needed],
  )
  const shades = useMemo(
    () =>
      binding
        .filter(({ gate }) => gate === 'power')
        .map(({ from, to }) => ({
          label: gateName('power', lang),
          from: epochOf(from),
          to: epochOf(to),
        })),
    [binding, lang],
  )
  if (!firm || !needed) return null
  const most = needed.values.reduce((a, b) => Math.max(a, b), 0)
  const when = dayInText(isoOf(plan, needed.values.indexOf(most)), lang)
  const need = figure(most, 'power', lang)
  return (
    <TimeChart
      id="need-days"
      title={
        power.shortfall > 0
          ? text.needShort(when, need, figure(power.shortfall, 'power', lang))
          : text.needTitle(when, need)
      }
      subtitle={text.needUnit}
      source={text.bySchedule}
      extent={extentOf(plan)}
      write={(value) => figure(value, 'power', lang)}
      shades={shades}
      lines={[
        { label: text.firm, colour: 3, shape: 'step', points: points.firm },
        { label: text.needed, colour: 1, shape: 'step', points: points.needed },
        ...(other && theirs
          ? [
              {
                label: `B ${text.needed}`,
                colour: 2,
                shape: 'step' as const,
                dashed: true,
                points: seriesPoints(other, theirs),
              },
            ]
          : []),
      ]}
      table={{
        columns: [
          { head: text.day, unit: '' },
          { head: text.firm, unit: 'W' },
          { head: text.needed, unit: 'W' },
        ],
        rows: () =>
          Array.from(needed.values, (value, i) => [isoOf(plan, i), firm.values[i] ?? null, value]),
      }}
    />
  )
}

const isoOf = (plan: Plan, i: number) =>
  new Date((epochOf(plan.start) + i * day) * 1000).toISOString().slice(0, 10)

/** What the phases of a site take, one on the other, below its firm power. */
export function ByPhase({ plan, site, series, lang }: NeedProps) {
  const text = powerText[lang]
  const phases = useMemo(
    () => Object.entries(plan.phases).filter(([, phase]) => phase.site === site),
    [plan.phases, site],
  )
  const firm = series[`sites.${site}.power.firm`]
  const stack = useMemo(() => {
    const start = epochOf(plan.start)
    const layers = phases.map(([key, { perAccelerator }]) =>
      Array.from(
        series[`phases.${key}.installed`]?.values ?? [],
        (count) => count * perAccelerator.facilityPowerPeak,
      ),
    )
    const length = Math.max(0, ...layers.map((layer) => layer.length))
    return { at: Array.from({ length }, (_, i) => start + i * day), layers }
  }, [plan.start, phases, series])
  const line = useMemo(
    () => firm && { label: text.firm, at: stack.at, values: Array.from(firm.values) },
    [firm, stack.at, text.firm],
  )
  const whole = phases.reduce((sum, [, phase]) => sum + phase.facilityPowerPeak, 0)
  const most = [...phases].sort(([, x], [, y]) => y.facilityPowerPeak - x.facilityPowerPeak)[0]
  if (!most || whole === 0) return null
  const layers = phases.map(([key], i) => ({ label: key, colour: (i % 8) + 1 }))
  return (
    <StackChart
      id="by-phase"
      title={text.phasesTitle(
        most[0],
        figure(most[1].facilityPowerPeak, 'power', lang),
        figure(most[1].facilityPowerPeak / whole, 'fraction', lang),
      )}
      subtitle={text.phasesUnit}
      source={text.bySchedule}
      extent={extentOf(plan)}
      layers={layers}
      stack={stack}
      {...(line && { line })}
      write={(value) => figure(value, 'power', lang)}
      lang={lang}
      table={{
        columns: [
          { head: text.day, unit: '' },
          ...layers.map(({ label }) => ({ head: label, unit: 'W' })),
        ],
        rows: () =>
          stack.at.map((_, i) => [isoOf(plan, i), ...stack.layers.map((one) => one[i] ?? 0)]),
      }}
    />
  )
}
