import type { Reads } from './stage.js'
import { deliveredStage, progressStage, rationingStage } from './stages/account.js'
import { coolingStage, loadStage } from './stages/calendar.js'
import { dispatchStage } from './stages/dispatch.js'
import { dynamicsStage } from './stages/dynamics.js'
import { financeStage } from './stages/finance.js'
import { momentsStage } from './stages/moments.js'
import {
  comparedStage,
  fabricStage,
  ratingStage,
  servingStage,
  siliconStage,
  standingStage,
  trainingStage,
} from './stages/rates.js'
import { scheduleStage, unbridgedStage } from './stages/schedule.js'
import { supplyStage } from './stages/supply.js'

/** What a stage says of itself: its name, and the paths that it reads. */
export interface DeclaredStage {
  readonly name: string
  readonly reads: Reads
  /** Whether its result depends on when things happen, and so on all phases of a site. */
  readonly dated: boolean
}

const rates = [
  fabricStage,
  trainingStage,
  ratingStage,
  servingStage,
  standingStage,
  comparedStage,
  siliconStage,
] as const

const dated = [
  scheduleStage,
  unbridgedStage,
  loadStage,
  coolingStage,
  momentsStage,
  dynamicsStage,
  dispatchStage,
  deliveredStage,
  progressStage,
  rationingStage,
  financeStage,
  supplyStage,
] as const

/** All stages in the order in which a plan runs them: what each reads is the graph of the plan. */
export const declaredStages: readonly DeclaredStage[] = [
  ...rates.map(({ name, reads }) => ({ name, reads, dated: false })),
  ...dated.map(({ name, reads }) => ({ name, reads, dated: true })),
]
