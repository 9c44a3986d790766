import { type ElasticityRange, ration, type ServiceCapacity } from '../../model/rationing/index.js'
import type { Replica } from '../../model/serving/index.js'
import { type JobRate, trainingProgress } from '../../model/training/index.js'
import type { Series } from '../../numeric/index.js'
import { costRate } from '../cost-rate.js'
import { deliver } from '../delivered.js'
import { stage } from '../stage.js'
import { mapValues } from './rates.js'

const day = 86_400

/** Useful accelerators after throttling, curtailment, slowdown and failures. */
export const deliveredStage = stage(
  'delivered',
  {
    installed: 'results.schedule.phases.*.installed',
    site: 'scenario.phases.*.site',
    throttled: 'results.cooling.*.throttled',
    unserved: 'results.dispatch.*.unserved',
    demand: 'results.cooling.*.facilityPower',
    slowdown: 'results.dynamics.*.moments',
    rates: 'results.training.jobs',
    goodput: 'scenario.work.goodput',
  },
  ({ rates, goodput, ...read }) =>
    deliver({
      ...read,
      goodput: mapValues(read.site, (_, phase) => goodput ?? goodputOf(phase, rates ?? {})),
    }),
)

/** Goodput of the runs on a phase, on average; 1 where none trains there. */
function goodputOf(phase: string, rates: Readonly<Record<string, JobRate>>): number {
  const known = Object.values(rates).flatMap((job) => {
    const fraction = job.phases[phase]?.goodput.fraction
    return fraction === undefined ? [] : [fraction]
  })
  return known.length > 0 ? known.reduce((sum, f) => sum + f, 0) / known.length : 1
}

/** How far the training runs come. */
export const progressStage = stage(
  'progress',
  {
    jobs: 'scenario.work.training',
    rates: 'results.training.jobs',
    working: 'results.delivered.working',
    reliability: 'scenario.work.reliability',
    goodput: 'scenario.work.goodput',
    start: 'scenario.start',
    end: 'scenario.end',
  },
  ({ jobs, rates, working, reliability, goodput, start, end }) =>
    rates && jobs
      ? trainingProgress({
          jobs,
          rates,
          working,
          reliability,
          goodput,
          start,
          horizon: end - start,
        })
      : undefined,
)

/** Who is served and who waits. */
export const rationingStage = stage(
  'rationing',
  {
    tiers: 'scenario.work.tiers',
    services: 'scenario.work.serving',
    replicas: 'results.serving.jobs',
    working: 'results.delivered.working',
    accelerator: 'scenario.phases.*.accelerator',
    site: 'scenario.phases.*.site',
    country: 'scenario.sites.*.place.country',
    electricity: 'scenario.sites.*.prices.electricity',
    accelerators: 'scenario.catalog.accelerators',
    power: 'results.rating.phases.*.facilityPowerPeak',
    systemShare: 'scenario.finance.systemShare',
    life: 'scenario.finance.lifeOfIt',
    residual: 'scenario.finance.residualOfIt',
    discountRate: 'scenario.money.discountRate',
    spread: 'elasticity',
    start: 'scenario.start',
    end: 'scenario.end',
  },
  (read) => {
    const { tiers, services, replicas, start, end, systemShare } = read
    if (!replicas || Object.keys(tiers).length === 0) return undefined
    const costOf = (phase: string) => {
      const accelerator = read.accelerators[read.accelerator[phase] ?? '']
      const electricity = read.electricity[read.site[phase] ?? '']
      if (systemShare === undefined || !accelerator || electricity === undefined) return null
      return costRate({
        accelerator,
        electricity,
        power: read.power[phase] ?? 0,
        systemShare,
        life: read.life ?? 0,
        residual: read.residual ?? 0,
        discountRate: read.discountRate,
      })
    }
    return ration({
      tiers,
      elasticity: elasticities(read.spread),
      services: mapValues(services, (job, name) =>
        capacityOf(
          {
            replicas: replicas[name] ?? {},
            phases: job.phases ?? Object.keys(read.accelerator),
            share: job.share,
          },
          read.working,
          costOf,
          Math.ceil((end - start) / day),
        ),
      ),
      countries: mapValues(services, (job) => [
        ...new Set(
          (job.phases ?? Object.keys(read.site)).map((p) => read.country[read.site[p] ?? ''] ?? ''),
        ),
      ]),
      start,
      horizon: end - start,
    })
  },
)

/** Elasticities that were written as a range, by tier. */
function elasticities(
  spread: Readonly<Record<string, { readonly kind: string }>>,
): Readonly<Record<string, ElasticityRange>> {
  const out: Record<string, ElasticityRange> = {}
  for (const [path, range] of Object.entries(spread)) {
    const tier = /^work\.tiers\.([^.]+)\.elasticity$/.exec(path)?.[1]
    if (tier === undefined || range.kind !== 'quantiles') continue
    const { p10, p50, p90 } = range as unknown as ElasticityRange
    out[tier] = { p10, p50, p90 }
  }
  return out
}

interface Service {
  readonly replicas: Readonly<Record<string, Replica | null>>
  readonly phases: readonly string[]
  readonly share: number
}

/** Output tokens/s of a service over the days, with its latency and what a token costs. */
function capacityOf(
  service: Service,
  working: Readonly<Record<string, Series>>,
  costOf: (phase: string) => number | null,
  days: number,
): ServiceCapacity {
  const values = new Float64Array(days)
  let slowest = 0
  let tokens = 0
  let accelerators = 0
  let money: number | null = 0
  for (const phase of service.phases) {
    const replica = service.replicas[phase]
    const counts = working[phase]?.values
    if (!replica || !counts) continue
    const rate = replica.tokensPerSecondPerAccelerator
    for (let d = 0; d < days; d++) {
      const count = (counts[d] ?? 0) * service.share
      values[d] = (values[d] ?? 0) + count * rate
      tokens += count * rate
      accelerators += count
      const cost = costOf(phase)
      money = money === null || cost === null ? null : money + count * cost
    }
    slowest = Math.max(slowest, replica.timeToFirstToken)
  }
  return {
    capacity: { unit: 'tokens/s', start: 0, step: day, values },
    timeToFirstToken: slowest,
    tokensPerSecondPerAccelerator: accelerators > 0 ? tokens / accelerators : 0,
    cost: money === null || tokens === 0 ? null : money / tokens,
  }
}
