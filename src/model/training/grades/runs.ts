import { layerCount } from '../../../physics/index.js'
import type { Case, GradedTable, GradeRow, Library } from '../../grade.js'
import type { Format, Machine } from '../machine.js'
import { machineOf, printedLevels } from '../machine-of.js'
import { microBatchesOf, type Split } from '../split.js'
import { acceleratorOf, isSkip, type Skip, skip, textOf, told, untold } from './rows.js'
import { measureOf } from './run-measure.js'
import { shapeFor } from './run-shape.js'
import { softwareOf } from './run-software.js'
import { openIn, splitFor } from './run-split.js'
import { type StepCase, stepOfCase } from './step-case.js'

/** A step of the table of published runs. */
export function runCase(row: Case, library: Library): StepCase | Skip {
  const shape = shapeFor(row, library)
  if (isSkip(shape)) return shape
  const split = splitFor(row, shape)
  if (isSkip(split)) return split
  const name = textOf(row, 'accelerator')
  const accelerator = acceleratorOf(name, library)
  const plain = accelerator && machineOf(accelerator, printedLevels(accelerator))
  if (!plain) return skip('unknown-equipment', name)
  const format = formatOf(textOf(row, 'precision'))
  if (plain.peak[format] === undefined) return skip('not-modelled', 'precision')
  const given = { shape, split, machine: limited(plain, name), software: softwareOf(row), format }
  return fastest(row, given)
}

/** Limits that a table prints beside the accelerator's name: "500 W", "2.4 TB/s". */
function limited(machine: Machine, name: string): Machine {
  const power = /(\d+(?:\.\d+)?)\s*W\b/.exec(name)
  const memory = /(\d+(?:\.\d+)?)\s*TB\/s/.exec(name)
  return {
    ...machine,
    power: power ? Number(power[1]) : machine.power,
    memoryBandwidth: memory ? Number(memory[1]) * 1e12 : machine.memoryBandwidth,
  }
}

function formatOf(precision: string): Format {
  if (/fp4/i.test(precision)) return 'fp4'
  if (/mx/i.test(precision)) return 'mxfp8'
  return /fp8/i.test(precision) ? 'fp8' : 'bf16'
}

/** What a table leaves open, the author is taken to have chosen well. */
function fastest(row: Case, given: StepCase): StepCase {
  const open = openIn(row, given.split)
  let best = given
  let least = Infinity
  for (const microBatch of open.microBatch ? [1, 2, 4, 8] : [given.split.microBatch]) {
    for (const interleave of open.interleave ? [1, 2, 3, 4, 6, 8] : [given.split.interleave]) {
      const split: Split = { ...given.split, microBatch, interleave }
      if (open.microBatch && !Number.isInteger(microBatchesOf(split))) continue
      if (interleave > Math.ceil(layerCount(given.shape) / split.pipeline)) continue
      const candidate = { ...given, split }
      const step = stepOfCase(candidate)
      if (isSkip(step) || step.time >= least) continue
      least = step.time
      best = candidate
    }
  }
  return best
}

function gradeRow(row: Case, library: Library): GradeRow[] {
  const measure = measureOf(row)
  if (measure === null) return []
  const { quantity, unit, measured, of } = measure
  const group = textOf(row, 'source')
  const base = { id: textOf(row, 'id'), group, quantity, unit, measured }
  const given = runCase(row, library)
  if (isSkip(given)) return [untold(base, given)]
  const step = stepOfCase(given)
  return [isSkip(step) ? untold(base, step) : told(base, of(step, given.shape, given.split))]
}

/** Published runs of 8 to 16,384 accelerators, by source. */
export const runs: GradedTable = {
  room: 'training',
  name: 'training_runs',
  columns: ['id', 'source', 'model', 'accelerator', 'n_acc', 'precision', 'seq', 'gbs', 'tp', 'pp'],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row) => gradeRow(row, library)),
}
