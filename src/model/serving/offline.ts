import type { Count, Seconds, TokensPerSecond } from '../../quantity/index.js'
import { memoryUsual, requestsHeld } from './capacity.js'
import type { ReplicaCost } from './cost.js'
import { tokensPerStep } from './speculation.js'
import { meanContext, type Requests, type Running } from './steady.js'
import { stepTime } from './step-time.js'

/** A replica with its batch kept full. */
export interface Offline {
  /** Requests in the batch. */
  readonly batch: Count
  readonly timePerOutputToken: Seconds
  readonly tokensPerSecond: TokensPerSecond
}

/** Largest batch of one copy of attention that servers are set to. Estimate: 2,048 in TensorRT-LLM. */
const batchMaxUsual: Count = 2048

/**
 * Rate with requests always waiting, so that the batch is as large as memory holds: no request's
 * latency counts. Each step writes a token for each and reads I / (O−1) prompt tokens for each.
 * @param tokenTimeMax longest time per output token that may come about; none by default
 * @param batchMax     largest batch of one copy of attention
 * @returns null where no request fits, or none within `tokenTimeMax`
 */
export function offlineRate(
  cost: ReplicaCost,
  requests: Omit<Requests, 'concurrency'>,
  how: Running,
  tokenTimeMax: Seconds = Infinity,
  batchMax: Count = batchMaxUsual,
): Offline | null {
  const { inputTokens, outputTokens, cached = 0 } = requests
  const { calibration, speculation, memory = memoryUsual, level } = how
  const context = meanContext(requests)
  const held = requestsHeld(cost, context, memory)
  if (held < 1) return null
  const yielded = speculation ? tokensPerStep(speculation) : 1
  const tried = 1 + (speculation?.length ?? 0)
  const drafting = 1 + (speculation?.cost ?? 0) * (speculation?.length ?? 0)
  const fresh = inputTokens * (1 - cached)
  // The first token of an answer comes out of its prompt.
  const following = Math.max(1, outputTokens - 1)
  const promptContext = inputTokens - fresh / 2

  const largest = Math.min(held, batchMax * cost.data * cost.pipeline)
  let low = 1
  let high = largest
  if (tokenTime(high) > tokenTimeMax) {
    if (tokenTime(1) > tokenTimeMax) return null
    for (let i = 0; i < bisections; i++) {
      const middle = (low + high) / 2
      if (tokenTime(middle) > tokenTimeMax) high = middle
      else low = middle
    }
    high = low
  }
  const time = tokenTime(high)
  return {
    batch: high,
    timePerOutputToken: time,
    tokensPerSecond: (high * outputTokens) / (following * time),
  }

  function tokenTime(batch: Count): Seconds {
    const promptTokens = (batch * yielded * fresh) / following
    const load = { batch, tried, context, promptTokens, promptContext }
    return (stepTime(cost, load, calibration).total * drafting * (level?.token ?? 1)) / yielded
  }
}

const bisections: Count = 40
