import { useMemo } from 'react'
import type { PlannedMoment } from '../../../src/campus/index.js'
import type { Series } from '../../../src/numeric/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import {
  type OwnTime,
  type Trace,
  TraceChart,
  type TraceLimit,
  useOwnTime,
} from '../../chart/trace-chart.js'
import { useSeries } from '../../state/use-series.js'
import type { Answer } from '../../twin/contract.js'
import { swingsText } from '../swings.text.js'
import { heldOf, hertz, hertzRange } from './worst.js'

interface ScopeProps {
  readonly a: Answer
  readonly b: Answer | null
  readonly site: string
  readonly moment: PlannedMoment
  readonly lang: Language
}

/** Load and frequency of the worst moment on one clock: cause above, effect below. */
export function Scope({ a, b, site, moment, lang }: ScopeProps) {
  const text = swingsText[lang]
  const names = [`sites.${site}.swing`, `sites.${site}.frequency`]
  const own = useSeries('a', a, names)
  const others = useSeries('b', b ?? a, b ? names : [])
  const time = useOwnTime()
  const [load, frequency] = names.map((name) => own?.[name])
  const [loadB, frequencyB] = names.map((name) => others?.[name])
  const extent = useMemo(() => {
    const ends = [load, frequency].map((one) => (one ? endOf(one) : 0))
    return { from: 0, to: Math.max(1, ...ends) }
  }, [load, frequency])
  const { nadir, zenith } = heldOf(moment)
  if (!own) return <p className="faint">{text.loading}</p>
  return (
    <>
      {load && (
        <Curve
          {...{ time, lang, extent }}
          id="swing"
          title={text.powerTitle(
            figure(moment.swing, 'power', lang),
            figure(moment.ramp, 'rampRate', lang),
          )}
          subtitle={text.powerUnit}
          label={text.load}
          series={load}
          other={loadB}
          limits={swingLimits(load, moment, lang)}
          write={(value) => figure(value, 'power', lang)}
          colour={1}
        />
      )}
      {frequency && nadir !== null && zenith !== null && (
        <Curve
          {...{ time, lang, extent }}
          id="frequency"
          title={text.frequencyTitle(hertzRange(nadir, zenith))}
          subtitle={text.frequencyUnit}
          label={text.frequency}
          series={frequency}
          other={frequencyB}
          limits={frequencyLimits(moment, lang)}
          write={hertz}
          colour={3}
        />
      )}
    </>
  )
}

const endOf = ({ start, step, values }: Series) => start + step * (values.length - 1)

interface OneProps {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly label: string
  readonly series: Series
  readonly other: Series | undefined
  readonly limits: readonly TraceLimit[]
  readonly write: (value: number) => string
  readonly colour: number
  readonly time: OwnTime
  readonly extent: { readonly from: number; readonly to: number }
  readonly lang: Language
}

function Curve({ series, other, label, colour, ...frame }: OneProps) {
  const text = swingsText[frame.lang]
  const traces = useMemo((): Trace[] => {
    const own = { ...series, label, colour }
    return other ? [own, { ...other, label: `B ${label}`, colour: 2, dashed: true }] : [own]
  }, [series, other, label, colour])
  return (
    <TraceChart
      {...frame}
      traces={traces}
      source={text.source}
      table={{
        columns: [
          { head: text.second, unit: 's' },
          { head: label, unit: series.unit },
        ],
        rows: () =>
          Array.from(series.values, (value, i) => [series.start + i * series.step, value]),
      }}
    />
  )
}

/** Bounds of the frequency as levels; the nearest of those that share a name and a value. */
function frequencyLimits({ verdicts }: PlannedMoment, lang: Language): TraceLimit[] {
  const text = swingsText[lang]
  const levels = new Map<string, TraceLimit>()
  for (const { quantity, limit, bound, decides } of verdicts) {
    if (quantity !== 'frequency') continue
    const label = text.atMost(limit, hertz(bound))
    levels.set(label, { label, value: bound, decides })
  }
  return [...levels.values()]
}

/** What a limit of the swing allows, around the middle of the load. */
function swingLimits(
  { values }: Series,
  { verdicts }: PlannedMoment,
  lang: Language,
): TraceLimit[] {
  const text = swingsText[lang]
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  const middle = (low + high) / 2
  return verdicts.flatMap(({ quantity, limit, bound, decides }) => {
    if (quantity !== 'swing') return []
    const label = text.allowed(limit, figure(bound, 'power', lang))
    return [
      { label, value: middle + bound / 2, decides },
      { label: '', value: middle - bound / 2, decides },
    ]
  })
}
