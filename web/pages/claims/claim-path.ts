import type { JudgedClaim, JudgedCondition, Plan } from '../../../src/campus/index.js'
import { valueAt } from '../../../src/numeric/index.js'

/**
 * Path by which the twin answers a reading, for whoever wants it explained; undefined where it is
 * answered by quoted figures or the public record.
 */
export function pathOf({ by, of, over }: JudgedCondition, plan: Plan): string | undefined {
  if (by !== 'twin') return undefined
  const named = [of, over].filter((one): one is string => one !== undefined)
  const inPlan = named.find((path) => valueAt(plan, path) !== undefined)
  const inScenario = named.find((path) => path.startsWith('scenario.'))
  return inPlan ?? inScenario?.slice('scenario.'.length)
}

/** Readings that the twin itself denies, with the path of the figure. */
export function deniedReadings({ conditions }: JudgedClaim, plan: Plan) {
  return Object.entries(conditions).flatMap(([key, reading]) => {
    const path = pathOf(reading, plan)
    return reading.verdict === 'differs' && path !== undefined ? [{ key, reading, path }] : []
  })
}
