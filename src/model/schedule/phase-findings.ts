import type { Seconds } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { PhaseProgress } from './contract.js'
import type { Model } from './model.js'

/** By which P50 may be later than the deterministic date before it is worth a note. */
const worthANote: Seconds = 7 * 86_400

/** Findings about phases: never complete, or later than its central dates suggest. */
export function phaseFindings(
  model: Model,
  phases: Readonly<Record<string, PhaseProgress>>,
): Finding[] {
  const { start } = model.input
  return model.phases.flatMap((phase, index): Finding[] => {
    const { ready, installed, heldUpBy } = phases[phase]!
    const path = `phases.${phase}`
    if (ready.deterministic === null) {
      const working = installed.values[installed.values.length - 1]!
      const values = { phase, count: model.phaseCount[index]!, working, gate: heldUpBy }
      return [{ code: 'schedule.never-ready', severity: 'error', path, values }]
    }
    const later = (ready.p50 ?? model.horizon) - ready.deterministic
    if (!(later > worthANote)) return []
    const values = {
      phase,
      deterministic: start + ready.deterministic,
      p50: start + ready.deterministic + later,
      later,
      probability: ready.probability,
    }
    return [{ code: 'schedule.merge-bias', severity: 'note', path, values }]
  })
}
