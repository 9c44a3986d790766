export type { Replica, Serving, ServingInput } from './contract.js'
export { planServing } from './plan.js'
