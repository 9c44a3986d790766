import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../numeric/index.js'
import {
  type AllReduceAlgorithm,
  allGatherTime,
  allReduceTime,
  allToAllTime,
  broadcastTime,
  busBandwidth,
  busFactor,
  type NetworkLevel,
  PhysicsError,
  reduceScatterTime,
} from './index.js'

const MiB = 2 ** 20
const GiB = 2 ** 30
const full = [{ bytes: 1, fraction: 1 }]
const inside: NetworkLevel = { size: 8, latency: 1e-6, bandwidth: 400e9, efficiency: full }
const rail: NetworkLevel = { size: 256, latency: 5e-6, bandwidth: 40e9, efficiency: full }
const core: NetworkLevel = { size: 4096, latency: 9e-6, bandwidth: 10e9, efficiency: full }
const levels = [inside, rail, core]
const flat = (size: number): NetworkLevel[] => [{ ...inside, size }]
const algorithms: AllReduceAlgorithm[] = ['ring', 'tree', 'hierarchical', 'in-network']

const bytes = fc.double({ min: 1, max: 1e11, noNaN: true })
const power = (most: number) => fc.integer({ min: 0, max: most }).map((e) => 2 ** e)

describe('all-reduce', () => {
  it('has its closed forms on one level', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 2, max: 500 }), (s, n) => {
        const [beta, alpha] = [1 / 400e9, 1e-6]
        const time = (algorithm: AllReduceAlgorithm) => allReduceTime(s, n, flat(500), algorithm)
        const ring = ((2 * (n - 1)) / n) * s * beta + 2 * (n - 1) * alpha
        expect(time('ring') / ring).toBeCloseTo(1, 12)
        expect(time('hierarchical') / ring).toBeCloseTo(1, 12)
        const tree = 2 * s * beta + 2 * Math.ceil(Math.log2(n)) * alpha
        expect(time('tree') / tree).toBeCloseTo(1, 12)
        expect(time('in-network') / (s * beta + 2 * alpha)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('by levels is reduce-scatter, all-reduce of the share outside, all-gather', () => {
    const s = GiB
    const within = 2 * allGatherTime(s, 8, [inside], 'ring')
    const across = allReduceTime(s / 8, 32, [{ ...rail, size: 32 }], 'ring')
    expect(allReduceTime(s, 256, levels, 'hierarchical')).toBeCloseTo(within + across, 12)
  })

  it('by ring is bound by the narrowest crossing of a group with all its links', () => {
    // 8 × 40 GB/s leave a domain that has 400 inside.
    const bus = busBandwidth('all-reduce', 1e12, 64, allReduceTime(1e12, 64, levels, 'ring'))
    expect(bus / 320e9).toBeCloseTo(1, 3)
    const wide = [inside, { ...rail, bandwidth: 60e9 }]
    const bound = busBandwidth('all-reduce', 1e12, 64, allReduceTime(1e12, 64, wide, 'ring'))
    expect(bound / 400e9).toBeCloseTo(1, 3)
  })

  it('waits n − 1 hops twice on a ring, few levels up and down a tree', () => {
    // 64 in 8 domains: 56 hops inside and 8 across, less the shortest.
    expect(allReduceTime(0, 64, levels, 'ring')).toBeCloseTo(2 * (55 * 1e-6 + 8 * 5e-6), 15)
    expect(allReduceTime(0, 64, levels, 'tree')).toBeCloseTo(2 * (3 * 1e-6 + 3 * 5e-6), 15)
  })

  it('costs nothing alone, and never less for more bytes or more whole groups', () => {
    fc.assert(
      fc.property(bytes, bytes, power(11), fc.constantFrom(...algorithms), (s, more, n, how) => {
        expect(allReduceTime(s, 1, levels, how)).toBe(0)
        const time = allReduceTime(s, n, levels, how)
        expect(allReduceTime(s + more, n, levels, how)).toBeGreaterThanOrEqual(time)
        expect(allReduceTime(s, 2 * n, levels, how)).toBeGreaterThanOrEqual(time * (1 - 1e-12))
      }),
    )
  })

  it('falls with bandwidth and rises with latency', () => {
    for (const how of algorithms) {
      const time = (change: Partial<NetworkLevel>) =>
        allReduceTime(GiB, 2048, [inside, { ...rail, ...change }, core], how)
      expect(time({ latency: 1e-3 })).toBeGreaterThan(time({}))
      expect(time({ bandwidth: 1e8 })).toBeGreaterThan(time({}))
    }
  })

  it('does not depend on the units of bytes and time', () => {
    const scaled = levels.map((level) => ({
      ...level,
      latency: level.latency * 1e6,
      bandwidth: (level.bandwidth * 8) / 1e6,
      efficiency: level.efficiency.map((entry) => ({ ...entry, bytes: entry.bytes * 8 })),
    }))
    for (const how of algorithms) {
      const ratio = allReduceTime(8 * MiB, 512, scaled, how) / allReduceTime(MiB, 512, levels, how)
      expect(ratio / 1e6).toBeCloseTo(1, 12)
    }
  })
})

describe('other operations', () => {
  it('make an all-reduce of a reduce-scatter and an all-gather', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 4096 }), (s, n) => {
        for (const how of ['ring', 'hierarchical'] as const) {
          const both = reduceScatterTime(s, n, levels, how) + allGatherTime(s, n, levels, how)
          const whole = allReduceTime(s, n, levels, how)
          expect(Math.abs(both - whole)).toBeLessThanOrEqual(1e-12 * whole)
        }
      }),
    )
  })

  it('have their closed forms on one level', () => {
    const s = 3e9
    expect(allGatherTime(s, 6, flat(8), 'ring')).toBeCloseTo((5 / 6) * (s / 400e9) + 5e-6, 12)
    expect(broadcastTime(s, 6, flat(8), 'ring')).toBeCloseTo(s / 400e9 + 5e-6, 12)
    expect(broadcastTime(s, 6, flat(8), 'tree')).toBeCloseTo(s / 400e9 + 3e-6, 12)
    expect(allToAllTime(s, 6, flat(8))).toBeCloseTo((5 / 6) * (s / 400e9) + 1e-6, 12)
    expect(allToAllTime(s, 6, flat(8), 'pairwise')).toBeCloseTo((5 / 6) * (s / 400e9) + 5e-6, 12)
  })

  it('send an all-to-all over the level where two peers first meet', () => {
    // Of 64, 56 peers of each lie outside its domain.
    const time = allToAllTime(6.4e9, 64, levels)
    expect(time).toBeCloseTo((6.4e9 * (56 / 64)) / 40e9 + 5e-6, 9)
  })

  it('reach the bandwidth of a link as bus bandwidth when large', () => {
    for (const n of [2, 5, 8]) {
      const s = 1e13
      const rates = [
        busBandwidth('all-reduce', s, n, allReduceTime(s, n, [inside], 'ring')),
        busBandwidth('all-gather', s, n, allGatherTime(s, n, [inside], 'ring')),
        busBandwidth('reduce-scatter', s, n, reduceScatterTime(s, n, [inside], 'ring')),
        busBandwidth('all-to-all', s, n, allToAllTime(s, n, [inside])),
        busBandwidth('broadcast', s, n, broadcastTime(s, n, [inside], 'ring')),
      ]
      for (const rate of rates) expect(rate / 400e9).toBeCloseTo(1, 5)
    }
  })
})

