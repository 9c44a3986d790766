import type { Plan } from '../../../src/campus/index.js'
import type { DecodeStep } from '../../../src/model/serving/index.js'
import { formatNumber } from '../../../src/quantity/index.js'
import { acceleratorName, figure, type Language } from '../../../src/words/index.js'
import { BarChart } from '../../chart/bar-chart.js'
import type { Bar } from '../../chart/bar-layout.js'
import { ScatterChart } from '../../chart/scatter-chart.js'
import type { Trace } from '../../chart/scatter-layout.js'
import { servingText } from '../serving.text.js'
import { type ServedReplica, servedReplicas } from './replicas.js'

interface ServicesProps {
  readonly plan: Plan
  readonly other: Plan | undefined
  readonly lang: Language
}

const stepColours: Readonly<Record<keyof DecodeStep, number>> = {
  weights: 1,
  cache: 6,
  compute: 3,
  communication: 2,
  overhead: 7,
}
const stepParts = Object.keys(stepColours) as (keyof DecodeStep)[]
const colours = 8

/** Services as they run: speed for a user against throughput of an accelerator. */
export function ServicePoints({ plan, other, lang }: ServicesProps) {
  const text = servingText[lang]
  const replicas = servedReplicas(plan)
  const [fastest] = [...replicas].sort(
    (x, y) => y.replica.tokensPerSecondPerUser - x.replica.tokensPerSecondPerUser,
  )
  if (!fastest || replicas.length < 2) return null
  const rate = (value: number) => figure(value, 'tokenRate', lang)
  return (
    <ScatterChart
      id="services"
      title={text.servicesTitle({
        service: nameOf(fastest, lang),
        first: rate(fastest.replica.tokensPerSecondPerUser),
        second: rate(fastest.replica.tokensPerSecondPerAccelerator),
      })}
      subtitle={text.servicesUnit}
      source={text.servicesSource}
      height={280}
      keys={text.pointKeys}
      traces={[
        ...replicas.map((one, i) => traceOf(one, (i % colours) + 1, lang)),
        ...(other ? servedReplicas(other) : []).map((one) => {
          const trace = traceOf(one, 2, lang)
          return { ...trace, key: `B ${trace.key}`, label: `B ${trace.label}`, dashed: true }
        }),
      ]}
      x={{ scale: 'log', label: text.perUser, write: (v) => formatNumber(v, 3) }}
      y={{ scale: 'log', label: text.perAccelerator, write: (v) => formatNumber(v, 3) }}
      table={{
        columns: [
          { head: text.serviceName, unit: '' },
          { head: text.perUser, unit: '' },
          { head: 'P10', unit: '' },
          { head: 'P90', unit: '' },
          { head: text.perAccelerator, unit: '' },
        ],
        rows: () =>
          replicas.map((one) => [
            nameOf(one, lang),
            one.replica.tokensPerSecondPerUser,
            1 / one.replica.timePerOutputTokenP90,
            1 / one.replica.timePerOutputTokenP10,
            one.replica.tokensPerSecondPerAccelerator,
          ]),
      }}
    />
  )
}

const nameOf = ({ service, phases }: ServedReplica, lang: Language) =>
  `${service} · ${servingText[lang].alike(phases[0]!, phases.length - 1)}`

function traceOf(one: ServedReplica, colour: number, lang: Language): Trace {
  const { replica } = one
  const name = nameOf(one, lang)
  return {
    key: name,
    label: name,
    colour,
    joined: false,
    points: [
      {
        x: replica.tokensPerSecondPerUser,
        y: replica.tokensPerSecondPerAccelerator,
        xLow: 1 / replica.timePerOutputTokenP90,
        xHigh: 1 / replica.timePerOutputTokenP10,
      },
    ],
  }
}

/** What the time of a token goes to, per service: what limits it. */
export function DecodeBars({ plan, other, lang }: ServicesProps) {
  const text = servingText[lang]
  const replicas = servedReplicas(plan)
  const [first] = replicas
  if (!first) return null
  const { step } = first.replica
  const worst = stepParts.reduce((most, part) => (step[part] > step[most] ? part : most))
  const bars = replicas.map((one) => decodeBar(one, plan, lang))
  const others = (other ? servedReplicas(other) : []).map((one): Bar => {
    const bar = decodeBar(one, plan, lang)
    return { ...bar, key: `B ${bar.key}`, label: `B ${bar.label}`, outlined: true }
  })
  return (
    <BarChart
      id="decode"
      title={text.stepTitle(
        nameOf(first, lang),
        text.stepParts[worst],
        figure(step[worst] / totalOf(step), 'fraction', lang),
      )}
      subtitle={text.stepUnit}
      source={text.servicesSource}
      bars={[...bars, ...others]}
      write={(value) => figure(value, 'duration', lang)}
      table={{
        columns: [
          { head: text.serviceName, unit: '' },
          ...stepParts.map((part) => ({ head: text.stepParts[part], unit: 'ms' })),
        ],
        rows: () =>
          replicas.map((one) => [
            nameOf(one, lang),
            ...stepParts.map((part) => one.replica.step[part] * 1e3),
          ]),
      }}
    />
  )
}

const totalOf = (step: DecodeStep) => stepParts.reduce((sum, part) => sum + step[part], 0)

function decodeBar(one: ServedReplica, plan: Plan, lang: Language): Bar {
  const accelerator = acceleratorName(plan.phases[one.phases[0]!]?.accelerator ?? '')
  const name = nameOf(one, lang)
  return {
    key: name,
    label: accelerator === '' ? name : `${name} · ${accelerator}`,
    parts: stepParts.map((part) => ({
      label: servingText[lang].stepParts[part],
      value: one.replica.step[part],
      colour: stepColours[part],
    })),
    total: figure(totalOf(one.replica.step), 'duration', lang),
  }
}
