import type { Count, Fraction, Ratio, Seconds } from '../../quantity/index.js'

/** Software that serves: the three that are measured, or any other. */
export type Engine = 'vllm' | 'sglang' | 'trtllm' | 'other'

/** How a first token comes about with one engine. */
export interface FirstToken {
  /** Of a request apart from the model: interface, tokeniser, scheduler. */
  readonly base: Seconds
  /** Steps that a request waits before its prompt is begun. */
  readonly steps: Ratio
  /** Time of the prompt over that of its steps alone. */
  readonly prompt: Ratio
  /** Prompts of others that are read first, per request in flight on the same copy. */
  readonly queue: Fraction
}

/** First and ninth decile of measured over predicted. */
export interface Band {
  readonly p10: Ratio
  readonly p90: Ratio
}

/**
 * Coefficients of the time of a step and of a first token: times over those at printed rates, or
 * seconds.
 */
export interface Calibration {
  readonly denseRead: Ratio
  readonly routedRead: Ratio
  /** Slice of an expert at which reading it takes twice as long per byte. */
  readonly narrowSlice: Count
  /** Reading whole-number weights over reading others. */
  readonly integerRead: Ratio
  readonly cacheRead: Ratio
  readonly arithmetic: Ratio
  /** Tokens by which each batch is larger in effect. */
  readonly tile: Count
  readonly promptAttention: Ratio
  readonly traffic: Ratio
  /** Sharpness of the overlap of reading weights and arithmetic; 1: none, infinite: full. */
  readonly sharpness: Ratio
  /** Of a collective operation; more for each doubling of its members, and outside the domain. */
  readonly call: Seconds
  readonly callDoubling: Seconds
  readonly callOutside: Seconds
  readonly layer: Seconds
  readonly mixtureLayer: Seconds
  readonly latentLayer: Seconds
  readonly step: Seconds
  /** Of each request of one copy of attention. */
  readonly request: Seconds
  readonly firstToken: Readonly<Record<Engine, FirstToken>>
  /** Of a stack that nobody measured, and of one with a level of its own. */
  readonly bands: Bands
  readonly bandsMeasured: Bands
}

/** What is expected of measurements around a prediction. */
export interface Bands {
  readonly timePerOutputToken: Band
  readonly timeToFirstToken: Band
  readonly tokensPerSecond: Band
}

/**
 * Fitted on 2,077 public points of GPUs (InferenceX exports, Apache-2.0: 1,935 with both phases on
 * one server, 142 apart) by damped least squares on the logarithm of both times, errors beyond 10 %
 * weighing less, with a weak pull to plausible values. Range: Hopper and Blackwell, 1 to 36
 * accelerators, 1 to 1,000 requests (16,000 with phases apart); prompts of 128 to 15,000 tokens.
 * `calibrate` gives these numbers; the README the errors with each model and accelerator left out.
 *
 * No level for an engine: fitted, they were 1.00 to 1.01. No trend over the months: it made left-out
 * points worse.
 */
export const calibrated: Calibration = {
  denseRead: 1.18,
  routedRead: 1.17,
  narrowSlice: 57.7,
  integerRead: 2.07,
  cacheRead: 1.08,
  arithmetic: 1.11,
  tile: 37.4,
  promptAttention: 3.29,
  traffic: 2.21,
  sharpness: 1.66,
  call: 7.16e-6,
  callDoubling: 1.26e-6,
  callOutside: 53.9e-6,
  layer: 39.3e-6,
  mixtureLayer: 33.7e-6,
  latentLayer: 10.5e-6,
  step: 0.213e-3,
  request: 24.7e-6,
  firstToken: {
    vllm: { base: 0.0232, steps: 1.71, prompt: 1.39, queue: 0.0629 },
    trtllm: { base: 0.0918, steps: 2.06, prompt: 1.28, queue: 0.0684 },
    sglang: { base: 0.163, steps: 2.29, prompt: 1.26, queue: 0.355 },
    // As the quickest of the measured; an estimate.
    other: { base: 0.0232, steps: 1.71, prompt: 1.39, queue: 0.0629 },
  },
  // Deciles over points whose model and accelerator were left out of the fit.
  bands: {
    timePerOutputToken: { p10: 0.794, p90: 1.3 },
    timeToFirstToken: { p10: 0.606, p90: 1.8 },
    tokensPerSecond: { p10: 0.775, p90: 1.21 },
  },
  // The same over configurations left out of the stack's level.
  bandsMeasured: {
    timePerOutputToken: { p10: 0.876, p90: 1.19 },
    timeToFirstToken: { p10: 0.723, p90: 1.64 },
    tokensPerSecond: { p10: 0.837, p90: 1.13 },
  },
}

/**
 * Acceptance of the one token that multi-token prediction of DeepSeek models guesses, fitted with the
 * rest on 69 points that are taken to have used it (they run at half the time of their twins).
 */
export const multiTokenAcceptance: Fraction = 0.814

/** Accelerators whose measurements the calibration is fitted on, by id in the catalogue. */
export const fittedOn: readonly string[] = ['h100-sxm', 'h200-sxm', 'b200-sxm', 'b300-sxm', 'gb200']
