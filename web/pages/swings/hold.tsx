import { useEffect, useMemo, useState } from 'react'
import type { HoldStudy } from '../../../src/study/index.js'
import { failuresInWords, figure, type Language, wholeCount } from '../../../src/words/index.js'
import { DataTable } from '../../content/data-table.js'
import { together } from '../../content/together.js'
import { useApp } from '../../state/store.js'
import { holdStudent } from '../../state/studying.js'
import { useStudy } from '../../state/use-study.js'
import type { Held } from '../../twin/contract.js'
import { useShownDials, useSwingWindow } from './bench.js'
import { dialsOf } from './dials.js'
import { studyText } from './study-text.js'
import { resultOf, Studying } from './studying.js'
import type { TurnedDials } from './use-dials.js'

/** Draws that are told first, and those that follow. */
const few = 200
const many = 1000

/** How often the moment as shown holds while what nobody publishes is drawn. */
export function Hold({
  site,
  index,
  turned,
  lang,
}: {
  site: string
  index: number
  turned: TurnedDials
  lang: Language
}) {
  const text = studyText[lang]
  const question = useApp((state) => state.variants.a.question)
  const window = useSwingWindow()
  const dials = useShownDials(turned)
  const asked = useMemo(
    () => ({ question, site, moment: index, window, dials: dialsOf(dials) }),
    [question, site, index, window, dials],
  )
  const [wanted, want] = useState<(typeof asked & { readonly draws: number }) | null>(null)
  // another moment or another dial: what was drawn is of something else
  useEffect(() => {
    if (wanted && !isOf(wanted, asked)) want(null)
  }, [wanted, asked])
  const [study, stop] = useStudy(holdStudent, 'hold', wanted)
  const result = resultOf<Held>(study)
  const [first, keepFirst] = useState<Held | null>(null)
  useEffect(() => {
    if (!result || wanted?.draws !== few) return
    keepFirst(result)
    if (result.study) want({ ...wanted, draws: many })
  }, [result, wanted])
  const held = result ?? (wanted?.draws === many ? first : null)
  const ask = () => {
    keepFirst(null)
    want({ ...asked, draws: few })
  }
  return (
    <section className="swing-study">
      <h2>{text.holdHeading}</h2>
      <p className="faint">{text.holdIntro}</p>
      {study.kind !== 'working' && !(result && wanted?.draws === many) && (
        <button type="button" onClick={ask}>
          {text.holdAsk}
        </button>
      )}
      <Studying study={study} say={text.draws} onStop={stop} lang={lang} />
      {held && <Sureness held={held} lang={lang} />}
    </section>
  )
}

const askedOf = ['question', 'site', 'moment', 'window', 'dials'] as const
type Asked = Readonly<Record<(typeof askedOf)[number], unknown>>

const isOf = (now: Asked, asked: Asked) => askedOf.every((key) => now[key] === asked[key])

/** None or all of n that held still leave so much room: the rule of three, 3/n. */
const ruleOfThree = 3

function saidOf({ probability, error, runs }: HoldStudy, lang: Language): string {
  const text = studyText[lang]
  const share = (value: number) => figure(value, 'fraction', lang)
  const count = wholeCount(runs)
  if (probability <= 0) return text.holdNever(count, share(ruleOfThree / runs))
  if (probability >= 1) return text.holdAlways(count, share(1 - ruleOfThree / runs))
  return text.holdDone(share(probability), share(error), count)
}

function Sureness({ held: { study, bands }, lang }: { held: Held; lang: Language }) {
  const text = studyText[lang]
  if (!study) return <p>{text.nothing}</p>
  const share = (value: number) => figure(value, 'fraction', lang)
  const broken = failuresInWords(study.failures, lang)
  const number = true
  return (
    <>
      <p role="status">
        <b>{saidOf(study, lang)}</b>
      </p>
      {broken !== '' && <p>{together(broken)}</p>}
      <DataTable
        caption={text.influences}
        heads={[
          { head: text.unknown },
          { head: text.band, number },
          { head: text.low, number },
          { head: text.high, number },
          { head: text.flips },
        ]}
        rows={study.influences.map(({ unknown, low, high, flips }) => {
          const band = bands[unknown]
          return [
            unknown,
            [
              text.unknowns[unknown],
              `× ${band.low}–${band.high}`,
              share(low),
              share(high),
              flips ? <b>{text.flipsYes}</b> : '–',
            ],
            band.reason[lang],
          ]
        })}
      />
    </>
  )
}
