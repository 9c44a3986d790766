import { useMemo } from 'react'
import { type LimitQuantity, limitDimensions } from '../../../src/catalog/index.js'
import type { SwingRun } from '../../../src/model/dynamics/index.js'
import { formatQuantity } from '../../../src/quantity/index.js'
import { digitsApart, figure, type Language, limitName } from '../../../src/words/index.js'
import {
  type OwnTime,
  type Trace,
  TraceChart,
  type TraceLimit,
  type TraceMark,
} from '../../chart/trace-chart.js'
import { swingsText } from '../swings.text.js'
import { benchText } from './bench-text.js'
import { lastingOf } from './lasting.js'
import { marksOf, rangeIn, verdictInText } from './outcome.js'
import { hertz, hertzRange } from './worst.js'

/** The finest that can be seen, s. */
const least = 0.001

interface ScopeProps {
  readonly run: SwingRun
  /** The same window and dials in the other scenario. */
  readonly other: SwingRun | null
  readonly isIsland: boolean
  readonly time: OwnTime
  readonly lang: Language
}

/** The curves of a run on one clock: what the job asks, who carries it, what that does. */
export function Scope({ run, other, isIsland, time, lang }: ScopeProps) {
  const text = benchText[lang]
  const { asked, drawn, machines, batteries, frequency, charge, outcome, verdicts, step } = run
  const marks = useMemo(() => marksOf(outcome, lang), [outcome, lang])
  const extent = useMemo(() => ({ from: 0, to: step * (asked.length - 1) }), [step, asked])
  const shared = { time, lang, extent, marks, step, otherStep: other?.step ?? step }
  const power = (value: number) => figure(value, 'power', lang)
  const sample = figure(step, 'duration', lang)
  const span = (values: Float64Array) => rangeIn(values) ?? [0, 0]
  const width = (values: Float64Array) => span(values)[1] - span(values)[0]
  const isFlat = Math.abs(width(asked) - width(drawn)) < 0.005 * width(asked)
  const [low, high] = span(machines)
  const gives = rangeIn(batteries)
  const works = gives !== null && Math.max(-gives[0], gives[1]) > 0
  const title = isIsland ? text.machinesTitle : text.gridTitle
  return (
    <>
      <Curve
        {...shared}
        id="load"
        title={
          isFlat
            ? text.loadTitle(power(width(drawn)))
            : text.loadFlattened(power(width(asked)), power(width(drawn)))
        }
        subtitle={text.unit(sample)}
        curves={
          isFlat
            ? [{ label: text.drawn, values: drawn, colour: 1 }]
            : [
                { label: text.asked, values: asked, colour: 7 },
                { label: text.drawn, values: drawn, colour: 1 },
              ]
        }
        others={other && [{ label: `B ${text.drawn}`, values: other.drawn }]}
        unit="W"
        write={power}
      />
      {machines.length > 0 && (
        <Curve
          {...shared}
          id="machines"
          title={title(power(low), power(high))}
          subtitle={text.unit(sample)}
          curves={[{ label: isIsland ? text.machines : text.grid, values: machines, colour: 5 }]}
          others={other && [{ label: `B ${text.machines}`, values: other.machines }]}
          limits={swingLimits(run, lang)}
          unit="W"
          write={power}
        />
      )}
      {works && (
        <Curve
          {...shared}
          id="batteries"
          title={text.batteryTitle(power(Math.max(-gives[0], gives[1])))}
          subtitle={text.unit(sample)}
          curves={[{ label: text.batteries, values: batteries, colour: 8 }]}
          others={other && [{ label: `B ${text.batteries}`, values: other.batteries }]}
          unit="W"
          write={power}
        />
      )}
      {frequency?.length === 0 && <p>{text.lostBefore}</p>}
      {frequency && frequency.length > 0 && (
        <Curve
          {...shared}
          id="frequency"
          height={220}
          title={text.frequencyTitle(hertzRange(...span(frequency)), verdictInText(outcome, lang))}
          subtitle={text.limitUnit(sample)}
          curves={[{ label: swingsText[lang].frequency, values: frequency, colour: 3 }]}
          others={
            other?.frequency && [
              { label: `B ${swingsText[lang].frequency}`, values: other.frequency },
            ]
          }
          limits={levelsOf(verdicts, 'frequency', lang)}
          unit="Hz"
          write={hertz}
        />
      )}
      {works && charge && (
        <Curve
          {...shared}
          id="charge"
          title={text.chargeTitle(...sharesApart(span(charge), lang))}
          subtitle={text.unit(sample)}
          curves={[{ label: text.charge, values: charge, colour: 6 }]}
          others={other?.charge && [{ label: `B ${text.charge}`, values: other.charge }]}
          unit=""
          write={(value) => `${(100 * value).toFixed(2)} %`}
        />
      )}
    </>
  )
}

