import { lazy, Suspense, useEffect, useState } from 'react'
import { pageOf } from '../pages/index.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { Bar } from './bar.js'
import { DropZone } from './drop-zone.js'
import { useKeys } from './keys.js'
import { Menu } from './menu.js'
import { Notice } from './notice.js'
import { PageHost } from './page-host.js'
import { PanelHost } from './panel-host.js'
import { Status } from './status.js'
import { useColours } from './use-colours.js'

const Palette = lazy(() => import('./palette.js'))
const KeyHelp = lazy(() => import('./key-help.js'))

/** The whole app: menu, bar, page, and what stands beside it. */
export function App() {
  const lang = useApp((state) => state.lang)
  const colours = useColours()
  const page = useApp((state) => state.page)
  const campus = useApp((state) => state.variants.a.answer?.plan.campus)
  const [isPalette, showPalette] = useState(false)
  const [isHelp, showHelp] = useState(false)
  useKeys({ palette: () => showPalette(true), help: () => showHelp(true) })

  useEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.dataset.theme = colours
    const title = pageOf(page)?.title[lang]
    document.title = [title, campus, 'gigacampus'].filter(Boolean).join(' · ')
  }, [lang, colours, page, campus])

  const text = shellText[lang]
  return (
    <>
      <button type="button" className="skip" onClick={skipToPage}>
        {text.skip}
      </button>
      <div className="frame">
        <Menu />
        <div className="beside-menu">
          <Bar onPalette={() => showPalette(true)} />
          <Status />
          <div className="work">
            <PageHost />
            <PanelHost />
          </div>
        </div>
      </div>
      <Notice />
      <DropZone />
      <Suspense>
        {isPalette && <Palette onClose={() => showPalette(false)} />}
        {isHelp && <KeyHelp onClose={() => showHelp(false)} />}
      </Suspense>
    </>
  )
}

function skipToPage(): void {
  document.getElementById('main')?.focus()
}
