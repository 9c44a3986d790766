import { readFile } from 'node:fs/promises'
import { type Planned, planCampus } from '../../campus/index.js'
import { loadScenario, type Scenario } from '../../scenario/index.js'

/** A shipped scenario, planned. */
export async function plannedScenario(
  name: string,
): Promise<{ readonly scenario: Scenario; readonly planned: Planned }> {
  const file = new URL(`../../../scenarios/${name}.yaml`, import.meta.url)
  const loaded = await loadScenario(await readFile(file, 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return { scenario: loaded.scenario, planned: planCampus(loaded) }
}
