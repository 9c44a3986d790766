import { valueAt, withValue } from '../../numeric/index.js'
import type { Dimension, Spread } from '../../quantity/index.js'
import type { LoadedScenario } from '../../scenario/index.js'
import type { Input } from './inputs.js'

/** A scenario that can be planned. */
export type Loaded = Pick<LoadedScenario, 'scenario' | 'spread'>

const secondsADay = 86_400
/** A date in the scenario comes a week later and earlier. */
const stepOfDays = 7

/** A small change of an input: more of it where the sign is 1, less where it is -1. */
export interface Trial {
  readonly input: Input
  readonly step: number
  /** A share of the value, kelvins of a temperature, days of a date. */
  readonly of: 'share' | 'kelvin' | 'days'
  readonly apply: (loaded: Loaded, path: string, sign: 1 | -1) => Loaded
}

/** How an input is changed: its value, and the day that stands in its path or is its value. */
export function trialsOf(input: Input, dimension: Dimension | undefined, share: number): Trial[] {
  const { value, path } = input
  if (path === 'start' || path === 'end') return []
  // the value first: a day that has moved is found at its path no more
  const isDated = isDay(value) || isDay(path.split('.').at(-1) ?? '')
  const ofDay: Trial[] = isDated ? [{ input, step: stepOfDays, of: 'days', apply: later }] : []
  return [...trialsOfValue(input, dimension, share), ...ofDay]
}

function trialsOfValue(input: Input, dimension: Dimension | undefined, share: number): Trial[] {
  const { value } = input
  const out: Trial[] = []
  if (typeof value !== 'number') return out
  if (dimension === 'temperature') {
    out.push({ input, step: 1, of: 'kelvin', apply: valueBy((v, sign) => v + sign) })
  } else if (value !== 0 && !(dimension === 'fraction' && value === 1)) {
    // a share stays a share: where a step more is too much, half of what is missing to all
    const isFull = dimension === 'fraction' && value < 1 && value * (1 + share) > 1
    const step = isFull ? (1 - value) / 2 / value : share
    out.push({ input, step, of: 'share', apply: valueBy((v, sign) => v * (1 + sign * step)) })
  }
  return out
}

/** The scenario with an input changed wherever it stands. */
export function applied(loaded: Loaded, { input, apply }: Trial, sign: 1 | -1): Loaded {
  return [input.path, ...input.also].reduce((changed, path) => apply(changed, path, sign), loaded)
}

/** Changes a value, its range along with it. */
function valueBy(change: (value: number, sign: 1 | -1) => number): Trial['apply'] {
  return ({ scenario, spread }, path, sign) => {
    const by = (value: number) => change(value, sign)
    const value = valueAt(scenario, path)
    const range = spread[path]
    return {
      scenario: typeof value === 'number' ? withValue(scenario, path, by(value)) : scenario,
      spread: range ? { ...spread, [path]: moved(range, by) } : spread,
    }
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** Moves a date: the value at a path, or the last key of it. */
function later({ scenario, spread }: Loaded, path: string, sign: 1 | -1): Loaded {
  const shifted = (iso: string) =>
    new Date(Date.parse(iso) + sign * stepOfDays * secondsADay * 1000).toISOString().slice(0, 10)
  const value = valueAt(scenario, path)
  if (isDay(value)) return { scenario: withValue(scenario, path, shifted(value)), spread }
  const above = path.slice(0, path.lastIndexOf('.'))
  const key = path.slice(above.length + 1)
  const steps = valueAt(scenario, above) as Readonly<Record<string, unknown>>
  const renamed = Object.entries(steps).map(([at, one]) => [at === key ? shifted(at) : at, one])
  const moment = `${path}.at`
  const { [path]: range, [moment]: when, ...rest } = spread
  const now = `${above}.${shifted(key)}`
  return {
    scenario: withValue(scenario, above, Object.fromEntries(renamed)),
    spread: {
      ...rest,
      ...(range && { [now]: range }),
      ...(when && { [`${now}.at`]: moved(when, (at) => at + sign * stepOfDays * secondsADay) }),
    },
  }
}

/** A range with each of its bounds changed. */
export function moved(range: Spread, change: (value: number) => number): Spread {
  return range.kind === 'quantiles'
    ? { ...range, p10: change(range.p10), p50: change(range.p50), p90: change(range.p90) }
    : { ...range, min: change(range.min), mode: change(range.mode), max: change(range.max) }
}
