import { layerCount, type TransformerShape } from '../../physics/index.js'
import type { Bytes, Count } from '../../quantity/index.js'
import type { Finding, TrainingJob } from '../../scenario/index.js'
import { dividesExperts, dividesHeads, dividesLayers } from './layout.js'

type Given = NonNullable<TrainingJob['parallelism']>

/** A split as the author wrote it does not work: which field, and the nearest that does. */
export interface Misfit {
  readonly field: keyof Given | 'batch'
  readonly given: Count
  /** What it must divide or not exceed. */
  readonly of: Count
  readonly nearest: Count
}

/**
 * What of a given split does not divide: heads by tensor ranks, layers by stages and chunks, experts
 * by expert ranks, ranks within the accelerators and the batch.
 * @param accelerators the run may use
 * @param sequences of a step
 */
export function misfits(
  shape: TransformerShape,
  given: Given,
  accelerators: Count,
  sequences: Count,
): Misfit[] {
  const list: Misfit[] = []
  const layers = layerCount(shape)
  const { tensor, pipeline, interleave, expert, context, microBatch } = given
  const miss = (field: Misfit['field'], value: Count, of: Count, works: (n: Count) => boolean) => {
    if (!works(value))
      list.push({ field, given: value, of, nearest: nearestThat(works, value, of) })
  }
  const heads = Math.min(...shape.attention.map((a) => (a.kind === 'linear' ? Infinity : a.heads)))
  const experts = Math.max(
    1,
    ...shape.feedForward.map((f) => (f.kind === 'mixture' ? f.experts : 1)),
  )
  miss('tensor', tensor, Number.isFinite(heads) ? heads : accelerators, (n) =>
    dividesHeads(shape, n),
  )
  miss('pipeline', pipeline, layers, (n) => dividesLayers(layers, n, 1))
  if (pipeline > 1) {
    miss('interleave', interleave, layers, (n) => dividesLayers(layers, pipeline, n))
  }
  miss('expert', expert, experts, (n) => dividesExperts(shape, n))
  const stages = tensor * pipeline
  if (stages > accelerators) {
    const nearest = Math.max(1, Math.floor(accelerators / tensor))
    list.push({ field: 'pipeline', given: pipeline, of: accelerators, nearest })
  } else {
    miss('context', context, accelerators, (n) => stages * n <= accelerators)
  }
  miss('microBatch', microBatch, sequences, (n) => n <= sequences)
  return list
}

/** Nearest whole number from 1 to `of` that works, the smaller of two; 1 where none does. */
function nearestThat(works: (n: Count) => boolean, value: Count, of: Count): Count {
  for (let away = 0; away <= of + value; away++) {
    const below = value - away
    if (below >= 1 && below <= of && works(below)) return below
    const above = value + away
    if (above <= of && works(above)) return above
  }
  return 1
}

/** The findings of the misfits, at their fields. */
export function misfitFindings(job: string, list: readonly Misfit[]): Finding[] {
  return list.map(({ field, given, of, nearest }) => ({
    code: 'training.does-not-divide',
    severity: 'error',
    path: `work.training.${job}.parallelism.${field}`,
    values: { job, field, given, of, nearest },
  }))
}

/** A split that needs more memory than there is. */
export function memoryFinding(job: string, phase: string, needed: Bytes, capacity: Bytes): Finding {
  const path = `work.training.${job}.parallelism`
  const values = { job, phase, needed, capacity }
  return { code: 'training.memory', severity: 'error', path, values }
}
