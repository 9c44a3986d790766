import type { Breach, DynamicsInput, Moment, SwingDials } from '../../model/dynamics/index.js'
import { keyOf, uniform } from '../../numeric/index.js'
import type { Count, Fraction, Ratio, Seconds } from '../../quantity/index.js'
import { bears, breaks } from './bears.js'

/** What makers do not publish, and what else nobody knows beforehand. */
export const unknowns = ['inertia', 'droop', 'lags', 'delay'] as const

/** One of them. */
export type Unknown = (typeof unknowns)[number]

/** From where to where a parameter may lie, as a ratio to what the plan takes. */
export interface Band {
  readonly low: Ratio
  readonly high: Ratio
  /** Why so, in both languages. */
  readonly reason: { readonly en: string; readonly ko: string }
}

/**
 * Bands of typical records: all estimates, since makers publish neither inertia nor governors. Values
 * are spread evenly over the logarithm.
 */
export const bands: Readonly<Record<Unknown, Band>> = {
  inertia: {
    low: 0.6,
    high: 1.6,
    reason: {
      en: 'industrial turbines 2-4 s, aeroderivatives 1-2.5 s, engines 0.5-2 s (estimates)',
      ko: '산업용 터빈 2~4초, 항공 파생형 1~2.5초, 엔진 0.5~2초(추정)',
    },
  },
  droop: {
    low: 0.6,
    high: 1.25,
    reason: {
      en: 'droop of 3 to 6 % where 5 % is taken (usual settings)',
      ko: '5 % 대신 3~6 %(통상 설정)',
    },
  },
  lags: {
    low: 0.5,
    high: 2,
    reason: {
      en: 'time constants of valves, actuators and engines to half or double (estimate)',
      ko: '밸브·액추에이터·엔진 시정수의 절반에서 두 배(추정)',
    },
  },
  delay: {
    low: 0.5,
    high: 3,
    reason: {
      en: 'meters 10-60 ms late, inverters 50-300 ms slow where 20 and 100 ms are taken (estimate)',
      ko: '계측 10~60 ms, 인버터 50~300 ms(20 ms와 100 ms 대신, 추정)',
    },
  },
}

/** One run of many. */
export interface HoldRun {
  readonly values: Readonly<Record<Unknown, Ratio>>
  readonly holds: boolean
  /** What it breaks, each once; empty where it holds. */
  readonly broken: readonly Broken[]
}

/** A limit by its key, or what else kept a run from holding. */
export interface Broken {
  readonly cause: Breach['cause']
  readonly limit: string | null
}

/** A reason for which draws do not hold, and in which share of those that do not. One draw may have several. */
export interface Failure extends Broken {
  readonly share: Fraction
}

/** What a parameter does to the verdict. */
export interface Influence {
  readonly unknown: Unknown
  /** Share of runs that hold while it lies in the lowest and the highest third of its band. */
  readonly low: Fraction
  readonly high: Fraction
  /** Whether the verdict turns when it alone goes from one end of its band to the other. */
  readonly flips: boolean
}

/** How sure a verdict is. */
export interface HoldStudy {
  readonly runs: Count
  /** Share that holds, and its standard error: never 0, however alike the runs (Agresti and Coull 1998). */
  readonly probability: Fraction
  readonly error: Fraction
  /** Most influential first. */
  readonly influences: readonly Influence[]
  /** Most frequent first; empty where every draw holds. */
  readonly failures: readonly Failure[]
}

/** What is asked: a moment under dials, and how often. */
export interface HoldQuestion {
  readonly input: DynamicsInput
  readonly moment: Moment
  readonly dials: SwingDials
  readonly seed: Count
  /** s; absent: that of the plan, 5 ms. */
  readonly step?: Seconds | undefined
}

/** Dials with the values of one run on top. */
function spreadOver(dials: SwingDials, values: Readonly<Record<Unknown, Ratio>>): SwingDials {
  const { inertia = 1, droop = 1, lags = 1, delay = 1 } = dials
  return {
    ...dials,
    inertia: inertia * values.inertia,
    droop: droop * values.droop,
    lags: lags * values.lags,
    delay: delay * values.delay,
  }
}

/**
 * Runs of a range of samples: each is a pure function of (seed, sample), so any split over workers gives
 * the same bits.
 * @returns undefined where nothing can be simulated
 */
export function holdRuns(
  { input, moment, dials, seed, step }: HoldQuestion,
  from: Count,
  to: Count,
): readonly HoldRun[] | undefined {
  const runs: HoldRun[] = []
  for (let sample = from; sample < to; sample++) {
    const values = {} as Record<Unknown, Ratio>
    for (const name of unknowns) {
      const { low, high } = bands[name]
      values[name] = low * (high / low) ** uniform(seed, sample, keyOf(`swings.${name}`))
    }
    const drawn = spreadOver(dials, values)
    const result = bears(input, moment, drawn, step)
    if (!result) return undefined
    const { holds } = result
    const broken = holds ? [] : brokenBy(breaks(input, moment, drawn, step) ?? [])
    runs.push({ values, holds, broken })
  }
  return runs
}

/** A limit with a lower and an upper bound is one. */
function brokenBy(breaches: readonly Breach[]): readonly Broken[] {
  const once = new Map(
    breaches.map(({ cause, limit = null }) => [keyOfBroken(cause, limit), { cause, limit }]),
  )
  return [...once.values()]
}

const keyOfBroken = (cause: Breach['cause'], limit: string | null) => `${cause} ${limit ?? ''}`

/** Reasons of the runs that do not hold; of two as frequent the one that is met first. */
function failuresOf(runs: readonly HoldRun[]): readonly Failure[] {
  const failed = runs.filter(({ holds }) => !holds)
  const found = new Map<string, { readonly broken: Broken; times: number }>()
  for (const broken of failed.flatMap((run) => run.broken)) {
    const key = keyOfBroken(broken.cause, broken.limit)
    const row = found.get(key) ?? { broken, times: 0 }
    row.times++
    found.set(key, row)
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times)
    .map(({ broken, times }) => ({ ...broken, share: times / failed.length }))
}

/** What the runs say together, with each parameter tried alone at the ends of its band. */
export function holdStudy(question: HoldQuestion, runs: readonly HoldRun[]): HoldStudy {
  const share = (some: readonly HoldRun[]) =>
    some.length > 0 ? some.filter(({ holds }) => holds).length / some.length : 0
  const probability = share(runs)
  const central = { inertia: 1, droop: 1, lags: 1, delay: 1 }
  const { input, moment, dials, step } = question
  const alone = (name: Unknown, value: Ratio) =>
    bears(input, moment, spreadOver(dials, { ...central, [name]: value }), step)?.holds
  const influences = unknowns.map((unknown): Influence => {
    const { low, high } = bands[unknown]
    const third = (high / low) ** (1 / 3)
    return {
      unknown,
      low: share(runs.filter(({ values }) => values[unknown] < low * third)),
      high: share(runs.filter(({ values }) => values[unknown] > high / third)),
      flips: alone(unknown, low) !== alone(unknown, high),
    }
  })
  return {
    runs: runs.length,
    probability,
    error: errorOf(runs),
    influences: influences.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)),
    failures: failuresOf(runs),
  }
}

/** Of a share among so many, with two more that hold and two that do not. */
function errorOf(runs: readonly HoldRun[]): Fraction {
  const all = runs.length + 4
  const share = (runs.filter(({ holds }) => holds).length + 2) / all
  return Math.sqrt((share * (1 - share)) / all)
}
