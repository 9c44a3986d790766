/** Questions asked of many plans, and of the rooms themselves. */

export { type Reading, type Solution, solveFor } from './solve.js'
export { loadLibrary } from './validate/library.js'
export type { GroupGrade, JudgedRow } from './validate/summary.js'
export { gradedRooms, gradedTables } from './validate/tables.js'
export { gradeCases, missingColumns, type TableGrade, unmeasuredRows } from './validate/validate.js'
