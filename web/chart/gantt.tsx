import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../../src/words/index.js'
import { setCursor, setWindow } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import '../style/gantt.css'
import { calendarTicks, timeScale } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'
import { ganttText } from './gantt.text.js'
import { axisHeight, drawGantt, type GanttScene } from './gantt-drawing.js'
import {
  type GanttLayout,
  type GanttTask,
  ganttLayout,
  rowHeight,
  scrollTo,
  taskAt,
  taskBeside,
} from './gantt-layout.js'
import { detailOf, tableOf } from './gantt-words.js'
import { fitted, useInk } from './ink.js'
import { bindPanZoom, panned, zoomed } from './pan-zoom.js'
import { within } from './time-window.js'

const day = 86_400
/** The nearest look at the calendar. */
const nearest = 3 * day
const tallest = 21 * rowHeight

export interface GanttProps
  extends Omit<
    ChartProps,
    'children' | 'onKeyDown' | 'spoken' | 'keys' | 'height' | 'table' | 'detail'
  > {
  readonly tasks: readonly GanttTask[]
  /** Key of the task that is chosen at first. */
  readonly first?: string | undefined
  readonly extent: Window
  readonly lang: Language
  readonly onExplain: (task: GanttTask) => void
}

/** Work on the calendar: critical path, float, spread of the finishes; ten thousand tasks scroll. */
export function Gantt({ tasks, first, extent, lang, onExplain, ...frame }: GanttProps) {
  const text = ganttText[lang]
  const layout = useMemo(() => ganttLayout(tasks), [tasks])
  const [picked, pick] = useState<string | null>(first ?? null)
  const shared = useApp((state) => state.window)
  const window = within(shared, extent)
  const selected = picked === null ? null : (layout.rowOf.get(picked) ?? null)
  const task = selected === null ? undefined : taskAt(layout, selected)
  const choose = (row: number | null) => {
    const next = row === null ? undefined : taskAt(layout, row)
    pick(next?.key ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!moveByKey(event, { layout, selected, window, extent, choose })) {
      if (event.key !== 'Enter' || !task || event.target !== event.currentTarget) return
      onExplain(task)
    }
    event.preventDefault()
  }
  const said = task ? `${task.name}: ${detailOf(task, layout, lang)}` : ''
  return (
    <Chart
      {...frame}
      subtitle={[frame.subtitle, text.legend].filter((part) => part !== '').join('; ')}
      height={axisHeight + Math.min(tallest, layout.rows.length * rowHeight)}
      keys={text.keys}
      onKeyDown={onKeyDown}
      spoken={said}
      table={tableOf(tasks, lang)}
      detail={
        <p className="gantt-detail">
          {task ? (
            <>
              <b>{task.name}</b> · {detailOf(task, layout, lang)}{' '}
              <button type="button" className="link" onClick={() => onExplain(task)}>
                {text.explain}
              </button>
            </>
          ) : (
            text.pick
          )}
        </p>
      }
    >
      {(room) => <Rows {...{ layout, window, extent, lang, selected, choose, room }} />}
    </Chart>
  )
}

interface Moves {
  readonly layout: GanttLayout
  readonly selected: number | null
  readonly window: Window
  readonly extent: Window
  readonly choose: (row: number | null) => void
}

/** Up and down choose, left and right move the time, `+` `-` `0` zoom. */
function moveByKey({ key }: KeyboardEvent, { layout, selected, window, extent, choose }: Moves) {
  const span = window.to - window.from
  const middle = (window.from + window.to) / 2
  if (key === 'ArrowDown') choose(taskBeside(layout, selected ?? -1, 1))
  else if (key === 'ArrowUp') choose(taskBeside(layout, selected ?? layout.rows.length, -1))
  else if (key === 'ArrowLeft') setWindow(panned(window, extent, -span / 8))
  else if (key === 'ArrowRight') setWindow(panned(window, extent, span / 8))
  else if (key === '+' || key === '=') setWindow(zoomed(window, extent, middle, 0.5, nearest))
  else if (key === '-') setWindow(zoomed(window, extent, middle, 2, nearest))
  else if (key === '0') setWindow(null)
  else return false
  return true
}

