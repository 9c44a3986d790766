import type { Accelerator } from '../../catalog/index.js'
import type { TransformerShape } from '../../physics/index.js'
import type { Count, FlopPerSecond } from '../../quantity/index.js'
import type { Precision } from '../../scenario/index.js'
import { flopPerToken } from './compute.js'
import type { Layout, PhaseRate, StepTime } from './contract.js'
import { memoryFinding, misfitFindings, misfits } from './given.js'
import { bestLayout, dataRanks } from './layout.js'
import type { Format, Machine } from './machine.js'
import { generationOf, machineOf, printedLevels } from './machine-of.js'
import { trainingMemory } from './memory.js'
import { goodputOf, type Pairing } from './pairing.js'
import { profileOf } from './profile.js'
import { frameworks, type Software } from './software.js'
import { acceleratorsOf, microBatchesOf, type Recompute, type Split } from './split.js'
import { modelFlop, type Step, stepTime } from './step.js'

/** Share of the memory that a plan fills: the rest is for what no formula counts. Estimate. */
const fillMost = 0.95

const recomputes = { none: 'none', selective: 'attention', full: 'full' } as const satisfies Record<
  string,
  Recompute
>

/**
 * Rate of a phase from the model's shape and its split. Null: does not fit, with findings; undefined:
 * the accelerator's record says too little.
 */
export function modelledRate(
  pairing: Pairing,
  accelerator: Accelerator,
  shape: TransformerShape,
  peak: FlopPerSecond,
): PhaseRate | null | undefined {
  const { key, job, model, phase, pool, together, input, findings } = pairing
  const levels = pool.levels.length > 0 ? pool.levels : printedLevels(accelerator)
  const machine = machineOf(accelerator, levels)
  if (machine === undefined) return undefined
  const wanted = Math.floor(pool.count * job.share)
  const joined = levels.at(-1)?.size ?? 1
  const accelerators = Math.min(wanted, joined)
  if (joined < wanted) {
    const values = { job: key, phase, accelerators: wanted, joined }
    findings.push({
      code: 'training.network',
      severity: 'warning',
      path: `phases.${phase}`,
      values,
    })
  }
  if (!generationOf(accelerator).measured) {
    const values = { job: key, phase, accelerator: pool.accelerator }
    const path = `work.training.${key}`
    findings.push({ code: 'training.extrapolated', severity: 'note', path, values })
  }
  const format = formatOf(accelerator, job.precision)
  const software = softwareFor(accelerator)
  const found = splitOf(pairing, shape, machine, software, format, accelerators)
  if (found === null) return null
  const { split, step } = found
  const tokensPerStep = split.globalBatch * split.sequence
  const tokensPerSecond = tokensPerStep / step.time
  const used = acceleratorsOf(split)
  const perToken = (model && flopPerToken(model)) ?? modelFlop(shape, split) / tokensPerStep
  const time = stepTimeOf(step)
  return {
    basis: 'modelled',
    layout: layoutOf(split),
    step: time,
    memory: trainingMemory(shape, split, software.attention, machine.memoryCapacity),
    tokensPerStep,
    tokensPerSecond,
    utilisation: modelFlop(shape, split) / step.time / used / peak,
    // Of every accelerator the job is given, those that a split leaves idle among them.
    ratePerAccelerator: (tokensPerSecond * perToken) / wanted,
    goodput: goodputOf(together, input),
    profile: profileOf(time, input.draw),
  }
}

/** What recent accelerators are trained with. */
function softwareFor(accelerator: Accelerator): Software {
  return frameworks[accelerator.fp4Rate === undefined ? 'megatron-core' : 'megatron-core-graphs']
}

/** Accelerators with FP4 take MXFP8 for 8 bit. */
function formatOf(accelerator: Accelerator, precision: Precision): Format {
  if (precision !== 'fp8') return precision
  return accelerator.fp4Rate === undefined ? 'fp8' : 'mxfp8'
}

/** The author's split, checked, or the best of the search. */
function splitOf(
  { key, job, phase, pool, together, findings }: Pairing,
  shape: TransformerShape,
  machine: Machine,
  software: Software,
  format: Format,
  accelerators: Count,
): { readonly split: Split; readonly step: Step } | null {
  const { sequence } = job
  // Each phase does its share of the run's batch.
  const shareOfRun = Math.floor(pool.count * job.share) / together
  const globalBatch = Math.max(1, Math.round((job.batch * shareOfRun) / sequence))
  const capacity = fillMost * machine.memoryCapacity
  const recompute = recomputes[job.recompute]
  const question = {
    shape,
    machine,
    software,
    format,
    accelerators,
    globalBatch,
    sequence,
    sharding: 'optimiser',
    recompute: [recompute],
    capacity,
  } as const
  if (job.parallelism === undefined) {
    const { best, leastMemory } = bestLayout(question)
    if (best === null) findings.push(memoryFinding(key, phase, leastMemory, capacity))
    return best
  }
  const given = job.parallelism
  const wrong = misfits(shape, given, accelerators, globalBatch)
  findings.push(...misfitFindings(key, wrong))
  if (wrong.length > 0) return null
  const { tensor, pipeline, context, expert, microBatch } = given
  const data = dataRanks(question, tensor * pipeline * context, microBatch)
  const ranks = tensor * context * data
  if (ranks % expert !== 0) {
    const nearest = greatestDivisor(expert, ranks)
    findings.push(...misfitFindings(key, [{ field: 'expert', given: expert, of: ranks, nearest }]))
    return null
  }
  const split: Split = {
    tensor,
    pipeline,
    interleave: pipeline > 1 ? given.interleave : 1,
    context,
    data,
    expert,
    sharding: 'optimiser',
    sequenceParallel: tensor > 1,
    recompute,
    microBatch,
    globalBatch,
    sequence,
  }
  const { total } = trainingMemory(shape, split, software.attention, capacity)
  if (total > capacity) {
    findings.push(memoryFinding(key, phase, total, capacity))
    return null
  }
  return { split, step: stepTime(shape, split, machine, software, format) }
}

/** Largest number that divides both: expert ranks that the others hold, of as many experts. */
function greatestDivisor(a: Count, b: Count): Count {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

function layoutOf(split: Split): Layout {
  const { tensor, pipeline, expert, context, data, interleave, microBatch } = split
  const microBatches = Math.ceil(microBatchesOf(split))
  return { tensor, pipeline, expert, context, data, interleave, microBatch, microBatches }
}

function stepTimeOf({ time, phases }: Step): StepTime {
  const { compute, host, tensor, context, expert, transfer, data, bubble, optimiser } = phases
  return {
    total: time,
    compute: compute + host,
    tensor,
    context,
    expert,
    pipeline: transfer,
    data,
    bubble,
    optimiser,
    straggler: phases.straggler,
  }
}
