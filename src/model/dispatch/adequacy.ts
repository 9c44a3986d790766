import type { Celsius, Count, Fraction } from '../../quantity/index.js'
import type { Adequacy, DispatchInput } from './contract.js'
import { derated, ratingDryBulb } from './derate.js'
import {
  firmCapacity,
  type OutageClass,
  type OutageTable,
  outageTable,
  shortageAgainst,
} from './firm.js'
import { onGrid } from './fleet.js'
import type { DispatchProblem } from './problem.js'

/** Stands in where a record has no availability: typical of gas engines and turbines, estimate. */
const typicalOutageRate: Fraction = 0.04
/** Hours of like air are told apart by so much, the warmer end counts. */
const airStep: Celsius = 2
const hoursOfYear = 8760
const secondsOfHour = 3600

/**
 * Adequacy in the month of highest mean load: loss-of-load expectation and expected unserved energy
 * of that month, stretched to a year, units failing apart from each other, the grid never. Batteries
 * are left out: they bridge hours, not outages. Null where nothing is asked for.
 */
export function adequacyOf(input: DispatchInput, problem: DispatchProblem): Adequacy | null {
  const month = fullestMonth(problem)
  if (month === null) return null
  const hours: Count[] = []
  for (let t = 0; t < problem.load.length; t++) if (problem.month[t] === month) hours.push(t)
  const air = input.dryBulb && onGrid(input.dryBulb, input.demand, input.designDryBulb)
  const tables = new Map<string, OutageTable>()
  let lossOfLoad = 0
  let unserved = 0
  for (const t of hours) {
    const bucket = Math.ceil((air?.[t] ?? ratingDryBulb) / airStep) * airStep
    const key = `${bucket}|${problem.generators.map((one) => one.count[t]).join('|')}`
    let table = tables.get(key)
    if (!table) {
      table = outageTable(classesAt(input, problem, t, bucket))
      tables.set(key, table)
    }
    const short = shortageAgainst(table, [problem.load[t]!], problem.step, problem.importLimit[t])
    lossOfLoad += short.lossOfLoad
    unserved += short.unserved
  }
  const last = hours.at(-1)!
  const scale = (hoursOfYear * secondsOfHour) / (hours.length * problem.step)
  const lost = { none: 0, 'n-1': 1, 'n-2': 2 }[input.reserve]
  const design = classesAt(input, problem, last, input.designDryBulb)
  return {
    firm: problem.importLimit[last]! + firmCapacity(design, lost),
    lossOfLoad: (lossOfLoad * scale) / secondsOfHour,
    expectedUnserved: unserved * scale,
    ratesKnown: Object.values(input.sources).every(
      (fleet) => fleet.equipment.availability !== undefined,
    ),
  }
}

function classesAt(
  input: DispatchInput,
  problem: DispatchProblem,
  t: Count,
  air: Celsius,
): OutageClass[] {
  return problem.generators.map((one) => {
    const { equipment } = input.sources[one.name]!
    const { availability = 1 - typicalOutageRate } = equipment
    return {
      units: Math.floor(one.count[t]! + 1e-9),
      capacity: derated(equipment, air, input.elevation),
      outageRate: Math.min(1, Math.max(0, 1 - availability)),
    }
  })
}

/** The month of highest mean load; null where there is no load. */
function fullestMonth(problem: DispatchProblem): Count | null {
  const sum = new Float64Array(problem.months)
  const count = new Float64Array(problem.months)
  for (let t = 0; t < problem.load.length; t++) {
    const m = problem.month[t]!
    sum[m] = sum[m]! + problem.load[t]!
    count[m] = count[m]! + 1
  }
  let best: Count | null = null
  let most = 0
  for (let m = 0; m < sum.length; m++) {
    const mean = count[m]! > 0 ? sum[m]! / count[m]! : 0
    if (mean > most) {
      most = mean
      best = m
    }
  }
  return best
}
