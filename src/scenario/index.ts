export type {
  GridLimit,
  LimitQuantity,
  LimitStatus,
  StandIn,
  Tariff,
  TripCurves,
} from '../catalog/index.js'
export type { Activity, ActivityGate, Build, Link, Risk, WorkCalendar } from './build.js'
export type { Claim, ClaimCondition, ClaimedFigure, Relation } from './claim.js'
export type { Position, Raw, Reading, Span } from './document.js'
export type { Fabric, Line, ScaleOut } from './fabric.js'
export type { Diagnostic, Finding, FindingValues, Severity } from './finding.js'
export { limits } from './limits.js'
export {
  type FileResult,
  type LoadOptions,
  type LoadResult,
  loadScenario,
  placesOf,
  readScenarioText,
} from './load.js'
export { mainsFrequency } from './mains.js'
export type {
  Contract,
  Depreciation,
  Equity,
  Finance,
  Lease,
  Loan,
  Money,
  Party,
  Sale,
  TakeOrPay,
  Tax,
  Tranche,
} from './money.js'
export { spendingCategories } from './money.js'
export type { Override } from './override.js'
export type { Arrival, Phase } from './phase.js'
export { type PowerTrace, readPowerTrace, type TraceLimits } from './power-trace.js'
export type { Equipment, LoadedScenario, Scenario } from './scenario.js'
export { scenarioJsonSchema } from './schema/index.js'
export type { Origin, OriginTable, SpreadTable } from './side.js'
export type { ChipProgramme, Development, Die, Harvest, Package } from './silicon.js'
export type {
  Climate,
  Connection,
  CoolingLoop,
  Hall,
  Mitigation,
  Permit,
  Place,
  SheddingStage,
  Site,
  SiteCooling,
  SitePower,
  SitePrices,
  Source,
  Steps,
  Storage,
} from './site.js'
export type { SupplyLimit } from './supply.js'
export type {
  Comparison,
  Parallelism,
  PowerMix,
  Precision,
  Reliability,
  ServingJob,
  Speculation,
  Tier,
  TrainingJob,
  Work,
} from './work.js'
