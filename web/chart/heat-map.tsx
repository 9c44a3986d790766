import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Language } from '../../src/words/index.js'
import { setCursor, setWindow } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import '../style/heat.css'
import { dayText } from '../content/calendar.js'
import { hourText } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'
import { heatCells, rangeOfValues } from './heat-cells.js'
import { drawHeat, heatMargin } from './heat-drawing.js'
import { heatText } from './heat-map.text.js'
import { fitted, useInk } from './ink.js'
import { bindPanZoom, panned, zoomed } from './pan-zoom.js'
import { within } from './time-window.js'

const day = 86_400
const hour = 3600
/** The nearest look, s. */
const nearest = 3 * day

export interface HeatMapProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys' | 'height' | 'table'> {
  /** By the hour; NaN is no value. */
  readonly values: Float64Array
  /** Of the first hour, epoch seconds. */
  readonly start: number
  /** What the values are, for the table and the spoken cursor. */
  readonly name: string
  /** Of the values in the table. */
  readonly unit: string
  readonly write: (value: number) => string
  readonly lang: Language
}

/** Hours of the day over the days of a plan, coloured by a value: what a season and a night do. */
export function HeatMap({ values, start, name, unit, write, lang, ...frame }: HeatMapProps) {
  const text = heatText[lang]
  const extent = useMemo(() => ({ from: start, to: start + values.length * hour }), [start, values])
  const shared = useApp((state) => state.window)
  const cursor = useApp((state) => state.cursor)
  const window = within(shared, extent)
  const valueAt = (at: number) => values[Math.floor((at - start) / hour)] ?? Number.NaN
  const onKeyDown = (event: KeyboardEvent) => {
    if (moveByKey(event, window, extent, cursor)) event.preventDefault()
  }
  const said = (at: number) => {
    const value = valueAt(at)
    const hourOf = Math.floor(at / hour) * hour
    return `${dayText(at, lang)} ${hourText(hourOf)}: ${name} ${Number.isNaN(value) ? text.none : write(value)}`
  }
  const spoken = cursor === null ? '' : said(cursor)
  return (
    <Chart
      {...frame}
      height={heatMargin.top + heatMargin.bottom + 24 * 9}
      keys={text.keys}
      onKeyDown={onKeyDown}
      spoken={spoken}
      detail={<p className="heat-detail">{spoken || text.pick}</p>}
      table={{
        columns: [
          { head: text.moment, unit: '' },
          { head: name, unit },
        ],
        rows: () =>
          Array.from(values, (value, i) => [
            new Date((start + i * hour) * 1000).toISOString().slice(0, 16),
            Number.isNaN(value) ? null : value,
          ]),
      }}
    >
      {(room) => <Drawing {...{ values, start, extent, window, cursor, write, room, lang }} />}
    </Chart>
  )
}

/** Left and right by a day, up and down by an hour; Shift pans, `+` `-` `0` zoom. */
function moveByKey(
  { key, shiftKey }: KeyboardEvent,
  window: Window,
  extent: Window,
  cursor: number | null,
): boolean {
  const span = window.to - window.from
  const middle = cursor ?? (window.from + window.to) / 2
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -day,
    ArrowRight: day,
    ArrowUp: hour,
    ArrowDown: -hour,
  }
  const step = steps[key]
  if (step !== undefined && shiftKey)
    setWindow(panned(window, extent, (Math.sign(step) * span) / 4))
  else if (step !== undefined) {
    setCursor(Math.min(window.to - hour / 2, Math.max(window.from, middle + step)))
  } else if (key === '+' || key === '=') setWindow(zoomed(window, extent, middle, 0.5, nearest))
  else if (key === '-') setWindow(zoomed(window, extent, middle, 2, nearest))
  else if (key === '0') setWindow(null)
  else return false
  return true
}

interface DrawingProps {
  readonly values: Float64Array
  readonly start: number
  readonly extent: Window
  readonly window: Window
  readonly cursor: number | null
  readonly write: (value: number) => string
  readonly room: Room
  readonly lang: Language
}

function Drawing({ values, start, extent, window, cursor, write, room, lang }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ink = useInk()
  const range = useMemo(() => rangeOfValues(values) ?? ([0, 1] as const), [values])
  const wide = room.width - heatMargin.left - heatMargin.right
  // whole days: what is seen begins and ends at midnight
  const from = Math.floor(window.from / day) * day
  const days = Math.max(1, Math.ceil((window.to - from) / day))
  const seen = useMemo(() => ({ from, to: from + days * day }), [from, days])
  const cells = useMemo(
    () => heatCells(values, start, from, days, Math.max(1, wide)),
    [values, start, from, days, wide],
  )
  const view = {
    window,
    extent,
    least: nearest,
    left: heatMargin.left,
    right: heatMargin.left + wide,
  }
  const now = useRef(view)
  now.current = view
  useEffect(() => {
    if (!canvas.current) return
    const context = fitted(canvas.current, room.width, room.height)
    drawHeat(context, { cells, range, window: seen, cursor, write, room, ink, lang })
  }, [cells, range, seen, cursor, write, room, ink, lang])
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    return bindPanZoom(
      element,
      () => element.closest('.drawing'),
      () => ({ ...now.current, show: setWindow }),
    )
  }, [])
  const pick = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - left - heatMargin.left, event.clientY - top - heatMargin.top]
    const high = room.height - heatMargin.top - heatMargin.bottom
    if (x < 0 || x >= wide || y < 0 || y >= high) return
    const column = from + Math.floor((x / wide) * days) * day
    setCursor(column + (23 - Math.floor((y / high) * 24)) * hour)
  }
  return (
    <canvas
      className="heat"
      ref={canvas}
      onPointerMove={pick}
      onPointerLeave={() => setCursor(null)}
    />
  )
}
