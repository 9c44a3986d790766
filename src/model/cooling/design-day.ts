import type { Finding } from '../../scenario/index.js'
import type { Air, CoolingPlant, DesignDay } from './contract.js'
import { extrapolated, findingsOfPath } from './findings.js'
import { outsideFit } from './outside.js'
import { type PathModel, pathsOf } from './path.js'
import { fullLoadFactor, newRejection, reject } from './plant.js'
import { pressureAt } from './psychrometrics.js'
import { HELD_WITHIN, rateAt } from './rate.js'
import { rideThrough, throttlesFirst } from './ride-through.js'
import { dutyAtDesign, unitCapacityOf } from './sizing.js'

/**
 * The plant at full load on its design day: design dry bulb for chillers and dry coolers, design wet
 * bulb for towers. Paths of the findings are names of heat paths, for the caller to prefix.
 */
export function designDay(plant: CoolingPlant, design: Air): DesignDay {
  const paths = pathsOf(plant)
  const rate = rateAt(paths, design, (path) => dutyAtDesign(path, design))
  const ride = rideThrough(paths, plant.loops)
  return {
    rate,
    pue: (1 + rate.power) / plant.distributionEfficiency,
    unitCapacity: Object.fromEntries(
      paths.map((path) => [path.name, unitCapacityOf(path, design)]),
    ),
    timeToThrottle: ride.pumped,
    timeToThrottleNoPumps: ride.still,
    findings: [
      ...paths.flatMap((path) => [
        ...findingsOfPath(path, plant.paths[path.name]!),
        ...findingsOfDay(path, design),
      ]),
      ...throttlesFirst(ride, plant.loops),
    ],
  }
}

function findingsOfDay(path: PathModel, design: Air): Finding[] {
  if (path.share === 0) return []
  const { dryBulb, wetBulb } = design
  const out = newRejection()
  const duty = dutyAtDesign(path, design)
  const pressure = pressureAt(design.elevation)
  reject(path, dryBulb, wetBulb, pressure, duty, fullLoadFactor(path), out)
  const span = { dryBulb: [dryBulb, dryBulb], wetBulb: [wetBulb, wetBulb] } as const
  const found = outsideFit(path, span, out.mechanical > 0).map((one) => extrapolated(path, one))
  if (out.excess > HELD_WITHIN)
    found.push({
      code: 'cooling.design-not-held',
      severity: 'warning',
      path: path.name,
      values: { machine: path.id, setPoint: path.setPoint, over: out.excess, dryBulb, wetBulb },
    })
  return found
}
