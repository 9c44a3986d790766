import type { Metres, Seconds } from '../../quantity/index.js'
import type { Line } from '../../scenario/index.js'
import type { Bill, BillItem } from '../bill.js'
import type { LineRating } from './contract.js'

/** Speed of light in silica, refractive index 1.468 at 1550 nm (ITU-T G.652): m/s. */
const speedInFibre = 299_792_458 / 1.468

/** There and back along a route, without any equipment. */
export function roundTripTime(length: Metres): Seconds {
  return (2 * length) / speedInFibre
}

/** Delay, rate and cost of each line: laid by the metre once, or leased by the month. */
export function ratedLines(
  lines: Readonly<Record<string, Line>>,
): Readonly<Record<string, LineRating>> {
  return Object.fromEntries(
    Object.entries(lines).map(([key, line]): [string, LineRating] => [
      key,
      {
        roundTripTime: roundTripTime(line.length),
        bandwidth: line.bandwidth,
        capital: line.owned ? line.price * line.length : 0,
        monthly: line.owned ? 0 : line.price,
        available: line.available,
      },
    ]),
  )
}

/** One line of the bill for each that is laid; what is leased is no capital. */
export function lineBill(lines: Readonly<Record<string, Line>>): Bill {
  const out: Record<string, BillItem> = {}
  for (const [key, line] of Object.entries(lines)) {
    if (!line.owned) continue
    out[`line.${key}`] = {
      item: key,
      category: 'network',
      site: line.from,
      count: 1,
      power: 0,
      rented: false,
      cost: line.price * line.length,
    }
  }
  return out
}
