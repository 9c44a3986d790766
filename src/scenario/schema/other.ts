import { z } from 'zod'
import { measured, name, oneOf, text } from './values.js'

/** Source form of the network between racks. */
export const fabricSchema = z.strictObject({
  'scale-out': z.strictObject({
    design: oneOf(['clos', 'rail-optimised', 'multi-plane']).optional(),
    switch: name('switch of the catalogue'),
    port: measured('dataRate', "one accelerator's port, per direction").optional(),
    optic: name('transceiver of the catalogue').optional(),
    nic: name('network interface of the catalogue').optional(),
    oversubscription: measured('ratio').optional(),
    planes: measured('count').optional(),
    efficiency: measured('fraction', 'of peak rate in large collectives').optional(),
  }),
})

/** Source form of a chip of one's own. */
export const chipSchema = z.strictObject({
  accelerator: name('accelerator of the catalogue that it is'),
  'die-area': measured('area'),
  'dies-per-package': measured('count').optional(),
  'wafer-price': measured('money'),
  'defect-density': measured('defectDensity').optional(),
  clustering: measured('ratio').optional(),
  'package-price': measured('money').optional(),
  'memory-price': measured('money').optional(),
  'test-price': measured('money').optional(),
  development: measured('money').optional(),
  'partner-margin': measured('fraction').optional(),
  'wafers-per-month': measured('count').optional(),
  'tape-out': text('date'),
  'tape-out-to-volume': measured('duration').optional(),
  'respin-probability': measured('fraction').optional(),
  'respin-time': measured('duration').optional(),
})

const figure = text('figure with its unit')

/** Source form of a claim; exactly one relation is written. */
export const claimSchema = z.strictObject({
  says: text('in the words of the source'),
  'says-ko': text().optional(),
  article: text().optional(),
  path: text('path in the plan of the figure it is about').optional(),
  eq: figure.optional(),
  ge: figure.optional(),
  le: figure.optional(),
  upTo: figure.optional(),
  about: figure.optional(),
  order: figure.optional(),
  rank: figure.optional(),
  event: figure.optional(),
  baseline: text().optional(),
  basis: text().optional(),
  'as-of': text('date').optional(),
  within: measured('fraction', 'relative tolerance of eq and about').optional(),
})

/** Network as written. */
export type FabricSource = z.output<typeof fabricSchema>
/** Chip as written. */
export type ChipSource = z.output<typeof chipSchema>
/** Claim as written. */
export type ClaimSource = z.output<typeof claimSchema>
