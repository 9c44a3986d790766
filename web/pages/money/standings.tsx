import type { ReactNode } from 'react'
import type { PlannedMoney } from '../../../src/campus/index.js'
import {
  figure,
  type Language,
  moneyUnit,
  reportText,
  roomsText,
} from '../../../src/words/index.js'
import { SignedBars } from '../../chart/signed-bars.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { moneyText } from '../money.text.js'
import { monthText, nameOf } from './naming.js'

interface MoneyProps {
  readonly money: PlannedMoney
  readonly lang: Language
}

const colours = { gain: 3, loss: 2 } as const

/** Present value of each party. */
export function Standings({ money, lang }: MoneyProps) {
  const text = moneyText[lang]
  const { currency } = money
  const parties = Object.entries(money.standings)
    .map(([key, { presentValue }]) => ({ key, value: presentValue }))
    .sort((a, b) => b.value - a.value)
  const [best, worst] = [parties[0], parties.at(-1)]
  if (!best || !worst) return null
  const write = (value: number) => figure(value, 'money', lang, currency)
  const name = (key: string) => nameOf(money, key, lang)
  const rate = money.acceleratorHour?.discountRate
  const isTwo = best.key !== worst.key && best.value > 0
  return (
    <SignedBars
      id="standings"
      title={
        isTwo
          ? text.standingFinding(
              name(best.key),
              write(best.value),
              name(worst.key),
              write(worst.value),
            )
          : text.standingOne(name(worst.key), write(worst.value))
      }
      subtitle={text.standingUnit(rate === undefined ? '–' : figure(rate, 'fraction', lang))}
      source={text.account}
      bars={parties.map(({ key, value }) => ({
        label: name(key),
        end: write(value),
        parts: [
          {
            label: '',
            value,
            colour: value < 0 ? colours.loss : colours.gain,
            path: `money.standings.${key}.presentValue`,
          },
        ],
      }))}
      write={write}
      lang={lang}
      table={{
        columns: [
          { head: text.party, unit: '' },
          { head: roomsText(lang).presentValue, unit: currency },
        ],
        rows: () => parties.map(({ key, value }) => [name(key), value]),
      }}
    />
  )
}

/** What each party pays, earns and risks. */
export function Parties({ money, lang }: MoneyProps) {
  const [text, words, report] = [moneyText[lang], roomsText(lang), reportText(lang)]
  const { parties, standings, currency } = money
  const keys = Object.keys(parties).filter(
    (key) => parties[key]!.paid !== 0 || parties[key]!.received !== 0 || key in standings,
  )
  const sizes = Object.values(parties).flatMap(({ paid, received }) => [paid, received])
  const unit = moneyUnit(Math.max(1, ...sizes), lang, currency)
  const number = true
  const amount = (path: string, value: number | null | undefined) => {
    const said = value === null || value === undefined ? '' : unit.write(value)
    return said === '' ? null : <Figure path={path}>{said}</Figure>
  }
  const share = (path: string, value: number | null | undefined) =>
    value === null || value === undefined ? null : (
      <Figure path={path}>{figure(value, 'fraction', lang)}</Figure>
    )
  const of = (key: string, field: 'net' | 'terminal' | 'presentValue' | 'exposure' | 'funds') =>
    amount(`money.standings.${key}.${field}`, standings[key]?.[field])
  const month = (key: string) => {
    const own = standings[key]
    return own && own.exposure > 0 ? monthText(own.exposureMonth, lang) : null
  }
  const funds = (key: string) => {
    const own = standings[key]
    if (!own || own.funds === null) return null
    const isOver = own.exposure > own.funds
    return (
      <>
        {of(key, 'funds')}
        {isOver && <span className="over">{text.overdrawn}</span>}
      </>
    )
  }
  const all: readonly { head: string; cell: (key: string) => ReactNode }[] = [
    { head: report.paid, cell: (key) => amount(`money.parties.${key}.paid`, parties[key]?.paid) },
    {
      head: report.received,
      cell: (key) => amount(`money.parties.${key}.received`, parties[key]?.received),
    },
    { head: words.net, cell: (key) => of(key, 'net') },
    { head: words.terminal, cell: (key) => of(key, 'terminal') },
    { head: words.presentValue, cell: (key) => of(key, 'presentValue') },
    {
      head: words.rate,
      cell: (key) => share(`money.standings.${key}.rate`, standings[key]?.rate),
    },
    { head: words.exposure, cell: (key) => of(key, 'exposure') },
    { head: text.exposureMonth, cell: month },
    { head: text.funds, cell: funds },
    {
      head: text.circular,
      cell: (key) => share(`money.standings.${key}.circular`, standings[key]?.circular || null),
    },
  ]
  // a column that nobody has anything in says nothing
  const columns = all.filter(({ cell }) => keys.some((key) => cell(key) !== null))
  return (
    <>
      <DataTable
        caption={text.standingTitle(unit.name)}
        heads={[{ head: text.party }, ...columns.map(({ head }) => ({ head, number }))]}
        rows={keys.map((key) => [
          key,
          [nameOf(money, key, lang), ...columns.map(({ cell }) => cell(key) ?? '–')],
        ])}
      />
      {Object.keys(standings).length > 0 && <p className="faint">{words.standingsNote}</p>}
    </>
  )
}

/** What a quarter's delay does to each party's present value. */
export function Slip({ money, lang }: MoneyProps) {
  const { slip, currency } = money
  if (!slip) return null
  const text = moneyText[lang]
  const parties = Object.entries(slip)
    .filter(([, value]) => value !== 0)
    .sort((a, b) => a[1] - b[1])
  const write = (value: number) => figure(value, 'money', lang, currency)
  const name = (key: string) => nameOf(money, key, lang)
  const worst = parties[0]
  if (!worst) return null
  return (
    <SignedBars
      id="slip"
      title={worst[1] < 0 ? text.slipFinding(name(worst[0]), write(-worst[1])) : text.slipNone}
      subtitle={text.slipUnit}
      source={text.account}
      bars={parties.map(([key, value]) => ({
        label: name(key),
        end: write(value),
        parts: [
          {
            label: '',
            value,
            colour: value < 0 ? colours.loss : colours.gain,
            path: `money.slip.${key}`,
          },
        ],
      }))}
      write={write}
      lang={lang}
      table={{
        columns: [
          { head: text.party, unit: '' },
          { head: roomsText(lang).slip, unit: currency },
        ],
        rows: () => parties.map(([key, value]) => [name(key), value]),
      }}
    />
  )
}
