export type { Dynamics, DynamicsInput } from './contract.js'
export { swingCheck } from './swing.js'
