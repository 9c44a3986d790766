import type { Count, Seconds, Watts } from '../../quantity/index.js'
import { gateNumber, type LotDates, type LotTable } from './gates.js'

/** Rounding that a whole rack and a full capacity forgive. */
const slack = 1e-9
const power = gateNumber.power
const cooling = gateNumber.cooling
const permit = gateNumber.permit

/** Racks of a lot that have arrived. */
export function racksAt(lots: LotTable, dates: LotDates, lot: number, time: Seconds): Count {
  if (time < dates.firstRack[lot]!) return 0
  if (time >= dates.lastRack[lot]!) return lots.racks[lot]!
  const later = (time - dates.firstRack[lot]!) / dates.rackStep[lot]!
  return Math.min(lots.racks[lot]!, 1 + Math.floor(later + 1e-6))
}

/** Accelerators of a lot in some of its racks: the last rack may be partly filled. */
export function inRacks(lots: LotTable, lot: number, racks: Count): Count {
  return racks >= lots.racks[lot]! ? lots.accelerators[lot]! : racks * lots.perRack[lot]!
}

/**
 * Accelerators that work at a moment: lots in order take what their own gates let work from the
 * firm power, the heat plant and the permitted power that is left, in whole racks or all there is.
 * Nothing is allocated.
 *
 * @param firm      W; @param plant W of heat; @param permitted W; unlimited: Infinity
 * @param used      filled: accelerators that work, by lot
 * @param shortOf   filled: gate that cut the lot, or 255
 * @returns their sum
 */
export function workingAt(
  lots: LotTable,
  dates: LotDates,
  time: Seconds,
  firm: Watts,
  plant: Watts,
  permitted: Watts,
  used: Float64Array,
  shortOf: Uint8Array,
): Count {
  let total = 0
  for (let lot = 0; lot < lots.size; lot++) {
    let count = 0
    shortOf[lot] = 255
    if (dates.openAt[lot]! <= time) {
      count = inRacks(lots, lot, racksAt(lots, dates, lot, time))
      const perRack = lots.perRack[lot]!
      const watts = lots.power[lot]!
      const heat = lots.heat[lot]!
      if (count * watts > firm * (1 + slack)) {
        count = Math.floor((firm / (perRack * watts)) * (1 + slack)) * perRack
        shortOf[lot] = power
      }
      if (count * heat > plant * (1 + slack)) {
        count = Math.floor((plant / (perRack * heat)) * (1 + slack)) * perRack
        shortOf[lot] = cooling
      }
      if (count * watts > permitted * (1 + slack)) {
        count = Math.floor((permitted / (perRack * watts)) * (1 + slack)) * perRack
        shortOf[lot] = permit
      }
      firm = Math.max(0, firm - count * watts)
      plant = Math.max(0, plant - count * heat)
      permitted = Math.max(0, permitted - count * watts)
    }
    used[lot] = count
    total += count
  }
  return total
}
