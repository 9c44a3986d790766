import type { Accelerator } from '../../catalog/index.js'
import type {
  Bytes,
  Count,
  FlopPerSecond,
  Fraction,
  Seconds,
  TokensPerSecond,
} from '../../quantity/index.js'
import { cacheOf, weightsOf } from './capacity.js'
import type { WeightFormat } from './format.js'
import type { ServedModel } from './served-model.js'
import type { Requests } from './steady.js'

/** A machine that keeps all weights in on-chip memory: many chips, or wafers, for one model. */
export interface SramMachine {
  readonly memory: Bytes
  readonly rate: FlopPerSecond
  /** Time of a layer for one token: fixed, and per unit of the model's width. */
  readonly layer: Seconds
  readonly layerPerWidth: Seconds
}

/**
 * Time of a layer, from tokens per second for one user that vendors or Artificial Analysis state
 * without speculation.
 * Chips: 750 on Llama 2 7B and 300 on 70B are both 41.7 µs a layer whatever the width (Groq, 2024-02;
 * 250 on Llama 3.1 70B, measured, is 50 µs).
 * Wafers: 1,800 on Llama 3.1 8B is 17.4 µs, 450 on 70B 27.8 µs (Cerebras, 2024-08); the line through
 * both is 7 µs and 2.54 ns per unit of width. Two points, two numbers: an estimate for other models.
 */
const timing = {
  chip: { layer: 41.7e-6, layerPerWidth: 0 },
  wafer: { layer: 7e-6, layerPerWidth: 2.54e-9 },
} as const

/** Share of the peak that prompts reach. Estimate: as large products on GPUs. */
const promptEfficiency: Fraction = 0.5

/**
 * Reads the record of a machine without memory beside the chip.
 * @returns the name of the field that is missing, or undefined where it has other memory
 */
export function sramMachineOf(record: Accelerator): SramMachine | keyof Accelerator | undefined {
  if (record.hbmCapacity !== 0 && record.hbmCapacity !== undefined) return undefined
  if (!record.sramCapacity) return 'sramCapacity'
  const rate = record.bf16Rate ?? record.fp8Rate
  if (!rate) return 'bf16Rate'
  const kind = record.packageKind === 'wafer' ? timing.wafer : timing.chip
  return { memory: record.sramCapacity, rate, ...kind }
}

/** A model on as many chips as hold it. */
export interface SramReplica {
  readonly accelerators: Count
  readonly weights: Bytes
  /** Tokens of different users on their way through the layers at the same time. */
  readonly usersMax: Count
  readonly timeToFirstToken: Seconds
  readonly timePerOutputToken: Seconds
  readonly tokensPerSecond: TokensPerSecond
}

/**
 * Layers work one after the other on a token, and each on another user's token meanwhile: one user
 * sees 1/(L t) tokens per second whatever the size of the model, up to L users share the machine
 * without noticing, and more of them wait their turn. What the memory must hold, all weights and
 * everybody's cache, sets the number of chips.
 */
export function sramReplica(
  model: ServedModel,
  format: WeightFormat,
  machine: SramMachine,
  requests: Requests,
): SramReplica {
  const { inputTokens, outputTokens, concurrency, cached = 0 } = requests
  const weights = weightsOf(model, format)
  const cacheEach = cacheOf(model, 'bf16', inputTokens + outputTokens)
  const inFlight = Math.min(concurrency, model.layers)
  const accelerators = Math.ceil((weights + inFlight * cacheEach) / machine.memory)
  const rate = accelerators * machine.rate * promptEfficiency
  const flop = 2 * (model.dense + model.head + model.routed * model.routing)
  const passing = model.layers * (machine.layer + machine.layerPerWidth * model.hidden)
  const turn = Math.max(passing, (inFlight * flop) / rate)
  const timePerOutputToken = turn * Math.max(1, concurrency / model.layers)
  const timeToFirstToken = passing + (inputTokens * (1 - cached) * flop) / rate
  const service = timeToFirstToken + Math.max(0, outputTokens - 1) * timePerOutputToken
  return {
    accelerators,
    weights,
    usersMax: model.layers,
    timeToFirstToken,
    timePerOutputToken,
    tokensPerSecond: (concurrency * outputTokens) / service,
  }
}
