import type { Hertz, Seconds } from '../../../quantity/index.js'
import type { DynamicsInput, Moment } from '../contract.js'
import { simulateIsland } from '../island/island.js'
import { type Detuning, detune } from '../spectrum/detune.js'
import { type Flicker, flickerAt } from '../spectrum/flicker.js'
import { type SpectralLine, spectralLines } from '../spectrum/lines.js'
import { type Mode, modeOf } from '../spectrum/mode.js'
import { frequencyGain, type Resonance, resonanceOf } from '../spectrum/resonance.js'
import { type ShaftResponse, torsionalScreen } from '../spectrum/torsion.js'
import { dialledBench, type SwingDials } from './dials.js'
import { RUN_STEP } from './machines.js'
import { islandOf } from './trial.js'

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
  const bench = dialledBench(input, moment, dials, RUN_STEP)
  if (!bench) return null
  const { trial, batteries, drawn, skipped } = bench
  const { machines, tied, frequency, step } = trial
  const judged = drawn.subarray(skipped)
  const period = moment.period ?? null
  const lines = period === null ? [] : spectralLines(judged, step, period, LINES)
  const gain = (at: Hertz) => frequencyGain(frequency, machines, batteries, at)
  const options = microBatches === undefined ? {} : { microBatches }
  const rating = machines.reduce((sum, { units, rating }) => sum + units * rating, 0)
  // shafts and lamps feel what batteries leave
  const left = simulateIsland(islandOf(trial, drawn, batteries)).machines.subarray(skipped)
  return {
    period,
    lines,
    response: tied ? null : responseOf(gain),
    resonance: tied ? null : resonanceOf(frequency, machines, batteries),
    mode: tied ? null : modeOf(frequency, machines, batteries),
    detuning:
      tied || period === null || lines.length === 0 ? null : detune(lines, gain, period, options),
    torsion: tied ? [] : torsionalScreen(left, step, rating),
    flicker: tied && input.connection ? flickerAt(input.connection, frequency, left, step) : null,
  }
}

function responseOf(gain: (at: Hertz) => number): { at: Float64Array; gain: Float64Array } {
  const at = Float64Array.from(
    { length: POINTS },
    (_, k) => BODE.low * (BODE.high / BODE.low) ** (k / (POINTS - 1)),
  )
  return { at, gain: at.map(gain) }
}
