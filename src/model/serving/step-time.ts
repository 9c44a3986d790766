import type { Count, Fraction, Seconds, Tokens } from '../../quantity/index.js'
import type { Calibration } from './calibration.js'
import type { ReplicaCost } from './cost.js'

/** What one step works on, over the whole replica. */
export interface StepLoad {
  /** Requests that each get a token. */
  readonly batch: Count
  /** Tokens tried for each: 1, or more with speculation. */
  readonly tried?: Count
  /** Mean context of a request. */
  readonly context: Tokens
  /** Tokens of prompts read in the same step, and the mean context that they see. */
  readonly promptTokens?: Tokens
  readonly promptContext?: Tokens
}

/** Time of a step, by what it is spent on. */
export interface StepParts {
  /** Reading weights. */
  readonly weights: Seconds
  /** Reading the cache, or the arithmetic with it where that binds (latent attention). */
  readonly cache: Seconds
  /** Arithmetic that reading weights does not hide, prompts read in the same step among it. */
  readonly compute: Seconds
  readonly communication: Seconds
  /** Launches, scheduling, sampling: by layer, step and request. */
  readonly overhead: Seconds
  readonly total: Seconds
}

/**
 * Time of one step of a replica: each request in the batch gets a token, and prompts are read beside.
 * The equation is in the README, "Time of a step".
 */
export function stepTime(cost: ReplicaCost, load: StepLoad, calibration: Calibration): StepParts {
  const k = calibration
  const { tried = 1, context, promptTokens = 0, promptContext = 0 } = load
  const batch = load.batch / cost.pipeline
  const ranked = batch / cost.data
  const prompts = promptTokens / cost.pipeline
  const promptsRanked = prompts / cost.data

  const reading = k.denseRead * cost.denseRead + routedReading(cost, batch * tried, k)
  const arithmetic =
    k.arithmetic *
    ((ranked * tried + k.tile) * (cost.tokenDense + cost.tokenHead) +
      (batch * tried + k.tile) * cost.tokenRouted)
  const weights = reading
  const cache =
    ranked *
    Math.max(
      k.cacheRead * (context * cost.cacheRead + Math.min(context, cost.window) * cost.windowRead),
      k.arithmetic * tried * context * cost.cachePair,
    )
  const compute =
    overlapped(reading, arithmetic, k.sharpness) -
    reading +
    k.arithmetic * (promptsRanked * cost.tokenDense + prompts * cost.tokenRouted) +
    k.promptAttention * promptsRanked * promptContext * cost.pair
  const communication =
    k.traffic * (ranked * tried + promptsRanked) * cost.tokenTraffic +
    k.call * cost.calls +
    k.callDoubling * cost.callDoublings +
    k.callOutside * cost.callsOutside
  const overhead =
    k.layer * cost.layers +
    k.mixtureLayer * cost.mixtureLayers +
    k.latentLayer * cost.latentLayers +
    k.step +
    k.request * ranked
  // Stages work one after the other, each on its share of the batch.
  const total = weights + cache + compute + communication + overhead
  return { weights, cache, compute, communication, overhead, total }
}

/**
 * Time of reading one prompt and nothing else: its steps alone, without waiting.
 * @param tokens of the prompt that are not in the cache
 * @param cached tokens of it that are
 */
export function promptTime(
  cost: ReplicaCost,
  tokens: Tokens,
  cached: Tokens,
  calibration: Calibration,
): Seconds {
  const k = calibration
  const context = cached + tokens / 2
  const arithmetic =
    k.arithmetic * tokens * (cost.tokenDense + cost.data * cost.tokenRouted) +
    k.promptAttention * tokens * context * cost.pair
  return (
    k.denseRead * cost.denseRead +
    routedReading(cost, tokens, k) +
    arithmetic +
    k.traffic * tokens * cost.tokenTraffic +
    k.call * cost.calls +
    k.callDoubling * cost.callDoublings +
    k.callOutside * cost.callsOutside +
    k.layer * cost.layers +
    k.mixtureLayer * cost.mixtureLayers +
    k.latentLayer * cost.latentLayers
  )
}

/**
 * Share of the routed experts that so many tokens reach, each to the share k/E of them, evenly and
 * independently: 1 − (1 − k/E)^B. Source: Pope et al. 2022 (2211.05102) for dense; occupancy.
 */
export function expertsReached(tokens: Tokens, routing: Fraction): Fraction {
  return routing >= 1 ? 1 : 1 - (1 - routing) ** tokens
}

function routedReading(cost: ReplicaCost, tokens: Tokens, k: Calibration): Seconds {
  if (cost.routedRead === 0) return 0
  const narrow = 1 + k.narrowSlice / cost.expertSlice
  const integer = cost.integerWeights ? k.integerRead : 1
  return k.routedRead * narrow * integer * cost.routedRead * expertsReached(tokens, cost.routing)
}

/** (a^p + b^p)^(1/p): between the longer of both and their sum. */
function overlapped(a: Seconds, b: Seconds, sharpness: number): Seconds {
  const longer = Math.max(a, b)
  if (longer === 0) return 0
  return longer * (1 + (Math.min(a, b) / longer) ** sharpness) ** (1 / sharpness)
}
