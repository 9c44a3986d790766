import { formatQuantity } from '../../src/quantity/index.js'
import { figure, type Language, wholeCount } from '../../src/words/index.js'
import { dayText } from '../content/calendar.js'
import { ganttText } from './gantt.text.js'
import { type GanttLayout, type GanttTask, taskAt } from './gantt-layout.js'
import type { Table } from './table.js'

const day = 86_400
const namesTold = 6

/** Dates, float, criticality and what a task waits for, in a line. */
export function detailOf(task: GanttTask, layout: GanttLayout, lang: Language): string {
  const text = ganttText[lang]
  const date = (at: number) => dayText(at, lang)
  const names = task.after.map((key) => taskAt(layout, layout.rowOf.get(key) ?? -1)?.name ?? key)
  const told = [...new Set(names)]
  const listed =
    told.length > namesTold
      ? [...told.slice(0, namesTold), text.more(wholeCount(told.length - namesTold))]
      : told
  return [
    text.dates(date(task.start), date(task.finish), date(task.finishP10), date(task.finishP90)),
    task.critical ? text.criticalNow : floatOf(task, lang),
    text.criticality(figure(task.criticality, 'fraction', lang)),
    listed.length === 0 ? text.waitsForNone : text.waitsFor(listed.join(', ')),
  ].join(' · ')
}

function floatOf({ float }: GanttTask, lang: Language): string {
  const text = ganttText[lang]
  const days = Math.round(float / day)
  return days === 0 ? text.noFloat : text.floatOf(formatQuantity(days * day, 'duration', { lang }))
}

/** The figures behind the bars. */
export function tableOf(tasks: readonly GanttTask[], lang: Language): Table {
  const text = ganttText[lang]
  const iso = (at: number) => new Date(at * 1000).toISOString().slice(0, 10)
  return {
    columns: [
      { head: text.task, unit: '' },
      { head: text.group, unit: '' },
      { head: text.start, unit: '' },
      { head: text.finish, unit: '' },
      { head: `${text.finish} P10`, unit: '' },
      { head: `${text.finish} P90`, unit: '' },
      { head: text.float, unit: text.days },
      { head: text.critical, unit: '' },
      { head: text.probability, unit: '%' },
    ],
    rows: () =>
      tasks.map((task) => [
        task.name,
        task.group,
        iso(task.start),
        iso(task.finish),
        iso(task.finishP10),
        iso(task.finishP90),
        Math.round(task.float / day),
        task.critical ? '●' : '',
        Math.round(task.criticality * 1000) / 10,
      ]),
  }
}
