import { Gantt } from '../chart/gantt.js'
import type { GanttTask } from '../chart/gantt-layout.js'
import { drawn, stage } from './stage.js'

const day = 86_400
const [tasks, links, groups] = [10_000, 15_000, 50]
const start = Date.UTC(2026, 0, 1) / 1000
const random = drawn(7)

const all: GanttTask[] = Array.from({ length: tasks }, (_, i) => {
  const begin = start + Math.floor(random() * 1500) * day
  const finish = begin + (5 + Math.floor(random() * 90)) * day
  const perTask = links / tasks
  const waits = Math.floor(perTask) + (random() < perTask % 1 ? 1 : 0)
  return {
    key: `task-${i}`,
    name: `Activity ${i} of some length, 공정 ${i}`,
    group: `hall ${i % groups}`,
    start: begin,
    finish,
    finishP10: finish - 4 * day,
    finishP90: finish + 30 * random() * day,
    float: random() * 120 * day,
    critical: random() < 0.05,
    criticality: random() * 0.3,
    after: Array.from({ length: waits }, () => `task-${Math.floor(random() * tasks)}`),
  }
})

stage(
  <Gantt
    id="bench"
    title="Ten thousand tasks"
    subtitle=""
    source=""
    tasks={all}
    extent={{ from: start, to: start + 1700 * day }}
    lang="en"
    onExplain={() => undefined}
  />,
)
