import { aggregateByMonth, type Series } from '../../numeric/index.js'
import type { Seconds } from '../../quantity/index.js'
import type { Finding, Tier } from '../../scenario/index.js'
import { clearingPrice } from './clearing.js'
import type {
  ElasticityRange,
  Rationing,
  RationingInput,
  ServiceCapacity,
  TierMonth,
  TierOutcome,
} from './contract.js'
import { isMet, serveInOrder, type TierDays } from './queue.js'

const day = 86_400
const secondsPerMonth = (365.25 / 12) * day

/**
 * Who is admitted when as capacity arrives, what waiting costs, and at which price demand would fall
 * to what is there. See the README.
 *
 * @param input capacity in output tokens/s by service, daily; `start` in epoch seconds
 * @returns tokens over the horizon, money in that of the prices, dates in s from the start
 */
export function ration(input: RationingInput): Rationing {
  const tiers: Record<string, TierOutcome> = {}
  const found: Record<string, readonly Finding[]> = {}
  for (const [name, service] of Object.entries(input.services)) {
    const queue = Object.entries(input.tiers)
      .filter(([, tier]) => tier.service === name)
      .sort(([, a], [, b]) => a.rank - b.rank)
    const isAllowed = (tier: Tier) =>
      tier.residency === undefined || (input.countries[name] ?? []).includes(tier.residency)
    const { values } = service.capacity
    const lines = serveInOrder(queue, values, isAllowed, input.start)
    const used = sum(lines.flatMap((line) => [sum(line.served)])) / Math.max(1, sum(values) * day)
    for (const line of lines) {
      const outcome = outcomeOf(line, service, used, input)
      tiers[line.key] = outcome
      found[line.key] = judge(line, outcome, service, isAllowed(line.tier), input)
    }
  }
  // in the order in which the scenario names them
  const names = Object.keys(input.tiers).filter((key) => key in tiers)
  return {
    tiers: Object.fromEntries(names.map((key) => [key, tiers[key] as TierOutcome])),
    findings: names.flatMap((key) => found[key] ?? []),
  }
}

function outcomeOf(
  line: TierDays,
  service: ServiceCapacity,
  used: number,
  input: RationingInput,
): TierOutcome {
  const { tier } = line
  const [offered, served] = [sum(line.offered), sum(line.served)]
  const tightest = tightestDay(line)
  const missing = Math.max(0, (line.peak[tightest] ?? 0) - (line.room[tightest] ?? 0))
  const rate = service.tokensPerSecondPerAccelerator
  const users = line.users[tightest] ?? 0
  const elasticity = input.elasticity[line.key] ?? flat(tier.elasticity)
  const cost = service.cost !== null && used > 0 ? service.cost / used : null
  return {
    admitted: firstMet(line),
    launch: metFrom(line),
    offered,
    served,
    waiting: sum(line.waiting),
    shed: sum(line.shed),
    servedShare: offered > 0 ? Math.min(1, served / offered) : 0,
    revenue: sum(line.revenue),
    lost: Math.max(0, sum(line.wished) - sum(line.revenue)),
    left: line.left,
    capNeeded: users > 0 ? (line.room[tightest] ?? 0) / users / tier.peakFactor : 0,
    acceleratorsShort: rate > 0 ? missing / rate : 0,
    clearing:
      tier.kind === 'api' && missing > 0
        ? clearingPrice(tier.price, line.peak[tightest] ?? 0, line.room[tightest] ?? 0, elasticity)
        : null,
    breakEvenPrice:
      cost === null ? null : tier.kind === 'api' ? cost : cost * tier.demand * secondsPerMonth,
    promiseKept: service.timeToFirstToken <= tier.timeToFirstToken,
    months: monthsOf(line, input.start),
  }
}

const flat = (e: number): ElasticityRange => ({ p10: e, p50: e, p90: e })

function sum(values: Float64Array | readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Day with the largest part of the highest hour unmet. */
function tightestDay({ peak, room }: TierDays): number {
  let worst = 0
  let most = Number.NEGATIVE_INFINITY
  for (let d = 0; d < peak.length; d++) {
    const missing = (peak[d] ?? 0) - (room[d] ?? 0)
    if ((peak[d] ?? 0) > 0 && missing > most) [worst, most] = [d, missing]
  }
  return worst
}

function firstMet(line: TierDays): Seconds | null {
  const d = line.peak.findIndex((peak, i) => peak > 0 && isMet(line, i))
  return d < 0 ? null : d * day
}

/** First day from which every highest hour is met to the end. */
function metFrom(line: TierDays): Seconds | null {
  let first: number | null = null
  for (let d = line.peak.length - 1; d >= 0; d--) {
    if ((line.peak[d] ?? 0) <= 0) continue
    if (!isMet(line, d)) break
    first = d * day
  }
  return first
}

function monthsOf(line: TierDays, start: number): readonly TierMonth[] {
  const monthly = (values: Float64Array) => {
    const series: Series = { unit: '', start: 0, step: day, values }
    return aggregateByMonth(series, start)
  }
  const total = (values: Float64Array) => monthly(values).map((m) => m.total / day)
  const users = monthly(line.users)
  const [offered, served] = [total(line.offered), total(line.served)]
  const [waiting, shed, revenue] = [total(line.waiting), total(line.shed), total(line.revenue)]
  return users.map(({ month, mean }, i) => ({
    month,
    users: mean,
    offered: offered[i] ?? 0,
    served: served[i] ?? 0,
    waiting: waiting[i] ?? 0,
    shed: shed[i] ?? 0,
    revenue: revenue[i] ?? 0,
  }))
}

function judge(
  line: TierDays,
  outcome: TierOutcome,
  service: ServiceCapacity,
  isAllowed: boolean,
  { start }: RationingInput,
): readonly Finding[] {
  const { key, tier } = line
  const path = `work.tiers.${key}`
  const out: Finding[] = []
  if (outcome.offered <= 0) return out
  if (!isAllowed) {
    const values = { tier: key, residency: tier.residency ?? '' }
    const place = `${path}.residency`
    return [{ code: 'rationing.residency', severity: 'warning', path: place, values }]
  }
  const { acceleratorsShort, servedShare: share, launch } = outcome
  if (launch === null) {
    const values = { tier: key, share, accelerators: acceleratorsShort }
    out.push({ code: 'rationing.not-admitted', severity: 'warning', path, values })
  } else if (share < 1 - 1e-6) {
    const values = { tier: key, at: start + launch, share, accelerators: acceleratorsShort }
    out.push({ code: 'rationing.launch-later', severity: 'note', path, values })
  }
  if (!outcome.promiseKept) {
    const { timeToFirstToken: promised } = tier
    const values = { tier: key, promised, reached: service.timeToFirstToken }
    const place = `${path}.timeToFirstToken`
    out.push({ code: 'rationing.promise-broken', severity: 'warning', path: place, values })
  }
  const asked = tier.kind === 'api' ? tier.price : tier.seat
  if (outcome.breakEvenPrice !== null && outcome.breakEvenPrice > asked) {
    const values = { tier: key, kind: tier.kind, asked, breakEven: outcome.breakEvenPrice }
    out.push({ code: 'rationing.below-cost', severity: 'note', path, values })
  }
  return out
}
