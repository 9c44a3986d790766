import { z } from 'zod'
import { measured, name, named, oneOf, text, whole } from './values.js'

const precision = oneOf(['bf16', 'fp8', 'fp4'])

const training = z.strictObject({
  model: name('model of the catalogue'),
  compute: measured('flop', 'arithmetic of the whole run').optional(),
  tokens: measured('tokens').optional(),
  precision: precision.optional(),
  phases: z.array(name()).max(100).optional(),
  share: measured('fraction', 'of the accelerators of those phases').optional(),
  from: text('date or phase of the earliest start').optional(),
  utilisation: measured('fraction', 'model FLOP/s utilisation').optional(),
})

const serving = z.strictObject({
  model: name('model of the catalogue'),
  precision: precision.optional(),
  phases: z.array(name()).max(100).optional(),
  share: measured('fraction').optional(),
  'input-tokens': measured('tokens', 'a request, on average').optional(),
  'output-tokens': measured('tokens', 'a request, on average').optional(),
  concurrency: measured('count', 'requests in flight on one replica').optional(),
})

const tier = z.strictObject({
  name: text().optional(),
  service: name('key in work.serving'),
  users: measured('count'),
  demand: measured('tokenRate', 'of one user, on average'),
  price: measured('pricePerToken'),
  elasticity: measured('ratio').optional(),
  'time-to-first-token': measured('duration').optional(),
  from: text().optional(),
  rank: whole(1, 100).optional(),
})

const mix = z.strictObject({
  'training-draw': measured('fraction', 'mean over nameplate draw in training').optional(),
  'serving-draw': measured('fraction', 'mean over nameplate draw in serving').optional(),
  'idle-draw': measured('fraction', 'mean over nameplate draw when idle').optional(),
  'peak-draw': measured('fraction', 'highest sustained over nameplate draw').optional(),
  'system-over-tdp': measured('ratio', 'nameplate of a system over the TDP in it').optional(),
  'training-share': measured('fraction', 'of the accelerators').optional(),
  'serving-share': measured('fraction', 'of the accelerators').optional(),
})

/** Source form of what the campus is for. */
export const workSchema = z.strictObject({
  training: named(training).optional(),
  serving: named(serving).optional(),
  tiers: named(tier).optional(),
  mix: mix.optional(),
  utilisation: measured('fraction', 'model FLOP/s utilisation in training').optional(),
  goodput: measured('fraction', 'share of time in effective work').optional(),
  'memory-efficiency': measured('fraction', 'of printed memory bandwidth').optional(),
  'matmul-efficiency': measured('fraction', 'of printed arithmetic rate').optional(),
})

/** Work as written. */
export type WorkSource = z.output<typeof workSchema>
