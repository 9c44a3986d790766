/** What can go wrong in this folder; each code is stable and has its words elsewhere. */
export type NumericErrorCode =
  | 'numeric/csv-ragged'
  | 'numeric/csv-stray-quote'
  | 'numeric/csv-too-large'
  | 'numeric/csv-unclosed-quote'
  | 'numeric/distribution-invalid'
  | 'numeric/edge-outside'
  | 'numeric/empty'
  | 'numeric/length-mismatch'
  | 'numeric/not-a-number'
  | 'numeric/not-ascending'
  | 'numeric/not-power-of-two'
  | 'numeric/outside-range'
  | 'numeric/root-not-bracketed'
  | 'numeric/root-not-converged'
  | 'numeric/series-mismatch'

/** An error with a stable code and the values its message is made from. */
export class NumericError extends Error {
  override readonly name = 'NumericError'
  readonly code: NumericErrorCode
  readonly values: Readonly<Record<string, number | string>>

  constructor(
    code: NumericErrorCode,
    message: string,
    values: Readonly<Record<string, number | string>> = {},
  ) {
    super(message)
    this.code = code
    this.values = values
  }
}
