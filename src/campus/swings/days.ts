import type { Series } from '../../numeric/index.js'
import { onDay } from '../dated.js'

const day = 86_400

/** Most moments that are looked at: each costs a search over simulations. */
const momentsMax = 4

/** What feeds a site, by day. */
export interface Capacity {
  readonly grid: Series
  readonly sources: Readonly<Record<string, Series>>
  readonly storage: Readonly<Record<string, Series>>
}

/**
 * Days from the run's first on that are worth looking at: where the load exceeds the import most,
 * where it is largest before and after batteries come, and where it is largest at all; ascending.
 */
export function momentsOf(peak: Series, capacity: Capacity, first: number): readonly number[] {
  const days = Math.floor((peak.values.length * peak.step) / day)
  const perDay = Math.round(day / peak.step)
  const load = (d: number) => peak.values[Math.min(d * perDay, peak.values.length - 1)] ?? 0
  const stored = (d: number) =>
    Object.values(capacity.storage).reduce((sum, units) => sum + onDay(units, d * day), 0)
  const best = (score: (d: number) => number) => {
    let found = -1
    let most = 0
    for (let d = first; d < days; d++) {
      const value = load(d) > 0 ? score(d) : 0
      if (value > most * (1 + 1e-9)) [found, most] = [d, value]
    }
    return found
  }
  const picks = [
    best((d) => load(d) - onDay(capacity.grid, d * day)),
    best((d) => (stored(d) === 0 ? load(d) : 0)),
    best((d) => (stored(d) > 0 ? load(d) : 0)),
    best(load),
  ]
  return [...new Set(picks.filter((d) => d >= 0))]
    .sort((a, b) => a - b)
    .slice(0, momentsMax)
    .map((d) => d * day)
}
