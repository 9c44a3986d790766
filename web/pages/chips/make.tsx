import type { PlannedChip } from '../../../src/campus/index.js'
import type { Currency } from '../../../src/quantity/index.js'
import {
  acceleratorName,
  compactCount,
  figure,
  type Language,
  wholeCount,
} from '../../../src/words/index.js'
import { ScatterChart } from '../../chart/scatter-chart.js'
import { chipsText } from '../chips.text.js'
import { boughtCost, costAt, volumeCurve } from './volume.js'

/** Cost of a chip made against the volume, beside one bought for the same work. */
export function MakeOrBuy({
  name,
  chip,
  other,
  currency,
  lang,
}: {
  name: string
  chip: PlannedChip
  /** The chip of the same name in the other variant, in the same currency. */
  other: PlannedChip | undefined
  currency: Currency
  lang: Language
}) {
  const text = chipsText[lang]
  const curve = volumeCurve(chip)
  if (curve.length === 0) return null
  const bought = boughtCost(chip)
  const { breakEven, volume } = chip
  const money = (value: number) => figure(value, 'money', lang, currency)
  const points = curve.map((at) => ({ x: at.volume, y: at.cost }))
  const mark = (key: string, label: string, at: number, colour: number) => ({
    key,
    label,
    colour,
    joined: false,
    points: [{ x: at, y: costAt(chip, at) }],
  })
  return (
    <ScatterChart
      id={`make-${name}`}
      title={
        breakEven === null
          ? chip.instead === null
            ? text.makeAlone(
                money(chip.fullCost),
                text.chips(wholeCount(volume)),
                figure(1 - chip.unitCost / chip.fullCost, 'fraction', lang),
              )
            : text.makeNever(acceleratorName(chip.accelerator))
          : text.makeTitle(wholeCount(breakEven), wholeCount(volume))
      }
      subtitle={text.makeUnit}
      source={text.costSource}
      height={340}
      traces={[
        { key: 'made', label: text.made, colour: 1, joined: true, smooth: true, points },
        ...(volume > 0
          ? [mark('planned', text.planned(compactCount(volume, lang)), volume, 3)]
          : []),
        ...(breakEven !== null && breakEven > 0
          ? [mark('pays', text.paysFrom(compactCount(breakEven, lang)), breakEven, 4)]
          : []),
        ...(other
          ? [
              {
                key: 'B',
                label: `B ${text.made}`,
                colour: 2,
                joined: true,
                dashed: true,
                smooth: true,
                points: volumeCurve(other).map((at) => ({ x: at.volume, y: at.cost })),
              },
            ]
          : []),
      ]}
      x={{ scale: 'log', label: text.volume, write: (v) => compactCount(v, lang) }}
      y={{ scale: 'log', label: text.perChip, write: money }}
      horizontals={
        bought === null
          ? []
          : [{ value: bought, label: text.bought(acceleratorName(chip.instead ?? '')) }]
      }
      table={{
        columns: [
          { head: text.volume, unit: '' },
          { head: text.perChip, unit: currency },
        ],
        rows: () => curve.map((at) => [Math.round(at.volume), at.cost]),
      }}
    />
  )
}
