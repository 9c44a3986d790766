import { PhysicsError } from '../../physics/index.js'

/**
 * Refuses a number outside its range, and NaN: the caller broke the type's contract.
 * @throws PhysicsError physics/outside-range
 */
export function requireRange(name: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return
  throw new PhysicsError('physics/outside-range', `${name} is ${value}, not in ${low}..${high}.`, {
    name,
    value,
    low,
    high,
  })
}
