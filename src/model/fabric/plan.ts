import type { NetworkEquipment } from '../../catalog/index.js'
import type { BytesPerSecond, Count, Watts } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { BillItem } from '../bill.js'
import { type Clos, foldedClos, radixAt } from './clos.js'
import type { FabricInput, FabricPlan, Pool, PoolNetwork } from './contract.js'
import { levelsOf } from './levels.js'
import { lineBill, ratedLines } from './lines.js'
import { opticFailures } from './optics.js'

/**
 * Lays out the scale-out network of every phase: switches, cables, transceivers, adapters, power
 * and bill; and the lines between sites.
 *
 * Power is what stands outside the racks, switches and the modules in them: adapters and the
 * modules in those are part of a rack's nameplate.
 *
 * @param input rates in B/s; pools by phase
 */
export function planFabric(input: FabricInput): FabricPlan {
  const { scaleOut } = input.fabric
  const findings: Finding[] = []
  const parts = partsOf(input, findings)
  const lines = ratedLines(input.fabric.lines)
  const planes = scaleOut.design === 'multi-plane' ? Math.max(1, scaleOut.planes) : 1
  const rate = scaleOut.port / planes
  const radix = radixOf(parts.switch, rate)
  if (radix < smallestRadix) {
    const values = { switch: scaleOut.switch, port: rate }
    findings.push({ code: 'fabric.no-switch', severity: 'error', path: switchPath, values })
    return { pools: {}, lines, bill: {}, findings }
  }
  const pools: Record<string, PoolNetwork> = {}
  const bill: Record<string, BillItem> = {}
  for (const [phase, pool] of Object.entries(input.pools)) {
    const over = { leaf: scaleOut.oversubscription, core: scaleOut.coreOversubscription }
    const clos = foldedClos(pool.accelerators, radix, over, scaleOut.tiers)
    if (pool.accelerators > clos.largest) {
      const values = { phase, accelerators: pool.accelerators, largest: clos.largest }
      findings.push({ code: 'fabric.too-large', severity: 'error', path: switchPath, values })
    }
    const counts = countParts(input, parts, clos, pool.accelerators, planes)
    pools[phase] = networkOf(input, parts, clos, pool, counts, planes)
    Object.assign(bill, linesOf(input, parts, phase, pool, counts))
  }
  return { pools, lines, bill: { ...bill, ...lineBill(input.fabric.lines) }, findings }
}

const switchPath = 'fabric.scaleOut.switch'
const smallestRadix = 2

interface Parts {
  readonly switch: NetworkEquipment | undefined
  readonly optic: NetworkEquipment | undefined
  readonly nic: NetworkEquipment | undefined
}

/** The records that the network is made of; what they lack for power is a finding. */
function partsOf({ fabric, network }: FabricInput, findings: Finding[]): Parts {
  const { scaleOut } = fabric
  for (const role of ['switch', 'optic'] as const) {
    const record = network[scaleOut[role]]
    if (record && powerOf(record) > 0) continue
    const path = `fabric.scaleOut.${role}`
    const values = { equipment: scaleOut[role], field: 'powerTypical' }
    findings.push({ code: 'fabric.incomplete', severity: 'warning', path, values })
  }
  return {
    switch: network[scaleOut.switch],
    optic: network[scaleOut.optic],
    nic: network[scaleOut.nic],
  }
}

/** Typical power, of a switch without its modules; the highest where that is all there is. */
function powerOf(record: NetworkEquipment | undefined): Watts {
  return record?.powerTypical ?? record?.powerMax ?? 0
}

/** Ports of the switch at the rate of one plane; 0 where the record does not tell. */
function radixOf(record: NetworkEquipment | undefined, rate: BytesPerSecond): Count {
  const { ports, portRate } = record ?? {}
  return ports && portRate && rate > 0 ? radixAt(ports, portRate, rate) : 0
}

interface Counts {
  readonly switches: Count
  readonly cables: Count
  readonly switchModules: Count
  readonly adapterModules: Count
  readonly adapters: Count
}

/**
 * Parts of all planes. A module in a switch carries as many links as its rate holds; at the
 * adapter one carries all planes of one accelerator.
 */
function countParts(
  { fabric }: FabricInput,
  parts: Parts,
  clos: Clos,
  accelerators: Count,
  planes: Count,
): Counts {
  const { port } = fabric.scaleOut
  const rate = port / planes
  const links = clos.accessLinks + clos.trunkLinks
  const lanes = Math.max(1, radixAt(1, parts.optic?.portRate ?? rate, rate))
  const switchEnds = clos.accessLinks + 2 * clos.trunkLinks
  const nicRate = (parts.nic?.portRate ?? port) * (parts.nic?.ports ?? 1)
  const adaptersEach = nicRate > 0 ? Math.ceil(port / nicRate - rounding) : 1
  return {
    switches: (clos.leaves + clos.spines + clos.cores) * planes,
    cables: links * planes,
    switchModules: Math.ceil((switchEnds * planes) / lanes),
    adapterModules: accelerators,
    adapters: accelerators * Math.max(1, adaptersEach),
  }
}

const rounding = 1e-9

function networkOf(
  { fabric }: FabricInput,
  parts: Parts,
  clos: Clos,
  pool: Pool,
  counts: Counts,
  planes: Count,
): PoolNetwork {
  const power =
    counts.switches * powerOf(parts.switch) + counts.switchModules * powerOf(parts.optic)
  return {
    tiers: clos.tiers,
    leaves: clos.leaves * planes,
    spines: clos.spines * planes,
    cores: clos.cores * planes,
    cables: counts.cables,
    transceivers: counts.switchModules + counts.adapterModules,
    adapters: counts.adapters,
    power,
    powerPerAccelerator: pool.accelerators > 0 ? power / pool.accelerators : 0,
    levels: levelsOf(pool, fabric.scaleOut, clos, parts.switch?.latency ?? 0),
    reach: clos.largest,
    ...opticFailures(counts.cables, fabric.opticLife, fabric.opticRepair),
  }
}

/** A line each for switches, modules and adapters of one phase. */
function linesOf(
  { fabric }: FabricInput,
  parts: Parts,
  phase: string,
  pool: Pool,
  counts: Counts,
): Record<string, BillItem> {
  const { scaleOut } = fabric
  const line = (
    item: string,
    record: NetworkEquipment | undefined,
    count: Count,
    powered: Count,
  ): BillItem => ({
    item,
    category: 'network',
    site: pool.site,
    phase,
    count,
    power: powered * powerOf(record),
    rented: false,
    ...(record?.price !== undefined && { cost: record.price * count }),
    ...(record?.leadTime !== undefined && { leadTime: record.leadTime }),
  })
  const { switches, switchModules, adapterModules, adapters } = counts
  const modules = switchModules + adapterModules
  return {
    [`network.${phase}.switch`]: line(scaleOut.switch, parts.switch, switches, switches),
    [`network.${phase}.optic`]: line(scaleOut.optic, parts.optic, modules, switchModules),
    [`network.${phase}.nic`]: line(scaleOut.nic, parts.nic, adapters, 0),
  }
}
