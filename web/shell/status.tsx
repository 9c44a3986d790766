import { lazy, Suspense } from 'react'
import { formatQuantity } from '../../src/quantity/index.js'
import { stageName } from '../../src/words/index.js'
import { again } from '../state/planning.js'
import { useApp } from '../state/store.js'
import type { VariantKey } from '../twin/contract.js'
import { shellText } from '../words/shell-text.js'

/** Words of all faults are many: they come with the first fault. */
const FirstFault = lazy(() => import('./first-fault.js'))

/** Whether what is on screen is the answer to what is asked, and if not, why. */
export function Status() {
  const hasB = useApp((state) => state.variants.b !== null)
  return (
    <div className="status" role="status">
      <One variant="a" />
      {hasB && <One variant="b" />}
    </div>
  )
}

function One({ variant: key }: { variant: VariantKey }) {
  const lang = useApp((state) => state.lang)
  const variant = useApp((state) => state.variants[key])
  const hasB = useApp((state) => state.variants.b !== null)
  const text = shellText[lang]
  if (!variant) return null
  const { answer, refusal, failure, isStale, stage } = variant
  const name = hasB ? <b>{key.toUpperCase()} </b> : null
  if (failure !== null) {
    return (
      <p className="bad">
        {name}
        {failure.kind === 'too-long'
          ? text.tooLong(formatQuantity(failure.seconds, 'duration', { lang, digits: 2 }))
          : text.failed(failure.reason)}{' '}
        <button type="button" onClick={() => again(key)}>
          {text.again}
        </button>
      </p>
    )
  }
  if (refusal && !isStale) {
    return (
      <p className="bad">
        {name}
        <b>{text.faults(String(refusal.diagnostics.length))}</b>
        {answer && <>. {text.faultsMore}</>}
        <Suspense>
          <FirstFault diagnostics={refusal.diagnostics} variant={key} lang={lang} />
        </Suspense>
      </p>
    )
  }
  if (isStale) {
    const what = stage === null ? text.planning : text.planningStage(stageName(stage, lang))
    return (
      <p className="busy">
        {name}
        {what} {answer && <span className="faint">{text.stale}</span>}
      </p>
    )
  }
  if (!answer) return null
  return (
    <p className="faint">
      {name}
      {answer.plan.campus} · {answer.plan.start} → {answer.plan.end} · {text.central} ·{' '}
      {text.current(formatQuantity(answer.seconds, 'duration', { lang, digits: 2 }))}
    </p>
  )
}
