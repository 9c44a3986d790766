import '../style/scatter.css'
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import { Chart, type ChartProps, type Room } from './chart.js'
import { fitted, textWidth } from './fit-text.js'
import { apart } from './labels.js'
import { type Axis, type AxisScale, axisOver, type Trace } from './scatter-layout.js'
import { Trail } from './scatter-trail.js'

export interface ScatterAxis {
  readonly scale: AxisScale
  /** What it shows, with its unit, at its end. */
  readonly label: string
  readonly write: (value: number) => string
}

/** A line across the drawing: what is compared at, what something else costs. */
export interface Level {
  readonly value: number
  readonly label: string
}

export interface ScatterChartProps extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken'> {
  readonly traces: readonly Trace[]
  readonly x: ScatterAxis
  readonly y: ScatterAxis
  readonly verticals?: readonly Level[]
  readonly horizontals?: readonly Level[]
}

const margin = { top: 26, bottom: 40, left: 62 }
const marginMost = 0.3
const near = 40

interface Picked {
  readonly trace: number
  readonly point: number
}

/** Points and frontiers on linear or logarithmic axes, labelled at their ends. */
export function ScatterChart(props: ScatterChartProps) {
  const { traces, x, y, verticals = [], horizontals = [], ...frame } = props
  const [picked, pick] = useState<Picked | null>(null)
  const trace = picked && traces[picked.trace]
  const point = picked && trace?.points[picked.point]
  const said = trace && point ? `${trace.label}: ${x.write(point.x)}, ${y.write(point.y)}` : ''
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event.key, picked, traces)
    if (next === undefined) return
    event.preventDefault()
    pick(next)
  }
  return (
    <Chart height={360} {...frame} onKeyDown={onKeyDown} spoken={said}>
      {(room) => (
        <Drawing {...{ traces, x, y, verticals, horizontals, room, picked, pick, said }} />
      )}
    </Chart>
  )
}

/** The point that an arrow key leads to; undefined for other keys. */
function step(key: string, picked: Picked | null, traces: readonly Trace[]) {
  const along = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const across = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  if ((along === 0 && across === 0) || traces.length === 0) return undefined
  if (picked === null) return { trace: 0, point: 0 }
  const trace = Math.min(traces.length - 1, Math.max(0, picked.trace + across))
  const last = (traces[trace]?.points.length ?? 1) - 1
  return { trace, point: Math.min(last, Math.max(0, picked.point + along)) }
}

interface DrawingProps {
  readonly traces: readonly Trace[]
  readonly x: ScatterAxis
  readonly y: ScatterAxis
  readonly verticals: readonly Level[]
  readonly horizontals: readonly Level[]
  readonly room: Room
  readonly picked: Picked | null
  readonly pick: (picked: Picked | null) => void
  readonly said: string
}

function Drawing(props: DrawingProps) {
  const { traces, x, y, verticals, horizontals, room, picked, pick, said } = props
  const widest = Math.max(0, ...traces.map(({ label }) => textWidth(label)))
  const tail = Math.min(room.width * marginMost, widest + 26)
  const [left, right] = [margin.left, room.width - tail]
  const [top, bottom] = [margin.top, room.height - margin.bottom]
  const [atX, atY] = useMemo(() => {
    const points = traces.flatMap((trace) => trace.points)
    const xs = points.flatMap((p) => [p.x, p.xLow ?? p.x, p.xHigh ?? p.x])
    const crossing = verticals.map(({ value }) => value)
    const level = horizontals.map(({ value }) => value)
    const most = Math.max(3, Math.floor((right - left) / 70))
    return [
      axisOver([...xs, ...crossing], x.scale, left, right, most),
      axisOver([...points.map((p) => p.y), ...level], y.scale, bottom, top, 7),
    ]
  }, [traces, verticals, horizontals, x.scale, y.scale, left, right, top, bottom])
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    pick(nearest(traces, atX, atY, event.clientX - box.left, event.clientY - box.top))
  }
  const at = picked && traces[picked.trace]?.points[picked.point]
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={onPointerMove}
      onPointerLeave={() => pick(null)}
    >
      <Axes {...{ x, y, atX, atY, left, right, top, bottom }} />
      {verticals.map(({ value, label }) => (
        <g key={label}>
          <line className="limit" x1={atX(value)} x2={atX(value)} y1={top} y2={bottom} />
          <text className="limit-label" x={atX(value) + 5} y={top + 10}>
            {label}
          </text>
        </g>
      ))}
      {horizontals.map(({ value, label }) => (
        <g key={label}>
          <line className="limit" x1={left} x2={right} y1={atY(value)} y2={atY(value)} />
          <text className="limit-label" x={right - 4} y={atY(value) - 6} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {traces.map((trace) => (
        <Trail key={trace.key} {...{ trace, atX, atY }} />
      ))}
      <Labels {...{ traces, atX, atY, right, top, bottom }} tail={tail} />
      {at && (
        <>
          <circle className="picked" cx={atX(at.x)} cy={atY(at.y)} r={6} />
          <text className="cursor-day" x={left} y={11}>
            {said}
          </text>
        </>
      )}
    </svg>
  )
}

function nearest(traces: readonly Trace[], atX: Axis, atY: Axis, px: number, py: number) {
  let best: Picked | null = null
  let closest = near
  for (const [t, { points }] of traces.entries()) {
    for (const [p, { x, y }] of points.entries()) {
      const distance = Math.hypot(atX(x) - px, atY(y) - py)
      if (distance < closest) [best, closest] = [{ trace: t, point: p }, distance]
    }
  }
  return best
}

interface AxesProps {
  readonly x: ScatterAxis
  readonly y: ScatterAxis
  readonly atX: Axis
  readonly atY: Axis
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function Axes({ x, y, atX, atY, left, right, top, bottom }: AxesProps) {
  return (
    <g>
      {atY.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={right} y1={atY(tick)} y2={atY(tick)} />
          <text
            className="axis"
            x={left - 8}
            y={atY(tick)}
            textAnchor="end"
            dominantBaseline="middle"
          >
            {y.write(tick)}
          </text>
        </g>
      ))}
      {atX.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={atX(tick)} x2={atX(tick)} y1={top} y2={bottom} />
          <text className="axis" x={atX(tick)} y={bottom + 16} textAnchor="middle">
            {x.write(tick)}
          </text>
        </g>
      ))}
      <text className="axis" x={right} y={bottom + 34} textAnchor="end">
        {x.label} →
      </text>
      <text className="axis" x={0} y={top - 12}>
        ↑ {y.label}
      </text>
    </g>
  )
}

/** Names beside the last points, moved apart where they would meet, tied to their points. */
function Labels({
  traces,
  atX,
  atY,
  right,
  top,
  bottom,
  tail,
}: {
  traces: readonly Trace[]
  atX: Axis
  atY: Axis
  right: number
  top: number
  bottom: number
  tail: number
}) {
  const ends = traces.flatMap((trace) => {
    const last = trace.points.at(-1)
    return last ? [{ trace, x: atX(last.x), y: atY(last.y) }] : []
  })
  const heights = apart(
    ends.map(({ y }) => y),
    top,
    bottom,
  )
  return (
    <g>
      {ends.map(({ trace, x, y }, i) => (
        <g key={trace.key}>
          <path className="tie" d={`M${x + 4} ${y}L${right + 8} ${heights[i]}`} />
          <text
            className={`label ink-${trace.colour}`}
            x={right + 12}
            y={heights[i]}
            dominantBaseline="middle"
          >
            {fitted(trace.label, tail - 12)}
            <title>{trace.label}</title>
          </text>
        </g>
      ))}
    </g>
  )
}
