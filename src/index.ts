/**
 * gigacampus: what happens to a campus for AI accelerators, from a YAML text to a plan.
 *
 * `loadScenario(text)` reads and checks; `planCampus(loaded)` plans. Nothing happens on import.
 */
export { createMemo, type Memo } from './numeric/index.js'
export {
  type Diagnostic,
  type Finding,
  type LoadOptions,
  type LoadResult,
  type LoadedScenario,
  loadScenario,
  type Scenario,
} from './scenario/index.js'
export { type Plan, type Planned, type PlanOptions, planCampus } from './campus/index.js'
