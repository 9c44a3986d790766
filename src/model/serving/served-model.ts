import type { Model } from '../../catalog/index.js'
import {
  type Attention,
  type FeedForward,
  forwardFlop,
  parameters,
  shapeOf,
  type TransformerShape,
} from '../../physics/index.js'
import type { Count, FlopPerToken, Fraction, Tokens } from '../../quantity/index.js'

/** What of a model its serving needs; whole model, all counts of parameters or values. */
export interface ServedModel {
  readonly layers: Count
  readonly hidden: Count
  readonly parameters: Count
  /** Matrices that every token is multiplied with: attention, dense and shared experts, routers. */
  readonly dense: Count
  /** Output head, one row a word. */
  readonly head: Count
  readonly routed: Count
  /** Layers with routed experts; 0 for a dense model. */
  readonly mixtureLayers: Count
  /** Experts a token is routed to, and their share of all. */
  readonly expertsActive: Count
  readonly routing: Fraction
  /** Width of an expert. */
  readonly expertWidth: Count
  /** Layers of latent attention. */
  readonly latentLayers: Count
  /** Values cached of a token by layers that see the whole context, and by windowed layers. */
  readonly cacheFull: Count
  readonly cacheWindowed: Count
  readonly window: Tokens
  /** Accelerators that a layer's cache can be divided among; more hold copies. */
  readonly cacheHeads: Count
  /** Operations for one pair of a query and a key in all layers that see the whole context. */
  readonly pairFlop: FlopPerToken
  /** The same when decoding: latent attention then works on the compressed vectors. */
  readonly pairFlopDecoding: FlopPerToken
  /** The checkpoint is FP8. */
  readonly trainedFp8: boolean
}

/**
 * Reads a model's record. Where attention is of a kind that has no formula (hybrids with linear
 * layers) the dense part is what the published total leaves beside experts and tables, and only the
 * layers that the record calls full keep a cache.
 * @returns the name of the field that is missing where the record does not suffice
 */
export function servedModel(model: Model | undefined): ServedModel | keyof Model {
  if (model === undefined) return 'id'
  const { layers, hidden } = model
  if (layers === undefined) return 'layers'
  if (hidden === undefined) return 'hidden'
  const shape = shapeOf(model)
  return shape === undefined ? fromTotals(model, layers, hidden) : fromShape(model, shape)
}

function fromShape(model: Model, shape: TransformerShape): ServedModel {
  const count = parameters(shape)
  const head = shape.vocabulary * shape.hidden
  const mixture = shape.feedForward.find((f) => f.kind === 'mixture')
  const active = mixture?.kind === 'mixture' ? mixture.active : 0
  const routing = mixture?.kind === 'mixture' ? mixture.active / mixture.experts : 0
  const attention = shape.attention[0]
  return {
    layers: layersOf(shape.attention),
    hidden: shape.hidden,
    parameters: count.total,
    dense: Math.max(0, count.activeMatrices - head - count.routed * routing),
    head,
    routed: count.routed,
    mixtureLayers: layersOf(shape.feedForward.filter((f) => f.kind === 'mixture')),
    expertsActive: active,
    routing,
    expertWidth: mixture?.kind === 'mixture' ? mixture.width : 0,
    latentLayers: layersOf(shape.attention.filter((a) => a.kind === 'latent')),
    ...cacheOf(shape.attention),
    cacheHeads: attention?.kind === 'grouped' ? attention.keyValueHeads : 1,
    pairFlop: pairFlopOf(shape, 'expanded'),
    pairFlopDecoding: pairFlopOf(shape, 'absorbed'),
    trainedFp8: trainedFp8(model),
  }
}

function fromTotals(model: Model, layers: Count, hidden: Count): ServedModel | keyof Model {
  const { heads = 0, headDim, kvHeads, expertsTotal = 0, expertsActive = 0, ffnExpert = 0 } = model
  const total = model.parametersTotal ?? model.parametersTotalComputed
  if (total === undefined) return 'parametersTotal'
  const fullLayers = Number(/(\d+) full/.exec(model.attention ?? '')?.[1] ?? layers)
  const cachePerLayer = kvHeads && headDim ? 2 * kvHeads * headDim : 0
  const cacheFull = model.kvPerToken ? model.kvPerToken / 2 : fullLayers * cachePerLayer
  if (cacheFull === 0) return 'kvPerToken'
  const head = (model.vocabulary ?? 0) * hidden
  const routing = expertsTotal > 0 ? expertsActive / expertsTotal : 0
  const active = model.parametersActive ?? model.parametersActiveComputed ?? total
  const fromActive = routing > 0 && routing < 1 ? (total - active) / (1 - routing) : 0
  const routed = ffnExpert > 0 ? layers * expertsTotal * 3 * hidden * ffnExpert : fromActive
  const pairFlop = fullLayers * 4 * heads * (headDim ?? 0)
  return {
    layers,
    hidden,
    parameters: total,
    dense: Math.max(0, total - routed - 2 * head),
    head,
    routed: Math.min(total, routed),
    mixtureLayers: routed > 0 ? layers : 0,
    expertsActive,
    routing,
    expertWidth: ffnExpert,
    latentLayers: 0,
    cacheFull,
    cacheWindowed: 0,
    window: 0,
    cacheHeads: kvHeads ?? 1,
    pairFlop,
    pairFlopDecoding: pairFlop,
    trainedFp8: trainedFp8(model),
  }
}

function cacheOf(attention: readonly (Attention & { layers: Count })[]) {
  let cacheFull = 0
  let cacheWindowed = 0
  let window = 0
  for (const a of attention) {
    if (a.kind === 'linear') continue
    if (a.kind === 'latent') cacheFull += a.layers * (a.keyValueRank + a.rotaryWidth)
    else if (a.window === undefined) cacheFull += a.layers * 2 * a.keyValueHeads * a.headWidth
    else {
      cacheWindowed += a.layers * 2 * a.keyValueHeads * a.headWidth
      window = a.window
    }
  }
  return { cacheFull, cacheWindowed, window }
}

/** Operations that one more key costs a query far beyond every window. */
function pairFlopOf(shape: TransformerShape, latent: 'expanded' | 'absorbed'): FlopPerToken {
  const at = (context: Tokens) =>
    forwardFlop(shape, { tokens: 1, context, logits: 0, latent }).attention
  const far = 1e6
  return at(far + 1) - at(far)
}

function layersOf(list: readonly ((Attention | FeedForward) & { layers: Count })[]): Count {
  let layers = 0
  for (const { layers: own } of list) layers += own
  return layers
}

function trainedFp8(model: Model): boolean {
  return model.trainingPrecision?.startsWith('FP8') === true
}
