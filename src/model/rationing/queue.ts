import type { Tier } from '../../scenario/index.js'
import { dayProfile } from './day-profile.js'
import { carryOver, usersByDay } from './users.js'

const day = 86_400
const hours = 24
const secondsPerHour = 3600
const monthsPerYear = 12
const daysPerYear = 365.25

/** What happened to one tier day by day. Tokens; users; money. */
export interface TierDays {
  readonly key: string
  readonly tier: Tier
  readonly users: Float64Array
  readonly offered: Float64Array
  readonly served: Float64Array
  readonly waiting: Float64Array
  readonly shed: Float64Array
  readonly revenue: Float64Array
  /** Had everybody been served, those who left among them. */
  readonly wished: Float64Array
  /** Demand of the highest hour, and what was left for it then, tokens/s. */
  readonly peak: Float64Array
  readonly room: Float64Array
  readonly left: number
}

/** Share of the peak by which rounding may miss it. */
const rounding = 1e-9

/**
 * Strict priority, hour by hour: the tiers of one service take of its capacity in order of rank, the
 * lower first, equal ranks as written. What an API tier does not get is turned away; what holders of
 * seats do not get they wait for, and those who wait leave at a rate of one over their patience.
 * @param queue    tiers of one service, in order
 * @param capacity output tokens/s, daily
 * @param allowed  whether the service may serve the tier at all
 */
export function serveInOrder(
  queue: readonly (readonly [key: string, tier: Tier])[],
  capacity: Float64Array,
  allowed: (tier: Tier) => boolean,
  start: number,
): readonly TierDays[] {
  const days = capacity.length
  const tiers = queue.map(([key, tier]) => emptyDays(key, tier, start, days))
  const profiles = queue.map(([, tier]) => dayProfile(tier.peakFactor))
  const written = tiers.map(({ users }) => users.slice())
  const gone = tiers.map(() => 0)
  const room = new Float64Array(hours)
  for (let d = 0; d < days; d++) {
    room.fill(capacity[d] ?? 0)
    for (const [i, line] of tiers.entries()) {
      const before = d === 0 ? 0 : (written[i]?.[d - 1] ?? 0)
      const now = written[i]?.[d] ?? 0
      const kept = carryOver(d === 0 ? 0 : (line.users[d - 1] ?? 0), before, now)
      line.users[d] = kept
      const profile = profiles[i]
      if (!profile) continue
      const lost = serveDay(line, d, profile, room, allowed(line.tier), now)
      line.users[d] = kept - lost
      gone[i] = (gone[i] ?? 0) + lost
    }
  }
  return tiers.map((line, i) => ({ ...line, left: gone[i] ?? 0 }))
}

/** One tier on one day; what it takes leaves `room`. Returns users who leave at its end. */
function serveDay(
  line: TierDays,
  d: number,
  profile: Float64Array,
  room: Float64Array,
  isAllowed: boolean,
  wanted: number,
): number {
  const { tier } = line
  const users = line.users[d] ?? 0
  const each = Math.min(tier.demand, tier.cap ?? tier.demand)
  const mean = users * each
  let served = 0
  let peak = 0
  let left = Number.POSITIVE_INFINITY
  for (let h = 0; h < hours; h++) {
    const asked = mean * (profile[h] ?? 0)
    const here = isAllowed ? (room[h] ?? 0) : 0
    const given = Math.min(asked, here)
    room[h] = (room[h] ?? 0) - given
    served += given * secondsPerHour
    if (asked > peak * (1 + rounding)) {
      peak = asked
      left = here
    }
  }
  const offered = mean * day
  const short = Math.max(0, offered - served)
  const share = offered > 0 ? Math.min(1, served / offered) : 1
  const isSeat = tier.kind === 'seats'
  const perUser = isSeat ? (tier.seat * monthsPerYear) / daysPerYear : each * day * tier.price
  line.offered[d] = offered
  line.served[d] = served
  line.waiting[d] = isSeat ? short : 0
  line.shed[d] = isSeat ? 0 : short
  line.revenue[d] = users * share * perUser
  line.wished[d] = wanted * perUser
  line.peak[d] = peak
  line.room[d] = Number.isFinite(left) ? left : 0
  if (!isSeat || tier.patience === undefined) return 0
  return users * (1 - share) * -Math.expm1(-day / tier.patience)
}

function emptyDays(key: string, tier: Tier, start: number, days: number): TierDays {
  const zeros = () => new Float64Array(days)
  return {
    key,
    tier,
    users: usersByDay(tier.users, tier.from, start, days),
    offered: zeros(),
    served: zeros(),
    waiting: zeros(),
    shed: zeros(),
    revenue: zeros(),
    wished: zeros(),
    peak: zeros(),
    room: zeros(),
    left: 0,
  }
}

/** Whether the highest hour of a day was met in full. */
export function isMet(line: TierDays, d: number): boolean {
  return (line.room[d] ?? 0) >= (line.peak[d] ?? 0) * (1 - rounding)
}
