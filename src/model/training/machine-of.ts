import type { Accelerator } from '../../catalog/index.js'
import type { NetworkLevel } from '../../physics/index.js'
import type { BytesPerSecond, Count, Fraction, Seconds } from '../../quantity/index.js'
import { type Generation, generations } from './calibration.js'
import type { Kernels, Machine } from './machine.js'

/**
 * Generation whose fit an accelerator is calculated with: its own where it was measured, else the
 * one with the same narrowest format. `measured` false: an extrapolation by printed rates.
 */
export function generationOf(accelerator: Accelerator): {
  generation: Generation
  measured: boolean
} {
  const own = /^(a100|a800)/.test(accelerator.id)
    ? 'ampere'
    : /^(h100|h200|h800|gh200)/.test(accelerator.id)
      ? 'hopper'
      : /^(g?b200|g?b300)/.test(accelerator.id)
        ? 'blackwell'
        : undefined
  if (own) return { generation: own, measured: true }
  if (accelerator.fp4Rate !== undefined) return { generation: 'blackwell', measured: false }
  return { generation: accelerator.fp8Rate !== undefined ? 'hopper' : 'ampere', measured: false }
}

/**
 * Machine of a catalogue record. Undefined where the record states no 16-bit peak, memory rate or
 * memory: nothing can be said of it.
 */
export function machineOf(
  accelerator: Accelerator,
  levels: readonly NetworkLevel[],
  all: Record<Generation, Kernels> = generations,
): Machine | undefined {
  const { bf16Rate, fp8Rate, fp4Rate, hbmBandwidth, hbmCapacity, tdp } = accelerator
  if (!bf16Rate || !hbmBandwidth || !hbmCapacity) return undefined
  const { generation, measured } = generationOf(accelerator)
  return {
    peak: { bf16: bf16Rate, fp8: fp8Rate, mxfp8: fp8Rate, fp4: fp4Rate },
    memoryBandwidth: hbmBandwidth,
    memoryCapacity: accelerator.hbmCapacityUsable ?? hbmCapacity,
    power: measured ? tdp : undefined,
    levels,
    kernels: all[generation],
  }
}

/** Share of the link's rate that large collectives reach, and one hop's latency. */
const inside = { efficiency: 0.78, latency: 2e-6 }
const outside = { efficiency: 0.85, latency: 10e-6 }

/**
 * Two levels from printed rates, for where no fabric is given: the scale-up domain, and a network
 * without oversubscription.
 */
export function printedLevels(
  accelerator: Accelerator,
  scaleOut: BytesPerSecond | undefined = accelerator.scaleOutBandwidth,
): NetworkLevel[] {
  const list: NetworkLevel[] = []
  const { scaleUpBandwidth, scaleUpDomain } = accelerator
  if (scaleUpBandwidth && scaleUpDomain) {
    list.push(level(scaleUpDomain, scaleUpBandwidth, inside.efficiency, inside.latency))
  }
  if (scaleOut) list.push(level(2 ** 40, scaleOut, outside.efficiency, outside.latency))
  return list
}

function level(
  size: Count,
  bandwidth: BytesPerSecond,
  fraction: Fraction,
  latency: Seconds,
): NetworkLevel {
  return { size, bandwidth, latency, efficiency: [{ bytes: 0, fraction }] }
}
