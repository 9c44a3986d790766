import { useMemo } from 'react'
import type { PlannedMoney } from '../../../src/campus/index.js'
import { figure, type Language, moneyName, moneyUnit } from '../../../src/words/index.js'
import { Sankey } from '../../chart/sankey.js'
import type { Stream } from '../../chart/sankey-layout.js'
import { moneyText } from '../money.text.js'
import { nameOf } from './naming.js'

const colours = { source: 3, capital: 1, running: 2, transfer: 5 } as const

/** Where the owner's money comes from and what it goes to. */
export function Sources({
  money,
  end,
  lang,
}: {
  money: PlannedMoney
  end: string
  lang: Language
}) {
  const text = moneyText[lang]
  const { currency } = money
  const owner = nameOf(money, money.owner, lang)
  const [sources, uses] = useMemo(
    () => [
      streamsOf('sources', money.sources, lang, () => 'source'),
      streamsOf('uses', money.uses, lang, (key) => kindOf(money, key)),
    ],
    [money, lang],
  )
  const total = uses.reduce((sum, { value }) => sum + value, 0)
  const [first, most] = [largest(sources), largest(uses)]
  const unit = moneyUnit(total, lang, currency)
  return (
    <Sankey
      id="flows"
      title={
        first && most
          ? text.flowFinding(
              owner,
              first.label,
              figure(most.value / total, 'fraction', lang),
              most.label,
            )
          : text.flowNone(owner)
      }
      subtitle={text.flowUnit(owner, end)}
      source={text.account}
      sources={sources}
      middle={owner}
      uses={uses}
      write={(value) => figure(value, 'money', lang, currency)}
      lang={lang}
      table={{
        columns: [
          { head: text.side, unit: '' },
          { head: text.item, unit: '' },
          { head: text.amount, unit: unit.name },
        ],
        rows: () =>
          [
            ...sources.map((stream) => ({ side: text.in, stream })),
            ...uses.map((stream) => ({ side: text.out, stream })),
          ].map(({ side, stream }) => [side, stream.label, unit.write(stream.value)]),
      }}
    />
  )
}

const order = ['source', 'capital', 'running', 'transfer'] as const

function kindOf({ capital, running }: PlannedMoney, key: string): keyof typeof colours {
  if (Object.hasOwn(capital, key)) return 'capital'
  return Object.hasOwn(running, key) ? 'running' : 'transfer'
}

/** Streams by kind, the largest of a kind first; what is nothing is left out. */
function streamsOf(
  side: 'sources' | 'uses',
  amounts: Readonly<Record<string, number>>,
  lang: Language,
  kind: (key: string) => keyof typeof colours,
): Stream[] {
  return Object.entries(amounts)
    .filter(([, value]) => value > 0)
    .map(([key, value]) => ({ key, value, kind: kind(key) }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.value - a.value)
    .map(({ key, value, kind }) => ({
      key,
      value,
      label: moneyName(key, lang),
      colour: colours[kind],
      path: `money.${side}.${key}`,
    }))
}

const largest = (streams: readonly Stream[]) => [...streams].sort((a, b) => b.value - a.value)[0]
