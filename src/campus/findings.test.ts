import { expect, it } from 'vitest'
import { loadScenario } from '../scenario/index.js'
import { changed } from '../scenario/scenario.fixture.js'
import { planCampus } from './index.js'

it('asks a site without power for as much as it then needs, distribution and all', async () => {
  const plan = async (text: string) => {
    const loaded = await loadScenario(text)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
    return planCampus(loaded).plan
  }
  const powerless = changed(/ {4}power:[\s\S]*?reserve: none\n/, '')
  const missing = (await plan(powerless)).findings.find(({ code }) => code === 'campus.no-power')
  const needed = Number(missing?.values.needed)
  const grid = (watts: number) =>
    changed(/ {4}power:[\s\S]*?reserve: none\n/, `    power: {grid: ${watts} W, reserve: none}\n`)
  const shortfall = async (watts: number) => (await plan(grid(watts))).sites.here?.power.shortfall
  // figures of a plan have seven digits
  expect(await shortfall(needed)).toBeLessThan(1e-6 * needed)
  expect(await shortfall(needed * 0.99)).toBeGreaterThan(0)
})
