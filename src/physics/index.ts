export * from './arithmetic.js'
export * from './battery.js'
export * from './cache.js'
export * from './collective.js'
export { PhysicsError, type PhysicsErrorCode } from './error.js'
export type { NetworkLevel } from './level.js'
export * from './matmul.js'
export * from './renewal.js'
export * from './roofline.js'
export {
  type Attention,
  type DenseFeedForward,
  type FeedForward,
  type GroupedAttention,
  type LatentAttention,
  type Layers,
  type LinearAttention,
  layerCount,
  type MixtureFeedForward,
  shapeOf,
  type TransformerShape,
} from './shape.js'
export { type SitePath, sitePower } from './site-power.js'
export * from './transformer.js'
