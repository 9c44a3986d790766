import uPlot from 'uplot'
import { calendarTicks } from './calendar-ticks.js'
import type { Room } from './chart.js'
import type { curveOf } from './decimate.js'
import type { Ink } from './ink.js'
import type { Scope } from './trace-chart.js'
import { drawLimits, rangeWithLimits } from './trace-limits.js'
import { drawLabels, drawMoments, nameHeight, secondsTicks } from './trace-marks.js'

const narrow = 560

/** Curves with the moments of each; uPlot wants one list of moments for all. */
export function aligned(curves: readonly ReturnType<typeof curveOf>[]): uPlot.AlignedData {
  const tables = curves.map(({ at, value }) => [at, value] as uPlot.AlignedData)
  return tables.length === 1 ? tables[0]! : uPlot.join(tables)
}

/** What a plot shows now. */
export interface Now {
  readonly scope: Scope
  readonly ink: Ink
  readonly room: Room
}

const right = 132

/** Options of a plot that asks `now` whenever it draws. */
export function optionsOf(now: () => Now): uPlot.Options {
  const { scope, room } = now()
  const isNarrow = () => now().room.width < narrow
  const above = () => (isNarrow() ? now().scope.traces.length * nameHeight + 4 : 12)
  const beside = () => (isNarrow() ? 12 : right)
  const line = () => now().ink.colour('line')
  const ink = () => now().ink.colour('ink-3')
  const font = `12px ${now().ink.body}`
  return {
    ...room,
    padding: [above, beside, () => 0, () => 0],
    legend: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 7 } },
    scales: {
      x: { time: false, auto: false, min: scope.window.from, max: scope.window.to },
      y: { range: () => rangeOf(now()) },
    },
    series: [
      {},
      ...scope.traces.map(({ label, colour, dashed }) => ({
        label,
        stroke: () => now().ink.colour(`c${colour}`),
        width: 1.5,
        ...(dashed && { dash: [6, 4] }),
        points: { show: false },
      })),
    ],
    axes: [
      {
        font,
        stroke: ink,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        size: 26,
        splits: () => ticksOf(now()).map(({ at }) => at),
        values: () => ticksOf(now()).map(({ text }) => text),
      },
      {
        font,
        stroke: ink,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        size: 72,
        space: 44,
        values: (_, splits) => splits.map((value) => now().scope.write(value)),
      },
    ],
    hooks: {
      draw: [
        (plot) => drawLimits(plot, now().scope, now().ink),
        (plot) => drawMoments(plot, now().scope.marks, now().ink),
        (plot) => drawLabels(plot, now().scope, now().ink, isNarrow()),
      ],
      setCursor: [
        (plot) => {
          const { left } = plot.cursor
          if (left !== undefined && left >= 0) now().scope.point(plot.posToVal(left, 'x'))
        },
      ],
    },
  }
}

function ticksOf({ scope, room }: Now) {
  const count = Math.floor((room.width - 160) / 90)
  return scope.isPlain
    ? secondsTicks(scope.window, count)
    : calendarTicks(scope.window, count, scope.lang)
}

/** The same whatever is in view: peaks keep their height while one pans. */
function rangeOf({ scope: { pyramids, limits, lowest }, room: { height } }: Now): [number, number] {
  const ranges = (pyramids ?? []).flatMap(({ range }) => range ?? [])
  const levels = limits.filter(({ decides }) => decides).map(({ value }) => value)
  const all = [...ranges, ...levels, ...(lowest === undefined ? [] : [lowest])]
  if (all.length === 0) return [0, 1]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const wide = rangeWithLimits(low, high, levels, height)
  return low === lowest ? [low, wide[1]] : wide
}
