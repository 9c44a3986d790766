import type { Fraction, Seconds } from '../../quantity/index.js'
import { type Format, type Machine, sustained } from './machine.js'
import type { Product } from './work.js'

/** Rows that a tile has at least; fewer leave it partly empty. */
const tileRows = 128
const bytes16 = 2

/** Bytes of a value in a product, scales included. */
const formatBytes: Readonly<Record<Format, number>> = {
  bf16: 2,
  fp8: 1,
  mxfp8: 1.03125,
  fp4: 0.5625,
}

/**
 * Time of a group of products: the longer of arithmetic and memory. Share of the peak
 *
 *     ceiling · w/(w + w₀) · k/(k + k₀) · m/⌈m⌉₁₂₈      w = m n count, outputs in flight
 *
 * w₀ is the smooth form of the last, partly filled wave of tiles: libraries choose among tiles and
 * split k, so the sawtooth of one tile is not what is measured.
 * @param share of the ceiling
 */
export function productTime(
  { m, n, k, count }: Product,
  machine: Machine,
  format: Format,
  share: Fraction = 1,
): Seconds {
  const { kernels, memoryBandwidth } = machine
  const used = machine.peak[format] === undefined ? 'bf16' : format
  const rate = (machine.peak[used] ?? 0) * sustained(machine, used) * kernels.ceiling[used] * share
  const padded = Math.ceil(m / tileRows) * tileRows
  const outputs = padded * n * count
  const waves = outputs / (outputs + kernels.outputsHalf)
  const depth = k / (k + kernels.depthHalf)
  const arithmetic = (2 * outputs * k) / (rate * waves * depth)
  const bytes = count * (formatBytes[used] * (m * k + k * n) + bytes16 * m * n)
  return Math.max(arithmetic, bytes / (memoryBandwidth * kernels.memory))
}
