import '../style/topology.css'
import type { Room } from './chart.js'
import { fitted } from './fit-text.js'

/** A line between two sites. */
export interface DrawnLine {
  readonly key: string
  readonly from: string
  readonly to: string
  /** What stands above it: delay, rate, cost. */
  readonly words: string
  /** Relative width, 0 to 1. */
  readonly weight: number
  /** Leased lines are dashed. */
  readonly isLeased: boolean
}

const row = { height: 44, top: 34 }
const edge = 8

/** Height of the drawing of so many lines, CSS pixels. */
export const linesHeight = (count: number): number => row.top + count * row.height + 8

/** Sites as columns, each line between two of them on a row of its own: nothing crosses a name. */
export function LineDiagram({ lines, room }: { lines: readonly DrawnLine[]; room: Room }) {
  const sites = [...new Set(lines.flatMap(({ from, to }) => [from, to]))]
  const pitch = room.width / Math.max(1, sites.length)
  const at = (site: string) => pitch * (sites.indexOf(site) + 0.5)
  return (
    <svg width={room.width} height={room.height} aria-hidden="true">
      {sites.map((site) => (
        <g key={site}>
          <line className="grid" x1={at(site)} x2={at(site)} y1={20} y2={room.height - 4} />
          <text className="label" x={at(site)} y={13} textAnchor="middle">
            {fitted(site, pitch - edge)}
            <title>{site}</title>
          </text>
        </g>
      ))}
      {lines.map((line, i) => {
        const y = row.top + i * row.height + 24
        const [left, right] = [at(line.from), at(line.to)].sort((a, b) => a - b) as [number, number]
        // words wider than their line keep inside the drawing
        const isLeft = left < room.width / 2
        return (
          <g key={line.key}>
            <line
              className={`stroke-1 line${line.isLeased ? ' dashed' : ''}`}
              style={{ strokeWidth: 2 + 5 * line.weight }}
              x1={left}
              x2={right}
              y1={y}
              y2={y}
            />
            {[left, right].map((x) => (
              <circle key={x} className="fill-1" cx={x} cy={y} r={5} />
            ))}
            <text
              className="line-words"
              x={isLeft ? left + 8 : right - 8}
              y={y - 9}
              textAnchor={isLeft ? 'start' : 'end'}
            >
              {fitted(line.words, isLeft ? room.width - left - 8 : right - 8, 12)}
              <title>{line.words}</title>
            </text>
          </g>
        )
      })}
    </svg>
  )
}
