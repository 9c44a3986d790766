import type { Count, EpochSeconds, Fraction, Usd } from '../../quantity/index.js'
import { type DayCount, datedTimes } from './day-count.js'
import {
  type ExponentialSum,
  exponentialSum,
  onlyRootAboveZero,
  rootAtZero,
  rootsAboveZero,
  type SumRoot,
} from './exponential-sum.js'
import { mustExceed } from './net-present-value.js'

/** One rate at which the present value of the flows is 0. */
export interface RealRoot {
  /** r, a year or a period; -1 when it lies closer to -1 than a double can say, see `logRate` */
  readonly rate: Fraction
  /** u = ln(1 + r) */
  readonly logRate: number
  /**
   * How far u moves for a relative error of 1 in the flows, to first order:
   * Σ |CF_k| exp(-u τ_k) / |f'(u)|. Times 1e-16 it is what rounding of the flows leaves unsure.
   * Infinity for a multiple root.
   */
  readonly condition: number
  /** of order two or more, as far as rounding can tell: f touches 0, or stays at it for a while */
  readonly multiple: boolean
}

export interface InternalRate {
  /** of all roots the one whose ln(1 + r) is nearest to that of the guess, the lower of two; null: none */
  readonly rate: Fraction | null
  /** every real root found, ascending */
  readonly roots: readonly RealRoot[]
  /** why there is no rate: no flow but 0, flows of one sign only, or no root in the range searched */
  readonly reason: 'no-flows' | 'one-sign' | 'no-root' | null
  /** changes of sign in the order of time: there are at most so many roots (Descartes) */
  readonly signChanges: Count
  /**
   * What proves that there is one root only: `descartes`, the flows change sign once (one root of
   * all); `norstrom`, their running sum does and does not end at 0 (one root above 0, others may be
   * below); null, no proof.
   */
  readonly uniqueness: 'descartes' | 'norstrom' | null
  /**
   * There is no other real root, up to rounding: bounds on f settle all of the range searched,
   * ln(1 + r) from -80 to 14, and what lies beyond; or there are as many roots as changes of sign,
   * a multiple one counted twice.
   */
  readonly complete: boolean
}

export interface InternalRateOptions {
  /** of several roots the nearest to this is the rate; > -1; default 0.1, as in spreadsheets */
  readonly guess?: Fraction
}

export interface DatedOptions extends InternalRateOptions {
  /** default act/365 */
  readonly dayCount?: DayCount
}

/** ln(1 + r): from losing all but 2e-35 in a year to 1.2 million times the money in a year. */
const LOWEST = -80
const HIGHEST = 14

/**
 * Internal rate of return of flows one period apart: the real roots r > -1 of
 * NPV(r) = Σ CF_k (1 + r)^-k.
 * Source of the sign tests: Norstrom, A sufficient condition for a unique nonnegative internal
 * rate of return, J. Financial and Quantitative Analysis 7(3), 1972.
 * @param flows CF_0, CF_1, …; in any currency
 * @throws RangeError when a flow is not finite or the guess is not above -1
 */
export function internalRate(
  flows: readonly Usd[],
  options: InternalRateOptions = {},
): InternalRate {
  return solve(
    flows,
    flows.map((_, k) => k),
    1,
    options,
  )
}

/**
 * Internal rate of return a year of dated flows (XIRR): the real roots of
 * f(u) = Σ CF_k exp(-u τ_k), u = ln(1 + r), τ in years since the earliest date.
 * @param flows in any order; flows of one day are added
 * @param dates as many as flows; the time of day is left out
 * @throws RangeError as `internalRate`, and when the lengths differ or a date is not finite
 */
export function internalRateDated(
  flows: readonly Usd[],
  dates: readonly EpochSeconds[],
  options: DatedOptions = {},
): InternalRate {
  const { times, unit } = datedTimes(flows.length, dates, options.dayCount)
  return solve(flows, times, unit, options)
}

