import type { Count, Tokens, TokensPerSecond } from '../../quantity/index.js'
import { replicaCost } from './cost.js'
import type { WeightFormat } from './format.js'
import { layoutsOf, sizesUpTo } from './layouts.js'
import type { Machine } from './machine.js'
import type { ServedModel } from './served-model.js'
import { type SramMachine, sramReplica } from './sram.js'
import { closedLoop, type Running } from './steady.js'

/** A way to run a chip: how fast for one user, how much for one accelerator. */
export interface OperatingPoint {
  /** Tokens per second that one user sees once the answer runs: 1 / time per output token. */
  readonly speed: TokensPerSecond
  readonly accelerators: Count
  readonly concurrency: Count
  readonly tokensPerSecondPerAccelerator: TokensPerSecond
}

/** Prompt and answer of the requests that chips are compared on. */
export interface Lengths {
  readonly inputTokens: Tokens
  readonly outputTokens: Tokens
}

/** Concurrency of a chip as it is swept, one step of its ladder larger than the last. */
const ladder = 2 ** 0.5
const requestsMax: Count = 65_536
/** Largest replica that is tried: a scale-up domain up to 72, or four servers of eight without one. */
export const replicaMax: Count = 72
const serversMax: Count = 32

/** Runs one configuration at a concurrency; null where it does not hold so many. */
type Configuration = (concurrency: Count) => OperatingPoint | null

/** Configurations of a machine with its own memory. */
export function configurationsOf(
  model: ServedModel,
  format: WeightFormat,
  machine: Machine,
  lengths: Lengths,
  how: Running,
): Configuration[] {
  const limit = Math.min(replicaMax, Math.max(serversMax, machine.domain))
  return sizesUpTo(limit).flatMap((accelerators) =>
    layoutsOf(model, accelerators, machine.domain).map((layout) => {
      const cost = replicaCost(model, format, machine, layout)
      return (concurrency: Count) => {
        const steady = closedLoop(cost, { ...lengths, concurrency }, how)
        if (steady === null || concurrency > steady.held) return null
        return {
          speed: 1 / steady.timePerOutputToken,
          accelerators,
          concurrency,
          tokensPerSecondPerAccelerator: steady.tokensPerSecond / accelerators,
        }
      }
    }),
  )
}

/** The one configuration of a machine that keeps its weights on the chip. */
export function configurationsOfSram(
  model: ServedModel,
  format: WeightFormat,
  machine: SramMachine,
  lengths: Lengths,
): Configuration[] {
  return [
    (concurrency) => {
      if (concurrency > model.layers) return null
      const replica = sramReplica(model, format, machine, { ...lengths, concurrency })
      return {
        speed: 1 / replica.timePerOutputToken,
        accelerators: replica.accelerators,
        concurrency,
        tokensPerSecondPerAccelerator: replica.tokensPerSecond / replica.accelerators,
      }
    },
  ]
}

/** Every configuration at every concurrency of the ladder. */
export function sweep(configurations: readonly Configuration[]): OperatingPoint[] {
  const points: OperatingPoint[] = []
  for (const at of configurations) {
    for (let concurrency = 1; concurrency <= requestsMax; concurrency = next(concurrency)) {
      const point = at(concurrency)
      if (point === null) break
      points.push(point)
    }
  }
  return points
}

function next(concurrency: Count): Count {
  return Math.max(concurrency + 1, Math.round(concurrency * ladder))
}

/**
 * Points that no other beats in both speed and rate, slowest first.
 * @param count most points kept, spread evenly over the front
 */
export function paretoFront(points: readonly OperatingPoint[], count = 40): OperatingPoint[] {
  const fastest = [...points].sort(
    (a, b) =>
      b.speed - a.speed || b.tokensPerSecondPerAccelerator - a.tokensPerSecondPerAccelerator,
  )
  const front: OperatingPoint[] = []
  let most = 0
  for (const point of fastest) {
    if (point.tokensPerSecondPerAccelerator <= most) continue
    most = point.tokensPerSecondPerAccelerator
    front.unshift(point)
  }
  if (front.length <= count) return front
  const step = (front.length - 1) / (count - 1)
  return Array.from({ length: count }, (_, i) => front[Math.round(i * step)]!)
}

/**
 * The best rate of a chip at a speed for the user: the point of the sweep, moved along its
 * configuration's concurrency until the speed is just met.
 * @returns null where no configuration is so fast
 */
export function bestAt(
  configurations: readonly Configuration[],
  speed: TokensPerSecond,
): OperatingPoint | null {
  let best: OperatingPoint | null = null
  for (const at of configurations) {
    const point = mostWithin(at, speed)
    if (point === null) continue
    const better =
      best === null || point.tokensPerSecondPerAccelerator > best.tokensPerSecondPerAccelerator
    if (better) best = point
  }
  return best
}

/** Largest concurrency of a configuration whose speed is still met; the speed falls with it. */
function mostWithin(at: Configuration, speed: TokensPerSecond): OperatingPoint | null {
  let good = at(1)
  if (good === null || good.speed < speed) return null
  let low = 1
  let high = requestsMax
  while (high - low > 1) {
    const middle = low * 2 < high ? low * 2 : Math.floor((low + high) / 2)
    const point = at(middle)
    if (point !== null && point.speed >= speed) {
      good = point
      low = middle
    } else {
      high = middle
    }
  }
  return good
}
