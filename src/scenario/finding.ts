/** How bad it is: an error means that the plan as written cannot be carried out. */
export type Severity = 'error' | 'warning' | 'note'

/** What a finding says besides its code: plain values, rendered with units by words/. */
export type FindingValues = Readonly<Record<string, string | number>>

/**
 * What a room noticed, like a compiler's message: a stable code, the path of the field that mends
 * it, and the values that words/ renders. Numbers are in SI units; the code's entry in words/
 * states the dimension of each.
 */
export interface Finding {
  /** `room.what`, in kebab-case, stable once published. */
  readonly code: string
  readonly severity: Severity
  /** Dotted path in the Scenario of the field that causes or mends it. */
  readonly path: string
  readonly values: FindingValues
}

/** A finding or an error about the text itself, with its place. */
export interface Diagnostic extends Finding {
  readonly file?: string | undefined
  /** 1-based; 0 where the text has no place for it (a file that cannot be read). */
  readonly line: number
  readonly column: number
}
