import type { Count } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { HallPlaces, PhaseNeed } from './contract.js'

/** Accelerators of one phase in one hall: the smallest thing that a gate opens for. */
export interface Lot {
  readonly phase: string
  readonly site: string
  /** Absent: there is no place for them. */
  readonly hall?: string | undefined
  readonly accelerators: Count
  readonly perRack: Count
  /** Racks; the last may be partly filled. */
  readonly racks: Count
  /** Accelerators of the phase in the lots before this one. */
  readonly before: Count
}

/**
 * Gives each phase its places: phases in the order in which they are written take what is left in
 * the halls of their site, in the order in which those are written.
 */
export function placeLots(
  halls: Readonly<Record<string, HallPlaces>>,
  phases: Readonly<Record<string, PhaseNeed>>,
): { lots: Lot[]; findings: Finding[] } {
  const free = new Map(Object.entries(halls).map(([name, hall]) => [name, hall.capacity]))
  const lots: Lot[] = []
  const findings: Finding[] = []
  for (const [name, phase] of Object.entries(phases)) {
    const perRack = phase.acceleratorsPerRack > 0 ? phase.acceleratorsPerRack : 1
    let before = 0
    const take = (accelerators: Count, hall?: string) => {
      const racks = Math.ceil(accelerators / perRack)
      lots.push({ phase: name, site: phase.site, hall, accelerators, perRack, racks, before })
      before += accelerators
    }
    for (const [hall, { site }] of Object.entries(halls)) {
      const taken = site === phase.site ? Math.min(free.get(hall)!, phase.count - before) : 0
      if (!(taken > 0)) continue
      free.set(hall, free.get(hall)! - taken)
      take(taken, hall)
    }
    if (before >= phase.count) continue
    findings.push({
      code: 'schedule.no-places',
      severity: 'error',
      path: `sites.${phase.site}.halls`,
      values: { phase: name, count: phase.count, places: before },
    })
    take(phase.count - before)
  }
  return { lots, findings }
}
