import type { PlannedMoney } from '../../../src/campus/index.js'
import {
  figure,
  type Language,
  moneyUnit,
  price,
  reportText,
  roomsText,
} from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import { moneyText } from '../money.text.js'
import { monthText } from './naming.js'

interface MoneyProps {
  readonly money: PlannedMoney
  readonly lang: Language
}

/** Loans over the horizon. */
export function Loans({ money, lang }: MoneyProps) {
  const loans = Object.entries(money.loans)
  if (loans.length === 0) return null
  const [text, words] = [moneyText[lang], roomsText(lang)]
  const most = Math.max(1, ...loans.map(([, { drawn }]) => drawn))
  const unit = moneyUnit(most, lang, money.currency)
  const number = true
  const times = (path: string, value: number | null) =>
    value === null ? '–' : <Figure path={path}>{(Math.round(value * 100) / 100).toFixed(2)}</Figure>
  return (
    <DataTable
      caption={text.loans(unit.name)}
      heads={[
        { head: text.loanFrom },
        { head: words.drawn, number },
        { head: words.interest, number },
        { head: words.outstanding, number },
        { head: words.coverage, number },
        { head: text.coverageMonth, number },
        { head: text.coverageMean, number },
      ]}
      rows={loans.map(([key, loan]) => {
        const at = `money.loans.${key}`
        const cell = (field: 'drawn' | 'interestDuringConstruction' | 'outstandingEnd') => {
          const said = unit.write(loan[field])
          return said === '' ? '–' : <Figure path={`${at}.${field}`}>{said}</Figure>
        }
        return [
          key,
          [
            key,
            cell('drawn'),
            cell('interestDuringConstruction'),
            cell('outstandingEnd'),
            times(`${at}.coverageMin`, loan.coverageMin),
            monthText(loan.coverageMinMonth, lang) || '–',
            times(`${at}.coverageMean`, loan.coverageMean),
          ],
        ]
      })}
    />
  )
}

/** What training runs and a million tokens cost. */
export function Products({ money, lang }: MoneyProps) {
  const text = moneyText[lang]
  const { runs, millionTokens, currency } = money
  const number = true
  return (
    <>
      {Object.keys(runs).length > 0 && (
        <DataTable
          caption={text.runs}
          heads={[{ head: reportText(lang).run }, { head: text.runCost, number }]}
          rows={Object.entries(runs).map(([key, cost]) => [
            key,
            [
              key,
              <Figure path={`money.runs.${key}`}>{figure(cost, 'money', lang, currency)}</Figure>,
            ],
          ])}
        />
      )}
      {Object.keys(millionTokens).length > 0 && (
        <DataTable
          caption={text.services}
          heads={[{ head: roomsText(lang).service }, { head: text.tokenCost, number }]}
          rows={Object.entries(millionTokens).map(([key, cost]) => [
            key,
            [
              key,
              <Figure path={`money.millionTokens.${key}`}>
                {price(cost, lang, currency) || '–'}
              </Figure>,
            ],
          ])}
        />
      )}
    </>
  )
}
