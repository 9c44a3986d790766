import type { Count, Fraction, Usd } from '../../../quantity/index.js'
import type { Finding, FindingValues, Severity } from '../../../scenario/index.js'
import type { Flow } from '../contract.js'
import { post } from '../ledger.js'

/** What contracts read of the campus, month by month. */
export interface Terms {
  readonly months: Count
  /** Accelerator-hours worked by phase. */
  readonly hours: Readonly<Record<string, Float64Array>>
  /** Share of each phase that works, 0 to 1. */
  readonly works: Readonly<Record<string, Float64Array>>
  /** Accelerators of each phase, all of it. */
  readonly counts: Readonly<Record<string, Count>>
  /** Month in which a moment that a contract names is reached; null: not within the horizon. */
  readonly milestones: Readonly<Record<string, Count | null>>
}

/** A journal being written, with what is found on the way. */
export class Book {
  readonly journal: Flow[] = []
  readonly findings: Finding[] = []

  constructor(readonly terms: Terms) {}

  /** Posts one flow of a contract. */
  flow(
    contract: string,
    month: Count,
    from: string,
    to: string,
    category: Flow['category'],
    amount: Usd,
  ): void {
    if (month < this.terms.months) {
      post(this.journal, { month, from, to, category, amount, capital: false, contract })
    }
  }

  /** Notes a finding at a contract's field. */
  finding(
    code: string,
    severity: Severity,
    contract: string,
    field: string,
    values: FindingValues,
  ): void {
    const path = `finance.contracts.${contract}${field === '' ? '' : `.${field}`}`
    const all = { contract, ...values }
    this.findings.push({ code: `finance.${code}`, severity, path, values: all })
  }

  /** Month from which a contract runs; null and a finding where that is not within the horizon. */
  start(contract: string, when: string | undefined): Count | null {
    if (when === undefined || when === '') return 0
    const month = this.terms.milestones[when] ?? null
    if (month === null) this.finding('not-reached', 'warning', contract, 'start', { when })
    return month
  }

  /** Received less paid by a party, by month, over the flows that `counts` keeps. */
  net(party: string, counts: (flow: Flow) => boolean): Float64Array {
    const out = new Float64Array(this.terms.months)
    for (const flow of this.journal) {
      if (flow.month >= out.length || !counts(flow)) continue
      if (flow.to === party) out[flow.month] = out[flow.month]! + flow.amount
      if (flow.from === party) out[flow.month] = out[flow.month]! - flow.amount
    }
    return out
  }
}

/** Months of a span of time, at least one. */
export function monthsIn(seconds: number): Count {
  return Math.max(1, Math.round(seconds / ((365.25 / 12) * 86_400)))
}

/** Share of some phases that works, weighted by their accelerators. */
export function shareOf(
  phases: readonly string[],
  { works, counts }: Terms,
  month: Count,
): Fraction {
  let all = 0
  let working = 0
  for (const phase of phases) {
    const count = counts[phase] ?? 0
    all += count
    working += count * (works[phase]?.[month] ?? 0)
  }
  return all > 0 ? working / all : 0
}
