import type { InputExplained } from '../../../src/study/index.js'
import {
  differenceInWords,
  figureInWords,
  figureName,
  inputInWords,
  inputName,
  stagesInWords,
  type ValueStyle,
} from '../../../src/words/index.js'
import { planUnit } from '../../content/plan-unit.js'
import { explainPath } from '../../state/actions.js'
import type { VariantKey } from '../../twin/contract.js'
import { Head } from './head.js'
import { OriginOf } from './origin.js'

const movesShown = 12

/** A value of the scenario: where it comes from, who reads it, what one percent more changes. */
export function ExplainedInputView({
  input,
  variant,
  style,
}: {
  input: InputExplained
  variant: VariantKey
  style: ValueStyle
}) {
  const { text, lang } = style
  const { path, value, origin, dimension, readers, moves } = input
  return (
    <>
      <Head
        path={path}
        name={inputName(origin, style)}
        value={inputInWords(value, origin, dimension, style)}
        note={readers.length > 0 ? text.readers(stagesInWords(readers, lang)) : text.readByNone}
      />
      {origin && <OriginOf {...{ path, origin, variant, style }} />}
      {typeof value === 'number' && (
        <section>
          <h3>{text.onePercent}</h3>
          {moves.length === 0 && <p>{text.movesNothing}</p>}
          <ul className="inputs">
            {moves.slice(0, movesShown).map((change) => {
              const unit = planUnit(change.path)
              const said = (one: typeof change.before) => figureInWords(one, unit, style)
              return (
                <li key={change.path}>
                  <button
                    type="button"
                    className="link"
                    onClick={() => explainPath(change.path, variant)}
                  >
                    {figureName(change.path, lang)}
                  </button>
                  <p className="notes">
                    {said(change.before)} → {said(change.after)}{' '}
                    <b>{differenceInWords(change, unit, style)}</b>
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
