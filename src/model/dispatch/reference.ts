import type { DispatchProblem } from './problem.js'

const megawatt = 1e6
const megawattHour = 3.6e9

/** Columns of the reference year. */
export interface ReferenceYear {
  /** 1 to 12 */
  readonly month: readonly number[]
  /** MW */
  readonly load: readonly number[]
  /** Output of the sun over its rating. */
  readonly sun: readonly number[]
  /** USD/MWh */
  readonly price: readonly number[]
  /** Generating sets of 16 MW. */
  readonly units: number
}

/**
 * The deterministic reference problem of `validation/dispatch`: 50 MW of grid, gas engines of 16 MW,
 * a battery of 100 MW and 200 MWh, 150 MW of sun. Its constants are stated there.
 */
export function referenceProblem(year: ReferenceYear): DispatchProblem {
  const hours = year.load.length
  const flat = (value: number) => new Float64Array(hours).fill(value)
  const first = year.month[0] ?? 1
  const gasPrice = 3.5 / 1.055056e9 // 3.5 USD per million Btu
  const fuelFull = 9.2 * 16 * 1.055056e9 // J of fuel an hour at full load, 9.2 million Btu/MWh
  return {
    step: 3600,
    load: Float64Array.from(year.load, (power) => power * megawatt),
    month: Int32Array.from(year.month, (month) => (month - first + 12) % 12),
    months: new Set(year.month).size,
    importLimit: flat(50 * megawatt),
    importPrice: Float64Array.from(year.price, (price) => price / megawattHour),
    demandCharges: [{ price: new Array(12).fill(12_000 / megawatt) }],
    renewable: Float64Array.from(year.sun, (share) => share * 150 * megawatt),
    generators: [
      {
        name: 'engine',
        count: flat(year.units),
        unitPower: flat(16 * megawatt),
        loadMin: 0.4,
        fuelIdle: (0.28 * fuelFull) / 3600,
        fuelSlope: (0.72 * fuelFull) / (16 * megawattHour),
        fuelPrice: gasPrice,
        startFuel: 0,
        startCost: 1500,
        maintenance: 6 / megawattHour,
      },
    ],
    batteries: [
      {
        name: 'battery',
        power: flat(100 * megawatt),
        energyMin: flat(0),
        energyMax: flat(200 * megawattHour),
        chargeEfficiency: 0.94,
        dischargeEfficiency: 0.94,
        throughputCost: 0.5 / megawattHour,
      },
    ],
    curtailable: [],
    valueOfLostLoad: 5000 / megawattHour,
    contingency: flat(year.units > 0 ? 16 * megawatt : 0),
    gridCovers: false,
    caps: [],
  }
}