describe('levels', () => {
  const table = [
    { bytes: MiB, fraction: 0.1 },
    { bytes: 16 * MiB, fraction: 0.5 },
    { bytes: GiB, fraction: 0.9 },
  ]
  const measured = [{ ...inside, latency: 0, efficiency: table }]
  const bus = (s: number) =>
    busBandwidth('all-reduce', s, 8, allReduceTime(s, 8, measured, 'ring')) / 400e9

  it('give the table at its entries, rise between them, hold beyond', () => {
    for (const entry of table) expect(bus(entry.bytes)).toBeCloseTo(entry.fraction, 12)
    expect(bus(4 * MiB)).toBeGreaterThan(0.1)
    expect(bus(4 * MiB)).toBeLessThan(0.5)
    expect(bus(1024)).toBeCloseTo(0.1, 12)
    expect(bus(64 * GiB)).toBeCloseTo(0.9, 12)
  })

  it('refuse a group they do not join, and levels that shrink', () => {
    expect(() => allReduceTime(1, 5000, levels, 'ring')).toThrow(PhysicsError)
    expect(() => allReduceTime(1, 16, [rail, inside], 'ring')).toThrow(PhysicsError)
    expect(() => allReduceTime(-1, 16, levels, 'ring')).toThrow(PhysicsError)
  })

  it('take no part when they join nothing: a level of one, or as large as the one inside', () => {
    const odd = [{ ...rail, size: 1 }, inside, { ...core, size: 8 }, rail]
    for (const how of algorithms) {
      expect(allReduceTime(GiB, 64, odd, how)).toBe(allReduceTime(GiB, 64, [inside, rail], how))
    }
  })
})

