import type { ComponentType } from 'react'
import type { Language } from '../../src/words/index.js'
import type { Answer } from '../twin/contract.js'

/** What a page is given: the current answers and the language. */
export interface PageProps {
  readonly a: Answer
  /** The other variant while two are compared, else null. */
  readonly b: Answer | null
  readonly lang: Language
}

/** A page of the app. Its file is fetched when it is first opened. */
export interface Page {
  /** After `g`, opens the page from the keyboard; one letter. */
  readonly key: string
  readonly title: Readonly<Record<Language, string>>
  /** Whether this plan has anything to show there; else the page says what is missing. */
  readonly has: (answer: Answer) => boolean
  /** What to write into the scenario where it has not. */
  readonly wants: string
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>
}
