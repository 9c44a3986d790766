import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkEquipment } from '../../catalog/index.js'
import { parseCsv } from '../../numeric/index.js'
import type { ScaleOut } from '../../scenario/index.js'
import { casesOf, type Library } from '../grade.js'
import { foldedClos } from './clos.js'
import { type FabricInput, grades, planFabric } from './index.js'

const Gbps = 1e9 / 8
const network: Record<string, NetworkEquipment> = {
  qm9700: { id: 'qm9700', name: 'QM9700', ports: 64, portRate: 400 * Gbps, powerTypical: 747 },
  sn5600: {
    id: 'sn5600',
    name: 'SN5600',
    ports: 64,
    portRate: 800 * Gbps,
    powerTypical: 940,
    latency: 1e-6,
    price: 100_000,
    leadTime: 1e7,
  },
  optic: { id: 'optic', name: '800G', ports: 1, portRate: 800 * Gbps, powerTypical: 15 },
  cx7: { id: 'cx7', name: 'ConnectX-7', ports: 1, portRate: 400 * Gbps, powerTypical: 20 },
}
const scaleOut: ScaleOut = {
  design: 'rail-optimised',
  switch: 'qm9700',
  port: 400 * Gbps,
  optic: 'optic',
  nic: 'cx7',
  oversubscription: 1,
  coreOversubscription: 1,
  planes: 1,
  efficiency: 0.8,
}
const input = (accelerators: number, change: Partial<ScaleOut> = {}): FabricInput => ({
  fabric: {
    scaleOut: { ...scaleOut, ...change },
    lines: {},
    opticLife: 3.6e9,
    opticRepair: 14_400,
  },
  network,
  pools: {
    first: { site: 'x', accelerators, scaleUpDomain: 8, scaleUpBandwidth: 450e9 },
  },
})
const plan = (accelerators: number, change: Partial<ScaleOut> = {}) => {
  const { pools, findings } = planFabric(input(accelerators, change))
  return { ...pools.first!, findings }
}

describe('folded Clos', () => {
  const radix = fc.integer({ min: 1, max: 64 }).map((half) => 2 * half)

  it('joins k²/2 endpoints in two tiers and k³/4 in three, with k²/2 and 5k²/4 switches', () => {
    fc.assert(
      fc.property(radix, (k) => {
        fc.pre(k > 2)
        const two = foldedClos(k ** 2 / 2, k, 1)
        expect(two).toMatchObject({ tiers: 2, leaves: k, spines: k / 2, cores: 0 })
        expect(foldedClos(k ** 2 / 2 + 1, k, 1).tiers).toBe(3)
        const three = foldedClos(k ** 3 / 4, k, 1)
        const counts = { tiers: 3, leaves: k ** 2 / 2, spines: k ** 2 / 2, cores: k ** 2 / 4 }
        expect(three).toMatchObject({ ...counts, largest: k ** 3 / 4 })
      }),
    )
  })

  it('has ports for every link at every switch, with the uplinks that were asked for', () => {
    const size = fc.integer({ min: 1, max: 2_000_000 })
    const ratio = fc.double({ min: 1, max: 8, noNaN: true })
    fc.assert(
      fc.property(size, radix, ratio, (n, k, r) => {
        fc.pre(k >= 4)
        const { tiers, leaves, spines, cores, accessLinks, trunkLinks } = foldedClos(n, k, r)
        expect(accessLinks).toBe(n)
        expect(2 * trunkLinks + accessLinks).toBeLessThanOrEqual((leaves + spines + cores) * k)
        const uplinks = trunkLinks / Math.max(1, tiers - 1)
        expect(accessLinks + uplinks).toBeLessThanOrEqual(leaves * k)
        if (tiers > 1) expect(uplinks * r).toBeGreaterThanOrEqual(n * (1 - 1e-9))
      }),
    )
  })

  it('never needs fewer switches for more endpoints', () => {
    const size = fc.integer({ min: 1, max: 60_000 })
    const all = (n: number) => {
      const { leaves, spines, cores } = foldedClos(n, 64, 1)
      return leaves + spines + cores
    }
    fc.assert(
      fc.property(size, size, (a, b) => {
        expect(all(Math.max(a, b))).toBeGreaterThanOrEqual(all(Math.min(a, b)))
      }),
    )
  })
})

