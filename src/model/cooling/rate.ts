import type { Fraction } from '../../quantity/index.js'
import type { Air, CoolingPlant, CoolingRate } from './contract.js'
import { outsideFit } from './outside.js'
import { type PathModel, pathsOf, rejects } from './path.js'
import { fullLoadFactor, newRejection, reject } from './plant.js'
import { pressureAt } from './psychrometrics.js'

/** Supply is held when facility water is no warmer than this above its set point (K). */
export const HELD_WITHIN = 1e-6

/**
 * What cooling one watt of IT takes at full load: every unit at its rated heat (tower, dry cooler) or
 * at the capacity it has in this air (chiller).
 */
export function coolingRate(plant: CoolingPlant, air: Air): CoolingRate {
  return rateAt(pathsOf(plant), air, () => 1)
}

/**
 * The same with each unit of tower or dry cooler at a share of its rated heat.
 * @param duty heat of a unit over its rated heat, by path
 */
export function rateAt(
  paths: readonly PathModel[],
  air: Air,
  duty: (path: PathModel) => Fraction,
): CoolingRate {
  const pressure = pressureAt(air.elevation)
  const span = {
    dryBulb: [air.dryBulb, air.dryBulb],
    wetBulb: [air.wetBulb, air.wetBulb],
  } as const
  const out = newRejection()
  let power = 0
  let compressor = 0
  let water = 0
  let extrapolated = false
  let held = true
  for (const path of paths) {
    const moved = path.share * path.transport
    const heat = path.share + moved
    reject(path, air.dryBulb, air.wetBulb, pressure, duty(path), fullLoadFactor(path), out)
    power += moved + heat * (out.fan + out.compressor)
    compressor += heat * out.compressor
    water += heat * out.water
    if (heat === 0) continue
    if (!rejects(path) || out.excess > HELD_WITHIN) held = false
    if (outsideFit(path, span, out.mechanical > 0).length > 0) extrapolated = true
  }
  return { power, compressor, water, extrapolated, held }
}
