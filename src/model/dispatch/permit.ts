import type { Series } from '../../numeric/index.js'
import type { Count } from '../../quantity/index.js'
import type { DispatchInput } from './contract.js'
import type { Cap, GeneratorClass } from './problem.js'

/** Nitrogen oxides of a machine by electricity, kg/J; as shipped where that is known. */
export function nitrogenOxidesOf(input: DispatchInput, name: string): number | undefined {
  const equipment = input.sources[name]?.equipment
  return equipment?.noxRate ?? equipment?.noxRateScr
}

/**
 * What permits limit, for the twelve calendar months that end with each month: nitrogen oxides of
 * all machines, and the hours of the units of each fleet together. Carbon monoxide is not in the
 * catalogue and cannot be limited.
 */
export function capsOf(
  input: DispatchInput,
  generators: readonly GeneratorClass[],
  month: Int32Array,
  months: Count,
): Cap[] {
  const caps: Cap[] = []
  const none = generators.map(() => 0)
  const { nitrogenOxides, unitHours } = input.caps
  const ends = monthEnds(month, months)
  if (nitrogenOxides) {
    caps.push({
      name: 'nitrogen-oxides',
      limit: ends.map((hour) => valueAt(nitrogenOxides, input.demand, hour)),
      perEnergy: generators.map((one) => nitrogenOxidesOf(input, one.name) ?? 0),
      perUnitSecond: none,
    })
  }
  if (!unitHours) return caps
  generators.forEach((one, k) => {
    if (input.sources[one.name]?.role === 'standby' && !one.count.some((n) => n > 0)) return
    caps.push({
      name: `unit-hours/${one.name}`,
      limit: ends.map((hour, m) => {
        const from = ends[m - 12] ?? -1
        let sum = 0
        for (let t = from + 1; t <= hour; t++) sum += one.count[t]!
        return (valueAt(unitHours, input.demand, hour) * sum) / Math.max(1, hour - from)
      }),
      perEnergy: none,
      perUnitSecond: none.map((_, j) => (j === k ? 1 : 0)),
    })
  })
  return caps
}

/** Last hour of each month. */
function monthEnds(month: Int32Array, months: Count): Float64Array {
  const ends = new Float64Array(months)
  for (let t = 0; t < month.length; t++) ends[month[t]!] = t
  return ends
}

/** Value on the day of an hour; outside of the series the nearest. */
function valueAt(series: Series, demand: Series, hour: Count): number {
  const at = Math.floor((demand.start + hour * demand.step - series.start) / series.step)
  return series.values[Math.min(series.values.length - 1, Math.max(0, at))] ?? 0
}