interface Line {
  readonly label: string
  readonly values: Float64Array
}

interface CurveProps {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly curves: readonly (Line & { readonly colour: number })[]
  readonly others: readonly Line[] | null | undefined
  readonly limits?: readonly TraceLimit[]
  readonly marks: readonly TraceMark[]
  readonly unit: string
  readonly write: (value: number) => string
  readonly height?: number
  readonly step: number
  readonly otherStep: number
  readonly time: OwnTime
  readonly extent: { readonly from: number; readonly to: number }
  readonly lang: Language
}

function Curve({ curves, others, unit, step, otherStep, height = 150, ...frame }: CurveProps) {
  const text = swingsText[frame.lang]
  const traces: Trace[] = [
    ...curves.map((curve) => ({ ...curve, start: 0, step })),
    ...(others ?? []).map((curve) => ({
      ...{ ...curve, start: 0, step: otherStep },
      ...{ colour: 2, dashed: true },
    })),
  ]
  return (
    <TraceChart
      {...frame}
      height={height}
      least={least}
      traces={traces}
      source={text.source}
      table={{
        columns: [
          { head: text.second, unit: 's' },
          ...curves.map(({ label }) => ({ head: label, unit })),
        ],
        rows: () =>
          Array.from({ length: curves[0]?.values.length ?? 0 }, (_, i) => [
            Number((i * step).toFixed(6)),
            ...curves.map(({ values }) => values[i] ?? null),
          ]),
      }}
    />
  )
}

/** Bounds of a quantity as levels, one a name and value, with the time for which each allows it. */
function levelsOf(
  verdicts: SwingRun['verdicts'],
  wanted: LimitQuantity,
  lang: Language,
): TraceLimit[] {
  const levels = new Map<string, TraceLimit>()
  for (const { quantity, limit, bound, decides, at, window } of verdicts) {
    if (quantity !== wanted) continue
    const lasting = lastingOf({ quantity, at, window }, lang)
    const told = [hertz(bound), ...(lasting === '' ? [] : [lasting])].join(', ')
    const label = `${limitName(limit, lang)}, ${told}`
    levels.set(label, { label, short: `${limit} ${told}`, value: bound, decides })
  }
  return [...levels.values()]
}

/** What a limit of the swing allows, around the middle of what is given. */
function swingLimits({ machines, verdicts }: SwingRun, lang: Language): TraceLimit[] {
  const text = swingsText[lang]
  const [low, high] = rangeIn(machines) ?? [0, 0]
  const middle = (low + high) / 2
  return verdicts.flatMap(({ quantity, limit, bound, decides }) => {
    if (quantity !== 'swing') return []
    const allowed = figure(bound, limitDimensions[quantity], lang)
    const label = text.allowed(limitName(limit, lang), allowed)
    return [
      { label, short: text.allowed(limit, allowed), value: middle + bound / 2, decides },
      { label: '', value: middle - bound / 2, decides },
    ]
  })
}

/** Ends of a range of shares with the digits that tell them apart: a swing moves a battery by little. */
function sharesApart([low, high]: readonly [number, number], lang: Language): [string, string] {
  const digits = digitsApart(low, high)
  const write = (value: number) => formatQuantity(value, 'fraction', { lang, digits })
  return [write(low), write(high)]
}
