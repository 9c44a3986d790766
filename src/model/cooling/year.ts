import { aggregateByMonth, type Series } from '../../numeric/index.js'
import { type Count, hourOfYear365 } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { Cooling, CoolingInput, DesignDay } from './contract.js'
import { designDay } from './design-day.js'
import { extrapolated } from './findings.js'
import { type HourSums, type Hours, type PathHours, runPath } from './hours.js'
import { type AirSpan, outsideFit } from './outside.js'
import { type PathModel, pathsOf } from './path.js'
import { pressureAt } from './psychrometrics.js'
import { unitsFor } from './sizing.js'

/** Hours of the year that findings are stated for. */
const HOURS_A_YEAR = 8760

/** An hour (s). */
const HOUR = 3600

const RESERVE_UNITS: Readonly<Record<CoolingInput['plant']['reserve'], Count>> = {
  none: 0,
  'n-1': 1,
  'n-2': 2,
}

/** Power, water and plant of a site's cooling, hour by hour over the horizon of its load. */
export function planCooling(input: CoolingInput): Cooling {
  const { plant, itPower } = input
  const paths = pathsOf(plant)
  const day = designDay(plant, input.design)
  const hours = hoursOf(input)
  const count = itPower.values.length
  const sums: HourSums = {
    power: new Float64Array(count),
    water: new Float64Array(count),
    compressors: new Uint8Array(count),
    throttled: new Float64Array(count),
  }
  const met = paths.map((path) =>
    runPath(path, day.unitCapacity[path.name]!, plant.margin, hours, sums),
  )
  const like = (unit: string, values: Float64Array): Series => ({ ...itPower, unit, values })
  const account = accountOf(itPower, sums, plant.distributionEfficiency)
  return {
    power: like('W', sums.power),
    facilityPower: like('W', account.facility),
    pue: like('1', account.pue),
    water: like('m³', sums.water),
    throttled: like('1', sums.throttled),
    pueAverage: account.pueAverage,
    waterEffectiveness: account.waterEffectiveness,
    waterTotal: account.waterTotal,
    compressorHours: (account.compressorSteps * itPower.step) / HOUR,
    units: Object.fromEntries(paths.map((path) => [path.name, monthsOf(path, day, input)])),
    findings: findingsOf(input, paths, day, met, spanOf(hours)),
  }
}

/** Weather by hour of the year, or the design day where there is none. */
function hoursOf({ weather, design, start, itPower, itPeak }: CoolingInput): Hours {
  const load = { itPower: itPower.values, itPeak: itPeak.values, step: itPower.step }
  if (weather === undefined)
    return {
      ...load,
      weatherHour: new Uint16Array(load.itPower.length),
      dryBulb: Float64Array.of(design.dryBulb),
      wetBulb: Float64Array.of(design.wetBulb),
      pressure: Float64Array.of(pressureAt(design.elevation)),
    }
  const { dryBulb, wetBulb, pressure } = weather
  return { ...load, weatherHour: weatherHours(start, itPower), dryBulb, wetBulb, pressure }
}

/** Index into a typical year for each step; the calendar is asked once a day only. */
function weatherHours(start: number, { start: offset, step, values }: Series): Uint16Array {
  const index = new Uint16Array(values.length)
  const first = start + offset
  for (let i = 0; i < index.length; i++) {
    const next = i > 0 ? index[i - 1]! + 1 : 0
    const midnight = i === 0 || next % 24 === 0 || step !== HOUR
    index[i] = midnight ? hourOfYear365(first + i * step) : next
  }
  return index
}

function spanOf(hours: Hours): AirSpan {
  const span = (values: Float64Array) => {
    let low = Infinity
    let high = -Infinity
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      if (value < low) low = value
      if (value > high) high = value
    }
    return [low, high] as const
  }
  return { dryBulb: span(hours.dryBulb), wetBulb: span(hours.wetBulb) }
}

