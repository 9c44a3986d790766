import type { Plan, PlannedCooling } from '../../../src/campus/index.js'
import { aggregateByMonth, type Series } from '../../../src/numeric/index.js'
import {
  epochOfDay,
  figure,
  type Language,
  monthInWords,
  reportText,
  wholeCount,
} from '../../../src/words/index.js'
import { TimeChart, type TimeLine } from '../../chart/time-chart.js'
import { epochOf, extentOf, monthPoints } from '../../content/calendar.js'
import { coolingText } from '../cooling.text.js'

interface MonthsProps {
  readonly plan: Plan
  readonly other: Plan | undefined
  readonly site: string
  readonly cooling: PlannedCooling
  readonly lang: Language
}

const pue = (value: number) => value.toFixed(2)
const month = (iso: string, lang: Language) => monthInWords(epochOfDay(`${iso}-01`) ?? 0, lang)

/** PUE by month against that of the design day. */
export function PueByMonth({ plan, other, site, cooling, lang }: MonthsProps) {
  const text = coolingText[lang]
  const values = plan.sites[site]!.months.pue
  const known = plan.months.flatMap((iso, i) => {
    const value = values[i]
    return value == null ? [] : [{ iso, value }]
  })
  const sorted = [...known].sort((a, b) => a.value - b.value)
  const [best, worst] = [sorted[0], sorted.at(-1)]
  if (!best || !worst) return null
  const label = text.quantities.pue
  const theirs = other?.sites[site]?.months.pue
  return (
    <TimeChart
      id="pue-months"
      title={text.pueTitle(
        pue(best.value),
        month(best.iso, lang),
        pue(worst.value),
        month(worst.iso, lang),
      )}
      subtitle={text.pueUnit}
      source={text.source}
      extent={extentOf(plan)}
      lowest={1}
      write={pue}
      limits={[{ label: text.design(pue(cooling.pueDesign)), value: cooling.pueDesign }]}
      lines={[
        { label, colour: 1, shape: 'step', points: monthPoints(plan, values) },
        ...otherLine(other, theirs, label),
      ]}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: label, unit: '' },
        ],
        rows: () => plan.months.map((iso, i) => [iso, values[i] ?? null]),
      }}
    />
  )
}

function otherLine(
  other: Plan | undefined,
  values: readonly (number | null)[] | undefined,
  label: string,
): TimeLine[] {
  if (!other || !values) return []
  const points = monthPoints(other, values)
  return [{ label: `B ${label}`, colour: 2, shape: 'step', dashed: true, points }]
}

/** Make-up water by month, from the hours. */
export function WaterByMonth({
  plan,
  site,
  water,
  lang,
}: Omit<MonthsProps, 'cooling' | 'other'> & { water: Series }) {
  const text = coolingText[lang]
  const byMonth = new Map(
    aggregateByMonth(water, epochOf(plan.start)).map((one) => [one.month, one.total / water.step]),
  )
  const values = plan.months.map((iso) => byMonth.get(iso) ?? 0)
  const most = values.indexOf(Math.max(...values))
  return (
    <TimeChart
      id={`water-${site}`}
      title={text.waterTitle(
        figure(values[most] ?? 0, 'volume', lang),
        month(plan.months[most] ?? '', lang),
      )}
      subtitle={text.waterUnit}
      source={text.source}
      height={180}
      extent={extentOf(plan)}
      write={(value) => figure(value, 'volume', lang)}
      lines={[
        { label: text.waterSeries, colour: 6, shape: 'step', points: monthPoints(plan, values) },
      ]}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: text.waterSeries, unit: 'm³' },
        ],
        rows: () => plan.months.map((iso, i) => [iso, values[i] ?? 0]),
      }}
    />
  )
}

/** Units of each plant needed by month. */
export function UnitsByMonth({ plan, cooling, lang }: Omit<MonthsProps, 'other' | 'site'>) {
  const text = coolingText[lang]
  const { loops, rented, owned } = reportText(lang)
  const paths = Object.entries(cooling.plant)
  if (paths.length === 0) return null
  const all = plan.months.map((_, i) =>
    paths.reduce((sum, [, { monthly }]) => sum + (monthly[i] ?? 0), 0),
  )
  const most = Math.max(...all)
  const name = (key: string) => loops[key] ?? key
  return (
    <TimeChart
      id="plant-months"
      title={
        most === 0
          ? text.notAsked
          : text.plantTitle(wholeCount(most), month(plan.months[all.indexOf(most)] ?? '', lang))
      }
      subtitle={text.plantUnit}
      source={text.source}
      height={200}
      extent={extentOf(plan)}
      write={wholeCount}
      lines={paths.map(([key, { monthly, rented: isRented }], i) => ({
        label: `${name(key)} (${isRented ? rented : owned})`,
        colour: i === 0 ? 1 : ((i + 1) % 8) + 1,
        shape: 'step',
        points: monthPoints(plan, monthly),
      }))}
      table={{
        columns: [
          { head: text.month, unit: '' },
          ...paths.map(([key]) => ({ head: name(key), unit: '' })),
        ],
        rows: () =>
          plan.months.map((iso, i) => [iso, ...paths.map(([, { monthly }]) => monthly[i] ?? 0)]),
      }}
    />
  )
}
