import { aggregateByMonth, type Series } from '../numeric/index.js'
import type { EpochSeconds } from '../quantity/index.js'
import type { Finding, FindingValues, Scenario } from '../scenario/index.js'
import { planActivities } from './activities.js'
import { isoDay, plannedDate } from './days.js'
import { fabricFindings, idleFindings, powerFindings, withRemedies } from './findings.js'
import { planChips, planLimits, planLines, planNetworks } from './parts/hardware.js'
import { planMoney } from './parts/money.js'
import { planComparisons, planServices, planTiers, planTraining } from './parts/work.js'
import type { Plan, Planned, PlannedPhase, StageStatus } from './plan-type.js'
import type { Results } from './results.js'
import { planSite } from './site-plan.js'
import type { Runner } from './stage.js'
import type { FacedSwings } from './stages/moments.js'
import { traceFindings } from './swings/traces.js'
import { tidy } from './tidy.js'

const day = 86_400
const daysPerWeek = 7
const noLosses = { throttled: 0, curtailed: 0, slowdown: 0, goodput: 1 }
const timelinePoints = 160

/** Puts what the stages returned into one plain document, and the hourly series beside it. */
export function assemble(
  scenario: Scenario,
  results: Results,
  campus: Pick<Runner, 'ran' | 'part'>,
): Planned {
  const months = monthsOf(scenario)
  const timeline = timelineOf(scenario)
  const sites = Object.fromEntries(
    Object.keys(scenario.sites).map((key) => [
      key,
      campus.part(`sites.${key}`, siteInputs(key, scenario, results), () =>
        planSite(key, scenario, results, months, timeline),
      ),
    ]),
  )
  const plan: Plan = {
    schema: 'gigacampus/plan/1',
    campus: scenario.campus,
    start: isoDay(scenario, 0),
    end: isoDay(scenario, scenario.end - scenario.start - 86_400),
    case: 'central',
    samples: results.schedule.samples,
    stages: stageStatus(results, campus.ran),
    months,
    accelerators: Object.values(scenario.phases).reduce((sum, p) => sum + p.count, 0),
    phases: planPhases(scenario, results),
    ready: plannedDate(scenario, results.schedule.ready),
    sites,
    timeline: timeline.map((d) => isoDay(scenario, d * day)),
    usable: planUsable(timeline, results),
    activities: planActivities(scenario, results.schedule.activities),
    networks: planNetworks(scenario, results),
    lines: planLines(scenario, results),
    training: planTraining(scenario, results),
    serving: planServices(scenario, results),
    comparisons: planComparisons(scenario, results),
    tiers: planTiers(scenario, results),
    chips: planChips(scenario, results),
    years: results.supply.years,
    supply: planLimits(scenario, results),
    money: planMoney(scenario, results, months),
    findings: [
      ...withRemedies(collect(results, scenario.start), sites, scenario.start),
      ...powerFindings(scenario, sites),
      ...idleFindings(scenario, results),
      ...fabricFindings(scenario),
      ...traceFindings(scenario.work.training, {
        phases: results.rating.phases,
        installed: installedOf(results),
      }),
    ],
  }
  const faced: Record<string, FacedSwings> = {}
  for (const [key, own] of Object.entries(results.moments)) if (own) faced[key] = own
  return { plan: tidy(plan), series: seriesOf(results), faced }
}

/** Accelerators that work, by phase. */
function installedOf({ schedule }: Results): Readonly<Record<string, Series>> {
  const entries = Object.entries(schedule.phases)
  return Object.fromEntries(entries.map(([key, { installed }]) => [key, installed]))
}

/** All that the part of a site is made from: no money, so that an edit of it leaves sites alone. */
function siteInputs(key: string, scenario: Scenario, results: Results) {
  const { start, end, sites, phases, catalog } = scenario
  const { rating, schedule, unbridged, load, cooling, dynamics, dispatch } = results
  const own = { cooling: cooling[key], dynamics: dynamics[key], dispatch: dispatch[key] }
  const said = { start, end, site: sites[key], phases, power: catalog.power }
  return { ...said, rating, schedule, unbridged, load, ...own }
}

/** Numbers of the days by which progress is told: whole weeks apart, at most 160 of them. */
function timelineOf(scenario: Scenario): readonly number[] {
  const weeks = Math.ceil((scenario.end - scenario.start) / (daysPerWeek * day))
  const apart = Math.max(1, Math.ceil(weeks / timelinePoints))
  return Array.from({ length: Math.ceil(weeks / apart) }, (_, i) => i * apart * daysPerWeek)
}

function monthsOf(scenario: Scenario): string[] {
  const hours = Math.ceil((scenario.end - scenario.start) / 86_400)
  const days: Series = { unit: '', start: 0, step: 86_400, values: new Float64Array(hours) }
  return aggregateByMonth(days, scenario.start).map((m) => m.month)
}

function stageStatus(
  results: Results,
  ran: readonly { readonly name: string; readonly preview: boolean }[],
): Readonly<Record<string, StageStatus>> {
  const out: Record<string, StageStatus> = {}
  for (const { name, preview } of ran) {
    if (['unbridged', 'standing', 'moments'].includes(name)) continue
    const result = results[name as keyof Results]
    const isEmpty =
      result === undefined ||
      (['cooling', 'dynamics', 'dispatch'].includes(name) &&
        Object.values(result).every((site) => site === undefined))
    out[name] = isEmpty ? 'absent' : preview ? 'preview' : 'real'
  }
  return out
}

