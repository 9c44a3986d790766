import { grades as cooling } from '../../model/cooling/index.js'
import { grades as dispatch } from '../../model/dispatch/index.js'
import { grades as dynamics } from '../../model/dynamics/index.js'
import { grades as fabric } from '../../model/fabric/index.js'
import { grades as finance } from '../../model/finance/index.js'
import type { GradedTable } from '../../model/grade.js'
import { grades as load } from '../../model/load/index.js'
import { grades as rationing } from '../../model/rationing/index.js'
import { grades as schedule } from '../../model/schedule/index.js'
import { grades as serving } from '../../model/serving/index.js'
import { grades as silicon } from '../../model/silicon/index.js'
import { grades as training } from '../../model/training/index.js'
import { physicsTables } from './physics.js'

/** Every table of measured cases, room by room. */
export const gradedTables: readonly GradedTable[] = [
  ...physicsTables,
  ...silicon,
  ...fabric,
  ...training,
  ...serving,
  ...rationing,
  ...schedule,
  ...load,
  ...cooling,
  ...dynamics,
  ...dispatch,
  ...finance,
]

/** Rooms that have a table, in the order of the house. */
export const gradedRooms: readonly string[] = [...new Set(gradedTables.map(({ room }) => room))]
