/**
 * gigacampus: what happens to a campus for AI accelerators, from a YAML text to a plan.
 *
 * `loadScenario(text)` reads and checks; `planCampus(loaded)` plans. Nothing happens on import.
 */

export { type Plan, type Planned, type PlanOptions, planCampus } from './campus/index.js'
export { createMemo, type Memo } from './numeric/index.js'
export {
  type Diagnostic,
  type Finding,
  type LoadedScenario,
  type LoadOptions,
  type LoadResult,
  loadScenario,
  type Scenario,
} from './scenario/index.js'
