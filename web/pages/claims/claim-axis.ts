import type { JudgedClaim, TwinFigure } from '../../../src/campus/index.js'

/** A stretch of an axis, 0 to 1. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where what is claimed and what answers it stand on one axis, 0 to 1. */
export interface ClaimAxis {
  /** What is claimed; a point where `from` is `to`, to an end of the axis for "at least". */
  readonly claimed: Stretch
  readonly place: (value: number) => number
}

/** From this many times on, an axis is read in powers of ten. */
const wide = 8
const pad = 0.12

/** The axis that all readings of a claim share; null where nothing can be drawn. */
export function axisOf({ claimed, relation, conditions }: JudgedClaim): ClaimAxis | null {
  if (claimed === null) return null
  const [low, high] =
    claimed.kind === 'time'
      ? [claimed.from, claimed.to]
      : [claimed.low ?? claimed.value, claimed.high ?? claimed.value]
  const figures = Object.values(conditions).flatMap(({ figure }) =>
    figure === null ? [] : valuesOf(figure),
  )
  if (figures.length === 0) return null
  const all = [low, high, ...figures]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const isLog = claimed.kind === 'number' && least > 0 && most / least > wide
  const scale = isLog ? Math.log : (value: number) => value
  const [from, to] = [scale(least), scale(most)]
  const span = to - from || Math.abs(to) || 1
  const place = (value: number) =>
    pad + ((1 - 2 * pad) * (scale(value) - from)) / span + (to === from ? 0.5 - pad : 0)
  return {
    claimed: {
      from: relation === 'le' ? 0 : place(low),
      to: relation === 'ge' ? 1 : place(high),
    },
    place,
  }
}

const valuesOf = ({ value, p10, p90 }: TwinFigure): number[] =>
  [value, p10, p90].filter((one): one is number => one !== undefined)
