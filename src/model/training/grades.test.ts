import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import { type GradeRow, skipReasons } from '../grade.js'
import { grades } from './index.js'
import { casesOf, libraryOf } from './training.fixture.js'

const library = libraryOf({ accelerator, model })
const table = (name: string) => grades.find((grade) => grade.name === name)!
const rowsOf = (name: string) => table(name).grade(casesOf(name), library)
const errorsOf = (rows: readonly GradeRow[]) =>
  rows.flatMap((row) =>
    row.predicted === null ? [] : [Math.abs(row.predicted / row.measured - 1)],
  )
const mean = (list: readonly number[]) => list.reduce((sum, e) => sum + e, 0) / list.length
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!

/** Rows told, mean and median error, each just above what was measured. */
const reached = [
  ['training_runs', 186, 0.076, 0.05],
  ['vtrain_multi_node', 73, 0.072, 0.061],
  ['vtrain_single_node', 960, 0.068, 0.051],
  ['mpt_fsdp_runs', 137, 0.06, 0.055],
  ['memory_activation', 21, 0.002, 0.001],
  ['failures_goodput', 5, 0.25, 0.1],
  ['wan_training', 6, 0.002, 0.001],
] as const

describe.each(reached)('%s', (name, told, meanMost, medianMost) => {
  const rows = rowsOf(name)

  it('reaches its grade', () => {
    const errors = errorsOf(rows)
    expect(errors.length).toBe(told)
    expect(mean(errors)).toBeLessThan(meanMost)
    expect(median(errors)).toBeLessThan(medianMost)
  })

  it('has the header of its table, and each row once', () => {
    const header = Object.keys(casesOf(name)[0]!)
    for (const column of table(name).columns) expect(header).toContain(column)
    const ids = rows.map(({ id, quantity }) => `${id} ${quantity}`)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('groups of published runs', () => {
  const cases = new Map(casesOf('training_runs').map((row) => [row.id, row]))
  const errors = (of: (row: Record<string, string | undefined>) => boolean) =>
    errorsOf(rowsOf('training_runs').filter(({ id }) => of(cases.get(id)!)))

  it('Megatron on A100 within 5 %', () => {
    const megatron = errors((r) => /A100/.test(r.accelerator!) && !(Number(r.fsdp) > 1))
    expect(megatron.length).toBe(28)
    expect(mean(megatron)).toBeLessThan(0.043)
    expect(Math.max(...megatron)).toBeLessThan(0.1)
  })

  it('dense models on Hopper and Blackwell within 7 %, experts within 11 %', () => {
    const recent = (r: Record<string, string | undefined>) => !/A100|TPU/.test(r.accelerator!)
    expect(mean(errors((r) => recent(r) && r.family !== 'moe'))).toBeLessThan(0.063)
    expect(mean(errors((r) => recent(r) && r.family === 'moe'))).toBeLessThan(0.105)
  })
})

describe('any file', () => {
  it('of these columns is told or skipped with a reason, never NaN, never a throw', () => {
    const junk = fc.constantFrom('', '0', '-1', 'NaN', '1e308', 'abc', '3.5', 'n/a', '999999999')
    const names = grades.map(({ name }) => name)
    const edit = fc.record({ row: fc.nat(), column: fc.nat(), text: junk })
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(edit, { maxLength: 60 }), (name, edits) => {
        const cases = casesOf(name).slice(0, 40)
        for (const { row, column, text } of edits) {
          const at = row % cases.length
          const keys = Object.keys(cases[at]!)
          cases[at] = { ...cases[at]!, [keys[column % keys.length]!]: text }
        }
        for (const row of table(name).grade(cases, library)) {
          expect(Number.isFinite(row.measured)).toBe(true)
          if (row.predicted === null) expect(skipReasons).toContain(row.skipped)
          else expect(Number.isFinite(row.predicted)).toBe(true)
        }
      }),
    )
  })

  it('does not look at what was measured, nor at the name of a row', () => {
    const measured = ['iter_ms', 'step_time_s', 'tokens_per_s_per_acc', 'tokens_per_s_per_gpu']
    for (const name of ['vtrain_multi_node', 'mpt_fsdp_runs', 'training_runs']) {
      const twice = casesOf(name).map((row) =>
        Object.fromEntries(
          Object.entries({ ...row, id: `x${row.id}` }).map(([key, text]) =>
            measured.includes(key) && text !== '' ? [key, String(2 * Number(text))] : [key, text],
          ),
        ),
      )
      const predicted = (rows: readonly GradeRow[]) => rows.map((row) => row.predicted)
      expect(predicted(table(name).grade(twice, library))).toEqual(predicted(rowsOf(name)))
    }
  })
})
