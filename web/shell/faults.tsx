import type { Diagnostic } from '../../src/scenario/index.js'
import { type Language, renderFinding, severityWord } from '../../src/words/index.js'
import { mendAt } from '../state/actions.js'
import type { VariantKey } from '../twin/contract.js'
import { shellText } from '../words/shell-text.js'

/** All faults of a text, each with its line and remedy; a click leads there. */
export default function Faults({
  diagnostics,
  variant,
  lang,
}: {
  diagnostics: readonly Diagnostic[]
  variant: VariantKey
  lang: Language
}) {
  const text = shellText[lang]
  return (
    <section className="faults">
      <h2>{text.cannotPlan}</h2>
      <ul className="findings">
        {diagnostics.map((fault) => {
          const { message, hint } = renderFinding(fault, lang)
          return (
            <li key={`${fault.code} ${fault.path} ${fault.line}`} className={fault.severity}>
              <span className="severity">{severityWord(fault.severity, lang)}</span>
              <div>
                <p>{message}</p>
                {hint !== '' && <p className="hint">→ {hint}</p>}
                <button type="button" className="link" onClick={() => mendAt(fault.path, variant)}>
                  {fault.line > 0 ? `L${fault.line}:${fault.column} ` : ''}
                  {fault.path}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
