import type { CaseGrade, FigureExplained } from '../../../src/study/index.js'
import {
  figureInWords,
  figureName,
  gateName,
  lookFirstInWords,
  movingInputs,
  stagesInWords,
  type ValueStyle,
} from '../../../src/words/index.js'
import { planUnit } from '../../content/plan-unit.js'
import type { VariantKey } from '../../twin/contract.js'
import { Cases } from './cases.js'
import { Head } from './head.js'
import { Inputs } from './inputs.js'
import { panelText } from './text.js'

/** A figure of the plan: what makes it, what moves it, its equations and measured cases. */
export function ExplainedFigureView({
  figure,
  cases,
  isAll,
  variant,
  style,
  onAll,
}: {
  figure: FigureExplained
  cases: readonly CaseGrade[]
  isAll: boolean
  variant: VariantKey
  style: ValueStyle
  onAll: () => void
}) {
  const { text, lang } = style
  const { path, value, makers, inputs, equations } = figure
  const unit = planUnit(path)
  const said =
    path.endsWith('.heldUpBy') && typeof value === 'string'
      ? gateName(value, lang)
      : figureInWords(value, unit, style)
  const look = lookFirstInWords(movingInputs(inputs), style)
  const isPartly =
    !isAll && inputs.some((one) => one.weight === null && typeof one.value === 'number')
  return (
    <>
      <Head
        path={path}
        name={figureName(path, lang)}
        value={said}
        note={makers.length === 0 ? text.scenariosOwn : text.madeBy(stagesInWords(makers, lang))}
      />
      {look !== '' && <p className="look">{look}</p>}
      {inputs.length > 0 && <Inputs {...{ figure, unit, variant, style }} />}
      {isPartly && (
        <button type="button" className="primary" onClick={onAll}>
          {panelText[lang].all(String(inputs.length))}
        </button>
      )}
      {equations.length > 0 && (
        <section>
          <h3>{text.equation}</h3>
          <ul className="equations">
            {equations.map(({ anchor, title }) => (
              <li key={anchor}>
                {title} <code>{anchor}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {makers.length > 0 && <Cases cases={cases} style={style} />}
    </>
  )
}
