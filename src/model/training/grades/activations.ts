import { type Case, figure, type GradedTable, type GradeRow } from '../../grade.js'
import { layerActivations, layersInFlight } from '../activations.js'
import type { Recompute, Split } from '../split.js'
import { weightsOf } from '../state.js'
import { countsOf, isSkip, skip, textOf, told, untold } from './rows.js'
import { gptShape } from './step-case.js'

const vocabulary = 51_200
const gibibyte = 2 ** 30
/** Weights, gradients and optimiser of a parameter in mixed precision. */
const bytesPerParameter = 18
/** Chunks that the paper uses wherever they divide a stage (its table 3). */
const chunks = 3

const columns = ['layers', 'hidden', 'heads', 'seq', 'tp', 'pp', 'mbs', 'n_acc'] as const

function gradeRow(row: Case): GradeRow[] {
  const measured = figure(row, 'value')
  if (measured === undefined || measured <= 0) return []
  const quantity = textOf(row, 'quantity')
  const mode = textOf(row, 'mode')
  const group = quantity.replace(/ per GPU.*/, '')
  const base = { id: textOf(row, 'id'), group, quantity, unit: textOf(row, 'unit'), measured }
  const n = countsOf(row, columns)
  if (isSkip(n)) return [untold(base, n)]
  const shape = gptShape(n.layers, n.hidden, n.heads, vocabulary, n.seq)
  const perStage = n.layers / n.pp
  const split = (way: string): Split => ({
    tensor: n.tp,
    pipeline: n.pp,
    interleave: n.pp > 1 && perStage % chunks === 0 ? chunks : 1,
    context: 1,
    data: 1,
    expert: 1,
    sharding: 'none',
    sequenceParallel: /SP/.test(way),
    recompute: recomputeOf(way),
    microBatch: n.mbs,
    // As many micro-batches as stages at least: the pipeline is full.
    globalBatch: n.mbs * n.pp * chunks,
    sequence: n.seq,
  })
  const perLayer = (way: string) => layerActivations(shape, split(way), 'separate')
  if (/relative/.test(quantity)) return [told(base, (100 * perLayer(mode)) / perLayer('none'))]
  if (/activations/.test(quantity)) {
    const held = perLayer(mode) * layersInFlight(n.layers, split(mode))
    return [told(base, held / gibibyte)]
  }
  // The paper counts the layers without the tables.
  const parameters = (weightsOf(shape).dense * perStage) / n.tp
  if (/parameters/.test(quantity)) return [told(base, (bytesPerParameter * parameters) / gibibyte)]
  return [untold(base, skip('not-modelled', quantity))]
}

function recomputeOf(way: string): Recompute {
  if (/full/.test(way)) return 'full'
  return /selective/.test(way) ? 'attention' : 'none'
}

/** Memory of four models under each kind of recomputation. */
export const activations: GradedTable = {
  room: 'training',
  name: 'memory_activation',
  columns: ['id', ...columns, 'mode', 'quantity', 'value', 'unit'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeRow),
}
