export type { FabricInput, FabricPlan, Level, Pool, PoolNetwork } from './contract.js'
export { planFabric } from './plan.js'
