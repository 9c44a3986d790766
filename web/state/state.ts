import type { Language } from '../../src/words/index.js'
import type { Answer, Question, Refusal, Source, VariantKey } from '../twin/contract.js'

/** Why a question found no end. */
export type Failure =
  | { readonly kind: 'too-long'; readonly seconds: number }
  | { readonly kind: 'broken'; readonly reason: string }

/** What can be had back: a source, and the name under which it was opened. */
export type Step = Pick<Variant, 'base'> & { readonly source: Source }

/** How a variant stands: what is asked, what was answered last, and whether that is the answer to it. */
export interface Variant {
  /** Name of the shipped scenario that it began as; null: somebody's own. */
  readonly base: string | null
  readonly question: Question
  /** The last answer; it stays on screen, marked, while a new one is made. */
  readonly answer: Answer | null
  /** Faults of the question; null: none, or not known yet. */
  readonly refusal: Refusal | null
  /** The worker broke or took too long; null: it did not. */
  readonly failure: Failure | null
  /** `answer` or `refusal` belongs to an earlier question, or the question found no end. */
  readonly isStale: boolean
  /** Stage that runs, once that takes longer than an eye waits. */
  readonly stage: string | null
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export type Theme = 'system' | 'light' | 'dark'

/** What stands beside the page. */
export type Panel =
  | { readonly kind: 'editor'; readonly path: string | null }
  | { readonly kind: 'explain'; readonly path: string; readonly variant: VariantKey }

/** A stretch of calendar time, epoch seconds. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** All that the page shows and a link carries. */
export interface State {
  readonly page: string
  readonly lang: Language
  readonly theme: Theme
  readonly variants: { readonly a: Variant; readonly b: Variant | null }
  /** Variant that the editor changes. */
  readonly active: VariantKey
  /** One for all charts over the calendar; null: the whole plan. */
  readonly window: Window | null
  /** Epoch seconds under the pointer or the arrow keys; null: none. */
  readonly cursor: number | null
  readonly panel: Panel | null
  /** What a page remembers in the link: `site`, `chip`, … */
  readonly settings: Readonly<Record<string, string>>
  /** A sentence that passes by: copied, saved, what went wrong. */
  readonly notice: string | null
}

/** A variant that nobody has asked anything of yet. */
export function newVariant(base: string | null, source: Source): Variant {
  return {
    base,
    question: { source, set: [] },
    answer: null,
    refusal: null,
    failure: null,
    isStale: true,
    stage: null,
    past: [],
    future: [],
  }
}
