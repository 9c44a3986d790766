import {
  dayInColumn,
  figure,
  type Language,
  price,
  verdict,
  wholeCount,
} from '../../src/words/index.js'
import { Figure } from '../content/figure.js'
import { Tile, Tiles } from '../content/tile.js'
import { useComponent } from '../content/use-component.js'
import type { Answer } from '../twin/contract.js'
import { overviewText } from './overview.text.js'
import type { PageProps } from './page.js'

/** Charts and findings come after the answer: it is on screen before they are fetched. */
const evidence = () => import('./overview/evidence.js')

/** The answer in a sentence, then what it rests on. */
export default function Overview(props: PageProps) {
  const { a, b, lang } = props
  const Evidence = useComponent(evidence)
  return (
    <>
      <p className="lead">{verdict(a.plan, lang)}</p>
      {b && (
        <p className="lead other">
          <b>B</b> {verdict(b.plan, lang)}
        </p>
      )}
      {a.plan.accelerators > 0 && <Headline answer={a} lang={lang} />}
      {Evidence && <Evidence {...props} />}
    </>
  )
}

function Headline({ answer: { plan, currency }, lang }: { answer: Answer; lang: Language }) {
  const text = overviewText[lang]
  const peak = Object.values(plan.sites).reduce((sum, site) => sum + site.facilityPowerPeak, 0)
  const [key, first] = Object.entries(plan.sites)[0] ?? []
  const { money, ready } = plan
  return (
    <Tiles>
      <Tile
        label={text.ready}
        note={text.between(dayInColumn(ready.p10, lang), dayInColumn(ready.p90, lang))}
      >
        <Figure path="ready.p50">{dayInColumn(ready.p50, lang)}</Figure>
      </Tile>
      <Tile label={text.accelerators} note={text.phases(Object.keys(plan.phases).length)}>
        <Figure path="accelerators">{wholeCount(plan.accelerators)}</Figure>
      </Tile>
      {key !== undefined && first && (
        <Tile label={text.peak} note={text.designDay}>
          <Figure path={`sites.${key}.facilityPowerPeak`}>{figure(peak, 'power', lang)}</Figure>
        </Tile>
      )}
      {money && (
        <Tile label={text.capital} note={text.prices(money.prices)}>
          <Figure path="money.capitalTotal">
            {figure(money.capitalTotal, 'money', lang, currency)}
          </Figure>
        </Tile>
      )}
      {money?.acceleratorHour && (
        <Tile
          label={text.perHour}
          note={text.utilisation(figure(money.acceleratorHour.utilisation, 'fraction', lang))}
        >
          <Figure path="money.acceleratorHour.perHour">
            {price(money.acceleratorHour.perHour, lang, currency)}
          </Figure>
        </Tile>
      )}
    </Tiles>
  )
}
