import type { PlannedChip } from '../../../src/campus/index.js'
import {
  acceleratorName,
  dayInColumn,
  figure,
  type Language,
  wholeCount,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import type { Answer, VariantKey } from '../../twin/contract.js'
import { chipsText } from '../chips.text.js'
import { limitName } from './supply.js'

const month = (365.25 / 12) * 86_400

/** All of every chip, in figures. */
export function ChipTable({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = chipsText[lang]
  const number = true
  return (
    <DataTable
      caption={text.tableTitle}
      heads={[
        { head: text.chip },
        { head: text.accelerator },
        { head: text.unitCost, number },
        { head: text.fullCost, number },
        { head: text.breakEven, number },
        { head: text.development, number },
        { head: text.dieYield, number },
        { head: text.packageYield, number },
        { head: text.perWafer, number },
        { head: text.perMonth, number },
        { head: text.limitedBy },
        { head: text.timeToVolume, number },
        { head: 'P10', number },
        { head: 'P50', number },
        { head: 'P90', number },
        { head: text.failure, number },
      ]}
      rows={[...rows(a, 'a', lang), ...(b ? rows(b, 'b', lang) : [])]}
    />
  )
}

function rows({ plan, currency }: Answer, variant: VariantKey, lang: Language) {
  return Object.entries(plan.chips).map(
    ([name, chip]) =>
      [
        `${variant} ${name}`,
        [variant === 'b' ? `B ${name}` : name, ...cells(`chips.${name}`, chip)],
      ] as const,
  )

  function cells(path: string, chip: PlannedChip) {
    const told = (field: string, written: string) => (
      <Figure path={`${path}.${field}`} variant={variant}>
        {written}
      </Figure>
    )
    const money = (value: number) => figure(value, 'money', lang, currency)
    const share = (value: number) => figure(value, 'fraction', lang)
    return [
      <span className="whole">{acceleratorName(chip.accelerator)}</span>,
      told('unitCost', money(chip.unitCost)),
      told('fullCost', money(chip.fullCost)),
      chip.breakEven === null ? '–' : told('breakEven', wholeCount(chip.breakEven)),
      told('development', money(chip.development)),
      told('dieYield', share(chip.dieYield)),
      told('packageYield', share(chip.packageYield)),
      told('packagesPerWafer', figure(chip.packagesPerWafer, 'count', lang)),
      told('supply', wholeCount(chip.supply * month)),
      limitName(chip, lang),
      told('timeToVolume', figure(chip.timeToVolume, 'duration', lang)),
      told('volumeFrom.p10', dayInColumn(chip.volumeFrom.p10, lang)),
      told('volumeFrom.p50', dayInColumn(chip.volumeFrom.p50, lang)),
      told('volumeFrom.p90', dayInColumn(chip.volumeFrom.p90, lang)),
      told('failure', share(chip.failure)),
    ]
  }
}
