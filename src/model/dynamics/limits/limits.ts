import type { Fraction, Seconds, Watts } from '../../../quantity/index.js'
import type { Connection, GridLimit, LimitQuantity } from '../../../scenario/index.js'
import type { Verdict } from '../contract.js'
import { bandPassed, largestChange, peakToPeak, sustained, trailingMean } from './rolling.js'
import { voltageChange } from './tied.js'

/** What a limit is held against: frequency on an island, power and voltage on a grid. */
export interface Observed {
  readonly step: Seconds
  /** Hz; absent where a grid holds it. */
  readonly frequency?: Float64Array | undefined
  /** Power drawn from the grid, W; absent on an island. */
  readonly power?: Float64Array | undefined
  readonly connection?: Connection | undefined
}

/** Window of a rate of change of frequency that states none. Source: EirGrid, ENTSO-E: 500 ms. */
export const rateWindow: Seconds = 0.5

/**
 * Part of a ramp's window over which a meter averages: 6 s for a limit per minute. The ramp is the
 * largest change of that average within the window, so an edge of 0.1 s that a battery takes off does
 * not count, a swing of ten seconds does. Estimate: telemetry is read every 2-10 s, some utilities average a whole minute.
 */
const meterShare: Fraction = 0.1

/**
 * Each limit that the site can be held against: one verdict a bound; withdrawn ones are left out.
 * @param day ISO day of what is observed
 */
export function verdictsOf(
  limits: Readonly<Record<string, GridLimit>>,
  observed: Observed,
  day: string,
): Verdict[] {
  const verdicts: Verdict[] = []
  for (const [name, limit] of Object.entries(limits)) {
    if (limit.status === 'withdrawn') continue
    const decides = decidesOn(limit, day)
    for (const side of ['low', 'high'] as const) {
      const bound = limit[side]
      if (bound === undefined || !Number.isFinite(bound)) continue
      const value = observedValue(limit, side, observed)
      if (value === undefined) continue
      const holds = side === 'low' ? value >= bound : value <= bound
      verdicts.push({ limit: name, quantity: limit.quantity, value, bound, holds, decides })
    }
  }
  return verdicts
}

/** The limits that may decide on a day, as a search asks for them again and again. */
export function decidingLimits(
  limits: Readonly<Record<string, GridLimit>>,
  day: string,
): Record<string, GridLimit> {
  const deciding = Object.entries(limits).filter(
    ([, limit]) => limit.status !== 'withdrawn' && decidesOn(limit, day),
  )
  return Object.fromEntries(deciding)
}

/**
 * Whether a limit may decide: in force or adopted, from its date on, and known from more than
 * memory. A proposal or a practice is told beside it.
 */
export function decidesOn(limit: GridLimit, day: string): boolean {
  const binding = limit.status === 'in-force' || limit.status === 'adopted'
  return binding && limit.kind !== 'memory' && (limit.from === undefined || limit.from <= day)
}

/** Undefined where nothing of the kind is observed. */
function observedValue(limit: GridLimit, side: 'low' | 'high', seen: Observed): number | undefined {
  const { step, frequency, power } = seen
  const onIsland: readonly LimitQuantity[] = ['frequency', 'rate-of-change']
  if (onIsland.includes(limit.quantity)) {
    if (!frequency) return undefined
    if (limit.quantity === 'frequency') {
      return sustained(frequency, step, limit.window ?? 0, side === 'low' ? -1 : 1)
    }
    const window = limit.window || rateWindow
    return largestChange(frequency, step, window) / window
  }
  if (!power || side === 'low') return undefined
  if (limit.quantity === 'voltage-change') return voltageOf(seen, power)
  const banded = limit.band ? bandPassed(power, step, limit.band) : power
  const window = limit.window ?? power.length * step
  if (limit.quantity === 'swing') return peakToPeak(banded, step, window)
  return peakToPeak(trailingMean(banded, step, window * meterShare), step, window)
}

function voltageOf(seen: Observed, power: Float64Array): Fraction | undefined {
  if (!seen.connection) return undefined
  const { low, high } = rangeOf(power)
  // a line that cannot carry the power loses all of the voltage
  return voltageChange(seen.connection, low, high) ?? 1
}

/** Lowest and highest of a curve that is not empty. */
export function rangeOf(values: Float64Array): { low: Watts; high: Watts } {
  let low = values[0] ?? 0
  let high = low
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}
