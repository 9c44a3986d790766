import { addMonths, type CountPerSecond, parseDate, type Seconds } from '../../quantity/index.js'
import type { ChipProgramme } from '../../scenario/index.js'
import type { SiliconInput } from './contract.js'
import type { Spins } from './spins.js'

/** Supply is taken as constant over this time of learning. */
const stretch: Seconds = 30 * 86_400

/**
 * Packages by month of the horizon, expected over the number of respins: from the start of volume
 * on, the rate at the age of the line, until the planned volume is made.
 * @param rateAt packages per second at an age of the line
 */
export function ramp(
  clock: Pick<SiliconInput, 'start' | 'horizon'>,
  programme: ChipProgramme,
  spins: Spins,
  rateAt: (age: Seconds) => CountPerSecond,
): readonly number[] {
  const bounds = monthBounds(clock)
  const out = new Array<number>(Math.max(0, bounds.length - 1)).fill(0)
  const date = parseDate(programme.development.tapeOut)
  const tapeOut = date.ok ? date.value - clock.start : 0
  const longest = Math.ceil((bounds.at(-1) ?? 0) / stretch) + 1
  const made = madeBy(longest, rateAt)
  for (const [n, chance] of spins.chances.entries()) {
    const from = tapeOut + (spins.times[n] ?? 0)
    const until = (at: Seconds) => Math.min(programme.volume, made(at - from))
    for (let m = 0; m < out.length; m++) {
      out[m] = (out[m] ?? 0) + chance * (until(bounds[m + 1] ?? 0) - until(bounds[m] ?? 0))
    }
  }
  return out
}

/** Seconds from the start at which each calendar month begins, and the end of the horizon. */
function monthBounds({ start, horizon }: Pick<SiliconInput, 'start' | 'horizon'>): number[] {
  const first = new Date(start * 1000)
  const monthStart = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1) / 1000
  const bounds = [0]
  for (let m = 1; ; m++) {
    const at = addMonths(monthStart, m) - start
    if (at >= horizon) return [...bounds, horizon]
    bounds.push(at)
  }
}

/** Sum of what a line has made at an age, by stretches of constant rate. */
function madeBy(
  stretches: number,
  rateAt: (age: Seconds) => CountPerSecond,
): (age: Seconds) => number {
  const rates: number[] = []
  const sums: number[] = [0]
  for (let i = 0; i < stretches; i++) {
    rates.push(rateAt((i + 0.5) * stretch))
    sums.push((sums[i] ?? 0) + (rates[i] ?? 0) * stretch)
  }
  return (age) => {
    if (age <= 0) return 0
    const i = Math.min(stretches - 1, Math.floor(age / stretch))
    return (sums[i] ?? 0) + (age - i * stretch) * (rates[i] ?? 0)
  }
}
