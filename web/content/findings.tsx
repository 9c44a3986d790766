import type { Currency } from '../../src/quantity/index.js'
import type { Finding } from '../../src/scenario/index.js'
import {
  type Language,
  renderFinding,
  reportText,
  severityOrder,
  severityWord,
} from '../../src/words/index.js'
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
  const sorted = folded(
    [...findings].sort(
      (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
    ),
  )
  return (
    <ul className="findings">
      {sorted.map(({ finding, alike }, i) => {
        const { message, hint } = renderFinding(finding, lang, currency)
        return (
          <li key={`${finding.code} ${finding.path} ${i}`} className={finding.severity}>
            <span className="severity">{severityWord(finding.severity, lang)}</span>
            <div>
              <p>
                {message}{' '}
                {alike > 0 && (
                  <span className="faint">{reportText(lang).alike(String(alike))}</span>
                )}
              </p>
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

interface Folded {
  readonly finding: Finding
  /** Further ones of the same kind at the same place. */
  readonly alike: number
}

/** Notes of one kind at one place stand once; what must be mended stands one by one. */
function folded(findings: readonly Finding[]): readonly Folded[] {
  const out = new Map<string, Folded>()
  for (const [i, finding] of findings.entries()) {
    const isNote = finding.severity === 'note'
    const key = isNote ? `${finding.code} ${finding.path}` : String(i)
    const first = out.get(key)
    out.set(key, first ? { ...first, alike: first.alike + 1 } : { finding, alike: 0 })
  }
  return [...out.values()]
}
