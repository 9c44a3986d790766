import type { Finding } from '../../scenario/index.js'
import { CHILLER_CLASS, carnotShare } from './chiller.js'
import type { HeatPath } from './contract.js'
import type { Outside } from './outside.js'
import { type PathModel, rejects } from './path.js'

/** What is wrong with a path whatever the weather. */
export function findingsOfPath(path: PathModel, given: HeatPath): Finding[] {
  const found: Finding[] = []
  const at = (code: string, severity: Finding['severity'], values: Finding['values']) =>
    found.push({ code, severity, path: path.name, values: { machine: path.id, ...values } })
  if (!rejects(path)) {
    at('cooling.no-rejection', 'error', { category: given.plant.category ?? '' })
    return found
  }
  if (!(path.ratedHeat > 0)) at('cooling.no-capacity', 'warning', {})
  const limit = given.plant.supplyTemperatureMax
  if (limit !== undefined && path.setPoint > limit)
    at('cooling.supply-too-warm', 'warning', { supply: path.setPoint, limit })
  if (path.chiller !== undefined) {
    const share = carnotShare(path.chiller)
    const [low, , high] = CHILLER_CLASS[path.chiller.medium].carnot
    const values = { machine: path.chillerId, cop: path.chiller.cop, share, low, high }
    if (share < low || share > high) at('cooling.rating-doubtful', 'note', values)
  }
  return found
}

/** A model that left its fitted range. */
export function extrapolated(path: PathModel, outside: Outside): Finding {
  return {
    code: 'cooling.extrapolated',
    severity: 'note',
    path: path.name,
    values: { ...outside },
  }
}
