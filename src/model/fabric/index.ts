export type {
  FabricInput,
  FabricPlan,
  Level,
  LineRating,
  Pool,
  PoolNetwork,
} from './contract.js'
export { grades } from './grades.js'
export { planFabric } from './plan.js'
