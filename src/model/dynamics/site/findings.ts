import type { Fraction, Watts } from '../../../quantity/index.js'
import type { Finding, Severity } from '../../../scenario/index.js'
import type { DynamicsInput, Moment, MomentOutcome } from '../contract.js'
import { rangeOf, rateWindow } from '../limits/limits.js'
import { largestChange } from '../limits/rolling.js'
import { reactiveShare, voltageAt } from '../limits/tied.js'
import type { batteriesOf, SiteMachines } from './machines.js'
import type { Trial, TrialResult } from './trial.js'

/** What a moment gives to be told. */
export interface Told {
  readonly input: DynamicsInput
  readonly moment: Moment
  readonly site: SiteMachines
  readonly stores: ReturnType<typeof batteriesOf>
  readonly trial: Trial
  /** Without any floor; null where nothing was simulated. */
  readonly built: TrialResult | null
  readonly outcome: MomentOutcome
  /** What must be done on top of what stands there. */
  readonly remedy: { readonly floor: Fraction; readonly wasted: Watts; readonly slowdown: Fraction }
}

/** Findings of one moment; the door keeps the first of each. */
export function findingsOf(told: Told): Finding[] {
  const { input, moment, site, stores, outcome, remedy } = told
  const tell = (code: string, severity: Severity, path: string, values: Finding['values']) => ({
    code: `dynamics.${code}`,
    severity,
    path: path ? `${input.path}.${path}` : input.path,
    values,
  })
  const unknown = (kind: string, gap: { source: string; equipment: string; field: string }) =>
    tell('unknown', 'note', `${kind}.${gap.source}.type`, {
      equipment: gap.equipment,
      field: gap.field,
    })
  const findings = stores.lacking.map((gap) => unknown('storage', gap))
  if (outcome.island) {
    findings.push(...site.lacking.map((gap) => unknown('sources', gap)))
    findings.push(...onIsland(told, tell))
  } else findings.push(...onGrid(told, tell))
  findings.push(...notJudged(told, tell))
  if (remedy.floor > 0 || remedy.slowdown > 0) {
    findings.push(
      tell('floor', 'warning', '', {
        floor: remedy.floor,
        wasted: remedy.wasted,
        slowdown: remedy.slowdown,
        ...needOf(outcome),
        at: moment.at,
      }),
    )
  } else if (told.built && !outcome.holds)
    findings.push(tell('unheld', 'error', '', { at: moment.at }))
  return findings
}

/**
 * Limits that the scenario's author wrote and that say nothing of this feed: a contract on power on an island, a
 * band of frequency where a grid holds it.
 */
function notJudged({ input, moment, outcome, built }: Told, tell: Tell): Finding[] {
  if (!built) return []
  const seen = new Set(outcome.verdicts.map(({ limit }) => limit))
  return Object.entries(input.limits).flatMap(([limit, { kind, quantity, status }]) => {
    const isOwn = kind === 'contract' && status !== 'withdrawn'
    if (!isOwn || seen.has(limit)) return []
    const feed = outcome.island ? 'island' : 'grid'
    return [tell('not-judged', 'note', '', { limit, quantity, feed, at: moment.at })]
  })
}

/** Batteries that would do instead of a floor; nothing where none would. */
function needOf({ storageNeeded: need }: MomentOutcome): Finding['values'] {
  if (need === null) return {}
  const { power, type, units } = need
  return { storage: power, ...(type !== null && units !== null && { type, units }) }
}

type Tell = (code: string, severity: Severity, path: string, values: Finding['values']) => Finding

function onIsland(told: Told, tell: Tell): Finding[] {
  const { input, moment, site, stores, trial, built, outcome } = told
  const findings: Finding[] = []
  const at = moment.at
  const storage = stores.batteries.reduce((sum, battery) => sum + battery.power, 0)
  if (site.inertia === null && site.lacking.length === 0) {
    findings.push(tell('no-inertia', 'warning', 'sources', { swing: outcome.swing, at }))
  }
  if (!built) return findings
  if (trial.short > 0) {
    const elsewhere = trial.short
    findings.push(tell('short', 'note', 'sources', { elsewhere, rating: site.rating, at }))
  }
  if (site.stepAccepted !== null && built.rise > site.stepAccepted) {
    findings.push(
      tell('swing', 'warning', '', {
        swing: built.rise,
        accepted: site.stepAccepted,
        storage,
        ...(built.rateOfChange !== null && { rate: built.rateOfChange, window: rateWindow }),
        at,
      }),
    )
  }
  if (built.run.lostAt !== undefined) {
    findings.push(tell('lost', 'warning', '', { after: built.run.lostAt, at }))
  }
  return [
    ...findings,
    ...ofLoss(outcome, input, tell),
    ...ofLimits(built, moment, tell),
    ...ofStores(built, at, tell),
  ]
}

/** What the loss of the largest unit does to a moment that holds. */
function ofLoss(
  { at, cases: { loss } }: MomentOutcome,
  { limits }: DynamicsInput,
  tell: Tell,
): Finding[] {
  if (!loss || loss.holds) return []
  const { source, lost, nadir, zenith, shed, broken } = loss
  const [breaks] = broken
  const limit = breaks === undefined ? undefined : limits[breaks]
  const isAbove = limit?.curve
    ? limit.curve.side === 'high'
    : zenith !== null && zenith > (limit?.high ?? Number.POSITIVE_INFINITY)
  const values = {
    ...{ source, lost, shed, at },
    ...(isAbove ? zenith !== null && { zenith } : nadir !== null && { nadir }),
    ...(breaks !== undefined && { breaks }),
  }
  return [tell('loss', 'warning', `sources.${source}`, values)]
}

function onGrid({ input, moment, built, outcome }: Told, tell: Tell): Finding[] {
  if (!built) return []
  const findings = [...ofLimits(built, moment, tell), ...ofStores(built, moment.at, tell)]
  const judged = built.verdicts.some((verdict) => verdict.decides)
  if (!judged && outcome.swing > 0) {
    // what is left behind batteries and racks: that is what the meter sees
    const { low, high } = rangeOf(built.machines)
    const ramp = largestChange(built.machines, built.run.step, 1)
    findings.push(tell('ramp', 'note', '', { swing: high - low, ramp, at: moment.at }))
  }
  const { high } = rangeOf(built.machines)
  if (input.connection && voltageAt(input.connection, high, high * reactiveShare) === undefined) {
    const { shortCircuit } = input.connection
    findings.push(
      tell('voltage', 'error', 'connection', { power: high, shortCircuit, at: moment.at }),
    )
  }
  return findings
}

function ofLimits(built: TrialResult, { at, day }: Moment, tell: Tell): Finding[] {
  return built.verdicts
    .filter((verdict) => !verdict.holds)
    .map(({ limit, quantity, value, bound, decides, window, from = '', ...verdict }) =>
      tell(decides ? 'limit' : 'practice', decides ? 'warning' : 'note', '', {
        limit,
        quantity,
        value,
        bound,
        ...(window !== undefined && { window }),
        at,
        ...(!decides && from > day && { from }),
        ...(!decides && { status: verdict.status, kind: verdict.kind }),
      }),
    )
}

function ofStores({ run }: TrialResult, at: number, tell: Tell): Finding[] {
  if (run.exhausted === 0) return []
  return [tell('exhausted', 'warning', 'storage', { time: run.exhausted * run.step, at })]
}
