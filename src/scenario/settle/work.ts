import type { WorkSource } from '../schema/index.js'
import type { ServingJob, Tier, TrainingJob, Work } from '../work.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'
import { fraction } from './site.js'

const request = { inputTokens: 1000, outputTokens: 500, concurrency: 32 }

/** Settles what the campus is for. */
export function settleWork(
  source: WorkSource,
  here: Cursor,
  shelf: Shelf,
  phases: readonly string[],
): Work {
  const training: Record<string, TrainingJob> = {}
  for (const [key, job] of Object.entries(source.training ?? {})) {
    const at = here.child('training').child(key, key)
    checkPhases(job.phases, at, phases)
    const compute = at.optional('compute', job.compute)
    const tokens = at.optional('tokens', job.tokens)
    const utilisation = at.optional('utilisation', job.utilisation)
    training[key] = {
      model: shelf.take('models', job.model, at.child('model')),
      precision: job.precision ?? 'bf16',
      share: fraction(at.child('share'), at.optional('share', job.share) ?? 1, 0),
      ...(compute !== undefined && { compute }),
      ...(tokens !== undefined && { tokens }),
      ...(utilisation !== undefined && { utilisation }),
      ...(job.phases && { phases: job.phases }),
      ...(job.from !== undefined && { from: job.from }),
    }
  }
  const serving: Record<string, ServingJob> = {}
  for (const [key, job] of Object.entries(source.serving ?? {})) {
    const at = here.child('serving').child(key, key)
    checkPhases(job.phases, at, phases)
    serving[key] = {
      model: shelf.take('models', job.model, at.child('model')),
      precision: job.precision ?? 'fp8',
      share: fraction(at.child('share'), at.optional('share', job.share) ?? 1, 0),
      inputTokens: at.optional('inputTokens', job['input-tokens']) ?? request.inputTokens,
      outputTokens: at.optional('outputTokens', job['output-tokens']) ?? request.outputTokens,
      concurrency: at.optional('concurrency', job.concurrency) ?? request.concurrency,
      ...(job.phases && { phases: job.phases }),
    }
  }
  return {
    training,
    serving,
    tiers: settleTiers(source, here.child('tiers'), serving),
    mix: settleMix(source, here.child('mix')),
    utilisation: here.number('utilisation', source.utilisation, 'training-utilisation'),
    goodput: here.number('goodput', source.goodput, 'goodput'),
    memoryEfficiency: here.number(
      'memoryEfficiency',
      source['memory-efficiency'],
      'hbm-bandwidth-efficiency',
    ),
    matmulEfficiency: here.number(
      'matmulEfficiency',
      source['matmul-efficiency'],
      'matmul-efficiency-bf16',
    ),
  }
}

function settleTiers(
  source: WorkSource,
  here: Cursor,
  serving: Readonly<Record<string, ServingJob>>,
): Readonly<Record<string, Tier>> {
  const out: Record<string, Tier> = {}
  let rank = 0
  for (const [key, tier] of Object.entries(source.tiers ?? {})) {
    const at = here.child(key, key)
    rank += 1
    if (!(tier.service in serving)) {
      const values = {
        name: tier.service,
        of: 'work.serving',
        known: Object.keys(serving).join(', '),
      }
      at.child('service').report('scenario.unknown-name', values)
    }
    out[key] = {
      name: tier.name ?? key,
      service: tier.service,
      users: at.child('users').take(tier.users),
      demand: at.child('demand').take(tier.demand),
      price: at.child('price').take(tier.price),
      elasticity: at.optional('elasticity', tier.elasticity) ?? 0,
      timeToFirstToken: at.optional('timeToFirstToken', tier['time-to-first-token']) ?? 1,
      rank: tier.rank ?? rank,
      ...(tier.from !== undefined && { from: tier.from }),
    }
  }
  return out
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
    systemOverTdp: here.number('systemOverTdp', mix['system-over-tdp'], 'system-over-tdp'),
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
