import type { BackupBattery, BackupClass } from '../survival.js'
import { type ClauseReader, number, numbers } from './clause.js'

const kW = 1e3
const kWh = 3.6e6
const hour = 3600

/** A reliability case while its clauses are read. */
export interface ReliabilityDraft {
  load: Float64Array
  /** Units by class, all of one power and one reliability. */
  units: number[]
  power: number
  availability: number
  failureToStart: number
  timeToFailure: number
  battery: { power: number; energy: number } | undefined
  efficiency: number
  chargeMin: number
  chargeBegin: number
  bins: number
  /** h */
  durations: number[]
  chances: number[]
  /** USD/J */
  lostLoad: number
  presentWorth: number
}

export function blankReliability(): ReliabilityDraft {
  return {
    load: new Float64Array(),
    units: [],
    power: 0,
    availability: 1,
    failureToStart: 0,
    timeToFailure: Number.POSITIVE_INFINITY,
    battery: undefined,
    efficiency: 1,
    chargeMin: 0,
    chargeBegin: 1,
    bins: 101,
    durations: [],
    chances: [],
    lostLoad: 0,
    presentWorth: 1,
  }
}

const figureText = '(\\d+(?:\\.\\d+)?)'
const pattern = (text: string) => new RegExp(text.replaceAll('#', figureText), 'i')
const loads = /loads? \[([^\]]*)\] kW/i
const flat = pattern('flat # kW(?: x (\\d+))?')
const generators = pattern('(\\d+) generators?(?: x)? # kW')
const types = /generator types (\d+(?:\+\d+)+)/i
const battery = pattern('battery # kW/# kWh')
const each = pattern('p=# each')
const durations = /outage(?:s?)(?: lasts?)? (\d+) h\b/i
const several = /durations? ((?:\d+ h(?:,? and |, )?)+)/i

/** Readers of the clauses of reliability cases. */
export const reliabilityReaders: readonly ClauseReader<ReliabilityDraft>[] = [
  (clause, draft) => {
    const list = numbers(loads.exec(clause)?.[1] ?? '')
    if (list) draft.load = Float64Array.from(list, (power) => power * kW)
    const even = flat.exec(clause)
    const steps = even?.[2] ? number(even, 2) : 8760
    if (even && steps <= 100_000) draft.load = new Float64Array(steps).fill(number(even, 1) * kW)
    return list !== null || even !== null
  },
  (clause, draft) => {
    if (/no generation/i.test(clause)) return true
    const own = generators.exec(clause)
    const split = types.exec(clause)?.[1]
    if (!own && !split) return false
    if (own) {
      draft.units = [number(own, 1)]
      draft.power = number(own, 2) * kW
    }
    if (split) draft.units = split.split('+').map(Number)
    set(clause, /\bOA=([\d.]+)/i, (value) => {
      draft.availability = value
    })
    set(clause, /\bFTS=([\d.]+)/i, (value) => {
      draft.failureToStart = value
    })
    set(clause, /\bMTTF=([\d.]+) h/i, (value) => {
      draft.timeToFailure = value * hour
    })
    return true
  },
  (clause, draft) => {
    const match = battery.exec(clause)
    if (!match) return false
    draft.battery = { power: number(match, 1) * kW, energy: number(match, 2) * kWh }
    set(clause, /\beff(?:iciency)? ([\d.]+)/i, (value) => {
      draft.efficiency = value
    })
    set(clause, /min SOC ([\d.]+)/i, (value) => {
      draft.chargeMin = value
    })
    set(clause, /start SOC ([\d.]+)/i, (value) => {
      draft.chargeBegin = value
    })
    set(clause, /(\d+) bins/i, (value) => {
      draft.bins = value
    })
    if (/full at start/i.test(clause)) draft.chargeBegin = 1
    return true
  },
  (clause, draft) => {
    const one = durations.exec(clause)
    const list = several.exec(clause)?.[1]?.match(/\d+/g)?.map(Number)
    if (!one && !list) return false
    draft.durations = list ?? [number(one!, 1)]
    const chance = each.exec(clause)
    const even = chance ? number(chance, 1) : 1 / draft.durations.length
    draft.chances = draft.durations.map(() => even)
    return true
  },
  (clause, draft) =>
    set(clause, /VoLL ([\d.]+) USD\/kWh/i, (value) => {
      draft.lostLoad = value / kWh
    }),
  (clause, draft) =>
    set(clause, /present-worth factor ([\d.]+)/i, (value) => {
      draft.presentWorth = value
    }),
]

function set(clause: string, expression: RegExp, to: (value: number) => void): boolean {
  const value = Number(expression.exec(clause)?.[1] ?? 'x')
  if (!Number.isFinite(value)) return false
  to(value)
  return true
}

/** The sets of a case. */
export function classesOf(draft: ReliabilityDraft): BackupClass[] {
  const { power, availability, failureToStart, timeToFailure } = draft
  return draft.units.map((units) => ({
    units,
    power,
    availability,
    failureToStart,
    timeToFailure,
  }))
}

/** The battery of a case, counted above its least state of charge. */
export function batteryOf(draft: ReliabilityDraft): BackupBattery | null {
  if (!draft.battery) return null
  const { power, energy } = draft.battery
  return {
    power,
    energy: energy * (1 - draft.chargeMin),
    begin: energy * Math.max(0, draft.chargeBegin - draft.chargeMin),
    chargeEfficiency: draft.efficiency,
    dischargeEfficiency: draft.efficiency,
    bins: draft.bins,
  }
}
