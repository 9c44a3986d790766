import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import { type KeyboardEvent, type PointerEvent, useId, useMemo } from 'react'
import type { Language } from '../../src/words/index.js'
import { dayText } from '../content/calendar.js'
import { setCursor, setWindow } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { calendarTicks } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'

export { dayText } from '../content/calendar.js'

/** A value at a moment, epoch seconds; null: none. */
export interface Point {
  readonly at: number
  readonly value: number | null
}

/** A line over the calendar, labelled where it ends. */
export interface TimeLine {
  readonly label: string
  readonly points: readonly Point[]
  /** 1 to 8: a colour of the palette; 0: ink. */
  readonly colour: number
  readonly shape?: 'line' | 'step' | 'area'
  /** Dashed: the other variant, or what is planned. */
  readonly dashed?: boolean
}

/** Uncertainty around a line: P10 to P90. */
export interface Band {
  readonly label: string
  readonly colour: number
  readonly points: readonly { readonly at: number; readonly low: number; readonly high: number }[]
}

/** A stretch of time that something holds up. */
export interface Shade {
  readonly label: string
  readonly from: number
  readonly to: number
}

export interface TimeChartProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys'> {
  readonly lines: readonly TimeLine[]
  readonly bands?: readonly Band[]
  readonly limits?: readonly { readonly label: string; readonly value: number }[]
  readonly shades?: readonly Shade[]
  /** The whole stretch that can be seen; the shared window lies in it. */
  readonly extent: Window
  /** A value with its unit, for labels, axis and the spoken cursor. */
  readonly write: (value: number) => string
  /** The axis begins at 0 unless told otherwise. */
  readonly lowest?: number
}

const margin = { top: 12, right: 132, bottom: 24, left: 64 }
const narrow = 560
const day = 86_400

/** Lines, areas and bands over the calendar, with the time window and cursor that all pages share. */
export function TimeChart(props: TimeChartProps) {
  const { lines, extent, write, bands = [], limits = [], shades = [], lowest, ...frame } = props
  const shared = useApp((state) => state.window)
  const cursor = useApp((state) => state.cursor)
  const lang = useApp((state) => state.lang)
  const text = shellText[lang]
  const window = within(shared, extent)
  const onKeyDown = useTimeKeys(window, extent, cursor, stepOf(lines))
  const spoken = cursor === null ? '' : sentence(lines, cursor, write, lang)
  return (
    <Chart {...frame} keys={text.chartKeys} onKeyDown={onKeyDown} spoken={spoken}>
      {(room) => (
        <Drawing
          {...{
            lines,
            bands,
            limits,
            shades,
            window,
            cursor,
            write,
            room,
            lang,
            lowest: lowest ?? 0,
          }}
        />
      )}
    </Chart>
  )
}

/** The part of the shared window that a chart can show; all of it where they do not meet. */
export function within(window: Window | null, extent: Window): Window {
  if (!window) return extent
  const [from, to] = [Math.max(window.from, extent.from), Math.min(window.to, extent.to)]
  return to - from >= day ? { from, to } : extent
}

/** Arrows move the cursor, `+` `-` zoom, Shift with arrows pans, `0` shows all. */
export function useTimeKeys(
  window: Window,
  extent: Window,
  cursor: number | null,
  step: number,
): (event: KeyboardEvent) => void {
  return (event) => {
    const handled = timeKey(event, window, extent, cursor, step)
    if (handled) event.preventDefault()
  }
}

function timeKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  window: Window,
  extent: Window,
  cursor: number | null,
  step: number,
): boolean {
  const span = window.to - window.from
  const middle = cursor ?? (window.from + window.to) / 2
  const sign = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  if (sign !== 0 && shiftKey) return moveWindow(window, extent, (sign * span) / 4)
  if (sign !== 0) {
    setCursor(Math.min(window.to, Math.max(window.from, middle + sign * step)))
    return true
  }
  if (key === '+' || key === '=') return zoom(middle, span / 2, extent)
  if (key === '-') return zoom(middle, span * 2, extent)
  if (key === '0') {
    setWindow(null)
    return true
  }
  return false
}

function zoom(middle: number, span: number, extent: Window): boolean {
  if (span >= extent.to - extent.from) setWindow(null)
  else if (span >= day) {
    setWindow(inside({ from: middle - span / 2, to: middle + span / 2 }, extent))
  }
  return true
}

