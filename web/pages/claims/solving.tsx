import { useState } from 'react'
import {
  explainText,
  inputInWords,
  type Language,
  movingInputs,
  solutionInWords,
  valueInWords,
  whenOf,
} from '../../../src/words/index.js'
import { Working } from '../../content/working.js'
import { mendAt } from '../../state/actions.js'
import { getState } from '../../state/store.js'
import { pageStudent } from '../../state/studying.js'
import { type Study, useStudy } from '../../state/use-study.js'
import type { ExplainedFigure, Question, Refusal, Solved } from '../../twin/contract.js'
import { claimsPageText } from '../claims.text.js'
import type { deniedReadings } from './claim-path.js'

/** Inputs that are offered, the weightiest first. */
const offeredMost = 15

/** Which value of one number would make a claim hold: the reading, the number, the answer. */
export function Solving({
  id,
  readings,
  lang,
}: {
  id: string
  readings: ReturnType<typeof deniedReadings>
  lang: Language
}) {
  const text = claimsPageText[lang]
  const [chosen, choose] = useState(readings[0]?.key ?? '')
  const reading = readings.find(({ key }) => key === chosen) ?? readings[0]
  if (!reading) return null
  return (
    <div className="solving">
      {readings.length > 1 && (
        <label className="choice">
          <span>{text.reading}</span>
          <select value={reading.key} onChange={(event) => choose(event.target.value)}>
            {readings.map(({ key, reading: one }) => (
              <option key={key} value={key}>
                {whenOf(one, lang) || key}
              </option>
            ))}
          </select>
        </label>
      )}
      <Candidates key={reading.key} {...{ id, reading: reading.key, path: reading.path, lang }} />
      <p className="faint">{text.only}</p>
    </div>
  )
}

/** Numbers that move the figure of a reading. */
function Candidates({
  id,
  reading,
  path,
  lang,
}: {
  id: string
  reading: string
  path: string
  lang: Language
}) {
  const text = claimsPageText[lang]
  const [wanted] = useState(() => ({
    question: getState().variants.a.question,
    path,
    all: false,
  }))
  const [study, stop] = useStudy(pageStudent, 'explain', wanted)
  return (
    <Waited study={study} title={text.searching} onStop={stop} lang={lang}>
      {(result) => <Search {...{ id, reading, result, question: wanted.question, lang }} />}
    </Waited>
  )
}

function Search({
  id,
  reading,
  result: { explained, currency },
  question,
  lang,
}: {
  id: string
  reading: string
  result: ExplainedFigure
  question: Question
  lang: Language
}) {
  const text = claimsPageText[lang]
  const style = { lang, text: explainText(lang), currency }
  const inputs =
    explained.kind === 'figure'
      ? movingInputs(explained.inputs)
          .filter(({ value }) => typeof value === 'number' && value !== 0)
          .slice(0, offeredMost)
      : []
  const [path, setPath] = useState(inputs[0]?.path ?? '')
  const [asked, ask] = useState<{
    readonly question: Question
    readonly claim: string
    readonly reading: string
    readonly path: string
  } | null>(null)
  const [study, stop] = useStudy(pageStudent, 'solve', asked)
  if (inputs.length === 0) return <p>{text.noInputs}</p>
  return (
    <>
      <p className="choice">
        <label>
          <span>{text.input} </span>
          <select value={path} onChange={(event) => setPath(event.target.value)}>
            {inputs.map((input) => (
              <option key={input.path} value={input.path}>
                {`${input.path} (${inputInWords(input.value, input.origin, input.dimension, style)})`}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="primary"
          onClick={() => ask({ question, claim: id, reading, path })}
        >
          {text.find}
        </button>
      </p>
      {asked && (
        <Waited study={study} title={text.find} onStop={stop} lang={lang}>
          {(solved) => <Answer solved={solved} path={asked.path} lang={lang} />}
        </Waited>
      )}
    </>
  )
}

function Answer({ solved, path, lang }: { solved: Solved; path: string; lang: Language }) {
  const { solution, dimension, currency } = solved
  const style = { lang, text: explainText(lang), currency }
  const value = (amount: number) => valueInWords(amount, dimension, style)
  return (
    <>
      <p className="solution" role="status">
        {solutionInWords(solution, { path, value, lang, currency })}
      </p>
      <button type="button" className="link" onClick={() => mendAt(path)}>
        {claimsPageText[lang].change}: {path}
      </button>
    </>
  )
}

/** A study while it works, where it broke off, and what it came to. */
function Waited<R extends object>({
  study,
  title,
  onStop,
  lang,
  children,
}: {
  study: Study<R | Refusal>
  title: string
  onStop: () => void
  lang: Language
  children: (result: R) => React.ReactNode
}) {
  const text = claimsPageText[lang]
  if (study.kind === 'none' || study.kind === 'working') {
    return (
      <>
        <p className="faint">{title}</p>
        <Working
          progress={study.kind === 'working' ? study.progress : null}
          lang={lang}
          onStop={onStop}
        />
      </>
    )
  }
  if (study.kind === 'stopped') return <p>{text.stopped}</p>
  if (study.kind === 'failed') return <p>{text.failed(study.reason)}</p>
  return 'ok' in study.result ? null : children(study.result as R)
}
