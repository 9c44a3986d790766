import { keyOf, uniform } from '../../numeric/index.js'
import type { BatteryClass, DispatchProblem, DispatchState, GeneratorClass } from './problem.js'

const MW = 1e6
const MWh = 3.6e9
const seed = 20_261_122

/** Whole months of 730 hours, so that a short site has whole months too. */
const hoursOfMonth = 730

/** A synthetic site with the state in which it begins. */
export interface SyntheticSite {
  readonly name: string
  readonly problem: DispatchProblem
  readonly begin: DispatchState
}

const noise = (name: string, t: number) => uniform(seed, t, keyOf(name))
const day = (t: number) => Math.cos((2 * Math.PI * ((t % 24) - 15)) / 24)
const season = (t: number) => Math.cos((2 * Math.PI * (t - 4700)) / 8760)

/** Dry bulb, °C. */
const air = (t: number) =>
  17 + 11 * season(t) + 6 * day(t) + 4 * (noise('air', Math.floor(t / 72)) - 0.5)
const sun = (t: number) => {
  const hour = (t % 24) - 12.5
  const clear = Math.max(0, Math.cos((Math.PI * hour) / 13)) ** 1.2
  return (
    clear * (0.75 + 0.2 * season(t)) * (0.35 + 0.65 * noise('cloud', Math.floor(t / 24)) ** 0.5)
  )
}
/** Share of the campus at work: jobs of some days, a dip now and then, cooling by the air. */
const work = (t: number) => {
  const job = 0.86 + 0.1 * noise('job', Math.floor(t / 60))
  const dip = noise('dip', Math.floor(t / 9)) > 0.97 ? 0.25 : 0
  return (job - dip) * (1 + 0.004 * Math.max(0, air(t) - 15)) + 0.01 * noise('jitter', t)
}
const marketPrice = (t: number) => {
  const base = 38 + 10 * day(t + 3) - 6 * Math.cos((2 * Math.PI * (t % 168)) / 168)
  return Math.max(4, base + 16 * (noise('price', t) - 0.5))
}
const spike = (t: number) => (noise('spike', Math.floor(t / 3)) > 0.985 ? 650 : 0)

export const engine = (change: Partial<GeneratorClass> = {}): GeneratorClass =>
  machine(10, 0.45, 0.12, 0.4, 300, { name: 'engine', maintenance: 9 / MWh, ...change })
export const turbine = (change: Partial<GeneratorClass> = {}): GeneratorClass =>
  machine(16.5, 0.355, 0.27, 0.5, 1500, { name: 'turbine', maintenance: 5 / MWh, ...change })

/** Willans line through full load with a share of its fuel at no load; gas at 4.5 USD/GJ. */
function machine(
  megawatts: number,
  efficiency: number,
  idleShare: number,
  loadMin: number,
  startCost: number,
  change: Partial<GeneratorClass> & { name: string },
): GeneratorClass {
  return {
    count: new Float64Array(),
    unitPower: new Float64Array([megawatts * MW]),
    loadMin,
    fuelIdle: (idleShare * megawatts * MW) / efficiency,
    fuelSlope: (1 - idleShare) / efficiency,
    fuelPrice: 4.5e-9,
    startFuel: 0,
    startCost,
    maintenance: 0,
    ...change,
  }
}

interface Recipe {
  readonly hours?: number
  readonly load: (t: number) => number
  readonly grid?: (t: number) => number
  readonly price?: (t: number) => number
  readonly demandPrice?: number
  readonly ratchet?: boolean
  readonly export?: number
  readonly sun?: number
  readonly generators?: readonly (readonly [
    GeneratorClass,
    (t: number) => number,
    ((t: number) => number)?,
  ])[]
  readonly battery?: readonly [power: number, energy: number, energyMin?: number]
  readonly batteryFrom?: number
  readonly reserve?: boolean
  readonly gridCovers?: boolean
  readonly fuel?: number
  /** Of the hours that one unit could run in a year. */
  readonly hoursCap?: readonly [generator: number, share: number]
}

function site(name: string, recipe: Recipe, limit: number): SyntheticSite {
  const hours = Math.min(limit, recipe.hours ?? 8760)
  const fill = (value: (t: number) => number) =>
    Float64Array.from({ length: hours }, (_, t) => value(t))
  const months = Math.ceil(hours / hoursOfMonth)
  const generators = (recipe.generators ?? []).map(([one, count, derate]) => ({
    ...one,
    count: fill(count),
    unitPower: fill((t) => one.unitPower[0]! * (derate?.(t) ?? 1)),
  }))
  const batteries: BatteryClass[] = []
  if (recipe.battery) {
    const [power, energy, least = 0] = recipe.battery
    const on = (t: number) => (t >= (recipe.batteryFrom ?? 0) ? 1 : 0)
    batteries.push({
      name: 'battery',
      power: fill((t) => power * MW * on(t)),
      energyMin: fill((t) => least * MWh * on(t)),
      energyMax: fill((t) => energy * MWh * on(t)),
      chargeEfficiency: 0.94,
      dischargeEfficiency: 0.94,
      throughputCost: 1 / MWh,
    })
  }
  const largest = (t: number) =>
    generators.reduce((most, one) => Math.max(most, one.count[t]! > 0 ? one.unitPower[t]! : 0), 0)
  const capped = recipe.hoursCap
  const zero = generators.map(() => 0)
  const problem: DispatchProblem = {
    step: 3600,
    load: fill((t) => recipe.load(t) * MW),
    month: Int32Array.from({ length: hours }, (_, t) => Math.floor(t / hoursOfMonth)),
    months,
    importLimit: fill((t) => (recipe.grid?.(t) ?? 0) * MW),
    importPrice: fill((t) => (recipe.price?.(t) ?? 45) / MWh),
    ...(recipe.export === undefined
      ? {}
      : {
          exportLimit: fill(() => recipe.export! * MW),
          exportPrice: fill((t) => (0.6 * marketPrice(t)) / MWh),
        }),
    demandCharges: recipe.demandPrice
      ? [
          {
            price: new Array(months).fill(recipe.demandPrice / 1000),
            ...(recipe.ratchet ? { ratchet: { share: 1, window: 12 } } : {}),
          },
        ]
      : [],
    renewable: fill((t) => (recipe.sun ?? 0) * MW * sun(t)),
    generators,
    batteries,
    curtailable: [],
    valueOfLostLoad: 5000 / MWh,
    contingency: fill((t) => (recipe.reserve ? largest(t) : 0)),
    gridCovers: recipe.gridCovers ?? false,
    ...(recipe.fuel === undefined ? {} : { fuelLimit: fill(() => recipe.fuel! * MW) }),
    caps: capped
      ? [
          {
            name: 'hours',
            limit: new Float64Array(months).fill(
              capped[1] * generators[capped[0]]!.count[0]! * hours * 3600,
            ),
            perEnergy: zero,
            perUnitSecond: zero.map((_, k) => (k === capped[0] ? 1 : 0)),
          },
        ]
      : [],
  }
  const begin = {
    energy: batteries.map((one) => Math.max(one.energyMin[0]!, 0.5 * one.energyMax[0]!)),
    online: generators.map((one) => one.count[0]!),
  }
  return { name, problem, begin }
}

