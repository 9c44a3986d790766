import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import { type PointerEvent, useId, useMemo } from 'react'
import type { Language } from '../../src/words/index.js'
import { dayText } from '../content/calendar.js'
import { setCursor } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { axisRoom, CalendarAxis, type Inner, ValueAxis } from './axes.js'
import { calendarTicks } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'
import { apart, lineHeight } from './labels.js'
import { type Point, valueAt } from './points.js'
import { useTimeKeys, within } from './time-window.js'

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

/** Distance of the points of the finest line, s. */
function stepOf(lines: readonly TimeLine[]): number {
  const steps = lines.map(({ points }) => {
    const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
    return (last - first) / Math.max(1, points.length - 1)
  })
  return Math.max(3600, Math.min(...steps, 31 * day))
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
      <ValueAxis ticks={y.ticks(4)} {...{ y, inner, write }} />
      <CalendarAxis ticks={ticks} x={at} height={room.height} />
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
  readonly inner: Inner
  readonly isNarrow: boolean
}

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
