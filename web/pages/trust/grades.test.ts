import { describe, expect, it } from 'vitest'
import {
  errorOf,
  type GradedTable,
  type Group,
  isReproduced,
  partsOf,
  untoldTables,
  usualError,
  weakGroups,
} from './grades.js'

const group = (name: string, n: number, median: number, skipped = 0): Group => ({
  name,
  n,
  skipped,
  mape: median,
  median,
  worst: median,
  worstId: null,
  bias: median,
  coverage: null,
})
const table = (name: string, groups: Group[], error: GradedTable['error'] = 'relative') =>
  ({
    room: 'load',
    table: name,
    error,
    groups,
    ids: [],
    group: { names: [], of: [] },
    quantity: { names: [], units: [], of: [] },
    measured: [100, 0, 50],
    predicted: [110, 2, 50],
  }) satisfies GradedTable

describe('where not to trust the twin', () => {
  const good = table('good', [group('a', 50, 0.05), group('all', 50, 0.05)])
  const poor = table('poor', [
    group('x', 20, 0.6),
    group('y', 20, 0.9),
    group('z', 20, 0.7),
    group('few', 2, 3),
    group('all: time', 62, 0.95),
    group('all', 62, 0.8),
  ])

  it('names the groups with the largest median error, two of a table', () => {
    expect(weakGroups([good, poor]).map((weak) => weak.group.name)).toEqual(['y', 'z'])
  })

  it('leaves out few cases, sums, and errors in a unit', () => {
    expect(partsOf(poor).map(({ name }) => name)).toEqual(['x', 'y', 'z', 'few'])
    expect(weakGroups([table('unit', [group('a', 50, 3)], 'absolute')])).toEqual([])
  })

  it('names tables of which most cases cannot be told', () => {
    const untold = table('untold', [group('a', 3, 0.1, 20)])
    expect(untoldTables([good, untold])).toEqual([untold])
  })

  it('takes the middle of the tables as the usual error', () => {
    expect(usualError([good, poor])).toBeCloseTo(0.425)
    expect(usualError([good, good, poor])).toBeCloseTo(0.05)
    expect(usualError([])).toBeNull()
  })

  it('does not count what is merely reproduced', () => {
    const same = table('same', [group('a', 50, 0.0001)])
    expect(isReproduced(same)).toBe(true)
    expect(isReproduced(table('unit', [group('a', 50, 0)], 'absolute'))).toBe(false)
    expect(usualError([same, same, same, poor])).toBeCloseTo(0.8)
  })
})

describe('the error of a case', () => {
  it('is a share of what was measured; a measured zero has none but a whole', () => {
    const relative = table('t', [])
    expect([0, 1, 2].map((i) => errorOf(relative, i))).toEqual([0.1, 1, 0])
    expect(errorOf(table('t', [], 'absolute'), 0)).toBe(10)
  })
})
