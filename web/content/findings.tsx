import type { Currency } from '../../src/quantity/index.js'
import type { Finding } from '../../src/scenario/index.js'
import { type Language, renderFinding, severityOrder, severityWord } from '../../src/words/index.js'
import { mendAt } from '../state/actions.js'
import type { VariantKey } from '../twin/contract.js'

/** Findings by severity; each leads to the field that mends it. */
export function Findings({
  findings,
  lang,
  currency,
  variant = 'a',
}: {
  findings: readonly Finding[]
  lang: Language
  currency: Currency
  variant?: VariantKey
}) {
  const sorted = [...findings].sort(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  )
  return (
    <ul className="findings">
      {sorted.map((finding, i) => {
        const { message, hint } = renderFinding(finding, lang, currency)
        return (
          <li key={`${finding.code} ${finding.path} ${i}`} className={finding.severity}>
            <span className="severity">{severityWord(finding.severity, lang)}</span>
            <div>
              <p>{message}</p>
              {hint !== '' && <p className="hint">→ {hint}</p>}
              <button type="button" className="link" onClick={() => mendAt(finding.path, variant)}>
                {finding.path}
              </button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
