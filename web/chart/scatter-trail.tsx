import type { Axis, Trace } from './scatter-layout.js'

/** Points of a trace, their ranges, and the line that joins them. */
export function Trail({
  trace: { points, colour, joined, dashed, hollow, smooth },
  atX,
  atY,
}: {
  trace: Trace
  atX: Axis
  atY: Axis
}) {
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${atX(x)} ${atY(y)}`).join('')
  const size = joined && points.length > 1 ? 2.5 : 5
  return (
    <g>
      {joined && points.length > 1 && (
        <path className={`stroke-${colour} line${dashed ? ' dashed' : ''}`} d={path} />
      )}
      {(smooth ? [] : points).map(({ x, y, xLow, xHigh }, i) => (
        <g key={i}>
          {xLow !== undefined && xHigh !== undefined && (
            <line
              className={`stroke-${colour} range`}
              x1={atX(xLow)}
              x2={atX(xHigh)}
              y1={atY(y)}
              y2={atY(y)}
            />
          )}
          <circle
            className={hollow || dashed ? `stroke-${colour} hollow` : `fill-${colour}`}
            cx={atX(x)}
            cy={atY(y)}
            r={size}
          />
        </g>
      ))}
    </g>
  )
}
