import { useMemo, useState } from 'react'
import { isTable, type Leaf, valueAt } from '../../src/numeric/index.js'
import { explainText, figureInWords, figureName, type Language } from '../../src/words/index.js'
import { planUnit } from '../content/plan-unit.js'
import { Working } from '../content/working.js'
import type { Panel } from '../state/state.js'
import { useApp } from '../state/store.js'
import { panelStudent } from '../state/studying.js'
import { useStudy } from '../state/use-study.js'
import type { ExplainedFigure, Question, VariantKey } from '../twin/contract.js'
import '../style/explain.css'
import { ExplainedFigureView } from './explain/figure-explained.js'
import { Head } from './explain/head.js'
import { ExplainedInputView } from './explain/input-explained.js'
import { TableView, UnknownView } from './explain/paths.js'
import { panelText } from './explain/text.js'

interface Asked {
  readonly question: Question
  readonly path: string
  readonly all: boolean
}

/** What a figure rests on; worked out for the scenario as it stands, not anew with each change. */
export default function Explain({ panel }: { panel: Extract<Panel, { kind: 'explain' }> }) {
  const lang = useApp((state) => state.lang)
  const { path, variant } = panel
  const question = useApp((state) => state.variants[variant]?.question)
  if (!question) return <p className="faint">{panelText[lang].closed}</p>
  return <Asking key={`${variant} ${path}`} {...{ path, variant, question, lang }} />
}

function Asking({
  path,
  variant,
  question,
  lang,
}: {
  path: string
  variant: VariantKey
  question: Question
  lang: Language
}) {
  const text = panelText[lang]
  const [asked, ask] = useState<Asked>({ question, path, all: false })
  const [study, stop] = useStudy(panelStudent, 'explain', asked)
  const again = () => ask({ ...asked, question })
  const againButton = (
    <button type="button" onClick={again}>
      {text.again}
    </button>
  )
  if (study.kind === 'none' || study.kind === 'working') {
    return (
      <>
        <Waiting path={path} variant={variant} lang={lang} />
        <Working
          progress={study.kind === 'working' ? study.progress : null}
          lang={lang}
          onStop={stop}
        />
      </>
    )
  }
  if (study.kind === 'done' && !('ok' in study.result)) {
    return (
      <>
        {asked.question !== question && (
          <p className="changed" role="status">
            {text.changed} {againButton}
          </p>
        )}
        <Answered
          result={study.result}
          isAll={asked.all}
          {...{ variant, lang }}
          onAll={() => ask({ question, path, all: true })}
        />
      </>
    )
  }
  const said =
    study.kind === 'stopped'
      ? text.stopped
      : study.kind === 'failed'
        ? text.failed(study.reason)
        : text.faults
  return (
    <>
      <code>{path}</code>
      <p>{said}</p>
      {againButton}
    </>
  )
}

/** What is known of a figure before the worker has said anything: its name and its value. */
function Waiting({ path, variant, lang }: { path: string; variant: VariantKey; lang: Language }) {
  const answer = useApp((state) => state.variants[variant]?.answer)
  const value = answer ? valueAt(answer.plan, path) : undefined
  if (!answer || value === undefined || isTable(value)) return <code>{path}</code>
  const style = { lang, text: explainText(lang), currency: answer.currency }
  return (
    <Head
      path={path}
      name={figureName(path, lang)}
      value={figureInWords(value as Leaf, planUnit(path), style)}
      note=""
    />
  )
}

function Answered({
  result: { explained, cases, currency },
  isAll,
  variant,
  lang,
  onAll,
}: {
  result: ExplainedFigure
  isAll: boolean
  variant: VariantKey
  lang: Language
  onAll: () => void
}) {
  const style = useMemo(() => ({ lang, text: explainText(lang), currency }), [lang, currency])
  switch (explained.kind) {
    case 'figure':
      return <ExplainedFigureView figure={explained} {...{ cases, isAll, variant, style, onAll }} />
    case 'input':
      return <ExplainedInputView input={explained} {...{ variant, style }} />
    case 'table':
      return <TableView table={explained} {...{ variant, style }} />
    case 'unknown':
      return <UnknownView unknown={explained} {...{ variant, style }} />
  }
}
