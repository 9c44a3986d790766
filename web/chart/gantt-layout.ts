/** A piece of work on the calendar: epoch seconds, and spans in seconds. */
export interface GanttTask {
  readonly key: string
  readonly name: string
  /** What its row stands under: a site, a hall. */
  readonly group: string
  readonly start: number
  readonly finish: number
  readonly finishP10: number
  readonly finishP90: number
  readonly float: number
  readonly critical: boolean
  /** Probability that it is critical, 0 to 1. */
  readonly criticality: number
  /** Keys of what it waits for. */
  readonly after: readonly string[]
}

/** A line of the chart: the head of a group, or a task. */
export type GanttRow =
  | { readonly kind: 'group'; readonly name: string; readonly count: number }
  | { readonly kind: 'task'; readonly task: GanttTask }

/** A wait: from the finish of the task in one row to the start of that in another. */
export interface GanttLink {
  readonly from: number
  readonly to: number
  /** Both ends critical. */
  readonly critical: boolean
}

/** Rows in order, where each task stands, and what waits for what. */
export interface GanttLayout {
  readonly rows: readonly GanttRow[]
  readonly rowOf: ReadonlyMap<string, number>
  readonly links: readonly GanttLink[]
  /** Numbers of the links that begin or end in a row. */
  readonly linksOf: ReadonlyMap<number, readonly number[]>
}

/** Height of a row, CSS pixels. */
export const rowHeight = 24
/** A task that is critical in fewer samples than this is not marked. */
const nearCritical = 0.1

/** Rows by group in the order in which groups first appear, tasks by their start. */
export function ganttLayout(tasks: readonly GanttTask[]): GanttLayout {
  const groups = new Map<string, GanttTask[]>()
  for (const task of tasks) {
    const group = groups.get(task.group)
    if (group) group.push(task)
    else groups.set(task.group, [task])
  }
  const rows: GanttRow[] = []
  const rowOf = new Map<string, number>()
  for (const [name, group] of groups) {
    if (groups.size > 1) rows.push({ kind: 'group', name, count: group.length })
    group.sort((a, b) => a.start - b.start || a.finish - b.finish || (a.key < b.key ? -1 : 1))
    for (const task of group) {
      rowOf.set(task.key, rows.length)
      rows.push({ kind: 'task', task })
    }
  }
  return { rows, rowOf, ...linksBetween(tasks, rowOf) }
}

function linksBetween(tasks: readonly GanttTask[], rowOf: ReadonlyMap<string, number>) {
  const critical = new Set(tasks.filter((task) => task.critical).map(({ key }) => key))
  const links: GanttLink[] = []
  const linksOf = new Map<number, number[]>()
  const note = (row: number, link: number) => {
    const known = linksOf.get(row)
    if (known) known.push(link)
    else linksOf.set(row, [link])
  }
  for (const { key, after } of tasks) {
    const to = rowOf.get(key)!
    for (const before of after) {
      const from = rowOf.get(before)
      if (from === undefined || from === to) continue
      note(from, links.length)
      note(to, links.length)
      links.push({ from, to, critical: critical.has(before) && critical.has(key) })
    }
  }
  return { links, linksOf }
}

/** First row and the row after the last that a stretch of the chart shows. */
export function rowsInView(count: number, top: number, height: number): readonly [number, number] {
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight)))
  return [from, Math.max(from, Math.min(count, Math.ceil((top + height) / rowHeight)))]
}

/** How far to scroll so that a row is wholly in view; as it is where it is already. */
export function scrollTo(row: number, top: number, height: number): number {
  const [above, below] = [row * rowHeight, (row + 1) * rowHeight - height]
  return Math.max(0, Math.min(above, Math.max(top, below)))
}

/** The next task up or down from a row; the row itself where there is none. */
export function taskBeside({ rows }: GanttLayout, row: number, step: 1 | -1): number {
  for (let next = row + step; next >= 0 && next < rows.length; next += step) {
    if (rows[next]!.kind === 'task') return next
  }
  return row
}

/** How a bar stands out: on the critical path, likely to come onto it, or neither. */
export function standing({
  critical,
  criticality,
}: Pick<GanttTask, 'critical' | 'criticality'>): 'critical' | 'near' | 'free' {
  if (critical) return 'critical'
  return criticality >= nearCritical ? 'near' : 'free'
}

/** The task in a row; undefined in the head of a group and beyond the rows. */
export function taskAt({ rows }: GanttLayout, row: number): GanttTask | undefined {
  const entry = rows[row]
  return entry?.kind === 'task' ? entry.task : undefined
}
