import { figure, type Language } from '../../../src/words/index.js'
import { BarChart } from '../../chart/bar-chart.js'
import type { Bar } from '../../chart/bar-layout.js'
import type { Answer } from '../../twin/contract.js'
import { rationingText } from '../rationing.text.js'
import { costRatio, dearest, type NamedTier, tierPrice, tiersOf } from './tiers.js'

interface TierProps {
  readonly a: Answer
  readonly b: Answer | null
  readonly lang: Language
}

/** What is served, waits and is turned away, tier by tier. */
export function Fate({ a: { plan }, b, lang }: TierProps) {
  const text = rationingText[lang]
  const share = (value: number) => figure(value, 'fraction', lang)
  const parts = (['served', 'waiting', 'shed'] as const).map((key, i) => ({
    key,
    colour: [1, 5, 2][i]!,
  }))
  const bar = ({ key, tier }: NamedTier): Bar => ({
    key,
    label: tier.name,
    parts: parts.map(({ key: part, colour }) => ({
      label: text[part],
      value: tier.offered > 0 ? tier[part] / tier.offered : 0,
      colour,
    })),
    total: figure(tier.offered, 'tokens', lang),
  })
  const worst = [...tiersOf(plan)].sort((x, y) => x.tier.servedShare - y.tier.servedShare)[0]
  const isAll = !worst || worst.tier.waiting + worst.tier.shed < worst.tier.offered * 1e-6
  return (
    <BarChart
      id="fate"
      title={
        isAll
          ? text.fateAll
          : text.fateTitle(
              worst.tier.name,
              share(worst.tier.servedShare),
              share(worst.tier.waiting / worst.tier.offered),
              share(worst.tier.shed / worst.tier.offered),
            )
      }
      subtitle={text.fateUnit}
      source={text.source}
      bars={[...tiersOf(plan).map(bar), ...asOther(b, bar)]}
      write={share}
      table={{
        columns: [
          { head: text.tier, unit: '' },
          ...parts.map(({ key }) => ({ head: text[key], unit: 'tokens' })),
        ],
        rows: () =>
          tiersOf(plan).map(({ tier }) => [tier.name, tier.served, tier.waiting, tier.shed]),
      }}
    />
  )
}

/** Cost of what a tier gets against what it pays. */
export function Prices({ a, b, lang }: TierProps) {
  const { plan } = a
  const text = rationingText[lang]
  const share = (value: number) => figure(value, 'fraction', lang)
  const worst = dearest(plan)
  const labelled = tiersOf(plan).find(({ tier }) => costRatio(tier) !== null)
  const bar = ({ key, tier }: NamedTier, { currency }: Answer): Bar => {
    const ratio = costRatio(tier)
    const { price, breakEvenPrice } = tier
    const cost = breakEvenPrice === null ? null : tierPrice(breakEvenPrice, tier, lang, currency)
    return {
      key,
      label: tier.name,
      parts: ratio === null ? [] : [{ label: text.cost, value: ratio, colour: ratio > 1 ? 2 : 1 }],
      total:
        cost === null
          ? text.costUnknown
          : price === 0
            ? text.free(cost)
            : text.ofPrice(cost, tierPrice(price, tier, lang, currency)),
      ...(ratio !== null && {
        limit: { value: 1, label: key === labelled?.key ? text.priceLimit : '' },
      }),
    }
  }
  return (
    <BarChart
      id="prices"
      title={worst ? text.priceTitle(worst.tier.name, share(worst.ratio)) : text.priceNone}
      subtitle={text.priceUnit}
      source={text.source}
      bars={[...tiersOf(plan).map((one) => bar(one, a)), ...asOther(b, bar)]}
      write={share}
      table={{
        columns: [
          { head: text.tier, unit: '' },
          { head: text.price, unit: a.currency },
          { head: text.breakEven, unit: a.currency },
        ],
        rows: () => tiersOf(plan).map(({ tier }) => [tier.name, tier.price, tier.breakEvenPrice]),
      }}
    />
  )
}

const asOther = (b: Answer | null, bar: (one: NamedTier, answer: Answer) => Bar): readonly Bar[] =>
  (b ? tiersOf(b.plan) : []).map((one) => {
    const { key, label, ...rest } = bar(one, b!)
    return { ...rest, key: `B ${key}`, label: `B ${label}`, outlined: true }
  })
