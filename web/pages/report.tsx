import { type ComponentType, lazy, Suspense, useMemo } from 'react'
import { shellText } from '../words/shell-text.js'
import { pages } from './index.js'
import type { PageProps } from './page.js'
import { reportText } from './report.text.js'
import '../style/report.css'

/** Pages that a report does not repeat: itself, and what is not of this plan. */
const left: ReadonlySet<string> = new Set(['report', 'trust', 'compare'])

/** All pages that have something to say of this plan, one below the other, to print or to keep. */
export default function Report(props: PageProps) {
  const { a, lang } = props
  const text = reportText[lang]
  const parts = useMemo(
    () =>
      Object.entries(pages)
        .filter(([id]) => !left.has(id))
        .map(([id, page]): readonly [string, ComponentType<PageProps>] => [id, lazy(page.load)]),
    [],
  )
  const shown = parts.filter(([id]) => pages[id]?.has(a))
  return (
    <div className="report">
      <p className="lead">{text.lead(a.plan.campus, a.plan.start, a.plan.end)}</p>
      <p className="faint">{text.about}</p>
      <p className="no-print">
        <button type="button" className="primary" onClick={() => print()}>
          {shellText[lang].print}
        </button>
      </p>
      {shown.map(([id, Part]) => (
        <section key={id}>
          <h2 className="part">{pages[id]?.title[lang]}</h2>
          <Suspense fallback={<p className="busy">…</p>}>
            <Part {...props} />
          </Suspense>
        </section>
      ))}
    </div>
  )
}
