import type { LimitCurve } from '../../../numeric/index.js'
import type { Fraction, Seconds, Watts } from '../../../quantity/index.js'
import type { Connection, GridLimit, TripCurves } from '../../../scenario/index.js'
import type { Verdict } from '../contract.js'
import { bandShare, nearestSine } from './content.js'
import { goesBeyond, keepsCurve, nearestOnCurve } from './curve.js'
import { nearestTrip } from './ride-through.js'
import {
  bandPassed,
  largestChange,
  longestBeyond,
  peakToPeak,
  sustained,
  trailingMean,
} from './rolling.js'
import { voltageChange } from './tied.js'

/** What a limit is held against: frequency on an island, power and voltage on a grid. */
export interface Observed {
  readonly step: Seconds
  /** Hz; absent where a grid holds it. */
  readonly frequency?: Float64Array | undefined
  /** Power drawn from the grid, W; absent on an island. */
  readonly power?: Float64Array | undefined
  readonly connection?: Connection | undefined
  /** Flicker severity at the connection. */
  readonly flickerShort?: number | undefined
  readonly flickerLong?: number | undefined
  /** Where the load itself lets go. */
  readonly trips?: TripCurves | undefined
  /** Time until the load is back after a fault. */
  readonly recovery?: Seconds | undefined
  /** Load that one event takes away, W. */
  readonly loss?: Watts | undefined
}

/** Window of a rate of change of frequency that states none. Source: EirGrid, ENTSO-E: 500 ms. */
export const rateWindow: Seconds = 0.5

/** Window of a sudden change of load that states none: until a governor has answered. Estimate, 0.3-3 s. */
const suddenWindow: Seconds = 1

/**
 * Part of a ramp's window over which a meter averages: 6 s for a limit per minute. The ramp is the
 * largest change of that average within the window, so an edge of 0.1 s that a battery takes off does
 * not count, a swing of ten seconds does. Estimate: telemetry is read every 2-10 s, some utilities average a whole minute.
 */
const meterShare: Fraction = 0.1

/** A figure against its bound; `at` says where on a curve, `judged` how far, where that is not all. */
type Figure = Pick<Verdict, 'value' | 'bound' | 'at' | 'judged' | 'window' | 'beyond'>

