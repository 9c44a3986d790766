import { z } from 'zod'
import { measured, name, named, oneOf, steps, text, whole } from './values.js'

const precision = oneOf(['bf16', 'fp8', 'fp4'])

const parallelism = z.strictObject({
  tensor: whole(1, 1024).optional(),
  pipeline: whole(1, 1024).optional(),
  expert: whole(1, 4096).optional(),
  context: whole(1, 1024).optional(),
  interleave: whole(1, 64, 'pipeline stages that one accelerator holds').optional(),
  'micro-batch': whole(1, 1024, 'sequences that go through together').optional(),
})

const speculation = z.strictObject({
  length: whole(1, 64, 'tokens guessed a step'),
  acceptance: measured('fraction', 'probability that a guess stands'),
  cost: measured('fraction', 'time of a guess over time of a step').optional(),
})

const comparison = z.strictObject({
  model: name('model of the catalogue'),
  precision: precision.optional(),
  'input-tokens': measured('tokens', 'a request, on average').optional(),
  'output-tokens': measured('tokens', 'a request, on average').optional(),
  accelerators: z.array(name('accelerator of the catalogue')).min(1).max(30),
  speeds: z.array(measured('tokenRate', 'that one user sees')).min(1).max(12),
})

const training = z.strictObject({
  model: name('model of the catalogue'),
  compute: measured('flop', 'arithmetic of the whole run').optional(),
  tokens: measured('tokens').optional(),
  precision: precision.optional(),
  phases: z.array(name()).max(100).optional(),
  share: measured('fraction', 'of the accelerators of those phases').optional(),
  from: text('date or phase of the earliest start').optional(),
  utilisation: measured('fraction', 'model FLOP/s utilisation').optional(),
  sequence: measured('tokens', 'of one sequence').optional(),
  batch: measured('tokens', 'of one optimiser step').optional(),
  parallelism: parallelism.describe('absent: the fastest that fits').optional(),
  recompute: oneOf(['none', 'selective', 'full']).optional(),
  'power-trace': text(
    'CSV of its metered power, beside the scenario; absent: from its step',
  ).optional(),
})

const serving = z.strictObject({
  model: name('model of the catalogue'),
  precision: precision.optional(),
  phases: z.array(name()).max(100).optional(),
  share: measured('fraction').optional(),
  'input-tokens': measured('tokens', 'a request, on average').optional(),
  'output-tokens': measured('tokens', 'a request, on average').optional(),
  concurrency: measured('count', 'requests in flight on one replica').optional(),
  accelerators: whole(1, 100_000, 'of one replica; absent: the fewest that hold it').optional(),
  cached: measured('fraction', 'of input tokens found in cache').optional(),
  speculation: speculation.optional(),
})

const tier = z.strictObject({
  name: text().optional(),
  service: name('key in work.serving'),
  kind: oneOf(['api', 'seats'], 'pays by the token, or by the month').optional(),
  users: steps('count', 'users, from each moment on'),
  demand: measured('tokenRate', 'output of one user, mean over the day'),
  'peak-factor': measured('ratio', 'highest over mean demand of a day').optional(),
  price: measured('pricePerToken', 'of one output token, its input in').optional(),
  seat: measured('money', 'of one user and month').optional(),
  elasticity: measured('ratio', 'change of demand with price; a range is welcome').optional(),
  'time-to-first-token': measured('duration').optional(),
  from: text('date from which it asks').optional(),
  rank: whole(1, 100, 'lower is admitted first').optional(),
  cap: measured('tokenRate', 'most that one user may take').optional(),
  patience: measured('duration', 'mean time after which one who waits leaves').optional(),
  residency: text('country in which the data must stay').optional(),
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

const reliability = z.strictObject({
  'time-between-failures': measured('duration', 'of one accelerator, all causes').optional(),
  'checkpoint-time': measured('duration', 'training stands still').optional(),
  'restart-time': measured('duration', 'failure to next useful step').optional(),
})

/** Source form of what the campus is for. */
export const workSchema = z.strictObject({
  training: named(training).optional(),
  serving: named(serving).optional(),
  comparisons: named(comparison).optional(),
  tiers: named(tier).optional(),
  reliability: reliability.optional(),
  mix: mix.optional(),
  utilisation: measured('fraction', 'model FLOP/s utilisation in training').optional(),
  goodput: measured('fraction', 'share of time in effective work').optional(),
})

/** Work as written. */
export type WorkSource = z.output<typeof workSchema>
