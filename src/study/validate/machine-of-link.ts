import type { NetworkLevel } from '../../physics/index.js'

/** A machine read from the words of a measurement. */
export interface Machine {
  readonly accelerators: number
  readonly levels: readonly NetworkLevel[]
  /** Its levels when switches add up; absent: they cannot. */
  readonly inNetwork?: readonly NetworkLevel[] | undefined
}

/** NVLink of a generation, B/s per accelerator and direction. Source: NVIDIA data sheets. */
const nvlink: Readonly<Record<string, number>> = {
  2: 150e9,
  3: 300e9,
  4: 450e9,
  5: 900e9,
  6: 1800e9,
}

/** PCI Express of a generation on 16 lanes, B/s per direction. */
const pciExpress: Readonly<Record<string, number>> = { 3: 16e9, 4: 32e9, 5: 64e9, 6: 128e9 }

/**
 * Share of the links that a large ring reaches inside a node: mean of eleven rows on NVLink 3, 4 and 5,
 * PCI Express 4 and 5 and xGMI, 0.745 to 0.82; with one kind of link left out, 0.75 to 0.78.
 */
const insideShare = 0.77

/** The same where switches add up (NVLS, SHARP): eight H200 and B200 and 72 GB200, 0.48 to 0.61. */
const inNetworkShare = 0.55

/** Share of the adapters' rate that a large ring reaches between nodes: 0.95 to 0.96 in four rows. */
const acrossShare = 0.96

/** A step inside a node; fitted with the launch, see `collectives.ts`; 1.6 to 2.1 µs. */
const insideLatency = 1.85e-6

/** A step between nodes. Source: NCCL, src/graph/tuning.cc, network, protocol Simple. */
const acrossLatency = 14e-6

/**
 * The same over the Elastic Fabric Adapter; fitted on twelve sizes of one network of four nodes, so
 * nothing could be left out.
 */
const elasticLatency = 92e-6

/** Nodes of an asymptotic figure that does not tell how many; the rate does not depend on it. */
const someNodes = 16

const bitsPerByte = 8
const giga = 1e9

/**
 * The machine that a link's words describe (`NVLink5 + 8x400Gb EFA v4`); undefined where they name
 * no rate.
 * @param nodes        empty: several
 * @param accelerators of the operation, empty: whole nodes
 */
export function machineOf(
  words: string,
  nodes: number | undefined,
  accelerators: number | undefined,
): Machine | undefined {
  const many = nodes ?? someNodes
  const adapters = adaptersOf(words)
  const perNode =
    accelerators !== undefined ? accelerators / many : (adapters?.count ?? eightInANode)
  const n = accelerators ?? many * perNode
  if (!(n >= 2 && Number.isInteger(n) && perNode >= 1)) return undefined
  const inside = insideRate(words, perNode)
  if (many === 1) {
    if (inside === undefined) return undefined
    const level = insideLevel(inside, n, insideShare)
    const adds = /nvlink[4-9]/i.test(words)
    const inNetwork = adds ? [insideLevel(inside, n, inNetworkShare)] : undefined
    return { accelerators: n, levels: [level], inNetwork }
  }
  if (adapters === undefined) return undefined
  const across: NetworkLevel = {
    size: n,
    latency: /EFA/.test(words) ? elasticLatency : acrossLatency,
    bandwidth: (adapters.count * adapters.rate) / perNode,
    efficiency: [{ bytes: 1, fraction: acrossShare }],
  }
  const levels =
    inside === undefined ? [across] : [insideLevel(inside, perNode, insideShare), across]
  return { accelerators: n, levels }
}

const eightInANode = 8

function insideLevel(bandwidth: number, size: number, fraction: number): NetworkLevel {
  return { size, latency: insideLatency, bandwidth, efficiency: [{ bytes: 1, fraction }] }
}

/** Rate of one accelerator towards its node, B/s; a mesh has a link to each peer. */
function insideRate(words: string, perNode: number): number | undefined {
  const generation = /nvlink\s*(\d)/i.exec(words)?.[1]
  if (generation !== undefined) return nvlink[generation]
  const bus = /pcie?\s*(?:gen)?\s*(\d)/i.exec(words)?.[1]
  if (bus !== undefined) return pciExpress[bus]
  const peer = /([\d.]+)\s*GB\/s per peer/i.exec(words)?.[1]
  return peer === undefined ? undefined : Number(peer) * giga * (perNode - 1)
}

/** Adapters of a node and the rate of each, B/s. */
function adaptersOf(words: string): { count: number; rate: number } | undefined {
  const read = /(?:(\d+)\s*x\s*)?(\d+)\s*Gb(?:E|\/s|it|\s|$)/.exec(words)
  if (!read) return undefined
  const count = Number(read[1] ?? /(\d+)\s*NIC/.exec(words)?.[1] ?? 1)
  return { count, rate: (Number(read[2]) * giga) / bitsPerByte }
}
