import planSchema from '../../schema/plan.schema.json'
import { planUnits } from '../../src/words/index.js'

/** Unit of a figure of the plan: `W`, `ISO day`; nothing for words. Large: for panels and late pages. */
export const planUnit: (path: string) => string = planUnits(planSchema)
