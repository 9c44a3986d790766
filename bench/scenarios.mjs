// Every shipped scenario, planned warm.
import { readdirSync } from 'node:fs'
import { planCampus } from '../dist/campus/index.js'
import { shipped } from './inputs.mjs'
import { cpu, row } from './measure.mjs'

/** One row a scenario that loads; those with errors are named on the error output. */
export async function benchScenarios() {
  const rows = []
  for (const file of readdirSync(new URL('../scenarios', import.meta.url))) {
    if (!file.endsWith('.yaml')) continue
    const loaded = await shipped(file)
    if (!loaded.ok) {
      process.stderr.write(`${file} does not load and is left out\n`)
      continue
    }
    const time = cpu(() => planCampus(loaded))
    const sites = Object.keys(loaded.scenario.sites).length
    rows.push(row('campus', `plan ${file}, warm`, time, 'ms', `CPU time, ${sites} sites; aim 500`))
  }
  return rows
}
