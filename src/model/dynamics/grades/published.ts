import type { GradeRow } from '../../grade.js'
import { eigenvaluesOf } from '../network/eigenvalues.js'
import type { RunCurves } from './file/curves.js'
import type { CaseInputs } from './file/inputs.js'
import { runIsland } from './file/island-run.js'
import { networkCase } from './file/network-run.js'
import { UnreadableCase } from './unreadable.js'

/** What an author states of a case beside its curves; keys of `cases.json`. */
export interface Published {
  /** Modes of the network, [real, imaginary] in 1/s and rad/s; of a pair one is enough. */
  readonly eigenvalues?: readonly (readonly [number, number])[] | undefined
  /** Amplitude of the frequency at one line of a periodic load, over the last periods of the run, Hz. */
  readonly line?: Line | undefined
}

interface Line {
  readonly hertz: number
  readonly amplitude: number
  readonly periods: number
}

/** Reads both keys of a case. @throws UnreadableCase for what is no number */
export function publishedOf(fields: Readonly<Record<string, unknown>>): Published {
  const { eigenvalues, line } = fields
  return {
    ...(eigenvalues !== undefined && { eigenvalues: pairsOf(eigenvalues) }),
    ...(line !== undefined && { line: lineOf(line) }),
  }
}

const isNumber = (value: unknown): value is number => Number.isFinite(value)

function pairsOf(value: unknown): readonly (readonly [number, number])[] {
  const list = Array.isArray(value) && value.length <= 1000 ? value : []
  const pairs = list.filter(
    (one): one is [number, number] => Array.isArray(one) && isNumber(one[0]) && isNumber(one[1]),
  )
  if (pairs.length === 0 || pairs.length < list.length) {
    throw new UnreadableCase('eigenvalues', 'not-a-number')
  }
  return pairs
}

function lineOf(value: unknown): Line {
  const { hertz, amplitude, periods } = (value ?? {}) as Record<string, unknown>
  const sound = isNumber(hertz) && isNumber(amplitude) && isNumber(periods)
  if (!sound || !(hertz > 0 && amplitude > 0 && periods >= 1)) {
    throw new UnreadableCase('line', 'not-a-number')
  }
  return { hertz, amplitude, periods }
}

/**
 * Modes against those published, each with the nearest, and the line of the simulated frequency against the
 * one stated.
 * @param duration of the samples, s
 */
export function gradePublished(inputs: CaseInputs, duration: number, source: string): GradeRow[] {
  const { id, island } = inputs
  const { eigenvalues = [], line } = inputs.published
  const rows: GradeRow[] = []
  const modes = eigenvalues.length > 0 ? eigenvaluesOf(networkCase(inputs, 1)) : []
  for (const [real, imaginary] of eigenvalues) {
    const off = (mode: { real: number; imaginary: number }) =>
      Math.hypot(mode.real - real, mode.imaginary - imaginary)
    const nearest = modes.reduce((a, b) => (off(b) < off(a) ? b : a))
    // relative: modes of one machine lie between 0.3 and 100 1/s
    const predicted = off(nearest) / Math.hypot(real, imaginary)
    const quantity = `mode ${real}${imaginary === 0 ? '' : ` + ${imaginary}i`}, relative`
    rows.push({ id, group: `${source}: modes`, quantity, unit: '1', measured: 0, predicted })
  }
  if (line && island) {
    const predicted = amplitudeOf(runIsland(inputs, duration), line) / line.amplitude - 1
    const quantity = `line at ${line.hertz} Hz, relative`
    rows.push({ id, group: `${source}: closed form`, quantity, unit: '1', measured: 0, predicted })
  }
  return rows
}

/** Fourier sum of the first machine's frequency over the last periods. */
function amplitudeOf(run: RunCurves, { hertz, periods }: Line): number {
  const curve = run.curve({ kind: 'frequency', of: '', scale: 1 })
  const n = Math.round(periods / hertz / run.step)
  if (!curve || n > run.steps) throw new UnreadableCase('line', 'outside-range')
  let mean = 0
  for (let k = run.steps - n; k < run.steps; k++) mean += curve(k) / n
  let [cos, sin] = [0, 0]
  for (let k = run.steps - n; k < run.steps; k++) {
    const angle = 2 * Math.PI * hertz * k * run.step
    cos += (curve(k) - mean) * Math.cos(angle)
    sin += (curve(k) - mean) * Math.sin(angle)
  }
  return (2 / n) * Math.hypot(cos, sin)
}
