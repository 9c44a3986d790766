import type { ReactNode } from 'react'
import { explainPath } from '../state/actions.js'
import { useApp } from '../state/store.js'
import type { VariantKey } from '../twin/contract.js'
import { shellText } from '../words/shell-text.js'

/**
 * A figure of the plan, written with its unit: a click explains it.
 * @param path of the plan or of the scenario
 */
export function Figure({
  path,
  variant = 'a',
  children,
}: {
  path: string
  variant?: VariantKey
  children: ReactNode
}) {
  const text = shellText[useApp((state) => state.lang)]
  return (
    <button
      type="button"
      className="figure"
      data-path={path}
      title={text.explain(path)}
      onClick={() => explainPath(path, variant)}
    >
      {units(children)}
    </button>
  )
}

/** The unit behind a number in a lighter tone. */
function units(children: ReactNode): ReactNode {
  if (typeof children !== 'string') return children
  const parts = /^([-+~≤≥]?[\d.,]*\d)(\s?[^\d\s.,]\D*)$/.exec(children)
  if (!parts) return children
  return (
    <>
      {parts[1]}
      <span className="unit">{parts[2]}</span>
    </>
  )
}
