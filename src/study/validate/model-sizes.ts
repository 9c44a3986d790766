import type { Model } from '../../catalog/index.js'
import { type Case, figure, type GradedTable, type GradeRow } from '../../model/grade.js'
import { PhysicsError, parameters, shapeOf } from '../../physics/index.js'

const billion = 1e9

/** Fields of a shape by the column that holds them. */
const shapeColumns = {
  layers: 'layers',
  hidden: 'hidden',
  heads: 'heads',
  kvHeads: 'kv_heads',
  headDim: 'head_dim',
  qLoraRank: 'q_lora_rank',
  kvLoraRank: 'kv_lora_rank',
  qkNopeDim: 'qk_nope_dim',
  qkRopeDim: 'qk_rope_dim',
  vHeadDim: 'v_head_dim',
  ffnDense: 'ffn_dense',
  ffnExpert: 'ffn_expert',
  expertsTotal: 'experts_total',
  expertsActive: 'experts_active',
  expertsShared: 'experts_shared',
  denseLayers: 'first_dense_layers',
  vocabulary: 'vocab',
  learnedPositions: 'learned_pos',
  slidingWindow: 'sliding_window',
  slidingLayers: 'sliding_layers',
} as const satisfies Partial<Record<keyof Model, string>>

const sizes: GradedTable = {
  room: 'physics',
  name: 'models',
  columns: [
    'id',
    'attention',
    'mlp_kind',
    'tied_embeddings',
    'total_params_b',
    ...Object.values(shapeColumns),
  ],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeModel),
}

/** Total and, of mixtures, active parameters from the shape, against what was published. */
function gradeModel(row: Case): GradeRow[] {
  // where the shape is itself a guess, there is nothing to compare
  if (/estimate/i.test(row.status ?? '')) return []
  const count = countOf(row)
  const group = figure(row, 'experts_total') === undefined ? 'dense' : 'mixture'
  const one = (column: string, quantity: string, value: number | undefined): GradeRow[] => {
    const measured = figure(row, column)
    if (measured === undefined) return []
    const base = { id: row.id ?? '', group, quantity, unit: 'billion', measured }
    return value !== undefined && Number.isFinite(value)
      ? [{ ...base, predicted: value / billion }]
      : [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy: row.attention ?? '' }]
  }
  const active =
    group === 'mixture' ? one('active_params_b', 'active parameters', count?.active) : []
  return [...one('total_params_b', 'parameters', count?.total), ...active]
}

function countOf(row: Case): ReturnType<typeof parameters> | undefined {
  const numbers = Object.entries(shapeColumns).flatMap(([field, column]) => {
    const value = figure(row, column)
    return value === undefined ? [] : [[field, value] as const]
  })
  const words = {
    id: row.id ?? '',
    name: row.id ?? '',
    attention: (row.attention ?? '').trim(),
    mlpKind: (row.mlp_kind ?? '').trim(),
    tiedEmbeddings: (row.tied_embeddings ?? '').trim(),
  }
  if (words.mlpKind === '') return undefined
  const shape = shapeOf({ ...words, ...Object.fromEntries(numbers) })
  if (shape === undefined) return undefined
  try {
    return parameters(shape)
  } catch (error) {
    if (error instanceof PhysicsError) return undefined
    throw error
  }
}

/** Published sizes of models. */
export const modelTables: readonly GradedTable[] = [sizes]