const flat = (value: number) => () => value
const campus = (size: number) => (t: number) => size * work(t)
const touPrice = (t: number) => {
  const hour = t % 24
  const weekend = Math.floor(t / 24) % 7 >= 5
  if (hour < 8 || hour >= 22 || weekend) return 55
  return hour >= 15 && hour < 21 ? 120 : 85
}
const hot = (slope: number, start: number) => (t: number) =>
  1 - slope * Math.max(0, air(t) + 8 - start)

/** Sites of different kind, the first hours of each; all synthetic, all seeded. */
export function syntheticSites(limit = Number.POSITIVE_INFINITY): SyntheticSite[] {
  const recipes: Record<string, Recipe> = {
    'grid only': { load: campus(120), grid: flat(160), price: marketPrice, demandPrice: 9 },
    'grid, short in summer': { load: campus(120), grid: flat(124), price: marketPrice },
    'grid and battery, time of use': {
      load: campus(100),
      grid: flat(160),
      price: touPrice,
      demandPrice: 6,
      battery: [50, 200],
    },
    'grid and engines': {
      load: campus(150),
      grid: flat(80),
      price: marketPrice,
      demandPrice: 8,
      generators: [[engine(), flat(9)]],
    },
    'island of engines': { load: campus(150), generators: [[engine(), flat(20)]], reserve: true },
    'island of turbines': { load: campus(150), generators: [[turbine(), flat(13)]], reserve: true },
    'island of engines with battery': {
      load: campus(150),
      generators: [[engine(), flat(18)]],
      battery: [40, 40, 8],
      reserve: true,
    },
    'island of turbines with sun and battery': {
      load: campus(150),
      generators: [[turbine(), flat(12)]],
      sun: 120,
      battery: [80, 240, 20],
      reserve: true,
    },
    'price spikes': {
      load: campus(100),
      grid: flat(140),
      price: (t) => marketPrice(t) + spike(t),
      generators: [[engine(), flat(6)]],
      battery: [30, 90],
    },
    'demand charge': {
      load: campus(110),
      grid: flat(200),
      price: flat(48),
      demandPrice: 18,
      battery: [40, 120],
    },
    ratchet: {
      load: campus(110),
      grid: flat(200),
      price: touPrice,
      demandPrice: 6,
      ratchet: true,
      battery: [40, 160],
    },
    'permit for few hours': {
      load: campus(140),
      grid: flat(90),
      price: (t) => marketPrice(t) + 30,
      generators: [[engine(), flat(8)]],
      hoursCap: [0, 0.75],
    },
    'growing load': {
      hours: 17_520,
      load: (t) => work(t) * Math.min(220, 40 + 30 * Math.floor(t / 2190)),
      grid: (t) => (t < 6000 ? 20 : 120),
      price: marketPrice,
      demandPrice: 7,
      generators: [[turbine(), (t) => Math.min(10, 3 + Math.floor(t / 1500))]],
      battery: [40, 80],
      batteryFrom: 3000,
      reserve: true,
      gridCovers: true,
    },
    'hot site': {
      load: campus(160),
      grid: flat(40),
      price: marketPrice,
      generators: [[turbine(), flat(11), hot(0.007, 15)]],
      reserve: true,
      battery: [20, 40],
    },
    'turbines and engines': {
      load: campus(200),
      grid: flat(60),
      price: marketPrice,
      demandPrice: 8,
      generators: [
        [turbine(), flat(6)],
        [engine(), flat(8)],
      ],
      battery: [50, 100],
      reserve: true,
      gridCovers: true,
    },
    'sun and export': {
      load: campus(90),
      grid: flat(110),
      price: marketPrice,
      export: 60,
      sun: 150,
      battery: [40, 160],
    },
    'narrow pipe': {
      load: campus(150),
      grid: flat(60),
      price: (t) => marketPrice(t) + 20,
      generators: [[engine(), flat(14)]],
      fuel: 240,
      battery: [30, 60],
      reserve: true,
    },
    'a few large units': {
      load: campus(60),
      generators: [[turbine(), flat(6)]],
      battery: [20, 40],
      reserve: true,
    },
  }
  return Object.entries(recipes).map(([name, recipe]) => site(name, recipe, limit))
}
