import type { Count, Fraction, Watts } from '../../quantity/index.js'
import { chillerCapacity } from './chiller.js'
import { enteringCondenser } from './condenser.js'
import type { Air, CoolingPlant } from './contract.js'
import { dryDuty } from './dry-cooler.js'
import { padAir } from './pads.js'
import { chillerOfTrim, type PathModel, pathsOf } from './path.js'
import { fullLoadFactor, newRejection, reject } from './plant.js'
import { pressureAt, STANDARD_PRESSURE } from './psychrometrics.js'
import { waterFlow } from './tower.js'
import { YORK_RANGE, yorkRatio } from './york.js'

/**
 * Share of its rated heat at which a unit still holds the set point on the design day; 1 behind a
 * trim chiller, and where no share does.
 */
export function dutyAtDesign(path: PathModel, design: Air): Fraction {
  if (path.chiller !== undefined) return 1
  const entering = path.setPoint + path.rise
  if (path.tower !== undefined) {
    const wetBulb = Math.min(design.wetBulb, YORK_RANGE.wetBulb[1])
    const approach = (path.setPoint - design.wetBulb) / path.tower.scale
    const most = yorkRatio(wetBulb, path.rise, approach)
    return most < YORK_RANGE.ratio[0] ? 1 : Math.min(1, most / waterFlow(1, path.rise))
  }
  if (path.cooler === undefined) return 1
  const density = pressureAt(design.elevation) / STANDARD_PRESSURE
  const { dryBulb, wetBulb } = design
  const inlet = wetBulb < dryBulb ? padAir(dryBulb, wetBulb, path.pads) : dryBulb
  return dryDuty(path.cooler, inlet, entering, path.rise, density) ?? 1
}

/** Heat that one unit of the path's plant rejects on the design day; 0 where no capacity is known. */
export function unitCapacityOf(path: PathModel, design: Air): Watts {
  if (!path.mechanical || path.chiller === undefined)
    return path.ratedHeat * dutyAtDesign(path, design)
  const entering = enteringCondenser(path.chiller, path.setPoint, design.dryBulb, design.wetBulb)
  return path.ratedHeat * chillerCapacity(path.chiller, path.setPoint, entering)
}

/** Units for a heat, whole; 0 for no heat or an unknown capacity. */
export function unitsFor(heat: Watts, margin: Fraction, unitCapacity: Watts): Count {
  if (!(heat > 0) || !(unitCapacity > 0)) return 0
  // A sum that is whole but for rounding asks for no further unit.
  return Math.ceil((heat * (1 + margin)) / unitCapacity - 1e-9)
}

/** Trim chillers that the design day asks for. */
export interface TrimDuty {
  /** Heat left to trim chillers, W per W of IT. */
  readonly heat: Fraction
  /** Heat that one of them removes on the design day; 0 where unknown. */
  readonly unitCapacity: Watts
}

/** What is left to the trim on the design day, for its bill; undefined without a trim. */
export function trimDuty(plant: CoolingPlant, design: Air): TrimDuty | undefined {
  const { trim } = plant
  const chiller = trim && chillerOfTrim(trim.plant)
  if (trim === undefined || chiller === undefined) return undefined
  const pressure = pressureAt(design.elevation)
  const out = newRejection()
  let heat = 0
  let capacity = 1
  for (const path of pathsOf(plant)) {
    if (path.mechanical || path.chiller === undefined) continue
    reject(path, design.dryBulb, design.wetBulb, pressure, 1, fullLoadFactor(path), out)
    heat += path.share * (1 + path.transport) * out.mechanical
    const entering = enteringCondenser(chiller, path.setPoint, design.dryBulb, design.wetBulb)
    capacity = Math.min(capacity, chillerCapacity(chiller, path.setPoint, entering))
  }
  return { heat, unitCapacity: (trim.plant.coolingCapacity ?? 0) * capacity }
}
