import type { Celsius, Fraction, Pascals } from '../../quantity/index.js'
import { partLoadFactor } from './chiller.js'
import { type ChillerDraw, drawOfChiller } from './condenser.js'
import { coolingEffect, DRY_AIR_FLOW, dryFanSpeed, dryFlow } from './dry-cooler.js'
import { makeUpWater } from './evaporation.js'
import { fanPower } from './fan.js'
import { type Intake, takeAir } from './outside-air.js'
import { padAir, padUptake, padWater } from './pads.js'
import type { PathModel } from './path.js'
import { STANDARD_PRESSURE } from './psychrometrics.js'
import { towerFanSpeed, towerPreCooled, towerWater, waterFlow } from './tower.js'

/** What rejecting one watt of a path's heat takes; made once, written anew on each call. */
export interface Rejection {
  /** W/W: fans of tower, dry cooler or intake, condenser pumps */
  fan: number
  /** W/W: chillers */
  compressor: number
  /** m³/J */
  water: number
  /** Share of the heat that chillers remove. */
  mechanical: number
  /** Coolant above its set point (K). */
  excess: number
  readonly draw: ChillerDraw
  readonly intake: Intake
}

/** An empty record for `reject` to write into. */
export function newRejection(): Rejection {
  const draw = { compressor: 0, other: 0, water: 0 }
  const intake = { inlet: 0, water: 0, shut: false }
  return { fan: 0, compressor: 0, water: 0, mechanical: 0, excess: 0, draw, intake }
}

/**
 * Rejects the heat of one path: free where tower or dry cooler hold the set point, with chillers
 * behind them where they only pre-cool, by chillers alone where that takes less power. Without
 * chillers the temperature floats up until the heat leaves.
 * @param duty   heat of a unit over its rated heat, > 0
 * @param factor power of the path's own chillers over that at full load
 */
export function reject(
  path: PathModel,
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: Pascals,
  duty: Fraction,
  factor: number,
  out: Rejection,
): void {
  out.fan = 0
  out.water = 0
  out.excess = 0
  out.compressor = 0
  out.mechanical = 1
  if (path.tower !== undefined) cooledByTower(path, dryBulb, wetBulb, pressure, duty, out)
  else if (path.cooler !== undefined) cooledByAir(path, dryBulb, wetBulb, pressure, duty, out)
  else if (path.outsideAir !== undefined)
    cooledByOutsideAir(path, dryBulb, wetBulb, pressure, duty, out)
  else if (path.chiller === undefined) out.mechanical = 0
  if (path.chiller === undefined || out.mechanical === 0) return
  const { draw } = out
  drawOfChiller(path.chiller, path.setPoint, dryBulb, wetBulb, pressure, factor, draw)
  const alone = draw.compressor + draw.other
  if (alone <= out.fan + out.mechanical * alone) {
    out.fan = 0
    out.water = 0
    out.mechanical = 1
  }
  out.compressor = out.mechanical * draw.compressor
  out.fan += out.mechanical * draw.other
  out.water += out.mechanical * draw.water
}

/** Power of a path's chillers when every running unit is full, over that of the data sheet. */
export function fullLoadFactor(path: PathModel): number {
  return path.chiller === undefined ? 1 : partLoadFactor(path.chiller, 1)
}

function cooledByTower(
  path: PathModel,
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: Pascals,
  duty: Fraction,
  out: Rejection,
): void {
  const tower = path.tower!
  const { towerSetPoint, rise, towerPump } = path
  const flow = waterFlow(duty, rise)
  const speed = towerFanSpeed(tower, wetBulb, rise, flow, towerSetPoint)
  if (speed <= 1) {
    out.mechanical = 0
    out.fan = (tower.fanShare * fanPower(speed)) / duty + towerPump
    out.water = makeUpWater(dryBulb, wetBulb, pressure, towerSetPoint + rise / 2, rise)
    return
  }
  out.fan = tower.fanShare / duty + towerPump
  if (path.chiller === undefined) {
    out.mechanical = 0
    out.excess = Math.max(0, towerWater(tower, wetBulb, rise, flow) - towerSetPoint)
    const mean = towerSetPoint + out.excess + rise / 2
    out.water = makeUpWater(dryBulb, wetBulb, pressure, mean, rise)
    return
  }
  const entering = towerSetPoint + rise
  const cooled = Math.min(rise, entering - towerPreCooled(tower, wetBulb, entering, flow))
  out.mechanical = 1 - cooled / rise
  if (cooled > 0)
    out.water =
      (1 - out.mechanical) * makeUpWater(dryBulb, wetBulb, pressure, entering - cooled / 2, cooled)
}

/**
 * A coil in the air, with pads before it where it is adiabatic: they are wetted only where fans at
 * full speed do not hold the set point, and no more of them than it takes. Water is least so.
 */
function cooledByAir(
  path: PathModel,
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: Pascals,
  duty: Fraction,
  out: Rejection,
): void {
  const cooler = path.cooler!
  const { setPoint, rise, pads } = path
  const density = pressure / STANDARD_PRESSURE
  const flow = dryFlow(duty, rise)
  const entering = setPoint + rise
  const speed = dryFanSpeed(cooler, dryBulb, entering, rise, flow, density)
  const full = (cooler.fanShare * density) / duty
  if (speed <= 1) {
    out.mechanical = 0
    out.fan = full * fanPower(speed)
    return
  }
  out.fan = full
  const effect = coolingEffect(cooler, density, flow)
  const wanted = entering - rise / effect
  let inlet = dryBulb
  if (pads > 0 && wetBulb < dryBulb) {
    inlet = Math.min(dryBulb, Math.max(wanted, padAir(dryBulb, wetBulb, pads)))
    const uptake = padUptake(dryBulb, wetBulb, inlet, pressure)
    out.water = padWater(uptake, (DRY_AIR_FLOW * density) / duty)
  }
  if (inlet <= wanted) {
    out.mechanical = 0
    return
  }
  const cooled = Math.min(rise, Math.max(0, effect * (entering - inlet)))
  if (path.chiller === undefined) {
    out.mechanical = 0
    out.excess = inlet - wanted
    return
  }
  out.mechanical = 1 - cooled / rise
}

/** The air outside through the hall; chillers take what is left, or all of it with dampers shut. */
function cooledByOutsideAir(
  path: PathModel,
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: Pascals,
  duty: Fraction,
  out: Rejection,
): void {
  const hall = path.outsideAir!
  const { supply, rise, chiller } = path
  const { intake } = out
  takeAir(hall, supply, rise, dryBulb, wetBulb, pressure, chiller !== undefined, intake)
  const over = intake.inlet - supply
  if (intake.shut || (chiller !== undefined && over >= rise)) return
  out.fan = (hall.fanShare * fanPower(duty)) / duty
  out.water = intake.water
  out.mechanical = chiller === undefined ? 0 : over / rise
  if (chiller === undefined) out.excess = over
}
