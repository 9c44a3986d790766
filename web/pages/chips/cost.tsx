import type { PlannedChip } from '../../../src/campus/index.js'
import type { CostParts } from '../../../src/model/silicon/index.js'
import { formatNumber } from '../../../src/quantity/index.js'
import { acceleratorName, figure, type Language } from '../../../src/words/index.js'
import { BarChart } from '../../chart/bar-chart.js'
import type { Bar } from '../../chart/bar-layout.js'
import type { Answer } from '../../twin/contract.js'
import { chipsText } from '../chips.text.js'

const colours: Readonly<Record<keyof CostParts, number>> = {
  dies: 1,
  memory: 3,
  carrier: 6,
  substrate: 5,
  test: 7,
  scrap: 2,
  partner: 8,
}
const parts = Object.keys(colours) as (keyof CostParts)[]

/** What the cost of a package goes to, all chips beside each other. */
export function CostBars({
  a,
  b,
  name,
  lang,
}: {
  a: Answer
  b: Answer | null
  name: string
  lang: Language
}) {
  const text = chipsText[lang]
  const chip = a.plan.chips[name]!
  const bar = ([key, one]: [string, PlannedChip], currency = a.currency): Bar => ({
    key,
    label: `${key} · ${acceleratorName(one.accelerator)}`,
    parts: parts.map((part) => ({
      label: text.parts[part],
      value: one.cost[part],
      colour: colours[part],
    })),
    total: figure(one.unitCost, 'money', lang, currency),
  })
  const worst = parts.reduce((most, part) => (chip.cost[part] > chip.cost[most] ? part : most))
  const others = b && b.currency === a.currency ? Object.entries(b.plan.chips) : []
  return (
    <BarChart
      id={`cost-${name}`}
      title={text.costTitle(
        acceleratorName(chip.accelerator),
        text.parts[worst],
        figure(chip.cost[worst] / chip.unitCost, 'fraction', lang),
        figure(chip.unitCost, 'money', lang, a.currency),
      )}
      subtitle={text.costUnit}
      source={text.costSource}
      bars={[
        ...Object.entries(a.plan.chips).map((one) => bar(one)),
        ...others.map((one) => {
          const { key, label, ...rest } = bar(one)
          return { ...rest, key: `B ${key}`, label: `B ${label}`, outlined: true }
        }),
      ]}
      write={(value) => figure(value, 'money', lang, a.currency)}
      table={{
        columns: [
          { head: text.chip, unit: '' },
          ...parts.map((part) => ({ head: text.parts[part], unit: a.currency })),
          { head: text.cost, unit: a.currency },
        ],
        rows: () =>
          Object.entries(a.plan.chips).map(([key, one]) => [
            key,
            ...parts.map((part) => one.cost[part]),
            one.unitCost,
          ]),
      }}
    />
  )
}

/** Dies of a wafer and how many are left after each step. */
export function YieldBars({
  name,
  chip,
  lang,
}: {
  name: string
  chip: PlannedChip
  lang: Language
}) {
  const text = chipsText[lang]
  const { grossDies, dieYieldRaw, dieYield, packageYield } = chip
  const steps = [
    [text.grossDies, grossDies],
    [text.goodDies, grossDies * dieYieldRaw],
    ...(dieYield > dieYieldRaw ? ([[text.harvested, grossDies * dieYield]] as const) : []),
    [text.packaged, grossDies * dieYield * packageYield],
  ] as const
  const count = (value: number) => formatNumber(value, 3)
  return (
    <BarChart
      id={`yield-${name}`}
      title={text.yieldTitle(count(grossDies), count(chip.packagesPerWafer))}
      subtitle={text.yieldUnit}
      source={text.yieldSource}
      bars={steps.map(([label, value], i) => ({
        key: label,
        label,
        parts: [{ label: '', value, colour: i === 0 ? 7 : 1 }],
        total:
          i === 0
            ? count(value)
            : text.diesOf(count(value), figure(value / grossDies, 'fraction', lang)),
      }))}
      write={count}
      table={{
        columns: [
          { head: text.chip, unit: '' },
          { head: name, unit: '' },
        ],
        rows: () => [
          ...steps.map(([label, value]) => [label, value]),
          [text.packages, chip.packagesPerWafer],
        ],
      }}
    />
  )
}

/** How the full cost moves when each input rises by a tenth. */
export function Sensitivity({
  name,
  chip,
  lang,
}: {
  name: string
  chip: PlannedChip
  lang: Language
}) {
  const text = chipsText[lang]
  const moves = Object.entries(chip.sensitivity).sort(([, x], [, y]) => Math.abs(y) - Math.abs(x))
  const [most] = moves
  if (!most) return null
  const share = (value: number) => `${value > 0 ? '+' : ''}${figure(value, 'fraction', lang)}`
  const input = (key: string) => text.inputs[key] ?? key
  return (
    <BarChart
      id={`moves-${name}`}
      title={text.moveTitle(input(most[0]), share(most[1]))}
      subtitle={text.moveUnit}
      source={text.costSource}
      bars={moves.map(([key, value]) => ({
        key,
        label: input(key),
        parts: [{ label: '', value, colour: value < 0 ? 3 : 1 }],
        total: share(value),
      }))}
      write={share}
      table={{
        columns: [
          { head: text.input, unit: '' },
          { head: text.change, unit: '%' },
        ],
        rows: () => moves.map(([key, value]) => [input(key), value * 100]),
      }}
    />
  )
}
