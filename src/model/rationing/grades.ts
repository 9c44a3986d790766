import type { Tier } from '../../scenario/index.js'
import type { Case, GradedTable, GradeRow } from '../grade.js'
import { clearingPrice } from './clearing.js'
import { ration } from './ration.js'

const secondsPerDay = 86_400
const hoursPerDay = 24
const million = 1e6
const percent = 1e-2

/**
 * Tiers, prices and what demand answers, told in words. Two kinds of row hold something to compare: a
 * day of a fleet with its tokens, nodes and prices, and a change of price with the change of demand
 * that an elasticity is said to bring.
 */
const tiers: GradedTable = {
  room: 'rationing',
  name: 'tiers_prices',
  columns: ['item', 'date', 'kind', 'value1', 'value2', 'note'],
  error: 'relative',
  grade: (cases) =>
    cases.flatMap((row) => {
      const kind = (row.kind ?? '').trim()
      if (kind === 'economics') return gradeDay(row)
      return kind === 'elasticity' ? gradeElasticity(row) : []
    }),
}

/** The number before or after words; undefined where the text has none. */
function numberIn(text: string, pattern: RegExp): number | undefined {
  const value = Number(pattern.exec(text)?.[1] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

const number = '([\\d.]+(?:e\\d+)?)'
const before = (words: string) => new RegExp(`${number} ?${words}`)
const after = (words: string) => new RegExp(`${words} ?${number}`)

/** A day of a fleet. Tokens; USD per token; accelerators. */
interface FleetDay {
  readonly fresh: number
  readonly cached: number
  readonly output: number
  readonly priceFresh: number
  readonly priceCached: number
  readonly priceOutput: number
  readonly accelerators: number
  /** Of one accelerator-hour, USD. */
  readonly rent: number
}

function fleetDayOf(row: Case): FleetDay | string {
  const [tokens, nodes, note] = [row.value1 ?? '', row.value2 ?? '', row.note ?? '']
  const read = {
    input: numberIn(tokens, before('in\\b')),
    cached: numberIn(tokens, before('cache hits')),
    output: numberIn(tokens, before('out\\b')),
    nodes: numberIn(nodes, after('avg')),
    perNode: numberIn(nodes, after('nodes of')),
    priceCached: numberIn(note, before('hit')),
    priceFresh: numberIn(note, before('miss')),
    priceOutput: numberIn(note, before('out\\b')),
    rent: numberIn(note, after('at')),
  }
  for (const [name, value] of Object.entries(read)) {
    if (value === undefined || !(value > 0 && value < 1e18)) return name
  }
  const all = read as Record<keyof typeof read, number>
  if (all.cached > all.input) return 'cached'
  return {
    fresh: all.input - all.cached,
    cached: all.cached,
    output: all.output,
    priceFresh: all.priceFresh / million,
    priceCached: all.priceCached / million,
    priceOutput: all.priceOutput / million,
    accelerators: all.nodes * all.perNode,
    rent: all.rent,
  }
}

/** Revenue and cost of a day whose row tells what they came to. */
function gradeDay(row: Case): GradeRow[] {
  const note = row.note ?? ''
  const day = fleetDayOf(row)
  return (['revenue', 'cost'] as const).flatMap((quantity): GradeRow[] => {
    const measured = numberIn(note, after(quantity))
    if (measured === undefined) return []
    const base = {
      id: `${row.item ?? ''}, ${quantity}`,
      group: 'day of a fleet',
      quantity: `${quantity} of a day`,
      unit: 'USD',
      measured,
    }
    return typeof day === 'string'
      ? [{ ...base, predicted: null, skipped: 'no-value', skippedBy: day }]
      : [{ ...base, predicted: accountOf(day)[quantity] }]
  })
}

/**
 * The day as the room sees it: one tier that asks for the output tokens at a price that carries those
 * of its input, served by a fleet that follows demand, so that all of it is used.
 */
function accountOf(day: FleetDay): { revenue: number; cost: number } {
  const { fresh, cached, output } = day
  const revenue = fresh * day.priceFresh + cached * day.priceCached + output * day.priceOutput
  const rate = output / secondsPerDay
  const tier: Tier = {
    name: 'all',
    service: 'fleet',
    kind: 'api',
    users: { '1970-01-01': 1 },
    demand: rate,
    peakFactor: 1,
    price: revenue / output,
    seat: 0,
    elasticity: 0,
    timeToFirstToken: 1,
    rank: 1,
  }
  const capacity = {
    unit: 'tokens/s',
    start: 0,
    step: secondsPerDay,
    values: Float64Array.of(rate),
  }
  const { tiers: told } = ration({
    tiers: { all: tier },
    elasticity: {},
    services: {
      fleet: {
        capacity,
        timeToFirstToken: 0,
        tokensPerSecondPerAccelerator: rate / day.accelerators,
        cost: (day.accelerators * day.rent * hoursPerDay) / output,
      },
    },
    countries: {},
    start: 0,
    horizon: secondsPerDay,
  })
  const { all } = told
  return { revenue: all?.revenue ?? 0, cost: (all?.breakEvenPrice ?? 0) * (all?.served ?? 0) }
}

/**
 * `-1.2 to -1.8` and `10% price cut -> 12-18% more tokens`: the price at which the demand said would
 * be bought, over the price before, by constant elasticity; one row for each end.
 */
function gradeElasticity(row: Case): GradeRow[] {
  const answer = /([\d.]+)% price (cut|rise) -> ([\d.]+)(?:-([\d.]+))?% (?:more|fewer|less)/.exec(
    row.value2 ?? '',
  )
  if (!answer) return []
  const sign = answer[2] === 'cut' ? -1 : 1
  const measured = 1 + sign * Number(answer[1]) * percent
  const elasticities = [...(row.value1 ?? '').matchAll(/-[\d.]+/g)].map(([text]) => Number(text))
  const changes = [answer[3], answer[4]].filter((text) => text !== undefined).map(Number)
  return changes.map((change, i): GradeRow => {
    const elasticity = elasticities[elasticities.length === 1 ? 0 : i]
    const base = {
      id: `${row.item ?? ''} ${row.date ?? ''}, ${elasticity ?? ''}`,
      group: 'answer of demand',
      quantity: 'price over the price before',
      unit: '',
      measured,
    }
    const demand = 1 - sign * change * percent
    const e = elasticity ?? Number.NaN
    const price = clearingPrice(1, 1, demand, { p10: e, p50: e, p90: e })
    return price === null
      ? { ...base, predicted: null, skipped: 'outside-range', skippedBy: 'value1' }
      : { ...base, predicted: price.p50 }
  })
}

/** Tables of this room. */
export const grades: readonly GradedTable[] = [tiers]