describe('published networks', () => {
  it('DGX SuperPOD H100, four scalable units of 64-port switches: 32 leaves, 16 spines', () => {
    for (const nodes of [127, 128]) {
      expect(plan(nodes * 8)).toMatchObject({ tiers: 2, leaves: 32, spines: 16, cores: 0 })
    }
  })

  it('eight planes of 100 Gb/s through 51.2 Tb/s switches join 131,072 in two tiers', () => {
    const planes = { design: 'multi-plane', planes: 8, switch: 'sn5600', port: 800 * Gbps } as const
    expect(plan(131_072, planes)).toMatchObject({ tiers: 2, leaves: 8 * 512, spines: 8 * 256 })
    expect(plan(131_073, planes).tiers).toBe(3)
  })

  it('three tiers of 64 ports of 800 Gb/s end at 65,536', () => {
    const single = { switch: 'sn5600', port: 800 * Gbps }
    expect(plan(65_536, single).findings).toEqual([])
    expect(plan(65_537, single).findings).toEqual([
      {
        code: 'fabric.too-large',
        severity: 'error',
        path: 'fabric.scaleOut.switch',
        values: { phase: 'first', accelerators: 65_537, largest: 65_536 },
      },
    ])
  })

  it('H100 in two tiers take 1.5 modules of 800G in switches and one at the adapter each', () => {
    const { transceivers, cables, adapters } = plan(2048)
    expect(transceivers / 2048).toBe(2.5)
    expect(cables / 2048).toBe(2)
    expect(adapters).toBe(2048)
  })

  it('Colossus needs three tiers for 100,000 at 400 Gb/s', () => {
    expect(plan(100_000, { switch: 'sn5600' })).toMatchObject({ tiers: 3, findings: [] })
  })
})

describe('power and bill', () => {
  it('counts switches and the modules in them, not what is inside the racks', () => {
    const { power, powerPerAccelerator } = plan(2048)
    expect(power).toBe(96 * 747 + 1.5 * 2048 * 15)
    expect(powerPerAccelerator * 2048).toBeCloseTo(power, 6)
  })

  it('has a line for switches, modules and adapters, whose power adds up', () => {
    const { bill, pools } = planFabric(input(10_000, { switch: 'sn5600' }))
    expect(Object.keys(bill)).toEqual([
      'network.first.switch',
      'network.first.optic',
      'network.first.nic',
    ])
    const power = Object.values(bill).reduce((sum, line) => sum + line.power, 0)
    expect(power).toBeCloseTo(pools.first?.power ?? 0, 6)
    const line = bill['network.first.switch']
    const switches =
      (pools.first?.leaves ?? 0) + (pools.first?.spines ?? 0) + (pools.first?.cores ?? 0)
    expect(line).toMatchObject({ item: 'sn5600', site: 'x', phase: 'first', count: switches })
    expect(line?.cost).toBe(switches * 100_000)
    expect(line?.leadTime).toBe(1e7)
    expect(bill['network.first.nic']).not.toHaveProperty('cost')
  })
})

describe('levels', () => {
  it('rise from domain to whole, a block of rails in one switch', () => {
    const { levels } = plan(100_000, { switch: 'sn5600', oversubscription: 1 })
    expect(levels.map((level) => level.size)).toEqual([8, 64 * 8, 64 * 64, 100_000])
    expect(levels.map((level) => level.bandwidth / Gbps)).toEqual([3600, 400, 400, 400])
    expect(levels.map((level) => Math.round(level.latency * 1e9))).toEqual([1000, 2000, 4000, 6000])
  })

  it('give less beyond an oversubscribed leaf', () => {
    const { levels } = plan(3000, { design: 'clos', oversubscription: 2 })
    expect(levels.map((level) => level.size)).toEqual([8, 42, 42 * 32, 3000])
    expect(levels.map((level) => level.bandwidth / Gbps)).toEqual([3600, 400, 200, 200])
  })

  it('leave out what joins nothing more, and are none without accelerators', () => {
    expect(plan(8).levels.map((level) => level.size)).toEqual([8])
    expect(plan(0)).toMatchObject({ tiers: 0, cables: 0, power: 0, powerPerAccelerator: 0 })
    expect(plan(0).levels).toEqual([])
  })
})

