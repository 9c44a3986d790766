import type { Language } from '../../src/words/index.js'
import type { Window } from '../state/state.js'
import { calendarTicks } from './calendar-ticks.js'
import type { Room } from './chart.js'
import type { HeatCells } from './heat-cells.js'
import { heatColour } from './heat-colours.js'
import type { Ink } from './ink.js'

/** What a drawing shows: cells from midnight to midnight. */
export interface HeatScene {
  readonly cells: HeatCells
  readonly range: readonly [number, number]
  readonly window: Window
  readonly cursor: number | null
  readonly write: (value: number) => string
  readonly room: Room
  readonly ink: Ink
  readonly lang: Language
}

export const heatMargin = { top: 10, right: 92, bottom: 24, left: 48 }

const hours = 24
const day = 86_400
const bar = { gap: 12, width: 12, labels: 5 }
const hoursTold = [0, 6, 12, 18]

/** Draws cells, axes, the bar of colours with its values, and what is under the cursor. */
export function drawHeat(context: CanvasRenderingContext2D, scene: HeatScene): void {
  const { room, ink } = scene
  const [wide, high] = sizeOf(room)
  context.font = `12px ${ink.body}`
  context.imageSmoothingEnabled = false
  context.drawImage(pictureOf(scene), heatMargin.left, heatMargin.top, wide, high)
  drawAxes(context, scene)
  drawBar(context, scene)
  if (scene.cursor !== null) drawCursor(context, scene, scene.cursor)
}

const sizeOf = ({ width, height }: Room): readonly [number, number] => [
  width - heatMargin.left - heatMargin.right,
  height - heatMargin.top - heatMargin.bottom,
]

/** One pixel a cell, midnight at the bottom. */
function pictureOf({ cells, range: [low, high], ink }: HeatScene): OffscreenCanvas {
  const picture = new OffscreenCanvas(cells.columns, hours)
  const context = picture.getContext('2d')!
  const image = context.createImageData(cells.columns, hours)
  const scale = high > low ? 1 / (high - low) : 0
  for (let hour = 0; hour < hours; hour++) {
    for (let column = 0; column < cells.columns; column++) {
      const value = cells.values[hour * cells.columns + column]!
      if (Number.isNaN(value)) continue
      const [red, green, blue] = heatColour((value - low) * scale, ink.isDark)
      const at = 4 * ((hours - 1 - hour) * cells.columns + column)
      image.data[at] = red
      image.data[at + 1] = green
      image.data[at + 2] = blue
      image.data[at + 3] = 255
    }
  }
  context.putImageData(image, 0, 0)
  return picture
}

function drawAxes(context: CanvasRenderingContext2D, { window, room, ink, lang }: HeatScene): void {
  const [wide, high] = sizeOf(room)
  const { left, top } = heatMargin
  context.fillStyle = ink.colour('ink-3')
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  for (const hour of hoursTold) {
    const y = top + high * (1 - (hour + 0.5) / hours)
    context.fillText(`${String(hour).padStart(2, '0')}:00`, left - 8, y)
  }
  context.textAlign = 'center'
  for (const { at, text } of calendarTicks(window, Math.floor(wide / 90), lang)) {
    const x = left + (wide * (at - window.from)) / (window.to - window.from)
    context.fillText(text, Math.min(x, left + wide - 4), room.height - 8)
    context.fillRect(Math.round(x), top + high, 1, 4)
  }
  context.strokeStyle = ink.colour('line')
  context.strokeRect(left - 0.5, top - 0.5, wide + 1, high + 1)
}

function drawBar(context: CanvasRenderingContext2D, { range, write, room, ink }: HeatScene): void {
  const [wide, high] = sizeOf(room)
  const { left, top } = heatMargin
  const x = left + wide + bar.gap
  for (let y = 0; y < high; y++) {
    const [red, green, blue] = heatColour(1 - y / high, ink.isDark)
    context.fillStyle = `rgb(${red} ${green} ${blue})`
    context.fillRect(x, top + y, bar.width, 1.5)
  }
  context.fillStyle = ink.colour('ink-2')
  context.textAlign = 'left'
  const [low, most] = range
  const labels = most > low ? bar.labels : 1
  let before = ''
  for (let i = 0; i < labels; i++) {
    const share = labels > 1 ? i / (labels - 1) : 0
    const text = write(low + share * (most - low))
    if (text !== before)
      context.fillText(text, x + bar.width + 5, top + 5 + (1 - share) * (high - 10))
    before = text
  }
}

/** A frame around the hour under the cursor, seen on any colour. */
function drawCursor(
  context: CanvasRenderingContext2D,
  { window, room, ink }: HeatScene,
  at: number,
): void {
  if (at < window.from || at >= window.to) return
  const [wide, high] = sizeOf(room)
  const days = (window.to - window.from) / day
  const column = Math.max(3, wide / days)
  const x = heatMargin.left + (wide * Math.floor((at - window.from) / day)) / days
  const hour = Math.floor((at % day) / 3600)
  const y = heatMargin.top + high * (1 - (hour + 1) / hours)
  for (const [colour, thick] of [
    ['ground', 3],
    ['ink', 1.5],
  ] as const) {
    context.strokeStyle = ink.colour(colour)
    context.lineWidth = thick
    context.strokeRect(x - 1, y - 1, column + 2, high / hours + 2)
  }
  context.lineWidth = 1
}