const rowsOf = (name: string) =>
  parseCsv(readFileSync(new URL(`../../validation/physics/${name}`, import.meta.url), 'utf8')).rows
const meanOf = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length

describe('measured: all-reduce in a node of A100', () => {
  const rows = rowsOf('allreduce_a100_intranode.csv').map(([, n, s, time]) => ({
    n: Number(n),
    s: Number(s),
    time: Number(time) * 1e-9,
  }))
  const level = { ...inside, bandwidth: 300e9 }
  /** Time = launch + 2 (n−1) α + 2 (n−1)/n S/B · 1/η, so the three are a linear fit. */
  const terms = (n: number, s: number) => {
    const transfer = allReduceTime(s, n, [{ ...level, latency: 0 }], 'ring')
    return [1, allReduceTime(0, n, [{ ...level, latency: 1 }], 'ring'), transfer] as const
  }
  const fitted = fitRelative(
    rows
      .filter(({ n }) => [2, 4, 8].includes(n))
      .map(({ n, s, time }) => ({ terms: terms(n, s), time })),
  )
  const errors = rows
    .filter(({ n }) => ![2, 4, 8].includes(n))
    .map(({ n, s, time }) => {
      const predicted = terms(n, s).reduce((sum, term, i) => sum + term * fitted[i]!, 0)
      return { s, error: Math.abs(predicted / time - 1) }
    })

  it('fitted on 2, 4 and 8, predicts 3, 5, 6 and 7 accelerators', () => {
    expect(errors).toHaveLength(80)
    const large = errors.filter(({ s }) => s >= 64 * MiB).map(({ error }) => error)
    expect(meanOf(large)).toBeLessThan(0.04)
    expect(Math.max(...large)).toBeLessThan(0.085)
    expect(meanOf(errors.map(({ error }) => error))).toBeLessThan(0.06)
    expect(Math.max(...errors.map(({ error }) => error))).toBeLessThan(0.2)
  })

  it('with numbers of the expected size: 37 µs to launch, 2 µs a step, 70 % of the links', () => {
    expect(fitted[0]).toBeCloseTo(37e-6, 5)
    expect(fitted[1]).toBeCloseTo(2e-6, 6)
    expect(1 / fitted[2]!).toBeCloseTo(0.7, 1)
  })
})

