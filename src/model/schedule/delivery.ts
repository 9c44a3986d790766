import type { Count, CountPerSecond, EpochSeconds, Seconds } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { PhaseNeed } from './contract.js'
import type { Lot } from './lots.js'
import { momentOf, type WorkAt } from './moments.js'
import { type NodeLink, unbounded } from './network.js'

/**
 * Slowest delivery that is computed with, s per accelerator: where a drawn rate is not positive, the
 * racks come after every horizon, and no date is infinite.
 */
const slowest: Seconds = 1e9

/** Time between one accelerator and the next, s. @param rate absent: all at once */
export function secondsPerAccelerator(rate: CountPerSecond | undefined): Seconds {
  if (rate === undefined) return 0
  return rate > 0 ? Math.min(1 / rate, slowest) : slowest
}

/** Accelerators of a phase before its last rack: their number times the pace is its duration. */
function beforeLastRack(lots: readonly Lot[]): Count {
  const last = lots[lots.length - 1]
  return last === undefined ? 0 : last.before + (last.racks - 1) * last.perRack
}

/** Deliveries as nodes of the network: one for each phase, then one for each lot. */
export interface Deliveries {
  readonly links: readonly NodeLink[]
  /** Earliest start of each phase's node, s. */
  readonly earliest: readonly Seconds[]
  /** Duration of each phase's node and of each lot's, s, central. */
  readonly phaseDuration: readonly Seconds[]
  readonly lotDuration: readonly Seconds[]
  /** Position in `links` of the link that leads from the phase to each lot. */
  readonly lotLink: readonly number[]
  /** Whether the first delivery is a date, and so may be drawn. */
  readonly isDated: readonly boolean[]
  readonly findings: readonly Finding[]
}

/**
 * A phase's node starts with its first rack and ends with its last; its lots follow one another at
 * the pace of delivery. The first rack comes at `arrive.from`, and not before the last of the phase
 * named in `after`; a rack arrives when its first accelerator is due.
 *
 * @param lots      of all phases, each phase's in order
 * @param phaseNode number of the first phase's node; @param lotNode of the first lot's
 */
export function linkDeliveries(
  phases: Readonly<Record<string, PhaseNeed>>,
  lots: readonly Lot[],
  start: EpochSeconds,
  workAt: WorkAt,
  phaseNode: number,
  lotNode: number,
): Deliveries {
  const names = Object.keys(phases)
  const links: NodeLink[] = []
  const findings: Finding[] = []
  const isDated: boolean[] = []
  const earliest = names.map((name, index) => {
    const { arrive, after, site } = phases[name]!
    const node = phaseNode + index
    const before = after === undefined ? -1 : names.indexOf(after)
    if (before >= 0) links.push({ from: phaseNode + before, to: node, type: 'FS', lag: 0 })
    if (after !== undefined && before < 0) {
      findings.push(unknownMoment(`phases.${name}.after`, after))
    }
    if (arrive.rate !== undefined && !(arrive.rate > 0)) {
      const values = { phase: name, rate: arrive.rate }
      const path = `phases.${name}.arrive.rate`
      findings.push({ code: 'schedule.no-rate', severity: 'error', path, values })
    }
    const from = arrive.from
    const moment = from === undefined ? undefined : momentOf(from, start, site, workAt)
    isDated.push(moment?.kind === 'date')
    if (from !== undefined && moment === undefined) {
      findings.push(unknownMoment(`phases.${name}.arrive.from`, from))
    }
    if (moment?.kind === 'date') return moment.at
    for (const from of moment?.nodes ?? []) links.push({ from, to: node, type: 'FS', lag: 0 })
    return 0
  })
  const pace = names.map((name) => secondsPerAccelerator(phases[name]!.arrive.rate))
  const lotLink = lots.map((lot, index) => {
    const phase = names.indexOf(lot.phase)
    const lag = lot.before * pace[phase]!
    return links.push({ from: phaseNode + phase, to: lotNode + index, type: 'SS', lag }) - 1
  })
  return {
    links,
    earliest,
    phaseDuration: names.map((name, phase) => {
      return beforeLastRack(lots.filter((lot) => lot.phase === name)) * pace[phase]!
    }),
    lotDuration: lots.map((lot) => (lot.racks - 1) * lot.perRack * pace[names.indexOf(lot.phase)]!),
    lotLink,
    isDated,
    findings,
  }
}

/** Earliest start of a lot's node: only its phase holds it. */
export const lotEarliest = unbounded

/** A moment that is neither a date nor an activity of the build. */
export function unknownMoment(path: string, moment: string): Finding {
  return { code: 'schedule.unknown-moment', severity: 'error', path, values: { moment } }
}