function moveWindow(window: Window, extent: Window, by: number): boolean {
  setWindow(inside({ from: window.from + by, to: window.to + by }, extent))
  return true
}

function inside({ from, to }: Window, extent: Window): Window {
  const by = Math.max(0, extent.from - from) - Math.max(0, to - extent.to)
  return { from: from + by, to: to + by }
}

/** Distance of the points of the finest line, s. */
function stepOf(lines: readonly TimeLine[]): number {
  const steps = lines.map(({ points }) => {
    const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
    return (last - first) / Math.max(1, points.length - 1)
  })
  return Math.max(3600, Math.min(...steps, 31 * day))
}

/** Value of a line at a moment: of the last point before it. */
export function valueAt({ points }: { points: readonly Point[] }, at: number): number | null {
  let [low, high] = [0, points.length - 1]
  if (points.length === 0 || at < points[0]!.at) return null
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (points[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  return points[low]!.value
}

function sentence(
  lines: readonly TimeLine[],
  at: number,
  write: (v: number) => string,
  lang: Language,
) {
  const said = lines.map((one) => {
    const value = valueAt(one, at)
    return `${one.label} ${value === null ? '–' : write(value)}`
  })
  return `${dayText(at, lang)}: ${said.join(', ')}`
}

interface DrawingProps {
  readonly lines: readonly TimeLine[]
  readonly bands: readonly Band[]
  readonly limits: readonly { readonly label: string; readonly value: number }[]
  readonly shades: readonly Shade[]
  readonly window: Window
  readonly cursor: number | null
  readonly write: (value: number) => string
  readonly room: Room
  readonly lang: Language
  readonly lowest: number
}

function Drawing({
  lines,
  bands,
  limits,
  shades,
  window,
  cursor,
  write,
  room,
  lang,
  lowest,
}: DrawingProps) {
  const clip = useId()
  const right = room.width < narrow ? 12 : margin.right
  const highest = useMemo(() => topOf(lines, bands, limits, window), [lines, bands, limits, window])
  const [top, bottom] = [margin.top, room.height - margin.bottom]
  const y = scaleLinear([lowest, highest], [bottom, top]).nice(4)
  const left = Math.max(margin.left, axisRoom(y.ticks(4).map(write)))
  const inner = { left, right: room.width - right, top, bottom }
  const x = scaleUtc([window.from * 1000, window.to * 1000], [inner.left, inner.right])
  const at = (seconds: number) => x(seconds * 1000)
  const ticks = calendarTicks(window, Math.floor((inner.right - inner.left) / 90), lang)
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const px = Math.min(inner.right, Math.max(inner.left, event.clientX - left))
    setCursor(x.invert(px).getTime() / 1000)
  }
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={pick}
      onPointerLeave={() => setCursor(null)}
    >
      <clipPath id={clip}>
        <rect
          x={inner.left}
          y={0}
          width={Math.max(0, inner.right - inner.left)}
          height={inner.bottom + 1}
        />
      </clipPath>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={inner.left} x2={inner.right} y1={y(tick)} y2={y(tick)} />
          <text
            className="axis"
            x={inner.left - 8}
            y={y(tick)}
            textAnchor="end"
            dominantBaseline="middle"
          >
            {tick === 0 ? '0' : write(tick)}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text
          key={tick.at}
          className="axis"
          x={at(tick.at)}
          y={room.height - 6}
          textAnchor="middle"
        >
          {tick.text}
        </text>
      ))}
      <g clipPath={`url(#${clip})`}>
        {shades.map((shade) => (
          <rect
            key={`${shade.label}${shade.from}`}
            className="shade"
            x={at(shade.from)}
            width={Math.max(1, at(shade.to) - at(shade.from))}
            y={inner.top}
            height={inner.bottom - inner.top}
          >
            <title>{shade.label}</title>
          </rect>
        ))}
        {bands.map((band) => (
          <path
            key={band.label}
            className={`fill-${band.colour} band`}
            d={
              area<Band['points'][number]>()
                .x((p) => at(p.at))
                .y0((p) => y(p.low))
                .y1((p) => y(p.high))(band.points) ?? ''
            }
          />
        ))}
        {lines.map((one) => (
          <Curve key={one.label} line={one} x={at} y={y} base={y(lowest)} />
        ))}
        {limits.map((limit) => (
          <g key={limit.label}>
            <line
              className="limit"
              x1={inner.left}
              x2={inner.right}
              y1={y(limit.value)}
              y2={y(limit.value)}
            />
            <text className="limit-label" x={inner.left + 6} y={y(limit.value) - 5}>
              {limit.label}
            </text>
          </g>
        ))}
        {cursor !== null && (
          <line
            className="cursor"
            x1={at(cursor)}
            x2={at(cursor)}
            y1={inner.top}
            y2={inner.bottom}
          />
        )}
      </g>
      <EndLabels
        {...{ lines, bands, window, cursor, write, y, inner, isNarrow: room.width < narrow }}
      />
      {cursor !== null && cursor >= window.from && cursor <= window.to && (
        <text
          className="cursor-day"
          x={at(cursor)}
          y={10}
          textAnchor={at(cursor) > inner.right - 60 ? 'end' : 'middle'}
        >
          {dayText(cursor, lang)}
        </text>
      )}
    </svg>
  )
}

