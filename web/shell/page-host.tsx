import { lazy, Suspense } from 'react'
import { useComponent } from '../content/use-component.js'
import { pageOf } from '../pages/index.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { Boundary } from './boundary.js'

/** Words of all faults are many: they come with the first fault. */
const Faults = lazy(() => import('./faults.js'))

/** The page itself, or what stands for it while there is nothing to show. */
export function PageHost() {
  const id = useApp((state) => state.page)
  const lang = useApp((state) => state.lang)
  const { a, b } = useApp((state) => state.variants)
  const text = shellText[lang]
  const page = pageOf(id)
  // fetched side by side with the plan
  const Content = useComponent(page?.load)
  const answer = a.answer
  const content = () => {
    if (!page) return <p className="empty-state">{text.noPage(id)}</p>
    if (!answer) {
      if (a.refusal && !a.isStale) {
        return (
          <Suspense fallback={<Skeleton />}>
            <Faults diagnostics={a.refusal.diagnostics} variant="a" lang={lang} />
          </Suspense>
        )
      }
      return a.failure === null ? <Skeleton /> : null
    }
    if (!page.has(answer)) {
      return (
        <div className="empty-state">
          <p>{text.nothing(page.title[lang])}</p>
          {page.wants !== '' && <p className="faint">{text.nothingHint(page.wants)}</p>}
        </div>
      )
    }
    if (!Content) return <Skeleton />
    return (
      <Boundary key={id} said={text.brokenPage}>
        <Content a={answer} b={b?.answer ?? null} lang={lang} />
      </Boundary>
    )
  }
  return (
    <main id="main" tabIndex={-1} className={(a.isStale || a.refusal) && answer ? 'stale' : ''}>
      <h1>{page?.title[lang] ?? id}</h1>
      {content()}
    </main>
  )
}

/** The shape of a page before its figures are there. */
function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  )
}
