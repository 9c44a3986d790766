import type { PlannedMoney } from '../../../src/campus/index.js'
import {
  figure,
  type Language,
  moneyName,
  moneyUnit,
  price,
  reportText,
} from '../../../src/words/index.js'
import { type Bar, SignedBars } from '../../chart/signed-bars.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import type { VariantKey } from '../../twin/contract.js'
import { moneyText } from '../money.text.js'

/** s */
const year = 365.25 * 86_400
const palette = [1, 2, 3, 4, 5, 6, 7, 8] as const

type Hour = NonNullable<PlannedMoney['acceleratorHour']>

/** Years of an economic life, to a tenth. */
export const yearsOf = ({ life }: Hour): string => String(Math.round((life / year) * 10) / 10)

/** The dearest part of an accelerator-hour, and its share of it. */
export function dearestPart({ parts, perHour }: Hour) {
  const [key, value] = Object.entries(parts).sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return { key, share: perHour > 0 ? value / perHour : 0 }
}

/** What an accelerator-hour is made of; B below it. */
export function HourParts({
  money,
  other,
  lang,
}: {
  money: PlannedMoney
  other: PlannedMoney | null
  lang: Language
}) {
  const hour = money.acceleratorHour
  if (!hour) return null
  const text = moneyText[lang]
  const write = (value: number) => price(value, lang, money.currency) || '0'
  const keys = Object.keys(hour.parts).sort((a, b) => hour.parts[b]! - hour.parts[a]!)
  const barOf = (of: Hour, variant: VariantKey): Bar => ({
    label: variant.toUpperCase(),
    end: write(of.perHour),
    parts: keys
      .filter((key) => (of.parts[key] ?? 0) > 0)
      .map((key) => ({
        label: moneyName(key, lang),
        value: of.parts[key]!,
        colour: palette[keys.indexOf(key) % palette.length]!,
        path: `money.acceleratorHour.parts.${key}`,
        variant,
      })),
  })
  const beside = other?.currency === money.currency ? other.acceleratorHour : null
  const bars = [
    beside ? barOf(hour, 'a') : { ...barOf(hour, 'a'), label: '' },
    ...(beside ? [barOf(beside, 'b')] : []),
  ]
  const { key, share } = dearestPart(hour)
  return (
    <SignedBars
      id="hour"
      title={text.hourFinding(
        figure(share, 'fraction', lang),
        moneyName(key, lang),
        write(hour.perHour),
      )}
      subtitle={text.hourUnit(
        figure(hour.utilisation, 'fraction', lang),
        yearsOf(hour),
        figure(hour.discountRate, 'fraction', lang),
      )}
      source={text.account}
      bars={bars}
      write={write}
      named
      lang={lang}
      table={{
        columns: [
          { head: text.item, unit: '' },
          { head: reportText(lang).perHour, unit: money.currency },
          ...(beside ? [{ head: `B ${reportText(lang).perHour}`, unit: money.currency }] : []),
        ],
        rows: () =>
          keys.map((one) => [
            moneyName(one, lang),
            hour.parts[one] ?? 0,
            ...(beside ? [beside.parts[one] ?? 0] : []),
          ]),
      }}
    />
  )
}

/** Capital, running cost and the part of an accelerator-hour by category. */
export function Spending({ money, lang }: { money: PlannedMoney; lang: Language }) {
  const text = reportText(lang)
  const { capital, running, currency } = money
  const parts = money.acceleratorHour?.parts ?? {}
  const unit = moneyUnit(Math.max(money.capitalTotal, money.runningTotal), lang, currency)
  const keys = [...new Set([...Object.keys(capital), ...Object.keys(running)])].filter(
    (key) => (capital[key] ?? 0) !== 0 || (running[key] ?? 0) !== 0,
  )
  const number = true
  const cell = (path: string, said: string) =>
    said === '' ? '–' : <Figure path={path}>{said}</Figure>
  return (
    <DataTable
      caption={moneyText[lang].spending(unit.name)}
      heads={[
        { head: text.category },
        { head: text.capital, number },
        { head: text.running, number },
        { head: text.perHour, number },
      ]}
      rows={[
        ...keys.map((key): readonly [string, readonly React.ReactNode[]] => [
          key,
          [
            moneyName(key, lang),
            cell(`money.capital.${key}`, unit.write(capital[key] ?? 0)),
            cell(`money.running.${key}`, unit.write(running[key] ?? 0)),
            cell(`money.acceleratorHour.parts.${key}`, price(parts[key] ?? 0, lang, currency)),
          ],
        ]),
        [
          'total ',
          [
            <b>{text.total}</b>,
            cell('money.capitalTotal', unit.write(money.capitalTotal)),
            cell('money.runningTotal', unit.write(money.runningTotal)),
            cell(
              'money.acceleratorHour.perHour',
              price(money.acceleratorHour?.perHour ?? 0, lang, currency),
            ),
          ],
        ],
      ]}
    />
  )
}
