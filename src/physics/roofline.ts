import type {
  Bytes,
  BytesPerSecond,
  Flop,
  FlopPerByte,
  FlopPerSecond,
  Fraction,
  Seconds,
} from '../quantity/index.js'
import { requireRange } from './error.js'

/** Rates of a machine for one kind of operation. */
export interface Machine {
  /** Dense peak of the precision. */
  readonly peak: FlopPerSecond
  readonly bandwidth: BytesPerSecond
  /** Share of the peak that the operation can reach; 1 by default. */
  readonly computeEfficiency?: Fraction
  /** Share of the bandwidth that it can reach; 1 by default. */
  readonly memoryEfficiency?: Fraction
}

/** Arithmetic and memory traffic of an operation. */
export interface Work {
  readonly flop: Flop
  readonly bytes: Bytes
}

/** Time of the arithmetic alone and of the traffic alone. */
export function operationParts(
  work: Work,
  machine: Machine,
): { compute: Seconds; memory: Seconds } {
  requireRange('flop', work.flop, 0)
  requireRange('bytes', work.bytes, 0)
  return { compute: work.flop / computeRate(machine), memory: work.bytes / memoryRate(machine) }
}

/**
 * Time of an operation whose arithmetic and traffic overlap: the longer of both (`sharpness`
 * infinite, the roofline), their sum (1, no overlap), or between, (c^p + m^p)^(1/p), which is
 * smooth at the ridge. At equal parts the smooth form takes 2^(1/p) as long as the roofline.
 * Source: Williams, Waterman and Patterson 2009.
 * @param sharpness p, >= 1; infinite by default
 */
export function operationTime(work: Work, machine: Machine, sharpness = Infinity): Seconds {
  requireRange('sharpness', sharpness, 1)
  const { compute, memory } = operationParts(work, machine)
  const longer = Math.max(compute, memory)
  if (sharpness === Infinity || longer === 0) return longer
  const share = Math.min(compute, memory) / longer
  return longer * (1 + share ** sharpness) ** (1 / sharpness)
}

/** Arithmetic per byte moved; infinite where nothing is moved. */
export function arithmeticIntensity({ flop, bytes }: Work): FlopPerByte {
  return flop / bytes
}

/** The intensity from which on arithmetic binds. */
export function ridgePoint(machine: Machine): FlopPerByte {
  return computeRate(machine) / memoryRate(machine)
}

/** Rate at an intensity: the roof. */
export function attainableRate(intensity: FlopPerByte, machine: Machine): FlopPerSecond {
  return Math.min(computeRate(machine), intensity * memoryRate(machine))
}

function computeRate({ peak, computeEfficiency = 1 }: Machine): FlopPerSecond {
  requireRange('peak', peak, Number.MIN_VALUE)
  requireRange('computeEfficiency', computeEfficiency, Number.MIN_VALUE, 1)
  return peak * computeEfficiency
}

function memoryRate({ bandwidth, memoryEfficiency = 1 }: Machine): BytesPerSecond {
  requireRange('bandwidth', bandwidth, Number.MIN_VALUE)
  requireRange('memoryEfficiency', memoryEfficiency, Number.MIN_VALUE, 1)
  return bandwidth * memoryEfficiency
}
