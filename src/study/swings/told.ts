import { finestMoment, type Planned } from '../../campus/index.js'
import {
  type LossCase,
  type MomentOutcome,
  runSwings,
  type SwingCase,
  type SwingRun,
  swingSpectrum,
} from '../../model/dynamics/index.js'
import type { Count, Fraction, Hertz, Seconds, Watts } from '../../quantity/index.js'
import type { GridLimit, LimitStatus } from '../../scenario/index.js'
import { caseDials } from './case-dials.js'
import { type ToldMachine, toldMachines } from './machines.js'
import { type StrongLine, strongestLines } from './strong-lines.js'
import { type ToldWindow, toldWindows } from './windows.js'

/** The five ways in which a moment is run, in the order in which they are told. */
export const swingCases = ['alone', 'built', 'floored', 'needed', 'loss'] as const

/** One of them. */
export type SwingCaseName = (typeof swingCases)[number]

/** A moment run in one way, with the power that floor, ballast and racks waste on average, W. */
export type ToldCase = (SwingCase | LossCase) & { readonly wasted: Watts }

/** A limit that some case breaks, and how far it binds. */
export interface BrokenLimit {
  readonly limit: string
  readonly name: string
  readonly nameKo: string
  readonly quantity: string
  readonly status: LimitStatus
  /** ISO date from which it holds; null: always held. */
  readonly from: string | null
  readonly authority: string | null
  readonly kind: string
}

/** How batteries wear. */
export interface ToldAgeing {
  readonly power: Watts
  readonly cyclesPerDay: number
  readonly depth: Fraction
  /** Full cycles that a day wears as much as. */
  readonly fullCyclesPerDay: number
  /** Until replacement. */
  readonly life: Seconds
}

/** A moment as it is built in the domain of frequency, as far as it is told. */
export interface ToldSpectrum {
  readonly period: Seconds | null
  readonly resonance: { readonly at: Hertz; readonly gain: number } | null
  readonly mode: { readonly at: Hertz; readonly damping: number } | null
  readonly lines: readonly StrongLine[]
  /** Of the frequency by all lines, now and at the nearest step time that takes a quarter off. */
  readonly deviation: Hertz | null
  readonly detuned: { readonly period: Seconds; readonly deviation: Hertz } | null
  /** Micro-batches of a step as planned, and as they would be; null: not known, or none does. */
  readonly microBatches: Count | null
  readonly detunedBatches: { readonly count: Count; readonly deviation: Hertz } | null
  readonly torsion: {
    readonly at: Hertz
    readonly torque: number
    readonly cyclesPerDay: number
  } | null
  readonly flicker: number | null
}

/** What is told of a moment of a site. */
export interface ToldSwings {
  readonly day: string
  /** Which of the site's moments, from 1, and of how many. */
  readonly moment: Count
  readonly moments: Count
  readonly island: boolean
  readonly swing: Watts
  /** Prime machines that run, and import that is full and stays as it is, W. */
  readonly machines: readonly ToldMachine[]
  readonly imported: Watts
  readonly stepAccepted: Watts | null
  /** Whether any limit decides on that day, or the machines' own step does. */
  readonly judged: boolean
  readonly floor: Fraction
  readonly slowdown: Fraction
  readonly storageNeeded: MomentOutcome['storageNeeded']
  readonly holds: boolean
  readonly cases: Readonly<Record<SwingCaseName, ToldCase | null>>
  /** What happens to the job beside its steps; not part of the verdict. */
  readonly windows: readonly ToldWindow[]
  readonly broken: readonly BrokenLimit[]
  readonly spectrum: ToldSpectrum | null
  readonly ageing: { readonly built: ToldAgeing | null; readonly needed: ToldAgeing | null }
}

/**
 * A moment of a site as a plan has it, with what its frequencies and batteries say beside.
 * @returns undefined where the site has no such moment
 */
