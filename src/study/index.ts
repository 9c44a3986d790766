/** Questions asked of many plans, and of the rooms themselves. */

export {
  type CascadeQuestion,
  type CascadeTold,
  cascadeStudy,
  cascadeUps,
  type Dip,
  evenDips,
} from './cascade.js'
export type { Change } from './compare/changes.js'
export { planChanges } from './compare/changes.js'
export {
  type Comparison,
  compare,
  type Headline,
  headlineOf,
  type InputChange,
  type Side,
} from './compare/compare.js'
export { type DimensionOf, dimensionsOfScenario } from './dimension.js'
export {
  type CaseGrade,
  gradesFor,
  type Likeness,
  tablesFor,
} from './explain/cases.js'
export type { Equation } from './explain/equations.js'
export {
  type Explained,
  type ExplainOptions,
  explain,
  type FigureExplained,
  type InputExplained,
  type TableExplained,
  type UnknownPath,
  type WeighedInput,
} from './explain/explain.js'
export type { PlaceOf } from './explain/inputs.js'
export { type Branch, type Trunk, trunkOf } from './explain/trunk.js'
export type { Weight } from './explain/weigh.js'
export { type Reading, type Solution, solveFor } from './solve.js'
export * from './swings/index.js'
export { loadLibrary } from './validate/library.js'
export type { GroupGrade, JudgedRow } from './validate/summary.js'
export { gradedRooms, gradedTables } from './validate/tables.js'
export {
  type Beside,
  gradeCases,
  missingColumns,
  type TableGrade,
  unmeasuredRows,
} from './validate/validate.js'
