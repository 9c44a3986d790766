import type { Scenario } from '../../scenario/index.js'
import { dayOrNull } from '../days.js'
import type {
  PlannedComparison,
  PlannedService,
  PlannedTier,
  PlannedTraining,
  PlannedTrainingPhase,
} from '../plan-parts.js'
import type { Results } from '../results.js'
import { mapValues } from '../stages/rates.js'

/** Training runs with their dates. */
export function planTraining(
  scenario: Scenario,
  { training, progress, finance }: Results,
): Readonly<Record<string, PlannedTraining>> {
  return mapValues(progress?.jobs ?? {}, (job, key): PlannedTraining => {
    const rate = training?.jobs[key]
    return {
      model: scenario.work.training[key]?.model ?? '',
      compute: rate?.compute ?? null,
      start: dayOrNull(scenario, job.start),
      finish: dayOrNull(scenario, job.finish),
      done: job.done,
      acceleratorHours: job.acceleratorHours,
      goodput: job.goodput,
      across: rate?.across ?? null,
      cost: finance?.runCost[key] ?? null,
      phases: mapValues(rate?.phases ?? {}, (phase): PlannedTrainingPhase | null => {
        if (!phase) return null
        const { goodput, profile: _, tokensPerStep: _tokens, ratePerAccelerator: _rate } = phase
        return {
          basis: phase.basis,
          layout: phase.layout,
          step: phase.step,
          memory: phase.memory,
          utilisation: phase.utilisation,
          tokensPerSecond: phase.tokensPerSecond,
          timeBetweenFailures: goodput.timeBetweenFailures,
          checkpointInterval: goodput.checkpointInterval,
          goodput: goodput.fraction,
        }
      }),
    }
  })
}

/** Services with their replicas and levers. */
export function planServices(
  scenario: Scenario,
  { serving, finance }: Results,
): Readonly<Record<string, PlannedService>> {
  return mapValues(serving?.jobs ?? {}, (phases, key): PlannedService => {
    const job = scenario.work.serving[key]
    return {
      model: job?.model ?? '',
      precision: job?.precision ?? '',
      phases,
      levers: serving?.levers[key] ?? {},
      millionTokens: finance?.millionTokens[key] ?? null,
    }
  })
}

/** Comparisons with what was compared. */
export function planComparisons(
  scenario: Scenario,
  { compared }: Results,
): Readonly<Record<string, PlannedComparison>> {
  return mapValues(compared?.comparisons ?? {}, (chips, key): PlannedComparison => {
    const item = scenario.work.comparisons[key]
    return {
      model: item?.model ?? '',
      precision: item?.precision ?? '',
      speeds: item?.speeds ?? [],
      chips,
    }
  })
}

/** Tiers with their dates. */
export function planTiers(
  scenario: Scenario,
  { rationing }: Results,
): Readonly<Record<string, PlannedTier>> {
  return mapValues(rationing?.tiers ?? {}, (outcome, key): PlannedTier => {
    const tier = scenario.work.tiers[key]
    const { months, admitted, launch, ...rest } = outcome
    return {
      name: tier?.name ?? key,
      service: tier?.service ?? '',
      kind: tier?.kind ?? 'api',
      price: (tier?.kind === 'seats' ? tier.seat : tier?.price) ?? 0,
      admitted: dayOrNull(scenario, admitted),
      launch: dayOrNull(scenario, launch),
      ...rest,
      monthly: months.map((m) => (m.offered > 0 ? m.served / m.offered : null)),
    }
  })
}