/**
 * Each limit that the site can be held against: one verdict a bound or curve; withdrawn ones are left
 * out, and limits on what was not observed.
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
    for (const side of ['low', 'high'] as const) {
      const figure = figureOf(limit, side, observed)
      if (!figure) continue
      // where a load lets go must lie beyond what is asked of it, any other figure within
      const within = limit.quantity.startsWith('ride-through') ? -1 : 1
      const above = side === 'low' ? within : -within
      verdicts.push({
        limit: name,
        quantity: limit.quantity,
        ...figure,
        holds: (figure.value - figure.bound) * above >= 0,
        decides: decidesOn(limit, day),
        status: limit.status,
        kind: limit.kind,
        ...(limit.authority !== undefined && { authority: limit.authority }),
        ...(limit.from !== undefined && { from: limit.from }),
        ...(limit.conflict !== undefined && { conflict: limit.conflict }),
        ...(limit.standsFor !== undefined && { standsFor: limit.standsFor }),
      })
    }
  }
  return verdicts
}

/** Whether every limit holds: what `verdictsOf` says, without its figures; a search asks it. */
export function holdsAll(
  limits: Readonly<Record<string, GridLimit>>,
  observed: Observed,
  day: string,
): boolean {
  const { frequency, step } = observed
  const others: Record<string, GridLimit> = {}
  for (const [name, limit] of Object.entries(limits)) {
    const { curve, quantity, status } = limit
    const isAlone = curve && limit[curve.side === 'low' ? 'high' : 'low'] === undefined
    if (quantity !== 'frequency' || !isAlone) others[name] = limit
    else if (status === 'withdrawn' || !frequency) continue
    else if (!keepsCurve(frequency, step, curve)) return false
  }
  return verdictsOf(others, observed, day).every((verdict) => verdict.holds)
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

/** Undefined where nothing of the kind is observed, or the limit does not bound this side. */
function figureOf(limit: GridLimit, side: 'low' | 'high', seen: Observed): Figure | undefined {
  const bound = limit[side]
  const curve = limit.curve?.side === side ? limit.curve : undefined
  if (!curve && (bound === undefined || !Number.isFinite(bound))) return undefined
  if (limit.quantity.startsWith('ride-through')) {
    const own = tripCurveOf(limit, seen.trips)
    return own && nearestTrip(own, curve ?? { side, points: [{ at: 0, bound: bound ?? 0 }] })
  }
  if (curve) return onCurve(limit, curve, seen)
  const value = plainValue(limit, side, seen)
  if (value === undefined || bound === undefined) return undefined
  const record = recordOf(limit, seen)
  const isShort = record !== undefined && (limit.window ?? 0) > record
  const window = isShort ? record : windowOf(limit)
  const { frequency, step } = seen
  const isLasting = limit.quantity === 'frequency' && window > 0 && frequency
  return {
    value,
    bound,
    ...(window > 0 && { window }),
    ...(isLasting && { beyond: longestBeyond(frequency, step, bound, side === 'low' ? -1 : 1) }),
    ...(isShort && { judged: record }),
  }
}

/** Over or within which a figure is taken, s: the limit's own, or that of its kind; 0: none. */
function windowOf({ quantity, window = 0 }: GridLimit): Seconds {
  switch (quantity) {
    case 'rate-of-change':
      return window || rateWindow
    case 'step':
      return window || suddenWindow
    case 'frequency':
    case 'swing':
    case 'ramp':
      return window
    default:
      return 0
  }
}

/** Where the load lets go, of what the limit speaks of. */
function tripCurveOf({ quantity }: GridLimit, own?: TripCurves): LimitCurve | undefined {
  switch (quantity) {
    case 'ride-through-low-voltage':
      return own?.lowVoltage
    case 'ride-through-high-voltage':
      return own?.highVoltage
    case 'ride-through-low-frequency':
      return own?.lowFrequency
    default:
      return own?.highFrequency
  }
}

/** A curve over time of the frequency, or over frequency of the power; undefined for any other. */
function onCurve(limit: GridLimit, curve: LimitCurve, seen: Observed): Figure | undefined {
  const { step, frequency, power } = seen
  if (limit.quantity === 'amplitude') {
    const band = limit.band ?? { low: 0, high: 0.5 / step }
    return power && nearestSine(power, step, curve, band)
  }
  if (limit.quantity !== 'frequency' || !frequency) return undefined
  const nearest = nearestOnCurve(frequency, step, curve)
  if (!nearest) return undefined
  const { value, bound, at, judged } = nearest
  return { value, bound, at, ...(goesBeyond(curve, judged) && { judged }) }
}

/** Length of the record that a limit with a window is held against; undefined where there is none. */
function recordOf({ quantity }: GridLimit, seen: Observed): Seconds | undefined {
  const record =
    quantity === 'frequency' || quantity === 'rate-of-change'
      ? seen.frequency
      : quantity === 'swing' || quantity === 'ramp' || quantity === 'step'
        ? seen.power
        : undefined
  return record && (record.length - 1) * seen.step
}

function plainValue(limit: GridLimit, side: 'low' | 'high', seen: Observed): number | undefined {
  const { step, frequency, power } = seen
  switch (limit.quantity) {
    case 'frequency':
      return frequency && sustained(frequency, step, limit.window ?? 0, side === 'low' ? -1 : 1)
    case 'rate-of-change': {
      const window = windowOf(limit)
      return frequency && largestChange(frequency, step, window) / window
    }
    case 'flicker-short':
      return side === 'high' ? seen.flickerShort : undefined
    case 'flicker-long':
      return side === 'high' ? seen.flickerLong : undefined
    case 'recovery':
      return side === 'high' ? seen.recovery : undefined
    case 'loss':
      return side === 'high' ? seen.loss : undefined
    default:
      return power && side === 'high' ? powerValue(limit, power, seen) : undefined
  }
}

function powerValue(limit: GridLimit, power: Float64Array, seen: Observed): number | undefined {
  const { step } = seen
  const window = limit.window ?? power.length * step
  switch (limit.quantity) {
    case 'voltage-change':
      return voltageOf(seen, power)
    case 'spectrum':
      return limit.band && bandShare(power, step, limit.band)
    case 'amplitude':
      return nearestSine(
        power,
        step,
        { side: 'high', points: [{ at: 0, bound: limit.high ?? 0 }] },
        limit.band ?? { low: 0, high: 0.5 / step },
      )?.value
    case 'step':
      return peakToPeak(power, step, windowOf(limit))
    default: {
      const banded = limit.band ? bandPassed(power, step, limit.band) : power
      if (limit.quantity === 'swing') return peakToPeak(banded, step, window)
      return peakToPeak(trailingMean(banded, step, window * meterShare), step, window)
    }
  }
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
