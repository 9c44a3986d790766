import { type Exponents, type Vector, vectorOf } from './vector.js'

/**
 * What kinds of quantity a scenario can hold: one row each. The row drives parsing (vector, bare),
 * error messages (example) and formatting (unit, display, style).
 */
interface DimensionRow {
  /** exponents over the bases; `count: -1` reads "per piece" */
  of: Exponents
  /** coherent unit in which values are kept, as text that the parser reads */
  unit: string
  /** how a person would write one; shown in errors */
  example: string
  /** units for people, ascending; a pair gives the SI value from which the unit is used */
  display?: readonly (string | readonly [unit: string, from: number])[]
  /** `magnitude`: 1.8T tokens rather than a prefixed unit; `scientific`: 2.5e26 FLOP */
  style?: 'magnitude' | 'scientific'
  /** a number without a unit is allowed */
  bare?: true
}

const POWER: Exponents = { mass: 1, length: 2, time: -3 }
const ENERGY: Exponents = { mass: 1, length: 2, time: -2 }
const PER_ENERGY: Exponents = { mass: -1, length: -2, time: 2 }
const PER_POWER: Exponents = { mass: -1, length: -2, time: 3 }
const DAY = 86_400
const JULIAN_YEAR = 365.25 * DAY

const ROWS = {
  count: {
    of: { count: 1 },
    unit: '',
    example: '25_000 accelerators',
    style: 'magnitude',
    bare: true,
  },
  fraction: { of: {}, unit: '', example: '80 %', display: ['%'], bare: true },
  ratio: { of: {}, unit: '', example: '1.25', bare: true },

  power: {
    of: POWER,
    unit: 'W',
    example: '120 MW',
    display: ['nW', 'µW', 'mW', 'W', 'kW', 'MW', 'GW', 'TW'],
  },
  energy: {
    of: ENERGY,
    unit: 'J',
    example: '40 MWh',
    display: ['pJ', 'nJ', 'µJ', 'mJ', 'J', 'kJ', 'kWh', 'MWh', 'GWh', 'TWh'],
  },
  duration: {
    of: { time: 1 },
    unit: 's',
    example: '20 d',
    display: [
      'ns',
      'µs',
      'ms',
      's',
      ['min', 120],
      ['h', 7200],
      ['d', 2 * DAY],
      ['yr', 3 * JULIAN_YEAR],
    ],
  },
  frequency: {
    of: { time: -1 },
    unit: 'Hz',
    example: '60 Hz',
    display: ['mHz', 'Hz', 'kHz', 'MHz', 'GHz', 'THz'],
  },
  length: {
    of: { length: 1 },
    unit: 'm',
    example: '12 km',
    display: ['nm', 'µm', 'mm', 'm', 'km'],
  },
  area: {
    of: { length: 2 },
    unit: 'm²',
    example: '70_000 m²',
    display: ['mm²', ['m²', 0.1], 'km²'],
  },
  volume: { of: { length: 3 }, unit: 'm³', example: '500 m³', display: ['mL', 'L', 'm³'] },
  mass: {
    of: { mass: 1 },
    unit: 'kg',
    example: '1_360 kg',
    display: ['mg', 'g', 'kg', 't', 'kt', 'Mt'],
  },
  temperature: { of: { temperature: 1 }, unit: '°C', example: '25 °C' },
  temperatureDifference: { of: { temperature: 1 }, unit: 'K', example: '8 K' },
  pressure: {
    of: { mass: 1, length: -1, time: -2 },
    unit: 'Pa',
    example: '150 kPa',
    display: ['Pa', 'kPa', 'MPa'],
  },
  voltage: {
    of: { ...POWER, current: -1 },
    unit: 'V',
    example: '161 kV',
    display: ['mV', 'V', 'kV', 'MV'],
  },
  current: { of: { current: 1 }, unit: 'A', example: '1_200 A', display: ['mA', 'A', 'kA'] },
  speed: { of: { length: 1, time: -1 }, unit: 'm/s', example: '2 m/s' },
  density: { of: { mass: 1, length: -3 }, unit: 'kg/m³', example: '998 kg/m³' },

  data: {
    of: { data: 1 },
    unit: 'B',
    example: '141 GB',
    display: ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'],
  },
  dataRate: {
    of: { data: 1, time: -1 },
    unit: 'B/s',
    example: '400 Gb/s',
    display: ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s', 'PB/s', 'EB/s'],
  },
  flop: { of: { flop: 1 }, unit: 'FLOP', example: '2.5e26 FLOP', style: 'scientific' },
  flopRate: {
    of: { flop: 1, time: -1 },
    unit: 'FLOP/s',
    example: '989 TFLOP/s',
    display: [
      'FLOP/s',
      'kFLOP/s',
      'MFLOP/s',
      'GFLOP/s',
      'TFLOP/s',
      'PFLOP/s',
      'EFLOP/s',
      'ZFLOP/s',
    ],
  },
  tokens: { of: { token: 1 }, unit: 'tokens', example: '15T tokens', style: 'magnitude' },
  tokenRate: {
    of: { token: 1, time: -1 },
    unit: 'tokens/s',
    example: '40 tokens/s',
    style: 'magnitude',
  },

  money: { of: { money: 1 }, unit: 'USD', example: '$3.4B' },
  exchange: { of: {}, unit: 'KRW/USD', example: '1_368 KRW/USD' },
  pricePerEnergy: {
    of: { ...PER_ENERGY, money: 1 },
    unit: 'USD/J',
    example: '53 USD/MWh',
    display: ['USD/MWh'],
  },
  pricePerPower: {
    of: { ...PER_POWER, money: 1 },
    unit: 'USD/W',
    example: '1_200 USD/kW',
    display: ['USD/kW'],
  },
  rentPerPower: {
    of: { ...PER_ENERGY, money: 1 },
    unit: 'USD/W/s',
    example: '180 USD/kW-month',
    display: ['USD/kW-month'],
  },
  pricePerTime: {
    of: { money: 1, time: -1 },
    unit: 'USD/s',
    example: '$12M/year',
    display: ['USD/h', ['USD/year', 1e6 / JULIAN_YEAR]],
  },
  pricePerToken: {
    of: { money: 1, token: -1 },
    unit: 'USD/token',
    example: '15 USD/Mtok',
    display: ['USD/Mtok'],
  },
  pricePerCount: { of: { money: 1, count: -1 }, unit: 'USD/unit', example: '25..40 k$' },
  rentPerCount: {
    of: { money: 1, count: -1, time: -1 },
    unit: 'USD/unit/s',
    example: '2.50 USD/GPU-h',
    display: ['USD/unit-h'],
  },
  pricePerArea: { of: { money: 1, length: -2 }, unit: 'USD/m²', example: '2_500 USD/m²' },
  pricePerVolume: { of: { money: 1, length: -3 }, unit: 'USD/m³', example: '1.8 USD/m³' },
  pricePerMass: {
    of: { money: 1, mass: -1 },
    unit: 'USD/kg',
    example: '60 USD/t',
    display: ['USD/t'],
  },
  pricePerLength: { of: { money: 1, length: -1 }, unit: 'USD/m', example: '40 USD/m' },
  pricePerData: {
    of: { money: 1, data: -1 },
    unit: 'USD/B',
    example: '0.02 USD/GB',
    display: ['USD/GB'],
  },
  pricePerFlop: {
    of: { money: 1, flop: -1 },
    unit: 'USD/FLOP',
    example: '1.5 USD/EFLOP',
    display: ['USD/EFLOP'],
  },
  growthRate: { of: { time: -1 }, unit: '/s', example: '3 %/year', display: ['%/year'] },

  arrivalRate: {
    of: { count: 1, time: -1 },
    unit: '/s',
    example: '25_000/week',
    display: ['/week', ['/s', 1]],
  },
  powerPerCount: {
    of: { ...POWER, count: -1 },
    unit: 'W/unit',
    example: '1_275 W/GPU',
    display: ['W/unit', 'kW/unit', 'MW/unit'],
  },
  tokenRatePerCount: {
    of: { token: 1, time: -1, count: -1 },
    unit: 'tokens/s/unit',
    example: '900 tokens/s/GPU',
  },
  energyPerToken: {
    of: { ...ENERGY, token: -1 },
    unit: 'J/token',
    example: '0.4 J/token',
    display: ['mJ/token', 'J/token', 'kJ/token'],
  },
  tokensPerEnergy: { of: { ...PER_ENERGY, token: 1 }, unit: 'tokens/J', example: '2.5 tokens/J' },
  energyPerData: {
    of: { ...ENERGY, data: -1 },
    unit: 'J/B',
    example: '15 pJ/bit',
    display: ['pJ/bit', 'nJ/bit'],
  },
  energyPerFlop: {
    of: { ...ENERGY, flop: -1 },
    unit: 'J/FLOP',
    example: '0.7 pJ/FLOP',
    display: ['pJ/FLOP', 'nJ/FLOP'],
  },
  flopPerEnergy: {
    of: { ...PER_ENERGY, flop: 1 },
    unit: 'FLOP/J',
    example: '1_400 GFLOP/J',
    display: ['GFLOP/J', 'TFLOP/J'],
  },
  dataPerToken: {
    of: { data: 1, token: -1 },
    unit: 'B/token',
    example: '160 kB/token',
    display: ['B/token', 'kB/token', 'MB/token'],
  },
  flopPerToken: {
    of: { flop: 1, token: -1 },
    unit: 'FLOP/token',
    example: '140 GFLOP/token',
    display: ['GFLOP/token', 'TFLOP/token'],
  },
  flopPerByte: { of: { flop: 1, data: -1 }, unit: 'FLOP/B', example: '295 FLOP/B' },
  bytesPerFlop: { of: { data: 1, flop: -1 }, unit: 'B/FLOP', example: '0.0034 B/FLOP' },

  rampRate: {
    of: { ...POWER, time: -4 },
    unit: 'W/s',
    example: '5 MW/min',
    display: ['W/s', 'kW/s', 'MW/s', 'GW/s'],
  },
  frequencyRate: { of: { time: -2 }, unit: 'Hz/s', example: '1 Hz/s', display: ['Hz/s'] },
  heatRate: { of: {}, unit: 'J/J', example: '9_200 kJ/kWh', display: ['kJ/kWh'] },
  emissionPerEnergy: {
    of: { length: -2, time: 2 },
    unit: 'kg/J',
    example: '430 g/kWh',
    display: ['g/kWh'],
  },
  volumePerEnergy: {
    of: { mass: -1, length: 1, time: 2 },
    unit: 'm³/J',
    example: '1.8 L/kWh',
    display: ['L/kWh'],
  },
  volumePerPower: {
    of: { mass: -1, length: 1, time: 3 },
    unit: 'm³/W',
    example: '0.35 L/kW',
    display: ['L/kW'],
  },
  energyPerMass: {
    of: { length: 2, time: -2 },
    unit: 'J/kg',
    example: '50 MJ/kg',
    display: ['J/kg', 'kJ/kg', 'MJ/kg'],
  },
  energyPerVolume: {
    of: { mass: 1, length: -1, time: -2 },
    unit: 'J/m³',
    example: '38 MJ/m³',
    display: ['J/m³', 'kJ/m³', 'MJ/m³'],
  },
  volumeFlow: {
    of: { length: 3, time: -1 },
    unit: 'm³/s',
    example: '30 L/s',
    display: ['mL/s', 'L/s', 'm³/s'],
  },
  massFlow: {
    of: { mass: 1, time: -1 },
    unit: 'kg/s',
    example: '30 kg/s',
    display: ['g/s', 'kg/s', ['t/s', 1e4]],
  },
  powerDensity: {
    of: { mass: 1, time: -3 },
    unit: 'W/m²',
    example: '8 kW/m²',
    display: ['W/m²', 'kW/m²', 'MW/m²'],
  },
  thermalConductance: {
    of: { ...POWER, temperature: -1 },
    unit: 'W/K',
    example: '50 kW/K',
    display: ['W/K', 'kW/K', 'MW/K'],
  },
  thermalResistance: { of: { ...PER_POWER, temperature: 1 }, unit: 'K/W', example: '0.03 K/W' },
  specificHeat: {
    of: { length: 2, time: -2, temperature: -1 },
    unit: 'J/kg/K',
    example: '4.19 kJ/kg/K',
    display: ['kJ/kg/K'],
  },
  defectDensity: {
    of: { count: 1, length: -2 },
    unit: '/m²',
    example: '0.1 /cm²',
    display: ['/cm²'],
  },
  fractionPerKelvin: { of: { temperature: -1 }, unit: '/K', example: '0.7 %/K', display: ['%/K'] },
  fractionPerLength: { of: { length: -1 }, unit: '/m', example: '5 %/km', display: ['%/km'] },
  timePerLength: {
    of: { time: 1, length: -1 },
    unit: 's/m',
    example: '4.9 µs/km',
    display: ['µs/km', 'ms/km'],
  },
} as const satisfies Record<string, DimensionRow>

export type Dimension = keyof typeof ROWS

/** A row with its vector worked out. */
export interface DimensionSpec extends Omit<DimensionRow, 'of'> {
  vector: Vector
}

/** The registry, by name. */
export const dimensions: Readonly<Record<Dimension, DimensionSpec>> = Object.fromEntries(
  Object.entries<DimensionRow>(ROWS).map(([name, { of, ...row }]) => [
    name,
    { ...row, vector: vectorOf(of) },
  ]),
) as Record<Dimension, DimensionSpec>

export const dimensionNames = Object.keys(ROWS) as readonly Dimension[]

/** Whether a text, say a catalogue column's, names a dimension. */
export function isDimension(name: string): name is Dimension {
  return Object.hasOwn(ROWS, name)
}
