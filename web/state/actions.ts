import type { Language } from '../../src/words/index.js'
import type { VariantKey } from '../twin/contract.js'
import { shellText } from '../words/shell-text.js'
import { fragmentOf } from './link.js'
import type { Panel, Theme, Window } from './state.js'
import { getState, setState } from './store.js'

const noticeLasts = 4000
let noticeTimer: ReturnType<typeof setTimeout> | undefined

/** Goes to a page; with a setting of it, such as `{site: 'memphis'}`. */
export function goTo(page: string, settings: Readonly<Record<string, string>> = {}): void {
  setState((state) => ({ page, settings: { ...state.settings, ...settings } }))
}

/** Remembers a choice of a page in the link; '' forgets it. */
export function setSetting(name: string, value: string): void {
  setState(({ settings: { [name]: _, ...others } }) => ({
    settings: value === '' ? others : { ...others, [name]: value },
  }))
}

export const setLanguage = (lang: Language): void => setState({ lang })
export const setTheme = (theme: Theme): void => setState({ theme })
export const setWindow = (window: Window | null): void => setState({ window })
export const setCursor = (cursor: number | null): void => setState({ cursor })
export const setPanel = (panel: Panel | null): void => setState({ panel })

/** Explains the figure at a path of the plan or the scenario. */
export const explainPath = (path: string, variant: VariantKey = 'a'): void =>
  setPanel({ kind: 'explain', path, variant })

/** Opens the editor at the field that a path names. */
export const mendAt = (path: string, variant: VariantKey = 'a'): void =>
  setState({ panel: { kind: 'editor', path }, active: variant })

/** Says a sentence for a few seconds, aloud too. */
export function notify(notice: string): void {
  clearTimeout(noticeTimer)
  setState({ notice })
  noticeTimer = setTimeout(() => setState({ notice: null }), noticeLasts)
}

/** Puts the address of what is shown on the clipboard; with `part`, of that chart. */
export async function copyLink(said: string, part?: string): Promise<void> {
  const fragment = await fragmentOf(getState())
  const address = new URL(fragment + (part ? `&chart=${part}` : ''), location.href).href
  const text = shellText[getState().lang]
  try {
    await navigator.clipboard.writeText(address)
    const isOwn = /^(localhost|127\.|\[::1\])/.test(location.host)
    notify(isOwn ? `${said}. ${text.ownMachine}` : said)
  } catch {
    // no clipboard without https, or without leave
    notify(text.notCopied)
  }
}

/** Hands a file to the person. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
