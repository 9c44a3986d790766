import '../style/rows.css'
import { scaleUtc } from 'd3-scale'
import { area, curveStepAfter } from 'd3-shape'
import type { Language } from '../../src/words/index.js'
import { dayText } from '../content/calendar.js'
import { setCursor } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { tickText } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'
import { fitted, textWidth } from './fit-text.js'
import { type Point, valueAt } from './points.js'
import { useTimeKeys, within } from './time-window.js'

/** A row over the calendar: a share that fills it, and moments that matter. */
export interface CalendarRow {
  readonly key: string
  readonly label: string
  /** 1 to 8: a colour of the palette. */
  readonly colour: number
  /** Shares, 0 to 1, each until the next; null: nothing there. */
  readonly points: readonly Point[]
  readonly marks: readonly { readonly at: number; readonly label: string }[]
  /** Drawn in outline: the other variant. */
  readonly outlined?: boolean
}

export interface RowChartProps extends Omit<ChartProps, 'children' | 'height' | 'onKeyDown'> {
  readonly rows: readonly CalendarRow[]
  readonly extent: Window
  /** A share in words, for the cursor. */
  readonly write: (share: number) => string
}

const row = { height: 24, marks: 17, gap: 8 }
const margin = { right: 52, bottom: 24, top: 6 }
const narrow = 560
/** Half the width of a tick's text: nearer to the edge it would be cut off. */
const edge = 30
const week = 7 * 86_400

const pitch = row.height + row.marks + row.gap

/** Rows over the calendar, with the time window and cursor that all pages share. */
export function RowChart({ rows, extent, write, ...frame }: RowChartProps) {
  const shared = useApp((state) => state.window)
  const cursor = useApp((state) => state.cursor)
  const lang = useApp((state) => state.lang)
  const window = within(shared, extent)
  const onKeyDown = useTimeKeys(window, extent, cursor, week)
  const told = (one: CalendarRow) => {
    const value = cursor === null ? null : valueAt(one, cursor)
    return value === null ? '–' : write(value)
  }
  const spoken =
    cursor === null
      ? ''
      : `${dayText(cursor, lang)}: ${rows.map((one) => `${one.label} ${told(one)}`).join(', ')}`
  return (
    <Chart
      {...frame}
      height={(width) => layRows(rows, width).height}
      keys={shellText[lang].chartKeys}
      onKeyDown={onKeyDown}
      spoken={spoken}
    >
      {(room) => <Rows {...{ rows, window, cursor, room, lang, told }} />}
    </Chart>
  )
}

/** Left end of the rows and height of all; names stand above where it is narrow. */
function layRows(rows: readonly CalendarRow[], width: number) {
  const isNarrow = width < narrow
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label)))
  const left = isNarrow ? 0 : Math.min(width * 0.3, widest + 14)
  const each = pitch + (isNarrow ? row.marks : 0)
  return { isNarrow, left, each, height: margin.top + rows.length * each + margin.bottom }
}

function Rows({
  rows,
  window,
  cursor,
  room,
  lang,
  told,
}: {
  rows: readonly CalendarRow[]
  window: Window
  cursor: number | null
  room: Room
  lang: Language
  told: (row: CalendarRow) => string
}) {
  const { isNarrow, left, each } = layRows(rows, room.width)
  const right = room.width - margin.right
  const x = scaleUtc([window.from * 1000, window.to * 1000], [left, right])
  const clamp = (seconds: number) => Math.min(right, Math.max(left, x(seconds * 1000)))
  const bottom = room.height - margin.bottom
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 90)))
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={(event) => {
        const from = event.currentTarget.getBoundingClientRect().left
        const inside = Math.min(right, Math.max(left, event.clientX - from))
        setCursor(x.invert(inside).getTime() / 1000)
      }}
      onPointerLeave={() => setCursor(null)}
    >
      {ticks.map((tick) => (
        <g key={tick.getTime()}>
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={margin.top} y2={bottom} />
          <text
            className="axis"
            x={x(tick)}
            y={room.height - 6}
            textAnchor={x(tick) < edge ? 'start' : 'middle'}
          >
            {tickText(tick, ticks, lang)}
          </text>
        </g>
      ))}
      {rows.map((one, i) => {
        const top = margin.top + i * each + (isNarrow ? row.marks : 0)
        return (
          <g key={one.key}>
            <rect
              className="track"
              x={left}
              width={Math.max(0, right - left)}
              y={top}
              height={row.height}
            />
            <Shares one={one} top={top} at={clamp} />
            <text
              className="label"
              x={isNarrow ? 0 : left - 12}
              y={isNarrow ? top - 5 : top + row.height / 2}
              textAnchor={isNarrow ? 'start' : 'end'}
              dominantBaseline={isNarrow ? 'auto' : 'middle'}
            >
              {fitted(one.label, isNarrow ? room.width : left - 12)}
              <title>{one.label}</title>
            </text>
            {one.marks
              .filter(({ at }) => at >= window.from && at <= window.to)
              .map(({ at, label }) => (
                <Mark key={`${at}${label}`} x={clamp(at)} {...{ label, top, left, right }} />
              ))}
            {cursor !== null && (
              <text
                className="axis"
                x={right + 6}
                y={top + row.height / 2}
                dominantBaseline="middle"
              >
                {told(one)}
              </text>
            )}
          </g>
        )
      })}
      {cursor !== null && cursor >= window.from && cursor <= window.to && (
        <line className="cursor" x1={clamp(cursor)} x2={clamp(cursor)} y1={0} y2={bottom} />
      )}
    </svg>
  )
}

function Shares({
  one,
  top,
  at,
}: {
  one: CalendarRow
  top: number
  at: (seconds: number) => number
}) {
  const shape = area<Point>()
    .defined(({ value }) => value !== null)
    .x((point) => at(point.at))
    .y0(top + row.height)
    .y1(({ value }) => top + row.height * (1 - Math.min(1, value ?? 0)))
    .curve(curveStepAfter)(one.points)
  return (
    <path
      className={one.outlined ? `stroke-${one.colour} outlined` : `fill-${one.colour} gate`}
      d={shape ?? ''}
    />
  )
}

/** A tick below the row with its words, kept inside the drawing. */
function Mark({
  x,
  label,
  top,
  left,
  right,
}: {
  x: number
  label: string
  top: number
  left: number
  right: number
}) {
  const width = textWidth(label, 12)
  const isLeft = x + width + 8 > right + margin.right && x - width - 8 > left
  const y = top + row.height
  return (
    <g>
      <line className="mark" x1={x} x2={x} y1={top - 2} y2={y + 13} />
      <text x={x + (isLeft ? -5 : 5)} y={y + 13} textAnchor={isLeft ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}
