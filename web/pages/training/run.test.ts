import { describe, expect, it } from 'vitest'
import type { Plan, PlannedTraining, PlannedTrainingPhase } from '../../../src/campus/index.js'
import { alikePhases, layoutText, runPoints } from './run.js'

const day = 86_400
const phase = { basis: 'assumed', utilisation: 0.4 } as PlannedTrainingPhase
const run = {
  start: '2025-01-03',
  finish: '2025-01-06',
  phases: { one: phase, two: { ...phase }, small: null },
} as unknown as PlannedTraining
const plan = {
  start: '2025-01-01',
  end: '2025-01-31',
  phases: { one: { count: 60 }, two: { count: 40 }, small: { count: 900 } },
} as unknown as Plan
const series = (values: readonly number[]) => ({
  unit: '',
  start: 0,
  step: day,
  values: Float64Array.from(values),
})
const at = (n: number) => Date.UTC(2025, 0, n) / 1000

describe('alikePhases', () => {
  it('tells phases that do the same together and leaves out where the model does not fit', () => {
    expect(alikePhases(run).map(({ names }) => names)).toEqual([['one', 'two']])
  })

  it('keeps phases apart that differ', () => {
    const other = { ...run, phases: { one: phase, two: { ...phase, utilisation: 0.5 } } }
    expect(alikePhases(other)).toHaveLength(2)
  })
})

describe('layoutText', () => {
  it('names degrees above one only', () => {
    const layout = { tensor: 8, pipeline: 3, expert: 1, context: 1, data: 1953, interleave: 6 }
    expect(layoutText({ ...layout, microBatch: 1, microBatches: 2 })).toBe(
      'TP8 PP3 VP6 DP1953'.replaceAll(' ', '\u00a0'),
    )
  })
})

describe('runPoints', () => {
  const useful = {
    'phases.one.useful': series([0, 60, 60, 60, 60, 60, 30]),
    'phases.two.useful': series([0, 0, 0, 40, 40, 40, 40]),
  }

  it('is the share of the accelerators of all phases, within the run', () => {
    expect(runPoints(plan, run, useful)).toEqual([
      { at: at(3), value: 0.6 },
      { at: at(4), value: 1 },
      { at: at(6), value: 1 },
      { at: at(6), value: null },
    ])
  })

  it('of a run that does not end goes on to the end of the plan', () => {
    const points = runPoints(plan, { ...run, finish: null }, useful)
    expect(points.at(-1)?.at).toBe(at(32))
  })

  it('of a run that never starts, or before series are there, has no points', () => {
    expect(runPoints(plan, { ...run, start: null }, useful)).toEqual([])
    expect(runPoints(plan, run, {})).toEqual([])
  })
})
