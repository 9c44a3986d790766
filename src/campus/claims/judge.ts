import type { Claim, ClaimCondition, ClaimedFigure } from '../../scenario/index.js'
import type { ClaimVerdict, JudgedClaim, JudgedCondition, TwinFigure } from './contract.js'
import { type Found, type Ground, operandOf } from './operand.js'

/** Relative tolerance where a claim states none. */
const exact = 0.05
const roughly = 0.2
/** How near to its most a claim of "up to" must come. */
const upTo = 0.1
/** Half of a decade, in which a figure is of the same order. */
const halfDecade = Math.sqrt(10)
const rounding = 1e-9
const day = 86_400

/**
 * Examines a claim reading by reading. It holds where all readings hold, holds on a condition where
 * some do, differs where none does; unknown where nothing answers.
 * @param asOf readings that became known later are left unknown; absent: all that is known today
 */
export function judgeClaim(claim: Claim, ground: Ground, asOf?: number): JudgedClaim {
  const conditions: Record<string, JudgedCondition> = {}
  if (!claim.outOfScope) {
    for (const [key, condition] of Object.entries(claim.conditions)) {
      conditions[key] = judgeCondition(claim, condition, ground, asOf)
    }
  }
  const { says, saysKo, article, relation, text, figure, within, because, becauseKo } = claim
  return {
    says,
    article,
    relation,
    text,
    claimed: figure ?? null,
    conditions,
    verdict: claim.outOfScope ? 'out-of-scope' : together(Object.values(conditions)),
    ...(saysKo !== undefined && { saysKo }),
    ...(claim.asOf !== undefined && { asOf: claim.asOf }),
    ...(within !== undefined && { within }),
    ...(because !== undefined && { because }),
    ...(becauseKo !== undefined && { becauseKo }),
  }
}

function together(conditions: readonly JudgedCondition[]): ClaimVerdict {
  const told = conditions.filter(({ verdict }) => verdict !== 'unknown')
  if (told.length === 0) return 'unknown'
  const holding = told.filter(({ verdict }) => verdict === 'holds').length
  if (holding === 0) return 'differs'
  return holding === told.length ? 'holds' : 'holds-if'
}

function judgeCondition(
  claim: Claim,
  condition: ClaimCondition,
  ground: Ground,
  asOf: number | undefined,
): JudgedCondition {
  const { when, whenKo, of, over, source, record, known } = condition
  const base = {
    when,
    ...(whenKo !== undefined && { whenKo }),
    ...(of !== undefined && { of }),
    ...(over !== undefined && { over }),
    ...(source !== undefined && { source }),
  }
  const isLater = asOf !== undefined && known !== undefined && known > asOf
  const none = { ...base, figure: null, deviation: null, by: 'twin' } as const
  if (isLater) return { ...none, verdict: 'unknown', reason: 'not-known-then' }
  if (of === undefined) {
    return record === undefined
      ? { ...none, verdict: 'unknown', reason: 'no-figure' }
      : { ...none, by: 'record', verdict: record }
  }
  const found = counted(
    figureFor(condition, of, ground, claim.relation === 'rank'),
    condition.times,
  )
  if (!found.ok) {
    const { reason, nearest } = found
    return { ...none, verdict: 'unknown', reason, ...(nearest && { nearest }) }
  }
  const answer = against(claim, found.figure)
  if (!answer) return { ...none, verdict: 'unknown', reason: 'other-kind' }
  const { deviation, holds } = answer
  const verdict = record ?? (holds ? 'holds' : 'differs')
  return { ...base, by: found.by, figure: found.figure, deviation, verdict }
}

/** The figure of a reading: as it stands, over its baseline, or its place among others. */
function figureFor(condition: ClaimCondition, of: string, ground: Ground, isRank: boolean): Found {
  const first = operandOf(of, ground)
  if (!first.ok) return first
  if (isRank) return placeAmong(first, condition, ground)
  if (condition.over === undefined) return first
  const second = operandOf(condition.over, ground)
  if (!second.ok) return second
  const by = first.by === 'twin' || second.by === 'twin' ? 'twin' : 'figures'
  return ratio(first.figure, second.figure, by)
}

