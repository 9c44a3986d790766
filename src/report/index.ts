/** Documents for the terminal. */
export { catalogDetail } from './catalog-detail.js'
export { catalogList } from './catalog-list.js'
export { claimsJson, claimsMarkdown, claimsReport, type JudgedScenario } from './claims.js'
export { defaultsReport } from './defaults.js'
export type { Paint, ReportStyle, StyleName } from './line.js'
export { type ReportOptions, terminalReport } from './terminal.js'
export { validationMarkdown, validationReport } from './validation.js'
export { displayWidth, wrap } from './width.js'
