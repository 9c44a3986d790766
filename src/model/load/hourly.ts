import { type Series, sumSeries } from '../../numeric/index.js'
import type { Load, LoadInput, SiteLoad } from './contract.js'

const hour = 3600
const day = 86_400
const hoursPerDay = 24

/**
 * IT power of every site by hour: working accelerators of each phase times the power of one, all
 * of the rack in. The day's count holds for all of its hours.
 */
export function hourlyLoad(input: LoadInput): Load {
  const hours = Math.ceil(input.horizon / hour)
  const means: Record<string, Series[]> = {}
  const peaks: Record<string, Series[]> = {}
  for (const [key, draw] of Object.entries(input.phases)) {
    const installed = input.installed[key]
    if (!installed) continue
    const mean = spread(installed, draw.itPowerAverage, hours)
    const peak = spread(installed, draw.itPowerPeak, hours)
    means[draw.site] = [...(means[draw.site] ?? []), mean]
    peaks[draw.site] = [...(peaks[draw.site] ?? []), peak]
  }
  const sites: Record<string, SiteLoad> = {}
  for (const key of Object.keys(means)) {
    sites[key] = { itPower: sumSeries(means[key] ?? []), itPeak: sumSeries(peaks[key] ?? []) }
  }
  return { sites, findings: [] }
}

/** Daily counts times `power`, hour by hour. */
function spread(counts: Series, power: number, hours: number): Series {
  const values = new Float64Array(hours)
  const shift = Math.round(-counts.start / day)
  for (let h = 0; h < hours; h++) {
    values[h] = (counts.values[Math.floor(h / hoursPerDay) + shift] ?? 0) * power
  }
  return { unit: 'W', start: 0, step: hour, values }
}
