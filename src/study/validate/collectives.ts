import { type Case, figure, type GradedTable, type GradeRow } from '../../model/grade.js'
import {
  allGatherTime,
  allReduceTime,
  allToAllTime,
  busBandwidth,
  type Collective,
  type NetworkLevel,
} from '../../physics/index.js'
import { type Machine, machineOf } from './machine-of-link.js'

const giga = 1e9
const nano = 1e-9

/**
 * Starting a collective, s. Fitted, with the time of a step, on 140 all-reduces of A100 in a node; by
 * leaving one group size out it lies between 38 and 43 µs.
 */
const launch = 41e-6

/** Payload that stands for `large`: so much that no latency is seen, B. */
const asymptotic = 2 ** 50

/** Most accelerators of a row, and most bytes: far above any, so that no row hangs. */
const groupMax = 1e7
const bytesMax = 2 ** 60

/** Ways in which the library may do it; of several, it is taken to choose the fastest. */
function timesOf(
  collective: Collective,
  algorithm: string,
  bytes: number,
  { accelerators: n, levels, inNetwork }: Machine,
): readonly number[] {
  switch (collective) {
    case 'all-reduce': {
      if (/nvls|sharp/i.test(algorithm)) {
        return inNetwork ? [allReduceTime(bytes, n, inNetwork, 'in-network')] : []
      }
      const ways = /auto|ring\/tree/i.test(algorithm)
        ? (['ring', 'tree'] as const)
        : ([/tree/i.test(algorithm) ? 'tree' : 'ring'] as const)
      return ways.map((way) => allReduceTime(bytes, n, levels, way))
    }
    case 'all-to-all':
      return [allToAllTime(bytes, n, levels)]
    case 'broadcast':
      return []
    default:
      return [allGatherTime(bytes, n, levels, 'ring')]
  }
}

const collectives: Readonly<Record<string, Collective>> = {
  all_reduce: 'all-reduce',
  all_gather: 'all-gather',
  reduce_scatter: 'reduce-scatter',
  alltoall: 'all-to-all',
  all_to_all: 'all-to-all',
}

const busRates: GradedTable = {
  room: 'physics',
  name: 'nccl_busbw',
  columns: ['collective', 'accelerator', 'nodes', 'n_acc', 'link', 'algo', 'payload_bytes'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeBusRate),
}

function gradeBusRate(row: Case): GradeRow[] {
  const measured = figure(row, 'busbw_GBps')
  if (measured === undefined) return []
  const payload = (row.payload_bytes ?? '').trim()
  const bytes = payload.startsWith('large') ? asymptotic : figure(row, 'payload_bytes')
  const size =
    bytes === asymptotic ? 'large' : (bytes ?? 0) < 2 ** 24 ? 'below 16 MiB' : '16 MiB on'
  const base = {
    id: row.id ?? '',
    group: `${(row.nodes ?? '').trim() === '1' ? 'one node' : 'over nodes'}, ${size}`,
    quantity: 'bus bandwidth',
    unit: 'GB/s',
    measured,
  }
  const collective = collectives[(row.collective ?? '').trim()]
  if (collective === undefined) {
    const skippedBy = row.collective ?? ''
    return [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy }]
  }
  if (bytes === undefined || !(bytes > 0 && bytes <= bytesMax)) {
    return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'payload_bytes' }]
  }
  const machine = machineOf(row.link ?? '', figure(row, 'nodes'), figure(row, 'n_acc'))
  if (machine === undefined || machine.accelerators > groupMax) {
    const skippedBy = row.link ?? ''
    return [{ ...base, predicted: null, skipped: 'unknown-equipment', skippedBy }]
  }
  const times = timesOf(collective, row.algo ?? '', bytes, machine)
  if (times.length === 0) {
    return [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy: row.algo ?? '' }]
  }
  const time = launch + Math.min(...times)
  return [
    { ...base, predicted: busBandwidth(collective, bytes, machine.accelerators, time) / giga },
  ]
}

const allReduceTimes: GradedTable = {
  room: 'physics',
  name: 'allreduce_a100_intranode',
  columns: ['accelerator', 'n_gpus', 'size_bytes', 'time_ns'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeAllReduce),
}

