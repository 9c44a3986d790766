// Inputs of the rooms, from the public tables and the shipped scenarios.
import { readFileSync } from 'node:fs'
import { referenceProblem } from '../dist/model/dispatch/reference.js'
import { projectOf, samCasesOf } from '../dist/model/finance/sam.js'
import { parseCsv } from '../dist/numeric/index.js'
import { loadScenario } from '../dist/scenario/index.js'

const root = new URL('..', import.meta.url)

/** Rows of a public table, by the names of its columns. */
function table(name) {
  const { header, rows } = parseCsv(readFileSync(new URL(`validation/${name}.csv`, root), 'utf8'))
  return rows.map((cells) =>
    Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])),
  )
}

/** A shipped scenario as it loads; `ok` is false where it has errors. */
export function shipped(name) {
  return loadScenario(readFileSync(new URL(`scenarios/${name}`, root), 'utf8'))
}

/** The public year of dispatch with eight engines, and the state in which it begins. */
export function dispatchYear() {
  const rows = table('dispatch/dispatch-cost')
  const column = (name) => rows.map((cells) => Number(cells[name]))
  const problem = referenceProblem({
    month: column('month'),
    load: column('load_mw'),
    sun: column('solar_cf'),
    price: column('price_usd_mwh'),
    units: 8,
  })
  const energy = problem.batteries.map((battery) => battery.energyMax[0] ?? 0)
  return { problem, begin: { energy, online: problem.generators.map(() => 0) } }
}

/** Projects of the public single-owner cases. */
export function projects() {
  return samCasesOf(table('finance/sam_singleowner')).map(projectOf)
}

/** Every case of the public table of chiplet costs, as arguments of `actuaryCase`. */
export function actuaryArguments() {
  return table('silicon/chiplet_actuary_cases').map((cells) => [
    cells.topology,
    cells.node_nm,
    Number(cells.total_area_mm2),
    Number(cells.n_chips),
    Number(cells.die_area_mm2),
  ])
}

/** A load between two levels, W: 12 s high, 5 s low, edges of 0.3 s. */
export function squareLoad(low, high, duration, step) {
  return Float64Array.from({ length: Math.round(duration / step) }, (_, k) => {
    const t = ((k + 0.5) * step) % 17
    const fall = Math.min(1, Math.max(0, (t - 12) / 0.3))
    return low + (high - low) * (Math.min(1, t / 0.3) - fall)
  })
}

/** Power that does not change, by hour. */
export function flatSeries(watts, hours) {
  return { unit: 'W', start: 0, step: 3600, values: new Float64Array(hours).fill(watts) }
}
