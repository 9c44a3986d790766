import { useEffect, useMemo, useState } from 'react'
import type { Candidate } from '../../../src/study/index.js'
import { figure, type Language, moneyUnit, wholeCount } from '../../../src/words/index.js'
import { ScatterChart } from '../../chart/scatter-chart.js'
import { DataTable } from '../../content/data-table.js'
import { together } from '../../content/together.js'
import { useApp } from '../../state/store.js'
import { sizeStudent } from '../../state/studying.js'
import { useStudy } from '../../state/use-study.js'
import type { Sized } from '../../twin/contract.js'
import { AloneMeasures, Bound } from './binding.js'
import type { Dials } from './dials.js'
import { studyText } from './study-text.js'
import { resultOf, Studying } from './studying.js'

/** Which measures hold the moment, at which cost; each can be set on the dials. */
export function Size({
  site,
  index,
  loss,
  onApply,
  lang,
}: {
  site: string
  index: number
  /** It must hold after the loss of its largest unit too. */
  loss: boolean
  onApply: (dials: Dials) => void
  lang: Language
}) {
  const text = studyText[lang]
  const question = useApp((state) => state.variants.a.question)
  const asked = useMemo(
    () => ({ question, site, moment: index, loss }),
    [question, site, index, loss],
  )
  const [wanted, want] = useState<typeof asked | null>(null)
  useEffect(() => {
    if (wanted && wanted !== asked) want(null)
  }, [wanted, asked])
  const [study, stop] = useStudy(sizeStudent, 'size', wanted)
  const sized = resultOf<Sized>(study)
  return (
    <section className="swing-study">
      <h2>{text.sizeHeading}</h2>
      <p className="faint">
        {text.sizeIntro} {loss && text.sizeLoss}
      </p>
      {study.kind !== 'working' && !sized && (
        <button type="button" onClick={() => want(asked)}>
          {text.sizeAsk}
        </button>
      )}
      <Studying study={study} say={text.sets} onStop={stop} lang={lang} />
      {sized?.sizing.cheapest === null && (
        <>
          <p role="status">{text.sizeNone(wholeCount(sized.sizing.tried))}</p>
          <AloneMeasures sizing={sized.sizing} money={unitOf(sized, lang)} lang={lang} />
        </>
      )}
      {sized?.sizing.cheapest && (
        <Front
          sized={sized}
          best={sized.sizing.cheapest}
          loss={loss}
          onApply={onApply}
          lang={lang}
        />
      )}
    </section>
  )
}

const running = ({ yearly, parts }: Candidate) => yearly - parts.annuity

interface FrontProps {
  readonly sized: Sized
  readonly best: Candidate
  readonly loss: boolean
  readonly onApply: (dials: Dials) => void
  readonly lang: Language
}

function Front({ sized, best, loss, onApply, lang }: FrontProps) {
  const text = studyText[lang]
  const { sizing, prices, currency } = sized
  const rows = sizing.front.includes(best) ? sizing.front : [best, ...sizing.front]
  const money = (value: number) => figure(value, 'money', lang, currency)
  const unit = unitOf(sized, lang)
  const amount = (value: number) => unit.write(value) || '0'
  const points = sizing.front.map((one) => ({ x: one.capital, y: running(one) }))
  const cheapest = [{ x: best.capital, y: running(best) }]
  const unpriced = [...new Set(rows.flatMap((one) => one.unpriced))]
  const number = true
  return (
    <>
      <ScatterChart
        id="sizing"
        height={260}
        title={text.sizeTitle(money(best.yearly), money(best.capital))}
        subtitle={text.sizeUnit}
        source={text.source}
        traces={[
          { key: 'front', label: text.front, colour: 1, points, joined: true },
          { key: 'best', label: text.cheapest, colour: 2, points: cheapest, joined: false },
        ]}
        x={{ scale: 'linear', label: `${text.capital}, ${unit.name}`, write: amount }}
        y={{ scale: 'linear', label: `${text.running}, ${unit.name}`, write: amount }}
        table={{
          columns: [
            { head: text.set, unit: '' },
            { head: text.capital, unit: currency },
            { head: text.running, unit: currency },
          ],
          rows: () => rows.map((one) => [setOf(one, sized, lang), one.capital, running(one)]),
        }}
      />
      <DataTable
        caption={text.caption(wholeCount(sizing.tried), unit.name)}
        heads={[
          { head: text.set },
          { head: text.capital, number },
          { head: text.running, number },
          { head: text.yearly, number },
          { head: text.wasted, number },
          { head: text.slowdown, number },
          { head: '' },
        ]}
        rows={rows.map((one) => {
          const set = setOf(one, sized, lang)
          return [
            set,
            [
              <span className="name">
                {one === best ? <b>{together(`${set} (${text.cheapest})`)}</b> : together(set)}
              </span>,
              amount(one.capital),
              amount(running(one)),
              amount(one.yearly),
              figure(Math.max(0, one.wasted), 'power', lang),
              figure(one.slowdown, 'fraction', lang),
              <button
                type="button"
                aria-label={text.applySet(set)}
                onClick={() => onApply(dialsFor(one, sized, loss))}
              >
                {text.apply}
              </button>,
            ],
          ]
        })}
      />
      <Bound sizing={sizing} best={best} lang={lang} />
      <AloneMeasures sizing={sizing} money={unit} lang={lang} />
      <p className="faint">
        {text.priced(prices.storageRecord)}{' '}
        {unpriced.length > 0 && text.unpriced(unpriced.map((part) => text.parts[part]).join(', '))}
      </p>
    </>
  )
}

/** The unit of all sums that are shown. */
function unitOf({ sizing: { front, cheapest, alone }, currency }: Sized, lang: Language) {
  const shown = [...front, cheapest, ...alone.map(({ candidate }) => candidate)]
  const sums = shown.flatMap((one) => (one ? [one.capital, one.yearly] : []))
  return moneyUnit(Math.max(0, ...sums), lang, currency)
}

/** A set of measures in words. */
function setOf({ measures }: Candidate, { sizing: { beside } }: Sized, lang: Language): string {
  const text = studyText[lang]
  const { floor, storage, energy, lag, rack, spinning } = measures
  const said: string[] = []
  if (floor > 0) said.push(text.floor(figure(floor, 'fraction', lang)))
  if (storage > 0) {
    const [power, joules] = [figure(storage, 'power', lang), figure(energy, 'energy', lang)]
    said.push(text.battery(power, joules, figure(lag, 'duration', lang)))
  }
  if (rack > 0) said.push(text.rack(`${rack} J`))
  if (spinning > 0) said.push(text.beside(wholeCount(spinning), beside ?? ''))
  return said.length > 0 ? said.join(' + ') : text.nothingNeeded
}

/** The dials that make a set of measures. */
function dialsFor(
  { measures }: Candidate,
  { accelerators, sizing: { beside } }: Sized,
  loss: boolean,
): Dials {
  const { floor, storage, lag, rack, spinning } = measures
  return {
    ...(loss && { loss: 1 }),
    floor,
    battery: storage,
    ...(storage > 0 && { lag }),
    ...(rack > 0 && { rack: rack * accelerators }),
    ...(spinning > 0 && beside !== null && { beside: spinning, source: beside }),
  }
}