describe('findings', () => {
  it('refuse a switch without ports and plan nothing with it', () => {
    expect(planFabric(input(100, { switch: 'cx7' }))).toEqual({
      pools: {},
      lines: {},
      bill: {},
      findings: [
        {
          code: 'fabric.no-switch',
          severity: 'error',
          path: 'fabric.scaleOut.switch',
          values: { switch: 'cx7', port: 400 * Gbps },
        },
      ],
    })
  })

  it('name the part whose power is not known', () => {
    const { findings } = planFabric({
      ...input(100),
      network: { ...network, optic: { id: 'optic', name: '800G' } },
    })
    expect(findings).toEqual([
      {
        code: 'fabric.incomplete',
        severity: 'warning',
        path: 'fabric.scaleOut.optic',
        values: { equipment: 'optic', field: 'powerTypical' },
      },
    ])
  })
})

describe('tiers and pods', () => {
  it('take a third tier where it is asked for, and fewer cores where pods are oversubscribed', () => {
    expect(plan(1016, { tiers: 3 })).toMatchObject({ tiers: 3, leaves: 32 })
    const even = plan(60_000)
    const thin = plan(60_000, { coreOversubscription: 7 })
    expect(thin.cores).toBeLessThan(even.cores / 4)
    expect(thin.levels.at(-1)?.bandwidth).toBeCloseTo((400 * Gbps) / 7, 0)
  })
})

describe('links', () => {
  it('break in proportion to their number', () => {
    const { opticalLinks, timeBetweenOpticFailures, linksBroken } = plan(2048)
    expect(opticalLinks).toBe(4096)
    expect(timeBetweenOpticFailures * 4096).toBeCloseTo(3.6e9, 3)
    expect(linksBroken).toBeCloseTo((4096 * 14_400) / (3.6e9 + 14_400), 9)
  })

  it('between sites take 9.8 µs per kilometre there and back, and cost by metre or by month', () => {
    const { fabric, ...rest } = input(100)
    const line = { from: 'x', to: 'y', length: 1e6, bandwidth: 1e12, available: '2027-01-01' }
    const { lines, bill } = planFabric({
      ...rest,
      fabric: {
        ...fabric,
        lines: {
          own: { ...line, owned: true, price: 60 },
          hired: { ...line, owned: false, price: 7 },
        },
      },
    })
    expect(lines.own?.roundTripTime).toBeCloseTo(9.79e-3, 4)
    expect(lines.own?.capital).toBe(60e6)
    expect(lines.hired).toMatchObject({ capital: 0, monthly: 7 })
    expect(bill['line.own']?.cost).toBe(60e6)
    expect(bill).not.toHaveProperty('line.hired')
  })
})

describe('grades', () => {
  const library = {} as Library
  const cases = () => casesOf(parseCsv(readFileSync('validation/fabric/fabric_facts.csv', 'utf8')))

  it('every published count exactly', () => {
    const [facts] = grades
    const rows = facts?.grade(cases(), library) ?? []
    expect(rows.length).toBeGreaterThanOrEqual(7)
    for (const { id, predicted, measured } of rows) expect(predicted, id).toBe(measured)
  })

  it('skips what it cannot read', () => {
    const rows = grades[0]?.grade(
      [{ id: 'x', value: '3', counted: 'leaves', ports: 'many' }],
      library,
    )
    expect(rows).toMatchObject([{ predicted: null, skipped: 'no-value' }])
  })
})
