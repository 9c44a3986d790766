import type { Language } from '../quantity/index.js'

export type { Language } from '../quantity/index.js'

/** The same in every language: leaving one out does not compile. */
export type Both<T> = Readonly<Record<Language, T>>
