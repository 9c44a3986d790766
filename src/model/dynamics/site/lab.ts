import { sitePower } from '../../../physics/index.js'
import type { Fraction, Hertz, Joules, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import { type Ageing, ageingOf } from '../battery/ageing.js'
import type { IslandBattery } from '../battery/battery.js'
import type { DynamicsInput, LossCase, Moment, SwingCase, Verdict } from '../contract.js'
import { typicalBattery, withDroop, withLags } from '../governor/typical.js'
import type { IslandMachine } from '../island/island.js'
import { rangeOf } from '../limits/limits.js'
import { mitigate, wastedAtSupply } from '../mitigation/mitigate.js'
import { type Detuning, detune } from '../spectrum/detune.js'
import { type Flicker, flickerAt } from '../spectrum/flicker.js'
import { type SpectralLine, spectralLines } from '../spectrum/lines.js'
import { type Mode, modeOf } from '../spectrum/mode.js'
import { frequencyGain, type Resonance, resonanceOf } from '../spectrum/resonance.js'
import { type ShaftResponse, torsionalScreen } from '../spectrum/torsion.js'
import { atRunStep, batteriesOf, machinesOf, RUN_STEP } from './machines.js'
import { trialOf } from './moment.js'
import { probeOf } from './probe.js'
import { lossCaseOf, swingCaseOf } from './swing-case.js'
import { skippedOf, type Trial, tryOut } from './trial.js'

/** What a hand changes at a moment; absent: as it is. */
export interface SwingDials {
  /** Power floor of the accelerators, share of nameplate; its rates and hysteresis as they are. */
  readonly floor?: Fraction | undefined
  /** All batteries replaced by grid-forming ones of this power; energy two hours, lag 0.1 s by default. */
  readonly storage?:
    | {
        readonly power: Watts
        readonly energy?: Joules | undefined
        readonly lag?: Seconds | undefined
      }
    | undefined
  /** Storage in the racks, J in all; its power and smoothing as they are or 0.3 of nameplate, 0.5 s. */
  readonly rackStorage?: Joules | undefined
  /** Inertia and droop of every machine, ratio to what they are. */
  readonly inertia?: Ratio | undefined
  readonly droop?: Ratio | undefined
  /** Lags of every governor and engine, ratio to what they are. */
  readonly lags?: Ratio | undefined
  /** Delay of batteries' feed-forward and lag of their inverters, ratio to what they are. */
  readonly delay?: Ratio | undefined
  /** Units of each source that run beside those there, by key. */
  readonly spinning?: Readonly<Record<string, number>> | undefined
  /** Lose the largest unit at the worst moment. */
  readonly loss?: boolean | undefined
}

/** Curves of a moment under dials, and what they mean; `step` apart from where it is judged on. */
export interface SwingRun {
  readonly step: Seconds
  /** At the points of supply, W: as the job asks for it, and as racks draw it. */
  readonly asked: Float64Array
  readonly drawn: Float64Array
  /** Of machines or grid, and of batteries (positive given out), W. */
  readonly machines: Float64Array
  readonly batteries: Float64Array
  /** Energy in all batteries over their capacity; null without any. */
  readonly charge: Float64Array | null
  /** Hz; null where a grid holds it. */
  readonly frequency: Float64Array | null
  readonly outcome: SwingCase | LossCase
  readonly verdicts: readonly Verdict[]
  /** Average power that floor, ballast and storage take, W, and the job's loss of speed. */
  readonly wasted: Watts
  readonly slowdown: Fraction
  readonly ageing: Ageing | null
}

/** A moment in the domain of frequency. */
export interface SwingSpectrum {
  /** Length of a step of the job, s; null: no step is known, and no lines. */
  readonly period: Seconds | null
  /** Of what reaches machines or grid before batteries, W. */
  readonly lines: readonly SpectralLine[]
  /** Answer of the island, Hz per W by Hz of load; null where a grid holds the frequency. */
  readonly response: { readonly at: Float64Array; readonly gain: Float64Array } | null
  readonly resonance: Resonance | null
  readonly mode: Mode | null
  readonly detuning: Detuning | null
  readonly torsion: readonly ShaftResponse[]
  /** At the connection of a site on a grid; null without a stated short-circuit power. */
  readonly flicker: Flicker | null
}

/** A moment as dials have it, ready to be run. */
interface Bench {
  readonly trial: Trial
  readonly moment: Moment
  readonly batteries: readonly IslandBattery[]
  readonly asked: Float64Array
  readonly drawn: Float64Array
  readonly wasted: Watts
  readonly slowdown: Fraction
  /** Samples at the start that are not judged. */
  readonly skipped: number
}

/**
 * One run of a moment under dials, for an oscilloscope: nothing is searched.
 * @param step s; the moment's samples are repeated or averaged to about that
 * @returns null where nothing can be simulated: an island whose inertia is not known
 */
export function runSwings(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials = {},
  step: Seconds = RUN_STEP,
): SwingRun | null {
  const bench = benchOf(input, moment, dials, step)
  if (!bench) return null
  const { trial, batteries, drawn, asked, skipped } = bench
  const loss = dials.loss ? lossCaseOf(trial, drawn, batteries, bench.moment) : null
  const machine = loss ? Object.keys(bench.moment.sources).indexOf(loss.source) : -1
  const trips = loss
    ? [{ time: loss.at + skipped * trial.step, machine: Math.max(0, machine), units: 1 }]
    : undefined
  const result = tryOut({ ...trial, trips }, drawn, batteries)
  const { run } = result
  const energy = batteries.reduce((sum, battery) => sum + battery.energy, 0)
  return {
    step: trial.step,
    asked: asked.slice(skipped),
    drawn: drawn.slice(skipped),
    machines: run.machines.slice(skipped),
    batteries: run.batteries.slice(skipped),
    charge: energy > 0 ? run.stored.slice(skipped).map((joules) => joules / energy) : null,
    frequency: trial.tied ? null : run.frequency.slice(skipped),
    outcome: loss ?? swingCaseOf(trial, result),
    verdicts: result.verdicts,
    wasted: bench.wasted,
    slowdown: bench.slowdown,
    ageing: energy > 0 ? ageingOf(run.stored.subarray(skipped), trial.step, energy) : null,
  }
}

/**
 * Whether a moment under dials holds: what `runSwings` says, without its curves. A search asks some
 * hundred times, so a run that is lost is left at once.
 * @returns null where nothing can be simulated
 */
export function swingsHold(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials = {},
  step: Seconds = RUN_STEP,
): { readonly holds: boolean; readonly wasted: Watts; readonly slowdown: Fraction } | null {
  const bench = benchOf(input, moment, dials, step)
  if (!bench) return null
  const { trial, batteries, drawn, slowdown } = bench
  const holds = probeOf(trial, drawn.length)(drawn, batteries)
  return { holds, wasted: bench.wasted, slowdown }
}

/** Lines of a spectrum that are told. */
const LINES = 120
/** Points of the island's answer, from 0.02 to 10 Hz. */
const POINTS = 160
const BODE = { low: 0.02, high: 10 } as const

/**
 * A moment under dials in the domain of frequency: lines of the job on the answer of the island, its
 * mode, which step times would keep clear of it, what shafts feel, and flicker at a connection.
 * @param microBatches of a step, for advice in whole ones
 */
export function swingSpectrum(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials = {},
  microBatches?: number,
): SwingSpectrum | null {
  const bench = benchOf(input, moment, dials, RUN_STEP)
  if (!bench) return null
  const { trial, batteries, drawn, skipped } = bench
  const { machines, tied, frequency, step } = trial
  const judged = drawn.subarray(skipped)
  const period = moment.period ?? null
  const lines = period === null ? [] : spectralLines(judged, step, period, LINES)
  const gain = (at: Hertz) => frequencyGain(frequency, machines, batteries, at)
  const options = microBatches === undefined ? {} : { microBatches }
  const rating = machines.reduce((sum, { units, rating }) => sum + units * rating, 0)
  return {
    period,
    lines,
    response: tied ? null : responseOf(gain),
    resonance: tied ? null : resonanceOf(frequency, machines, batteries),
    mode: tied ? null : modeOf(frequency, machines, batteries),
    detuning:
      tied || period === null || lines.length === 0 ? null : detune(lines, gain, period, options),
    torsion: tied ? [] : torsionalScreen(judged, step, rating),
    flicker: tied && input.connection ? flickerAt(input.connection, frequency, judged, step) : null,
  }
}

function responseOf(gain: (at: Hertz) => number): { at: Float64Array; gain: Float64Array } {
  const at = Float64Array.from(
    { length: POINTS },
    (_, k) => BODE.low * (BODE.high / BODE.low) ** (k / (POINTS - 1)),
  )
  return { at, gain: at.map(gain) }
}

function benchOf(
  input: DynamicsInput,
  given: Moment,
  dials: SwingDials,
  wanted: Seconds,
): Bench | null {
  const moment = dialled(given, dials)
  const island = moment.grid <= 0
  const site = machinesOf(moment)
  if (island && site.inertia === null) return null
  const { values, step } = atRunStep(moment.racks.values, moment.racks.step, wanted)
  const racks = { ...moment.racks, values, step }
  const measured = mitigate(racks, moment.nameplate, moment.mitigation)
  const asked = sitePower(values, step, moment.path)
  const drawn = sitePower(measured.racks.values, step, moment.path)
  const trial = trialOf(input, moment, site, step, rangeOf(drawn))
  const machines = trial.machines.map((machine) => dialledMachine(machine, dials))
  return {
    trial: { ...trial, machines },
    moment,
    batteries: dialledBatteries(moment, island, dials),
    asked,
    drawn,
    wasted: wastedAtSupply(measured, moment.path),
    slowdown: measured.slowdown,
    skipped: skippedOf(trial, drawn.length),
  }
}

/** Rates and hysteresis of a floor that a hand puts where none is: it stands through a whole step. */
const handFloor = {
  ...{ rampUp: Number.POSITIVE_INFINITY, rampDown: Number.POSITIVE_INFINITY },
  ...{ hysteresis: 60, secondaryFloor: 0 },
} as const
const handStorage = { powerShare: 0.3, smoothing: 0.5, efficiency: 0.9 } as const

function dialled(moment: Moment, { floor, rackStorage, spinning }: SwingDials): Moment {
  const { floor: own = handFloor, storage, ...rest } = moment.mitigation
  const level = floor ?? moment.mitigation.floor?.floor ?? 0
  const energy = rackStorage ?? storage?.energy ?? 0
  const sources = Object.fromEntries(
    Object.entries(moment.sources).map(([key, fleet]) => {
      return [key, { ...fleet, units: fleet.units + (spinning?.[key] ?? 0) }]
    }),
  )
  return {
    ...moment,
    sources,
    mitigation: {
      ...rest,
      ...(level > 0 && { floor: { ...own, floor: level, activation: Math.min(level, 0.2) } }),
      ...(energy > 0 && {
        storage: {
          energy,
          power: storage?.power ?? handStorage.powerShare * moment.nameplate,
          smoothing: storage?.smoothing ?? handStorage.smoothing,
          efficiency: storage?.efficiency ?? handStorage.efficiency,
        },
      }),
    },
  }
}

function dialledMachine(
  machine: IslandMachine,
  { inertia = 1, droop = 1, lags = 1 }: SwingDials,
): IslandMachine {
  const now = 'R' in machine.governor ? machine.governor.R : undefined
  const slower = lags === 1 ? machine.governor : withLags(machine.governor, lags)
  return {
    ...machine,
    inertia: machine.inertia * inertia,
    governor: droop === 1 || now === undefined ? slower : withDroop(slower, now * droop),
  }
}

function dialledBatteries(
  moment: Moment,
  island: boolean,
  { storage, delay = 1 }: SwingDials,
): readonly IslandBattery[] {
  const { batteries } = batteriesOf(moment, island)
  const later = (battery: IslandBattery) => ({
    ...battery,
    delay: battery.delay * delay,
    lag: battery.lag * delay,
  })
  if (!storage) return batteries.map(later)
  if (storage.power <= 0) return []
  const { power, energy, lag } = storage
  const record = {
    ...{ id: 'hand', name: '', powerNominal: power },
    ...(energy !== undefined && { energyNominal: energy }),
    ...(lag !== undefined && { responseTime: lag }),
  }
  return [later(typicalBattery(record, 1, { forming: true, island, share: 1 }))]
}
