import type { Accelerator } from '../../catalog/index.js'
import type { NetworkLevel } from '../../physics/index.js'
import type { Bytes, BytesPerSecond, Count, Fraction } from '../../quantity/index.js'
import type { DenseRates } from './format.js'

/** An accelerator with its own memory as serving uses it. */
export interface Machine {
  /** Memory that a program can use. */
  readonly memory: Bytes
  readonly bandwidth: BytesPerSecond
  /** Rates that large products reach. */
  readonly rates: DenseRates
  /** Accelerators that reach one another over the scale-up links. */
  readonly domain: Count
  /** Scale-up domain and the network around it; latencies are part of the calibration. */
  readonly levels: readonly NetworkLevel[]
}

/** Larger than any replica: the network around a scale-up domain. */
const networkSize: Count = 1e6
/**
 * Network of an accelerator whose record names none, 400 Gbit/s, as in servers of 2023 to 2025
 * (catalogue: H100 to B200).
 */
const networkBandwidthUsual: BytesPerSecond = 50e9

/**
 * Share of the printed BF16 rate that large products reach where nobody measured it: median of A100,
 * H100, H200, B200 (0.78 to 0.87; MI300X 0.51, MI325X 0.60), catalogue, measured rates.
 */
const reachedUsual: Fraction = 0.8

/**
 * Reads an accelerator's record. Its rates are the printed ones times the measured share of the BF16
 * rate, so that a chip whose software reaches less of its peak is not taken at its word.
 * @returns the name of the field that is missing where the record does not suffice
 */
export function machineOf(record: Accelerator | undefined): Machine | keyof Accelerator {
  if (record === undefined) return 'id'
  const memory = record.hbmCapacityUsable ?? record.hbmCapacity
  if (!memory) return 'hbmCapacity'
  if (!record.hbmBandwidth) return 'hbmBandwidth'
  if (!record.bf16Rate) return 'bf16Rate'
  const { bf16Rate, fp8Rate, fp4Rate, scaleUpBandwidth, bf16RateMeasured } = record
  const reached = bf16RateMeasured ? Math.min(1, bf16RateMeasured / bf16Rate) : reachedUsual
  const domain = scaleUpBandwidth ? Math.max(1, record.scaleUpDomain ?? 1) : 1
  const network = record.scaleOutBandwidth ?? networkBandwidthUsual
  return {
    memory,
    bandwidth: record.hbmBandwidth,
    rates: {
      bf16: bf16Rate * reached,
      ...(fp8Rate ? { fp8: fp8Rate * reached } : {}),
      ...(fp4Rate ? { fp4: fp4Rate * reached } : {}),
    },
    domain,
    levels: [
      ...(scaleUpBandwidth && domain > 1 ? [level(domain, scaleUpBandwidth)] : []),
      level(networkSize, network),
    ],
  }
}

function level(size: Count, bandwidth: BytesPerSecond): NetworkLevel {
  return { size, bandwidth, latency: 0, efficiency: [] }
}
