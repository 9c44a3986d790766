import { bestInterval, failureRate, goodput, type Parts } from '../../physics/index.js'
import type { Count, CountPerSecond, Fraction, Seconds } from '../../quantity/index.js'
import type { Goodput } from './contract.js'

/** What stops a synchronous run, and how it comes back. */
export interface RunReliability {
  /** Of one accelerator with its share of host, links and software. */
  readonly timeBetweenFailures: Seconds
  /** Training stands still while state is copied away. */
  readonly checkpointTime: Seconds
  /** From a failure to the next useful step. */
  readonly restartTime: Seconds
}

/**
 * Share of the time that counts, of a run on n accelerators that fail independently, with the
 * checkpoint interval that makes it largest (`bestInterval`, exact for exponential failures):
 *
 *     M = MTBF/n        τ / (M e^(R/M) (e^((τ+C)/M) − 1))
 *
 * Free checkpoints are written all the time: e^(−R/M) is left.
 * Source: Daly 2006, Future Generation Computer Systems 22; Young 1974.
 */
export function runGoodput(accelerators: Count, reliability: RunReliability): Goodput {
  const { timeBetweenFailures: one, checkpointTime: write, restartTime: restart } = reliability
  const meanTime = one / accelerators
  const interval = bestInterval(write, meanTime)
  const fraction =
    interval > 0
      ? goodput(interval, { write, restart, timeBetweenFailures: meanTime })
      : Math.exp(-restart / meanTime)
  return { timeBetweenFailures: meanTime, checkpointInterval: interval, fraction }
}

const thousandNodeDays = 1000 * 86_400

/** Failures per 1,000 node-days, as fleets publish them, to those of n nodes per second. */
export function rateOfNodes(perThousandNodeDays: number, nodes: Count): CountPerSecond {
  return (perThousandNodeDays * nodes) / thousandNodeDays
}

/** Failures per 1,000 node-days of what was counted on n nodes. */
export function perThousandNodeDays(failures: Count, nodes: Count, time: Seconds): number {
  return (failures * thousandNodeDays) / (nodes * time)
}

/**
 * Mean time between failures of a run of parts in series and a hazard of its own (software, which
 * stops small runs too).
 * @param own failures of the run per second that do not grow with it
 */
export function runMeanTime(parts: readonly Parts[], own: CountPerSecond = 0): Seconds {
  return 1 / (failureRate(parts) + own)
}

/** Stages of coming back. */
export interface Restart {
  readonly detect: Seconds
  readonly diagnose: Seconds
  /** Swap in a hot spare, or wait for the queue. */
  readonly replace: Seconds
  /** Communicators, state, first steps. */
  readonly start: Seconds
  readonly load: Seconds
}

/** Time from a failure to the next useful step, work since the last checkpoint apart. */
export function restartTime({ detect, diagnose, replace, start, load }: Restart): Seconds {
  return detect + diagnose + replace + start + load
}

/**
 * Spare nodes that are enough with a probability, when failed ones are away for repair: the least S
 * with P(Poisson(λ T) ≤ S) ≥ target.
 * @param rate failures of nodes, 1/s; their repair takes `repair` s; λ T up to 1e6
 * @param target < 1
 */
export function sparesFor(rate: CountPerSecond, repair: Seconds, target: Fraction): Count {
  const mean = rate * repair
  let logTerm = -mean
  let reached = Math.exp(logTerm)
  let spares = 0
  // Beyond mean + 40 deviations nothing is left to add; the bound keeps a target of 1 finite.
  const most = mean + 40 * Math.sqrt(mean) + 40
  while (reached < target && spares < most) {
    spares++
    logTerm += Math.log(mean / spares)
    reached += Math.exp(logTerm)
  }
  return spares
}
