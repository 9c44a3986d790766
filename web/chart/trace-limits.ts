import type uPlot from 'uplot'
import type { Ink } from './ink.js'
import { lineHeight } from './labels.js'
import type { Scope } from './trace-chart.js'
import { writeClear } from './trace-marks.js'

/** Beyond a level that decides there is room for its name, CSS pixels. */
const limitRoom = 18

/** Levels with their names on a plot; those beyond its axis are left out. */
export function drawLimits(plot: uPlot, { limits }: Scope, ink: Ink): void {
  const { ctx, bbox } = plot
  const scale = devicePixelRatio
  ctx.save()
  ctx.font = `${12 * scale}px ${ink.body}`
  const written: Box[] = []
  const ordered = [...limits].sort((one, other) => Number(other.decides) - Number(one.decides))
  for (const { label, short = label, value, decides } of ordered) {
    const y = plot.valToPos(value, 'y', true)
    if (y < bbox.top || y > bbox.top + bbox.height) continue
    ctx.strokeStyle = ink.colour(decides ? 'bad' : 'ink-3')
    ctx.fillStyle = ctx.strokeStyle
    ctx.lineWidth = 1.5 * scale
    ctx.setLineDash(decides ? [] : [scale, 4 * scale])
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
    const place = placeOf(plot, y, decides)
    // what decides stands left, the rest right; of names that would meet, the first stays
    const name = [label, short].find((text) => {
      const box = boxOf(ctx.measureText(text).width, place)
      return box.right - box.left <= bbox.width && !written.some((other) => meet(other, box))
    })
    if (!name) continue
    written.push(boxOf(ctx.measureText(name).width, place))
    ctx.textBaseline = 'middle'
    ctx.textAlign = decides ? 'left' : 'right'
    writeClear(ctx, name, place.x, place.y, ink)
  }
  ctx.restore()
}

/** A text on a plot, device pixels. */
interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
}

interface Place {
  readonly x: number
  readonly y: number
  readonly decides: boolean
}

/** Where the name of a level goes: beyond it, clear of the curve, where there is room; else within. */
function placeOf({ bbox }: uPlot, level: number, decides: boolean): Place {
  const scale = devicePixelRatio
  const isHigh = level < bbox.top + bbox.height / 2
  const room = isHigh ? level - bbox.top : bbox.top + bbox.height - level
  const isBeyond = decides && room >= limitRoom * scale
  return {
    x: decides ? bbox.left + 6 * scale : bbox.left + bbox.width - 6 * scale,
    y: level + (isHigh === isBeyond ? -1 : 1) * (isBeyond ? 9 : 10) * scale,
    decides,
  }
}

function boxOf(width: number, { x, y, decides }: Place): Box {
  return { left: decides ? x : x - width, right: decides ? x + width : x, y }
}

function meet(one: Box, other: Box): boolean {
  const room = 8 * devicePixelRatio
  const isBeside = one.right + room < other.left || other.right + room < one.left
  return !isBeside && Math.abs(one.y - other.y) < lineHeight * devicePixelRatio
}

/** An axis over curves that shows their levels too, with room for the name beyond each. */
export function rangeWithLimits(
  low: number,
  high: number,
  levels: readonly number[],
  height: number,
): [low: number, high: number] {
  const margin = high > low ? (high - low) * 0.06 : Math.max(1e-9, Math.abs(high) * 0.05)
  const share = Math.min(0.2, limitRoom / Math.max(1, height - 2 * limitRoom))
  const forName = (high - low) * share * 1.4
  const middle = (low + high) / 2
  return [
    Math.min(low - margin, ...levels.filter((at) => at < middle).map((at) => at - forName)),
    Math.max(high + margin, ...levels.filter((at) => at >= middle).map((at) => at + forName)),
  ]
}
