import { describe, expect, it } from 'vitest'
import type { Plan, PlannedMoney } from '../../../src/campus/index.js'
import type { Change } from '../../../src/study/index.js'
import { byStage, neededByMonth, spentByMonth, together } from './side-by-side.js'

const change = (path: string): Change => ({
  path,
  before: 1,
  after: 2,
  difference: 1,
  relative: 1,
  weight: 1,
})

describe('two plans side by side', () => {
  it('add up what all sites need, month by month', () => {
    const site = (...needed: number[]) => ({ power: { needed } })
    const plan = { months: ['a', 'b'], sites: { x: site(1, 2), y: site(10) } }
    expect(neededByMonth(plan as unknown as Plan)).toEqual([11, 2])
    expect(neededByMonth({ months: ['a'], sites: {} } as unknown as Plan)).toEqual([0])
  })

  it('count what is spent from the start', () => {
    const monthly = [
      { capital: 5, running: 1 },
      { capital: 0, running: 2 },
    ]
    expect(spentByMonth({ monthly } as unknown as PlannedMoney)).toEqual([6, 8])
  })

  it('stand on one calendar', () => {
    expect(together({ '2024-02': 1, '2024-03': 1 }, { '2024-01': 1, '2024-03': 1 })).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
    ])
  })

  it('gather what differs by the stage that makes it, in the order of weight', () => {
    const groups = byStage([
      change('money.capitalTotal'),
      change('ready.p50'),
      change('money.runningTotal'),
      change('sites.here.cooling.pueAverage'),
    ])
    expect(groups.map(({ stage }) => stage)).toEqual(['finance', 'schedule', 'cooling'])
    expect(groups[0]!.changes.map(({ path }) => path)).toEqual([
      'money.capitalTotal',
      'money.runningTotal',
    ])
  })
})
