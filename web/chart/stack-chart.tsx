import { scaleLinear } from 'd3-scale'
import { type PointerEvent, useMemo } from 'react'
import type { Language } from '../../src/words/index.js'
import { dayText } from '../content/calendar.js'
import { setCursor } from '../state/actions.js'
import type { Window } from '../state/state.js'
import { useApp } from '../state/store.js'
import { shellText } from '../words/shell-text.js'
import { axisRoom, CalendarAxis, ValueAxis } from './axes.js'
import { calendarTicks, hourText, timeScale } from './calendar-ticks.js'
import { Chart, type ChartProps, type Room } from './chart.js'
import { apart } from './labels.js'
import { rangeOfStack, type Stack, stacked } from './stack.js'
import { useTimeKeys, within } from './time-window.js'

/** A layer by its name and colour, in the order of the stack. */
export interface StackLayer {
  readonly label: string
  /** 1 to 8: a colour of the palette. */
  readonly colour: number
}

/** A line in steps over the stack: what is needed, what is firm. */
export interface StackLine {
  readonly label: string
  readonly at: readonly number[]
  readonly values: readonly number[]
  readonly dashed?: boolean
}

export interface StackChartProps
  extends Omit<ChartProps, 'children' | 'onKeyDown' | 'spoken' | 'keys'> {
  readonly layers: readonly StackLayer[]
  readonly stack: Stack
  readonly line?: StackLine
  readonly extent: Window
  readonly write: (value: number) => string
  readonly lang: Language
}

const margin = { top: 12, right: 132, bottom: 24, left: 64 }
const narrow = 560
const hour = 3600

/** What adds up over the calendar: layers in steps, with the window and cursor that all share. */
export function StackChart(props: StackChartProps) {
  const { layers, stack, line, extent, write, lang, ...frame } = props
  const shared = useApp((state) => state.window)
  const cursor = useApp((state) => state.cursor)
  const window = within(shared, extent)
  const bands = useMemo(() => stacked(stack), [stack])
  const step = stack.at.length > 1 ? stack.at[1]! - stack.at[0]! : hour
  const onKeyDown = useTimeKeys(window, extent, cursor, Math.max(hour, step))
  const text = shellText[lang]
  const at = cursor === null ? -1 : stepAt(stack.at, cursor)
  const spoken =
    cursor === null || at < 0
      ? ''
      : `${momentText(cursor, step, lang)}: ${layers.map(({ label }, i) => `${label} ${write(stack.layers[i]?.[at] ?? 0)}`).join(', ')}`
  return (
    <Chart {...frame} keys={text.chartKeys} onKeyDown={onKeyDown} spoken={spoken}>
      {(room) => (
        <Drawing {...{ layers, stack, bands, line, window, cursor, at, write, room, lang, step }} />
      )}
    </Chart>
  )
}

const momentText = (at: number, step: number, lang: Language) =>
  step < 86_400 ? `${dayText(at, lang)} ${hourText(at)}` : dayText(at, lang)

/** Number of the step that holds a moment; -1 before the first. */
function stepAt(at: readonly number[], moment: number): number {
  let [low, high] = [-1, at.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle]! <= moment) low = middle
    else high = middle - 1
  }
  return low
}

interface DrawingProps {
  readonly layers: readonly StackLayer[]
  readonly stack: Stack
  readonly bands: readonly (readonly (readonly [number, number])[])[]
  readonly line: StackLine | undefined
  readonly window: Window
  readonly cursor: number | null
  readonly at: number
  readonly write: (value: number) => string
  readonly room: Room
  readonly lang: Language
  readonly step: number
}