interface RowsProps extends Moves {
  readonly lang: Language
  readonly room: Room
}

/** The canvas over a scrolled box: only what is in view is drawn, in the frame after it moved. */
function Rows({ layout, window, extent, lang, selected, choose, room }: RowsProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const hovered = useRef<number | null>(null)
  const ink = useInk()
  const cursor = useApp((state) => state.cursor)
  const shorten = useShortened(layout, ink)
  const names = Math.round(Math.min(280, Math.max(116, room.width * 0.3)))
  const height = room.height - axisHeight
  const ticks = useMemo(
    () => calendarTicks(window, Math.floor((room.width - names) / 90), lang),
    [window, room.width, names, lang],
  )
  const view = { window, extent, least: nearest, left: names, right: room.width - 8 }
  const scene = {
    layout,
    window,
    ticks,
    width: room.width,
    height,
    names,
    selected,
    cursor,
    ink,
    shorten,
  } // prettier-ignore
  const now = useRef({ scene, view })
  now.current = { scene, view }
  const draw = useDrawing(box, canvas, hovered, () => now.current.scene)

  useEffect(draw)
  useEffect(() => {
    if (selected === null || !box.current) return
    box.current.scrollTop = scrollTo(selected, box.current.scrollTop, height)
  }, [selected, height])
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    return bindPanZoom(
      element,
      () => element.closest('.drawing'),
      () => ({ ...now.current.view, show: setWindow }),
    )
  }, [])

  const rowAt = (event: { clientY: number }) => {
    if (!box.current) return null
    const y = event.clientY - box.current.getBoundingClientRect().top - axisHeight
    const row = Math.floor((y + box.current.scrollTop) / rowHeight)
    return y >= 0 && taskAt(layout, row) ? row : null
  }
  const scrolls = layout.rows.length * rowHeight > height
  return (
    <div
      className="gantt"
      ref={box}
      style={{ height: room.height }}
      onScroll={draw}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': ganttText[lang].task })}
    >
      <canvas
        ref={canvas}
        onPointerMove={(event) => {
          const row = rowAt(event)
          if (row !== hovered.current) {
            hovered.current = row
            draw()
          }
          const x = event.clientX - event.currentTarget.getBoundingClientRect().left
          if (x > names) setCursor(timeScale(window, names, room.width - 8).at(x))
        }}
        onPointerLeave={() => {
          hovered.current = null
          setCursor(null)
        }}
        onClick={(event) => choose(rowAt(event))}
      />
      <div style={{ height: Math.max(0, layout.rows.length * rowHeight - height) }} />
    </div>
  )
}

/** Draws once in the next frame, however often it is asked. */
function useDrawing(
  box: React.RefObject<HTMLDivElement | null>,
  canvas: React.RefObject<HTMLCanvasElement | null>,
  hovered: React.RefObject<number | null>,
  scene: () => Omit<GanttScene, 'top' | 'hovered'>,
): () => void {
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return () => {
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0
      if (!canvas.current || !box.current) return
      const now = scene()
      const context = fitted(canvas.current, now.width, now.height + axisHeight)
      drawGantt(context, { ...now, top: box.current.scrollTop, hovered: hovered.current })
    })
  }
}

/** Names cut to their place; each is measured once. */
function useShortened(layout: GanttLayout, ink: unknown): GanttScene['shorten'] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other names or another type, other widths
  return useMemo(() => {
    const known = new Map<string, string>()
    return (context, text, room) => {
      const key = `${context.font} ${Math.round(room)} ${text}`
      const short = known.get(key) ?? cut(context, text, room)
      known.set(key, short)
      return short
    }
  }, [layout, ink])
}

function cut(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (context.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle
    else high = middle - 1
  }
  return `${text.slice(0, low).trimEnd()}…`
}
