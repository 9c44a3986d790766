/**
 * Names for plain numbers. An alias says which unit a number is in; it does not protect it: tests do.
 * Everything inside the house is in SI base units or a coherent combination of them, so no formula
 * carries a conversion factor.
 */

/** A pure number between 0 and 1, or a share of something; 0.8 is 80 %. */
export type Fraction = number
/** A pure number of any size: PUE, coefficient of performance, power factor. */
export type Ratio = number
/** How many: accelerators, racks, dies, people. */
export type Count = number

export type Seconds = number
/** Seconds since 1970-01-01 00:00, local standard time read as if it were UTC. */
export type EpochSeconds = number
export type Hertz = number
export type HertzPerSecond = number
export type Metres = number
export type MetresPerSecond = number
export type SquareMetres = number
export type CubicMetres = number
export type CubicMetresPerSecond = number
export type Kilograms = number
export type KilogramsPerSecond = number
export type KilogramsPerCubicMetre = number
/** A temperature. */
export type Celsius = number
/** A difference of temperatures. */
export type Kelvin = number
export type Pascals = number
export type Volts = number
export type Amperes = number

export type Watts = number
export type WattsPerSecond = number
export type WattsPerSquareMetre = number
export type WattsPerKelvin = number
export type KelvinPerWatt = number
export type Joules = number
/** Heat in per electricity out; 3600 kJ/kWh is 1. */
export type JoulesPerJoule = number
export type JoulesPerKilogram = number
export type JoulesPerCubicMetre = number
export type JoulesPerKilogramKelvin = number
export type JoulesPerToken = number
export type JoulesPerByte = number
export type JoulesPerFlop = number
export type KilogramsPerJoule = number
export type CubicMetresPerJoule = number

export type Bytes = number
export type BytesPerSecond = number
export type BytesPerToken = number
export type BytesPerFlop = number
/** Floating-point operations: an amount of work. */
export type Flop = number
/** Floating-point operations per second: a speed. */
export type FlopPerSecond = number
export type FlopPerByte = number
export type FlopPerToken = number
export type FlopPerJoule = number
export type Tokens = number
export type TokensPerSecond = number
export type TokensPerJoule = number

/** Money in the scenario's currency; the name is the habit, the scenario's `money.currency` decides. */
export type Usd = number
export type UsdPerSecond = number
export type UsdPerJoule = number
export type UsdPerWatt = number
/** Rent of capacity: money per watt and second. */
export type UsdPerWattSecond = number
export type UsdPerToken = number
export type UsdPerSquareMetre = number
export type UsdPerCubicMetre = number
export type UsdPerKilogram = number
export type UsdPerMetre = number
export type UsdPerByte = number

export type CountPerSecond = number
export type PerSecond = number
export type PerSquareMetre = number
export type PerKelvin = number
export type PerMetre = number
export type SecondsPerMetre = number
