import type { PerSquareMetre, Seconds } from '../../quantity/index.js'
import type { ChipProgramme, Finding } from '../../scenario/index.js'
import type { BillItem } from '../bill.js'
import type { Alternative, ChipCost, CostParts, Silicon, SiliconInput } from './contract.js'
import { breakEvenVolume } from './development.js'
import { grossDies } from './gross-dies.js'
import { harvestedYield } from './harvest.js'
import { densityAt } from './learning.js'
import { outOfRange } from './out-of-range.js'
import { type PackageCost, type PackageDesign, packageCost, priceWithMargin } from './package.js'
import { ramp } from './ramp.js'
import { fitsReticle } from './reticle.js'
import { spinsOf } from './spins.js'
import { packageSupply } from './supply.js'
import { negativeBinomialYield, yieldBy } from './yield.js'

/** A calendar month as a rate is told. */
export const month: Seconds = (365.25 / 12) * 86_400

/** Critical layers of the Bose-Einstein law where it is chosen: a leading-edge process, ITRS. */
const criticalLayers = 10

/**
 * What the packages of each programme cost, how many come and when, and from which number on making
 * beats buying. See the README.
 *
 * @returns cost in the money of the prices, supply per second, time in s; a programme whose figures
 *   are out of range is left out, with an error
 */
export function costChips(input: SiliconInput): Silicon {
  const chips: Record<string, ChipCost> = {}
  const bill: Record<string, BillItem> = {}
  const findings: Finding[] = []
  for (const [key, programme] of Object.entries(input.programmes)) {
    const { die } = programme
    const field = outOfRange(programme)
    const dies = field ? 0 : grossDies(die.width, die.height, die.waferDiameter)
    if (field !== undefined || dies === 0) {
      const [name, value] = field ?? ['die.width', die.width]
      const values = { programme: key, field: name, value }
      const path = `silicon.${key}.${name}`
      findings.push({ code: 'silicon.out-of-range', severity: 'error', path, values })
      continue
    }
    const chip = chipCost(programme, dies, input, input.alternatives[key])
    chips[key] = chip
    findings.push(...judge(key, programme, chip, input.alternatives[key]))
    const cost = chip.development
    if (cost > 0) bill[`silicon.${key}.development`] = developmentLine(programme, cost)
  }
  return { chips, bill, findings }
}

function chipCost(
  programme: ChipProgramme,
  dies: number,
  clock: Pick<SiliconInput, 'start' | 'horizon'>,
  alternative: Alternative | undefined,
): ChipCost {
  const { die, package: box } = programme
  const spins = spinsOf(programme.development)
  const early = supplyAt(programme, dies, die.defectDensity)
  const density = meanDensity(programme, early.rate)
  const design = designOf(programme, dies, density)
  const bare = packageCost(design)
  const packageYield = bare.yield
  const cost = partsOf(bare, programme.partnerMargin)
  const unitCost = priceWithMargin(bare.total, programme.partnerMargin)
  const fullCost = unitCost + spins.cost / programme.volume
  const steady = supplyAt(programme, dies, density)
  const tenth = (changed: ChipProgramme) => {
    // the change is of the first density; one of 0 has none
    const more = die.defectDensity > 0 ? changed.die.defectDensity / die.defectDensity : 1
    const again = designOf(changed, dies, density * more)
    const full =
      priceWithMargin(packageCost(again).total, changed.partnerMargin) +
      spins.cost / programme.volume
    return full / fullCost - 1
  }
  const { perPackage } = die
  return {
    grossDies: dies,
    dieYieldRaw: rawYield(programme, density),
    dieYield: dieYieldAt(programme, density),
    packageYield,
    packagesPerWafer: (dies * dieYieldAt(programme, density) * packageYield) / perPackage,
    cost,
    unitCost,
    fullCost,
    development: spins.cost,
    supply: steady.rate,
    limitedBy: steady.limitedBy,
    monthly: ramp(
      clock,
      programme,
      spins,
      (age) => supplyAt(programme, dies, densityAt(age, learningOf(programme))).rate,
    ),
    timeToVolume: spins.mean,
    timeToVolumeP10: spins.p10,
    timeToVolumeP90: spins.p90,
    failure: spins.failure,
    volumeFrom: spins.from(clock.start),
    breakEven: alternative ? breakEvenOf(unitCost, spins.cost, alternative) : null,
    sensitivity: {
      defectDensity: die.defectDensity > 0 ? tenth(withDie(programme, 'defectDensity')) : 0,
      waferPrice: tenth(withDie(programme, 'waferPrice')),
      memoryStackPrice: tenth({
        ...programme,
        package: { ...box, memoryStackPrice: box.memoryStackPrice * 1.1 },
      }),
      partnerMargin: tenth({
        ...programme,
        partnerMargin: Math.min(0.99, programme.partnerMargin * 1.1),
      }),
    },
  }
}

function withDie(programme: ChipProgramme, key: 'defectDensity' | 'waferPrice'): ChipProgramme {
  return { ...programme, die: { ...programme.die, [key]: programme.die[key] * 1.1 } }
}

function learningOf({ die }: ChipProgramme) {
  return { start: die.defectDensity, mature: die.defectDensityMature, timeConstant: die.learning }
}

