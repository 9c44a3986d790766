import { type Dimension, dimensionNames, parseQuantity } from '../../quantity/index.js'
import type { Claim, Relation } from '../claim.js'
import type { Fabric } from '../fabric.js'
import type { ChipSource, ClaimSource, FabricSource } from '../schema/index.js'
import type { ChipProgramme } from '../silicon.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'

const gigabit = 1e9 / 8

/** Settles the network between racks. */
export function settleFabric(source: FabricSource, here: Cursor, shelf: Shelf): Fabric {
  const out = source['scale-out']
  const at = here.child('scaleOut')
  return {
    scaleOut: {
      design: out.design ?? 'rail-optimised',
      switch: shelf.take('network', out.switch, at.child('switch')),
      port: at.optional('port', out.port) ?? 400 * gigabit,
      optic: shelf.take('network', out.optic ?? 'opt-800g-2xdr4', at.child('optic')),
      nic: shelf.take('network', out.nic ?? 'cx7', at.child('nic')),
      oversubscription: at.optional('oversubscription', out.oversubscription) ?? 1,
      planes: at.optional('planes', out.planes) ?? 1,
      efficiency: at.number('efficiency', out.efficiency, 'fabric-efficiency'),
    },
  }
}

/** Settles a chip of one's own; what is not written is unknown to the programme and 0 here. */
export function settleChip(source: ChipSource, here: Cursor, shelf: Shelf): ChipProgramme {
  const or = (key: string, value: ChipSource['package-price'], absent: number) =>
    here.optional(key, value) ?? absent
  const day = 86_400
  return {
    accelerator: shelf.take('accelerators', source.accelerator, here.child('accelerator')),
    dieArea: here.child('dieArea').take(source['die-area']),
    diesPerPackage: or('diesPerPackage', source['dies-per-package'], 1),
    waferPrice: here.child('waferPrice').take(source['wafer-price']),
    waferDiameter: 0.3,
    defectDensity: or('defectDensity', source['defect-density'], 1000),
    clustering: or('clustering', source.clustering, 10),
    packagePrice: or('packagePrice', source['package-price'], 0),
    memoryPrice: or('memoryPrice', source['memory-price'], 0),
    testPrice: or('testPrice', source['test-price'], 0),
    development: or('development', source.development, 0),
    partnerMargin: or('partnerMargin', source['partner-margin'], 0),
    wafersPerMonth: or('wafersPerMonth', source['wafers-per-month'], 0),
    tapeOut: source['tape-out'],
    tapeOutToVolume: or('tapeOutToVolume', source['tape-out-to-volume'], 365 * day),
    respinProbability: or('respinProbability', source['respin-probability'], 0),
    respinTime: or('respinTime', source['respin-time'], 180 * day),
  }
}

const relations = ['eq', 'ge', 'le', 'upTo', 'about', 'order', 'rank', 'event'] as const

/** Settles a claim; the dimension of its figure is the first that reads it. */
export function settleClaim(source: ClaimSource, here: Cursor): Claim {
  const written = relations.filter((relation) => source[relation] !== undefined)
  const relation: Relation = written[0] ?? 'event'
  if (written.length > 1) {
    here.report('scenario.one-relation', { written: written.join(', ') })
  }
  const text = source[relation] ?? ''
  const figure = readFigure(text)
  const within = here.optional('within', source.within)
  here.child(relation, relation).note(text)
  return {
    says: source.says,
    article: source.article ?? '',
    relation,
    text,
    ...(source['says-ko'] !== undefined && { saysKo: source['says-ko'] }),
    ...(source.path !== undefined && { path: source.path }),
    ...(figure && { value: figure.value, dimension: figure.dimension }),
    ...(source.baseline !== undefined && { baseline: source.baseline }),
    ...(source.basis !== undefined && { basis: source.basis }),
    ...(source['as-of'] !== undefined && { asOf: source['as-of'] }),
    ...(within !== undefined && { within }),
  }
}

function readFigure(text: string): { value: number; dimension: Dimension } | undefined {
  for (const dimension of dimensionNames) {
    const parsed = parseQuantity(text, dimension)
    if (parsed.ok) return { value: parsed.value, dimension }
  }
  return undefined
}
