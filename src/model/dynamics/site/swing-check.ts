import type { Series } from '../../../numeric/index.js'
import type { Count } from '../../../quantity/index.js'
import type { Finding } from '../../../scenario/index.js'
import type { Dynamics, DynamicsInput } from '../contract.js'
import { envelope } from '../island/envelope.js'
import { type Studied, study } from './moment.js'

/** Frames of each curve that is handed out, two samples each. */
const FRAMES: Count = 300

/** Runs `make`, or gives back what it gave for equal inputs. */
export type Remember = <I, O>(key: string, inputs: I, make: (inputs: I) => O) => O

/**
 * Swings of a site's load against its machines, batteries and limits, at each date handed in. On an
 * island the frequency is simulated; on a grid its power, ramps and voltage are told. Machines have
 * typical governors, batteries a typical controller: see the README.
 * @param input    power in W, frequency in Hz; `path` is the path of the site's power
 * @param remember may keep what a moment came to for as long as its inputs stay the same
 * @throws PhysicsError physics/outside-range where a load or a rating is no number
 */
export function swingCheck(input: DynamicsInput, remember: Remember = anew): Dynamics {
  const { moments, ...site } = input
  const studied = moments.map((moment, i) =>
    remember(String(i), { site, moment }, (own) => study({ ...own.site, moments: [] }, own.moment)),
  )
  let worst = 0
  for (let i = 1; i < studied.length; i++) if (isWorse(studied[i]!, studied[worst]!)) worst = i
  return {
    moments: studied.map((one) => one.outcome),
    worst,
    power: powerOf(studied[worst]),
    frequency: frequencyOf(studied[worst]),
    findings: firstOfEach(studied.flatMap((one) => one.findings)),
  }
}

const anew: Remember = (_, inputs, make) => make(inputs)

/** By what must be done first, then by what it is built to bear, then an island before a grid, then by size. */
function isWorse(one: Studied, other: Studied): boolean {
  const rank = ({ outcome }: Studied) => [
    outcome.slowdown,
    outcome.floor,
    outcome.cases.built?.holds === false ? 1 : 0,
    outcome.island ? 1 : 0,
    outcome.swing,
  ]
  const others = rank(other)
  const difference = rank(one).map((value, i) => value - others[i]!)
  return (difference.find((by) => by !== 0) ?? 0) > 0
}

function powerOf(studied: Studied | undefined): Series | null {
  if (!studied || studied.power.length === 0) return null
  return envelope(studied.power, studied.step, FRAMES, 'W')
}

function frequencyOf(studied: Studied | undefined): Series | null {
  if (!studied?.frequency) return null
  return envelope(studied.frequency, studied.step, FRAMES, 'Hz')
}

/** One finding a code and what it is about: later dates repeat it. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>()
  for (const finding of findings) {
    const { field = '', limit = '' } = finding.values
    const key = `${finding.code} ${finding.path} ${field} ${limit}`
    if (!seen.has(key)) seen.set(key, finding)
  }
  return [...seen.values()]
}