function planPhases(scenario: Scenario, results: Results): Readonly<Record<string, PlannedPhase>> {
  const out: Record<string, PlannedPhase> = {}
  let previous: number | null | undefined
  for (const [key, phase] of Object.entries(scenario.phases)) {
    const rating = results.rating.phases[key]
    const progress = results.schedule.phases[key]
    if (!rating || !progress) continue
    const ready = progress.ready.p50
    out[key] = {
      site: phase.site,
      accelerator: phase.accelerator,
      system: phase.system,
      count: phase.count,
      racks: rating.racks,
      perAccelerator: {
        nameplate: rating.nameplate,
        itPowerPeak: rating.itPowerPeak,
        itPowerAverage: rating.itPowerAverage,
        facilityPowerPeak: rating.facilityPowerPeak,
      },
      itPowerPeak: rating.itPowerPeak * phase.count,
      itPowerAverage: rating.itPowerAverage * phase.count,
      facilityPowerPeak: rating.facilityPowerPeak * phase.count,
      first: plannedDate(scenario, progress.first),
      half: plannedDate(scenario, progress.half),
      most: plannedDate(scenario, progress.most),
      ready: plannedDate(scenario, progress.ready),
      timeToMost: progress.most.p50,
      timeToReady: ready,
      ...(previous !== undefined && {
        timeAfterPrevious: ready === null || previous === null ? null : ready - previous,
      }),
      working: progress.installed.values.at(-1) ?? 0,
      losses: results.delivered.losses[key] ?? noLosses,
      heldUpBy: progress.heldUpBy,
      heldUpShare: progress.heldUpShare,
    }
    previous = ready
  }
  return out
}

function planUsable(timeline: readonly number[], { schedule }: Results): Plan['usable'] {
  const installed = Object.values(schedule.phases).map((phase) => phase.installed.values)
  const central = timeline.map((d) => installed.reduce((sum, values) => sum + (values[d] ?? 0), 0))
  const atWeeks = (values: readonly number[]) => timeline.map((d) => values[d / daysPerWeek] ?? 0)
  const { p10, p50, p90 } = schedule.usable
  return { central, p10: atWeeks(p10), p50: atWeeks(p50), p90: atWeeks(p90) }
}

/** Findings of all stages; those of a site get the site's path, and moments their date. */
function collect(results: Results, start: EpochSeconds): Finding[] {
  const { fabric, training, rating, serving, compared, silicon, schedule, load } = results
  const { progress, rationing, finance, supply } = results
  const rates = [fabric, training, rating, serving, compared, silicon]
  const campus = [...rates, schedule, load, progress, rationing, supply]
  const out = campus.flatMap((result) => result?.findings ?? [])
  for (const bySite of [results.cooling, results.dynamics, results.dispatch]) {
    for (const [site, result] of Object.entries(bySite)) {
      for (const finding of result?.findings ?? []) {
        const values = dated(finding.values, start)
        out.push({ ...finding, values, path: `sites.${site}.${finding.path}` })
      }
    }
  }
  return [...out, ...(finance?.findings ?? [])]
}

/** Moments on the twin's clock as seconds of the calendar. */
function dated(values: FindingValues, start: EpochSeconds): FindingValues {
  const { at, first } = values
  return {
    ...values,
    ...(typeof at === 'number' && { at: start + at }),
    ...(typeof first === 'number' && { first: start + first }),
  }
}

function seriesOf(results: Results): Readonly<Record<string, Series>> {
  const out: Record<string, Series> = {}
  for (const [key, phase] of Object.entries(results.schedule.phases)) {
    out[`phases.${key}.delivered`] = phase.delivered
    out[`phases.${key}.installed`] = phase.installed
    const useful = results.delivered.useful[key]
    if (useful) out[`phases.${key}.useful`] = useful
  }
  for (const [key, site] of Object.entries(results.schedule.sites)) {
    out[`sites.${key}.power.firm`] = site.firmPower
    out[`sites.${key}.power.needed`] = site.neededPower
    const load = results.load.sites[key]
    if (load) {
      out[`sites.${key}.it.mean`] = load.itPower
      out[`sites.${key}.it.peak`] = load.itPeak
    }
    const cooling = results.cooling[key]
    if (cooling) {
      out[`sites.${key}.cooling.power`] = cooling.power
      out[`sites.${key}.facility.power`] = cooling.facilityPower
      out[`sites.${key}.pue`] = cooling.pue
      out[`sites.${key}.cooling.water`] = cooling.water
    }
    const { power: swing, frequency } = results.dynamics[key] ?? {}
    if (swing) out[`sites.${key}.swing`] = swing
    if (frequency) out[`sites.${key}.frequency`] = frequency
    const dispatch = results.dispatch[key]
    if (dispatch) {
      out[`sites.${key}.power.grid`] = dispatch.grid
      out[`sites.${key}.power.storage`] = dispatch.storage
      out[`sites.${key}.power.unserved`] = dispatch.unserved
      out[`sites.${key}.power.ballast`] = dispatch.ballast
      for (const [name, series] of Object.entries(dispatch.sources)) {
        out[`sites.${key}.power.sources.${name}`] = series
      }
    }
  }
  return out
}
