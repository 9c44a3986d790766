import type { ChipCost } from '../model/silicon/index.js'
import type { Series } from '../numeric/index.js'
import {
  type Count,
  type EpochSeconds,
  parseDate,
  type Usd,
  type Watts,
} from '../quantity/index.js'
import type { ChipProgramme, Finding, Source, SupplyLimit } from '../scenario/index.js'

/** What supply is told from. */
export interface SupplyInput {
  readonly start: EpochSeconds
  readonly end: EpochSeconds
  readonly limits: Readonly<Record<string, SupplyLimit>>
  /** By phase. */
  readonly accelerator: Readonly<Record<string, string>>
  readonly delivered: Readonly<Record<string, Series>>
  readonly installed: Readonly<Record<string, Series>>
  readonly facilityPowerPeak: Readonly<Record<string, Watts>>
  /** By site. */
  readonly power: Readonly<Record<string, Readonly<Record<string, Source>> | undefined>>
  readonly capacity: Readonly<
    Record<string, { readonly sources: Readonly<Record<string, Series>> }>
  >
  readonly programmes: Readonly<Record<string, ChipProgramme>> | undefined
  readonly chips: Readonly<Record<string, ChipCost>> | undefined
  readonly monthly: readonly { readonly capital: Usd }[] | undefined
}

/** State of the programme at the end of a calendar year, or of the horizon. */
export interface SupplyYear {
  readonly year: string
  readonly accelerators: Readonly<Record<string, Count>>
  readonly working: Count
  readonly power: Watts
  /** Spent until then, the year in. */
  readonly capital: Usd
}

/** One limit: how much is asked and given, and when it is first passed. */
export interface SupplyCheck {
  readonly of: SupplyLimit['of']
  readonly type?: string | undefined
  /** At the end of each year. */
  readonly asked: readonly number[]
  readonly given: readonly number[]
  /** Largest excess over the horizon; 0: it holds. */
  readonly missing: number
  /** Day of the first excess, s from the start; null: it holds. */
  readonly from: number | null
}

/** Programme by year, and what holds it back. */
export interface Supply {
  readonly years: readonly SupplyYear[]
  readonly checks: Readonly<Record<string, SupplyCheck>>
  readonly findings: readonly Finding[]
}

const day = 86_400

/** Accelerators, power and money by year against the limits of the scenario. */
export function supplyOf(input: SupplyInput): Supply {
  const days = Math.ceil((input.end - input.start) / day)
  const ends = yearEnds(input.start, days)
  const findings: Finding[] = []
  const checks: Record<string, SupplyCheck> = {}
  for (const [key, limit] of Object.entries(input.limits)) {
    const asked = askedBy(limit, input, days)
    const check = checkOf(limit, asked, givenBy(limit, input.start, days), ends)
    checks[key] = check
    if (check.from === null) continue
    const values = {
      limit: key,
      of: limit.of,
      missing: check.missing,
      at: input.start + check.from,
    }
    const path = `supply.${key}`
    findings.push({ code: 'campus.supply-short', severity: 'warning', path, values })
  }
  findings.push(...chipFindings(input))
  return { years: ends.map((end) => yearOf(end, input)), checks, findings }
}

/** Last day of each calendar year within the horizon, and the last day of all. */
function yearEnds(start: EpochSeconds, days: number): { year: string; day: number }[] {
  const out: { year: string; day: number }[] = []
  const first = new Date(start * 1000).getUTCFullYear()
  for (let year = first; ; year++) {
    const last = Math.round((Date.UTC(year + 1, 0, 1) / 1000 - start) / day) - 1
    if (last >= days - 1) return [...out, { year: String(year), day: days - 1 }]
    out.push({ year: String(year), day: last })
  }
}

