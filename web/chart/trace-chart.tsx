import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Language } from '../../src/words/index.js'
import { setCursor, setWindow } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import '../style/trace.css'
import { dayText } from '../content/calendar.js'
import { shellText } from '../words/shell-text.js'
import { hourText } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'
import { curveOf, type Pyramid, type Samples, sampleAt } from './decimate.js'
import { useInk } from './ink.js'
import { bindPanZoom, panned, zoomed } from './pan-zoom.js'
import { within } from './time-window.js'
import { aligned, optionsOf } from './trace-plot.js'
import { usePyramids } from './use-pyramids.js'

const day = 86_400

/** A curve of up to a million samples, labelled where it ends. */
export interface Trace extends Samples {
  readonly label: string
  /** 1 to 8: a colour of the palette; 0: ink. */
  readonly colour: number
  readonly dashed?: boolean
}

/** A level that a curve must not cross. */
export interface TraceLimit {
  readonly label: string
  /** Stands where the label has no room. */
  readonly short?: string
  readonly value: number
  /** The axis reaches so far that it can be seen; others are drawn where it does anyway. */
  readonly decides: boolean
}

/** A moment at which something happened, with what it was. */
export interface TraceMark {
  readonly at: number
  readonly label: string
}

/** A stretch and a cursor of its own, in seconds; charts that share one move together. */
export interface OwnTime {
  readonly window: Window | null
  readonly cursor: number | null
  readonly show: (window: Window | null) => void
  readonly point: (at: number | null) => void
}

export interface TraceChartProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys'> {
  readonly traces: readonly Trace[]
  readonly limits?: readonly TraceLimit[]
  readonly marks?: readonly TraceMark[]
  /** The whole stretch: epoch seconds, or seconds with `time`. */
  readonly extent: Window
  readonly write: (value: number) => string
  /** Plain seconds; absent: the calendar, with the window and the cursor that all pages share. */
  readonly time?: OwnTime
  readonly lang: Language
  /** The axis reaches down to here at least. */
  readonly lowest?: number
  /** The shortest stretch that can be seen, s; absent: a day, a thousandth of plain seconds. */
  readonly least?: number
}

/** A stretch and a cursor for charts over plain seconds. */
export function useOwnTime(): OwnTime {
  const [window, show] = useState<Window | null>(null)
  const [cursor, point] = useState<number | null>(null)
  return useMemo(() => ({ window, cursor, show, point }), [window, cursor])
}

/**
 * Curves of many samples on a canvas: each redraw takes the lowest and highest of every column of
 * pixels from pyramids built once, so that panning costs the same at any length and no peak is lost.
 */
export function TraceChart(props: TraceChartProps) {
  const { traces, limits = noLimits, marks = noMarks, extent, ...rest } = props
  const { write, time, lang, lowest, least: shortest, ...frame } = rest
  const shared = useApp((state) => state.window)
  const sharedCursor = useApp((state) => state.cursor)
  const pyramids = usePyramids(traces)
  const least = shortest ?? (time ? (extent.to - extent.from) / 1000 : day)
  const window = time ? (time.window ?? extent) : within(shared, extent)
  const cursor = time ? time.cursor : sharedCursor
  const scope: Scope = {
    traces,
    pyramids,
    limits,
    marks,
    extent,
    window,
    cursor,
    least,
    write,
    lang,
    lowest,
    isPlain: time !== undefined,
    show: time?.show ?? setWindow,
    point: time?.point ?? setCursor,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (moveByKey(event, scope)) event.preventDefault()
  }
  return (
    <Chart
      {...frame}
      keys={shellText[lang].chartKeys}
      onKeyDown={onKeyDown}
      spoken={cursor === null ? '' : sentence(scope, cursor)}
    >
      {(room) => <Drawing scope={scope} room={room} />}
    </Chart>
  )
}

const noLimits: readonly TraceLimit[] = []
const noMarks: readonly TraceMark[] = []

