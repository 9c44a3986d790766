import '../style/bars.css'
import { useMemo } from 'react'
import { type Bar, type BarLayout, layBars, type PlacedBar, row } from './bar-layout.js'
import { Chart, type ChartProps } from './chart.js'
import { fitted } from './fit-text.js'

export interface BarChartProps extends Omit<ChartProps, 'children' | 'height'> {
  readonly bars: readonly Bar[]
  /** A value of a part with its unit. */
  readonly write: (value: number) => string
}

/** Horizontal bars with their names and values beside them; parts stacked, limits drawn. */
export function BarChart({ bars, write, ...frame }: BarChartProps) {
  return (
    <Chart {...frame} height={(width) => layBars(bars, width, write).height}>
      {({ width, height }) => <Bars {...{ bars, write, width, height }} />}
    </Chart>
  )
}

function Bars({
  bars,
  write,
  width,
  height,
}: {
  bars: readonly Bar[]
  write: (value: number) => string
  width: number
  height: number
}) {
  const layout = useMemo(() => layBars(bars, width, write), [bars, width, write])
  return (
    <svg width={width} height={height} aria-hidden="true">
      {layout.bars.map((placed) => (
        <Row key={placed.bar.key} {...{ placed, layout, width, write }} />
      ))}
    </svg>
  )
}

function Row({
  placed: { bar, top, parts, end, limit, below },
  layout: { left, zero },
  width,
  write,
}: {
  placed: PlacedBar
  layout: BarLayout
  width: number
  write: (value: number) => string
}) {
  const middle = top + row.bar / 2
  const bottom = top + row.bar
  return (
    <g>
      <text
        className="label"
        x={left === 0 ? 0 : left - 12}
        y={left === 0 ? top - 6 : middle}
        textAnchor={left === 0 ? 'start' : 'end'}
        dominantBaseline={left === 0 ? 'auto' : 'middle'}
      >
        {fitted(bar.label, left === 0 ? width : left - 12)}
        <title>{bar.label}</title>
      </text>
      {parts.map((part) => (
        <g key={part.label}>
          <rect
            className={bar.outlined ? `stroke-${part.colour} outlined` : `fill-${part.colour} bar`}
            x={left + part.x}
            y={bar.outlined ? top + 1 : top}
            width={Math.max(0, part.width - (parts.length > 1 ? 1 : 0))}
            height={row.bar - (bar.outlined ? 2 : 0)}
          >
            <title>{`${part.label} ${write(part.value)}`.trim()}</title>
          </rect>
          {part.inside !== '' && (
            <text
              className={bar.outlined ? 'part outlined-part' : 'part'}
              x={left + part.x + 6}
              y={middle}
              dominantBaseline="middle"
            >
              {part.inside}
            </text>
          )}
        </g>
      ))}
      <text className="total" x={left + end + 8} y={middle} dominantBaseline="middle">
        {bar.total}
      </text>
      {zero > 0 && (
        <line
          className="axis-line"
          x1={left + zero}
          x2={left + zero}
          y1={top - 3}
          y2={bottom + 3}
        />
      )}
      {limit !== null && (
        <>
          <line
            className="limit"
            x1={left + limit}
            x2={left + limit}
            y1={top - 3}
            y2={bottom + (bar.limit?.label ? row.limit - 4 : 3)}
          />
          {bar.limit?.label && (
            <text
              className="limit-label"
              x={left + limit + (limit > width / 2 ? -5 : 5)}
              y={bottom + row.limit - 3}
              textAnchor={limit > width / 2 ? 'end' : 'start'}
            >
              {bar.limit.label}
            </text>
          )}
        </>
      )}
      {below.map((line, i) => (
        <text
          key={line[0]?.text}
          y={bottom + (bar.limit?.label ? row.limit : 0) + row.line * (i + 1) - 3}
        >
          {line.map(({ text, colour, x }) => (
            <tspan key={text} className={`ink-${colour}`} x={left + x}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </g>
  )
}
