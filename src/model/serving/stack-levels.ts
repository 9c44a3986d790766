import type { Engine } from './calibration.js'
import type { WeightFormat } from './format.js'
import { levels } from './stack-levels.table.js'
import type { StackLevel } from './steady.js'

/** One engine with one model in one format on one kind of accelerator. */
export interface Stack {
  readonly engine: Engine
  /** Ids in the catalogue. */
  readonly model: string
  readonly accelerator: string
  readonly format: WeightFormat
}

/**
 * What public measurements of a stack showed over the calibration; undefined where nobody measured
 * it. Median of measured over predicted, drawn towards 1 as if five more points had shown no
 * difference. With it points of a measured stack come out closer; it says nothing on any other.
 */
export function stackLevel({ engine, model, accelerator, format }: Stack): StackLevel | undefined {
  const key = `${engine} ${sameShape[model] ?? model} ${accelerator} ${format}`
  const row = Object.hasOwn(levels, key) ? levels[key] : undefined
  return row && { token: row[0], first: row[1] }
}

/** Two names of one architecture; the measured tables use them for each other. */
const sameShape: Readonly<Record<string, string>> = { 'deepseek-v3': 'deepseek-r1' }