/** All that a drawing needs to know. */
export interface Scope {
  readonly traces: readonly Trace[]
  /** In step with the traces; undefined while they are built. */
  readonly pyramids: readonly Pyramid[] | undefined
  readonly limits: readonly TraceLimit[]
  readonly marks: readonly TraceMark[]
  readonly extent: Window
  readonly window: Window
  readonly cursor: number | null
  readonly least: number
  readonly write: (value: number) => string
  readonly lang: Language
  readonly lowest: number | undefined
  readonly isPlain: boolean
  readonly show: (window: Window | null) => void
  readonly point: (at: number | null) => void
}

function moveByKey({ key, shiftKey }: KeyboardEvent, scope: Scope): boolean {
  const { window, extent, cursor, least, show, point } = scope
  const span = window.to - window.from
  const middle = cursor ?? (window.from + window.to) / 2
  const sign = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  if (sign !== 0 && shiftKey) show(panned(window, extent, (sign * span) / 4))
  else if (sign !== 0) {
    point(Math.min(window.to, Math.max(window.from, middle + (sign * span) / 200)))
  } else if (key === '+' || key === '=') show(zoomed(window, extent, middle, 0.5, least))
  else if (key === '-') show(zoomed(window, extent, middle, 2, least))
  else if (key === '0') show(null)
  else return false
  return true
}

function sentence({ traces, write, lang, isPlain, window }: Scope, at: number): string {
  const said = traces.map((one) => {
    const value = sampleAt(one, at)
    return `${one.label} ${value === null ? '–' : write(value)}`
  })
  const when = isPlain ? momentText(at, window) : `${dayText(at, lang)} ${hourText(at)}`
  return `${when}: ${said.join(', ')}`
}

/** To a hundredth of a second, or as finely as can be told apart in the window. */
export function momentText(at: number, { from, to }: Window): string {
  const digits = Math.max(2, Math.ceil(-Math.log10((to - from) / 500)))
  return `${Number(at.toFixed(digits))} s`
}

function Drawing({ scope, room }: { scope: Scope; room: Room }) {
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const ink = useInk()
  const now = useRef({ scope, ink, room })
  now.current = { scope, ink, room }
  const { traces, pyramids, window, cursor, write, limits, marks } = scope
  const shape = traces.map(({ label, colour, dashed }) => `${label}${colour}${dashed}`).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a plot is made anew when its curves are others
  useEffect(() => {
    if (!host.current) return
    const made = new uPlot(
      optionsOf(() => now.current),
      [[]],
      host.current,
    )
    plot.current = made
    const end = bindPanZoom(
      made.over,
      () => made.root.closest('.drawing'),
      () => {
        const { show, window, extent, least } = now.current.scope
        return { window, extent, least, show, left: 0, right: made.over.clientWidth }
      },
    )
    const leave = () => now.current.scope.point(null)
    made.over.addEventListener('pointerleave', leave)
    return () => {
      end()
      made.destroy()
      plot.current = undefined
    }
  }, [shape])
  const { width, height } = room
  useEffect(() => {
    plot.current?.setSize({ width, height })
  }, [width, height])
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when what it shows is another
  useEffect(() => {
    const { current } = plot
    if (!current || !pyramids) return
    const columns = Math.max(1, Math.round(current.bbox.width))
    const curves = traces.map((one, i) => curveOf(pyramids[i]!, one, window, columns))
    current.batch(() => {
      current.setData(aligned(curves), false)
      current.setScale('x', { min: window.from, max: window.to })
    })
    current.redraw(false, true)
  }, [shape, pyramids, window.from, window.to, width, height, ink, write, limits, marks])
  useEffect(() => {
    const { current } = plot
    if (!current) return
    const left = cursor === null ? -10 : current.valToPos(cursor, 'x')
    current.setCursor({ left, top: cursor === null ? -10 : 0 }, false)
    current.redraw(false, false)
  }, [cursor])
  return <div className="trace" ref={host} />
}
