import type { Count, Fraction, Seconds } from '../../quantity/index.js'
import type { ScaleOut } from '../../scenario/index.js'
import type { Clos } from './clos.js'
import type { Level, Pool } from './contract.js'

/** All-reduce on eight H100 over NVLink 4: 370 of 450 GB/s; NVIDIA GTC 2024, S62129. */
const scaleUpEfficiency: Fraction = 370 / 450

/** Between two peers of a scale-up domain; estimate, order of magnitude of NCCL's own tuning. */
const scaleUpLatency: Seconds = 1e-6

/** Send and receive through two adapters, no switch between; estimate. */
const adapterLatency: Seconds = 1e-6

/**
 * Levels of a pool from the inside out: scale-up domain, leaf (the rails of a block of domains
 * where they are railed), pod, whole. A level that joins no more than the one inside it is left
 * out. Beyond the leaf each accelerator keeps its share of the uplinks.
 */
export function levelsOf(
  pool: Pool,
  scaleOut: ScaleOut,
  clos: Clos,
  switchLatency: Seconds,
): Level[] {
  const { accelerators, scaleUpDomain } = pool
  const rails = scaleOut.design === 'rail-optimised' ? Math.max(1, scaleUpDomain) : 1
  const network = (size: Count, switches: Count, oversubscription: number): Level => ({
    size,
    latency: adapterLatency + switches * switchLatency,
    bandwidth: scaleOut.port / Math.max(1, oversubscription),
    efficiency: [{ bytes: 1, fraction: scaleOut.efficiency }],
  })
  const all: Level[] = [
    {
      size: scaleUpDomain,
      latency: scaleUpLatency,
      bandwidth: pool.scaleUpBandwidth,
      efficiency: [{ bytes: 1, fraction: scaleUpEfficiency }],
    },
    network(clos.leafSize * rails, 1, 1),
  ]
  if (clos.tiers > 1) all.push(network(clos.podSize, acrossTwoTiers, scaleOut.oversubscription))
  if (clos.tiers > 2) {
    all.push(
      network(
        accelerators,
        acrossThreeTiers,
        scaleOut.oversubscription * scaleOut.coreOversubscription,
      ),
    )
  }
  const levels: Level[] = []
  let joined = 0
  for (const level of all) {
    const size = Math.min(level.size, accelerators)
    if (size > joined) levels.push({ ...level, size })
    joined = Math.max(joined, size)
  }
  return levels
}

/** Switches on the way up to the spine and down, and up to the core and down. */
const acrossTwoTiers = 3
const acrossThreeTiers = 5
