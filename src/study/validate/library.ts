import {
  accelerator,
  chillerCurves,
  coolingEquipment,
  model,
  networkEquipment,
  powerEquipment,
  weatherFor,
  weatherIds,
  weatherYear,
} from '../../catalog/index.js'
import type { Library } from '../../model/grade.js'

/** The catalogue as graders read it: weather and chiller curves loaded beforehand. */
export async function loadLibrary(): Promise<Library> {
  const years = await Promise.all(
    weatherIds().map(async (id) => [id, await weatherYear(id)] as const),
  )
  const weather = Object.fromEntries(years)
  const curves = Object.fromEntries((await chillerCurves()).map((curve) => [curve.name, curve]))
  return {
    accelerator,
    model,
    power: powerEquipment,
    cooling: coolingEquipment,
    network: networkEquipment,
    curve: (id) => curves[id],
    weather: (site) => weather[site] ?? weather[weatherFor(site)?.weather ?? ''],
  }
}
