import type { Language } from '../../src/words/index.js'
import { pages } from '../pages/index.js'
import { copyLink, goTo, setLanguage, setPanel, setTheme, setWindow } from '../state/actions.js'
import { shippedNames, shippedText } from '../state/library.js'
import { open, redo, undo } from '../state/planning.js'
import type { Theme } from '../state/state.js'
import { getState } from '../state/store.js'
import { shellText } from '../words/shell-text.js'

export type CommandName = string

/** Something that a person can do by its name. */
export interface Command {
  readonly name: CommandName
  readonly title: string
  /** Keys that do it everywhere; '' where there are none. */
  readonly keys: string
  readonly run: () => void
}

const themes: readonly Theme[] = ['system', 'light', 'dark']

/** All commands, in a person's language. */
export function commandsOf(lang: Language): readonly Command[] {
  const text = shellText[lang]
  const goes = Object.entries(pages).map(([id, page]) => ({
    name: `go-${id}`,
    title: page.title[lang],
    keys: `g ${page.key}`,
    run: () => goTo(id),
  }))
  const opens = shippedNames.map((name) => ({
    name: `open-${name}`,
    title: `${text.scenario}: ${name}`,
    keys: '',
    run: () => void openShipped(name),
  }))
  const colours = themes.map((theme) => ({
    name: `theme-${theme}`,
    title: `${text.theme}: ${text.themes[theme]}`,
    keys: '',
    run: () => setTheme(theme),
  }))
  return [
    ...goes,
    {
      name: 'edit',
      title: text.edit,
      keys: 'e',
      run: () => setPanel({ kind: 'editor', path: null }),
    },
    { name: 'undo', title: text.undo, keys: 'Ctrl Z', run: () => undo(getState().active) },
    { name: 'redo', title: text.redo, keys: 'Ctrl Y', run: () => redo(getState().active) },
    { name: 'link', title: text.share, keys: 'l', run: () => void copyLink(text.copied) },
    { name: 'whole', title: text.wholeTime, keys: '', run: () => setWindow(null) },
    { name: 'print', title: text.print, keys: '', run: () => goTo('report') },
    ...opens,
    {
      name: 'lang',
      title: lang === 'ko' ? 'English' : '한국어',
      keys: '',
      run: () => setLanguage(lang === 'ko' ? 'en' : 'ko'),
    },
    ...colours,
  ]
}

async function openShipped(name: string): Promise<void> {
  const text = await shippedText(name)
  if (text !== undefined) open('a', name, { text, files: {} })
}
