import '../style/swings.css'
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import { Chart, type ChartProps, type Room } from './chart.js'
import { type Axis, axisOver } from './scatter-layout.js'

/** A line of a spectrum: where it stands and how high. */
export interface Stem {
  readonly at: number
  readonly height: number
}

/** What answers at each frequency, on a scale of its own at the right. */
export interface Answering {
  readonly at: Float64Array
  readonly value: Float64Array
}

export interface SpectrumChartProps extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken'> {
  readonly stems: readonly Stem[]
  readonly answer: Answering | null
  /** Where it answers most, and how that is called. */
  readonly resonance: { readonly at: number; readonly label: string } | null
  readonly left: { readonly label: string; readonly write: (value: number) => string }
  readonly right: { readonly label: string; readonly write: (value: number) => string }
  readonly writeAt: (at: number) => string
  /** What stands at a stem, in words. */
  readonly say: (stem: number) => string
}

const margin = { top: 34, bottom: 40, left: 62, right: 62 }
/** What is smaller than this share of the largest is not drawn: it is noise of the sums. */
const floorShare = 1e-3
/** How near a pointer must be to a stem, CSS pixels. */
const near = 14

/** Lines of a job as stems and the answer of what carries it as a curve, on one logarithmic axis. */
export function SpectrumChart(props: SpectrumChartProps) {
  const { stems, answer, resonance, left, right, writeAt, say, ...frame } = props
  const [picked, pick] = useState<number | null>(null)
  const shown = useMemo(() => shownOf(stems), [stems])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || shown.length === 0) return
    event.preventDefault()
    const place = picked === null ? -1 : shown.indexOf(picked)
    pick(shown[Math.min(shown.length - 1, Math.max(0, place + by))] ?? null)
  }
  const said = picked === null ? '' : say(picked)
  const parts = { stems, shown, answer, resonance, left, right, writeAt, picked, pick, said }
  return (
    <Chart height={320} {...frame} onKeyDown={onKeyDown} spoken={said}>
      {(room) => <Drawing {...parts} room={room} />}
    </Chart>
  )
}

/** Places of the stems that are high enough to be drawn. */
function shownOf(stems: readonly Stem[]): number[] {
  const highest = Math.max(0, ...stems.map(({ height }) => height))
  return stems.flatMap(({ height }, i) => (height > floorShare * highest ? [i] : []))
}

type DrawingProps = Pick<
  SpectrumChartProps,
  'stems' | 'answer' | 'resonance' | 'left' | 'right' | 'writeAt'
> & {
  readonly shown: readonly number[]
  readonly picked: number | null
  readonly pick: (stem: number | null) => void
  readonly said: string
  readonly room: Room
}

function Drawing(props: DrawingProps) {
  const { stems, shown, answer, resonance, writeAt, picked, pick, said, room } = props
  const ends = { left: margin.left, right: room.width - (answer ? margin.right : 16) }
  const [top, bottom] = [margin.top, room.height - margin.bottom]
  const [atX, atY, atAnswer] = useMemo(() => {
    const heights = shown.map((i) => stems[i]?.height ?? 0)
    const ats = [...shown.map((i) => stems[i]?.at ?? 1), ...(answer?.at ?? [])]
    const most = Math.max(3, Math.floor((ends.right - ends.left) / 70))
    return [
      axisOver(ats, 'log', ends.left, ends.right, most),
      axisOver(heights, 'log', bottom, top, 6),
      axisOver([...(answer?.value ?? [])], 'log', bottom, top, 6),
    ]
  }, [stems, shown, answer, ends.left, ends.right, top, bottom])
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    let best: number | null = null
    let least = near
    for (const i of shown) {
      const distance = Math.abs(atX(stems[i]?.at ?? 1) - x)
      if (distance < least) [best, least] = [i, distance]
    }
    pick(best)
  }
  const chosen = picked === null ? undefined : stems[picked]
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={onPointerMove}
      onPointerLeave={() => pick(null)}
    >
      <Scales {...props} {...{ atX, atY, atAnswer, ends, top, bottom, writeAt }} />
      {shown.map((i) => {
        const { at, height } = stems[i]!
        const colour = i === picked ? 'stroke-0' : 'stroke-1'
        return (
          <line
            key={at}
            className={`stem ${colour}`}
            x1={atX(at)}
            x2={atX(at)}
            y1={bottom}
            y2={atY(height)}
          />
        )
      })}
      {answer && <path className="line stroke-2" d={pathOf(answer, atX, atAnswer)} />}
      {resonance && (
        <g>
          <line
            className="resonance"
            x1={atX(resonance.at)}
            x2={atX(resonance.at)}
            y1={top - 6}
            y2={bottom}
          />
          <text className="axis ink-2 halo" x={atX(resonance.at)} y={top - 10} textAnchor="middle">
            {resonance.label}
          </text>
        </g>
      )}
      {chosen && (
        <text
          className="cursor-day halo"
          x={Math.min(ends.right - 4, Math.max(ends.left + 4, atX(chosen.at)))}
          y={top + 12}
          textAnchor={atX(chosen.at) > room.width / 2 ? 'end' : 'start'}
        >
          {said}
        </text>
      )}
    </svg>
  )
}

function pathOf({ at, value }: Answering, atX: Axis, atY: Axis): string {
  const points = Array.from(at, (hz, i) => `${atX(hz).toFixed(1)} ${atY(value[i] ?? 0).toFixed(1)}`)
  return `M${points.join('L')}`
}

function Scales({
  left,
  right,
  answer,
  writeAt,
  atX,
  atY,
  atAnswer,
  ends,
  top,
  bottom,
}: DrawingProps & {
  readonly atX: Axis
  readonly atY: Axis
  readonly atAnswer: Axis
  readonly ends: { readonly left: number; readonly right: number }
  readonly top: number
  readonly bottom: number
}) {
  const beside = { dominantBaseline: 'middle' as const, className: 'axis' }
  return (
    <g>
      {atY.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={ends.left} x2={ends.right} y1={atY(tick)} y2={atY(tick)} />
          <text {...beside} x={ends.left - 8} y={atY(tick)} textAnchor="end">
            {left.write(tick)}
          </text>
        </g>
      ))}
      {answer &&
        atAnswer.ticks.map((tick) => (
          <text key={tick} {...beside} className="axis ink-2" x={ends.right + 8} y={atAnswer(tick)}>
            {right.write(tick)}
          </text>
        ))}
      {atX.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={atX(tick)} x2={atX(tick)} y1={top} y2={bottom} />
          <text className="axis" x={atX(tick)} y={bottom + 16} textAnchor="middle">
            {writeAt(tick)}
          </text>
        </g>
      ))}
      <text className="axis ink-1" x={0} y={14}>
        ↑ {left.label}
      </text>
      {answer && (
        <text className="axis ink-2" x={ends.right + margin.right} y={14} textAnchor="end">
          {right.label} ↑
        </text>
      )}
      <text className="axis" x={ends.right} y={bottom + 34} textAnchor="end">
        Hz →
      </text>
    </g>
  )
}
