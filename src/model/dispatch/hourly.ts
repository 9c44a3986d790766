import type { Seconds } from '../../quantity/index.js'
import type { HourlyFleet, HourlyStorage } from './fleet.js'
import { efficiencyAt } from './heat-rate.js'

/** Share of a unit by which rounding may overstate the units that run. */
const rounding = 1e-9

/** One feed in the order in which it is called: the grid, or machines of one type. */
export interface Feed {
  /** W that it can give, by hour. */
  readonly available: Float64Array
  /** W below which it does not run where an earlier feed can give way, by hour. */
  readonly least: Float64Array
}

/** Outcome of the hours; arrays in the order of the feeds and batteries handed in. */
interface Hours {
  /** W by feed. */
  readonly output: readonly Float64Array[]
  /** W by battery: positive out, negative in. */
  readonly storage: readonly Float64Array[]
  readonly unserved: Float64Array
}

/**
 * Priority list, hour by hour: feeds in the order given, each up to what it can give; batteries
 * for what is then short; the rest unserved. What is spare refills the batteries, cheapest first.
 * In every hour demand = output + storage + unserved. Batteries start empty; charging bears the
 * loss of the round trip. Nothing is allocated within the loop.
 *
 * @param demand W by hour
 * @param feeds  in merit order
 * @param step   s
 */
export function runHours(
  demand: Float64Array,
  feeds: readonly Feed[],
  batteries: readonly HourlyStorage[],
  step: Seconds,
): Hours {
  const hours = demand.length
  const output = feeds.map(() => new Float64Array(hours))
  const storage = batteries.map(() => new Float64Array(hours))
  const stored = new Float64Array(batteries.length)
  const unserved = new Float64Array(hours)
  for (let h = 0; h < hours; h++) {
    let short = demand[h]!
    for (let k = 0; k < feeds.length; k++) {
      const given = Math.min(short, feeds[k]!.available[h]!)
      output[k]![h] = given
      short -= given
      if (given > 0 && given < feeds[k]!.least[h]!) raise(feeds, output, k, h)
    }
    for (let b = 0; b < batteries.length; b++) {
      const { power, capacity, efficiency } = batteries[b]!
      // energy of units that leave goes with them
      const held = Math.min(stored[b]!, capacity[h]!)
      if (short > 0) {
        const out = Math.min(short, power[h]!, held / step)
        storage[b]![h] = out
        stored[b] = Math.max(0, held - out * step)
        short -= out
      } else {
        const room = Math.min(power[h]!, (capacity[h]! - held) / (efficiency * step))
        const into = takeSpare(feeds, output, h, room)
        storage[b]![h] = -into
        stored[b] = held + into * efficiency * step
      }
    }
    unserved[h] = short
  }
  return { output, storage, unserved }
}

/** Lifts feed k to its least output; earlier feeds give way as far as their own least allows. */
function raise(feeds: readonly Feed[], output: readonly Float64Array[], k: number, h: number) {
  let need = feeds[k]!.least[h]! - output[k]![h]!
  for (let j = k - 1; j >= 0 && need > 0; j--) {
    const yields = Math.min(need, Math.max(0, output[j]![h]! - feeds[j]!.least[h]!))
    output[j]![h] = output[j]![h]! - yields
    output[k]![h] = output[k]![h]! + yields
    need -= yields
  }
}

/** Raises feeds in merit order by up to `room` W beyond what they give; returns what was found. */
function takeSpare(
  feeds: readonly Feed[],
  output: readonly Float64Array[],
  h: number,
  room: number,
): number {
  let found = 0
  for (let k = 0; k < feeds.length && found < room; k++) {
    const spare = Math.max(0, feeds[k]!.available[h]! - output[k]![h]!)
    const more = Math.min(room - found, spare)
    output[k]![h] = output[k]![h]! + more
    found += more
  }
  return found
}

/**
 * Fuel of a fleet, J (LHV): no more units run than carry the power, at equal load.
 * @param output W by hour
 * @param step   s
 */
export function fuelOf(fleet: HourlyFleet, output: Float64Array, step: Seconds): number {
  const { unit, available, efficiency } = fleet
  if (efficiency.full <= 0) return 0
  let sum = 0
  for (let h = 0; h < output.length; h++) {
    const power = output[h]!
    if (power <= 0) continue
    const running = Math.ceil(power / unit[h]! - rounding) * unit[h]!
    sum += power / efficiencyAt(efficiency, power / Math.min(running, available[h]!))
  }
  return sum * step
}
