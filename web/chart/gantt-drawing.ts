import type { Window } from '../state/state.js'
import { type CalendarTick, timeScale } from './calendar-ticks.js'
import {
  type GanttLayout,
  type GanttLink,
  rowHeight,
  rowsInView,
  standing,
  taskAt,
} from './gantt-layout.js'
import type { Ink } from './ink.js'

/** What a drawing shows: rows from `top` on, in a window of time. */
export interface GanttScene {
  readonly layout: GanttLayout
  readonly window: Window
  readonly ticks: readonly CalendarTick[]
  readonly width: number
  /** Of the rows, without the axis above them. */
  readonly height: number
  readonly top: number
  /** Width of the names. */
  readonly names: number
  readonly selected: number | null
  readonly hovered: number | null
  readonly cursor: number | null
  readonly ink: Ink
  /** Shortens a name to its place, with memory. */
  readonly shorten: (context: CanvasRenderingContext2D, text: string, room: number) => string
}

/** Height of the time axis above the rows. */
export const axisHeight = 24
/** Charts with no more links than this show them all, others those of the task pointed at. */
const linksShown = 120
const linkMargin = 5

/** Draws the rows in view: about one row of pixels a task, however many there are. */
export function drawGantt(context: CanvasRenderingContext2D, scene: GanttScene): void {
  const { layout, height, top, width, names, ink } = scene
  const [from, to] = rowsInView(layout.rows.length, top, height)
  context.textBaseline = 'middle'
  context.save()
  context.beginPath()
  context.rect(0, axisHeight, width, height)
  context.clip()
  context.translate(0, axisHeight - top)
  drawMarked(context, scene)
  drawGrid(context, scene)
  context.save()
  context.beginPath()
  context.rect(names, top, width - names, height)
  context.clip()
  drawLinks(context, scene, from, to)
  for (let row = from; row < to; row++) drawBar(context, scene, row)
  if (scene.cursor !== null) drawCursor(context, scene, scene.cursor)
  context.restore()
  for (let row = from; row < to; row++) drawName(context, scene, row)
  context.restore()
  drawAxis(context, scene)
  context.fillStyle = ink.colour('line')
  context.fillRect(0, axisHeight - 1, width, 1)
}

const scaleOf = ({ window, names, width }: GanttScene) => timeScale(window, names, width - 8)

function drawMarked(
  context: CanvasRenderingContext2D,
  { selected, hovered, width, ink }: GanttScene,
) {
  for (const [row, colour] of [
    [hovered, 'sunken'],
    [selected, 'accent-ground'],
  ] as const) {
    if (row === null) continue
    context.fillStyle = ink.colour(colour)
    context.fillRect(0, row * rowHeight, width, rowHeight)
  }
}

function drawGrid(context: CanvasRenderingContext2D, scene: GanttScene) {
  const { px } = scaleOf(scene)
  context.fillStyle = scene.ink.colour('line')
  for (const { at } of scene.ticks) {
    if (px(at) >= scene.names) context.fillRect(Math.round(px(at)), scene.top, 1, scene.height)
  }
}

function drawAxis(context: CanvasRenderingContext2D, scene: GanttScene) {
  const { px } = scaleOf(scene)
  context.font = `12px ${scene.ink.body}`
  context.fillStyle = scene.ink.colour('ink-3')
  context.textAlign = 'center'
  for (const { at, text } of scene.ticks) {
    const half = context.measureText(text).width / 2
    const x = px(at)
    if (x - half < scene.names - 8) continue
    context.fillText(text, Math.min(x, scene.width - half - 2), axisHeight / 2)
  }
}

function drawCursor(context: CanvasRenderingContext2D, scene: GanttScene, at: number) {
  context.fillStyle = scene.ink.colour('ink-2')
  context.fillRect(Math.round(scaleOf(scene).px(at)), scene.top, 1, scene.height)
}

/** Half the height of a bar: what is critical is thicker, not only redder. */
const half = { critical: 7, near: 7, free: 4.5 }

