import { lazy, Suspense, useEffect, useRef } from 'react'
import { setPanel } from '../state/actions.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { Boundary } from './boundary.js'

const Explain = lazy(() => import('../panel/explain.js'))
const Editor = lazy(() => import('../panel/editor.js'))

/** What stands beside the page: the editor, or the explanation of a figure. */
export function PanelHost() {
  const panel = useApp((state) => state.panel)
  const text = shellText[useApp((state) => state.lang)]
  const aside = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  const kind = panel?.kind
  useEffect(() => {
    if (!kind) return
    before.current = document.activeElement
    aside.current?.focus()
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus()
    }
  }, [kind])
  if (!panel) return null
  return (
    <aside
      className="panel"
      ref={aside}
      tabIndex={-1}
      aria-label={panel.kind === 'editor' ? text.edit : text.explain('')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setPanel(null)
      }}
    >
      <button
        type="button"
        className="close"
        onClick={() => setPanel(null)}
        aria-label={text.close}
      >
        ✕
      </button>
      <Boundary key={panel.kind} said={text.brokenPage}>
        <Suspense fallback={<p className="busy">…</p>}>
          {panel.kind === 'explain' ? <Explain panel={panel} /> : <Editor path={panel.path} />}
        </Suspense>
      </Boundary>
    </aside>
  )
}
