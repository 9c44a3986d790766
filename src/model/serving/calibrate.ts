import type { Ratio, Seconds } from '../../quantity/index.js'
import type { Speculation } from '../../scenario/index.js'
import { type Calibration, calibrated, type Engine } from './calibration.js'
import type { ReplicaCost } from './cost.js'
import { type Disaggregated, disaggregated } from './disaggregated.js'
import { leastSquares } from './least-squares.js'
import { closedLoop, type Requests } from './steady.js'

/** A measured closed loop. */
export interface MeasuredLoop {
  /** One server, or prompts and answers apart. */
  readonly on: ReplicaCost | Disaggregated
  readonly requests: Requests
  readonly engine: Exclude<Engine, 'other'>
  readonly speculation?: Speculation | undefined
  readonly timePerOutputToken: Seconds
  /** Of servers with prompts and answers apart it is left out of the fit. */
  readonly timeToFirstToken: Seconds
}

/** Coefficients that are fitted, where they start, and how far (as a logarithm) they may easily go. */
const unknowns = {
  denseRead: [1.2, 0.5],
  routedRead: [1.2, 0.5],
  narrowSlice: [30, 0.8],
  integerRead: [1.5, 0.4],
  cacheRead: [1.3, 0.3],
  arithmetic: [1.1, 0.4],
  tile: [20, 0.8],
  promptAttention: [2, 0.6],
  traffic: [1.3, 0.5],
  call: [8e-6, 0.6],
  callDoubling: [2e-6, 0.6],
  callOutside: [30e-6, 0.6],
  layer: [30e-6, 0.6],
  mixtureLayer: [20e-6, 0.6],
  latentLayer: [20e-6, 0.6],
  step: [0.5e-3, 0.6],
  request: [10e-6, 0.6],
} as const
const names = Object.keys(unknowns) as (keyof typeof unknowns)[]
const overlap = [1.3, 0.5] as const
const engines = ['vllm', 'sglang', 'trtllm'] as const
const firstToken = [
  ['base', 0.05, 1],
  ['steps', 2, 0.7],
  ['prompt', 1.2, 0.4],
  ['queue', 0.05, 1],
] as const

/** Errors from which a point weighs less, what counts as one unit, weight of first tokens. */
const tokenError = { bend: 0.1, unit: 0.12 }
const firstError = { bend: 0.2, unit: 0.25, weight: 0.6 }
const pull: Ratio = 2

/**
 * Fits the coefficients on measured loops: least squares on the logarithms of both times, robust
 * (pseudo-Huber), each coefficient pulled to a plausible start. Bands are kept.
 * @param points at least a few dozen; those that do not fit in memory are passed over
 */
export function calibrate(points: readonly MeasuredLoop[]): Calibration {
  const start = Float64Array.from([
    ...names.map((name) => Math.log(unknowns[name][0])),
    Math.log(overlap[0]),
    ...engines.flatMap(() => firstToken.map(([, value]) => Math.log(value))),
  ])
  const ease = [
    ...names.map((name) => unknowns[name][1]),
    overlap[1],
    ...engines.flatMap(() => firstToken.map(([, , sd]) => sd)),
  ]
  const residuals = (x: Float64Array): Float64Array => {
    const calibration = calibrationOf(x)
    const r = new Float64Array(2 * points.length + x.length)
    points.forEach((point, i) => {
      const told = predict(point, calibration)
      if (told === null) return
      r[2 * i] = robust(told.timePerOutputToken / point.timePerOutputToken, tokenError)
      if ('prefill' in point.on) return
      const first = robust(told.timeToFirstToken / point.timeToFirstToken, firstError)
      r[2 * i + 1] = firstError.weight * first
    })
    x.forEach((value, i) => {
      r[2 * points.length + i] = (pull * (value - start[i]!)) / ease[i]!
    })
    return r
  }
  return calibrationOf(leastSquares(residuals, start))
}

/** Both times of a measured loop as a calibration tells them. */
export function predict(
  { on, requests, engine, speculation }: MeasuredLoop,
  calibration: Calibration,
): { timePerOutputToken: Seconds; timeToFirstToken: Seconds } | null {
  const how = { calibration, engine, speculation }
  return 'prefill' in on ? disaggregated(on, requests, how) : closedLoop(on, requests, how)
}

function robust(ratio: Ratio, { bend, unit }: { bend: number; unit: number }): number {
  const error = Math.log(ratio) / bend
  return (Math.sign(error) * bend * Math.sqrt(2 * (Math.hypot(1, error) - 1))) / unit
}

function calibrationOf(x: Float64Array): Calibration {
  const value = (i: number) => Math.exp(x[i]!)
  const engineOf = (e: number) => {
    const at = names.length + 1 + e * firstToken.length
    return { base: value(at), steps: value(at + 1), prompt: value(at + 2), queue: value(at + 3) }
  }
  const [vllm, sglang, trtllm] = [engineOf(0), engineOf(1), engineOf(2)]
  return {
    ...calibrated,
    ...(Object.fromEntries(names.map((name, i) => [name, value(i)])) as Record<
      keyof typeof unknowns,
      number
    >),
    sharpness: 1 + value(names.length),
    firstToken: { vllm, sglang, trtllm, other: vllm },
  }
}
