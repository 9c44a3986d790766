import type { Accelerator } from '../../catalog/index.js'
import type { Count, TokensPerSecond } from '../../quantity/index.js'
import type { Finding, Precision, ServingJob } from '../../scenario/index.js'
import { calibrated, fittedOn, multiTokenAcceptance } from './calibration.js'
import { cacheOf, memoryUsual, weightsOf } from './capacity.js'
import type { Lever, Replica, Serving, ServingInput, ServingPool } from './contract.js'
import { type Machine, machineOf } from './machine.js'
import { bestLayout, type Candidate, fewestFor, replicaMax } from './replica.js'
import { type ServedModel, servedModel } from './served-model.js'
import { type SramMachine, sramMachineOf, sramReplica } from './sram.js'
import { meanContext, type Requests, type Running } from './steady.js'

/**
 * One replica of each service on the accelerators of each of its phases, in steady state, and what
 * pulling each lever alone would make of its rate.
 *
 * Findings: `serving.incomplete`, `serving.no-fit`, `serving.queue`, `serving.across-domains`,
 * `serving.rate-missing`, `serving.carried-over`.
 *
 * @returns null for a phase where the model does not fit or a figure is missing, with a finding
 */
export function planServing(input: ServingInput): Serving {
  const findings: Finding[] = []
  const jobs: Record<string, Record<string, Replica | null>> = {}
  const levers: Record<string, Record<string, Partial<Record<Lever, TokensPerSecond>>>> = {}
  for (const [key, job] of Object.entries(input.jobs)) {
    const replicas: Record<string, Replica | null> = {}
    const pulled: Record<string, Partial<Record<Lever, TokensPerSecond>>> = {}
    for (const [phase, pool] of Object.entries(input.phases)) {
      if (job.phases && !job.phases.includes(phase)) continue
      const report = (code: string, severity: Finding['severity'], values: Finding['values']) =>
        findings.push({
          code: `serving.${code}`,
          severity,
          path: `work.serving.${key}`,
          values: { job: key, phase, ...values },
        })
      const place = placeOf(key, job, pool, input, report)
      const made = place?.run(job, report)
      replicas[phase] = made ?? null
      pulled[phase] = place && made ? pull(job, made, place) : {}
    }
    jobs[key] = replicas
    levers[key] = pulled
  }
  return { jobs, levers, findings }
}

type Report = (code: string, severity: Finding['severity'], values: Finding['values']) => unknown

/** A model on the accelerators of a phase, ready to be run for any variant of the job. */
interface Place {
  readonly run: (job: ServingJob, report?: Report) => Replica | null
  readonly precisions: readonly Precision[]
}

/** Reads the records; null, and a finding, where one of them does not suffice. */
function placeOf(
  key: string,
  job: ServingJob,
  pool: ServingPool,
  input: ServingInput,
  report: Report,
): Place | null {
  const incomplete = (equipment: string, field: string) => {
    report('incomplete', 'warning', { equipment, field })
    return null
  }
  for (const field of ['concurrency', 'outputTokens'] as const) {
    if (!(job[field] >= 1)) return incomplete(key, field)
  }
  if (!(job.inputTokens >= 0)) return incomplete(key, 'inputTokens')
  const model = servedModel(input.models[job.model])
  if (typeof model === 'string') return incomplete(job.model, model)
  const record = input.accelerators[pool.accelerator]
  if (record === undefined) return incomplete(pool.accelerator, 'id')
  const sram = sramMachineOf(record)
  if (typeof sram === 'string') return incomplete(pool.accelerator, sram)
  if (sram) return { run: (asked) => onSram(model, sram, asked, pool), precisions: [] }
  const machine = machineOf(record)
  if (typeof machine === 'string') return incomplete(pool.accelerator, machine)
  const networked = joined(machine, pool.levels)
  return {
    run: (asked, tell) => onMemory(model, networked, asked, pool, tell),
    precisions: precisionsOf(record),
  }
}

/**
 * The network of the phase beyond the scale-up domain. Inside it the record's own level stays, and
 * hops cost nothing anywhere: the fit was made so, and its overhead holds their latency already.
 */
function joined(machine: Machine, levels: ServingPool['levels']): Machine {
  const beyond = levels
    .filter(({ size }) => size > machine.domain)
    .map(({ size, bandwidth, efficiency }) => ({
      size,
      bandwidth: bandwidth * (efficiency.at(-1)?.fraction ?? 1),
      latency: 0,
      efficiency: [],
    }))
  if (beyond.length === 0) return machine
  const inside = machine.levels.filter(({ size }) => size <= machine.domain)
  return { ...machine, levels: [...inside, ...beyond] }
}

/** Number formats that the accelerator computes in, widest first. */
function precisionsOf(record: Accelerator): Precision[] {
  const list: Precision[] = ['bf16']
  if (record.fp8Rate) list.push('fp8')
  if (record.fp4Rate) list.push('fp4')
  return list
}

function requestsOf({ inputTokens, outputTokens, concurrency, cached }: ServingJob): Requests {
  return { inputTokens, outputTokens, concurrency, cached }
}

