import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActuaryNode, actuaryCost } from './actuary.js'
import { type PackageDesign, packageCost, priceWithMargin, sorted } from './package.js'
import { packageSupply } from './supply.js'

const month = (365.25 / 12) * 86_400
const free = { coverage: 1, time: 0, rate: 0 }

/** Two dies and eight stacks on an interposer with bridges; round figures. */
const design: PackageDesign = {
  dies: {
    compute: {
      count: 2,
      rawCost: 250,
      yield: 0.7,
      sort: { coverage: 0.95, time: 60, rate: 0.1 },
      bondingYield: 0.99,
    },
  },
  memory: { stacks: 8, price: 370, quality: 0.999, bondingYield: 0.995 },
  carrier: { price: 700, yield: 0.95, bridges: { count: 10, price: 5, bondingYield: 0.999 } },
  substrate: { price: 150, attachYield: 0.99 },
  assembly: 100,
  finalTest: { time: 600, rate: 0.1 },
}
const compute = design.dies.compute!
const withDie = (change: Partial<typeof compute>): PackageDesign => ({
  ...design,
  dies: { compute: { ...compute, ...change } },
})

describe('sort', () => {
  const share = fc.double({ min: 0.001, max: 1, noNaN: true })

  it('conserves dies: good ones passed, bad ones found and escapes add up', () => {
    fc.assert(
      fc.property(share, share, (good, coverage) => {
        const { passed, quality } = sorted(good, coverage)
        const found = (1 - good) * coverage
        const escaped = passed * (1 - quality)
        expect(passed * quality).toBeCloseTo(good, 12)
        expect(good + found + escaped).toBeCloseTo(1, 12)
      }),
    )
  })

  it('gives known good dies at full coverage, and all dies at none', () => {
    expect(sorted(0.7, 1)).toEqual({ passed: 0.7, quality: 1 })
    expect(sorted(0.7, 0)).toEqual({ passed: 1, quality: 0.7 })
    expect(sorted(0, 1)).toEqual({ passed: 0, quality: 1 })
  })
})

