import type { Bytes, Seconds } from '../../quantity/index.js'
import { communicationOf } from './exchange.js'
import { type Format, type Machine, sustained } from './machine.js'
import { productTime } from './product.js'
import type { Software } from './software.js'
import type { Split } from './split.js'
import type { AttentionCore, LayerWork, Product } from './work.js'

/** Time of one layer for one micro-batch on one accelerator. */
export interface LayerTime {
  readonly forward: Seconds
  readonly backward: Seconds
  /** Parts of the sum of both that are not computing. */
  readonly tensor: Seconds
  readonly expert: Seconds
  readonly context: Seconds
  /** Host longer than the accelerator. */
  readonly host: Seconds
}

const backwardPerForward = 2
/** Norms and activations read input and gradient and write one, forward read one and write one. */
const vectorBackward = 1.5
/** Backward of fused attention: five products for the forward pass's two (Dao 2023, 2307.08691). */
const fusedBackward = 2.5
/** Bytes to read a 16-bit input and write it in the narrow format, plain and transposed. */
const castBytes = 4
/** Exponent of the smooth maximum of host and accelerator. */
const smooth = 4
/** Softmax, its mask and dropout: 4 passes of 2 B and a mask of 1 B over each score. */
const scoreBytes = 9
/**
 * Megatron's fused softmax takes heads times sequences in fours only, else scale, mask and softmax
 * are operations of their own: three times the passes, a third more launches.
 * Source: Megatron-LM, megatron/model/fused_softmax.py, is_kernel_available.
 */
const fusedMultiple = 4
const unfusedPasses = 3
const unfusedLaunches = 1.3
/**
 * Width of a head at which exponentials cost fused attention as much as products: half the rate.
 * About 3/4 of the rate of 128 wide heads at 64. Source: Shah et al. 2024 (2407.08608), figure 5.
 */
const headHalf = 64
/** Width for which the share of the peak is stated. */
const headReference = 128

/** Time of one layer: accelerator and host side by side, the longer counts. */
export function layerTime(
  work: LayerWork,
  machine: Machine,
  software: Software,
  split: Split,
  format: Format,
): LayerTime {
  const again = split.recompute === 'full' ? 1 : 0
  const rate = machine.memoryBandwidth * machine.kernels.memory
  const products = productsTime(work, machine, software, format)
  const core = coreTime(work.core, machine, software, rate)
  const vectors = (work.vectorBytes + inputBytes(work, format)) / rate
  const wires = communicationOf(work, machine, software, split)
  const cheap = software.attention === 'separate' ? core.forward : vectors
  const repeated = split.recompute === 'attention' ? cheap : 0
  const forward = products.forward + core.forward + vectors + wires.forward
  const backward =
    products.backward +
    core.backward +
    vectorBackward * vectors +
    wires.backward +
    again * forward +
    repeated
  const host = hostTime(work, machine, software, split)
  const busy = forward + backward
  const total = (busy ** smooth + host ** smooth) ** (1 / smooth)
  const stretch = busy > 0 ? total / busy : 1
  return {
    forward: forward * stretch,
    backward: backward * stretch,
    tensor: wires.tensor,
    expert: wires.expert,
    context: wires.context,
    host: total - busy,
  }
}

/** Forward; backward once for the gradient of the inputs, once for that of the weights. */
function productsTime(work: LayerWork, machine: Machine, software: Software, format: Format) {
  let forward = 0
  let backward = 0
  for (const product of work.products) {
    const { m, n, k, count } = product
    const share = count > 1 && !software.fusesExperts ? machine.kernels.grouped : 1
    forward += productTime(product, machine, format, share)
    backward +=
      productTime({ m, n: k, k: n, count }, machine, format, share) +
      productTime({ m: k, n, k: m, count }, machine, format, share)
  }
  return { forward, backward }
}

function coreTime(core: AttentionCore, machine: Machine, software: Software, rate: number) {
  const { kernels } = machine
  if (software.attention !== 'separate' || core.heads === 0) {
    const first = software.attention === 'fused-first' ? kernels.attentionFirst : kernels.attention
    const width =
      core.width > 0
        ? ((headHalf + headReference) * core.width) / (headHalf + core.width) / headReference
        : 1
    const peak = (machine.peak.bf16 ?? 0) * sustained(machine, 'bf16')
    const forward = core.flop / (peak * first * width)
    return { forward, backward: fusedBackward * forward }
  }
  const { heads, queries, keys, width } = core
  const scores: Product = { m: queries, n: keys, k: width, count: heads }
  const values: Product = { m: queries, n: width, k: keys, count: heads }
  const products = productTime(scores, machine, 'bf16') + productTime(values, machine, 'bf16')
  const passes = isUnfused(core) ? unfusedPasses : 1
  const forward = products + (passes * scoreBytes * heads * queries * keys) / rate
  return { forward, backward: backwardPerForward * forward }
}

function isUnfused({ heads }: AttentionCore): boolean {
  return heads % fusedMultiple !== 0
}

function inputBytes({ products }: LayerWork, format: Format): Bytes {
  if (format === 'bf16') return 0
  let values = 0
  for (const { m, k, count } of products) values += m * k * count
  return castBytes * values
}

/** Launching the kernels of a layer, once a pass. */
function hostTime(work: LayerWork, machine: Machine, software: Software, split: Split): Seconds {
  const { host, hostCollective, hostRouted } = machine.kernels
  const passes = split.recompute === 'full' ? 3 : 2
  const more = software.attention === 'separate' && isUnfused(work.core) ? unfusedLaunches : 1
  const collectives = split.tensor > 1 ? 2 : 0
  const pass = more * host + collectives * hostCollective + (work.routed ? hostRouted : 0)
  return software.launch * passes * pass
}
