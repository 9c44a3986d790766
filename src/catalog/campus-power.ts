import { number } from './mismatch.js'
import type { CatalogRecord } from './record.js'
import type { Violation } from './rules.js'

/**
 * (j) A campus whose IT power is less than the all-in power of its packages was announced with
 * fewer packages, or more power, than it says. Undefined when it fits or nothing is known.
 * @param accelerator record of the package
 * @param count       packages
 * @param powerIt     IT power (W), without facility cooling
 */
export function checkCampusPower(
  accelerator: CatalogRecord,
  count: number,
  powerIt: number,
): Violation | undefined {
  const allIn = number(accelerator, 'powerAllIn')
  if (allIn === undefined || powerIt >= allIn * count) return undefined
  const { table, id } = accelerator
  return {
    code: 'campus-power',
    table,
    id,
    field: 'powerAllIn',
    values: { perPackage: powerIt / count, allIn },
  }
}
