import { useEffect } from 'react'
import { pages } from '../pages/index.js'
import { copyLink, goTo, setPanel } from '../state/actions.js'
import { redo, undo } from '../state/planning.js'
import { getState } from '../state/store.js'
import { shellText } from '../words/shell-text.js'

interface Opened {
  readonly palette: () => void
  readonly help: () => void
}

const chordLasts = 1500

/** The keys that work everywhere: `g` and a letter for a page, `e` edit, `l` link, `?` help. */
export function useKeys({ palette, help }: Opened): void {
  useEffect(() => {
    let chordUntil = 0
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey
      if (isCommand && event.key === 'k') return take(event, palette)
      if (isTyping(event.target)) return
      const { active } = getState()
      if (isCommand && event.key === 'z')
        return take(event, () => (event.shiftKey ? redo : undo)(active))
      if (isCommand && event.key === 'y') return take(event, () => redo(active))
      if (isCommand || event.altKey || isModal()) return
      if (chordUntil > event.timeStamp) {
        chordUntil = 0
        const page = Object.entries(pages).find(([, { key }]) => key === event.key)
        if (page) take(event, () => goTo(page[0]))
        return
      }
      if (event.key === 'g') chordUntil = event.timeStamp + chordLasts
      else if (event.key === 'e') take(event, () => setPanel({ kind: 'editor', path: null }))
      else if (event.key === 'l')
        take(event, () => void copyLink(shellText[getState().lang].copied))
      else if (event.key === '?') take(event, help)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [palette, help])
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  act()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

const isModal = () => document.querySelector('dialog[open], [role="dialog"]') !== null
