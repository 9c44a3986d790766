import type { PowerEquipment } from '../../catalog/index.js'
import type { Count, Hertz, HertzPerSecond, Seconds, Watts } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { Dynamics, DynamicsInput } from './contract.js'

/**
 * The swing of a synchronous job against the machines of the site. On an island the batteries
 * carry it first, the machines the rest; on a grid only its size and ramp are told. Preview: one
 * moment, no time simulation, no power floor. See the README.
 *
 * @param input power in W, frequency in Hz; `path` is the path of the site's power
 * @returns inertia in s, rate of change in Hz/s, power in W; null where a rating is not known
 */
export function swingCheck(input: DynamicsInput): Dynamics {
  const swing = Math.max(0, input.swing.high - input.swing.low)
  const island = input.grid <= 0
  const findings: Finding[] = []
  const machines = Object.entries(input.sources).filter(([, fleet]) => fleet.units > 0)
  const batteries = Object.entries(input.storage).filter(([, fleet]) => fleet.units > 0)
  const unknown = (kind: string, [name, fleet]: Named, field: keyof PowerEquipment) =>
    findings.push({
      code: 'dynamics.unknown',
      severity: 'note',
      path: `${input.path}.${kind}.${name}.type`,
      values: { equipment: fleet.equipment.id, field },
    })
  for (const battery of batteries) {
    if (battery[1].equipment.powerNominal === undefined) unknown('storage', battery, 'powerNominal')
  }
  const storagePower = ratingOf(batteries) ?? ratingOf(batteries.filter(isRated)) ?? 0
  const still = { island, swing, storagePower, floor: 0, slowdown: 0, findings }
  if (!island) {
    findings.push(...rampOf(input, swing))
    return { ...still, inertia: null, rateOfChange: null, stepAccepted: null }
  }
  for (const machine of machines) {
    for (const field of ['powerNominal', 'inertiaConstant', 'loadStepMax'] as const) {
      if (machine[1].equipment[field] === undefined) unknown('sources', machine, field)
    }
  }
  const rating = ratingOf(machines)
  const rotating = sumOf(machines, (e) => product(e.inertiaConstant, e.powerNominal))
  const stepAccepted = sumOf(machines, (e) => product(e.loadStepMax, e.powerNominal))
  const inertia = rotating === null || !rating ? null : rotating / rating
  const step = Math.max(0, swing - storagePower)
  const rateOfChange = rateOfChangeOfFrequency(step, input.frequency, rotating)
  if (stepAccepted !== null && swing > stepAccepted + storagePower) {
    findings.push({
      code: 'dynamics.swing',
      severity: 'warning',
      path: input.path,
      values: {
        swing,
        accepted: stepAccepted,
        storage: storagePower,
        ...(rateOfChange !== null && { rate: rateOfChange }),
        at: input.at,
      },
    })
  }
  return { ...still, inertia, rateOfChange, stepAccepted }
}

/**
 * Rate of change of frequency after a step of load, before governors act: df/dt = ΔP·f₀/(2·ΣH·S).
 * Source: the swing equation, Kundur 1994, Power System Stability and Control, section 3.9.
 *
 * @param step      ΔP, W
 * @param frequency f₀, Hz
 * @param rotating  ΣH·S, kinetic energy of the machines at f₀, J
 * @returns magnitude, Hz/s; null where nothing is known to rotate
 */
export function rateOfChangeOfFrequency(
  step: Watts,
  frequency: Hertz,
  rotating: number | null,
): HertzPerSecond | null {
  if (rotating === null || rotating <= 0) return null
  return (step * frequency) / (2 * rotating)
}

type Named = readonly [string, { readonly equipment: PowerEquipment; readonly units: Count }]

function ratingOf(fleets: readonly Named[]): Watts | null {
  return sumOf(fleets, (equipment) => equipment.powerNominal)
}

function isRated([, { equipment }]: Named): boolean {
  return equipment.powerNominal !== undefined
}

/** Sum over all units; null as soon as one type lacks the figure. */
function sumOf(
  fleets: readonly Named[],
  figure: (equipment: PowerEquipment) => number | undefined,
): number | null {
  let sum = 0
  for (const [, { equipment, units }] of fleets) {
    const each = figure(equipment)
    if (each === undefined) return null
    sum += each * units
  }
  return sum
}

function product(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one * other
}

/** What a grid sees: the size of the swing and how fast it comes. */
function rampOf(input: DynamicsInput, swing: Watts): Finding[] {
  const riseTime: Seconds = input.swing.riseTime
  if (swing <= 0 || riseTime <= 0) return []
  const values = { swing, ramp: swing / riseTime }
  return [{ code: 'dynamics.ramp', severity: 'note', path: input.path, values }]
}
