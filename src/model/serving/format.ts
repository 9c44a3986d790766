import { bytesPerValue } from '../../physics/index.js'
import type { Bytes, FlopPerSecond } from '../../quantity/index.js'

/** How the weights of a service are stored. `int4` are whole numbers with a scale for each group. */
export type WeightFormat = 'bf16' | 'fp8' | 'fp4' | 'int4'

/** Storage and arithmetic of one part of the weights. */
export interface StoredWeights {
  /** Of one value, its share of a scale included. */
  readonly bytes: Bytes
  readonly arithmetic: 'bf16' | 'fp8' | 'fp4'
}

/** Dense peak rates that an accelerator has; absent where it computes no such format. */
export interface DenseRates {
  readonly bf16: FlopPerSecond
  readonly fp8?: FlopPerSecond
  readonly fp4?: FlopPerSecond
}

const stored: Readonly<Record<WeightFormat, StoredWeights>> = {
  bf16: { bytes: bytesPerValue('bf16'), arithmetic: 'bf16' },
  fp8: { bytes: bytesPerValue('fp8'), arithmetic: 'fp8' },
  fp4: { bytes: bytesPerValue('nvfp4'), arithmetic: 'fp4' },
  // Groups of 32 with a 16-bit scale weigh as much as groups of 16 with an 8-bit one.
  int4: { bytes: bytesPerValue('nvfp4'), arithmetic: 'bf16' },
}

/**
 * Storage of the routed experts and of everything else. Published 4-bit mixtures quantise the experts
 * alone; the rest stays as it was trained, FP8 or BF16.
 * @param mixture     the model has routed experts
 * @param trainedFp8  its checkpoint is FP8 (DeepSeek-V3)
 */
export function storageOf(
  format: WeightFormat,
  mixture: boolean,
  trainedFp8: boolean,
): { readonly experts: StoredWeights; readonly rest: StoredWeights } {
  const experts = stored[format]
  const fourBit = format === 'fp4' || format === 'int4'
  if (!mixture || !fourBit) return { experts, rest: experts }
  return { experts, rest: format === 'fp4' && trainedFp8 ? stored.fp8 : stored.bf16 }
}

/**
 * Rate at which weights of a format are multiplied: of the format itself, or of BF16 where the
 * accelerator cannot (weights are widened on the way).
 */
export function arithmeticRate(weights: StoredWeights, rates: DenseRates): FlopPerSecond {
  if (weights.arithmetic === 'fp4') return rates.fp4 ?? rates.bf16
  if (weights.arithmetic === 'fp8') return rates.fp8 ?? rates.bf16
  return rates.bf16
}

/** Bytes of a cached value: caches of BF16 services are BF16, of all others FP8. */
export function cacheValueBytes(format: WeightFormat): Bytes {
  return format === 'bf16' ? bytesPerValue('bf16') : bytesPerValue('fp8')
}
