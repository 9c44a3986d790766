import { pages } from '../pages/index.js'
import { goTo } from '../state/actions.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { ScenarioMenu } from './scenario-menu.js'

/** Scenarios and pages. */
export function Menu() {
  const lang = useApp((state) => state.lang)
  const current = useApp((state) => state.page)
  const answer = useApp((state) => state.variants.a.answer)
  const text = shellText[lang]
  return (
    <header className="menu">
      <p className="brand">
        <img src="./icon.svg" alt="" width="22" height="22" />
        gigacampus
      </p>
      <ScenarioMenu />
      <nav aria-label={text.menu}>
        <ul>
          {Object.entries(pages).map(([id, page]) => (
            <li key={id}>
              <a
                href={`#/${id}`}
                aria-current={id === current ? 'page' : undefined}
                className={answer && !page.has(answer) ? 'empty' : ''}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  goTo(id)
                }}
              >
                {page.title[lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