/** A replica on accelerators with memory of their own. */
function onMemory(
  model: ServedModel,
  machine: Machine,
  job: ServingJob,
  pool: ServingPool,
  report?: Report,
): Replica | null {
  const requests = requestsOf(job)
  const context = meanContext(requests)
  const how: Running = { calibration: calibrated, engine: 'other', speculation: job.speculation }
  const fewest = fewestFor(model, job.precision, machine, context)
  const count = job.accelerators ?? fewest
  const best =
    count === null ? null : bestLayout(model, job.precision, machine, count, requests, how)
  if (best === null) {
    const needed = weightsOf(model, job.precision) + cacheOf(model, job.precision, context)
    const accelerators = count ?? replicaMax
    const available = machine.memory * memoryUsual.share * accelerators
    const values = { equipment: pool.accelerator, needed, available, accelerators }
    report?.('no-fit', 'warning', { ...values, nearest: fewest ?? 0 })
    return null
  }
  if (report) remark(best, machine, job, pool, report)
  return replicaFrom(best, job, pool)
}

/** What the reader should know beside the numbers. */
function remark(
  { cost, steady }: Candidate,
  machine: Machine,
  job: ServingJob,
  pool: ServingPool,
  report: Report,
): void {
  const { accelerators } = cost
  if (job.concurrency > steady.held) {
    const held = Math.floor(steady.held)
    report('queue', 'warning', { concurrency: job.concurrency, held, wait: steady.waiting })
  }
  if (accelerators > machine.domain) {
    report('across-domains', 'note', { accelerators, domain: machine.domain })
  }
  if (!fittedOn.includes(pool.accelerator)) {
    report('carried-over', 'note', { equipment: pool.accelerator })
  }
  const missing =
    (job.precision === 'fp8' && !machine.rates.fp8) ||
    (job.precision === 'fp4' && !machine.rates.fp4)
  if (missing) {
    report('rate-missing', 'note', { equipment: pool.accelerator, precision: job.precision })
  }
}

function replicaFrom(
  { cost, layout, steady }: Candidate,
  job: ServingJob,
  pool: ServingPool,
): Replica {
  const { timePerOutputToken, tokensPerSecond, parts } = steady
  const { p10, p90 } = calibrated.bands.timePerOutputToken
  const { weights, cache, compute, communication, overhead } = parts
  return {
    accelerators: cost.accelerators,
    tensor: layout.tensor,
    expert: layout.expert ?? 1,
    weights: cost.weights * cost.accelerators,
    kvPerToken: cost.cachePerToken * Math.min(cost.tensor, cost.cacheHeads),
    concurrencyMax: Math.floor(steady.held),
    concurrency: job.concurrency,
    timeToFirstToken: steady.timeToFirstToken,
    timePerOutputToken,
    timePerOutputTokenP10: timePerOutputToken * p10,
    timePerOutputTokenP90: timePerOutputToken * p90,
    step: { weights, cache, compute, communication, overhead },
    ...ratesOf(tokensPerSecond, timePerOutputToken, cost.accelerators, pool),
  }
}

/**
 * A replica on chips that keep the weights in on-chip memory. Nobody published enough of them for a
 * band of their own: that of accelerators with memory stands in, an estimate.
 */
function onSram(
  model: ServedModel,
  machine: SramMachine,
  job: ServingJob,
  pool: ServingPool,
): Replica {
  const replica = sramReplica(model, job.precision, machine, requestsOf(job))
  const { accelerators, timePerOutputToken: token } = replica
  const { p10, p90 } = calibrated.bands.timePerOutputToken
  return {
    accelerators,
    tensor: accelerators,
    expert: 1,
    weights: replica.weights,
    kvPerToken: 2 * (model.cacheFull + model.cacheWindowed),
    concurrencyMax: replica.usersMax,
    concurrency: job.concurrency,
    timeToFirstToken: replica.timeToFirstToken,
    timePerOutputToken: token,
    timePerOutputTokenP10: token * p10,
    timePerOutputTokenP90: token * p90,
    step: { weights: 0, cache: 0, compute: token, communication: 0, overhead: 0 },
    ...ratesOf(replica.tokensPerSecond, token, accelerators, pool),
  }
}

function ratesOf(rate: TokensPerSecond, token: number, accelerators: Count, pool: ServingPool) {
  return {
    tokensPerSecond: rate,
    tokensPerSecondPerUser: 1 / token,
    tokensPerSecondPerAccelerator: rate / accelerators,
    energyPerToken: (accelerators * pool.power) / rate,
  }
}

/**
 * Share of input tokens found in a cache in one operator's production, 56.3 % (DeepSeek, one day of
 * 2025-02): what the lever `cache` assumes.
 */
const cachedInProduction = 0.563

/** Rate per accelerator with each lever pulled alone; a lever already pulled is left out. */
function pull(job: ServingJob, made: Replica, { run, precisions }: Place) {
  const next = precisions[precisions.indexOf(job.precision) + 1]
  const speculation = { length: 1, acceptance: multiTokenAcceptance, cost: 0.05 }
  const variants: Partial<Record<Lever, ServingJob>> = {
    ...(next ? { quantise: { ...job, precision: next, accelerators: made.accelerators } } : {}),
    ...(job.cached < cachedInProduction ? { cache: { ...job, cached: cachedInProduction } } : {}),
    ...(job.speculation || precisions.length === 0 ? {} : { speculate: { ...job, speculation } }),
    ...(made.concurrencyMax > job.concurrency
      ? { batch: { ...job, concurrency: Math.min(made.concurrencyMax, batchOf(job)) } }
      : {}),
  }
  const rates: Partial<Record<Lever, TokensPerSecond>> = {}
  for (const [lever, variant] of Object.entries(variants) as [Lever, ServingJob][]) {
    const rate = run(variant)?.tokensPerSecondPerAccelerator
    if (rate !== undefined) rates[lever] = rate
  }
  return rates
}

/** The lever `batch` doubles the requests in flight. */
function batchOf({ concurrency }: ServingJob): Count {
  return 2 * concurrency
}
