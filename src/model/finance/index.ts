export { account } from './account.js'
export { capitalRecovery, presentValue } from './annuity.js'
export * from './contract.js'
export type { InvestmentCredit, ProductionCredit } from './credits.js'
export type { DayCount } from './day-count.js'
export { type DebtRows, type SculptedDebt, sculptDebt } from './debt.js'
export { type DepreciationClass, depreciationSchedule } from './depreciation.js'
export { grades } from './grades.js'
export {
  type DatedOptions,
  type InternalRate,
  type InternalRateOptions,
  internalRate,
  internalRateDated,
  type RealRoot,
} from './internal-rate.js'
export { ledgersOf, post } from './ledger.js'
export { modifiedInternalRate, netPresentValue, netPresentValueDated } from './net-present-value.js'
export type { OperatingCosts, OperatingRows } from './operating.js'
export { proForma } from './pro-forma.js'
export type { Levelised, ProForma, Project, Row } from './project.js'
export type { EquipmentReserve } from './reserves.js'
