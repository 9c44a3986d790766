import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casesOf, type Library } from '../../model/grade.js'
import { parseCsv } from '../../numeric/index.js'
import { physicsTables } from './physics.js'
import { gradeCases, type TableGrade } from './validate.js'

const nothing = () => undefined
const library: Library = {
  accelerator: nothing,
  model: nothing,
  power: nothing,
  cooling: nothing,
  network: nothing,
  curve: nothing,
  weather: nothing,
}

function gradeOf(name: string): TableGrade {
  const file = new URL(`../../../validation/physics/${name}.csv`, import.meta.url)
  const table = physicsTables.find((one) => one.name === name)!
  return gradeCases(table, readFileSync(file, 'utf8'), library)
}

const group = (grade: TableGrade, name: string) => grade.groups.find((one) => one.name === name)!

/** Error of a group: as measured, rounded up a little, so that a worse law fails. */
describe('collectives', () => {
  it('tells 140 all-reduces of A100 in a node with three numbers', () => {
    const all = group(gradeOf('allreduce_a100_intranode'), 'all')
    expect(all).toMatchObject({ n: 140, skipped: 0 })
    expect(all.mape).toBeLessThan(0.075)
    expect(all.worst).toBeLessThan(0.19)
  })

  it('tells bus bandwidths from the words of the link', () => {
    const grade = gradeOf('nccl_busbw')
    const all = group(grade, 'all')
    expect(all).toMatchObject({ n: 18, skipped: 0 })
    expect(all.median).toBeLessThan(0.035)
    expect(all.mape).toBeLessThan(0.075)
    expect(group(grade, 'one node, large').worst).toBeLessThan(0.07)
    expect(group(grade, 'over nodes, 16 MiB on').mape).toBeLessThan(0.095)
  })

  it('tells shares of the peak by size, up to 128 nodes, and skips scopes without a meaning', () => {
    const grade = gradeOf('collective_efficiency_vs_size')
    const all = group(grade, 'all')
    expect(all).toMatchObject({ n: 198, skipped: 120 })
    expect(all.mape).toBeLessThan(0.068)
    expect(all.median).toBeLessThan(0.043)
    const skipped = grade.rows.filter((row) => row.skipped !== undefined)
    expect(new Set(skipped.map((row) => row.skippedBy))).toEqual(
      new Set(['Multi 16', 'Multi 32', 'Muiti 64', 'Multi (NIC)']),
    )
  })
})

describe('products and models', () => {
  it('tells the best product of NVIDIA within 7 % and has nothing to say of a single maker', () => {
    const grade = gradeOf('matmul_mamf')
    expect(group(grade, 'NVIDIA bf16').worst).toBeLessThan(0.07)
    expect(group(grade, 'NVIDIA fp8').worst).toBeLessThan(0.06)
    expect(group(grade, 'AMD bf16').worst).toBeLessThan(0.09)
    expect(group(grade, 'Gaudi 2 fp8')).toMatchObject({ n: 0, skipped: 1 })
  })

  it('counts the parameters of every published shape within 1 %', () => {
    const grade = gradeOf('models')
    const total = group(grade, 'all: parameters')
    expect(total.n).toBeGreaterThanOrEqual(30)
    expect(total.worst).toBeLessThan(0.006)
    const active = group(grade, 'all: active parameters')
    expect(active.median).toBeLessThan(0.016)
    expect(active.worstId).toMatch(/^gpt-oss/)
  })
})

describe('any file', () => {
  const silly = ['', 'abc', '-1', '0', 'Infinity', 'NaN', '1e300', '2.5']

  it.each(physicsTables.map((table) => [table.name, table] as const))(
    'takes blanks and silly numbers in %s',
    (name, table) => {
      const file = new URL(`../../../validation/physics/${name}.csv`, import.meta.url)
      const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
      const [first] = casesOf({ header, rows })
      const cases = header.flatMap((column) =>
        silly.map((value) => ({ ...first, [column]: value })),
      )
      const graded = table.grade([...cases, {}], library)
      expect(graded.length).toBeGreaterThan(0)
      for (const { predicted, skipped } of graded) {
        expect(predicted === null || Number.isFinite(predicted)).toBe(true)
        expect(skipped === undefined).toBe(predicted !== null)
      }
    },
  )
})
