import type { GradedTable } from '../../grade.js'
import { activations } from './activations.js'
import { failures } from './failures.js'
import { mpt } from './mpt.js'
import { runs } from './runs.js'
import { multiNode, singleNode } from './vtrain.js'
import { wideArea } from './wide-area.js'

/** Public tables of measured runs that this room is graded on. */
export const grades: readonly GradedTable[] = [
  runs,
  multiNode,
  singleNode,
  mpt,
  activations,
  failures,
  wideArea,
]
