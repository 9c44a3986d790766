import { scaleLinear } from 'd3-scale'
import type uPlot from 'uplot'
import type { Window } from '../state/state.js'
import type { CalendarTick } from './calendar-ticks.js'
import { sampleAt } from './decimate.js'
import type { Ink } from './ink.js'
import { apart } from './labels.js'
import type { Scope, TraceMark } from './trace-chart.js'

/** Marks of an axis in plain seconds: `12 s`, `0.5 s`. */
export function secondsTicks({ from, to }: Window, count: number): readonly CalendarTick[] {
  const scale = scaleLinear([from, to], [0, 1])
  const wanted = Math.max(2, count)
  const write = scale.tickFormat(wanted)
  return scale.ticks(wanted).map((at) => ({ at, text: `${write(at)} s` }))
}

/** A text with the ground around its letters, so that it can be read on a curve. */
export function writeClear(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ink: Ink,
): void {
  ctx.save()
  ctx.setLineDash([])
  ctx.lineJoin = 'round'
  ctx.lineWidth = 4 * devicePixelRatio
  ctx.strokeStyle = ink.colour('ground')
  ctx.strokeText(text, x, y)
  ctx.restore()
  ctx.fillText(text, x, y)
}

/** What happened, as a line from top to bottom with its name beside it. */
export function drawMoments(plot: uPlot, marks: readonly TraceMark[], ink: Ink): void {
  const { ctx, bbox } = plot
  const scale = devicePixelRatio
  ctx.save()
  ctx.font = `${12 * scale}px ${ink.body}`
  ctx.strokeStyle = ink.colour('warn')
  ctx.fillStyle = ctx.strokeStyle
  ctx.lineWidth = 1.5 * scale
  ctx.textBaseline = 'middle'
  for (const [i, { at, label }] of marks.entries()) {
    const x = plot.valToPos(at, 'x', true)
    if (x < bbox.left || x > bbox.left + bbox.width) continue
    ctx.beginPath()
    ctx.moveTo(x, bbox.top)
    ctx.lineTo(x, bbox.top + bbox.height)
    ctx.stroke()
    const isLeft = x < bbox.left + bbox.width / 2
    ctx.textAlign = isLeft ? 'left' : 'right'
    const y = bbox.top + bbox.height / 2 + (i - (marks.length - 1) / 2) * 15 * scale
    writeClear(ctx, label, x + (isLeft ? 5 : -5) * scale, y, ink)
  }
  ctx.restore()
}

/** Of a name above a narrow plot, CSS pixels. */
export const nameHeight = 16

/** Names of the curves at their ends, above a narrow plot, with the values under the cursor. */
export function drawLabels(plot: uPlot, scope: Scope, ink: Ink, isNarrow: boolean): void {
  const { ctx, bbox } = plot
  const scale = devicePixelRatio
  const { traces, window, write } = scope
  const heights = traces.map((one) => {
    const end = Math.min(window.to, one.start + one.step * (one.values.length - 1))
    const value = sampleAt(one, end) ?? 0
    return plot.valToPos(value, 'y', true) / scale
  })
  const places = apart(heights, bbox.top / scale, (bbox.top + bbox.height) / scale)
  ctx.save()
  ctx.font = `13px ${ink.body}`.replace('13', String(13 * scale))
  ctx.textAlign = isNarrow ? 'right' : 'left'
  ctx.textBaseline = 'middle'
  for (const [i, { label, colour, values, start, step }] of traces.entries()) {
    const value = scope.cursor === null ? null : sampleAt({ values, start, step }, scope.cursor)
    ctx.fillStyle = ink.colour(`c${colour}`)
    const x = bbox.left + bbox.width + (isNarrow ? -4 : 6) * scale
    const y = isNarrow ? (i + 0.5) * nameHeight * scale : places[i]! * scale
    writeClear(ctx, value === null ? label : `${label} ${write(value)}`, x, y, ink)
  }
  ctx.restore()
}
