import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale } from './calendar-ticks.js'
import {
  type GanttTask,
  ganttLayout,
  rowHeight,
  rowsInView,
  scrollTo,
  standing,
  taskBeside,
} from './gantt-layout.js'

function task(key: string, over: Partial<GanttTask> = {}): GanttTask {
  return {
    key,
    name: key,
    group: 'a',
    start: 0,
    finish: 10,
    finishP10: 9,
    finishP90: 12,
    float: 0,
    critical: false,
    criticality: 0,
    after: [],
    ...over,
  }
}

describe('rows', () => {
  it('stand under their groups, earliest first; one group alone has no head', () => {
    const { rows } = ganttLayout([
      task('late', { start: 5 }),
      task('other', { group: 'b' }),
      task('early', { start: 1 }),
    ])
    expect(rows.map((row) => (row.kind === 'group' ? `[${row.name}]` : row.task.key))).toEqual([
      '[a]',
      'early',
      'late',
      '[b]',
      'other',
    ])
    expect(ganttLayout([task('one'), task('two')]).rows).toHaveLength(2)
  })

  it('are left out where they are not in view, never where they are', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(150_000), fc.integer({ min: 1, max: 900 }), (n, top, h) => {
        const [from, to] = rowsInView(n, top, h)
        for (let row = 0; row < n; row += Math.max(1, n >> 6)) {
          const isSeen = (row + 1) * rowHeight > top && row * rowHeight < top + h
          expect(row >= from && row < to).toBe(isSeen)
        }
      }),
    )
  })

  it('come wholly into view', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(20_000), (row, top) => {
        const next = scrollTo(row, top, 300)
        expect(row * rowHeight).toBeGreaterThanOrEqual(next)
        expect((row + 1) * rowHeight).toBeLessThanOrEqual(Math.max(next + 300, rowHeight))
        if (row * rowHeight >= top && (row + 1) * rowHeight <= top + 300) expect(next).toBe(top)
      }),
    )
  })
})

describe('links', () => {
  it('join rows, know both their ends, and drop what is not there', () => {
    const tasks = [
      task('shell', { critical: true }),
      task('roof', { start: 10, critical: true, after: ['shell', 'nowhere'] }),
      task('paint', { start: 20, after: ['roof', 'paint'] }),
    ]
    const { links, linksOf, rowOf } = ganttLayout(tasks)
    expect(links).toEqual([
      { from: 0, to: 1, critical: true },
      { from: 1, to: 2, critical: false },
    ])
    expect(linksOf.get(rowOf.get('roof')!)).toEqual([0, 1])
  })
})

describe('moving', () => {
  it('by key goes from task to task over heads and stays at the ends', () => {
    const layout = ganttLayout([task('one'), task('two', { group: 'b' })])
    expect(taskBeside(layout, -1, 1)).toBe(1)
    expect(taskBeside(layout, 1, 1)).toBe(3)
    expect(taskBeside(layout, 3, 1)).toBe(3)
    expect(taskBeside(layout, 3, -1)).toBe(1)
  })

  it('finds the moment under a place again', () => {
    const { px, at } = timeScale({ from: 100, to: 300 }, 50, 250)
    expect(px(200)).toBe(150)
    expect(at(px(137))).toBeCloseTo(137, 9)
  })
})

it('marks what is critical by its word, what may become so by its probability', () => {
  expect(standing({ critical: true, criticality: 0 })).toBe('critical')
  expect(standing({ critical: false, criticality: 0.1 })).toBe('near')
  expect(standing({ critical: false, criticality: 0.09 })).toBe('free')
})
