import type { GradedTable } from '../../grade.js'
import { chillers } from './chillers.js'
import { facilities } from './facilities.js'
import { regions } from './regions.js'

/** Tables of measured cases of cooling. */
export const grades: readonly GradedTable[] = [regions, facilities, chillers]