function drawBar(context: CanvasRenderingContext2D, scene: GanttScene, row: number) {
  const entry = scene.layout.rows[row]!
  if (entry.kind === 'group') return
  const { task } = entry
  const { ink } = scene
  const { px } = scaleOf(scene)
  const middle = (row + 0.5) * rowHeight
  const [start, finish] = [px(task.start), px(task.finish)]
  if (px(task.finish + task.float) < scene.names && px(task.finishP90) < scene.names) return
  const kind = standing(task)
  const tall = half[kind]
  if (task.float > 0) {
    context.fillStyle = ink.colour('ink-3')
    context.fillRect(finish, middle + tall - 1, px(task.finish + task.float) - finish, 1)
    context.fillRect(px(task.finish + task.float) - 1, middle + tall - 4, 1, 4)
  }
  context.fillStyle = ink.colour(kind === 'critical' ? 'bad' : 'c1')
  if (task.finish <= task.start) drawDiamond(context, finish, middle, tall)
  else context.fillRect(start, middle - tall, Math.max(1.5, finish - start), 2 * tall)
  if (kind === 'near') {
    context.strokeStyle = ink.colour('bad')
    context.lineWidth = 2
    context.strokeRect(start, middle - tall, Math.max(1.5, finish - start), 2 * tall)
  }
  drawWhisker(context, ink, [px(task.finishP10), px(task.finishP90)], middle)
}

function drawDiamond(context: CanvasRenderingContext2D, x: number, y: number, size: number) {
  context.beginPath()
  context.moveTo(x - size, y)
  context.lineTo(x, y - size)
  context.lineTo(x + size, y)
  context.lineTo(x, y + size)
  context.fill()
}

function drawWhisker(
  context: CanvasRenderingContext2D,
  ink: Ink,
  [low, high]: readonly [number, number],
  middle: number,
) {
  if (high - low < 1) return
  context.fillStyle = ink.colour('ground')
  context.fillRect(low - 1, middle - 1.5, high - low + 2, 3)
  context.fillStyle = ink.colour('ink')
  context.fillRect(low, middle - 0.5, high - low, 1)
  context.fillRect(low - 0.5, middle - 4, 1, 8)
  context.fillRect(high - 0.5, middle - 4, 1, 8)
}

function drawName(context: CanvasRenderingContext2D, scene: GanttScene, row: number) {
  const { ink, names, shorten } = scene
  const entry = scene.layout.rows[row]!
  const middle = (row + 0.5) * rowHeight
  context.textAlign = 'left'
  if (entry.kind === 'group') {
    context.font = `650 13px ${ink.body}`
    context.fillStyle = ink.colour('ink')
    context.fillText(shorten(context, entry.name, scene.width - 12), 4, middle)
    return
  }
  const isCritical = standing(entry.task) === 'critical'
  context.font = `${isCritical ? '650 ' : ''}13px ${ink.body}`
  context.fillStyle = ink.colour(isCritical ? 'bad' : 'ink')
  context.fillText(shorten(context, entry.task.name, names - 22), 12, middle)
}

/** All links in view where they are few, else those of the tasks pointed at. */
function drawLinks(context: CanvasRenderingContext2D, scene: GanttScene, from: number, to: number) {
  const { layout, selected, hovered, ink } = scene
  const { links, linksOf } = layout
  if (links.length <= linksShown) {
    for (const link of links) {
      if (Math.max(link.from, link.to) < from || Math.min(link.from, link.to) >= to) continue
      drawLink(context, scene, link, ink.colour(link.critical ? 'bad' : 'ink-3'), 0.75)
    }
  }
  for (const row of new Set([hovered, selected])) {
    for (const link of (row !== null && linksOf.get(row)) || []) {
      drawLink(context, scene, links[link]!, ink.colour('accent'), 2)
    }
  }
}

function drawLink(
  context: CanvasRenderingContext2D,
  scene: GanttScene,
  { from, to }: GanttLink,
  colour: string,
  thick: number,
) {
  const { px } = scaleOf(scene)
  const [before, after] = [taskAt(scene.layout, from), taskAt(scene.layout, to)]
  if (!before || !after) return
  const [x1, x2] = [px(before.finish), px(after.start)]
  if (Math.max(x1, x2) < scene.names || Math.min(x1, x2) > scene.width) return
  const [y1, y2] = [(from + 0.5) * rowHeight, (to + 0.5) * rowHeight]
  const turn = Math.max(x1 + linkMargin, Math.min(x2 - linkMargin, x1 + linkMargin))
  const edge = y2 > y1 ? y2 - rowHeight / 2 : y2 + rowHeight / 2
  context.strokeStyle = colour
  context.lineWidth = thick
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(turn, y1)
  if (x2 - linkMargin >= turn) {
    context.lineTo(turn, y2)
  } else {
    context.lineTo(turn, edge)
    context.lineTo(x2 - linkMargin, edge)
    context.lineTo(x2 - linkMargin, y2)
  }
  context.lineTo(x2, y2)
  context.moveTo(x2 - 4, y2 - 3)
  context.lineTo(x2, y2)
  context.lineTo(x2 - 4, y2 + 3)
  context.stroke()
}
