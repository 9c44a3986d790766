import { scaleLinear, scaleLog } from 'd3-scale'

/** A point of a trace, with the range that its abscissa may have. */
export interface ScatterPoint {
  readonly x: number
  readonly y: number
  readonly xLow?: number
  readonly xHigh?: number
}

/** Points that belong together, labelled at the last of them. */
export interface Trace {
  readonly key: string
  readonly label: string
  /** 1 to 8: a colour of the palette; 0: ink. */
  readonly colour: number
  readonly points: readonly ScatterPoint[]
  /** Joined by a line. */
  readonly joined: boolean
  /** The other variant. */
  readonly dashed?: boolean
  /** Not fitted to this case: points are hollow. */
  readonly hollow?: boolean
  /** A curve of a formula: its points are not drawn. */
  readonly smooth?: boolean
}

/** How an axis runs. */
export type AxisScale = 'linear' | 'log'

/** From values to pixels, with the values that are written beside the axis. */
export interface Axis {
  (value: number): number
  readonly ticks: readonly number[]
}

const pad = 1.12
const steps = [1, 2, 5]

/**
 * An axis over some values: linear from zero, logarithmic over the positive ones. Where there is
 * nothing to show, from 0 to 1 or from 1 to 10.
 * @param from, to  ends in CSS pixels
 * @param most      ticks that have room
 */
export function axisOver(
  values: readonly number[],
  scale: AxisScale,
  from: number,
  to: number,
  most: number,
): Axis {
  const shown = values.filter((v) => Number.isFinite(v) && (scale === 'linear' || v > 0))
  if (scale === 'linear') {
    const [low, high] = [Math.min(0, ...shown), Math.max(0, ...shown)]
    const place = scaleLinear([low, high > low ? high * 1.04 : low + 1], [from, to]).nice(most)
    return Object.assign((value: number) => place(value), { ticks: place.ticks(most) })
  }
  const [low, high] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : [1, 10]
  const place = scaleLog([low / pad, high * pad], [from, to])
  return Object.assign((value: number) => place(value), {
    ticks: logTicks(low / pad, high * pad, most),
  })
}

/** Ends so near to one another are ticked as on a linear axis. */
const narrow = 4
const narrowTicks = 5

/**
 * Ones, twos and fives of each decade; ones only where those are too many, then fewer decades;
 * even steps where the ends are near.
 */
export function logTicks(low: number, high: number, most: number): number[] {
  if (high / low < narrow)
    return scaleLinear([low, high], [0, 1]).ticks(Math.min(most, narrowTicks))
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const inside = (factors: readonly number[], every: number) =>
    decades
      .filter((decade) => decade % every === 0)
      .flatMap((decade) => factors.map((factor) => Number(`${factor}e${decade}`)))
      .filter((tick) => tick >= low && tick <= high)
  const fine = inside(steps, 1)
  if (fine.length <= most) return fine
  for (let every = 1; every < decades.length; every++) {
    const ticks = inside([1], every)
    if (ticks.length <= most) return ticks
  }
  return inside([1], decades.length)
}
