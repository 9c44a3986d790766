import type { Language } from '../../src/words/index.js'
import { firstPage } from '../pages/index.js'
import { shellText } from '../words/shell-text.js'
import { shippedText } from './library.js'
import type { Linked, LinkedScenario } from './link.js'
import { newVariant, type State, type Theme, type Variant } from './state.js'

const firstScenario = 'colossus'
const memory = { lang: 'gigacampus.lang', theme: 'gigacampus.theme' } as const

/** The state that a link asks for; what it does not say is as it was last time, else as usual. */
export async function firstState(linked: Linked): Promise<State> {
  const lang = linked.lang ?? usualLanguage()
  const first = linked.a ?? (await startScenario())
  return {
    page: linked.page === '' ? firstPage : linked.page,
    lang,
    theme: usualTheme(),
    variants: { a: variantOf(first), b: linked.b ? variantOf(linked.b) : null },
    active: 'a',
    window: linked.window,
    cursor: null,
    panel: linked.panel,
    settings: linked.settings,
    notice: linked.isBroken ? shellText[lang].brokenLink : null,
  }
}

const variantOf = ({ base, text }: LinkedScenario): Variant => newVariant(base, { text, files: {} })

/** What the server was started with, else Colossus. */
async function startScenario(): Promise<LinkedScenario> {
  if (document.getElementById('root')?.dataset.start !== undefined) {
    const text = await servedText()
    if (text !== undefined) return known(text)
  }
  return { base: firstScenario, text: (await shippedText(firstScenario)) ?? '' }
}

/** undefined: the server is gone, or says nothing that can be read. */
async function servedText(): Promise<string | undefined> {
  try {
    const answer = await fetch('./api/start')
    return ((await answer.json()) as { text?: string }).text
  } catch {
    return undefined
  }
}

/** A text that is shipped goes by its name, so that links to it stay short. */
async function known(text: string): Promise<LinkedScenario> {
  const first = await shippedText(firstScenario)
  return { base: first === text ? firstScenario : null, text }
}

function usualLanguage(): Language {
  const kept = remembered(memory.lang)
  if (kept === 'ko' || kept === 'en') return kept
  return navigator.language.startsWith('ko') ? 'ko' : 'en'
}

function usualTheme(): Theme {
  const kept = remembered(memory.theme)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Keeps language and colours for the next visit, where the browser lets us. */
export function remember({ lang, theme }: Pick<State, 'lang' | 'theme'>): void {
  try {
    localStorage.setItem(memory.lang, lang)
    localStorage.setItem(memory.theme, theme)
  } catch {
    // a browser that keeps nothing is still one to plan in
  }
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
