import type { GateName, Plan, PlannedSite } from '../campus/index.js'
import {
  compactCount,
  gateName,
  gateOrder,
  type Language,
  monthShort,
  reportText,
} from '../words/index.js'
import { type Line, margin, plain, type ReportStyle, styled } from './line.js'
import { displayWidth, padRight } from './width.js'

const day = 86_400_000
const widestMonth = 12
/** Below this, months share the room by their days. */
const narrowestMonth = 3
const label = { gap: 2, least: 8 }

/** A grid of characters over the months of the plan. */
interface Grid {
  /** Characters in all, and for each: where its middle lies, days from the start. */
  readonly middles: readonly number[]
  /** First character of each month. */
  readonly starts: readonly number[]
  /** One past the last character of each month. */
  readonly ends: readonly number[]
}

/**
 * The build-up of a site in characters: how much each gate would let work, and what works.
 * @param binding gate that is marked as the one that holds the site up
 */
export function timeline(
  plan: Plan,
  site: PlannedSite,
  binding: GateName | undefined,
  { lang, columns }: ReportStyle,
): Line[] {
  const text = reportText(lang)
  const gates = gateOrder.filter((gate) => site.gates[gate].known)
  const names = [...gates.map((gate) => gateName(gate, lang)), text.usable]
  const labelWidth = Math.max(label.least, ...names.map(displayWidth)) + label.gap
  const mark = `  ${text.binds}`
  const room = columns - margin.length - labelWidth - displayWidth(mark)
  const grid = gridOf(plan, room)
  const months = monthRows(plan, site.months.working, grid, lang)
  const lead = (name: string) => plain(margin + padRight(name, labelWidth))
  return [
    [lead(''), styled('faint', months.heads)],
    ...gates.map((gate): Line => {
      const bars = shades(site.gates[gate].timeline, plan, site.accelerators, grid)
      return gate === binding
        ? [lead(gateName(gate, lang)), styled('accent', bars), styled('accent', mark)]
        : [lead(gateName(gate, lang)), plain(bars)]
    }),
    [lead(text.usable), styled('strong', months.counts)],
  ]
}

function gridOf(plan: Plan, room: number): Grid {
  const start = Date.parse(plan.start)
  const end = Date.parse(plan.end) + day
  const bounds = plan.months.map((month, index) => {
    const from = Math.max(start, Date.parse(`${month}-01`))
    const next = plan.months[index + 1]
    const to = next === undefined ? end : Date.parse(`${next}-01`)
    return { from: (from - start) / day, to: (to - start) / day }
  })
  const perMonth = Math.min(widestMonth, Math.floor(room / Math.max(1, bounds.length)))
  return perMonth >= narrowestMonth ? byMonth(bounds, perMonth) : byDay(bounds, Math.max(1, room))
}

interface Bounds {
  readonly from: number
  readonly to: number
}

function byMonth(bounds: readonly Bounds[], perMonth: number): Grid {
  const middles = bounds.flatMap(({ from, to }) =>
    Array.from({ length: perMonth }, (_, i) => from + ((i + 0.5) / perMonth) * (to - from)),
  )
  return {
    middles,
    starts: bounds.map((_, index) => index * perMonth),
    ends: bounds.map((_, index) => (index + 1) * perMonth),
  }
}

/** Each character stands for the same number of days. */
function byDay(bounds: readonly Bounds[], room: number): Grid {
  const last = bounds.at(-1)?.to ?? 1
  const place = (d: number) => Math.min(room - 1, Math.floor((d / last) * room))
  return {
    middles: Array.from({ length: room }, (_, i) => ((i + 0.5) / room) * last),
    starts: bounds.map(({ from }) => place(from)),
    ends: bounds.map(({ to }) => place(to - 1) + 1),
  }
}

/** `·` none, `░▒▓` by thirds, `█` all. */
function shades(open: readonly number[], plan: Plan, all: number, { middles }: Grid): string {
  const start = Date.parse(plan.start)
  const days = plan.timeline.map((iso) => (Date.parse(iso) - start) / day)
  return middles
    .map((middle) => {
      const point = Math.max(
        0,
        days.findLastIndex((d) => d <= middle),
      )
      const share = all > 0 ? (open[point] ?? 0) / all : 0
      if (share <= 0) return '·'
      if (share >= 1 - 1e-9) return '█'
      return share <= 1 / 3 ? '░' : share <= 2 / 3 ? '▒' : '▓'
    })
    .join('')
}

/**
 * The two rows of text: months above, and below what works at the end of each. A month stands in
 * both or in neither, so that a count is read under its own month.
 */
function monthRows(
  plan: Plan,
  working: readonly number[],
  grid: Grid,
  lang: Language,
): { heads: string; counts: string } {
  const columns = plan.months.map((month, index): Column => {
    const [year = '', number = '1'] = month.split('-')
    const isYear = Number(number) === 1
    const count = compactCount(working[index] ?? 0, lang)
    const before = index === 0 ? undefined : compactCount(working[index - 1] ?? 0, lang)
    const isEdge = index === 0 || index === plan.months.length - 1
    return {
      at: grid.starts[index] ?? 0,
      head: isYear ? year : monthShort(Number(number), lang),
      count,
      rank: isYear || isEdge ? 0 : count !== before ? 1 : 2,
    }
  })
  const shown = standingApart(columns, grid.middles.length)
  const row = (text: (column: Column) => string) =>
    shown.reduce((out, column) => padRight(out, column.at) + text(column), '')
  return { heads: row((column) => column.head), counts: row((column) => column.count) }
}

/** A month with its name and what works at its end. */
interface Column {
  readonly at: number
  readonly head: string
  readonly count: string
  /** 0 goes in first. */
  readonly rank: number
}

/** The columns that find room beside each other; by rank, then from left to right. */
function standingApart(columns: readonly Column[], width: number): readonly Column[] {
  const endOf = ({ at, head, count }: Column) =>
    at + Math.max(displayWidth(head), displayWidth(count))
  const taken: Column[] = []
  for (const column of columns.toSorted((a, b) => a.rank - b.rank || a.at - b.at)) {
    const isFree = taken.every((other) => endOf(column) < other.at || column.at > endOf(other))
    if (endOf(column) <= width && isFree) taken.push(column)
  }
  return taken.sort((a, b) => a.at - b.at)
}