/** Facility power, PUE by hour, and the sums; nothing where nothing runs. */
function accountOf(itPower: Series, sums: HourSums, efficiency: number) {
  const { values, step } = itPower
  const facility = new Float64Array(values.length)
  const pue = new Float64Array(values.length)
  let itSum = 0
  let facilitySum = 0
  let waterTotal = 0
  let compressorSteps = 0
  for (let i = 0; i < values.length; i++) {
    const it = values[i]!
    if (!(it > 0)) continue
    facility[i] = (it + sums.power[i]!) / efficiency
    pue[i] = facility[i]! / it
    itSum += it
    facilitySum += facility[i]!
    waterTotal += sums.water[i]!
    compressorSteps += sums.compressors[i]!
  }
  const runs = itSum > 0
  return {
    facility,
    pue,
    pueAverage: runs ? facilitySum / itSum : null,
    waterEffectiveness: runs ? waterTotal / (itSum * step) : null,
    waterTotal,
    compressorSteps,
  }
}

/** Plant by month: enough for the month's peak, its margin, and the units that may fail. */
function monthsOf(path: PathModel, day: DesignDay, { plant, itPeak, start }: CoolingInput) {
  return aggregateByMonth(itPeak, start).map(({ month, max }) => {
    const heat = Math.max(0, max) * path.share * (1 + path.transport)
    const needed = unitsFor(heat, plant.margin, day.unitCapacity[path.name]!)
    return { month, heat, units: needed > 0 ? needed + RESERVE_UNITS[plant.reserve] : 0 }
  })
}

function findingsOf(
  input: CoolingInput,
  paths: readonly PathModel[],
  day: DesignDay,
  met: readonly PathHours[],
  span: AirSpan,
): Finding[] {
  const { design, itPower, itPeak } = input
  const found: Finding[] = []
  const itSum = itPower.values.reduce((sum, it) => sum + Math.max(0, it), 0)
  const at = (finding: Finding): Finding => ({
    ...finding,
    path: finding.path === '' ? input.path : `${input.path}.${finding.path}`,
  })
  if (input.weather === undefined)
    found.push({
      code: 'cooling.no-weather',
      severity: 'warning',
      path: '',
      values: { dryBulb: design.dryBulb, wetBulb: design.wetBulb },
    })
  found.push(...overPeak(itPower, itPeak))
  found.push(...day.findings.filter(({ code }) => code !== 'cooling.extrapolated'))
  for (const [i, path] of paths.entries()) {
    const { running, mechanical, floating, worst, throttling, heldBack, chillersMissing } = met[i]!
    if (running === 0) continue
    for (const one of outsideFit(path, span, mechanical > 0)) found.push(extrapolated(path, one))
    if (worst > 0)
      found.push({
        code: 'cooling.not-held',
        severity: 'warning',
        path: path.name,
        values: {
          machine: path.id,
          hours: (floating / running) * HOURS_A_YEAR,
          over: worst,
          setPoint: path.setPoint,
        },
      })
    if (throttling > 0)
      found.push({
        code: 'cooling.throttles',
        severity: 'warning',
        path: path.name,
        values: {
          machine: path.id,
          hours: (throttling / running) * HOURS_A_YEAR,
          share: heldBack / itSum,
          chillers: chillersMissing,
        },
      })
  }
  return found.map(at)
}

/** Hours in which the load passes the peak that the plant was sized on. */
function overPeak(itPower: Series, itPeak: Series): Finding[] {
  let steps = 0
  let ratio = 1
  for (let i = 0; i < itPower.values.length; i++) {
    const it = itPower.values[i]!
    const peak = itPeak.values[i]!
    if (!(it > peak * (1 + 1e-9))) continue
    steps++
    ratio = Math.max(ratio, peak > 0 ? it / peak : 1)
  }
  if (steps === 0) return []
  const values = { hours: (steps * itPower.step) / HOUR, ratio }
  return [{ code: 'cooling.over-peak', severity: 'warning', path: '', values }]
}