function solve(
  flows: readonly Usd[],
  times: readonly number[],
  unit: number,
  { guess = 0.1 }: InternalRateOptions,
): InternalRate {
  mustExceed(guess, 'guess')
  for (const flow of flows) {
    if (!Number.isFinite(flow)) throw new RangeError(`A flow is ${flow}.`)
  }
  const { amounts, ahead } = inOrder(scaled(flows), times)
  const signChanges = changesOfSign(amounts)
  const none = { rate: null, roots: [], signChanges, uniqueness: null, complete: true } as const
  if (amounts.length === 0) return { ...none, reason: 'no-flows' }
  if (signChanges === 0) return { ...none, reason: 'one-sign' }

  const last = ahead[ahead.length - 1]!
  const span = (last - ahead[0]!) * unit
  const backward = [...amounts].reverse()
  const later = exponentialSum(amounts, ahead, unit)
  const earlier = exponentialSum(backward, ahead.map((time) => last - time).reverse(), unit)
  const only = signChanges === 1 ? onlyRoot(later, earlier) : null
  const { found, settled } = only
    ? { found: [only], settled: true }
    : search(later, earlier, span, amounts)
  const roots = found.map(({ u, multiple }): RealRoot => {
    const sum = u < 0 ? earlier : later
    sum.at(Math.abs(u))
    const condition = multiple ? Infinity : sum.size / Math.abs(sum.slope)
    return { rate: Math.expm1(u), logRate: u, condition, multiple }
  })
  const count = roots.reduce((sum, { multiple }) => sum + (multiple ? 2 : 1), 0)
  const complete = settled || count === signChanges
  const uniqueness = proofOfOne(amounts, signChanges)
  return {
    rate: nearest(roots, Math.log1p(guess)),
    roots,
    reason: roots.length === 0 ? 'no-root' : null,
    signChanges,
    uniqueness,
    complete,
  }
}

/** The root of flows that change sign once, in either direction of time; null: left to the search. */
function onlyRoot(later: ExponentialSum, earlier: ExponentialSum): SumRoot | null {
  const above = onlyRootAboveZero(later, HIGHEST)
  if (above !== null) return { u: above, multiple: false }
  const below = onlyRootAboveZero(earlier, -LOWEST)
  return below === null ? null : { u: -below, multiple: false }
}

/** Every root in the range, ascending. */
function search(
  later: ExponentialSum,
  earlier: ExponentialSum,
  span: number,
  amounts: readonly Usd[],
): { found: SumRoot[]; settled: boolean } {
  const above = rootsAboveZero(later, span, Math.abs(amounts[0]!), HIGHEST)
  const below = rootsAboveZero(earlier, span, Math.abs(amounts.at(-1)!), -LOWEST)
  const atZero = rootAtZero(later)
  const found = [
    ...below.roots.map(({ u, multiple }) => ({ u: -u, multiple })).reverse(),
    ...(atZero ? [atZero] : []),
    ...above.roots,
  ]
  return { found, settled: above.complete && below.complete }
}

/** The same flows in a currency in which no sum of them overflows: a power of 2, so nothing rounds. */
function scaled(flows: readonly Usd[]): Usd[] {
  let largest = 0
  for (const flow of flows) largest = Math.max(largest, Math.abs(flow))
  const exponent = largest > 0 ? Math.ceil(Math.log2(largest)) : 0
  const unit = 2 ** -Math.max(-1000, Math.min(1000, exponent))
  return flows.map((flow) => flow * unit)
}

/** Flows by time, those of one time added, those of 0 left out. */
function inOrder(
  flows: readonly Usd[],
  times: readonly number[],
): { amounts: Usd[]; ahead: number[] } {
  const order = times.map((_, k) => k)
  if (times.some((time, k) => k > 0 && time < times[k - 1]!)) {
    order.sort((p, q) => times[p]! - times[q]!)
  }
  const amounts: Usd[] = []
  const ahead: number[] = []
  for (let k = 0; k < order.length; ) {
    const time = times[order[k]!]!
    let amount = 0
    for (; k < order.length && times[order[k]!] === time; k++) amount += flows[order[k]!]!
    if (amount === 0) continue
    amounts.push(amount)
    ahead.push(time)
  }
  return { amounts, ahead }
}

function changesOfSign(amounts: readonly Usd[]): Count {
  let changes = 0
  let before = 0
  for (const amount of amounts) {
    if (amount === 0) continue
    if (before !== 0 && amount > 0 !== before > 0) changes++
    before = amount
  }
  return changes
}

function proofOfOne(amounts: readonly Usd[], signChanges: Count): InternalRate['uniqueness'] {
  if (signChanges === 1) return 'descartes'
  let sum = 0
  const running = amounts.map((amount) => {
    sum += amount
    return sum
  })
  return sum !== 0 && changesOfSign(running) === 1 ? 'norstrom' : null
}

function nearest(roots: readonly RealRoot[], u: number): Fraction | null {
  let best: RealRoot | null = null
  for (const root of roots) {
    if (!best || Math.abs(root.logRate - u) < Math.abs(best.logRate - u)) best = root
  }
  return best?.rate ?? null
}
