import { describe, expect, it } from 'vitest'
import type { Case, Library } from '../../grade.js'
import { table } from '../dynamics.fixture.js'
import { grades } from '../index.js'
import { publishedOf } from './published.js'

const library = {} as Library
const [frequency] = grades
const gradeAll = (cases: readonly Case[]) => frequency!.grade(cases, library)

describe('graded responses', () => {
  const cases = table('frequency')

  it('has the columns of its table', () => {
    for (const column of frequency!.columns) expect(cases[0]).toHaveProperty([column])
  })

  it('meets every extreme, its time and the end', () => {
    const rows = gradeAll(cases)
    expect(rows.length).toBe(37)
    for (const row of rows) {
      expect(row.skipped).toBeUndefined()
      const error = Math.abs(row.predicted! - row.measured)
      // the cross-checks state their nadir from samples 20 ms apart
      const own = row.group.startsWith('own')
      const bound = row.unit === 's' ? (own ? 0.011 : 0.0011) : own ? 2.5e-4 : 5e-5
      expect(error, `${row.id} ${row.quantity}`).toBeLessThan(bound)
    }
  })

  it('skips what it cannot read or model, with the column, and never throws', () => {
    const good = cases[0]!
    const bad: [Case, string, string][] = [
      [{ ...good, governor: 'HYGOV' }, 'not-modelled', 'governor'],
      [{ ...good, governor: '' }, 'no-value', 'governor'],
      [{ ...good, parameters: 'R=abc' }, 'not-a-number', 'parameters'],
      [{ ...good, parameters: 'Rx=1' }, 'not-modelled', 'parameters'],
      [{ ...good, parameters: 'R=-1' }, 'outside-range', 'R'],
      [{ ...good, inertia_s: '' }, 'no-value', 'inertia_s'],
      [{ ...good, inertia_s: '-3' }, 'outside-range', 'inertia'],
      [{ ...good, load_mw: '60' }, 'not-a-number', 'load_mw'],
      [{ ...good, load_mw: '' }, 'no-value', 'load_mw'],
      [{ ...good, duration_s: '1e9' }, 'outside-range', 'duration_s'],
      [{ ...good, trips: '1@1#7' }, 'not-a-number', 'trips'],
      [{ ...good, rating_mva: '1e400' }, 'not-a-number', 'rating_mva'],
    ]
    for (const [row, reason, column] of bad) {
      const rows = gradeAll([row])
      expect(rows.length).toBeGreaterThan(0)
      for (const graded of rows) {
        expect(graded).toMatchObject({ predicted: null, skipped: reason, skippedBy: column })
      }
    }
    expect(gradeAll([{}])).toEqual([])
    expect(gradeAll([{ nadir_hz: '59' }])[0]).toMatchObject({ id: 'row-1', predicted: null })
  })

  it('takes several kinds of machines, and blank or silly numbers without NaN', () => {
    const row = {
      ...cases[1]!,
      units: '1|2',
      rating_mva: '50|25',
      governor: 'GAST|TGOV1',
      parameters: 'R=0.04|R=0.05',
      inertia_s: '0',
    }
    for (const graded of gradeAll([
      row,
      { ...row, load_mw: '0@1e300' },
      { ...row, units: '0|0' },
    ])) {
      expect(graded.predicted === null || Number.isFinite(graded.predicted)).toBe(true)
    }
  })
})

describe('what an author states beside curves', () => {
  it('is refused where it is no number', () => {
    for (const wrong of [
      { eigenvalues: [] },
      { eigenvalues: 'all' },
      { eigenvalues: [[1]] },
      { eigenvalues: [[1, Number.NaN]] },
      { line: { hertz: 0, amplitude: 1, periods: 3 } },
      { line: { hertz: 1, amplitude: '1', periods: 3 } },
      { line: 7 },
    ]) {
      expect(() => publishedOf(wrong)).toThrow(/eigenvalues|line/)
    }
    expect(publishedOf({})).toEqual({})
  })
})
