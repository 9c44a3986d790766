import type { Celsius } from '../../quantity/index.js'
import type { Chiller } from './chiller.js'
import { enteringCondenser } from './condenser.js'
import type { PathModel } from './path.js'
import { rangeFitted } from './tower.js'
import { YORK_RANGE } from './york.js'

/** A model used where it was not fitted: °C, the range of the water in K. */
export interface Outside {
  readonly machine: string
  readonly quantity: 'wet-bulb' | 'range' | 'leaving-water' | 'entering-condenser'
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Coldest and hottest air that a path met. */
export interface AirSpan {
  readonly dryBulb: readonly [low: Celsius, high: Celsius]
  readonly wetBulb: readonly [low: Celsius, high: Celsius]
}

/**
 * Where the models of a path leave the range they were fitted on.
 * @param chillersRan whether compressors ran at all
 */
export function outsideFit(path: PathModel, span: AirSpan, chillersRan: boolean): Outside[] {
  const found: Outside[] = []
  if (path.tower !== undefined) {
    note(found, path.id, 'wet-bulb', span.wetBulb, YORK_RANGE.wetBulb)
    if (!rangeFitted(path.rise))
      note(found, path.id, 'range', [path.rise, path.rise], YORK_RANGE.range)
  }
  if (path.chiller !== undefined && chillersRan) outsideCurve(path, path.chiller, span, found)
  return found
}

function outsideCurve(path: PathModel, chiller: Chiller, span: AirSpan, found: Outside[]): void {
  const water = path.setPoint
  const { curve, leavingWater } = chiller
  if (curve === undefined) {
    // The rating point is all that is known of this machine.
    const rated = { machine: path.chillerId, quantity: 'leaving-water' } as const
    found.push({ ...rated, value: water, low: leavingWater, high: leavingWater })
    return
  }
  const entering = (i: 0 | 1) => enteringCondenser(chiller, water, span.dryBulb[i], span.wetBulb[i])
  note(found, path.chillerId, 'leaving-water', [water, water], curve.range.leavingWater)
  note(
    found,
    path.chillerId,
    'entering-condenser',
    [entering(0), entering(1)],
    curve.range.enteringCondenser,
  )
}

/** Notes the end of a span that is farther outside the range, if one is. */
function note(
  found: Outside[],
  machine: string,
  quantity: Outside['quantity'],
  [least, most]: readonly [number, number],
  [low, high]: readonly [number, number],
): void {
  const below = low - least
  const above = most - high
  if (below <= 0 && above <= 0) return
  found.push({ machine, quantity, value: above >= below ? most : least, low, high })
}
