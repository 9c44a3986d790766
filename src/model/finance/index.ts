export { account } from './account.js'
export { capitalRecovery, presentValue } from './annuity.js'
export * from './contract.js'
export { ledgersOf, post } from './ledger.js'
