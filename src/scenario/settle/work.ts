import type { PowerTrace } from '../power-trace.js'
import type { WorkSource } from '../schema/index.js'
import type { Comparison, ServingJob, Tier, TrainingJob, Work } from '../work.js'
import { fraction, positive } from './bounds.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'
import { settleSteps } from './steps.js'

type Requests = Pick<NonNullable<WorkSource['serving']>[string], 'input-tokens' | 'output-tokens'>

/** Settles what the campus is for. */
export function settleWork(
  source: WorkSource,
  here: Cursor,
  shelf: Shelf,
  {
    phases,
    start,
    traces,
  }: {
    readonly phases: readonly string[]
    readonly start: string
    readonly traces: Readonly<Record<string, PowerTrace>>
  },
): Work {
  const training: Record<string, TrainingJob> = {}
  for (const [key, job] of Object.entries(source.training ?? {})) {
    training[key] = settleTraining(
      job,
      here.child('training').child(key, key),
      shelf,
      phases,
      traces[key],
    )
  }
  const serving: Record<string, ServingJob> = {}
  for (const [key, job] of Object.entries(source.serving ?? {})) {
    serving[key] = settleServing(job, here.child('serving').child(key, key), shelf, phases)
  }
  const comparisons: Record<string, Comparison> = {}
  for (const [key, item] of Object.entries(source.comparisons ?? {})) {
    comparisons[key] = settleComparison(item, here.child('comparisons').child(key, key), shelf)
  }
  const goodput = here.optional('goodput', source.goodput)
  const { reliability = {} } = source
  const at = here.child('reliability')
  return {
    training,
    serving,
    comparisons,
    tiers: settleTiers(source, here.child('tiers'), serving, start),
    reliability: {
      timeBetweenFailures: positive(
        at.child('timeBetweenFailures'),
        at.number(
          'timeBetweenFailures',
          reliability['time-between-failures'],
          'time-between-failures',
        ),
      ),
      checkpointTime: at.number(
        'checkpointTime',
        reliability['checkpoint-time'],
        'checkpoint-time',
      ),
      restartTime: at.number('restartTime', reliability['restart-time'], 'restart-time'),
    },
    mix: settleMix(source, here.child('mix')),
    utilisation: fraction(
      here.child('utilisation'),
      here.number('utilisation', source.utilisation, 'training-utilisation'),
      0,
    ),
    ...(goodput !== undefined && { goodput: fraction(here.child('goodput'), goodput, 0) }),
  }
}

/** Tokens; what is longer than any text is refused by its dimension. */
const longestSequence = 1e9

function settleTraining(
  job: NonNullable<WorkSource['training']>[string],
  at: Cursor,
  shelf: Shelf,
  phases: readonly string[],
  powerTrace: PowerTrace | undefined,
): TrainingJob {
  checkPhases(job.phases, at, phases)
  const compute = at.optional('compute', job.compute)
  const tokens = at.optional('tokens', job.tokens)
  const utilisation = at.optional('utilisation', job.utilisation)
  if (utilisation !== undefined) fraction(at.child('utilisation'), utilisation, 0)
  const cut = job.parallelism
  if (job['power-trace'] !== undefined) at.child('powerTrace').note(job['power-trace'])
  return {
    model: shelf.take('models', job.model, at.child('model')),
    precision: job.precision ?? 'bf16',
    share: fraction(at.child('share'), at.optional('share', job.share) ?? 1, 0),
    sequence: atLeastOne(
      at.child('sequence'),
      at.number('sequence', job.sequence, 'training-sequence'),
      longestSequence,
    ),
    batch: positive(at.child('batch'), at.number('batch', job.batch, 'training-batch')),
    recompute: job.recompute ?? 'selective',
    ...(cut && {
      parallelism: {
        tensor: cut.tensor ?? 1,
        pipeline: cut.pipeline ?? 1,
        expert: cut.expert ?? 1,
        context: cut.context ?? 1,
        interleave: cut.interleave ?? 1,
        microBatch: cut['micro-batch'] ?? 1,
      },
    }),
    ...(compute !== undefined && { compute }),
    ...(tokens !== undefined && { tokens }),
    ...(utilisation !== undefined && { utilisation }),
    ...(powerTrace && { powerTrace }),
    ...(job.phases && { phases: job.phases }),
    ...(job.from !== undefined && { from: job.from }),
  }
}

function settleServing(
  job: NonNullable<WorkSource['serving']>[string],
  at: Cursor,
  shelf: Shelf,
  phases: readonly string[],
): ServingJob {
  checkPhases(job.phases, at, phases)
  const guess = at.child('speculation')
  const { speculation } = job
  return {
    model: shelf.take('models', job.model, at.child('model')),
    precision: job.precision ?? 'fp8',
    share: fraction(at.child('share'), at.optional('share', job.share) ?? 1, 0),
    ...settleRequests(job, at),
    concurrency: positive(
      at.child('concurrency'),
      at.number('concurrency', job.concurrency, 'serving-concurrency'),
    ),
    cached: fraction(at.child('cached'), at.optional('cached', job.cached) ?? 0, 0),
    ...(speculation && {
      speculation: {
        length: speculation.length,
        acceptance: fraction(
          guess.child('acceptance'),
          guess.child('acceptance').take(speculation.acceptance),
          0,
        ),
        cost: guess.number('cost', speculation.cost, 'speculation-cost'),
      },
    }),
    ...(job.accelerators !== undefined && { accelerators: job.accelerators }),
    ...(job.phases && { phases: job.phases }),
  }
}

