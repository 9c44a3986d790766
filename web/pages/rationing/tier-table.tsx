import type { PlannedTier } from '../../../src/campus/index.js'
import { dayInColumn, figure, type Language, wholeCount } from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { Figure } from '../../content/figure.js'
import type { Answer, VariantKey } from '../../twin/contract.js'
import { rationingText } from '../rationing.text.js'
import { tierPrice, tiersOf } from './tiers.js'

const day = 86_400

/** All of every tier, in figures. */
export function TierTable({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = rationingText[lang]
  const number = true
  return (
    <>
      <DataTable
        caption={text.tableTitle}
        heads={[
          { head: text.tier },
          { head: text.kind },
          { head: text.launch, number },
          { head: text.servedShare, number },
          { head: text.missing, number },
          { head: text.cap, number },
          { head: text.price, number },
          { head: text.breakEven, number },
          { head: text.clearing, number },
          { head: text.revenue, number },
          { head: text.lostHead, number },
          { head: text.left, number },
          { head: text.promise },
          { head: text.admittedHead, number },
          { head: text.service },
        ]}
        rows={[...rows(a, 'a', lang), ...(b ? rows(b, 'b', lang) : [])]}
      />
      <p className="faint">{text.tableNote}</p>
    </>
  )
}

function rows(answer: Answer, variant: VariantKey, lang: Language) {
  const text = rationingText[lang]
  const { plan, currency } = answer
  return tiersOf(plan).map(({ key, tier }) => {
    const told = (field: string, written: string) => (
      <Figure path={`tiers.${key}.${field}`} variant={variant}>
        {written}
      </Figure>
    )
    const money = (field: keyof PlannedTier, value: number) =>
      value > 0 ? told(field, figure(value, 'money', lang, currency)) : '–'
    const { clearing, breakEvenPrice } = tier
    const isShort = tier.acceleratorsShort > 0
    return [
      `${variant} ${key}`,
      [
        variant === 'b' ? `B ${tier.name}` : tier.name,
        text.kinds[tier.kind],
        told('launch', tier.launch === null ? text.neverFull : dayInColumn(tier.launch, lang)),
        told('servedShare', figure(tier.servedShare, 'fraction', lang)),
        isShort ? told('acceleratorsShort', wholeCount(tier.acceleratorsShort)) : '–',
        isShort ? told('capNeeded', capText(tier, lang)) : '–',
        told('price', tierPrice(tier.price, tier, lang, currency)),
        breakEvenPrice === null
          ? '–'
          : told('breakEvenPrice', tierPrice(breakEvenPrice, tier, lang, currency)),
        clearing === null ? (
          '–'
        ) : (
          <>
            {told('clearing.p10', tierPrice(clearing.p10, tier, lang, currency))} –{' '}
            {told('clearing.p90', tierPrice(clearing.p90, tier, lang, currency))}
          </>
        ),
        money('revenue', tier.revenue),
        money('lost', tier.lost),
        tier.left >= 1 ? told('left', wholeCount(tier.left)) : '–',
        told('promiseKept', tier.promiseKept ? text.kept : text.broken),
        told('admitted', dayInColumn(tier.admitted, lang)),
        tier.service,
      ],
    ] as const
  })
}

/** What a user may take on the tightest day if all are to be let in. */
export const capText = ({ capNeeded }: PlannedTier, lang: Language): string =>
  rationingText[lang].aDay(figure(Math.round(capNeeded * day), 'tokens', lang))
