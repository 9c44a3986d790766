import type { Plan, PlannedChip } from '../../../src/campus/index.js'
import { compactCount, type Language, roomsText, wholeCount } from '../../../src/words/index.js'
import { TimeChart } from '../../chart/time-chart.js'
import { epochOf, extentOf, monthPoints } from '../../content/calendar.js'
import { chipsText } from '../chips.text.js'

const month = (365.25 / 12) * 86_400

/** Packages by month, and when volume begins. */
export function Supply({
  plan,
  name,
  other,
  lang,
}: {
  plan: Plan
  name: string
  other: Plan | undefined
  lang: Language
}) {
  const text = chipsText[lang]
  const chip = plan.chips[name]!
  const otherChip = other?.chips[name]
  const { p10, p90 } = chip.volumeFrom
  const full = chip.supply * month
  return (
    <TimeChart
      id={`supply-${name}`}
      title={text.supplyTitle(wholeCount(full), limitName(chip, lang))}
      subtitle={text.supplyUnit}
      source={text.supplySource}
      extent={extentOf(plan)}
      write={(value) => compactCount(value, lang)}
      shades={
        p10 === null
          ? []
          : [
              {
                label: text.volumeBand,
                from: epochOf(p10),
                to: p90 === null ? extentOf(plan).to : epochOf(p90),
              },
            ]
      }
      limits={[{ label: text.atVolume(wholeCount(full)), value: full }]}
      lines={[
        { label: text.supply, colour: 1, shape: 'step', points: monthPoints(plan, chip.monthly) },
        ...(other && otherChip
          ? [
              {
                label: `B ${text.supply}`,
                colour: 2,
                shape: 'step' as const,
                dashed: true,
                points: monthPoints(other, otherChip.monthly),
              },
            ]
          : []),
      ]}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: text.supply, unit: '' },
        ],
        rows: () => plan.months.map((one, i) => [one, chip.monthly[i] ?? null]),
      }}
    />
  )
}

/** What holds supply down, in words. */
export const limitName = ({ limitedBy }: PlannedChip, lang: Language): string =>
  roomsText(lang).limits[limitedBy] ?? limitedBy
