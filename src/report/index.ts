/** Documents for the terminal. */

export { cascadeReport } from './cascade/document.js'
export {
  type CascadeAsked,
  type CascadeReport,
  isPassed,
  type LossLimit,
} from './cascade/figures.js'
export { cascadeJson } from './cascade/schema.js'
export { catalogDetail } from './catalog-detail.js'
export { catalogList, catalogMatches } from './catalog-list.js'
export { claimsJson, claimsMarkdown, claimsReport, type JudgedScenario } from './claims.js'
export { claimsSchema } from './claims-schema.js'
export { type CompareReport, compareReport } from './compare.js'
export { defaultsReport } from './defaults.js'
export {
  checkJson,
  checkScenario,
  placedFindings,
  type ReadScenario,
} from './diagnostic.js'
export { type ExplainReport, explainReport } from './explain.js'
export { compareJson, explainJson } from './explain-schema.js'
export type { Paint, ReportStyle, StyleName } from './line.js'
export { linearSolver } from './linear-solver.js'
export { type PsseReport, psseJson, psseReport } from './psse.js'
export { checkSchema, documentSchemas, planJsonSchema, planSchema } from './schemas.js'
export { type SolveQuestion, solveJson, solveReport } from './solve.js'
export { type SiteSwings, swingsJson, swingsReport } from './swings/document.js'
export type { SizedMeasures } from './swings/measures.js'
export type { HeldCases } from './swings/sureness.js'
export { type ReportOptions, terminalReport } from './terminal.js'
export { validationMarkdown, validationReport } from './validation.js'
export { displayWidth, wrap } from './width.js'
