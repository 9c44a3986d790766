import type { GateName, Plan, PlannedSite } from '../campus/index.js'
import { gateName, gateOrder, type Language, monthShort, reportText } from '../words/index.js'
import { compactCount } from './figures.js'
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
  const lead = (name: string) => plain(margin + padRight(name, labelWidth))
  return [
    [lead(''), styled('faint', heads(plan, grid, lang))],
    ...gates.map((gate): Line => {
      const bars = shades(site.gates[gate].timeline, plan, site.accelerators, grid)
      return gate === binding
        ? [lead(gateName(gate, lang)), styled('accent', bars), styled('accent', mark)]
        : [lead(gateName(gate, lang)), plain(bars)]
    }),
    [lead(text.usable), styled('strong', counts(site.months.working, grid, lang))],
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

/** Months by name, January by its year; those that find no room are left out. */
function heads(plan: Plan, grid: Grid, lang: Language): string {
  const marks = plan.months.map((month, index) => {
    const [year = '', number = '1'] = month.split('-')
    const isYear = Number(number) === 1
    return {
      at: grid.starts[index] ?? 0,
      text: isYear ? year : monthShort(Number(number), lang),
      rank: isYear ? 0 : index === 0 ? 1 : 2,
    }
  })
  return place(marks, grid.middles.length)
}

/** What works at each month's end, set to the month's right edge; changes first. */
function counts(working: readonly number[], grid: Grid, lang: Language): string {
  const marks = working.map((count, index) => {
    const text = compactCount(count, lang)
    const before = index === 0 ? undefined : compactCount(working[index - 1] ?? 0, lang)
    const isLast = index === working.length - 1
    const rank = isLast ? 0 : text !== before ? 1 : 2
    return { at: (grid.ends[index] ?? 0) - displayWidth(text), text, rank }
  })
  return place(marks, grid.middles.length)
}

interface Mark {
  readonly at: number
  readonly text: string
  /** 0 goes in first. */
  readonly rank: number
}

/** Puts texts on a line where they stand apart; by rank, then from left to right. */
function place(marks: readonly Mark[], width: number): string {
  const taken: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a.rank - b.rank || a.at - b.at)) {
    const end = mark.at + displayWidth(mark.text)
    const isFree = taken.every(
      (other) => end < other.at || mark.at > other.at + displayWidth(other.text),
    )
    if (mark.at >= 0 && end <= width && isFree) taken.push(mark)
  }
  let out = ''
  for (const { at, text } of taken.sort((a, b) => a.at - b.at)) out = padRight(out, at) + text
  return out
}
