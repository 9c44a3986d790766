import { type Case, figure, type GradedTable, type GradeRow, type Library } from '../../grade.js'
import { machineOf, printedLevels } from '../machine-of.js'
import { frameworks } from '../software.js'
import { acceleratorsOf, type Split } from '../split.js'
import { acceleratorOf, countsOf, isSkip, type Skip, skip, textOf, told, untold } from './rows.js'
import { gptShape, type StepCase, stepOfCase } from './step-case.js'

/** Published shapes of the family (llm-foundry, scripts/train/yamls/pretrain): layers, width, heads. */
const shapes: Readonly<Record<string, readonly [number, number, number]>> = {
  'mpt 125m': [12, 768, 12],
  'mpt 350m': [24, 1024, 16],
  'mpt 760m': [24, 1536, 12],
  'mpt 1b': [24, 2048, 16],
  'mpt 3b': [32, 2560, 20],
  'mpt 7b': [32, 4096, 32],
  'mpt 13b': [40, 5120, 40],
  'mpt 30b': [48, 7168, 56],
  'mpt 70b': [80, 8192, 64],
}
const vocabulary = 50_368

/** A100 with 40 GB; the catalogue holds the one with 80. Source: NVIDIA A100 datasheet, 2021. */
const smaller = { memoryBandwidth: 1.555e12, memoryCapacity: 40 * 2 ** 30 }

const columns = ['n_gpus', 'seq', 'mbs', 'gbs'] as const

/** A step of llm-foundry's tables: PyTorch FSDP, nothing else split. */
export function mptCase(row: Case, library: Library): StepCase | Skip {
  const found = shapes[textOf(row, 'model').toLowerCase()]
  if (!found) return skip('unknown-model', textOf(row, 'model'))
  const n = countsOf(row, columns)
  if (isSkip(n)) return n
  const name = textOf(row, 'gpu')
  const accelerator = acceleratorOf(name, library)
  const plain = accelerator && machineOf(accelerator, printedLevels(accelerator))
  if (!plain) return skip('unknown-equipment', name)
  const [layers, hidden, heads] = found
  const split: Split = {
    tensor: 1,
    pipeline: 1,
    interleave: 1,
    context: 1,
    data: n.n_gpus,
    expert: 1,
    sharding: /FULL_SHARD/i.test(textOf(row, 'sharding')) ? 'weights' : 'gradients',
    sequenceParallel: false,
    recompute: /true/i.test(textOf(row, 'act_ckpt')) ? 'full' : 'none',
    microBatch: n.mbs,
    globalBatch: n.gbs,
    sequence: n.seq,
  }
  return {
    shape: gptShape(layers, hidden, heads, vocabulary, n.seq),
    split,
    machine: /40gb/i.test(name) ? { ...plain, ...smaller } : plain,
    software: frameworks['fsdp-first'],
    format: /fp8/i.test(textOf(row, 'precision')) ? 'fp8' : 'bf16',
  }
}

function gradeRow(row: Case, library: Library): GradeRow[] {
  if (textOf(row, 'tokens_per_s_per_gpu') === '') return []
  const measured = figure(row, 'tokens_per_s_per_gpu') ?? 0
  const group = textOf(row, 'section') || textOf(row, 'gpu')
  const quantity = 'tokens per second and accelerator'
  const base = { id: textOf(row, 'id'), group, quantity, unit: '1/s', measured }
  if (measured <= 0) return [untold(base, skip('not-a-number', 'tokens_per_s_per_gpu'))]
  const given = mptCase(row, library)
  if (isSkip(given)) return [untold(base, given)]
  const step = stepOfCase(given)
  if (isSkip(step)) return [untold(base, step)]
  const { globalBatch, sequence } = given.split
  return [told(base, (globalBatch * sequence) / step.time / acceleratorsOf(given.split))]
}

/** MPT of 125 million to 70 billion parameters on A100 and H100, by the source's section. */
export const mpt: GradedTable = {
  room: 'training',
  name: 'mpt_fsdp_runs',
  columns: [
    'id',
    'model',
    ...columns,
    'gpu',
    'precision',
    'sharding',
    'act_ckpt',
    'tokens_per_s_per_gpu',
  ],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row) => gradeRow(row, library)),
}
