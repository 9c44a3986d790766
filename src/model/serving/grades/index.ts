import type { GradedTable } from '../../grade.js'
import { apart } from './disaggregated.js'
import { aggregated } from './inferencex.js'
import { points } from './measured.js'
import { mlperf } from './mlperf.js'
import { splitwise } from './splitwise.js'

/** Tables of measured servers that the room is graded on. */
export const grades: readonly GradedTable[] = [aggregated, apart, mlperf, points, splitwise]
