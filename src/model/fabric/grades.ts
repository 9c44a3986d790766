import { type Case, figure, type GradedTable, type GradeRow } from '../grade.js'
import { foldedClos, radixAt } from './clos.js'

/**
 * Published counts of networks. What is counted stands in `counted`; the network it is counted in
 * stands in the columns beside it: endpoints (empty: as many as it reaches), switch ports, rate of
 * a port and of an endpoint over that of the switch, planes, tiers, oversubscription.
 */
const facts: GradedTable = {
  room: 'fabric',
  name: 'fabric_facts',
  columns: ['id', 'cluster', 'value', 'unit', 'counted', 'ports', 'lanes'],
  error: 'relative',
  grade: (cases) => cases.flatMap(gradeFact),
}

function gradeFact(row: Case): GradeRow[] {
  const measured = figure(row, 'value')
  if (measured === undefined || (row.counted ?? '') === '') return []
  const base = {
    id: row.id ?? '',
    group: row.cluster ?? '',
    quantity: row.counted ?? '',
    unit: row.unit ?? '',
    measured,
  }
  const ports = figure(row, 'ports')
  const lanes = figure(row, 'lanes')
  if (ports === undefined || lanes === undefined || ports < 2 || lanes <= 0) {
    return [{ ...base, predicted: null, skipped: 'no-value', skippedBy: 'ports' }]
  }
  const predicted = countOf(row, ports, lanes)
  return predicted === undefined
    ? [{ ...base, predicted: null, skipped: 'not-modelled', skippedBy: row.counted ?? '' }]
    : [{ ...base, predicted }]
}

/** Most that is laid out: far above any network, so that no row hangs. */
const endpointsMax = 1e9

function countOf(row: Case, ports: number, lanes: number): number | undefined {
  const planes = Math.max(1, figure(row, 'planes') ?? 1)
  const radix = radixAt(ports, lanes * planes, 1)
  const tiers = figure(row, 'tiers') === 3 ? 3 : 2
  const over = {
    leaf: Math.max(1, figure(row, 'leaf_oversubscription') ?? 1),
    core: Math.max(1, figure(row, 'core_oversubscription') ?? 1),
  }
  if (radix < 2 || radix > endpointsMax) return undefined
  const reach = foldedClos(2, radix, over, tiers)
  const endpoints = Math.min(
    endpointsMax,
    figure(row, 'endpoints') ?? (tiers === 2 ? reach.leafSize * radix : reach.largest),
  )
  const clos = foldedClos(endpoints, radix, over, tiers)
  const switchEnds = clos.accessLinks + 2 * clos.trunkLinks
  const counts: Readonly<Record<string, number>> = {
    'endpoints reached': endpoints,
    'endpoints in a pod': clos.podSize,
    leaves: clos.leaves,
    spines: clos.spines,
    cores: clos.cores,
    cables: clos.accessLinks + clos.trunkLinks,
    'modules in switches per endpoint':
      switchEnds / (figure(row, 'links_a_module') ?? 1) / endpoints,
    'modules at adapters per endpoint': clos.accessLinks / endpoints,
  }
  return counts[row.counted ?? '']
}

/** Tables of this room. */
export const grades: readonly GradedTable[] = [facts]
