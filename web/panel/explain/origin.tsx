import type { Origin } from '../../../src/scenario/index.js'
import { originInWords, sourceInWords, type ValueStyle } from '../../../src/words/index.js'
import { mendAt } from '../../state/actions.js'
import type { VariantKey } from '../../twin/contract.js'
import { panelText } from './text.js'

/** Where a value comes from: a line of the scenario leads there, a row names its source. */
export function OriginOf({
  path,
  origin,
  variant,
  style,
}: {
  path: string
  origin: Origin
  variant: VariantKey
  style: ValueStyle
}) {
  const text = panelText[style.lang]
  const said = originInWords(origin, style)
  if (origin.kind === 'text' || origin.kind === 'override') {
    return (
      <button
        type="button"
        className="link"
        onClick={() => mendAt(path, variant)}
        aria-label={`${text.change}: ${path}, ${said}`}
      >
        {said}
      </button>
    )
  }
  const told = sourceInWords(origin, style)
  const date = origin.kind === 'catalogue' && origin.date !== '' ? [text.known(origin.date)] : []
  return (
    <details className="origin">
      <summary>{said}</summary>
      {[...told, ...date].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => mendAt(path, variant)}
        aria-label={`${text.own}: ${path}`}
      >
        {text.own}
      </button>
    </details>
  )
}
