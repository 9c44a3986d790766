import type { Fabric, Line } from '../fabric.js'
import type { FabricSource, SupplySource } from '../schema/index.js'
import type { SupplyLimit } from '../supply.js'
import { fraction, positive } from './bounds.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'
import { isoDate } from './moments.js'
import { settleSteps } from './steps.js'

/** Settles the network between racks, and the lines between sites. */
export function settleFabric(
  source: FabricSource,
  here: Cursor,
  shelf: Shelf,
  sites: readonly string[],
  start: string,
): Fabric {
  const out = source['scale-out']
  const at = here.child('scaleOut')
  const lines: Record<string, Line> = {}
  const above = (key: string, value: number) => positive(at.child(key), value)
  for (const [key, line] of Object.entries(source.lines ?? {})) {
    lines[key] = settleLine(line, here.child('lines').child(key, key), sites, start)
  }
  return {
    scaleOut: {
      design: out.design ?? 'rail-optimised',
      switch: shelf.take('network', out.switch, at.child('switch')),
      port: above('port', at.number('port', out.port, 'fabric-port')),
      optic: shelf.take('network', out.optic ?? 'opt-800g-2xdr4', at.child('optic')),
      nic: shelf.take('network', out.nic ?? 'cx7', at.child('nic')),
      oversubscription: above(
        'oversubscription',
        at.optional('oversubscription', out.oversubscription) ?? 1,
      ),
      coreOversubscription: above(
        'coreOversubscription',
        at.optional('coreOversubscription', out['core-oversubscription']) ?? 1,
      ),
      planes: above('planes', at.optional('planes', out.planes) ?? 1),
      ...(out.tiers !== undefined && { tiers: out.tiers === 2 ? 2 : 3 }),
      efficiency: above(
        'efficiency',
        fraction(
          at.child('efficiency'),
          at.number('efficiency', out.efficiency, 'fabric-efficiency'),
          0,
        ),
      ),
    },
    lines,
    opticLife: positive(
      here.child('opticLife'),
      here.number('opticLife', source['optic-life'], 'optic-life'),
    ),
    opticRepair: here.number('opticRepair', source['optic-repair'], 'optic-repair'),
  }
}

function settleLine(
  source: NonNullable<FabricSource['lines']>[string],
  here: Cursor,
  sites: readonly string[],
  start: string,
): Line {
  for (const end of ['from', 'to'] as const) {
    if (sites.includes(source[end])) continue
    const values = { name: source[end], of: 'sites', known: sites.join(', ') }
    here.child(end).report('scenario.unknown-name', values)
  }
  const owned = source.owned ?? false
  return {
    from: source.from,
    to: source.to,
    length: positive(here.child('length'), here.child('length').take(source.length)),
    bandwidth: positive(here.child('bandwidth'), here.child('bandwidth').take(source.bandwidth)),
    owned,
    available:
      source.available === undefined ? start : isoDate(source.available, here.child('available')),
    price: here.number('price', source.price, owned ? 'fibre-laid' : 'fibre-leased'),
  }
}

/** Settles what the world gives. */
export function settleSupply(source: SupplySource, here: Cursor, start: string): SupplyLimit {
  const written = source[source.of]
  if (!written) {
    const values = { expected: source.of, example: `${source.of}: {2027-01-01: …}`, found: '' }
    here.child(source.of).report('scenario.missing', values)
  }
  return {
    of: source.of,
    ...(source.type !== undefined && { type: source.type }),
    amount: written ? settleSteps(written, here.child('amount', source.of), start) : {},
  }
}
