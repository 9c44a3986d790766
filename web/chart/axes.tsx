import type { CalendarTick } from './calendar-ticks.js'

/** Where a drawing over the calendar lies in its room, CSS pixels. */
export interface Inner {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Width that the figures of an axis take, CSS pixels; Korean letters are wider. */
export function axisRoom(texts: readonly string[]): number {
  const width = (text: string) =>
    [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? 12 : 7), 0)
  return 12 + Math.max(0, ...texts.map(width))
}

/** Lines across at round values, each with its figure; nothing is 0, whatever its unit. */
export function ValueAxis({
  ticks,
  y,
  inner: { left, right },
  write,
}: {
  ticks: readonly number[]
  y: (value: number) => number
  inner: Inner
  write: (value: number) => string
}) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
      <text className="axis" x={left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
        {tick === 0 ? '0' : write(tick)}
      </text>
    </g>
  ))
}

/** Years, months or days under a drawing. */
export function CalendarAxis({
  ticks,
  x,
  height,
}: {
  ticks: readonly CalendarTick[]
  x: (at: number) => number
  height: number
}) {
  return ticks.map((tick) => (
    <text key={tick.at} className="axis" x={x(tick.at)} y={height - 6} textAnchor="middle">
      {tick.text}
    </text>
  ))
}