describe('package', () => {
  it('is the sum of its parts and of the scrap', () => {
    const { parts, scrap, total } = packageCost(design)
    const sum = Object.values(parts).reduce((a, b) => a + b, 0)
    expect(sum + scrap).toBeCloseTo(total, 9)
    expect(parts.memory).toBe(2960)
    expect(scrap).toBeGreaterThan(0)
  })

  it('has the closed form of its stages', () => {
    const passed = 1 - 0.3 * 0.95
    const dies = (2 * (250 + 6)) / passed
    const carrier = 750 / (0.95 * 0.999 ** 10)
    const bonded = (carrier + dies + 2960 + 100) / (0.99 ** 2 * 0.995 ** 8)
    const last = 0.99 * (0.7 / passed) ** 2 * 0.999 ** 8
    expect(packageCost(design).total).toBeCloseTo((bonded + 150 + 60) / last, 8)
  })

  it('has no scrap where nothing fails', () => {
    const perfect = {
      dies: { compute: { ...compute, yield: 1, bondingYield: 1 } },
      memory: { ...design.memory, quality: 1, bondingYield: 1 },
      carrier: { price: 700, yield: 1 },
      substrate: { price: 150, attachYield: 1 },
      assembly: 100,
      finalTest: design.finalTest,
    }
    const { scrap, total, yield: good } = packageCost(perfect)
    expect(scrap).toBeCloseTo(0, 9)
    expect(good).toBe(1)
    expect(total).toBeCloseTo(500 + 12 + 2960 + 700 + 150 + 100 + 60, 9)
  })

  it('costs less as any yield or quality rises, and more with any price', () => {
    const base = packageCost(design).total
    const { memory, carrier, substrate } = design
    const dearer: PackageDesign[] = [
      withDie({ yield: 0.69 }),
      withDie({ bondingYield: 0.98 }),
      withDie({ rawCost: 251 }),
      { ...design, memory: { ...memory, quality: 0.998 } },
      { ...design, memory: { ...memory, bondingYield: 0.99 } },
      { ...design, memory: { ...memory, price: 371 } },
      { ...design, carrier: { ...carrier, yield: 0.94 } },
      { ...design, carrier: { ...carrier, bridges: { count: 11, price: 5, bondingYield: 0.999 } } },
      { ...design, substrate: { ...substrate, attachYield: 0.98 } },
      { ...design, finalTest: { time: 601, rate: 0.1 } },
      { ...design, assembly: 101 },
    ]
    for (const changed of dearer) expect(packageCost(changed).total).toBeGreaterThan(base)
  })

  it('costs more when escapes are found only with the memory on', () => {
    const blind = withDie({ sort: { ...compute.sort, coverage: 0.5 } })
    expect(packageCost(blind).total).toBeGreaterThan(packageCost(design).total)
    expect(packageCost(blind).parts.dies).toBeLessThan(packageCost(design).parts.dies)
  })

  it('scales with the unit of money and not with that of time', () => {
    const k = 1350
    const converted: PackageDesign = {
      dies: {
        compute: {
          ...compute,
          rawCost: 250 * k,
          sort: { coverage: 0.95, time: 1, rate: 6 * k },
        },
      },
      memory: { ...design.memory, price: 370 * k },
      carrier: {
        price: 700 * k,
        yield: 0.95,
        bridges: { count: 10, price: 5 * k, bondingYield: 0.999 },
      },
      substrate: { price: 150 * k, attachYield: 0.99 },
      assembly: 100 * k,
      finalTest: { time: 1, rate: 60 * k },
    }
    expect(packageCost(converted).total / k).toBeCloseTo(packageCost(design).total, 8)
  })

  it('is the peer’s closed form with known good dies and nothing but its parts', () => {
    const node: ActuaryNode = {
      wafer: { price: 16_988, density: 1100, clustering: 10 },
      modulePerArea: 0,
      chipPerArea: 0,
      chipFixed: 0,
    }
    const peer = actuaryCost({
      node,
      packaging: {
        carrier: {
          wafer: { price: 1937, density: 600, clustering: 6 },
          areaRatio: 1.1,
          bumpPrice: 0,
        },
        substrateRatio: 4,
        substratePrice: 5000,
        layerFactor: 1,
        layerFactorLarge: 1,
        largeFrom: 0,
        bumpPrice: 0,
        bondingYield: 0.95,
        substrateYield: 0.99,
        nrePerArea: 0,
        nreFixed: 0,
      },
      chips: 4,
      chipArea: 220e-6,
      moduleArea: 0,
      interfaceArea: 0,
      wafer: { diameter: 0.3, edge: 5e-3, scribe: 0.2e-3 },
    })
    const carrierYield = (1 + (0.06 * 9.68) / 6) ** -6
    const substrate = peer.packageArea * 5000
    const own = packageCost({
      dies: {
        chip: {
          count: 4,
          rawCost: peer.rawDie,
          yield: peer.dieYield,
          sort: free,
          bondingYield: 0.95,
        },
      },
      memory: { stacks: 0, price: 0, quality: 1, bondingYield: 1 },
      carrier: { price: peer.recurring.rawPackage - substrate, yield: carrierYield },
      substrate: { price: substrate, attachYield: 0.99 },
      assembly: 0,
      finalTest: free,
    })
    expect(own.total / peer.recurring.total).toBeCloseTo(1, 12)
  })

  it('leaves the partner its share of the price', () => {
    expect(priceWithMargin(6000, 0.4)).toBeCloseTo(10_000, 9)
    expect(priceWithMargin(6000, 0)).toBe(6000)
  })
})

describe('supply', () => {
  const good = packageCost(design).yield
  const limits = {
    wafers: { compute: { rate: 10_000 / month, grossDies: 68 } },
    carriers: { rate: 20_000 / month, sites: 16 },
    memory: 3e6 / month,
  }

  it('is the least of wafers, carriers and memory, and names it', () => {
    const { rate, binding, limits: each } = packageSupply(design, limits)
    expect(binding).toBe('wafers.compute')
    expect(rate * month).toBeCloseTo(((10_000 * 68 * (1 - 0.3 * 0.95)) / 2) * good, 6)
    expect(each.carriers! * month).toBeCloseTo(320_000 * 0.95 * 0.999 ** 10 * good, 6)
    expect(each.memory! * month).toBeCloseTo((3e6 / 8) * good, 6)
    expect(packageSupply(design, { ...limits, memory: 8 / month }).binding).toBe('memory')
    const carriers = { rate: 1 / month, sites: 16 }
    expect(packageSupply(design, { ...limits, carriers }).binding).toBe('carriers')
  })

  it('conserves dies: shipped, spoilt, found bad at sort are the gross of the wafers', () => {
    const rate = packageSupply(design, { wafers: limits.wafers }).rate * month
    const gross = 10_000 * 68
    const found = gross * 0.3 * 0.95
    const started = rate / good
    const spoilt = 2 * (started - rate)
    expect(2 * rate + spoilt + found).toBeCloseTo(gross, 4)
  })

  it('is unlimited where nothing limits it', () => {
    expect(packageSupply(design, { wafers: {} }).rate).toBe(Number.POSITIVE_INFINITY)
  })
})
