import { readFileSync } from 'node:fs'
import { parseCsv } from '../../numeric/index.js'
import type { DispatchProblem } from './problem.js'
import { referenceProblem } from './reference.js'

/** The year of the public case, as `validation/dispatch/dispatch-cost.csv` has it. */
export function publicYear(units = 8): DispatchProblem {
  const file = new URL('../../../validation/dispatch/dispatch-cost.csv', import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  const column = (name: string) => rows.map((row) => Number(row[header.indexOf(name)]))
  return referenceProblem({
    month: column('month'),
    load: column('load_mw'),
    sun: column('solar_cf'),
    price: column('price_usd_mwh'),
    units,
  })
}
