import type { Plan, PlannedMoney } from '../../src/campus/index.js'
import { dayInText, figure, type Language, moneyName, price } from '../../src/words/index.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import { dearestPart, HourParts, Spending, yearsOf } from './money/hour.js'
import { Monthly } from './money/monthly.js'
import { monthText, nameOf } from './money/naming.js'
import { Loans, Products } from './money/products.js'
import { Sources } from './money/sources.js'
import { Parties, Slip, Standings } from './money/standings.js'
import { moneyText } from './money.text.js'
import type { PageProps } from './page.js'

/** Who pays what, when, and what an hour, a run and a million tokens cost. */
export default function Money({ a, b, lang }: PageProps) {
  const { plan } = a
  const { money } = plan
  if (!money) return null
  const text = moneyText[lang]
  const end = dayInText(plan.end, lang)
  const other = b?.plan.money ? b.plan : undefined
  return (
    <>
      <p className="lead">{leadOf(plan, money, lang)}</p>
      {other?.money && (
        <p className="lead other">
          <b>B</b> {leadOf(other, other.money, lang)}
        </p>
      )}
      {money.unpriced.length > 0 && (
        <p className="unpriced">{text.unpriced(money.unpriced.join(', '))}</p>
      )}
      <Heads money={money} end={end} lang={lang} />
      <Sources money={money} end={end} lang={lang} />
      <Monthly plan={plan} money={money} other={other} lang={lang} />
      <HourParts money={money} other={other?.money ?? null} lang={lang} />
      <Spending money={money} lang={lang} />
      <Products money={money} lang={lang} />
      <Standings money={money} lang={lang} />
      <Parties money={money} lang={lang} />
      <Loans money={money} lang={lang} />
      <Slip money={money} lang={lang} />
    </>
  )
}

function leadOf(plan: Plan, money: PlannedMoney, lang: Language): string {
  const text = moneyText[lang]
  const { currency, acceleratorHour: hour, owner } = money
  const write = (value: number) => figure(value, 'money', lang, currency)
  const standing = money.standings[owner]
  const dearest = hour && dearestPart(hour)
  return [
    text.lead(write(money.capitalTotal), write(money.runningTotal), dayInText(plan.end, lang)),
    hour && dearest && hour.perHour > 0
      ? text.leadHour(
          price(hour.perHour, lang, currency),
          figure(dearest.share, 'fraction', lang),
          moneyName(dearest.key, lang),
        )
      : '',
    standing && standing.exposure > 0
      ? text.leadOwner(
          nameOf(money, owner, lang),
          write(standing.presentValue),
          write(standing.exposure),
          monthText(standing.exposureMonth, lang),
        )
      : '',
  ].join('')
}

function Heads({ money, end, lang }: { money: PlannedMoney; end: string; lang: Language }) {
  const text = moneyText[lang]
  const { currency, acceleratorHour: hour, breakEven } = money
  const write = (value: number) => figure(value, 'money', lang, currency)
  return (
    <Tiles>
      <Tile label={text.heads.capital} note={text.prices(money.prices)}>
        <Figure path="money.capitalTotal">{write(money.capitalTotal)}</Figure>
      </Tile>
      <Tile label={text.heads.running} note={text.runningNote(end)}>
        <Figure path="money.runningTotal">{write(money.runningTotal)}</Figure>
      </Tile>
      {hour && (
        <Tile
          label={text.heads.hour}
          note={text.hourNote(figure(hour.utilisation, 'fraction', lang), yearsOf(hour))}
        >
          <Figure path="money.acceleratorHour.perHour">
            {price(hour.perHour, lang, currency) || '–'}
          </Figure>
        </Tile>
      )}
      {breakEven !== null && (
        <Tile
          label={text.breakEven}
          note={text.breakEvenNote(
            nameOf(money, money.owner, lang),
            hour ? figure(hour.discountRate, 'fraction', lang) : '–',
          )}
        >
          <Figure path="money.breakEven">{price(breakEven, lang, currency) || '–'}</Figure>
        </Tile>
      )}
    </Tiles>
  )
}
