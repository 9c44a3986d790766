import { PhysicsError } from '../../../physics/index.js'
import type { Seconds } from '../../../quantity/index.js'
import { type Case, figure, type SkipReason } from '../../grade.js'
import type { Governor } from '../governor/governor.js'
import { typicalEngine, typicalTurbine } from '../governor/typical.js'
import type { IslandCase, IslandMachine } from '../island/island.js'
import type { Trip } from '../island/switches.js'
import { UnreadableCase } from './unreadable.js'

const MEGA = 1e6
/** Finest step that a table may ask for: ten minutes of it are half a million steps. */
const STEP: Seconds = 0.001
const DURATION_MAX: Seconds = 600

/**
 * The island of a row. Columns: `frequency_hz`; for machines, parted by `|` where there are several
 * kinds, `units`, `rating_mva` (of one), `inertia_s`, `governor`, `parameters` (`R=0.05 T1=0.4 …`, the
 * rest typical), optional `damping`, `power_mw` (of one); `load_mw` (`0@60 1@70`: from each second on);
 * optional `trips` (`1@1#0`: at 1 s one unit of kind 0), `load_damping`; `duration_s`.
 * @throws UnreadableCase
 */
export function islandOf(row: Case): IslandCase {
  const duration = needed(row, 'duration_s')
  if (!(duration > STEP && duration <= DURATION_MAX)) {
    throw new UnreadableCase('duration_s', 'outside-range')
  }
  const machines = machinesOf(row)
  const levels = pairs(row, 'load_mw')
  const load = new Float64Array(Math.round(duration / STEP) + 1)
  let next = 0
  let level = levels[0]![1]
  for (let k = 0; k < load.length; k++) {
    while (next < levels.length && levels[next]![0] <= k * STEP + 1e-9) level = levels[next++]![1]
    load[k] = level * MEGA
  }
  return {
    frequency: needed(row, 'frequency_hz'),
    machines,
    load,
    step: STEP,
    loadDamping: optional(row, 'load_damping') ?? 0,
    trips: tripsOf(row, machines.length),
  }
}

function machinesOf(row: Case): IslandMachine[] {
  const split = (column: string) => (row[column] ?? '').split('|').map((part) => part.trim())
  const governors = split('governor')
  const each = (column: string, kind: number): number | undefined => {
    const parts = split(column)
    const text = parts.length === 1 ? parts[0]! : (parts[kind] ?? '')
    if (text === '') return undefined
    const value = Number(text)
    if (!Number.isFinite(value)) throw new UnreadableCase(column, 'not-a-number')
    return value
  }
  const must = (column: string, kind: number): number => {
    const value = each(column, kind)
    if (value === undefined) throw new UnreadableCase(column, 'no-value')
    return value
  }
  return governors.map((governor, kind) => {
    const rating = must('rating_mva', kind) * MEGA
    const power = each('power_mw', kind)
    return {
      units: must('units', kind),
      rating,
      inertia: must('inertia_s', kind),
      damping: each('damping', kind) ?? 0,
      governor: governorOf(governor, split('parameters')[kind] ?? ''),
      ...(power !== undefined && { power: (power * MEGA) / rating }),
    }
  })
}

/** Records without these parameters have no typical value here; the rest starts from a typical record. */
const bases: Readonly<Record<string, Governor>> = {
  NONE: { model: 'none' },
  GAST: typicalTurbine,
  GGOV1: typicalEngine,
  TGOV1: { model: 'TGOV1', R: 0.05, T1: 0.5, VMAX: 1, VMIN: 0, T2: 1, T3: 3, Dt: 0 },
  IEEEG1: {
    model: 'IEEEG1',
    ...{ K: 20, T1: 0, T2: 0, T3: 0.1, UO: 0.1, UC: -0.2, PMAX: 1, PMIN: 0 },
    ...{ T4: 0.3, K1: 0.3, K2: 0, T5: 7, K3: 0.3, K4: 0, T6: 0.4, K5: 0.4, K6: 0 },
    ...{ T7: 0, K7: 0, K8: 0 },
  },
}

function governorOf(name: string, parameters: string): Governor {
  if (name === '') throw new UnreadableCase('governor', 'no-value')
  const base = bases[name.toUpperCase()]
  if (!base) throw new UnreadableCase('governor', 'not-modelled')
  const changed: Record<string, number | string> = { ...base }
  for (const word of parameters.split(/[\s;,]+/).filter((part) => part !== '')) {
    const [key = '', text = ''] = word.split('=')
    const value = Number(text || Number.NaN)
    if (!Number.isFinite(value)) throw new UnreadableCase('parameters', 'not-a-number')
    if (key === 'model' || !Object.hasOwn(base, key)) {
      throw new UnreadableCase('parameters', 'not-modelled')
    }
    changed[key] = value
  }
  return changed as unknown as Governor
}

function tripsOf(row: Case, kinds: number): Trip[] {
  return (row.trips ?? '')
    .split(/[\s;]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [time = Number.NaN, units = Number.NaN, machine = 0] = word.split(/[@#]/).map(Number)
      if (!(time >= 0 && units >= 0 && machine >= 0 && machine < kinds)) {
        throw new UnreadableCase('trips', 'not-a-number')
      }
      return { time, units, machine }
    })
}

/** `time@value` pairs, ascending. */
function pairs(row: Case, column: string): (readonly [number, number])[] {
  const words = (row[column] ?? '').split(/[\s;]+/).filter((word) => word !== '')
  if (words.length === 0) throw new UnreadableCase(column, 'no-value')
  return points(words, '@', column)
}

/** Points of a measured curve, `time:hertz`; none where the column is empty. */
export function curveOf(row: Case): readonly (readonly [number, number])[] {
  const words = (row.curve_hz ?? '').split(/[\s;]+/).filter((word) => word !== '')
  return points(words, ':', 'curve_hz')
}

function points(words: readonly string[], mark: string, column: string) {
  const found = words.map((word) => {
    const [time, value, more] = word.split(mark)
    const point = [Number(time || Number.NaN), Number(value || Number.NaN)] as const
    if (more !== undefined || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      throw new UnreadableCase(column, 'not-a-number')
    }
    return point
  })
  return found.sort((a, b) => a[0] - b[0])
}

function needed(row: Case, column: string): number {
  const value = optional(row, column)
  if (value === undefined) throw new UnreadableCase(column, 'no-value')
  return value
}

function optional(row: Case, column: string): number | undefined {
  const value = figure(row, column)
  if (value === undefined && (row[column] ?? '').trim() !== '') {
    throw new UnreadableCase(column, 'not-a-number')
  }
  return value
}

/** Why a case could not be run, for a table of grades; other errors pass. */
export function reasonOf(error: unknown): { reason: SkipReason; column: string } {
  if (error instanceof UnreadableCase) return { reason: error.reason, column: error.column }
  if (error instanceof PhysicsError) {
    const reason = error.code === 'physics/not-modelled' ? 'not-modelled' : 'outside-range'
    return { reason, column: String(error.values.name ?? error.code) }
  }
  throw error
}
