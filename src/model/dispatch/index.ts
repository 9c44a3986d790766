/** Grid, machines and batteries in every hour: what they burn and cost, and how sure they are. */
export {
  type BillRules,
  billOf,
  type CoincidentPeak,
  type DemandBlock,
  type DemandRule,
  type EnergyBlock,
  type UtilityBill,
} from './bill.js'
export type {
  Adequacy,
  Battery,
  Dispatch,
  DispatchInput,
  DispatchMonth,
  EmissionCaps,
  Fleet,
  FleetOutcome,
} from './contract.js'
export { costOf, type DispatchCost } from './cost.js'
export { derated } from './derate.js'
export {
  firmCapacity,
  type OutageClass,
  type OutageTable,
  outageTable,
  type Shortage,
  shortageAgainst,
} from './firm.js'
export { grades } from './grades/index.js'
export { heatRateAt } from './heat-rate.js'
export { dispatchByList } from './heuristic/list.js'
export type {
  BatteryClass,
  Cap,
  DispatchProblem,
  DispatchResult,
  DispatchState,
  GeneratorClass,
} from './problem.js'
export { dispatchSite } from './site.js'
export { type Rolling, type SolvedDispatch, solveRolling, solveWhole } from './solve.js'
export {
  type BackupBattery,
  type BackupClass,
  type Outage,
  survivalFrom,
  survivalOverYear,
} from './survival.js'
export { demandChargesOf, hourlyPrice } from './tariff.js'
