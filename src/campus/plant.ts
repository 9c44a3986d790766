import type { CoolingPlant, HeatPath } from '../model/cooling/index.js'
import type { Fraction } from '../quantity/index.js'
import type { Equipment, Finding, SiteCooling } from '../scenario/index.js'

const airHandler = 'air handler'

/**
 * The plant as the cooling room wants it: one path for each medium, each with the machine that
 * rejects its heat. Air handlers hand their heat to the plant of the liquid loop.
 */
export function coolingPlant(
  site: string,
  cooling: SiteCooling,
  liquidShare: Fraction,
  distributionEfficiency: Fraction,
  catalog: Pick<Equipment, 'cooling' | 'curves'>,
  findings: Finding[],
): CoolingPlant {
  const { liquid, air } = cooling
  const shareOfLiquid = liquid === undefined ? 0 : air === undefined ? 1 : liquidShare
  const paths: Record<string, HeatPath> = {}
  for (const [key, loop, share] of [
    ['liquid', liquid, shareOfLiquid],
    ['air', air, 1 - shareOfLiquid],
  ] as const) {
    if (!loop || share <= 0) continue
    const own = catalog.cooling[loop.plant]
    const handler = own?.category === airHandler
    const rejector = handler ? liquid : loop
    const plant = rejector && catalog.cooling[rejector.plant]
    const path = `sites.${site}.cooling.${key}.plant`
    if (!rejector || !plant || plant.category === airHandler) {
      const values = { plant: loop.plant }
      findings.push({ code: 'rating.no-rejection', severity: 'error', path, values })
      continue
    }
    const fans =
      handler && own.powerElectric !== undefined && own.coolingCapacity
        ? own.powerElectric / own.coolingCapacity
        : loop.transport
    const curve = rejector.curve === undefined ? undefined : catalog.curves[rejector.curve]
    paths[key] = {
      id: rejector.plant,
      plant,
      ...(curve && { curve }),
      supply: loop.supply,
      rise: loop.rise,
      exchangerApproach: loop.approach,
      transport: fans,
      share,
    }
  }
  const trim = cooling.trim === undefined ? undefined : catalog.cooling[cooling.trim]
  return {
    paths,
    ...(cooling.trim !== undefined && trim && { trim: { id: cooling.trim, plant: trim } }),
    margin: cooling.margin,
    reserve: cooling.reserve,
    distributionEfficiency,
    loops: {
      loopVolume: cooling.loopVolume,
      tankVolume: cooling.tankVolume,
      restartTime: cooling.restartTime,
    },
  }
}
