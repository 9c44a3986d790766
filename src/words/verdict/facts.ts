import type { Bridging, GateName, Plan, PlannedDate, PlannedPhase } from '../../campus/index.js'
import { epochOfDay } from '../day.js'

const day = 86_400
const fortnight = 14 * day

/** A date with its spread, seconds since 1970; null: after the horizon. */
export interface Ready {
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly deterministic: number | null
}

/** A group of accelerators that the verdict speaks of. */
export interface Group {
  readonly count: number
  /** Id of the accelerator; absent where there are several kinds. */
  readonly accelerator?: string | undefined
  readonly ready: Ready
  readonly daysToReady: number | null
  /** P50 of nine tenths, where the last tenth takes at least a fortnight more. */
  readonly most?: number | undefined
  readonly working: number
  readonly hold: Hold
}

/** What holds a group up. */
export interface Hold {
  readonly site: string
  readonly gate: GateName
  /** Share of the outcomes in which this gate is the last. */
  readonly share: number
  /** First and last day on which it binds before the group is ready. */
  readonly period: { readonly from: number; readonly to: number } | null
}

/** Units that stand in for the grid. */
export interface Bridge {
  readonly units: number
  /** When the grid suffices; null: not within the plan. */
  readonly until: number | null
  /** When the head would work without these units; null: not within the plan. */
  readonly without?: number | null | undefined
}

/** All that the two sentences are made from. */
export interface VerdictFacts {
  readonly end: number
  /** The first phase where it is the bulk, else the whole campus. */
  readonly head: Group
  /** The whole campus, where the head is a part of it. */
  readonly all?: Group | undefined
  /** Power that is missing, W, with what would end it. */
  readonly missing: number
  readonly remedy?: { readonly equipment: string; readonly units: number } | undefined
  readonly bridge?: Bridge | undefined
}

/** A first phase of at least this share of the accelerators makes the headline. */
const bulk = 0.5

/** What a plan says in two sentences; undefined where it has no accelerators. */
export function verdictFacts(plan: Plan): VerdictFacts | undefined {
  const keys = Object.keys(plan.phases)
  const first = keys[0]
  if (first === undefined || plan.accelerators === 0) return undefined
  const last = lastReady(plan, keys)
  const isBulk = (plan.phases[first]?.count ?? 0) >= bulk * plan.accelerators
  const isLate = plan.phases[first]?.ready.deterministic === null
  const key = isBulk || isLate ? first : last
  const head = isBulk && !isLate ? groupOf(plan, first) : wholeOf(plan, key)
  const power = plan.sites[head.hold.site]?.power
  const bridge = power?.bridging && bridgeOf(power.bridging, key, head.ready)
  return {
    end: epochOfDay(plan.end) ?? 0,
    head,
    ...(head.count < plan.accelerators && { all: wholeOf(plan, last) }),
    missing: power?.shortfall ?? 0,
    ...(power?.remedy && {
      remedy: { equipment: power.remedy.equipment, units: power.remedy.units },
    }),
    ...(bridge && bridge.units > 0 && { bridge }),
  }
}

/** The phase that is ready last, or never. */
function lastReady({ phases }: Plan, keys: readonly string[]): string {
  const lateness = (key: string) => phases[key]?.timeToReady ?? Number.POSITIVE_INFINITY
  return keys.reduce((one, other) => (lateness(other) >= lateness(one) ? other : one))
}

function groupOf(plan: Plan, key: string): Group {
  const phase = plan.phases[key]!
  return {
    count: phase.count,
    accelerator: phase.accelerator,
    ready: readyOf(phase.ready),
    daysToReady: phase.timeToReady === null ? null : Math.round(phase.timeToReady / day),
    ...mostOf(phase),
    working: phase.working,
    hold: holdOf(plan, phase),
  }
}

function mostOf({ most, ready }: PlannedPhase): { most?: number } {
  const early = epochOf(most.p50)
  const full = epochOf(ready.p50)
  return early === null || full === null || full - early < fortnight ? {} : { most: early }
}

/** The whole campus, with the cause of one phase: the last, or the first that is never ready. */
function wholeOf(plan: Plan, key: string): Group {
  const phases = Object.values(plan.phases)
  const kinds = new Set(phases.map((phase) => phase.accelerator))
  const ready = readyOf(plan.ready)
  const start = epochOfDay(plan.start) ?? 0
  return {
    ...groupOf(plan, key),
    ready,
    daysToReady: ready.p50 === null ? null : Math.round((ready.p50 - start) / day),
    most: undefined,
    count: plan.accelerators,
    accelerator: kinds.size === 1 ? phases[0]?.accelerator : undefined,
    working: phases.reduce((sum, phase) => sum + phase.working, 0),
  }
}

/** `without` only where the units make a difference to the date. */
function bridgeOf(bridging: Bridging, key: string, ready: Ready): Bridge {
  const day = bridging.readyWithout?.[key]
  const without = day === undefined ? undefined : epochOf(day)
  return {
    units: Object.values(bridging.units).reduce((sum, units) => sum + units, 0),
    until: epochOf(bridging.until),
    ...(without !== undefined && without !== ready.deterministic && { without }),
  }
}

function holdOf(plan: Plan, phase: PlannedPhase): Hold {
  const gate = phase.heldUpBy
  const ready = epochOf(phase.ready.deterministic) ?? Number.POSITIVE_INFINITY
  const stretches = (plan.sites[phase.site]?.binding ?? [])
    .filter((stretch) => stretch.gate === gate)
    .map(({ from, to }) => ({ from: epochOf(from) ?? 0, to: (epochOf(to) ?? 0) - day }))
    .filter(({ from }) => from < ready)
  const last = stretches.at(-1)
  return {
    site: phase.site,
    gate,
    share: phase.heldUpShare[gate] ?? 1,
    period: last ? { from: last.from, to: Math.max(last.from, Math.min(last.to, ready)) } : null,
  }
}

function readyOf({ p10, p50, p90, deterministic }: PlannedDate): Ready {
  return {
    p10: epochOf(p10),
    p50: epochOf(p50),
    p90: epochOf(p90),
    deterministic: epochOf(deterministic),
  }
}

function epochOf(iso: string | null): number | null {
  return iso === null ? null : (epochOfDay(iso) ?? null)
}
