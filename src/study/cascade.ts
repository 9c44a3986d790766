import {
  type Disturbance,
  replayCascade,
  shareAt,
  typicalUps,
  type Ups,
  type UpsCourse,
  upsCourse,
} from '../model/dynamics/index.js'
import type { Count, Fraction, Hertz, Seconds, Watts } from '../quantity/index.js'

/** A dip of the line: voltage that is left, share of nominal. */
export type Dip = Disturbance & { readonly voltage: Fraction }

/** Sites on one line, and what the line goes through. */
export interface CascadeQuestion {
  readonly sites: Count
  /** Of all sites together. */
  readonly power: Watts
  /** Ascending, none before the one ahead of it is over. */
  readonly dips: readonly Dip[]
  /** The dips are spaced evenly over this, since nothing more is known; null: their moments are known. */
  readonly within: Seconds | null
  readonly counter: NonNullable<Ups['counter']>
}

/** A dip, and what the sites did about it. */
export interface DipTold extends Dip {
  /** Beyond what the supplies bear. */
  readonly felt: boolean
  /** Load away from the grid just before it, and at its end. */
  readonly before: Watts
  readonly after: Watts
}

/** What the grid loses, when, and for how long. */
export interface CascadeTold {
  readonly dips: readonly DipTold[]
  /** Away until someone returns it by hand. */
  readonly stays: Watts
  /** Of what ever left, the share that came back by itself. */
  readonly returned: Fraction
  readonly lostMost: Watts
  /** Largest loss within any second. */
  readonly largestStep: Watts
  /** When the counter kept it away, and at which dip, from 1; null: it did not. */
  readonly locked: { readonly at: Seconds; readonly dip: Count } | null
  /** The last return by itself, from its beginning until all is there; null: nothing left, or it stays. */
  readonly back: { readonly from: Seconds; readonly until: Seconds } | null
  /** Load away from the grid, linear between. */
  readonly course: readonly { readonly time: Seconds; readonly lost: Watts }[]
  /** The least counter with which nothing stays away. */
  readonly leastCounter: Count
  /** The same whatever the moments of evenly spaced dips; null where they are known. */
  readonly leastForAny: Count | null
  /** Whether it stays away whatever the moments of evenly spaced dips; null where they are known. */
  readonly anyMoments: 'stays' | 'returns' | 'depends' | null
}

const mains: Hertz = 60
/** The supplies that are replayed, but for their counter. */
export const cascadeUps: Ups = typicalUps('double-conversion', mains)

/** So many dips over a time, the first at its beginning and the last at its end. */
export function evenDips(
  count: Count,
  within: Seconds,
  dip: Pick<Dip, 'duration' | 'voltage'>,
): Dip[] {
  const gap = count > 1 ? within / (count - 1) : 0
  return Array.from({ length: count }, (_, i) => ({ at: i * gap, ...dip }))
}

/**
 * Sites with the same supplies on one line: what leaves, what comes back, what stays. Identical sites
 * are one of their power together.
 * @throws PhysicsError physics/outside-range for a time or a power that cannot be
 */
export function cascadeStudy({
  power,
  dips,
  within,
  counter,
}: Omit<CascadeQuestion, 'sites'>): CascadeTold {
  const ups = { ...cascadeUps, counter }
  const { points, locked } = upsCourse(ups, dips)
  const last = dips.at(-1)
  const over = Math.max(last ? last.at + last.duration : 0, points.at(-1)?.time ?? 0)
  const seen = replayCascade({ all: { power, ups, coupling: 1 } }, dips, over + 1)
  const away = (time: Seconds) => power * (1 - shareAt(points, time))
  const told = dips.map((dip): DipTold => {
    const felt = feels(dip)
    const before = away(dip.at)
    return { ...dip, felt, before, after: felt ? power : away(dip.at + dip.duration) }
  })
  const felt = told.filter((dip) => dip.felt).length
  return {
    dips: told,
    stays: seen.stays,
    returned: seen.returned,
    lostMost: seen.lostMost,
    largestStep: seen.largestStep,
    locked: locked && { at: locked.at, dip: locked.disturbance + 1 },
    back: locked ? null : returnOf(points),
    course: points.map(({ time, share }) => ({ time, lost: power * (1 - share) })),
    leastCounter: leastCounter(dips, counter.within, felt),
    leastForAny: within === null ? null : felt + 1,
    anyMoments: within === null ? null : forAnyMoments(felt, within, counter),
  }
}

const feels = (dip: Dip) => upsCourse(cascadeUps, [dip]).transfers > 0

function returnOf(points: UpsCourse['points']): CascadeTold['back'] {
  const [from, until] = points.slice(-2)
  return from && until ? { from: from.time, until: until.time } : null
}

/** Bisection: what a counter bears, a higher one bears too, and one above all dips bears anything. */
function leastCounter(dips: readonly Dip[], within: Seconds, felt: Count): Count {
  const stays = (disturbances: Count) =>
    upsCourse({ ...cascadeUps, counter: { disturbances, within } }, dips).locked !== null
  let [low, high] = [1, felt + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (stays(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Dips escape a counter only in groups of one less than it, each group later than the one before by
 * more than the window: where the time has no room for so many groups, they are caught at any moments.
 */
function forAnyMoments(
  felt: Count,
  within: Seconds,
  { disturbances, within: window }: CascadeQuestion['counter'],
): 'stays' | 'returns' | 'depends' {
  if (felt < disturbances) return 'returns'
  if (disturbances === 1) return 'stays'
  const groups = Math.ceil(felt / (disturbances - 1))
  return (groups - 1) * window >= within ? 'stays' : 'depends'
}
