import type { Diagnostic } from '../../src/scenario/index.js'
import { type Language, renderFinding } from '../../src/words/index.js'
import { mendAt } from '../state/actions.js'
import type { VariantKey } from '../twin/contract.js'

/** The first fault of a text, with its line; a click leads there. */
export default function FirstFault({
  diagnostics,
  variant,
  lang,
}: {
  diagnostics: readonly Diagnostic[]
  variant: VariantKey
  lang: Language
}) {
  const first = diagnostics.find(({ severity }) => severity === 'error')
  if (!first) return null
  return (
    <button type="button" className="link" onClick={() => mendAt(first.path, variant)}>
      {first.line > 0 ? `L${first.line} ` : ''}
      {renderFinding(first, lang).message}
    </button>
  )
}
