import type {
  BytesPerSecond,
  Count,
  Fraction,
  Seconds,
  TokensPerSecond,
} from '../../quantity/index.js'
import { cacheOfRequest, memoryUsual, requestsHeld } from './capacity.js'
import type { ReplicaCost } from './cost.js'
import { tokensPerStep } from './speculation.js'
import { meanContext, type Requests, type Running } from './steady.js'
import { promptTime, type StepParts, stepTime } from './step-time.js'

/** Workers of one kind: replicas that only read prompts, or only decode. */
export interface WorkerPool {
  readonly cost: ReplicaCost
  readonly workers: Count
}

/** Prompts read on one pool, answers written on another, caches sent from one to the other. */
export interface Disaggregated {
  readonly prefill: WorkerPool
  readonly decode: WorkerPool
  /** Over which one accelerator sends a cache. */
  readonly transferBandwidth: BytesPerSecond
}

/** Both pools in steady state. */
export interface DisaggregatedSteady {
  readonly timeToFirstToken: Seconds
  /** Of it, waiting because prompts or memory are the narrower end. */
  readonly waiting: Seconds
  readonly transfer: Seconds
  readonly timePerOutputToken: Seconds
  readonly tokensPerSecond: TokensPerSecond
  readonly accelerators: Count
  /** Requests in the batch of one decoding worker. */
  readonly batch: Count
  /** Share of time that the prompt workers are busy. */
  readonly prefillLoad: Fraction
  readonly parts: StepParts
}

/**
 * Closed loop of two stations in tandem. A prompt takes S on one of n places (copies of attention of
 * the prompt workers); its cache travels; decoding goes on undisturbed at T for each token:
 *
 *     X = min( C / (F + (O−1) T),  n / S,  held / (O−1) T )      batch = X (O−1) T / workers
 *
 * and who is held up waits: C / X = wait + F + (O−1) T (Little 1961).
 * @returns null where the weights leave no room for one request on either pool
 */
export function disaggregated(
  system: Disaggregated,
  requests: Requests,
  how: Running,
): DisaggregatedSteady | null {
  const { prefill, decode } = system
  const { inputTokens, outputTokens, concurrency, cached = 0 } = requests
  const { calibration, engine, speculation, memory = memoryUsual, level } = how
  const context = meanContext(requests)
  const held = requestsHeld(decode.cost, context, memory) * decode.workers
  if (held < 1 || requestsHeld(prefill.cost, inputTokens, memory) < 1) return null
  const tokenLevel = level?.token ?? 1
  const first = calibration.firstToken[engine]
  const yielded = speculation ? tokensPerStep(speculation) : 1
  const tried = 1 + (speculation?.length ?? 0)
  const drafting = 1 + (speculation?.cost ?? 0) * (speculation?.length ?? 0)
  const fresh = inputTokens * (1 - cached)
  const service = tokenLevel * promptTime(prefill.cost, fresh, inputTokens - fresh, calibration)
  const places = prefill.workers * prefill.cost.data * prefill.cost.pipeline
  const transfer = cacheOfRequest(prefill.cost, inputTokens) / system.transferBandwidth
  const following = Math.max(0, outputTokens - 1)

  let token = 0
  let rate = 0
  let batch = 0
  let toFirst: Seconds = first.base
  let parts = step(0)
  for (let i = 0; i < iterationsMax; i++) {
    const before = token
    token = (parts.total * drafting * tokenLevel) / yielded
    const queued = first.queue * (concurrency / places)
    toFirst =
      (level?.first ?? 1) * (first.base + first.steps * token + service * (first.prompt + queued)) +
      transfer
    rate = Math.min(
      concurrency / (toFirst + following * token),
      places / service,
      following === 0 ? Infinity : held / (following * token),
    )
    batch = (rate * following * token) / decode.workers
    parts = step(batch)
    if (Math.abs(token - before) <= tolerance * token) break
  }
  const waiting = Math.max(0, concurrency / rate - toFirst - following * token)
  return {
    timeToFirstToken: toFirst + waiting,
    waiting,
    transfer,
    timePerOutputToken: token,
    tokensPerSecond: rate * outputTokens,
    accelerators:
      prefill.workers * prefill.cost.accelerators + decode.workers * decode.cost.accelerators,
    batch,
    prefillLoad: (rate * service) / places,
    parts,
  }

  function step(size: Count): StepParts {
    return stepTime(decode.cost, { batch: size, tried, context }, calibration)
  }
}

const iterationsMax = 200
const tolerance: Fraction = 1e-9
