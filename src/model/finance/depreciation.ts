import type { Count, Fraction, Usd } from '../../quantity/index.js'

/**
 * Classes of United States tax depreciation, half a year in the first and in the last year.
 * `macrs`: 200 % (5 years) or 150 % (15 years) declining balance; `sl`: straight line.
 */
export type DepreciationClass = 'macrs-5' | 'macrs-15' | 'sl-5' | 'sl-15' | 'sl-20' | 'sl-39'

/**
 * Share of the basis written off in each year of service.
 * Source: IRS Publication 946, tables A-1 (macrs) and A-8 (sl-5, sl-15, sl-20), rounded as they are
 * there. sl-39 is 1/39 a year with half a year at both ends, as NREL's SAM has it; the law counts
 * from the middle of the month.
 */
const schedules: Readonly<Record<DepreciationClass, readonly Fraction[]>> = {
  'macrs-5': [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  'macrs-15': [
    0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591,
    0.059, 0.0591, 0.0295,
  ],
  'sl-5': [0.1, 0.2, 0.2, 0.2, 0.2, 0.1],
  'sl-15': [
    0.0333, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666,
    0.0667, 0.0666, 0.0667, 0.0333,
  ],
  'sl-20': halfYear(20),
  'sl-39': halfYear(39),
}

export const depreciationClasses = Object.keys(schedules) as readonly DepreciationClass[]

/** Shares of the basis by year of service, the first year first; they sum to 1. */
export function depreciationSchedule(kind: DepreciationClass): readonly Fraction[] {
  return schedules[kind]
}

/**
 * Adds the depreciation of one basis to a row of years: bonus_t0 + (1 - bonus) · basis · share.
 * @param row   by year, year 0 is the closing; what falls after its end is left out
 * @param year  first year of service, >= 1
 * @param bonus share written off at once in that year
 */
export function addDepreciation(
  row: Usd[],
  kind: DepreciationClass,
  basis: Usd,
  year: Count = 1,
  bonus: Fraction = 0,
): void {
  const schedule = schedules[kind]
  for (let k = 0; k < schedule.length && year + k < row.length; k++) {
    row[year + k]! += (1 - bonus) * basis * schedule[k]!
    if (k === 0) row[year]! += bonus * basis
  }
}

function halfYear(life: Count): Fraction[] {
  return Array.from({ length: life + 1 }, (_, k) => (k === 0 || k === life ? 0.5 : 1) / life)
}
