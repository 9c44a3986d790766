import type { Plan, PlannedComparison } from '../../../src/campus/index.js'
import { formatNumber } from '../../../src/quantity/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import { ScatterChart } from '../../chart/scatter-chart.js'
import type { Trace } from '../../chart/scatter-layout.js'
import { servingText } from '../serving.text.js'
import { basisMark, chipNames, ranked } from './chips.js'
import { servedReplicas } from './replicas.js'

const colours = 8

/** Each chip's best throughput at every speed for the user. */
export function Frontier({
  name,
  comparison,
  other,
  plan,
  model,
  speed,
  lang,
}: {
  name: string
  comparison: PlannedComparison
  /** The comparison of the same name in the other variant. */
  other: PlannedComparison | undefined
  /** Whose services of the same model and format stand beside the chips. */
  plan: Plan
  model: string
  speed: number
  lang: Language
}) {
  const text = servingText[lang]
  const names = chipNames(Object.keys(comparison.chips))
  const known = Object.entries(comparison.chips).flatMap(([chip, standing]) =>
    standing ? [{ chip, standing }] : [],
  )
  const services = serviceTraces(plan, comparison, lang)
  const isEstimated = known.some(({ standing }) => standing.basis !== 'fitted')
  const [best] = ranked(comparison, speed, 'rate')
  const [fastest] = [...known].sort((x, y) => y.standing.speedMax - x.standing.speedMax)
  const rate = (value: number) => figure(value, 'tokenRate', lang)
  const written = formatNumber(speed, 3)
  return (
    <ScatterChart
      id={`frontier-${name}`}
      title={
        best?.value != null && fastest
          ? text.frontierTitle({
              speed: written,
              best: names[best.chip]! + basisMark(best.standing?.basis),
              rate: rate(best.value),
              fastest:
                fastest.chip === best.chip
                  ? null
                  : names[fastest.chip]! + basisMark(fastest.standing.basis),
              most: rate(fastest.standing.speedMax),
            })
          : text.frontierNone(written)
      }
      subtitle={
        text.frontierUnit(model, comparison.precision) +
        (services.length > 0 ? text.ownServices : '') +
        (isEstimated ? text.estimates : '')
      }
      source={text.frontierSource}
      height={420}
      keys={text.pointKeys}
      traces={[
        ...tracesOf(comparison, names),
        ...services,
        ...otherTraces(comparison, other, names),
      ]}
      x={{ scale: 'log', label: text.perUser, write: (v) => formatNumber(v, 3) }}
      y={{ scale: 'log', label: text.perAccelerator, write: (v) => formatNumber(v, 3) }}
      verticals={[{ value: speed, label: text.speedOf(written) }]}
      table={{
        columns: [
          { head: text.chip, unit: '' },
          { head: text.basis, unit: '' },
          { head: text.perUser, unit: '' },
          { head: text.perAccelerator, unit: '' },
          { head: text.replica, unit: '' },
        ],
        rows: () =>
          known.flatMap(({ chip, standing }) =>
            standing.frontier.map((point) => [
              names[chip]!,
              text.bases[standing.basis],
              point.speed,
              point.tokensPerSecondPerAccelerator,
              `${point.accelerators} × ${point.concurrency}`,
            ]),
          ),
      }}
    />
  )
}

function tracesOf(
  { chips }: PlannedComparison,
  names: Readonly<Record<string, string>>,
): readonly Trace[] {
  return Object.entries(chips).flatMap(([chip, standing], i) =>
    standing
      ? [
          {
            key: chip,
            label: names[chip]! + basisMark(standing.basis),
            colour: (i % colours) + 1,
            joined: true,
            hollow: standing.basis !== 'fitted',
            points: standing.frontier.map((point) => ({
              x: point.speed,
              y: point.tokensPerSecondPerAccelerator,
            })),
          },
        ]
      : [],
  )
}

/** Services of the same model and number format, where they run today. */
function serviceTraces(
  plan: Plan,
  { model, precision }: PlannedComparison,
  lang: Language,
): readonly Trace[] {
  return servedReplicas(plan).flatMap(({ service, phases, replica }) => {
    const planned = plan.serving[service]
    if (planned?.model !== model || planned.precision !== precision) return []
    const name = `${service} · ${servingText[lang].alike(phases[0]!, phases.length - 1)}`
    const [x, y] = [replica.tokensPerSecondPerUser, replica.tokensPerSecondPerAccelerator]
    return [{ key: name, label: name, colour: 0, joined: false, points: [{ x, y }] }]
  })
}

/** Chips of the other variant that stand elsewhere. */
function otherTraces(
  comparison: PlannedComparison,
  other: PlannedComparison | undefined,
  names: Readonly<Record<string, string>>,
): readonly Trace[] {
  if (!other) return []
  const moved = Object.entries(other.chips).filter(
    ([chip, standing]) =>
      JSON.stringify(standing?.frontier) !== JSON.stringify(comparison.chips[chip]?.frontier),
  )
  const moves = { ...other, chips: Object.fromEntries(moved) }
  const all = { ...chipNames(moved.map(([chip]) => chip)), ...names }
  return tracesOf(moves, all).map((trace) => ({
    ...trace,
    key: `B ${trace.key}`,
    label: `B ${trace.label}`,
    colour: 2,
    dashed: true,
  }))
}