function Drawing(props: DrawingProps) {
  const { layers, stack, bands, line, window, cursor, at, write, room, lang, step } = props
  const isNarrow = room.width < narrow
  const right = room.width - (isNarrow ? 12 : margin.right)
  const [top, bottom] = [
    margin.top + (isNarrow ? 16 * layers.length : 0),
    room.height - margin.bottom,
  ]
  const { from, to } = window
  const [low, high] = useMemo(() => {
    const [least, most] = rangeOfStack(bands, stack.at, { from, to })
    const seen = (line?.values ?? []).filter((_, i) => line!.at[i]! < to)
    // what is too small to be seen below the axis takes no room there
    return [
      least < -most / 50 ? least : 0,
      Math.max(most * 1.04, ...seen.slice(-400).map((v) => v * 1.04), 1e-9),
    ]
  }, [bands, stack.at, from, to, line])
  const [, nice = high] = scaleLinear([0, high], [bottom, top]).nice(4).domain()
  const y = scaleLinear([low, nice], [bottom, top])
  const left = Math.max(margin.left, axisRoom(y.ticks(4).map(write)))
  const { px, at: momentAt } = timeScale(window, left, right)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scales follow from the numbers
  const paths = useMemo(
    () => bands.map((band) => stepArea(stack.at, band, { from, to }, px, y)),
    [bands, stack.at, from, to, left, right, top, bottom, low, high],
  )
  const pick = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    setCursor(momentAt(Math.min(right, Math.max(left, x))))
  }
  const shown = at >= 0 ? at : stack.at.length - 1
  const middles = bands.map((band) => y(((band[shown]?.[0] ?? 0) + (band[shown]?.[1] ?? 0)) / 2))
  const places = apart(middles, top, bottom)
  return (
    <svg
      width={room.width}
      height={room.height}
      aria-hidden="true"
      onPointerMove={pick}
      onPointerLeave={() => setCursor(null)}
    >
      <ValueAxis ticks={y.ticks(4)} inner={{ left, right, top, bottom }} {...{ y, write }} />
      <CalendarAxis
        ticks={calendarTicks(window, Math.floor((right - left) / 90), lang)}
        x={px}
        height={room.height}
      />
      {paths.map((path, i) => (
        <path key={layers[i]!.label} className={`fill-${layers[i]!.colour} stacked`} d={path} />
      ))}
      {line && (
        <path
          className={`stroke-0 line${line.dashed ? ' dashed' : ''}`}
          d={stepLine(line, window, px, y)}
        />
      )}
      {layers.map(({ label, colour }, i) => (
        <text
          key={label}
          className={`label ink-${colour}`}
          x={isNarrow ? left + 6 : right + 6}
          y={isNarrow ? margin.top + 16 * i : places[i]}
          dominantBaseline="middle"
        >
          {label}
          {at >= 0 && <tspan className="value"> {write(stack.layers[i]?.[at] ?? 0)}</tspan>}
        </text>
      ))}
      {cursor !== null && cursor >= window.from && cursor <= window.to && (
        <>
          <line className="cursor" x1={px(cursor)} x2={px(cursor)} y1={top} y2={bottom} />
          <text
            className="cursor-day"
            x={px(cursor)}
            y={10}
            textAnchor={px(cursor) > right - 80 ? 'end' : 'middle'}
          >
            {momentText(cursor, step, lang)}
          </text>
        </>
      )}
    </svg>
  )
}

type Scale = (value: number) => number

/** Outline of a layer in steps, what lies in the window. */
function stepArea(
  at: readonly number[],
  band: readonly (readonly [number, number])[],
  { from, to }: Window,
  px: Scale,
  y: Scale,
): string {
  const over: string[] = []
  const under: string[] = []
  for (let i = 0; i < at.length; i++) {
    const end = at[i + 1] ?? to
    if (end <= from || at[i]! >= to) continue
    const [x1, x2] = [px(Math.max(from, at[i]!)).toFixed(1), px(Math.min(to, end)).toFixed(1)]
    const [floor, roof] = [y(band[i]![0]).toFixed(1), y(band[i]![1]).toFixed(1)]
    over.push(`${x1},${roof} ${x2},${roof}`)
    under.push(`${x2},${floor} ${x1},${floor}`)
  }
  return over.length === 0 ? '' : `M${over.join(' ')} ${under.reverse().join(' ')}Z`
}

function stepLine({ at, values }: StackLine, { from, to }: Window, px: Scale, y: Scale): string {
  const points: string[] = []
  for (let i = 0; i < at.length; i++) {
    const end = at[i + 1] ?? to
    if (end <= from || at[i]! >= to) continue
    const level = y(values[i]!).toFixed(1)
    points.push(
      `${px(Math.max(from, at[i]!)).toFixed(1)},${level} ${px(Math.min(to, end)).toFixed(1)},${level}`,
    )
  }
  return points.length === 0 ? '' : `M${points.join(' ')}`
}
