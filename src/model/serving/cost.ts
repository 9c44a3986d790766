import { allReduceTime, allToAllTime } from '../../physics/index.js'
import type { Bytes, Count, Fraction, Seconds, Tokens } from '../../quantity/index.js'
import { arithmeticRate, cacheValueBytes, storageOf, type WeightFormat } from './format.js'
import { acceleratorsOf, type Layout } from './layout.js'
import type { Machine } from './machine.js'
import type { ServedModel } from './served-model.js'

/**
 * What a model costs on a replica, once for all batches: seconds at printed rates, each of one
 * accelerator, per step, token, or pair as stated. Times of a step are sums of these, see step-time.
 */
export interface ReplicaCost {
  readonly accelerators: Count
  /** Copies of attention, and stages: requests are dealt out to both. */
  readonly data: Count
  readonly pipeline: Count
  readonly tensor: Count
  /** Reading all dense weights and the head, and all routed experts, once. */
  readonly denseRead: Seconds
  readonly routedRead: Seconds
  readonly integerWeights: boolean
  readonly routing: Fraction
  /** Width of the slice of an expert that one accelerator holds; infinite without experts. */
  readonly expertSlice: Count
  /** Reading the cache of one token of one request: full layers, and windowed ones up to the window. */
  readonly cacheRead: Seconds
  readonly windowRead: Seconds
  readonly window: Tokens
  /** Arithmetic of a decoded token with one token of its cache. */
  readonly cachePair: Seconds
  /** Arithmetic of a token of one copy of attention, without and with its share of experts. */
  readonly tokenDense: Seconds
  readonly tokenRouted: Seconds
  readonly tokenHead: Seconds
  /** Arithmetic of a query of a prompt with one key. */
  readonly pair: Seconds
  /** Traffic between accelerators for a token of one copy of attention. */
  readonly tokenTraffic: Seconds
  /** Collective operations of a step, and those doubled with each doubling of `tensor`. */
  readonly calls: Count
  readonly callDoublings: Count
  /** Collective operations of a step that leave the scale-up domain. */
  readonly callsOutside: Count
  readonly layers: Count
  readonly mixtureLayers: Count
  readonly latentLayers: Count
  /** Memory of one accelerator: in all, taken by weights, and by the cache of a token. */
  readonly memory: Bytes
  readonly weights: Bytes
  readonly cachePerToken: Bytes
  readonly cachePerTokenWindowed: Bytes
  /** Accelerators that a layer's cache is divided among at most. */
  readonly cacheHeads: Count
}

const bytesActivation: Bytes = 2
/** FP8 on the way to an expert, BF16 back: mean of one direction. */
const bytesDispatched: Bytes = 1.5

/**
 * Costs of a model in a format on so many accelerators.
 * @throws PhysicsError physics/group-too-large for more accelerators than any network joins
 */
export function replicaCost(
  model: ServedModel,
  format: WeightFormat,
  machine: Machine,
  layout: Layout,
): ReplicaCost {
  const { tensor, pipeline = 1, data = 1 } = layout
  const sharing = tensor * data
  const expert = Math.min(layout.expert ?? 1, sharing)
  const { experts, rest } = storageOf(format, model.routed > 0, model.trainedFp8)
  const restRate = arithmeticRate(rest, machine.rates)
  const expertRate = arithmeticRate(experts, machine.rates)
  const tables = Math.max(model.head, model.parameters - model.dense - model.routed)
  const cacheBytes = cacheValueBytes(format)
  const copies = Math.min(tensor, model.cacheHeads)
  const reductions = tensor > 1 ? 2 * model.layers : 0
  const exchanges = exchanged(data, expert) ? 2 * model.mixtureLayers : 0
  return {
    accelerators: acceleratorsOf(layout),
    data,
    pipeline,
    tensor,
    denseRead:
      (model.dense * rest.bytes + model.head * bytesActivation) / tensor / machine.bandwidth,
    routedRead: (model.routed * experts.bytes) / sharing / machine.bandwidth,
    integerWeights: format === 'int4',
    routing: model.routing,
    expertSlice: model.expertWidth > 0 ? model.expertWidth / (sharing / expert) : Infinity,
    cacheRead: (model.cacheFull * cacheBytes) / copies / machine.bandwidth,
    windowRead: (model.cacheWindowed * cacheBytes) / copies / machine.bandwidth,
    window: model.window,
    cachePair: model.pairFlopDecoding / tensor / machine.rates.bf16,
    tokenDense: (2 * model.dense) / tensor / restRate,
    tokenRouted: (2 * model.routed * model.routing) / sharing / expertRate,
    tokenHead: (2 * model.head) / tensor / machine.rates.bf16,
    pair: model.pairFlop / tensor / machine.rates.bf16,
    tokenTraffic: traffic(model, machine, tensor, data, expert),
    calls: reductions + exchanges,
    callDoublings: reductions * Math.log2(tensor),
    callsOutside:
      (tensor > machine.domain ? reductions : 0) + (expert > machine.domain ? exchanges : 0),
    layers: model.layers,
    mixtureLayers: model.mixtureLayers,
    latentLayers: model.latentLayers,
    cacheHeads: model.cacheHeads,
    memory: machine.memory,
    weights:
      (model.dense * rest.bytes + tables * bytesActivation) / (tensor * pipeline) +
      (model.routed * experts.bytes) / (sharing * pipeline),
    cachePerToken: (model.cacheFull * cacheBytes) / copies / pipeline,
    cachePerTokenWindowed: (model.cacheWindowed * cacheBytes) / copies / pipeline,
  }
}

/** Copies of attention send tokens to each other's experts and back. */
function exchanged(data: Count, expert: Count): boolean {
  return data > 1 && expert > 1
}

/** Two all-reduces a layer among `tensor`; two all-to-alls a mixture layer among the copies. */
function traffic(
  model: ServedModel,
  { levels }: Machine,
  tensor: Count,
  data: Count,
  expert: Count,
): Seconds {
  const { layers, hidden, mixtureLayers, expertsActive } = model
  const reduced = 2 * layers * allReduceTime(hidden * bytesActivation, tensor, levels, 'ring')
  if (!exchanged(data, expert)) return reduced
  const sent = hidden * bytesDispatched * Math.min(expertsActive, expert)
  return reduced + (2 * mixtureLayers * allToAllTime(sent, expert, levels)) / tensor
}
