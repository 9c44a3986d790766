import type { SkipReason } from '../../grade.js'

/** A case that cannot be read; names the column or the key. */
export class UnreadableCase extends Error {
  readonly column: string
  readonly reason: SkipReason

  constructor(column: string, reason: SkipReason) {
    super(`${column}: ${reason}`)
    this.column = column
    this.reason = reason
  }
}
