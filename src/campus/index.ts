export {
  type ClaimVerdict,
  type JudgedClaim,
  type JudgedCondition,
  judgeClaims,
  type TwinFigure,
  type UnknownReason,
} from './claims/index.js'
export { type DeclaredStage, declaredStages } from './declared.js'
export { facedMoment, finestMoment, type View } from './faced.js'
export { makersOf } from './makers.js'
export { type PlanOptions, planCampus } from './plan.js'
export type * from './plan-parts.js'
export type {
  Bridging,
  GateName,
  Plan,
  Planned,
  PlannedActivity,
  PlannedBinding,
  PlannedCooling,
  PlannedDate,
  PlannedGate,
  PlannedMoney,
  PlannedMonths,
  PlannedPhase,
  PlannedPower,
  PlannedSite,
  PlannedSource,
  Remedy,
  SeriesTable,
  StageStatus,
} from './plan-type.js'
export type { FacedSwings } from './stages/moments.js'
