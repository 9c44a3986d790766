import type { Finding, FindingValues } from '../scenario/index.js'
import type { Both } from './language.js'
import type { ValueKind } from './say.js'

/** Values of a finding, written out; one that is missing reads `?`. */
export type Said<K extends string> = Readonly<Record<K, string>>

/** What a message may look at besides its written values. */
export interface Raw {
  readonly path: string
  /** The values as the room sent them; those that are optional may be missing. */
  readonly values: FindingValues
}

/** A sentence about a finding. */
export type Sentence<K extends string = string> = (said: Said<K>, raw: Raw) => string

/** All that is said about one code. */
export interface FindingWords<K extends string = string> {
  /** A few words, for headings and indexes. */
  readonly title: Both<string>
  /** How each value is shown. */
  readonly values: Readonly<Record<K, ValueKind>>
  /** What is wrong and why, in one sentence without a full stop. */
  readonly message: Both<Sentence<K>>
  /** What to do about it; '' where there is nothing to do. */
  readonly hint: Both<Sentence<K>>
}

/** Words of the codes of one room. */
export type RoomWords = Readonly<Record<string, FindingWords>>

/** Declares the words of a code: a value that is not declared cannot be used in a sentence. */
export function words<const K extends string>(entry: {
  readonly title: Both<string>
  readonly values: Readonly<Record<K, ValueKind>>
  readonly message: Both<Sentence<NoInfer<K>>>
  readonly hint: Both<Sentence<NoInfer<K>>>
}): FindingWords {
  return entry as unknown as FindingWords
}

/** The parts of a finding that rendering needs. */
export type Rendered = Pick<Finding, 'code' | 'severity' | 'path' | 'values'>
