import { readFileSync } from 'node:fs'
import type { Planned } from '../campus/index.js'
import {
  type RecordBasis,
  type RecordWindow,
  recordWindows,
  type UtilityRecord,
  utilityRecord,
} from '../study/index.js'
import { figure, type Language, limitName, recordText, type SwingsText } from '../words/index.js'
import { visible } from './output.js'
import { OptionError } from './swings-options.js'

/** Steps of a record's curves, s: below, the waveform has nothing more; above, edges are lost. */
const steps = { low: 0.001, high: 0.02 } as const

/**
 * Step of a record as the user asked for it, s.
 * @throws OptionError
 */
export function recordStep(given: string | undefined, words: SwingsText): number {
  const value = Number(given ?? String(steps.low))
  if (given?.trim() !== '' && value >= steps.low && value <= steps.high) return value
  throw new OptionError(words.bad('--step', visible(given ?? ''), `${steps.low}..${steps.high} s`))
}

type File = readonly [name: string, text: () => string]

/** Files of the record of one site; none where nothing can be simulated. */
export function recordFiles(
  planned: Planned,
  [site, index]: readonly [site: string, index: number],
  step: number,
  lang: Language,
): readonly File[] {
  const record = utilityRecord(planned, site, index, step)
  if (!record) return []
  const name = site.replace(/[^\w-]/g, '_')
  const words = recordText(lang)
  const curves = recordWindows.flatMap((window): File[] => {
    if (record.sameAs[window]) return []
    return [[`${name}-${window}.csv`, () => record.csvOf(window)]]
  })
  const facts = {
    campus: planned.plan.campus,
    site: name,
    day: record.day,
    version: packageVersion(),
    step: String(step),
    power: record.island ? words.island : words.tied,
    basis: basisLines(record, lang),
    windows: recordWindows.map((window) => {
      const same = record.sameAs[window]
      const file = same ? `(${window})` : `${name}-${window}.csv`
      const what = same ? words.sameAs(window, same) : words.windows[window]
      return `${file.padEnd(name.length + 18)}${what}`
    }),
  }
  return [
    ...curves,
    [`${name}-load.json`, () => `${JSON.stringify(recordJson(record, lang), null, 2)}\n`],
    [`${name}-README.txt`, () => words.readme(facts)],
  ]
}

/** What stood there on that day, what was held against it, and how it came out, a line each. */
function basisLines({ basis, filter }: UtilityRecord, lang: Language): readonly string[] {
  const words = recordText(lang)
  const { verdict, machines, batteries, limits } = basis
  const power = (watts: number) => figure(watts, 'power', lang)
  const units = (all: RecordBasis['machines']) =>
    all.map(({ name, units, power: all }) => `${name} ${units} (${power(all)})`).join(', ')
  const deciding = limits.filter(({ decides }) => decides).map(({ limit }) => limit)
  const named = (keys: readonly string[]) => keys.map((key) => limitName(key, lang)).join('; ')
  return [
    words.verdict(
      verdict && {
        ...verdict,
        broken: named(verdict.broken),
        floor: verdict.floor > 0 ? figure(verdict.floor, 'fraction', lang) : '',
        batteries: verdict.batteries === null ? '' : power(verdict.batteries),
      },
    ),
    words.machines(units(machines)),
    words.batteries(units(batteries)),
    words.limits(named(deciding), limits.length - deciding.length),
    words.filtered(`${filter.low}-${filter.high} Hz`),
  ]
}

/** Figures of the record; every key that holds a quantity says its unit. */
function recordJson(record: UtilityRecord, lang: Language) {
  const words = recordText(lang)
  const mega = (watts: number) => Number((watts / 1e6).toFixed(6))
  const unitsJson = ({ name, units, power }: RecordBasis['machines'][number]) => {
    return { name, units, power_MW: mega(power) }
  }
  return {
    schema: 'gigacampus/record/1',
    day: record.day,
    case: 'as built',
    activePower: record.island ? words.island : words.tied,
    island: record.island,
    verdict: record.basis.verdict && {
      judged: record.basis.verdict.judged,
      holds: record.basis.verdict.holds,
      broken: record.basis.verdict.broken,
      floorThatHolds: record.basis.verdict.floor,
      batteriesThatHold_MW:
        record.basis.verdict.batteries === null ? null : mega(record.basis.verdict.batteries),
    },
    machines: record.basis.machines.map(unitsJson),
    batteries: record.basis.batteries.map(unitsJson),
    limits: record.basis.limits,
    mains_Hz: record.mains,
    step_s: record.step,
    nameplate_MW: mega(record.nameplate),
    steady_MW: mega(record.steady),
    PUE: Number(record.powerUsage.toFixed(4)),
    windows: Object.fromEntries(
      Object.entries(record.windows).map(([window, one]) => [
        window,
        {
          mean_MW: mega(one.mean),
          low_MW: mega(one.low),
          high_MW: mega(one.high),
          ramps: one.ramps.map(({ window: within, rise, fall }) => ({
            within_s: within,
            rise_MW: mega(rise),
            fall_MW: mega(fall),
          })),
          peakToPeak5s_MW: mega(one.swing),
          peakToPeak5sUnfiltered_MW: mega(one.swingUnfiltered),
          largestStep_MW: mega(one.step),
          lostAt_s: one.lostAt,
          sameAs: record.sameAs[window as RecordWindow] ?? null,
        },
      ]),
    ),
    notes: {
      peakToPeak5s_MW: words.filtered(`${record.filter.low}-${record.filter.high} Hz`),
    },
    filter_Hz: [record.filter.low, record.filter.high],
    stepWithin_s: record.stepTime,
    lines: record.lines.map(({ at, amplitude }) => ({
      at_Hz: Number(at.toPrecision(6)),
      amplitude_MW: mega(amplitude),
    })),
    parameters: record.parameters.map(({ name, model, value, unit, origin }) => ({
      name,
      model,
      value: Number(value.toPrecision(6)),
      unit,
      origin,
      note: words.parameters[name],
    })),
    unknown: record.unknown,
  }
}

function packageVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
