import type { GradedTable } from '../../model/grade.js'
import { ceilingTables } from './ceilings.js'
import { collectiveTables } from './collectives.js'
import { modelTables } from './model-sizes.js'

/**
 * Tables of the laws under `physics/`, which stands below the rooms and knows none: what a law leaves
 * to its caller (launch, latency, share of a link) is fitted here, and marked so.
 */
export const physicsTables: readonly GradedTable[] = [
  ...collectiveTables,
  ...ceilingTables,
  ...modelTables,
]