export function toldSwings(
  { plan, faced }: Planned,
  site: string,
  index: Count,
): ToldSwings | undefined {
  const swings = plan.sites[site]?.swings
  const outcome = swings?.moments[index]
  const facing = faced[site]
  const moment = facing?.input.moments[index]
  if (!swings || !outcome || !facing || !moment) return undefined
  const { input } = facing
  // shafts feel lines that a coarser load does not have, or has folded
  const fine = finestMoment(facing, index) ?? moment
  const microBatches = microBatchesOf(plan, site, facing, index)
  const built = runSwings(input, moment)
  const asBuilt = built?.wasted ?? 0
  const held = outcome.cases.floored ? outcome.wasted : asBuilt
  const { alone, built: stands, floored, needed, loss } = outcome.cases
  const cases = {
    alone: alone && { ...alone, wasted: 0 },
    built: stands && { ...stands, wasted: asBuilt },
    floored: floored && { ...floored, wasted: held },
    needed: needed && { ...needed, wasted: asBuilt },
    loss: loss && { ...loss, wasted: held },
  }
  const dials = caseDials(outcome, moment)
  const windows = toldWindows(facing, index, dials)
  const told = {
    day: outcome.day,
    moment: index + 1,
    moments: swings.moments.length,
    island: outcome.island,
    swing: outcome.swing,
    machines: outcome.island ? toldMachines(moment) : [],
    imported: moment.imported,
    stepAccepted: outcome.stepAccepted,
    judged: outcome.judged,
    floor: outcome.floor,
    slowdown: outcome.slowdown,
    storageNeeded: outcome.storageNeeded,
    holds: outcome.holds,
    cases,
    windows,
    broken: brokenLimits(
      [...Object.values(cases), ...windows.flatMap((one) => Object.values(one.cases))],
      input.limits,
    ),
    spectrum: spectrumOf(swingSpectrum(input, fine, {}, microBatches), microBatches ?? null),
  }
  const needs = dials.needed && runSwings(input, moment, dials.needed)
  const installed = Object.values(moment.storage).reduce(
    (sum, { equipment, units }) => sum + units * (equipment.powerNominal ?? 0),
    0,
  )
  const ageing = {
    built: ageingOf(built, installed),
    needed: ageingOf(needs, told.storageNeeded?.power ?? 0),
  }
  return { ...told, ageing }
}

function ageingOf(run: SwingRun | null, power: Watts): ToldAgeing | null {
  if (!run?.ageing || power <= 0) return null
  const { cyclesPerDay, depth, fullCyclesPerDay, life } = run.ageing
  return { power, cyclesPerDay, depth, fullCyclesPerDay, life }
}

function brokenLimits(
  cases: readonly (SwingCase | null)[],
  limits: Readonly<Record<string, GridLimit>>,
): BrokenLimit[] {
  const keys = new Set(cases.flatMap((one) => one?.broken ?? []))
  return [...keys].flatMap((limit) => {
    const row = limits[limit]
    if (!row) return []
    const { name, nameKo = name, quantity, status, from = null, authority = null, kind } = row
    return [{ limit, name, nameKo, quantity, status, from, authority, kind }]
  })
}

/** Micro-batches of a step of the largest job, where its layout at the site is known. */
function microBatchesOf(
  plan: Planned['plan'],
  site: string,
  facing: Planned['faced'][string],
  index: Count,
): Count | undefined {
  const [job = ''] = Object.keys(facing.waves[index]?.jobs ?? {})
  const phases = Object.entries(plan.training[job]?.phases ?? {})
  const here = phases.filter(([phase]) => plan.phases[phase]?.site === site)
  return here.find(([, rate]) => rate?.layout)?.[1]?.layout?.microBatches
}

function spectrumOf(
  spectrum: ReturnType<typeof swingSpectrum>,
  microBatches: Count | null,
): ToldSpectrum | null {
  if (!spectrum) return null
  const { period, resonance, mode, detuning, torsion, flicker } = spectrum
  const worst = torsion.reduce<ToldSpectrum['torsion']>(
    (most, one) => (most === null || one.torque > most.torque ? one : most),
    null,
  )
  return {
    period,
    resonance,
    mode,
    lines: strongestLines(spectrum, 3),
    deviation: detuning?.now.deviation ?? null,
    detuned: detuning?.nearest ?? null,
    microBatches,
    detunedBatches: detuning?.microBatches ?? null,
    torsion: worst,
    flicker: flicker?.short ?? null,
  }
}