/** Density of defects, averaged over the time that the planned volume takes at the first rate. */
function meanDensity({ die, volume }: ChipProgramme, rate: number): PerSquareMetre {
  const time = rate > 0 ? volume / rate : Number.POSITIVE_INFINITY
  const share = die.learning > 0 ? time / die.learning : Number.POSITIVE_INFINITY
  const kept = share > 0 && Number.isFinite(share) ? -Math.expm1(-share) / share : 0
  return die.defectDensityMature + (die.defectDensity - die.defectDensityMature) * kept
}

/** Dies without any defect. */
function rawYield({ die }: ChipProgramme, density: PerSquareMetre): number {
  const defects = die.width * die.height * density
  switch (die.yieldLaw) {
    case 'negative-binomial':
      return negativeBinomialYield(defects, die.clustering)
    case 'bose-einstein':
      return yieldBy({ law: 'bose-einstein', layers: criticalLayers }, defects / criticalLayers)
    case 'seeds':
      return yieldBy({ law: 'seeds-reciprocal' }, defects)
    default:
      return yieldBy({ law: die.yieldLaw }, defects)
  }
}

/** Dies that are sold: with harvesting, those with cores enough. */
function dieYieldAt(programme: ChipProgramme, density: PerSquareMetre): number {
  const { die } = programme
  if (!die.harvest) return rawYield(programme, density)
  const { cores, needed, coreArea } = die.harvest
  return harvestedYield({
    defects: die.width * die.height * density,
    cores,
    needed,
    coreShare: coreArea,
    ...(die.yieldLaw === 'negative-binomial' && { clustering: die.clustering }),
  })
}

function designOf(programme: ChipProgramme, dies: number, density: PerSquareMetre): PackageDesign {
  const { die, package: box } = programme
  const bondingYield = box.bondYield
  return {
    dies: {
      chip: {
        count: die.perPackage,
        rawCost: die.waferPrice / dies,
        yield: dieYieldAt(programme, density),
        sort: { coverage: box.testCoverage, time: 0, rate: 0 },
        bondingYield,
      },
    },
    memory: { stacks: box.memoryStacks, price: box.memoryStackPrice, quality: 1, bondingYield },
    carrier: { price: box.waferPrice / box.perWafer, yield: 1 },
    substrate: { price: box.substratePrice, attachYield: 1 },
    assembly: 0,
    finalTest: { time: 1, rate: box.testPrice },
  }
}

function supplyAt(programme: ChipProgramme, dies: number, density: PerSquareMetre) {
  const { die, package: box } = programme
  const { rate, binding } = packageSupply(designOf(programme, dies, density), {
    wafers: { chip: { rate: die.wafersPerMonth / month, grossDies: dies } },
    carriers: { rate: box.wafersPerMonth / month, sites: box.perWafer },
    memory: box.memoryStacksPerMonth / month,
  })
  const limitedBy: ChipCost['limitedBy'] =
    binding === 'memory' ? 'memory' : binding === 'carriers' ? 'carrier' : 'wafers'
  return { rate, limitedBy }
}

function partsOf(bare: PackageCost, margin: number): CostParts {
  const { dies, memory, carrier, substrate, assembly, test } = bare.parts
  return {
    dies,
    memory,
    carrier,
    substrate: substrate + assembly,
    test,
    scrap: bare.scrap,
    partner: priceWithMargin(bare.total, margin) - bare.total,
  }
}

/** Packages from which making is no dearer than buying the same work; null: never. */
function breakEvenOf(unitCost: number, development: number, other: Alternative): number | null {
  const volume = breakEvenVolume({
    development,
    unitCost: unitCost + other.ownRunning,
    marketPrice: other.price + other.running,
    performance: 1 / other.workPerChip,
  })
  return Number.isFinite(volume) ? volume : null
}

/** One-off cost of a programme; it stands at no site. */
function developmentLine(programme: ChipProgramme, cost: number): BillItem {
  return {
    item: programme.accelerator,
    category: 'silicon',
    site: '',
    count: 1,
    cost,
    power: 0,
    rented: false,
  }
}

/** Programmes that will not pay, and those that may not come at all. */
function judge(
  key: string,
  programme: ChipProgramme,
  chip: ChipCost,
  alternative: Alternative | undefined,
): readonly Finding[] {
  const out: Finding[] = []
  const path = `silicon.${key}`
  const { width, height } = programme.die
  if (!fitsReticle(width, height)) {
    const values = { programme: key, width, height }
    out.push({ code: 'silicon.stitched', severity: 'note', path: `${path}.die`, values })
  }
  if (programme.instead !== undefined && !alternative) {
    const values = { programme: key, instead: programme.instead }
    out.push({ code: 'silicon.no-price', severity: 'note', path: `${path}.instead`, values })
  } else if (alternative && chip.breakEven === null) {
    const values = { programme: key, unitCost: chip.unitCost, price: alternative.price }
    out.push({ code: 'silicon.never-pays', severity: 'warning', path, values })
  } else if (chip.breakEven !== null && chip.breakEven > programme.volume) {
    const values = { programme: key, breakEven: chip.breakEven, volume: programme.volume }
    out.push({ code: 'silicon.too-few', severity: 'warning', path: `${path}.volume`, values })
  }
  if (chip.failure >= 0.1) {
    const respins = programme.development.respinsMax
    const values = { programme: key, probability: chip.failure, respins }
    out.push({ code: 'silicon.may-fail', severity: 'note', path: `${path}.development`, values })
  }
  return out
}
