/** What can be refused in this folder; each code is stable and has its words elsewhere. */
export type PhysicsErrorCode =
  | 'physics/layers-mismatch'
  | 'physics/group-too-large'
  | 'physics/levels-not-ascending'
  | 'physics/outside-range'
  | 'physics/unknown-name'
  | 'physics/unconnected'
  | 'physics/no-power-flow'
  | 'physics/not-modelled'

/** An error with a stable code and the values its message is made from. */
export class PhysicsError extends Error {
  override readonly name = 'PhysicsError'
  readonly code: PhysicsErrorCode
  readonly values: Readonly<Record<string, number | string>>

  constructor(
    code: PhysicsErrorCode,
    message: string,
    values: Readonly<Record<string, number | string>> = {},
  ) {
    super(message)
    this.code = code
    this.values = values
  }
}

/**
 * Refuses a number outside its range, and NaN.
 * @throws PhysicsError physics/outside-range
 */
export function requireRange(name: string, value: number, low: number, high = Infinity): void {
  if (value >= low && value <= high) return
  throw new PhysicsError('physics/outside-range', `${name} is ${value}, not in ${low}..${high}.`, {
    name,
    value,
    low,
    high,
  })
}
