import type { Case, GradedTable, GradeRow, Library } from '../../grade.js'
import { calibrated } from '../calibration.js'
import { requestsHeld } from '../capacity.js'
import { replicaCost } from '../cost.js'
import { eagerStep } from '../eager.js'
import { promptTime, stepTime } from '../step-time.js'
import { gradeCase, machineIn, milliseconds, modelIn, needCount, range, Skip } from './case.js'
import { acceleratorId, modelId } from './names.js'

/** Single batches on servers of 2023, kernels launched one by one, BF16. */
export const splitwise: GradedTable = {
  room: 'serving',
  name: 'splitwise_a100_h100_measured',
  columns: [
    ...['model', 'hardware', 'tensor_parallel', 'prompt_size', 'batch_size', 'token_size'],
    ...['prompt_time_ms', 'token_time_ms'],
  ],
  error: 'relative',
  grade: (cases, library) => cases.flatMap((row, i) => graded(row, i, library)),
}

const prompt = { quantity: 'prompt-time', unit: 's' } as const
const token = { quantity: 'token-time', unit: 's' } as const

function graded(row: Case, index: number, library: Library): GradeRow[] {
  const group = `${modelId(row.model ?? '')} ${acceleratorId(row.hardware ?? '')}`
  const measured = [
    { ...prompt, measured: milliseconds(row, 'prompt_time_ms') },
    { ...token, measured: milliseconds(row, 'token_time_ms') },
  ]
  return gradeCase(`row-${index + 1}`, group, measured, () => {
    const { model } = modelIn(row.model ?? '', library)
    const { machine } = machineIn(row.hardware ?? '', library)
    const tensor = needCount(row, 'tensor_parallel', 1, range.accelerators)
    const size = needCount(row, 'prompt_size', 1, range.tokens)
    const batch = needCount(row, 'batch_size', 1, range.requests)
    const answer = needCount(row, 'token_size', 1, range.tokens)
    const cost = replicaCost(model, 'bf16', machine, { tensor })
    if (requestsHeld(cost, size + answer) < batch) throw new Skip('not-modelled', 'memory')
    const load = { batch, context: size + answer / 2 }
    const once = promptTime(cost, size, 0, calibrated)
    // More prompts in the same pass: their arithmetic, the weights are read once.
    const more = (batch - 1) * promptArithmetic(cost, size, once)
    return [
      { quantity: prompt.quantity, predicted: eagerStep(once + more, model.layers) },
      {
        quantity: token.quantity,
        predicted: eagerStep(stepTime(cost, load, calibrated).total, model.layers),
      },
    ]
  })
}

/** Time of a prompt beyond what any pass takes, however short. */
function promptArithmetic(
  cost: Parameters<typeof promptTime>[0],
  size: number,
  once: number,
): number {
  return Math.max(0, once - promptTime(cost, 0, 0, calibrated)) * (size > 0 ? 1 : 0)
}
