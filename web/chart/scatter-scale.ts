import { scaleLinear, scaleLog } from 'd3-scale'

/** A case: what was measured, what is predicted. */
export interface Dot {
  readonly x: number
  readonly y: number
}

/** One scale for both axes, so that the line of equals is a diagonal. */
export interface ScatterScale {
  readonly isLog: boolean
  readonly domain: readonly [number, number]
  /** Whether a case can be drawn: not what is zero or less on axes of powers of ten. */
  readonly fits: (dot: Dot) => boolean
  /** CSS pixels from `from` to `to`. */
  readonly between: (from: number, to: number) => (value: number) => number
  readonly ticks: readonly number[]
}

/** From this many times on, axes are in powers of ten. */
const wide = 20
/** Share of the cases that axes of powers of ten must be able to show. */
const shownLeast = 0.9
const ticksMost = 6

/** Axes for what was measured against what is predicted. */
export function scatterScale(dots: readonly Dot[]): ScatterScale {
  const positive = dots.filter(({ x, y }) => x > 0 && y > 0)
  const [least, most] = boundsOf(positive)
  const isLog =
    positive.length >= shownLeast * dots.length && positive.length > 0 && most / least > wide
  const [low, high] = isLog ? [least, most] : boundsOf(dots)
  const span = high - low || Math.abs(high) || 1
  const domain: [number, number] = isLog
    ? [low / 1.5, high * 1.5]
    : [low >= 0 && low < span / 2 ? 0 : low - span * 0.05, high + span * 0.05]
  const base = isLog ? scaleLog(domain, [0, 1]) : scaleLinear(domain, [0, 1])
  const all = isLog ? powersOfTen(domain) : base.ticks(ticksMost)
  return {
    isLog,
    domain,
    fits: ({ x, y }) => !isLog || (x > 0 && y > 0),
    between: (from, to) => (value) => from + (to - from) * base(value),
    ticks: all,
  }
}

function boundsOf(dots: readonly Dot[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { x, y } of dots) {
    low = Math.min(low, x, y)
    high = Math.max(high, x, y)
  }
  return low <= high ? [low, high] : [0, 1]
}

/** Powers of ten inside, every second or third where there are many; 1, 2, 5 times them where few. */
function powersOfTen([low, high]: readonly [number, number]): number[] {
  const [from, to] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))]
  const step = Math.max(1, Math.ceil((to - from + 1) / ticksMost))
  const powers: number[] = []
  for (let power = from; power <= to; power += step) {
    powers.push(Number(`1e${power}`))
  }
  if (powers.length > 2) return powers
  const even = scaleLog([low, high], [0, 1]).ticks(ticksMost)
  return even.filter((tick) => /^[125]/.test(tick.toExponential()))
}

/** The dot nearest to a place on the drawing, within `reach` CSS pixels; undefined: none is near. */
export function nearestDot(
  dots: readonly Dot[],
  x: (value: number) => number,
  y: (value: number) => number,
  at: Dot,
  reach: number,
): number | undefined {
  let best: number | undefined
  let least = reach * reach
  for (const [i, dot] of dots.entries()) {
    const distance = (x(dot.x) - at.x) ** 2 + (y(dot.y) - at.y) ** 2
    if (distance > least) continue
    least = distance
    best = i
  }
  return best
}
