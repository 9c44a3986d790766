import type { Fraction, Ratio, Watts } from '../../../quantity/index.js'
import type { Connection } from '../../../scenario/index.js'

/**
 * Reactive over active power of a change of load. Estimate: power supplies and UPS with correction
 * near 0.98; range 0 (unity) to 0.33 (0.95).
 */
export const reactiveShare: Ratio = 0.2

/**
 * Voltage at the connection over that of the stiff source behind it, two-bus solution:
 *
 *     u² + u (2 (R p + X q) − 1) + p² + q² = 0,   u = (V/E)²,  R² + X² = 1,  p = P/S_sc
 *
 * For small changes this is ΔV/V ≈ −(R ΔP + X ΔQ)/V².
 * @param power     W drawn
 * @param reactive  VAr drawn
 * @returns undefined where the line cannot carry that much: voltage collapses
 */
export function voltageAt(
  connection: Connection,
  power: Watts,
  reactive: Watts,
): Fraction | undefined {
  const { shortCircuit, reactanceRatio } = connection
  if (!(shortCircuit > 0 && reactanceRatio >= 0)) return undefined
  const resistance = 1 / Math.hypot(1, reactanceRatio)
  const reactance = reactanceRatio * resistance
  const p = power / shortCircuit
  const q = reactive / shortCircuit
  const half = 0.5 - (resistance * p + reactance * q)
  const root = half * half - (p * p + q * q)
  return root >= 0 && half > 0 ? Math.sqrt(half + Math.sqrt(root)) : undefined
}

/** Change of voltage between two powers, share of nominal; undefined beyond the line. */
export function voltageChange(
  connection: Connection,
  low: Watts,
  high: Watts,
  reactive: Ratio = reactiveShare,
): Fraction | undefined {
  const above = voltageAt(connection, low, low * reactive)
  const below = voltageAt(connection, high, high * reactive)
  return above === undefined || below === undefined ? undefined : Math.abs(above - below)
}
