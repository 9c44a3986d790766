import { z } from 'zod'
import { measured, name, named, oneOf, steps, text, whole, yesNo } from './values.js'

const line = z.strictObject({
  from: name('site'),
  to: name('site'),
  length: measured('length', 'of the route'),
  bandwidth: measured('dataRate'),
  owned: yesNo('laid, not leased').optional(),
  available: text('date from which it carries').optional(),
  price: measured('money', 'laid: a metre; leased: the line, a month').optional(),
})

/** Source form of the network between racks. */
export const fabricSchema = z.strictObject({
  'scale-out': z.strictObject({
    design: oneOf(['clos', 'rail-optimised', 'multi-plane']).optional(),
    switch: name('switch of the catalogue'),
    port: measured('dataRate', "one accelerator's port, per direction").optional(),
    optic: name('transceiver of the catalogue').optional(),
    nic: name('network interface of the catalogue').optional(),
    oversubscription: measured('ratio', 'at the leaf').optional(),
    'core-oversubscription': measured('ratio', 'between pod and core').optional(),
    planes: measured('count').optional(),
    tiers: whole(2, 3, 'absent: the fewest that reach').optional(),
    efficiency: measured('fraction', 'of peak rate in large collectives').optional(),
  }),
  lines: named(line, 'between sites').optional(),
  'optic-life': measured('duration', 'mean time between failures of a link').optional(),
  'optic-repair': measured('duration').optional(),
})

/** Source form of a chip of one's own. */
export const chipSchema = z.strictObject({
  accelerator: name('accelerator of the catalogue that it is'),
  die: z.strictObject({
    width: measured('length'),
    height: measured('length'),
    'per-package': whole(1, 100).optional(),
    'wafer-price': measured('money'),
    'wafer-diameter': measured('length').optional(),
    'defect-density': measured('defectDensity', 'at the start of volume').optional(),
    'defect-density-mature': measured('defectDensity').optional(),
    learning: measured('duration', 'time constant between the two').optional(),
    clustering: measured('ratio').optional(),
    'yield-law': oneOf([
      'poisson',
      'murphy',
      'seeds',
      'negative-binomial',
      'bose-einstein',
    ]).optional(),
    harvest: z
      .strictObject({
        cores: whole(1, 1_000_000),
        needed: whole(1, 1_000_000),
        'core-area': measured('fraction', 'of the die'),
      })
      .optional(),
    'wafers-per-month': measured('count'),
  }),
  package: z
    .strictObject({
      'per-wafer': whole(1, 1000, 'from one interposer wafer').optional(),
      'wafer-price': measured('money', 'interposer wafer').optional(),
      'wafers-per-month': measured('count').optional(),
      'substrate-price': measured('money').optional(),
      'memory-stacks': whole(0, 100).optional(),
      'memory-stack-price': measured('money').optional(),
      'memory-stacks-per-month': measured('count').optional(),
      'bond-yield': measured('fraction', 'of one die or stack').optional(),
      'test-price': measured('money').optional(),
      'test-coverage': measured('fraction').optional(),
    })
    .optional(),
  development: z.strictObject({
    cost: measured('money', 'masks, tools, licences, staff'),
    'respin-cost': measured('money').optional(),
    'tape-out': text('date'),
    'tape-out-to-volume': measured('duration').optional(),
    'respin-probability': measured('fraction').optional(),
    'respin-time': measured('duration').optional(),
    'respins-max': whole(0, 20).optional(),
  }),
  'partner-margin': measured('fraction').optional(),
  instead: name('accelerator that would be bought').optional(),
  volume: measured('count', 'packages over the life of the programme'),
})

/** Source form of what the world gives. */
export const supplySchema = z.strictObject({
  of: oneOf(['accelerators', 'power', 'money', 'units']),
  type: name('accelerator or generating set').optional(),
  accelerators: steps('count', 'in all until each moment').optional(),
  power: steps('power').optional(),
  money: steps('money').optional(),
  units: steps('count').optional(),
})

const figure = text('figure with its unit')

const reading = {
  path: text('path of the plan, scenario.PATH, or a figure with its unit').optional(),
  baseline: text('what it is divided by, written likewise').optional(),
  times: whole(
    1,
    1000,
    'things of the twin in one that is spoken of: 2 GPUs a superchip',
  ).optional(),
  among: z.array(text('one of the others, for a rank')).min(1).max(30).optional(),
  best: oneOf(['highest', 'lowest']).optional(),
  record: oneOf(['holds', 'differs']).optional(),
  source: text('of the record, or of a figure written here').optional(),
  known: text('date from which that was known').optional(),
}

/** One reading of a claim. */
const conditionSchema = z.strictObject({
  when: text('in words: which GPU, which MW, which model'),
  'when-ko': text().optional(),
  ...reading,
})

/** Source form of a claim; exactly one relation is written. */
export const claimSchema = z.strictObject({
  says: text('in the words of the source'),
  'says-ko': text().optional(),
  article: text().optional(),
  eq: figure.optional(),
  ge: figure.optional(),
  le: figure.optional(),
  upTo: figure.optional(),
  about: figure.optional(),
  order: figure.optional(),
  rank: figure.optional(),
  event: figure.optional(),
  ...reading,
  basis: text('which MW, which GPU, which model').optional(),
  'basis-ko': text().optional(),
  conditions: named(conditionSchema, 'readings under which it is examined one by one').optional(),
  because: text('what is to be added to the reason').optional(),
  'because-ko': text().optional(),
  scope: oneOf(['in', 'out']).optional(),
  'as-of': text('date on which it was said').optional(),
  within: measured('fraction', 'relative tolerance of eq and about').optional(),
})

/** Network as written. */
export type FabricSource = z.output<typeof fabricSchema>
/** Chip as written. */
export type ChipSource = z.output<typeof chipSchema>
/** A limit of supply as written. */
export type SupplySource = z.output<typeof supplySchema>
/** Claim as written. */
export type ClaimSource = z.output<typeof claimSchema>