function settleRequests(source: Requests, at: Cursor) {
  const size = (key: 'inputTokens' | 'outputTokens', written: Requests['input-tokens']) => {
    const id = key === 'inputTokens' ? 'request-input' : 'request-output'
    return positive(at.child(key), at.number(key, written, id))
  }
  return {
    inputTokens: size('inputTokens', source['input-tokens']),
    outputTokens: size('outputTokens', source['output-tokens']),
  }
}

function settleComparison(
  source: NonNullable<WorkSource['comparisons']>[string],
  at: Cursor,
  shelf: Shelf,
): Comparison {
  const speeds = source.speeds.map((speed, i) => {
    const place = at.child('speeds').child(String(i))
    return positive(place, place.take(speed))
  })
  return {
    model: shelf.take('models', source.model, at.child('model')),
    precision: source.precision ?? 'fp8',
    ...settleRequests(source, at),
    accelerators: source.accelerators.map((id, i) =>
      shelf.take('accelerators', id, at.child('accelerators').child(String(i))),
    ),
    speeds: speeds.toSorted((a, b) => a - b),
  }
}

function settleTiers(
  source: WorkSource,
  here: Cursor,
  serving: Readonly<Record<string, ServingJob>>,
  start: string,
): Readonly<Record<string, Tier>> {
  const out: Record<string, Tier> = {}
  let rank = 0
  for (const [key, tier] of Object.entries(source.tiers ?? {})) {
    const at = here.child(key, key)
    rank += 1
    if (!(tier.service in serving)) {
      const known = Object.keys(serving).join(', ')
      const values = { name: tier.service, of: 'work.serving', known }
      at.child('service').report('scenario.unknown-name', values)
    }
    const cap = at.optional('cap', tier.cap)
    const patience = at.optional('patience', tier.patience)
    const kind = tier.kind ?? (tier.seat === undefined ? 'api' : 'seats')
    const price = at.optional('price', tier.price)
    const seat = at.optional('seat', tier.seat)
    const needed = kind === 'api' ? 'price' : 'seat'
    if ((kind === 'api' ? price : seat) === undefined) {
      at.child(needed).report('scenario.missing', { expected: needed, example: '$20', found: kind })
    }
    out[key] = {
      name: tier.name ?? key,
      service: tier.service,
      kind,
      users: settleSteps(tier.users, at.child('users'), start),
      demand: notNegative(at.child('demand'), at.child('demand').take(tier.demand)),
      peakFactor: atLeastOne(
        at.child('peakFactor'),
        at.number('peakFactor', tier['peak-factor'], 'peak-factor'),
      ),
      price: notNegative(at.child('price'), price ?? 0),
      seat: notNegative(at.child('seat'), seat ?? 0),
      elasticity: notPositive(
        at.child('elasticity'),
        at.number('elasticity', tier.elasticity, 'elasticity'),
      ),
      timeToFirstToken: at.number(
        'timeToFirstToken',
        tier['time-to-first-token'],
        'time-to-first-token',
      ),
      rank: tier.rank ?? rank,
      ...(tier.from !== undefined && { from: tier.from }),
      ...(cap !== undefined && { cap: positive(at.child('cap'), cap) }),
      ...(patience !== undefined && { patience: positive(at.child('patience'), patience) }),
      ...(tier.residency !== undefined && { residency: tier.residency }),
    }
  }
  return out
}

function notNegative(at: Cursor, value: number): number {
  if (value < 0) at.report('scenario.negative', { value })
  return value
}

function notPositive(at: Cursor, value: number): number {
  if (value > 0) at.report('scenario.range', { found: value, low: -10, high: 0 })
  return value
}

function atLeastOne(at: Cursor, value: number, high = 100): number {
  if (value < 1) at.report('scenario.range', { found: value, low: 1, high })
  return value
}

/** Draws and shares, defaults where the scenario says nothing of its work. */
function settleMix(source: WorkSource, here: Cursor): Work['mix'] {
  const mix = source.mix ?? {}
  const servingOnly =
    Object.keys(source.training ?? {}).length === 0 && source.serving !== undefined
  const share = here.optional('servingShare', mix['serving-share'])
  const training = here.optional('trainingShare', mix['training-share'])
  const busy =
    training ?? (servingOnly ? 0 : here.child('trainingShare').fromDefault('training-share'))
  const serving =
    share ?? (servingOnly ? here.child('servingShare').fromDefault('training-share') : 0)
  fraction(here.child('trainingShare'), busy, 0)
  fraction(here.child('servingShare'), serving, 0)
  if (busy + serving > 1 + 1e-9) {
    here.child('servingShare').report('scenario.shares', { sum: busy + serving })
  }
  const draw = (key: string, measured: (typeof mix)['peak-draw'], id: string) =>
    fraction(here.child(key), here.number(key, measured, id), 0)
  return {
    trainingDraw: draw('trainingDraw', mix['training-draw'], 'training-draw'),
    servingDraw: draw('servingDraw', mix['serving-draw'], 'serving-draw'),
    idleDraw: draw('idleDraw', mix['idle-draw'], 'idle-draw'),
    peakDraw: draw('peakDraw', mix['peak-draw'], 'peak-draw'),
    systemOverTdp: positive(
      here.child('systemOverTdp'),
      here.number('systemOverTdp', mix['system-over-tdp'], 'system-over-tdp'),
    ),
    trainingShare: busy,
    servingShare: serving,
  }
}

function checkPhases(
  names: readonly string[] | undefined,
  here: Cursor,
  phases: readonly string[],
): void {
  for (const name of names ?? []) {
    if (phases.includes(name)) continue
    const values = { name, of: 'phases', known: phases.join(', ') }
    here.child('phases').report('scenario.unknown-name', values)
  }
}