function gradeAllReduce(row: Case): GradeRow[] {
  const measured = figure(row, 'time_ns')
  if (measured === undefined) return []
  const n = figure(row, 'n_gpus')
  const bytes = figure(row, 'size_bytes')
  const base = {
    id: `${row.n_gpus ?? ''} accelerators, ${row.size_bytes ?? ''} B`,
    group: `${row.n_gpus ?? ''} accelerators`,
    quantity: 'time of an all-reduce',
    unit: 'ns',
    measured,
  }
  if (n === undefined || !Number.isInteger(n) || n < 2 || n > groupMax) {
    return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'n_gpus' }]
  }
  if (bytes === undefined || !(bytes > 0 && bytes <= bytesMax)) {
    return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'size_bytes' }]
  }
  const machine = machineOf(row.accelerator ?? '', 1, n)
  if (machine === undefined) {
    const skippedBy = row.accelerator ?? ''
    return [{ ...base, predicted: null, skipped: 'unknown-equipment', skippedBy }]
  }
  const time = launch + allReduceTime(bytes, n, machine.levels, 'ring')
  return [{ ...base, predicted: time / nano }]
}

const mebibyte = 2 ** 20

/** What a scope reaches of its peak, and the bytes that would have moved in a step's latency. */
interface Reach {
  readonly fraction: number
  readonly bytesOfStep: number
}

/**
 * Fitted by least squares of relative errors on 198 rows of a simulator's calibration table: the
 * share of the peak of large messages and the latency of a step times the peak. Leaving one number
 * of nodes out, the mean error rises from 7.4 to 8.3 %. Inside a node there is one size, so nothing
 * to leave out.
 */
const reaches: Readonly<Record<string, { readonly inside: Reach; readonly across: Reach }>> = {
  nic_ratio: {
    inside: { fraction: 0.783, bytesOfStep: 2.01 * mebibyte },
    across: { fraction: 0.971, bytesOfStep: 1.87 * mebibyte },
  },
  nvlink_ratio: {
    inside: { fraction: 0.783, bytesOfStep: 2.01 * mebibyte },
    across: { fraction: 0.916, bytesOfStep: 1.07 * mebibyte },
  },
  ata_ratio: {
    inside: { fraction: 0.749, bytesOfStep: 15.2 * mebibyte },
    across: { fraction: 0.871, bytesOfStep: 9.38 * mebibyte },
  },
}

const acceleratorsPerNode = 8

const efficiencies: GradedTable = {
  room: 'physics',
  name: 'collective_efficiency_vs_size',
  columns: ['table', 'size_bytes', 'scope'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeEfficiency),
}

function gradeEfficiency(row: Case): GradeRow[] {
  const measured = figure(row, 'fraction_of_peak_busbw')
  if (measured === undefined) return []
  const [table, scope] = [(row.table ?? '').trim(), (row.scope ?? '').trim()]
  const base = {
    id: `${table}, ${scope}, ${row.size_bytes ?? ''} B`,
    group: table,
    quantity: 'share of the peak bus bandwidth',
    unit: '',
    measured,
  }
  // "Multi 16" and its like: what is joined is not documented
  const read = /^(\d+)\s*Node(?:-(\d+)GPU)?/.exec(scope)
  const reach = Object.hasOwn(reaches, table) ? reaches[table] : undefined
  if (!read || !reach) {
    return [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy: read ? table : scope }]
  }
  const nodes = Number(read[1])
  const n = Number(read[2] ?? nodes * acceleratorsPerNode)
  const bytes = figure(row, 'size_bytes')
  if (bytes === undefined || !(bytes > 0 && bytes <= bytesMax) || !(n >= 2 && n <= groupMax)) {
    return [{ ...base, predicted: null, skipped: 'not-a-number', skippedBy: 'size_bytes' }]
  }
  const { fraction, bytesOfStep } = nodes > 1 ? reach.across : reach.inside
  // a link of 1 B/s, so that seconds are bytes and the bus bandwidth is the share of the peak
  const level: NetworkLevel = {
    size: n,
    latency: bytesOfStep,
    bandwidth: 1,
    efficiency: [{ bytes: 1, fraction }],
  }
  const [collective, time] =
    table === 'ata_ratio'
      ? (['all-to-all', allToAllTime(bytes, n, [level])] as const)
      : (['all-reduce', allReduceTime(bytes, n, [level], 'ring')] as const)
  return [{ ...base, predicted: busBandwidth(collective, bytes, n, time) }]
}

/** Times and rates of collectives. */
export const collectiveTables: readonly GradedTable[] = [busRates, allReduceTimes, efficiencies]
