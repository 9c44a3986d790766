import type {
  Bytes,
  BytesPerSecond,
  Count,
  FlopPerSecond,
  Fraction,
  Joules,
  Seconds,
  Tokens,
  Watts,
} from '../../quantity/index.js'
import type { Replica } from './contract.js'
import { type ServedModel, weightsRead } from './model.js'

/** One multiply-add per parameter. */
const flopPerParameterAndToken = 2

/** An accelerator as a replica uses it: rates that kernels reach. */
export interface ServingAccelerator {
  /** Memory that weights and cache may fill. */
  readonly memory: Bytes
  readonly bandwidth: BytesPerSecond
  readonly rate: FlopPerSecond
  /** Accelerators that may share one model. */
  readonly domain: Count
  readonly power: Watts
}

/** Requests of one kind. */
interface Requests {
  readonly inputTokens: Tokens
  readonly outputTokens: Tokens
  /** In flight on one replica. */
  readonly concurrency: Count
}

/** Memory for weights and the whole context of every request in flight. */
export function memoryNeeded(model: ServedModel, requests: Requests): Bytes {
  return model.weights + model.kvPerToken * contextMax(requests) * requests.concurrency
}

/**
 * Smallest power of two of accelerators whose memory holds `needed`, within one scale-up domain.
 * @returns null where the domain is too small
 */
export function acceleratorsFor(needed: Bytes, accelerator: ServingAccelerator): Count | null {
  for (let n = 1; n <= Math.max(1, accelerator.domain); n *= 2) {
    if (n * accelerator.memory >= needed) return n
  }
  return null
}

/**
 * Time of one decode step of a batch: the longer of reading weights and cache and of the
 * arithmetic. Source: Williams, Waterman and Patterson 2009 (roofline); Pope et al. 2022,
 * arXiv 2211.05102, section 2.
 * @param n accelerators of the replica
 */
export function decodeStep(
  model: ServedModel,
  requests: Requests,
  accelerator: ServingAccelerator,
  n: Count,
): Seconds {
  const { concurrency } = requests
  const cache = concurrency * model.kvPerToken * contextMean(requests)
  const memory = (weightsRead(model, concurrency) + cache) / (n * accelerator.bandwidth)
  const arithmetic =
    (flopPerParameterAndToken * model.active * concurrency) / (n * accelerator.rate)
  return Math.max(memory, arithmetic)
}

/** Time of reading one prompt, bound by arithmetic; attention over the prompt left out. */
export function prefill(
  model: ServedModel,
  requests: Requests,
  accelerator: ServingAccelerator,
  n: Count,
): Seconds {
  const flop = flopPerParameterAndToken * model.active * requests.inputTokens
  return flop / (n * accelerator.rate)
}

/**
 * One replica in steady state. In a cycle it reads the prompts of all requests in flight, one after
 * the other, and decodes them together, so C·O tokens take C·T_prefill + O·T_step.
 * @param n accelerators of the replica
 */
export function replica(
  model: ServedModel,
  requests: Requests,
  accelerator: ServingAccelerator,
  n: Count,
): Replica {
  const { concurrency, outputTokens } = requests
  const timePerOutputToken = decodeStep(model, requests, accelerator, n)
  const timeToFirstToken = prefill(model, requests, accelerator, n)
  const cycle = concurrency * timeToFirstToken + outputTokens * timePerOutputToken
  const tokensPerSecond = (concurrency * outputTokens) / cycle
  const energyPerToken: Joules = (n * accelerator.power) / tokensPerSecond
  const cacheEach = model.kvPerToken * contextMax(requests)
  return {
    accelerators: n,
    weights: model.weights,
    kvPerToken: model.kvPerToken,
    concurrencyMax:
      cacheEach > 0
        ? Math.floor((n * accelerator.memory - model.weights) / cacheEach + rounding)
        : concurrency,
    concurrency,
    timeToFirstToken,
    timePerOutputToken,
    tokensPerSecond,
    tokensPerSecondPerAccelerator: tokensPerSecond / n,
    energyPerToken,
  }
}

const rounding: Fraction = 1e-9

/** Context of a request at its end, and in the mean over its decoding. */
function contextMax({ inputTokens, outputTokens }: Requests): Tokens {
  return inputTokens + outputTokens
}

function contextMean({ inputTokens, outputTokens }: Requests): Tokens {
  return inputTokens + outputTokens / 2
}