function yearOf(end: { year: string; day: number }, input: SupplyInput): SupplyYear {
  const accelerators: Record<string, number> = {}
  let working = 0
  let power = 0
  for (const [phase, id] of Object.entries(input.accelerator)) {
    const delivered = input.delivered[phase]?.values[end.day] ?? 0
    const installed = input.installed[phase]?.values[end.day] ?? 0
    accelerators[id] = (accelerators[id] ?? 0) + delivered
    working += installed
    power += installed * (input.facilityPowerPeak[phase] ?? 0)
  }
  const capital = capitalByDay(input, end.day)
  return { year: end.year, accelerators, working, power, capital }
}

/** Capital spent until the end of the month of a day. */
function capitalByDay(input: SupplyInput, at: number): Usd {
  const from = new Date(input.start * 1000)
  const to = new Date((input.start + at * day) * 1000)
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return (input.monthly ?? []).slice(0, months + 1).reduce((sum, m) => sum + m.capital, 0)
}

function askedBy(limit: SupplyLimit, input: SupplyInput, days: number): Float64Array {
  const out = new Float64Array(days)
  const add = (series: Series | undefined, factor: number) => {
    for (let d = 0; d < days; d++) out[d] = (out[d] ?? 0) + (series?.values[d] ?? 0) * factor
  }
  for (const [phase, id] of Object.entries(input.accelerator)) {
    if (limit.of === 'accelerators' && (limit.type === undefined || limit.type === id)) {
      add(input.delivered[phase], 1)
    }
    if (limit.of === 'power') add(input.installed[phase], input.facilityPowerPeak[phase] ?? 0)
  }
  if (limit.of === 'units') {
    for (const [site, sources] of Object.entries(input.power)) {
      for (const [name, source] of Object.entries(sources ?? {})) {
        if (limit.type !== undefined && limit.type !== source.type) continue
        add(input.capacity[site]?.sources[name], 1)
      }
    }
  }
  if (limit.of === 'money') {
    for (let d = 0; d < days; d++) out[d] = capitalByDay(input, d)
  }
  return out
}

function givenBy(limit: SupplyLimit, start: EpochSeconds, days: number): Float64Array {
  const out = new Float64Array(days)
  const dated = Object.entries(limit.amount)
    .flatMap(([when, value]) => {
      const date = parseDate(when)
      return date.ok ? [{ at: Math.round((date.value - start) / day), value }] : []
    })
    .sort((a, b) => a.at - b.at)
  for (const { at, value } of dated) out.fill(value, Math.max(0, at))
  return out
}

function checkOf(
  limit: SupplyLimit,
  asked: Float64Array,
  given: Float64Array,
  ends: readonly { readonly day: number }[],
): SupplyCheck {
  let missing = 0
  let first: number | null = null
  for (let d = 0; d < asked.length; d++) {
    const excess = (asked[d] ?? 0) - (given[d] ?? 0)
    if (excess <= 1e-6 * (given[d] ?? 0)) continue
    first ??= d * day
    missing = Math.max(missing, excess)
  }
  return {
    of: limit.of,
    ...(limit.type !== undefined && { type: limit.type }),
    asked: ends.map((end) => asked[end.day] ?? 0),
    given: ends.map((end) => given[end.day] ?? 0),
    missing,
    from: first,
  }
}

/** Phases of a chip of one's own that arrive faster than the programme makes them. */
function chipFindings(input: SupplyInput): readonly Finding[] {
  const out: Finding[] = []
  for (const [key, programme] of Object.entries(input.programmes ?? {})) {
    const made = input.chips?.[key]?.monthly
    if (!made) continue
    const phases = Object.keys(input.accelerator).filter(
      (phase) => input.accelerator[phase] === programme.accelerator,
    )
    const total = made.reduce((sum, n) => sum + n, 0)
    const asked = phases.reduce((sum, p) => sum + (input.delivered[p]?.values.at(-1) ?? 0), 0)
    if (asked <= total) continue
    const values = { programme: key, asked, made: total }
    out.push({ code: 'campus.chips-short', severity: 'warning', path: `silicon.${key}`, values })
  }
  return out
}
