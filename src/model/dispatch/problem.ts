import type {
  Count,
  Fraction,
  Joules,
  JoulesPerJoule,
  Seconds,
  Usd,
  UsdPerJoule,
  UsdPerSecond,
  UsdPerWatt,
  Watts,
} from '../../quantity/index.js'

/**
 * Like machines, hour by hour. Fuel is a Willans line, `fuelIdle` for every unit on line and
 * `fuelSlope` for every joule of output; heating value of line and price must be the same.
 */
export interface GeneratorClass {
  readonly name: string
  /** Units that may run, by hour. */
  readonly count: Float64Array
  /** W that one unit can give, derated, by hour. */
  readonly unitPower: Float64Array
  /** Least output of a unit on line over `unitPower`. */
  readonly loadMin: Fraction
  /** Fuel of a unit on line at no load, W. */
  readonly fuelIdle: Watts
  readonly fuelSlope: JoulesPerJoule
  readonly fuelPrice: UsdPerJoule
  readonly startFuel: Joules
  /** Wear of a start, without its fuel. */
  readonly startCost: Usd
  /** Upkeep per electricity. */
  readonly maintenance: UsdPerJoule
}

/** Batteries that are driven as one, hour by hour. */
export interface BatteryClass {
  readonly name: string
  /** W, both ways, duty for fast swings already taken off, by hour. */
  readonly power: Float64Array
  /** Band of the state of charge, by hour: reserve for riding through below, nameplate above. */
  readonly energyMin: Float64Array
  readonly energyMax: Float64Array
  readonly chargeEfficiency: Fraction
  readonly dischargeEfficiency: Fraction
  /** Wear, per energy at the terminals, each way. */
  readonly throughputCost: UsdPerJoule
}

/** A charge on the highest import of a month, and what earlier months add to it. */
export interface DemandCharge {
  /** By month of the problem. */
  readonly price: readonly UsdPerWatt[]
  /** 1 in the hours that count; absent: all. */
  readonly hours?: Uint8Array | undefined
  /** Billed is never less than this. */
  readonly minimum?: Watts | undefined
  readonly ratchet?: Ratchet | undefined
}

/** Billing on the peak of earlier months. */
export interface Ratchet {
  /** Of the earlier peak. */
  readonly share: Fraction
  /** 1 for months of the problem whose peak counts later; absent: all. */
  readonly months?: Uint8Array | undefined
  /** Months that look back, the billed one in; 12 by default. */
  readonly window?: Count | undefined
}

/** Something a permit limits over any twelve calendar months in a row. */
export interface Cap {
  readonly name: string
  /** By month of the problem: for the twelve months that end with it. */
  readonly limit: Float64Array
  /** By generator class: amount per joule of output. */
  readonly perEnergy: readonly number[]
  /** By generator class: amount per second of a unit on line. */
  readonly perUnitSecond: readonly number[]
}

/** Load that may be shed for a price. */
export interface Curtailable {
  readonly name: string
  /** W, by hour. */
  readonly limit: Float64Array
  readonly price: UsdPerJoule
}

/**
 * What feeds a site over a stretch of hours, as data. All arrays by hour have one length; nothing
 * is NaN, negative powers do not occur.
 */
export interface DispatchProblem {
  readonly step: Seconds
  /** W */
  readonly load: Float64Array
  /** Month of each hour: 0 for the first, rising by 1. */
  readonly month: Int32Array
  readonly months: Count
  readonly importLimit: Float64Array
  /** USD/J */
  readonly importPrice: Float64Array
  /** W; absent: none. */
  readonly exportLimit?: Float64Array | undefined
  /** USD/J */
  readonly exportPrice?: Float64Array | undefined
  readonly demandCharges: readonly DemandCharge[]
  /** Sun and wind, W, free of charge, may be spilled. */
  readonly renewable: Float64Array
  readonly generators: readonly GeneratorClass[]
  readonly batteries: readonly BatteryClass[]
  readonly curtailable: readonly Curtailable[]
  readonly valueOfLostLoad: UsdPerJoule
  /**
   * Output that may be lost at a blow, W, by hour, covered by what runs below its rating, by
   * batteries and by load already shed; 0: no reserve is held. No unit carries more than the load,
   * so the lesser of both counts.
   */
  readonly contingency: Float64Array
  /**
   * Cost of reserve that is not held, USD/J; absent: load is shed until it is held.
   */
  readonly reservePrice?: UsdPerJoule | undefined
  /** Whether import below its limit covers it too. */
  readonly gridCovers: boolean
  /** Fuel that the pipe carries to all classes together, W, by hour; absent: not limited. */
  readonly fuelLimit?: Float64Array | undefined
  readonly caps: readonly Cap[]
}

/** What one stretch hands to the next. */
export interface DispatchState {
  /** J, by battery. */
  readonly energy: readonly Joules[]
  /** Units on line, by generator class. */
  readonly online: readonly number[]
}

/** What was done, by hour; arrays in the order of the problem. */
export interface DispatchResult {
  /** W */
  readonly grid: Float64Array
  readonly export: Float64Array
  readonly renewable: Float64Array
  /** W by class */
  readonly output: readonly Float64Array[]
  /** Units on line by class */
  readonly online: readonly Float64Array[]
  /** W by battery, at the terminals */
  readonly charge: readonly Float64Array[]
  readonly discharge: readonly Float64Array[]
  /** J by battery at the end of each hour */
  readonly energy: readonly Float64Array[]
  /** W by curtailable */
  readonly curtailed: readonly Float64Array[]
  readonly unserved: Float64Array
}

/** Cost of a joule more from a unit on line. */
export function slopeCost(one: GeneratorClass): UsdPerJoule {
  return one.fuelSlope * one.fuelPrice + one.maintenance
}

/** Cost of keeping a unit on line. */
export function idleCost(one: GeneratorClass): UsdPerSecond {
  return one.fuelIdle * one.fuelPrice
}

/** Cost of a start, fuel in. */
export function startCostOf(one: GeneratorClass): Usd {
  return one.startCost + one.startFuel * one.fuelPrice
}

/** What a watt of reserve that is not held counts for: its price, or that of the load shed for it. */
export function reservePenalty(problem: DispatchProblem): UsdPerJoule {
  // a watt shed is a watt less to serve and a watt more of cover
  return problem.reservePrice ?? problem.valueOfLostLoad / 2
}

/** W that the reserve must cover. */
export function reserveNeed(problem: DispatchProblem, hour: number): Watts {
  return Math.min(problem.contingency[hour]!, problem.load[hour]!)
}