describe('measured: all-reduce over nodes', () => {
  const measured = rowsOf('nccl_busbw.csv').map(([id, , , , n, , , s, rate]) => ({
    id: id!,
    n: Number(n),
    s: Number(s),
    rate: Number(rate) * 1e9,
  }))
  const rateOf = (id: string) => measured.find((row) => row.id === id)!.rate
  /** Of a NIC ring by size, from another source and other machines. */
  const nic = rowsOf('collective_efficiency_vs_size.csv')
    .filter(([table, , scope]) => table === 'nic_ratio' && scope === '4Node-32GPU(NIC)')
    .map(([, s, , fraction]) => ({ bytes: Number(s), fraction: Number(fraction) }))
  const nodes = (scaleUp: number, share: number, port: number): NetworkLevel[] => [
    { ...inside, latency: 0, bandwidth: scaleUp, efficiency: [{ bytes: 1, fraction: share }] },
    { ...rail, latency: 0, bandwidth: port, efficiency: nic },
  ]
  const predict = (n: number, s: number, machine: NetworkLevel[]) =>
    busBandwidth('all-reduce', s, n, allReduceTime(s, n, machine, 'ring'))

  it('is the narrower of the links inside and the eight adapters, within 3 %', () => {
    const a100 = nodes(300e9, rateOf('gtc24-4') / 300e9, 25e9)
    const h100 = nodes(450e9, rateOf('gtc24-5') / 450e9, 50e9)
    expect(Math.abs(predict(64, 16 * GiB, a100) / rateOf('gtc24-10') - 1)).toBeLessThan(0.03)
    expect(Math.abs(predict(64, 16 * GiB, h100) / rateOf('gtc24-11') - 1)).toBeLessThan(0.03)
  })

  // 0.75 of NVLink 5 by ring: 680 of 900 GB/s on GB200 NVL72, NVIDIA GTC 2025, S72583.
  it('of four nodes of B200 follows from 1 GiB on; below, the table is too fast', () => {
    const b200 = nodes(900e9, 680 / 900, 50e9)
    const rows = measured.filter(({ id }) => id.startsWith('mleng-p6b200-4n'))
    const errors = rows.map(({ n, s, rate }) => ({ s, error: predict(n, s, b200) / rate - 1 }))
    const large = errors.filter(({ s }) => s >= GiB).map(({ error }) => Math.abs(error))
    const small = errors.filter(({ s }) => s < GiB).map(({ error }) => error)
    expect(large).toHaveLength(4)
    expect(Math.max(...large)).toBeLessThan(0.03)
    expect(small).toHaveLength(4)
    expect(Math.min(...small)).toBeGreaterThan(0.3)
    expect(Math.max(...small)).toBeLessThan(0.7)
  })

  it('counts bytes as the tests of NCCL do', () => {
    expect(busFactor('all-reduce', 8)).toBe(1.75)
    expect(busFactor('all-gather', 8)).toBe(0.875)
    expect(busFactor('broadcast', 8)).toBe(1)
  })
})

/** Least squares of relative errors, Σ (x·c/t − 1)², by the normal equations and Cramer's rule. */
function fitRelative(
  rows: readonly { terms: readonly [number, number, number]; time: number }[],
): [number, number, number] {
  const scaled = rows.map(({ terms, time }) => terms.map((term) => term / time))
  const sum = (i: number, j: number) => scaled.reduce((s, row) => s + row[i]! * row[j]!, 0)
  const matrix = [0, 1, 2].map((i) => [0, 1, 2].map((j) => sum(i, j)))
  const right = [0, 1, 2].map((i) => scaled.reduce((s, row) => s + row[i]!, 0))
  const [a, b, c] = [0, 1, 2].map((column) =>
    determinant(matrix.map((row, i) => row.map((x, j) => (j === column ? right[i]! : x)))),
  )
  const whole = determinant(matrix)
  return [a! / whole, b! / whole, c! / whole]
}

function determinant(m: readonly (readonly number[])[]): number {
  const at = (i: number, j: number) => m[i]![j]!
  return [0, 1, 2].reduce((sum, j) => {
    const [k, l] = [(j + 1) % 3, (j + 2) % 3]
    return sum + at(0, j) * (at(1, k) * at(2, l) - at(1, l) * at(2, k))
  }, 0)
}
