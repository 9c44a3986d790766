import { useComponent } from '../content/use-component.js'
import { shellText } from '../words/shell-text.js'
import { pages } from './index.js'
import type { Page, PageProps } from './page.js'
import { reportText } from './report.text.js'
import '../style/report.css'

/** Pages that a report does not repeat: itself, and what is not of this plan. */
const left: ReadonlySet<string> = new Set(['report', 'trust', 'compare'])

/** All pages that have something to say of this plan, one below the other, to print or to keep. */
export default function Report(props: PageProps) {
  const { a, lang } = props
  const text = reportText[lang]
  const shown = Object.entries(pages).filter(([id, page]) => !left.has(id) && page.has(a))
  return (
    <div className="report">
      <p className="lead">{text.lead(a.plan.campus, a.plan.start, a.plan.end)}</p>
      <p className="faint">{text.about}</p>
      <p className="no-print">
        <button type="button" className="primary" onClick={() => print()}>
          {shellText[lang].print}
        </button>
      </p>
      {shown.map(([id, page]) => (
        <section key={id}>
          <h2 className="part">{page.title[lang]}</h2>
          <Part page={page} {...props} />
        </section>
      ))}
    </div>
  )
}

function Part({ page, ...props }: PageProps & { page: Page }) {
  const Content = useComponent(page.load)
  return Content ? <Content {...props} /> : <p className="busy">…</p>
}
