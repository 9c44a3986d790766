import type { TransformerShape } from '../../../physics/index.js'
import { type Case, figure } from '../../grade.js'
import { acceleratorsOf, type Split } from '../split.js'
import { modelFlop, type Step } from '../step.js'
import { textOf } from './rows.js'

/** What a row measured, and how it comes from a step. */
export interface Measure {
  readonly quantity: string
  readonly unit: string
  readonly measured: number
  readonly of: (step: Step, shape: TransformerShape, split: Split) => number
}

const teraflop = 1e12
const percent = 0.01
/** TFLOP/s of one accelerator that no row of sense exceeds. */
const rateMost = 1e9

/** Peak that a published utilisation refers to, FLOP/s: dense, 16 bit. */
const peaks: readonly (readonly [RegExp, number])[] = [
  [/A100|Ampere/, 312e12],
  [/TPU.?v4/i, 275e12],
  [/TPU.?v5p/i, 459e12],
  [/H[12]00|H800/, 989.4e12],
]

/** The measurement of a row that is nearest to the clock; null: none. */
export function measureOf(row: Case): Measure | null {
  const time = figure(row, 'step_time_s')
  if (time !== undefined && time > 0) {
    return { quantity: 'step time', unit: 's', measured: time, of: (step) => step.time }
  }
  const tokens = figure(row, 'tokens_per_s_per_acc')
  if (tokens !== undefined && tokens > 0) {
    return {
      quantity: 'tokens per second and accelerator',
      unit: '1/s',
      measured: tokens,
      of: (step, _, split) =>
        (split.globalBatch * split.sequence) / step.time / acceleratorsOf(split),
    }
  }
  const rate = figure(row, 'tflops_per_acc')
  if (rate !== undefined && rate > 0 && rate < rateMost) {
    return {
      quantity: 'operations per second and accelerator',
      unit: 'FLOP/s',
      measured: rate * teraflop,
      of: (step, shape, split) => flopOf(row, shape, split) / step.time / acceleratorsOf(split),
    }
  }
  const utilisation = figure(row, 'mfu_pct')
  const peak = peaks.find(([name]) => name.test(textOf(row, 'accelerator')))?.[1]
  if (utilisation === undefined || utilisation <= 0 || peak === undefined) return null
  return {
    quantity: 'model FLOP utilisation',
    unit: '1',
    measured: utilisation * percent,
    of: (step, shape, split) =>
      modelFlop(shape, split, maskOf(row)) / step.time / acceleratorsOf(split) / peak,
  }
}

/** Papers in the tradition of Megatron and PaLM count the full mask (Chowdhery et al. 2022, appendix B). */
function maskOf(row: Case): 'full' | 'causal' {
  return /Bridge|MLPerf|torchtitan/.test(textOf(row, 'source')) ? 'causal' : 'full'
}

/** Hardware operations, recomputation in, where the row counts them. */
function flopOf(row: Case, shape: TransformerShape, split: Split): number {
  const model = modelFlop(shape, split, maskOf(row))
  const hardware = /Megatron-LM SC21/.test(textOf(row, 'source'))
  return hardware && split.recompute === 'full' ? (model * 4) / 3 : model
}
