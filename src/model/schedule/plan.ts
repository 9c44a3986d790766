import { activityDates } from './activities.js'
import { bindingGates } from './binding.js'
import {
  type Gate,
  gates,
  type PhaseProgress,
  type Schedule,
  type ScheduleInput,
  type SiteProgress,
} from './contract.js'
import { isUncertain, variablesOf } from './draws.js'
import { lastGate } from './hold-up.js'
import { createModel, type Model } from './model.js'
import { phaseFindings } from './phase-findings.js'
import { capacityDays, daily, dayCount, gateProgress, type SiteDays, siteDays } from './progress.js'
import { allReady, heldUpShare, reachQuantiles, usableByWeek } from './risk.js'
import { runSamples, type Samples, week } from './sample.js'
import { scanSite } from './scan.js'
import { capacityFindings } from './shortage.js'
import { createState, marks, type State } from './state.js'

/**
 * When everything happens: dates of the work, gates and accelerators at work day by day in the
 * central case, and the spread of the dates over the samples.
 *
 * @param input slices of a resolved scenario with the ratings of its equipment
 * @throws NumericError numeric/distribution-invalid where a spread is none
 */
export function planSchedule(input: ScheduleInput): Schedule {
  const model = createModel(input)
  const { central, heldUp } = centralCase(model)
  const variables = variablesOf(model)
  const uncertain = isUncertain(variables)
  const wanted = Math.max(1, Math.floor(model.build.samples))
  const samples = runSamples(model, variables, 0, uncertain ? wanted : 1)
  const days = model.sites.map((_, index) => siteDays(model, central, index))
  const phases = phaseProgress(model, central, heldUp, days, samples)
  const findings = [
    ...model.findings,
    ...model.sites.flatMap((_, index) => capacityFindings(model, central, index, days[index]!)),
    ...phaseFindings(model, phases),
  ]
  const isEmpty = model.work.nodes.length === 0 && model.phases.length === 0
  if (!uncertain && !isEmpty) {
    findings.push({ code: 'schedule.no-spread', severity: 'note', path: 'build', values: {} })
  }
  return {
    activities: activityDates(model, central, samples),
    sites: siteProgress(model, central, days),
    phases,
    ready: allReady(model, samples, central.reach),
    usable: { start: 0, step: week, ...usableByWeek(samples) },
    samples: wanted,
    findings,
  }
}

/** The plan with central values, when its phases are complete, and the gate that held each up. */
function centralCase(model: Model): { central: State; heldUp: Gate[] } {
  const central = createState(model)
  const heldUp = model.phases.map((): Gate => 'delivered')
  for (const [index, { phases }] of model.sites.entries()) {
    scanSite(model, central, index, new Float64Array(0), 0, 0, week)
    for (const phase of phases) {
      const ready = central.reach[marks * phase + marks - 1]!
      heldUp[phase] = gates[lastGate(model, central, index, phase, ready, false)]!
    }
  }
  return { central, heldUp }
}

function siteProgress(
  model: Model,
  central: State,
  days: readonly SiteDays[],
): Record<string, SiteProgress> {
  const sites = model.sites.map(({ name }, index): [string, SiteProgress] => {
    const { working, firm, needed } = days[index]!
    const progress = gateProgress(model, central, index, working)
    const binding = bindingGates(model, central, index, working, progress)
    return [
      name,
      {
        gates: progress,
        binding,
        capacity: capacityDays(model, index),
        firmPower: daily('W', firm),
        neededPower: daily('W', needed),
      },
    ]
  })
  return Object.fromEntries(sites)
}

function phaseProgress(
  model: Model,
  central: State,
  heldUp: readonly Gate[],
  days: readonly SiteDays[],
  samples: Samples,
): Record<string, PhaseProgress> {
  const phases = model.phases.map((name, phase): [string, PhaseProgress] => {
    const site = model.sites.findIndex((one) => one.name === model.input.phases[name]!.site)
    const { installed, delivered } = days[site]!
    const none = () => new Float64Array(dayCount(model))
    const part = (k: 0 | 1 | 2 | 3) => reachQuantiles(model, samples, central.reach, phase, k)
    return [
      name,
      {
        installed: daily('', installed.get(phase) ?? none()),
        delivered: daily('', delivered.get(phase) ?? none()),
        first: part(0),
        half: part(1),
        most: part(2),
        ready: part(3),
        heldUpBy: heldUp[phase]!,
        heldUpShare: heldUpShare(samples, phase),
      },
    ]
  })
  return Object.fromEntries(phases)
}
