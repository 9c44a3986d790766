import type { ChipSource } from '../schema/index.js'
import type { ChipProgramme, Development, Die, Package } from '../silicon.js'
import { fraction, positive } from './bounds.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'
import { isoDate } from './moments.js'

/** Settles a chip of one's own. */
export function settleChip(source: ChipSource, here: Cursor, shelf: Shelf): ChipProgramme {
  const volume = here.child('volume')
  return {
    accelerator: shelf.take('accelerators', source.accelerator, here.child('accelerator')),
    die: settleDie(source.die, here.child('die')),
    package: settlePackage(source.package ?? {}, here.child('package')),
    development: settleDevelopment(source.development, here.child('development')),
    partnerMargin: fraction(
      here.child('partnerMargin'),
      here.number('partnerMargin', source['partner-margin'], 'partner-margin'),
      0,
    ),
    ...(source.instead !== undefined && {
      instead: shelf.take('accelerators', source.instead, here.child('instead')),
    }),
    volume: positive(volume, volume.take(source.volume)),
  }
}

function settleDie(source: ChipSource['die'], here: Cursor): Die {
  const above = (key: string, value: number) => positive(here.child(key), value)
  const density = here.number('defectDensity', source['defect-density'], 'defect-density')
  const { harvest } = source
  const cores = here.child('harvest')
  if (harvest && harvest.needed > harvest.cores) {
    const values = { found: harvest.needed, low: 1, high: harvest.cores }
    cores.child('needed').report('scenario.range', values)
  }
  return {
    width: above('width', here.child('width').take(source.width)),
    height: above('height', here.child('height').take(source.height)),
    perPackage: source['per-package'] ?? 1,
    waferPrice: here.child('waferPrice').take(source['wafer-price']),
    waferDiameter: above(
      'waferDiameter',
      here.number('waferDiameter', source['wafer-diameter'], 'wafer-diameter'),
    ),
    defectDensity: density,
    defectDensityMature:
      here.optional('defectDensityMature', source['defect-density-mature']) ?? density,
    learning: here.number('learning', source.learning, 'yield-learning'),
    clustering: above(
      'clustering',
      here.number('clustering', source.clustering, 'defect-clustering'),
    ),
    yieldLaw: source['yield-law'] ?? 'negative-binomial',
    ...(harvest && {
      harvest: {
        cores: harvest.cores,
        needed: harvest.needed,
        coreArea: fraction(
          cores.child('coreArea'),
          cores.child('coreArea').take(harvest['core-area']),
          0,
        ),
      },
    }),
    wafersPerMonth: above(
      'wafersPerMonth',
      here.child('wafersPerMonth').take(source['wafers-per-month']),
    ),
  }
}

function settlePackage(source: NonNullable<ChipSource['package']>, here: Cursor): Package {
  const share = (key: 'bondYield' | 'testCoverage', value: number) =>
    fraction(here.child(key), value, 0)
  return {
    perWafer: source['per-wafer'] ?? here.child('perWafer').fromDefault('packages-per-carrier'),
    waferPrice: here.number('waferPrice', source['wafer-price'], 'carrier-wafer-price'),
    wafersPerMonth: here.number('wafersPerMonth', source['wafers-per-month'], 'carrier-wafers'),
    substratePrice: here.number('substratePrice', source['substrate-price'], 'substrate-price'),
    memoryStacks: source['memory-stacks'] ?? 0,
    memoryStackPrice: here.number(
      'memoryStackPrice',
      source['memory-stack-price'],
      'memory-stack-price',
    ),
    memoryStacksPerMonth: here.number(
      'memoryStacksPerMonth',
      source['memory-stacks-per-month'],
      'memory-stacks',
    ),
    bondYield: share('bondYield', here.number('bondYield', source['bond-yield'], 'bond-yield')),
    testPrice: here.number('testPrice', source['test-price'], 'chip-test-price'),
    testCoverage: share(
      'testCoverage',
      here.number('testCoverage', source['test-coverage'], 'test-coverage'),
    ),
  }
}

function settleDevelopment(source: ChipSource['development'], here: Cursor): Development {
  return {
    cost: here.child('cost').take(source.cost),
    respinCost: here.number('respinCost', source['respin-cost'], 'respin-cost'),
    tapeOut: isoDate(source['tape-out'], here.child('tapeOut')),
    tapeOutToVolume: here.number(
      'tapeOutToVolume',
      source['tape-out-to-volume'],
      'tape-out-to-volume',
    ),
    respinProbability: fraction(
      here.child('respinProbability'),
      here.number('respinProbability', source['respin-probability'], 'respin-probability'),
      0,
    ),
    respinTime: here.number('respinTime', source['respin-time'], 'respin-time'),
    respinsMax: source['respins-max'] ?? here.child('respinsMax').fromDefault('respins-max'),
  }
}
