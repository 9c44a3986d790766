import type { Accelerator, Model } from '../../catalog/index.js'
import type { Calibration } from './calibration.js'
import { calibrated } from './calibration.js'
import type { Machine } from './machine.js'

/** Shape of Llama 3.1 70B. */
export const llama70b: Model = {
  id: 'llama70b',
  name: 'Dense',
  layers: 80,
  hidden: 8192,
  heads: 64,
  kvHeads: 8,
  headDim: 128,
  attention: 'GQA',
  ffnDense: 28_672,
  mlpKind: 'swiglu3',
  vocabulary: 128_256,
  tiedEmbeddings: 'no',
  kvPerToken: 327_680,
}

/** One expert of four for each token. */
export const mixture: Model = {
  id: 'mixture',
  name: 'Mixture',
  layers: 32,
  hidden: 4096,
  heads: 32,
  kvHeads: 8,
  headDim: 128,
  attention: 'GQA',
  mlpKind: 'swiglu3',
  expertsTotal: 4,
  expertsActive: 1,
  ffnExpert: 14_336,
  vocabulary: 32_000,
  tiedEmbeddings: 'no',
}

const GiB = 2 ** 30

/** Round figures: 1 PFLOP/s, 4 TB/s, 400 GB/s among eight. */
export const card: Accelerator = {
  id: 'card',
  name: 'Card',
  hbmCapacity: 160 * GiB,
  hbmBandwidth: 4e12,
  bf16Rate: 1e15,
  bf16RateMeasured: 1e15,
  fp8Rate: 2e15,
  scaleUpDomain: 8,
  scaleUpBandwidth: 400e9,
  scaleOutBandwidth: 50e9,
}

export const machine: Machine = {
  memory: 160 * GiB,
  bandwidth: 4e12,
  rates: { bf16: 1e15, fp8: 2e15 },
  domain: 8,
  levels: [
    { size: 8, bandwidth: 400e9, latency: 0, efficiency: [] },
    { size: 1e6, bandwidth: 50e9, latency: 0, efficiency: [] },
  ],
}

/** Printed rates, full overlap, no overheads: the roofline. */
export const ideal: Calibration = {
  ...calibrated,
  denseRead: 1,
  routedRead: 1,
  narrowSlice: 0,
  integerRead: 1,
  cacheRead: 1,
  arithmetic: 1,
  tile: 0,
  promptAttention: 1,
  traffic: 1,
  sharpness: 50,
  call: 0,
  callDoubling: 0,
  callOutside: 0,
  layer: 0,
  mixtureLayer: 0,
  latentLayer: 0,
  step: 0,
  request: 0,
}
