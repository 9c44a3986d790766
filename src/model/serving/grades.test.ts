import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import { parseCsv } from '../../numeric/index.js'
import type { Case, GradeRow, Library } from '../grade.js'
import { grades } from './grades/index.js'

const none = () => undefined
const library: Library = {
  accelerator,
  model,
  power: none,
  cooling: none,
  network: none,
  curve: none,
  weather: none,
}

function casesOf(name: string): Case[] {
  const file = new URL(`../../../validation/serving/${name}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ''])))
}

const graded = new Map(
  grades.map((table) => [table.name, table.grade(casesOf(table.name), library)]),
)

/** Absolute relative errors of a quantity, ascending, and the share within P10..P90. */
function errorsOf(table: string, quantity: string) {
  const rows = graded.get(table)!.filter((r) => r.quantity === quantity && r.predicted !== null)
  const errors = rows
    .map(({ predicted, measured }) => Math.abs(predicted! / measured - 1))
    .sort((a, b) => a - b)
  const inside = rows.filter(({ p10, p90, measured }) => measured >= p10! && measured <= p90!)
  return {
    n: errors.length,
    mean: errors.reduce((a, b) => a + b, 0) / errors.length,
    median: errors[errors.length >> 1]!,
    coverage: inside.length / rows.length,
  }
}

describe('grades reached on the public tables', () => {
  it('one server for prompts and answers', () => {
    const token = errorsOf('inferencex_agg_points', 'time-per-output-token')
    expect(token.n).toBeGreaterThan(1600)
    expect(token.mean).toBeLessThan(0.112)
    expect(token.median).toBeLessThan(0.065)
    expect(token.coverage).toBeGreaterThan(0.75)
    const rate = errorsOf('inferencex_agg_points', 'tokens-per-second-per-accelerator')
    expect(rate.mean).toBeLessThan(0.125)
    expect(rate.median).toBeLessThan(0.065)
    const first = errorsOf('inferencex_agg_points', 'time-to-first-token')
    expect(first.median).toBeLessThan(0.19)
    expect(first.coverage).toBeGreaterThan(0.75)
  })

  it('prompts and answers apart', () => {
    const token = errorsOf('inferencex_disagg_points', 'time-per-output-token')
    expect(token.n).toBe(141)
    expect(token.mean).toBeLessThan(0.16)
    expect(errorsOf('inferencex_disagg_points', 'time-to-first-token').median).toBeLessThan(0.42)
  })

  it('MLPerf, on none of whose rows anything is fitted', () => {
    const rate = errorsOf('mlperf_inference_llm', 'tokens-per-second-per-accelerator')
    expect(rate.n).toBeGreaterThanOrEqual(162)
    expect(rate.mean).toBeLessThan(0.18)
    expect(rate.median).toBeLessThan(0.16)
  })

  it('single figures, wafers and chips with on-chip memory among them', () => {
    expect(errorsOf('measured_points', 'tokens-per-second-per-accelerator').median).toBeLessThan(
      0.1,
    )
    expect(errorsOf('measured_points', 'tokens-per-second-per-user').mean).toBeLessThan(0.11)
  })

  it('single batches on servers of 2023', () => {
    const table = 'splitwise_a100_h100_measured'
    expect(errorsOf(table, 'token-time').mean).toBeLessThan(0.14)
    expect(errorsOf(table, 'prompt-time').mean).toBeLessThan(0.2)
  })
})

describe('any table of cases', () => {
  it('of the public files gives each quantity of each case once, finite', () => {
    for (const rows of graded.values()) {
      expect(new Set(rows.map((r) => `${r.id} ${r.quantity}`)).size).toBe(rows.length)
      for (const row of rows) sound(row)
    }
  })

  it('has the columns that the grading names', () => {
    for (const table of grades) {
      const header = Object.keys(casesOf(table.name)[0]!)
      expect(table.columns.filter((column) => !header.includes(column))).toEqual([])
    }
  })

  it('may hold nonsense: never a throw, never a number that is none', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '0', '-1', '1e9', '1e308', 'NaN', 'Infinity', 'x', '3.5', '7'),
      fc.constantFrom('h200_sxm', 'wse3', 'no chip', 'toString', '__proto__', 'llama-3.1-70b'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...grades),
        fc.nat(2000),
        fc.array(fc.tuple(fc.nat(30), cell), { maxLength: 6 }),
        (table, index, edits) => {
          const cases = casesCached(table.name)
          const row: Record<string, string> = { ...cases[index % cases.length]! }
          const columns = Object.keys(row)
          for (const [at, text] of edits) row[columns[at % columns.length]!] = text
          for (const told of table.grade([row, {}], library)) sound(told)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('is told from its inputs alone: measured columns change no prediction', () => {
    for (const table of grades) {
      const cases = casesOf(table.name).slice(0, 60)
      const measured = /ttft_ms|tpot_ms|out_tok_s_gpu|tokens_s|_time_ms|tok_s_per/
      const doubled = cases.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([k, v]) => [k, measured.test(k) && +v > 0 ? `${+v * 2}` : v]),
        ),
      )
      const told = (list: Case[]) => table.grade(list, library).map((r) => r.predicted)
      expect(told(doubled)).toEqual(told(cases))
    }
  })
})

const kept = new Map<string, Case[]>()
function casesCached(name: string): Case[] {
  const known = kept.get(name) ?? casesOf(name)
  kept.set(name, known)
  return known
}

function sound(row: GradeRow): void {
  expect(Number.isFinite(row.measured)).toBe(true)
  if (row.predicted === null) expect(row.skipped).toBeDefined()
  else expect(Number.isFinite(row.predicted) && row.predicted > 0).toBe(true)
}
