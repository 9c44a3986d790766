import { createRoot } from 'react-dom/client'
import { App } from './shell/app.js'
import { keepAddress } from './state/address.js'
import { nameKnownLanguage } from './state/browser-language.js'
import './style/tokens.css'
import './style/font.css'
import './style/shell.css'
import './style/content.css'
import './style/chart.css'

/** Draws the app into an element. */
export function show(element: HTMLElement): void {
  nameKnownLanguage()
  keepAddress()
  createRoot(element).render(<App />)
}