/** A number as many times as the claim counts the twin's things as one. */
function counted(found: Found, times: number): Found {
  if (times === 1 || !found.ok || found.figure.kind !== 'number') return found
  const { value, p10, p90 } = found.figure
  const figure = {
    kind: 'number',
    value: value * times,
    ...(p10 !== undefined && { p10: p10 * times }),
    ...(p90 !== undefined && { p90: p90 * times }),
  } as const
  return { ...found, figure }
}

function ratio(above: TwinFigure, below: TwinFigure, by: 'twin' | 'figures'): Found {
  if (above.kind !== below.kind) return { ok: false, reason: 'other-kind' }
  if (above.kind === 'time') {
    // how much later the one is than the other
    return { ok: true, by, figure: { kind: 'number', value: above.value - below.value } }
  }
  if (below.value === 0) return { ok: false, reason: 'empty' }
  return { ok: true, by, figure: { kind: 'number', value: above.value / below.value } }
}

function placeAmong(
  first: Extract<Found, { ok: true }>,
  { among, best }: ClaimCondition,
  ground: Ground,
): Found {
  if (among.length === 0) return { ok: false, reason: 'no-figure' }
  let place = 1
  for (const text of among) {
    const other = operandOf(text, ground)
    if (!other.ok) return other
    if (other.figure.kind !== first.figure.kind) return { ok: false, reason: 'other-kind' }
    const gap = other.figure.value - first.figure.value
    if (best === 'highest' ? gap > 0 : gap < 0) place++
  }
  return { ok: true, by: first.by, figure: { kind: 'number', value: place } }
}

interface Answer {
  readonly deviation: number
  readonly holds: boolean
}

/** The twin's figure against what is claimed; undefined where they are of different kinds. */
function against(claim: Claim, figure: TwinFigure): Answer | undefined {
  const { figure: claimed } = claim
  if (claimed?.kind === 'time' && figure.kind === 'time') return againstTime(claim, claimed, figure)
  if (claimed?.kind === 'number' && figure.kind === 'number') {
    return againstNumber(claim, claimed, figure.value)
  }
  return undefined
}

function againstNumber(
  { relation, within }: Claim,
  { value, low, high }: Extract<ClaimedFigure, { kind: 'number' }>,
  twin: number,
): Answer {
  const deviation =
    relation === 'rank' ? twin - value : value === 0 ? Math.sign(twin) : twin / value - 1
  const near = (tolerance: number) => {
    const allowed = (within ?? tolerance) + rounding
    return low !== undefined && high !== undefined
      ? twin >= low * (1 - allowed) && twin <= high * (1 + allowed)
      : value === 0
        ? twin === 0
        : Math.abs(twin / value - 1) <= allowed
  }
  switch (relation) {
    case 'ge':
      return { deviation, holds: twin >= (low ?? value) - rounding * Math.abs(value) }
    case 'le':
    case 'rank':
      return { deviation, holds: twin <= (high ?? value) + rounding * Math.abs(value) }
    case 'upTo':
      return { deviation, holds: twin >= (1 - (within ?? upTo)) * value }
    case 'order': {
      const [from, to] = [low ?? value / halfDecade, high ?? value * halfDecade]
      return { deviation, holds: twin >= from && twin <= to }
    }
    case 'about':
      return { deviation, holds: near(roughly) }
    default:
      return { deviation, holds: near(exact) }
  }
}

/** A time: by its percentiles where it has them, so that what may well happen is not denied. */
function againstTime(
  { relation }: Claim,
  { from, to }: Extract<ClaimedFigure, { kind: 'time' }>,
  { value, p10 = value, p90 = value }: TwinFigure,
): Answer {
  const deviation = value < from ? value - from : value >= to ? value - (to - day) : 0
  if (relation === 'ge') return { deviation, holds: value >= from }
  if (relation === 'le' || relation === 'upTo') return { deviation, holds: value < to }
  return { deviation, holds: p10 < to && p90 >= from }
}
