/** How a bound goes from a point to the next one. */
export const curveWays = ['step', 'linear', 'linear-logx', 'linear-loglog'] as const

/** How a bound goes from a point to the next one. */
export type CurveWay = (typeof curveWays)[number]

/** A point of a curve: the bound from `at` on, and how it goes to the next; absent: it stays. */
export interface CurvePoint {
  /** s since the excursion began, or Hz. */
  readonly at: number
  readonly bound: number
  readonly way?: CurveWay | undefined
}

/**
 * A bound over time or frequency, points ascending; two at one place are a vertical edge. The last
 * one holds for ever. `low`: stay at or above, `high`: at or below.
 */
export interface LimitCurve {
  readonly side: 'low' | 'high'
  readonly points: readonly CurvePoint[]
}

/** The bound at a place; on an edge what holds from there on; undefined before the first point. */
export function boundAt({ points }: LimitCurve, at: number): number | undefined {
  let index = -1
  while (index + 1 < points.length && (points[index + 1]?.at ?? 0) <= at) index++
  const here = points[index]
  const next = points[index + 1]
  if (!here) return undefined
  return next ? between(here, next, at) : here.bound
}

function between(here: CurvePoint, next: CurvePoint, at: number): number {
  switch (here.way ?? 'step') {
    case 'linear':
      return here.bound + ((next.bound - here.bound) * (at - here.at)) / (next.at - here.at)
    case 'linear-logx':
      return here.bound + (next.bound - here.bound) * share(here.at, next.at, at)
    case 'linear-loglog':
      return here.bound * (next.bound / here.bound) ** share(here.at, next.at, at)
    case 'step':
      return here.bound
  }
}

function share(from: number, to: number, at: number): number {
  return Math.log(at / from) / Math.log(to / from)
}

/** Parts into which a sloping piece is cut where a curve is looked at place by place. */
const pieces = 16

/**
 * Places at which a curve is to be looked at, ascending: its points, and sixteen parts of each sloping
 * piece, by the logarithm where it slopes so.
 */
export function placesOf({ points }: LimitCurve): readonly number[] {
  const places = points.flatMap((here, index) => {
    const next = points[index + 1]
    if (!next || (here.way ?? 'step') === 'step') return [here.at]
    const isLog = here.way !== 'linear' && here.at > 0
    return Array.from({ length: pieces }, (_, k) =>
      isLog
        ? here.at * (next.at / here.at) ** (k / pieces)
        : here.at + ((next.at - here.at) * k) / pieces,
    )
  })
  return [...new Set(places)]
}
