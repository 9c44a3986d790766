import type { TransformerShape } from '../../physics/index.js'
import type { Bytes, Count } from '../../quantity/index.js'
import { type Block, blockOf } from './block.js'
import type { Format, Machine } from './machine.js'
import { trainingMemory } from './memory.js'
import type { Software } from './software.js'
import type { Recompute, Sharding, Split } from './split.js'
import { weightsOf } from './state.js'
import { type Step, stepOf } from './step.js'

/** What a search for a split is given. */
export interface LayoutQuestion {
  readonly shape: TransformerShape
  readonly machine: Machine
  readonly software: Software
  readonly format: Format
  /** At most so many accelerators; fewer where copies do not divide them. */
  readonly accelerators: Count
  /** Sequences of a step, and tokens of one. */
  readonly globalBatch: Count
  readonly sequence: Count
  readonly sharding: Sharding
  /** Kinds of recomputation to try. */
  readonly recompute: readonly Recompute[]
  /** Memory that may be used. */
  readonly capacity: Bytes
}

/** The fastest split that fits, and how many were looked at. */
export interface LayoutAnswer {
  readonly best: { readonly split: Split; readonly step: Step } | null
  /** Least memory of any split, for a message when nothing fits. */
  readonly leastMemory: Bytes
  readonly examined: Count
}

const microBatches = [1, 2, 4, 8] as const
const contexts = [1, 2, 4, 8] as const
/** Chunks a stage that are tried; more cost transfers and gain little. */
const chunks = [1, 2, 3, 4, 6, 8] as const
/** Shorter sequences are not split over context ranks. */
const contextLength = 16_384

/**
 * The fastest of a small set: tensor ranks in powers of two within the scale-up domain, pipeline
 * ranks that divide the layers, context ranks for long sequences, expert ranks in powers of two that
 * divide the experts, micro-batches of 1 to 8, chunks that divide a stage. Layer times are kept for
 * all pipelines, what does not fit is left before its time is calculated. The order is fixed and
 * ties keep the first, so the answer is the same everywhere.
 */
export function bestLayout(question: LayoutQuestion): LayoutAnswer {
  const { shape, machine, software, format, sequence, globalBatch, sharding } = question
  const weights = weightsOf(shape)
  const pipelines = pipelineRanks(weights.layers)
  let best: LayoutAnswer['best'] = null
  let leastMemory = Infinity
  let examined = 0
  for (const tensor of tensorRanks(question)) {
    for (const context of contexts) {
      if (context > 1 && sequence < contextLength) continue
      for (const expert of expertRanks(question)) {
        for (const recompute of question.recompute) {
          for (const microBatch of microBatches) {
            let block: Block | undefined
            for (const pipeline of pipelines) {
              const data = dataRanks(question, tensor * context * pipeline, microBatch)
              if (data === 0 || (data * context * tensor) % expert !== 0) continue
              for (const interleave of pipeline > 1 ? chunks : [1]) {
                if (!dividesLayers(weights.layers, pipeline, interleave)) continue
                const split: Split = {
                  tensor,
                  context,
                  pipeline,
                  interleave,
                  data,
                  expert,
                  sharding,
                  sequenceParallel: tensor > 1,
                  recompute,
                  microBatch,
                  globalBatch,
                  sequence,
                }
                examined++
                const { total } = trainingMemory(
                  shape,
                  split,
                  software.attention,
                  question.capacity,
                  weights,
                )
                leastMemory = Math.min(leastMemory, total)
                if (total > question.capacity) continue
                block ??= blockOf(shape, split, machine, software, format, weights)
                const step = stepOf(block, split, machine, software)
                if (best === null || rate(split, step) > rate(best.split, best.step)) {
                  best = { split, step }
                }
              }
            }
          }
        }
      }
    }
  }
  return { best, leastMemory, examined }
}

/** All splits of a question do the same batch: the shortest step is the best. */
function rate(split: Split, step: Step): number {
  return split.globalBatch / step.time
}

function tensorRanks({ shape, machine, accelerators }: LayoutQuestion): Count[] {
  const domain = Math.min(machine.levels[0]?.size ?? 1, accelerators)
  const list: Count[] = []
  for (let t = 1; t <= domain; t *= 2) if (dividesHeads(shape, t)) list.push(t)
  return list
}

/** Heads of queries divide; key-value heads divide or are copied. */
export function dividesHeads(shape: TransformerShape, tensor: Count): boolean {
  return shape.attention.every((a) => a.kind === 'linear' || a.heads % tensor === 0)
}

function expertRanks({ shape, accelerators }: LayoutQuestion): Count[] {
  const list: Count[] = []
  for (let e = 1; e <= accelerators; e *= 2) if (dividesExperts(shape, e)) list.push(e)
  return list
}

/** Experts divide; without experts only one rank does. */
export function dividesExperts(shape: TransformerShape, expert: Count): boolean {
  let routed = false
  for (const f of shape.feedForward) {
    if (f.kind !== 'mixture') continue
    routed = true
    if (f.experts % expert !== 0) return false
  }
  return routed || expert === 1
}

/**
 * Stages and chunks take whole layers: all alike, or with the table in front and the head behind
 * counted as a layer each (126 layers on 8 or 16 stages, as Llama 3 405B was trained).
 */
export function dividesLayers(layers: Count, pipeline: Count, interleave: Count): boolean {
  const parts = pipeline * interleave
  return layers % parts === 0 || (pipeline > 1 && (layers + 2) % parts === 0)
}

function pipelineRanks(layers: Count): Count[] {
  const list: Count[] = []
  for (let p = 1; p <= layers; p++) if (dividesLayers(layers, p, 1)) list.push(p)
  return list
}

/** Copies of the model: as many as fit and divide the batch into whole micro-batches; 0: none fits. */
export function dataRanks(
  { accelerators, globalBatch }: Pick<LayoutQuestion, 'accelerators' | 'globalBatch'>,
  copy: Count,
  microBatch: Count,
): Count {
  const most = Math.min(Math.floor(accelerators / copy), Math.floor(globalBatch / microBatch))
  for (let data = most; data >= 1; data--) {
    if (globalBatch % (data * microBatch) === 0) return data
    // Far below the most a rest of a micro-batch costs less than the copies left idle.
    if (data < most * wasteMost) break
  }
  return most
}

/** Share of the copies below which none are left idle for the batch to divide. */
const wasteMost = 0.9
