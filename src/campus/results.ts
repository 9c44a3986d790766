import type { Cooling } from '../model/cooling/index.js'
import type { Dispatch } from '../model/dispatch/index.js'
import type { Dynamics } from '../model/dynamics/index.js'
import type { FabricPlan } from '../model/fabric/index.js'
import type { Account } from '../model/finance/index.js'
import type { Load } from '../model/load/index.js'
import type { Rationing } from '../model/rationing/index.js'
import type { Schedule } from '../model/schedule/index.js'
import type { Compared, Serving } from '../model/serving/index.js'
import type { Silicon } from '../model/silicon/index.js'
import type { TrainingProgress, TrainingRates } from '../model/training/index.js'
import type { Delivered } from './delivered.js'
import type { Rating } from './rating.js'
import type { FacedSwings } from './stages/moments.js'
import type { Unbridged } from './stages/schedule.js'
import type { Supply } from './supply.js'

/** What the stages returned, by stage; later ones read earlier ones. */
export interface Results {
  silicon?: Silicon | undefined
  fabric?: FabricPlan | undefined
  training?: TrainingRates | undefined
  serving?: Serving | undefined
  standing?: Compared | undefined
  compared?: Compared | undefined
  rating: Rating
  schedule: Schedule
  /** The calendar without what is rented, beside the schedule. */
  unbridged?: Unbridged | undefined
  load: Load
  cooling: Readonly<Record<string, Cooling | undefined>>
  moments: Readonly<Record<string, FacedSwings | undefined>>
  dynamics: Readonly<Record<string, Dynamics | undefined>>
  dispatch: Readonly<Record<string, Dispatch | undefined>>
  delivered: Delivered
  progress?: TrainingProgress | undefined
  rationing?: Rationing | undefined
  finance?: Account | undefined
  supply: Supply
}
