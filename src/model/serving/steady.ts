import type {
  Count,
  Fraction,
  Ratio,
  Seconds,
  Tokens,
  TokensPerSecond,
} from '../../quantity/index.js'
import type { Speculation } from '../../scenario/index.js'
import type { Calibration, Engine } from './calibration.js'
import { type MemoryPolicy, memoryUsual, requestsHeld } from './capacity.js'
import type { ReplicaCost } from './cost.js'
import { tokensPerStep } from './speculation.js'
import { promptTime, type StepParts, stepTime } from './step-time.js'

/** Requests of one kind, always so many in flight: each answer is followed by the next request. */
export interface Requests {
  readonly inputTokens: Tokens
  readonly outputTokens: Tokens
  readonly concurrency: Count
  /** Share of the prompt whose cache is still there from an earlier request; 0 by default. */
  readonly cached?: Fraction
  /** Standard deviation of the answers' lengths over their mean; 0 by default: all alike. */
  readonly outputVariation?: Ratio
}

/**
 * Context of a request seen at a random moment: its prompt and half its answer, where long answers
 * are seen the longer, I + O (1 + v²) / 2 (inspection paradox).
 */
export function meanContext(requests: Omit<Requests, 'concurrency'>): Tokens {
  const { inputTokens, outputTokens, outputVariation = 0 } = requests
  return inputTokens + (outputTokens * (1 + outputVariation ** 2)) / 2
}

/** How a replica is run. */
export interface Running {
  readonly calibration: Calibration
  readonly engine: Engine
  readonly speculation?: Speculation | undefined
  readonly memory?: MemoryPolicy
  /** What measurements of this very stack showed over the calibration; 1 by default. */
  readonly level?: StackLevel | undefined
}

/** Measured over predicted times of one engine, model, accelerator and format. */
export interface StackLevel {
  readonly token: Ratio
  readonly first: Ratio
}

/** A replica in steady state. */
export interface Steady {
  readonly timeToFirstToken: Seconds
  /** Of it, waiting for memory. */
  readonly waiting: Seconds
  readonly timePerOutputToken: Seconds
  /** Output tokens of the replica. */
  readonly tokensPerSecond: TokensPerSecond
  /** Requests in the batch of a step in the mean, and requests that memory holds at most. */
  readonly batch: Count
  readonly held: Count
  /** Times of a step, by what they are spent on. */
  readonly parts: StepParts
}

/**
 * Steady state of a closed loop. Unknown is the time per output token T; with F the time to the first
 * token of an admitted request, C' requests admitted, I and O tokens in and out,
 *
 *     batch    B = C' (O−1) T / (F + (O−1) T)          prompt tokens a step  B I / (O−1)
 *     T = step(B, I + O/2, B I / (O−1)) / tokens per step
 *
 * The right side rises less than in proportion, so from below it converges on the only fixed point.
 * Requests that memory does not hold wait: C / throughput = wait + F + (O−1) T (Little 1961).
 * @returns null where the weights leave no room for one request
 */
export function closedLoop(cost: ReplicaCost, requests: Requests, how: Running): Steady | null {
  const { inputTokens, outputTokens, concurrency, cached = 0 } = requests
  const { calibration, engine, speculation, memory = memoryUsual, level } = how
  const tokenLevel = level?.token ?? 1
  const firstLevel = level?.first ?? 1
  const context = meanContext(requests)
  const held = requestsHeld(cost, context, memory)
  if (held < 1) return null
  const admitted = Math.min(concurrency, held)
  const tried = 1 + (speculation?.length ?? 0)
  const yielded = speculation ? tokensPerStep(speculation) : 1
  const drafting = 1 + (speculation?.cost ?? 0) * (speculation?.length ?? 0)
  const fresh = inputTokens * (1 - cached)
  const alone = tokenLevel * promptTime(cost, fresh, inputTokens - fresh, calibration)
  const first = calibration.firstToken[engine]
  const promptContext = inputTokens - fresh + fresh / 2
  const following = Math.max(0, outputTokens - 1)

  let token = 0
  let batch = 0
  let toFirst = first.base
  let parts = step(0)
  for (let i = 0; i < iterationsMax; i++) {
    const before = token
    token = (parts.total * drafting * tokenLevel) / yielded
    toFirst = firstToken()
    batch = following === 0 ? 0 : (admitted * following * token) / (toFirst + following * token)
    parts = step(batch)
    if (Math.abs(token - before) <= tolerance * token) break
  }
  const inService = toFirst + following * token
  const throughput = admitted / inService
  const waiting = concurrency / throughput - inService
  return {
    timeToFirstToken: toFirst + Math.max(0, waiting),
    waiting: Math.max(0, waiting),
    timePerOutputToken: token,
    tokensPerSecond: throughput * outputTokens,
    batch,
    held,
    parts,
  }

  function step(size: Count): StepParts {
    const each = following === 0 ? 0 : (yielded * fresh) / following
    const load = { batch: size, tried, context, promptTokens: size * each, promptContext }
    return stepTime(cost, load, calibration)
  }

  function firstToken(): Seconds {
    const others = (admitted / (cost.data * cost.pipeline)) * first.queue
    return firstLevel * (first.base + first.steps * token + alone * (first.prompt + others))
  }
}

const iterationsMax = 200
const tolerance: Fraction = 1e-9
