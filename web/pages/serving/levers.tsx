import type { Plan } from '../../../src/campus/index.js'
import { figure, type Language, roomsText } from '../../../src/words/index.js'
import { BarChart } from '../../chart/bar-chart.js'
import { Choice, useChoice } from '../../content/choice.js'
import { servingText } from '../serving.text.js'
import { servedReplicas } from './replicas.js'

/** What each lever alone would give, of one service on one phase at a time. */
export function Levers({ plan, lang }: { plan: Plan; lang: Language }) {
  const text = servingText[lang]
  const rooms = roomsText(lang)
  const pulled = servedReplicas(plan).flatMap(({ service, phases, replica }) => {
    const levers = plan.serving[service]?.levers[phases[0]!] ?? {}
    const name = `${service} · ${text.alike(phases[0]!, phases.length - 1)}`
    return Object.keys(levers).length > 0 ? [{ name, replica, levers }] : []
  })
  const chosen = useChoice(
    'lever',
    pulled.map((_, i) => String(i)),
  )
  const one = pulled[Number(chosen)]
  if (!one) return null
  const today = one.replica.tokensPerSecondPerAccelerator
  const levers = Object.entries(one.levers)
    .map(([lever, rate]) => ({ lever: rooms.leverNames[lever] ?? lever, rate: rate ?? 0 }))
    .sort((x, y) => y.rate - x.rate)
  const best = levers[0]!
  const more = (rate: number) => figure(rate / today - 1, 'fraction', lang)
  const rate = (value: number) => figure(value, 'tokenRate', lang)
  return (
    <>
      <Choice
        name="lever"
        label={text.serviceName}
        options={pulled.map((_, i) => String(i))}
        write={(i) => pulled[Number(i)]?.name ?? i}
      />
      <BarChart
        id="levers"
        title={
          best.rate > today
            ? text.leversTitle(one.name, best.lever, more(best.rate))
            : text.leversNone(one.name)
        }
        subtitle={text.leversUnit}
        source={text.servicesSource}
        bars={levers.map(({ lever, rate: value }, i) => ({
          key: lever,
          label: lever,
          parts: [{ label: '', value, colour: value > today ? 1 : 7 }],
          total: `${rate(value)} (${value >= today ? '+' : ''}${more(value)})`,
          limit: { value: today, label: i === 0 ? text.today(rate(today)) : '' },
        }))}
        write={rate}
        table={{
          columns: [
            { head: rooms.levers, unit: '' },
            { head: text.perAccelerator, unit: '' },
          ],
          rows: () => levers.map(({ lever, rate }) => [lever, rate]),
        }}
      />
    </>
  )
}
