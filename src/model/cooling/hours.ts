import type { Count, Fraction, Seconds, Watts } from '../../quantity/index.js'
import { chillerCapacity, partLoadFactor } from './chiller.js'
import { enteringCondenser } from './condenser.js'
import { createMemory, recall, remember } from './memory.js'
import { type PathModel, rejects } from './path.js'
import { newRejection, reject } from './plant.js'
import { HELD_WITHIN } from './rate.js'
import { unitsFor } from './sizing.js'
import { throttledShare } from './throttle.js'
import { transportPower } from './transport.js'

/** What the hours are: loads by hour of the horizon, weather by `weatherHour` of each. */
export interface Hours {
  readonly itPower: Float64Array
  readonly itPeak: Float64Array
  readonly step: Seconds
  readonly weatherHour: Uint16Array
  readonly dryBulb: Float64Array
  readonly wetBulb: Float64Array
  readonly pressure: Float64Array
}

/** Sums over paths by hour, added to. */
export interface HourSums {
  /** W */
  readonly power: Float64Array
  /** m³ */
  readonly water: Float64Array
  /** 1 where compressors run */
  readonly compressors: Uint8Array
  /** share of the IT load that is held back */
  readonly throttled: Float64Array
}

/** What a path met over the hours. */
export interface PathHours {
  readonly running: Count
  readonly mechanical: Count
  readonly floating: Count
  /** K over the set point, at worst */
  readonly worst: number
  /** Steps in which racks throttle, energy they do not get (W, summed), chillers that would hold it. */
  readonly throttling: Count
  readonly heldBack: Watts
  readonly chillersMissing: Watts
}

/**
 * Runs one heat path through the hours: the hot loop, scalar and free of allocation.
 *
 * Units installed in an hour are those that its peak asks for, margin in, reserve standing by. All of
 * the towers or dry coolers share the heat, since slow fans take least; chillers run as few as can.
 * @param unitCapacity heat of a unit on the design day, 0 where unknown
 */
export function runPath(
  path: PathModel,
  unitCapacity: Watts,
  margin: Fraction,
  hours: Hours,
  sums: HourSums,
): PathHours {
  const { itPower, itPeak, step, weatherHour, dryBulb, wetBulb, pressure } = hours
  const { share, transport, ratedHeat, rise, setPoint, supply, throttleAt, chiller } = path
  const staged = path.mechanical && chiller !== undefined
  const fullFactor = chiller === undefined ? 1 : partLoadFactor(chiller, 1)
  const canReject = rejects(path)
  const out = newRejection()
  const memory = createMemory(dryBulb.length)
  let running = 0
  let mechanical = 0
  let floating = 0
  let worst = 0
  let throttling = 0
  let heldBack = 0
  let chillersMissing = 0
  for (let i = 0; i < itPower.length; i++) {
    const it = itPower[i]!
    if (!(it > 0) || !(share > 0)) continue
    running++
    const peak = Math.max(itPeak[i]!, it)
    const moved = transport * share * peak * transportPower(it / peak)
    const heat = share * it + moved
    sums.power[i]! += moved
    if (!canReject) {
      floating++
      throttling++
      heldBack += share * it
      sums.throttled[i]! += share
      if (heat > chillersMissing) chillersMissing = heat
      continue
    }
    const w = weatherHour[i]!
    const dry = dryBulb[w]!
    const wet = wetBulb[w]!
    const units = unitsFor(share * peak * (1 + transport), margin, unitCapacity)
    const duty = units > 0 ? heat / (units * ratedHeat) : 1
    let factor = fullFactor
    let available = Infinity
    if (staged && units > 0) {
      const entering = enteringCondenser(chiller, setPoint, dry, wet)
      const capacity = ratedHeat * chillerCapacity(chiller, setPoint, entering)
      available = units * capacity
      const on = Math.min(units, Math.ceil(heat / capacity - 1e-9))
      factor = partLoadFactor(chiller, Math.min(1, heat / (on * capacity)))
    }
    if (!recall(memory, w, duty, factor, out)) {
      reject(path, dry, wet, pressure[w]!, duty, factor, out)
      remember(memory, w, duty, factor, out)
    }
    sums.power[i]! += heat * (out.fan + out.compressor)
    sums.water[i]! += heat * out.water * step
    if (out.mechanical > 0) {
      mechanical++
      sums.compressors[i] = 1
    }
    const left = heat * out.mechanical
    const short = left > available * (1 + 1e-9)
    const excess = short ? rise * (1 - available / left) : out.excess
    if (!(excess > HELD_WITHIN)) continue
    floating++
    if (excess > worst) worst = excess
    // Heat that too few chillers leave must not arise; warmer coolant alone is borne up to the limit.
    const held = short ? (left - available) / heat : throttledShare(supply + excess, throttleAt)
    if (!(held > 0)) continue
    throttling++
    heldBack += share * held * it
    sums.throttled[i]! += share * held
    const missing = short ? left - available : heat * Math.min(1, excess / rise)
    if (missing > chillersMissing) chillersMissing = missing
  }
  return { running, mechanical, floating, worst, throttling, heldBack, chillersMissing }
}
