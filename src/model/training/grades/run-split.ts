import { layerCount, type TransformerShape } from '../../../physics/index.js'
import { type Case, figure } from '../../grade.js'
import type { Recompute, Sharding, Split } from '../split.js'
import { countOf, countsOf, isSkip, type Skip, skip, textOf } from './rows.js'

/** Ranks of a row; 1 where a column does not apply. */
export function splitFor(row: Case, shape: TransformerShape): Split | Skip {
  const n = countsOf(row, ['n_acc', 'gbs', 'seq'])
  if (isSkip(n)) return n
  if (textOf(row, 'tp') === '') return skip('no-value', 'tp')
  const ranks: Record<string, number> = {}
  for (const column of ['tp', 'cp', 'pp', 'vpp', 'ep', 'fsdp'] as const) {
    const count = countOf(row, column, 1)
    if (typeof count !== 'number') return count
    ranks[column] = count
  }
  const { tp = 1, cp = 1, pp = 1, vpp = 1, ep = 1, fsdp = 1 } = ranks
  const microBatch = countOf(row, 'mbs', localMicroBatch(row, pp))
  if (typeof microBatch !== 'number') return microBatch
  const data = n.n_acc / (tp * cp * pp)
  if (!Number.isInteger(data) || data < 1) return skip('outside-range', 'n_acc')
  const old = isOld(row)
  return {
    tensor: tp,
    pipeline: pp,
    context: cp,
    data,
    expert: ep,
    interleave: Math.min(vpp, Math.ceil(layerCount(shape) / pp)),
    sharding: shardingOf(fsdp, pp, old),
    shards: fsdp > 1 ? fsdp * cp : undefined,
    sequenceParallel: old ? /sequence-parallel/.test(textOf(row, 'recompute')) : tp > 1,
    recompute: recomputeOf(textOf(row, 'recompute')),
    microBatch,
    globalBatch: n.gbs,
    sequence: n.seq,
  }
}

function isOld(row: Case): boolean {
  return /Megatron-LM SC21|Korthikanti/.test(textOf(row, 'source'))
}

/** With a pipeline, weights stay gathered between micro-batches (Llama 3 report, section 3.3.2). */
function shardingOf(fsdp: number, pipeline: number, old: boolean): Sharding {
  if (fsdp > 1) return pipeline > 1 ? 'gradients' : 'weights'
  return old ? 'none' : 'optimiser'
}

/** Attention is repeated by fused kernels anyway; single operators count as that. */
function recomputeOf(text: string): Recompute {
  if (/^full/.test(text)) return 'full'
  return /^(selective|per-op)/.test(text) ? 'attention' : 'none'
}

/**
 * torchtitan states sequences of a rank, which its pipeline cuts into as many micro-batches as it
 * has stages (its default, pipeline_parallel_microbatches).
 */
function localMicroBatch(row: Case, pipeline: number): number {
  const local = /local batch (\d+)/.exec(textOf(row, 'note'))?.[1]
  return local === undefined ? 1 : Math.max(1, Math.round(Number(local) / pipeline))
}

/** What a row leaves open: micro-batch, or chunks of its pipeline. */
export function openIn(row: Case, split: Split): { microBatch: boolean; interleave: boolean } {
  // PyTorch's pipelines are not interleaved unless a row says so, and its batch is stated.
  const pytorch = /torchtitan/.test(textOf(row, 'source'))
  const microBatch = !pytorch && split.sharding !== 'weights' && figure(row, 'mbs') === undefined
  const chunks = split.pipeline > 1 && textOf(row, 'vpp') === ''
  const interleave = chunks && (!pytorch || /interleaved/.test(textOf(row, 'note')))
  return { microBatch, interleave }
}
