import { useEffect, useState } from 'react'
import type { Finding } from '../../src/scenario/index.js'
import { headlineOf } from '../../src/study/index.js'
import {
  compareText,
  explainText,
  headlineInWords,
  type Language,
  severityOrder,
} from '../../src/words/index.js'
import { Findings } from '../content/findings.js'
import { Working } from '../content/working.js'
import { useApp } from '../state/store.js'
import { pageStudent } from '../state/studying.js'
import { type Study, useStudy } from '../state/use-study.js'
import '../style/claims.css'
import '../style/compare.css'
import type { Answer, Compared, Question, Refusal } from '../twin/contract.js'
import { ChooseB } from './compare/choose-b.js'
import { Figures } from './compare/figures.js'
import { Folded } from './compare/folded.js'
import { Inputs } from './compare/inputs.js'
import { Overlays } from './compare/overlays.js'
import { comparePageText } from './compare.text.js'
import type { PageProps } from './page.js'

const findingsFirst = 6

/** Two scenarios side by side: what differs in them, and what comes of it. */
export default function Compare({ a, b, lang }: PageProps) {
  const hasB = useApp((state) => state.variants.b !== null)
  if (!hasB) return <ChooseB lang={lang} />
  if (!b) return <p className="faint">{comparePageText[lang].working}</p>
  return <Pair a={a} b={b} lang={lang} />
}

function Pair({ a, b, lang }: { a: Answer; b: Answer; lang: Language }) {
  const text = comparePageText[lang]
  const wanted = useSettled()
  const [study, stop] = useStudy(pageStudent, 'compare', wanted)
  const compared = useLast(study)
  const [one, other] = [a.plan.money?.currency, b.plan.money?.currency]
  return (
    <>
      <p className="lead">
        {headlineInWords(headlineOf(a.plan, b.plan), lang, compared?.comparison.figures.length)}
      </p>
      <dl className="pair">
        <dt>A</dt>
        <dd>{a.plan.campus}</dd>
        <dt>B</dt>
        <dd>{b.plan.campus}</dd>
      </dl>
      {one !== undefined && other !== undefined && one !== other && (
        <p className="unlike">{text.currencies(one, other)}</p>
      )}
      <State study={study} lang={lang} onStop={stop} />
      {compared && (
        <div className={study.kind === 'done' ? '' : 'outdated'}>
          <Differences compared={compared} a={a} b={b} lang={lang} part="inputs" />
        </div>
      )}
      <Overlays a={a} b={b} lang={lang} />
      {compared && (
        <div className={study.kind === 'done' ? '' : 'outdated'}>
          <Differences compared={compared} a={a} b={b} lang={lang} part="answers" />
        </div>
      )}
    </>
  )
}

function Differences({
  compared: { comparison },
  a,
  b,
  lang,
  part,
}: {
  compared: Compared
  a: Answer
  b: Answer
  lang: Language
  part: 'inputs' | 'answers'
}) {
  const words = compareText(lang)
  const text = explainText(lang)
  const styles = [
    { lang, text, currency: a.currency },
    { lang, text, currency: b.currency },
  ] as const
  const { inputs, figures } = comparison
  const [came, went] = [bySeverity(comparison.came), bySeverity(comparison.went)]
  if (part === 'inputs') {
    return (
      <section className="compared">
        <Inputs inputs={inputs} styles={styles} />
      </section>
    )
  }
  return (
    <>
      <section className="compared">
        <h2>{words.figures}</h2>
        <Figures figures={figures} styles={styles} />
      </section>
      {came.length > 0 && (
        <section>
          <h2>{words.came}</h2>
          <Folded items={came} most={findingsFirst} lang={lang}>
            {(shown) => <Findings findings={shown} lang={lang} currency={b.currency} variant="b" />}
          </Folded>
        </section>
      )}
      {went.length > 0 && (
        <section>
          <h2>{words.went}</h2>
          <Folded items={went} most={findingsFirst} lang={lang}>
            {(shown) => <Findings findings={shown} lang={lang} currency={a.currency} variant="a" />}
          </Folded>
        </section>
      )}
    </>
  )
}

const bySeverity = (findings: readonly Finding[]) =>
  [...findings].sort(
    (one, other) => severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity),
  )

/** How the comparison stands, where it is not there yet. */
function State({
  study,
  lang,
  onStop,
}: {
  study: Study<Compared | Refusal>
  lang: Language
  onStop: () => void
}) {
  const text = comparePageText[lang]
  switch (study.kind) {
    case 'working':
      return <Working progress={study.progress} lang={lang} onStop={onStop} />
    case 'stopped':
      return <p>{text.stopped}</p>
    case 'failed':
      return <p>{text.failed(study.reason)}</p>
    case 'done':
      return 'ok' in study.result ? <p>{text.faults}</p> : null
    default:
      return null
  }
}

/** A hand on a slider asks many questions a second: those are compared that rest so long, ms. */
const rest = 700

/** Both questions, once neither has changed for a while; null until then. */
function useSettled(): { readonly a: Question; readonly b: Question } | null {
  const a = useApp((state) => state.variants.a.question)
  const b = useApp((state) => state.variants.b?.question)
  const [settled, settle] = useState<{ readonly a: Question; readonly b: Question } | null>(null)
  const isFirst = settled === null
  useEffect(() => {
    if (!b) return
    const timer = setTimeout(() => settle({ a, b }), isFirst ? 0 : rest)
    return () => clearTimeout(timer)
  }, [a, b, isFirst])
  return settled
}

/** The last comparison that there was; it stays, marked, while another is made. */
function useLast(study: Study<Compared | Refusal>): Compared | undefined {
  const [last, keep] = useState<Compared>()
  const now = study.kind === 'done' && !('ok' in study.result) ? study.result : undefined
  useEffect(() => {
    if (now) keep(now)
  }, [now])
  return now ?? last
}
