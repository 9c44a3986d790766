import { allGatherTime, type TransformerShape, trainingFlopPerToken } from '../../physics/index.js'
import type { Count, Flop, Seconds } from '../../quantity/index.js'
import { type Block, blockOf } from './block.js'
import { gatheredLayer, gradientTime, optimiserTime } from './data-parallel.js'
import type { Format, Machine } from './machine.js'
import type { Software } from './software.js'
import { acceleratorsOf, microBatchesOf, type Split } from './split.js'

/** Seconds of a training step and what they go to; the phases add up to `time`. */
export interface Step {
  readonly time: Seconds
  readonly phases: StepPhases
}

/** Phases of a step, s; each what one accelerator of a mean stage spends on it. */
export interface StepPhases {
  /** Products, attention, vectors, output head. */
  readonly compute: Seconds
  /** Host longer than the accelerator. */
  readonly host: Seconds
  readonly tensor: Seconds
  readonly expert: Seconds
  readonly context: Seconds
  /** Activations sent between stages. */
  readonly transfer: Seconds
  readonly bubble: Seconds
  readonly data: Seconds
  readonly optimiser: Seconds
  readonly straggler: Seconds
}

/** Time of a step of synchronous training. */
export function stepTime(
  shape: TransformerShape,
  split: Split,
  machine: Machine,
  software: Software,
  format: Format,
): Step {
  return stepOf(blockOf(shape, split, machine, software, format), split, machine, software)
}

/**
 * Time of a step of m micro-batches through p stages, one forward one backward, v chunks each:
 *
 *     m · slowest stage + (all stages − slowest)/v + exposed gradients + optimiser, all · (1 + σ √(2 ln nodes))
 *
 * Source: Narayanan et al. 2021 (2104.04473), section 2.2; expected maximum of n normal times.
 */
export function stepOf(block: Block, split: Split, machine: Machine, software: Software): Step {
  const { layer, head, weights } = block
  const { layers } = weights
  const { pipeline, interleave } = split
  const micro = Math.max(1, Math.ceil(microBatchesOf(split) - rounding))
  const perLayer = gatheredLayer(block, split, machine, software)
  const transfer = transferTime(block, split, machine, software)
  const all = layers * perLayer + head
  const pace = slowestStage(layers, perLayer, head, transfer, pipeline)
  const steady = micro * pace
  const fill = Math.max(0, all + pipeline * transfer - pace) / interleave
  const busy = micro * (all / pipeline + transfer)
  const window = (software.hides.data * all) / pipeline
  const data = gradientTime(block, split, machine, software, window)
  const optimiser = optimiserTime(block, split, machine)
  const base = steady + fill + data + optimiser
  const straggler = base * machine.kernels.spread * expectedMaximum(nodesOf(split, machine))
  const passes = (micro * layers) / pipeline
  const both = layer.forward + layer.backward
  const computing = both - layer.host - layer.tensor - layer.expert - layer.context
  return {
    time: base + straggler,
    phases: {
      compute: passes * computing + (micro * head) / pipeline,
      host: passes * layer.host,
      tensor: passes * layer.tensor,
      expert: passes * layer.expert,
      context: passes * layer.context,
      transfer: micro * transfer,
      bubble: Math.max(0, steady + fill - busy),
      data: data + passes * (perLayer - both),
      optimiser,
      straggler,
    },
  }
}

/** Micro-batches that are whole but for rounding. */
const rounding = 1e-9

/** Standard deviations by which the slowest of n lags: √(2 ln n). */
function expectedMaximum(n: number): number {
  return Math.sqrt(2 * Math.log(Math.max(1, n)))
}

function nodesOf(split: Split, { levels }: Machine): number {
  return acceleratorsOf(split) / (levels[0]?.size ?? 1)
}

/**
 * Time a micro-batch takes on the stage that paces the pipeline. Where the layers do not divide,
 * those who split them count table and head as layers, so the last stage is the one that is short of
 * one. Stages in the middle send both ways, the last one back only.
 */
function slowestStage(
  layers: Count,
  layer: Seconds,
  head: Seconds,
  transfer: Seconds,
  pipeline: Count,
): Seconds {
  if (pipeline === 1) return layers * layer + head
  const most = Math.ceil(layers / pipeline)
  const last = layers % pipeline === 0 ? most : most - 1
  return Math.max(most * layer + transfer, last * layer + head + transfer / 2)
}

/** Sends of one micro-batch between stages, both directions, that nothing hides. */
function transferTime(block: Block, split: Split, machine: Machine, software: Software): Seconds {
  const { pipeline, interleave, tensor, context, data } = split
  if (pipeline === 1) return 0
  const stride = tensor * context * data
  const level = machine.levels.find((l) => l.size > stride) ?? machine.levels.at(-1)
  if (level === undefined) return 0
  const bytes = block.passed / (software.scatters ? tensor : 1)
  // Half of what two ranks gather comes from each.
  const send = allGatherTime(2 * bytes, 2, [{ ...level, size: 2 }], 'ring')
  const host = machine.kernels.hostTransfer
  return interleave * (2 * send + host) * (1 - software.hides.pipeline)
}

/** Model operations of a step, 6 N and attention; the convention of the mask is the caller's. */
export function modelFlop(
  shape: TransformerShape,
  { globalBatch, sequence }: Split,
  mask: 'causal' | 'full' = 'causal',
): Flop {
  return globalBatch * sequence * trainingFlopPerToken(shape, sequence, { mask })
}
