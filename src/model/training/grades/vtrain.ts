import { type Case, figure, type GradedTable, type GradeRow, type Library } from '../../grade.js'
import { machineOf, printedLevels } from '../machine-of.js'
import { frameworks } from '../software.js'
import type { Split } from '../split.js'
import { countsOf, isSkip, type Skip, skip, textOf, told, untold } from './rows.js'
import { gptShape, type StepCase, stepOfCase } from './step-case.js'

/** 800 Gbit/s a node of eight, as the source's own configuration says. */
const scaleOut = 800e9 / 8 / 8
/** Megatron's default, padded; the tables do not state it. */
const vocabulary = 51_200

const columns = [
  'n_gpus',
  'global_batch',
  'micro_batch',
  'hidden',
  'heads',
  'layers',
  'seq',
  'tp',
  'dp',
  'pp',
] as const

/** A step of the vTrain tables: A100, full recomputation, nothing overlapped or sharded. */
export function vtrainCase(row: Case, library: Library): StepCase | Skip {
  const n = countsOf(row, columns)
  if (isSkip(n)) return n
  const accelerator = library.accelerator('a100-sxm-80')
  const machine = accelerator && machineOf(accelerator, printedLevels(accelerator, scaleOut))
  if (!machine) return skip('unknown-equipment', 'A100')
  const split: Split = {
    tensor: n.tp,
    pipeline: n.pp,
    interleave: 1,
    context: 1,
    data: n.dp,
    expert: 1,
    sharding: 'none',
    sequenceParallel: false,
    recompute: 'full',
    microBatch: n.micro_batch,
    globalBatch: n.global_batch,
    sequence: n.seq,
  }
  const shape = gptShape(n.layers, n.hidden, n.heads, vocabulary, n.seq)
  return { shape, split, machine, software: frameworks['megatron-deepspeed'], format: 'bf16' }
}

const millisecond = 1e-3

function gradeRow(row: Case, library: Library, group: string): GradeRow[] {
  if (textOf(row, 'iter_ms') === '') return []
  const measured = (figure(row, 'iter_ms') ?? Number.NaN) * millisecond
  const base = { id: textOf(row, 'id'), group, quantity: 'step time', unit: 's', measured }
  if (!(measured > 0)) {
    return [untold({ ...base, measured: 0 }, skip('not-a-number', 'iter_ms'))]
  }
  const given = vtrainCase(row, library)
  if (isSkip(given)) return [untold(base, given)]
  const step = stepOfCase(given)
  return [isSkip(step) ? untold(base, step) : told(base, step.time)]
}

/** Runs of 64 to 512 A100, by model. */
export const multiNode: GradedTable = {
  room: 'training',
  name: 'vtrain_multi_node',
  columns: ['id', ...columns, 'iter_ms'],
  error: 'relative',
  grade: (cases, library) =>
    cases.flatMap((row) => gradeRow(row, library, `GPT ${textOf(row, 'params_b')}B`)),
}

/** Runs of two to eight A100 in one node, by width and number. */
export const singleNode: GradedTable = {
  room: 'training',
  name: 'vtrain_single_node',
  columns: ['id', ...columns, 'iter_ms'],
  error: 'relative',
  grade: (cases, library) =>
    cases.flatMap((row) =>
      gradeRow(row, library, `width ${textOf(row, 'hidden')}, ${textOf(row, 'n_gpus')} A100`),
    ),
}
