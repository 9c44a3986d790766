import { inLines, textWidth } from './fit-text.js'

/** A part of a bar. */
export interface BarPart {
  readonly label: string
  readonly value: number
  /** 1 to 8: a colour of the palette. */
  readonly colour: number
}

/** A bar: its parts one after the other, and what stands at its end. */
export interface Bar {
  readonly key: string
  readonly label: string
  readonly parts: readonly BarPart[]
  /** The whole in words; where there is none, why. */
  readonly total: string
  /** What it is held against: a capacity, a price, how it is today. */
  readonly limit?: { readonly value: number; readonly label?: string }
  /** Drawn in outline: another variant, or what is not measured. */
  readonly outlined?: boolean
}

/** A part with its place along the axis. */
export interface PlacedPart extends BarPart {
  readonly x: number
  readonly width: number
  /** Name and value inside the part; '' where they do not fit. */
  readonly inside: string
}

/** A bar with its place. */
export interface PlacedBar {
  readonly bar: Bar
  readonly top: number
  readonly parts: readonly PlacedPart[]
  /** Right end of the bar, from the axis. */
  readonly end: number
  readonly limit: number | null
  /** Names of the parts that are too narrow for theirs, in lines below the bar. */
  readonly below: readonly (readonly { text: string; colour: number; x: number }[])[]
}

/** Measures of a row of bars, CSS pixels. */
export const row = { label: 19, bar: 22, line: 16, limit: 15, gap: 12, top: 4, small: 12 }

/** Parts of a bar smaller than this are not worth a word. */
const told = 1e-6

/** Size at which the type of a total, which is bold, is as wide. */
const boldSize = 14.5

/** From which width on names stand beside the bars. */
const narrow = 560

export interface BarLayout {
  readonly bars: readonly PlacedBar[]
  /** Left end of the bars; 0 where names stand above them. */
  readonly left: number
  readonly zero: number
  readonly height: number
}

/**
 * Places bars below one another: names to the left where there is room, else above; names of
 * parts inside them where they fit, else below.
 * @param width CSS pixels
 * @param write a value of a part with its unit
 */
export function layBars(
  bars: readonly Bar[],
  width: number,
  write: (value: number) => string,
): BarLayout {
  const isNarrow = width < narrow
  const longest = Math.max(0, ...bars.map(({ label }) => textWidth(label)))
  const left = isNarrow ? 0 : Math.min(width * 0.3, longest + 12)
  const [low, high] = extent(bars)
  const scale = scaleOf(bars, low, high, width - left)
  const zero = low === 0 ? 0 : -low * scale
  let top = row.top
  const placed = bars.map((bar): PlacedBar => {
    const at = top + (isNarrow ? row.label : 0)
    const parts = placeParts(bar, scale, low, write)
    const least = Math.abs(sumOf(bar)) * told
    const named = parts.filter((p) => p.inside === '' && Math.abs(p.value) > least)
    const below = inLines(
      (bar.parts.length > 1 ? named : []).map(({ label, value, colour }) => ({
        text: `${label} ${write(value)}`,
        colour,
      })),
      width - left,
      row.small,
      14,
    )
    const lines = below.length * row.line + (bar.limit?.label ? row.limit : 0)
    top = at + row.bar + lines + row.gap
    return {
      bar,
      top: at,
      parts,
      end: Math.max(zero, ...parts.map((p) => p.x + p.width)),
      limit: bar.limit ? (bar.limit.value - low) * scale : null,
      below,
    }
  })
  return { bars: placed, left, zero, height: top }
}

const least = 40

/** Pixels of a unit: the most at which every bar has room for what stands at its end. */
function scaleOf(bars: readonly Bar[], low: number, high: number, room: number): number {
  const scales = bars.map((bar) => {
    const free = Math.max(least, room - textWidth(bar.total, boldSize) - 12)
    return free / Math.max(sumOf(bar) - low, (high - low) * 1e-9)
  })
  return Math.min(Math.max(least, room - 2) / (high - low), ...scales)
}

const sumOf = ({ parts }: Bar) => parts.reduce((total, { value }) => total + value, 0)

function extent(bars: readonly Bar[]): [number, number] {
  let [low, high] = [0, 0]
  for (const bar of bars) {
    low = Math.min(low, sumOf(bar))
    high = Math.max(high, sumOf(bar), bar.limit?.value ?? 0)
  }
  return high > low ? [low, high] : [0, 1]
}

function placeParts(
  { parts }: Bar,
  scale: number,
  low: number,
  write: (value: number) => string,
): PlacedPart[] {
  let sum = 0
  return parts.map((part) => {
    const from = sum
    sum += part.value
    const x = (Math.min(from, sum) - low) * scale
    const width = Math.abs(part.value) * scale
    const options = parts.length > 1 ? [`${part.label} ${write(part.value)}`, part.label] : []
    const inside = options.find((text) => textWidth(text, row.small) + 10 <= width) ?? ''
    return { ...part, x, width, inside }
  })
}
