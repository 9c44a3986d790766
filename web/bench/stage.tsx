import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { newVariant } from '../state/state.js'
import { begin } from '../state/store.js'
import '../style/tokens.css'
import '../style/shell.css'
import '../style/content.css'
import '../style/chart.css'

/** Shows a chart alone, with a state in which nothing is planned; making its data is not timed. */
export function stage(chart: ReactNode): void {
  begin({
    page: '',
    lang: 'en',
    theme: 'light',
    variants: { a: newVariant(null, { text: '', files: {} }), b: null },
    active: 'a',
    window: null,
    cursor: null,
    panel: null,
    settings: {},
    notice: null,
  })
  setTimeout(() => {
    performance.mark('made')
    createRoot(document.getElementById('root')!).render(chart)
  })
}

/** Numbers between 0 and 1, the same each time. Source: Park and Miller 1988. */
export function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
