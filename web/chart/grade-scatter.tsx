import { useId, useMemo } from 'react'
import { formatNumber } from '../../src/quantity/index.js'
import type { Language } from '../../src/words/index.js'
import '../style/grade-scatter.css'
import { Chart, type ChartProps, type Room } from './chart.js'
import { markKeys, useMarks } from './mark-keys.js'
import { type Dot, nearestDot, type ScatterScale, scatterScale } from './scatter-scale.js'

interface ScatterProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys' | 'height'> {
  /** In the order in which the arrow keys go through them. */
  readonly dots: readonly Dot[]
  /** Dots that stand out; the others are grey. Absent: all do. */
  readonly chosen?: ((i: number) => boolean) | undefined
  /** A case in words: which it is, both values, the error. */
  readonly tell: (i: number) => readonly string[]
  readonly axes: { readonly x: string; readonly y: string; readonly equal: string }
  /** Bands of relative error around the line of equals; none for errors in a unit. */
  readonly bands: readonly number[]
  readonly lang: Language
}

const margin = { left: 64, right: 16, top: 12, bottom: 40 }
const reach = 24
const tall = 460
/** Fewer dots are drawn larger. */
const few = 100

/** Predicted against measured, with the line on which both are equal. */
export function GradeScatter(props: ScatterProps) {
  const { dots, chosen, tell, axes, bands, lang, ...frame } = props
  const { mark, setMark, onKeyDown } = useMarks(dots.length, () => {})
  const scale = useMemo(() => scatterScale(dots), [dots])
  return (
    <Chart
      {...frame}
      height={tall}
      keys={markKeys[lang]}
      onKeyDown={onKeyDown}
      spoken={mark === null ? '' : tell(mark).join(', ')}
    >
      {(room) => (
        <Drawing {...{ dots, scale, chosen, tell, axes, bands, room, setMark }} mark={mark} />
      )}
    </Chart>
  )
}

interface DrawingProps extends Pick<ScatterProps, 'dots' | 'chosen' | 'tell' | 'axes' | 'bands'> {
  readonly scale: ScatterScale
  readonly room: Room
  readonly mark: number | null
  readonly setMark: (mark: number | null) => void
}

function Drawing({ dots, scale, chosen, tell, axes, bands, room, mark, setMark }: DrawingProps) {
  const [right, bottom] = [room.width - margin.right, room.height - margin.bottom]
  const x = useMemo(() => scale.between(margin.left, right), [scale, right])
  const y = useMemo(() => scale.between(bottom, margin.top), [scale, bottom])
  // one path a colour: a browser draws thousands of round ends as fast as one curve
  const [far, near] = useMemo(() => {
    const paths: [string[], string[]] = [[], []]
    for (const [i, dot] of dots.entries()) {
      if (!scale.fits(dot)) continue
      const kind = chosen === undefined || chosen(i) ? 1 : 0
      paths[kind].push(`M${x(dot.x).toFixed(1)} ${y(dot.y).toFixed(1)}h0`)
    }
    return [paths[0].join(''), paths[1].join('')]
  }, [dots, chosen, scale, x, y])
  const marked = mark === null ? undefined : dots[mark]
  const pick = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = { x: event.clientX - box.left, y: event.clientY - box.top }
    setMark(nearestDot(dots, x, y, at, reach) ?? null)
  }
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={pick}
      onPointerLeave={() => setMark(null)}
    >
      <Ground {...{ scale, x, y, right, bottom, bands, axes }} />
      <path className="dots stroke-7" d={far} />
      <path className={`dots stroke-1${dots.length < few ? ' large' : ''}`} d={near} />
      {marked && scale.fits(marked) && mark !== null && (
        <Told at={{ x: x(marked.x), y: y(marked.y) }} lines={tell(mark)} right={right} />
      )}
    </svg>
  )
}

/** Axes, the line of equals and the bands of error around it. */
function Ground({
  scale: { domain, ticks },
  x,
  y,
  right,
  bottom,
  bands,
  axes,
}: Pick<DrawingProps, 'scale' | 'bands' | 'axes'> & {
  x: (value: number) => number
  y: (value: number) => number
  right: number
  bottom: number
}) {
  const clip = useId()
  const [low, high] = domain
  return (
    <>
      <clipPath id={clip}>
        <rect
          x={margin.left}
          width={Math.max(0, right - margin.left)}
          y={margin.top}
          height={bottom - margin.top}
        />
      </clipPath>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={margin.top} y2={bottom} />
          <text
            className="axis"
            x={margin.left - 8}
            y={y(tick)}
            textAnchor="end"
            dominantBaseline="middle"
          >
            {formatNumber(tick, 3)}
          </text>
          <text className="axis" x={x(tick)} y={bottom + 16} textAnchor="middle">
            {formatNumber(tick, 3)}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${clip})`}>
        {bands.map((band) => (
          <path
            key={band}
            className="error-band"
            d={`M${x(low)} ${y(low * (1 + band))}L${x(high)} ${y(high * (1 + band))}L${x(high)} ${y(high * (1 - band))}L${x(low)} ${y(low * (1 - band))}Z`}
          />
        ))}
        <line className="equal" x1={x(low)} y1={y(low)} x2={x(high)} y2={y(high)} />
      </g>
      <text className="axis" x={right} y={bottom + 34} textAnchor="end">
        {axes.x} →
      </text>
      <text className="axis" x={margin.left + 6} y={margin.top + 10}>
        ↑ {axes.y}
      </text>
      <text className="label halo" x={right - 6} y={margin.top + 26} textAnchor="end">
        {axes.equal}
      </text>
    </>
  )
}

const lineHeight = 16

/** A ring around the dot, and its case in words beside it. */
function Told({ at, lines, right }: { at: Dot; lines: readonly string[]; right: number }) {
  const isRight = at.x > (margin.left + right) / 2
  const top = Math.max(margin.top + lineHeight, at.y - (lines.length - 1) * lineHeight)
  return (
    <>
      <circle className="ring" cx={at.x} cy={at.y} r={7} />
      {lines.map((line, i) => (
        <text
          key={line}
          className={`label halo told${i === 0 ? ' value' : ''}`}
          x={isRight ? at.x - 12 : at.x + 12}
          y={top + i * lineHeight}
          textAnchor={isRight ? 'end' : 'start'}
        >
          {line}
        </text>
      ))}
    </>
  )
}