/** Width that the figures of an axis take, CSS pixels; Korean letters are wider. */
export function axisRoom(texts: readonly string[]): number {
  const width = (text: string) =>
    [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? 12 : 7), 0)
  return 12 + Math.max(0, ...texts.map(width))
}

function topOf(
  lines: readonly TimeLine[],
  bands: readonly Band[],
  limits: readonly { readonly value: number }[],
  { from, to }: Window,
): number {
  let top = 0
  for (const { points } of lines) {
    for (const { at, value } of points) if (at >= from && at <= to) top = Math.max(top, value ?? 0)
  }
  for (const { points } of bands) {
    for (const { at, high } of points) if (at >= from && at <= to) top = Math.max(top, high)
  }
  for (const { value } of limits) top = Math.max(top, value)
  return top === 0 ? 1 : top * 1.04
}

function Curve({
  line: { points, shape = 'line', colour, dashed },
  x,
  y,
  base,
}: {
  line: TimeLine
  x: (at: number) => number
  y: (value: number) => number
  base: number
}) {
  const curve = shape === 'step' ? curveStepAfter : curveLinear
  const path = line<Point>()
    .defined((p) => p.value !== null)
    .x((p) => x(p.at))
    .y((p) => y(p.value ?? 0))
    .curve(curve)(points)
  const ground =
    shape === 'area'
      ? area<Point>()
          .defined((p) => p.value !== null)
          .x((p) => x(p.at))
          .y0(base)
          .y1((p) => y(p.value ?? 0))(points)
      : null
  return (
    <>
      {ground && <path className={`fill-${colour} area`} d={ground} />}
      <path className={`stroke-${colour} line${dashed ? ' dashed' : ''}`} d={path ?? ''} />
    </>
  )
}

interface LabelProps {
  readonly lines: readonly TimeLine[]
  readonly bands: readonly Band[]
  readonly window: Window
  readonly cursor: number | null
  readonly write: (value: number) => string
  readonly y: (value: number) => number
  readonly inner: {
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly left: number
  }
  readonly isNarrow: boolean
}

const lineHeight = 15

/** Names beside the ends of lines, moved apart where they would meet; values under the cursor. */
function EndLabels({ lines, window, cursor, write, y, inner, isNarrow }: LabelProps) {
  const at = cursor ?? window.to
  const labels = lines.map((one) => ({
    one,
    value: valueAt(one, at) ?? one.points.at(-1)?.value ?? 0,
  }))
  const placed = apart(
    labels.map(({ value }) => y(value)),
    inner.top,
    inner.bottom,
  )
  return (
    <g>
      {labels.map(({ one, value }, i) => (
        <text
          key={one.label}
          className={`label ink-${one.colour}`}
          x={isNarrow ? inner.left + 6 : inner.right + 6}
          y={isNarrow ? inner.top + lineHeight * (i + 0.5) : placed[i]}
          dominantBaseline="middle"
        >
          {one.label}
          {cursor !== null && <tspan className="value"> {write(value)}</tspan>}
        </text>
      ))}
    </g>
  )
}

/** Heights at least a line apart, in the given order of size, inside the bounds. */
export function apart(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!)
  const out = [...heights]
  let free = top
  for (const i of order) {
    out[i] = Math.max(out[i]!, free)
    free = out[i]! + lineHeight
  }
  let limit = bottom
  for (const i of order.reverse()) {
    out[i] = Math.min(out[i]!, limit)
    limit = out[i]! - lineHeight
  }
  return out
}
