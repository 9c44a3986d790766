import type { Count, Fraction, Ratio, Seconds, Usd, UsdPerSecond } from '../../quantity/index.js'

/** A test on a machine: what it finds of the bad, and what its time costs. */
export interface Test {
  /** Share of bad parts found, 0..1; good ones always pass. */
  readonly coverage: Fraction
  readonly time: Seconds
  /** Of the tester and its handler. */
  readonly rate: UsdPerSecond
}

/** Equal dies of a package, sorted on the wafer. */
export interface PackagedDie {
  readonly count: Count
  /** Wafer over gross dies. */
  readonly rawCost: Usd
  readonly yield: Fraction
  readonly sort: Test
  /** Chance that attaching one spoils nothing. */
  readonly bondingYield: Fraction
}

/** Stacks of memory, bought tested. */
export interface PackagedMemory {
  readonly stacks: Count
  readonly price: Usd
  /** Chance that a stack delivered is good. */
  readonly quality: Fraction
  readonly bondingYield: Fraction
}

/** What joins the dies: an interposer, or a redistribution layer with bridges in it. */
export interface Carrier {
  /** Of one site, wafer over sites. */
  readonly price: Usd
  /** Before bridges; bad ones are found before dies are placed. */
  readonly yield: Fraction
  /** None for a whole interposer. */
  readonly bridges?:
    | { readonly count: Count; readonly price: Usd; readonly bondingYield: Fraction }
    | undefined
}

/** A package of dies and memory on a carrier on a substrate. */
export interface PackageDesign {
  readonly dies: Readonly<Record<string, PackagedDie>>
  readonly memory: PackagedMemory
  readonly carrier: Carrier
  readonly substrate: { readonly price: Usd; readonly attachYield: Fraction }
  /** Work and material of assembly, a package started. */
  readonly assembly: Usd
  /** Finds all that is bad; its own coverage is 1. Burn-in is part of its time. */
  readonly finalTest: { readonly time: Seconds; readonly rate: UsdPerSecond }
}

/** Recurring cost of a good package. `parts` are of one package started; they and `scrap` add up. */
export interface PackageCost {
  readonly parts: {
    readonly dies: Usd
    readonly memory: Usd
    readonly carrier: Usd
    readonly substrate: Usd
    readonly assembly: Usd
    readonly test: Usd
  }
  /** What packages that fail took with them. */
  readonly scrap: Usd
  readonly total: Usd
  /** Good packages per package started on a good carrier. */
  readonly yield: Fraction
  /** Share of packages started that pass bonding and go to a substrate. */
  readonly bondingYield: Fraction
}

/** What a test lets through. Errors: none; yield and coverage both 0 pass everything, quality 0. */
export interface Sorted {
  /** Share of parts that pass: Y + (1 − Y)(1 − c). */
  readonly passed: Fraction
  /** Good ones among those that pass: q = Y/(1 − (1 − Y)·c). */
  readonly quality: Fraction
}

/**
 * Sorts parts before they are built in. Known good dies are those of coverage 1.
 * @returns quality 1 where nothing passes, since no bad part then escapes
 */
export function sorted(good: Fraction, coverage: Fraction): Sorted {
  const passed = 1 - (1 - good) * coverage
  return { passed, quality: passed > 0 ? good / passed : 1 }
}

/**
 * Recurring cost of a good package, in three stages, each scrapping all that it holds:
 *
 *   1. carrier, its bridges placed: (price + bridges) / yield
 *   2. dies and stacks bonded to it: what it holds / Π bonding yield
 *   3. substrate, and the final test, which also finds bad dies that escaped the sort
 *
 * @param design yields in (0, 1]; a yield of 0 gives an infinite cost
 */
export function packageCost(design: PackageDesign): PackageCost {
  const { memory, substrate, finalTest } = design
  let dies = 0
  let sortTests = 0
  let quality = memory.quality ** memory.stacks
  let bondingYield = memory.bondingYield ** memory.stacks
  for (const die of Object.values(design.dies)) {
    const { passed, quality: good } = sorted(die.yield, die.sort.coverage)
    dies += (die.count * die.rawCost) / passed
    sortTests += (die.count * testCost(die.sort)) / passed
    quality *= good ** die.count
    bondingYield *= die.bondingYield ** die.count
  }
  const stacks = memory.stacks * memory.price
  const carrier = carrierCost(design.carrier)
  const bonded = (carrier + dies + stacks + sortTests + design.assembly) / bondingYield
  const lastTest = testCost(finalTest)
  const lastYield = substrate.attachYield * quality
  const total = (bonded + substrate.price + lastTest) / lastYield
  const parts = {
    dies,
    memory: stacks,
    carrier,
    substrate: substrate.price,
    assembly: design.assembly,
    test: sortTests + lastTest,
  }
  const started = Object.values(parts).reduce((sum, part) => sum + part, 0)
  return { parts, scrap: total - started, total, yield: bondingYield * lastYield, bondingYield }
}

/** Cost of a good carrier with its bridges in place. */
export function carrierCost({ price, yield: good, bridges }: Carrier): Usd {
  if (!bridges) return price / good
  return (price + bridges.count * bridges.price) / carrierYield({ price, yield: good, bridges })
}

/** Share of carriers that are good when the dies come. */
export function carrierYield({ yield: good, bridges }: Carrier): Fraction {
  return bridges ? good * bridges.bondingYield ** bridges.count : good
}

/** Time on the tester at its rate. */
export function testCost({ time, rate }: { time: Seconds; rate: UsdPerSecond }): Usd {
  return time * rate
}

/** What a partner that makes the chip asks, its margin a share of the price: c/(1 − m), m < 1. */
export function priceWithMargin(cost: Usd, margin: Ratio): Usd {
  return cost / (1 - margin)
}
