import { useMemo } from 'react'
import type { Language } from '../../src/words/index.js'
import { explainPath } from '../state/actions.js'
import '../style/money.css'
import { Chart, type ChartProps, type Room } from './chart.js'
import { markKeys, useMarks } from './mark-keys.js'
import { type Box, layOut, type Stream } from './sankey-layout.js'

interface SankeyProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys' | 'height'> {
  readonly sources: readonly Stream[]
  /** Who takes it in and gives it out. */
  readonly middle: string
  readonly uses: readonly Stream[]
  readonly write: (value: number) => string
  readonly lang: Language
}

const perRow = 30
const least = 240

/** Where the money of one party comes from and what it goes to, as wide as the amounts. */
export function Sankey({ sources, middle, uses, write, lang, ...frame }: SankeyProps) {
  const streams = [...sources, ...uses]
  const explainOne = (mark: number) => explainPath(streams[mark]!.path)
  const { mark, setMark, onKeyDown } = useMarks(streams.length, explainOne)
  const total = uses.reduce((sum, { value }) => sum + value, 0)
  const chosen = mark === null ? undefined : streams[mark]
  const spoken = chosen ? `${chosen.label}: ${write(chosen.value)}, ${share(chosen, total)}` : ''
  return (
    <Chart
      {...frame}
      height={Math.max(least, perRow * Math.max(sources.length, uses.length) + perRow)}
      keys={markKeys[lang]}
      onKeyDown={onKeyDown}
      spoken={spoken}
    >
      {(room) => (
        <Drawing {...{ sources, middle, uses, write, room, streams, mark, total, setMark }} />
      )}
    </Chart>
  )
}

const share = ({ value }: Stream, total: number) =>
  total > 0 ? `${Math.round((100 * value) / total)} %` : ''

function Drawing({
  sources,
  middle,
  uses,
  write,
  room,
  streams,
  mark,
  total,
  setMark,
}: Pick<SankeyProps, 'sources' | 'middle' | 'uses' | 'write'> & {
  room: Room
  streams: readonly Stream[]
  mark: number | null
  total: number
  setMark: (mark: number | null) => void
}) {
  const { width, height } = room
  const { boxes, flows } = useMemo(
    () => layOut(sources, uses, { width, height }),
    [sources, uses, width, height],
  )
  const dimmed = (i: number) => (mark !== null && mark !== i ? ' dim' : '')
  return (
    <svg width={width} height={height} aria-hidden="true" onPointerLeave={() => setMark(null)}>
      {flows.map(({ stream, d, width: thick }, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the frame has the keys for this
        <path
          key={`${stream.key}${i}`}
          className={`flow stroke-${stream.colour}${dimmed(i)}`}
          d={d}
          strokeWidth={thick}
          onPointerEnter={() => setMark(i)}
          onClick={() => explainPath(stream.path)}
        />
      ))}
      {boxes.map((box) => (
        <rect
          key={`${box.side} ${box.stream?.key}`}
          className={`fill-${box.stream?.colour ?? 7}`}
          x={box.x0}
          width={box.x1 - box.x0}
          y={box.y0}
          height={Math.max(1, box.y1 - box.y0)}
        />
      ))}
      {boxes.map((box) => {
        if (!box.stream) {
          const said = `${middle} ${write(box.value)}`
          return (
            <text
              key="middle"
              className="label"
              x={(box.x0 + box.x1) / 2}
              y={box.y0 - 8}
              textAnchor="middle"
            >
              {said}
            </text>
          )
        }
        const i = streams.indexOf(box.stream)
        return (
          <BoxLabel key={`${box.side} ${box.stream.key}`} {...{ box, write, total, mark, i }} />
        )
      })}
    </svg>
  )
}

function BoxLabel({
  box,
  write,
  total,
  mark,
  i,
}: {
  box: Box
  write: (value: number) => string
  total: number
  mark: number | null
  i: number
}) {
  const { side, stream, x0, x1, y0, y1 } = box
  if (!stream) return null
  const isLeft = side === 'source'
  return (
    <text
      className={`label halo${mark !== null && mark !== i ? ' dim' : ''}`}
      x={isLeft ? x1 + 6 : x0 - 6}
      y={(y0 + y1) / 2}
      textAnchor={isLeft ? 'start' : 'end'}
      dominantBaseline="middle"
    >
      {stream.label}
      <tspan className="value"> {write(stream.value)}</tspan>
      {mark === i && <tspan className="faint-text"> {share(stream, total)}</tspan>}
    </text>
  )
}
