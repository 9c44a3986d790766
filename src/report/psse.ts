import {
  type Imported,
  impedanceBelow,
  type Mode,
  type NetworkCase,
  type NetworkEvent,
  type NetworkMachine,
  type NetworkStudy,
} from '../model/dynamics/index.js'
import {
  figure,
  type Language,
  type PsseText,
  psseModelsText,
  psseText,
  wholeCount,
} from '../words/index.js'
import { type Line, paragraph, plain, type ReportStyle, renderBlocks, styled } from './line.js'
import { type Row, table } from './table.js'

/** What is told of a pair of files. */
export interface PsseReport {
  readonly imported: Imported
  /** Names of the files, as the user gave them. */
  readonly names: Readonly<Record<'raw' | 'dyr', string>>
  readonly network: NetworkCase
  readonly study: NetworkStudy
}

/** Most rows of a table. */
const rowsMost = 40
const modesMost = 8
const degree = 180 / Math.PI

const fixed = (value: number, digits: number) => (value + 0 === 0 ? 0 : value).toFixed(digits)
const pu = (value: number) => `${fixed(value, 4)} pu`
const degrees = (value: number) => `${fixed(value * degree, 2)}°`
const hertz = (value: number) => `${fixed(value, 3)} Hz`
const seconds = (value: number) => `${Number(value.toFixed(3))} s`

/** A network of PSS/E, what was left out of it, and what it does, for the terminal. */
export function psseReport(report: PsseReport, style: ReportStyle): string {
  const words = psseText(style.lang)
  return renderBlocks(
    [
      titleLines(report, words, style),
      ignoredLines(report, words),
      flowLines(report, words, style),
      machineLines(report, words, style),
      withoutLines(report, style),
      modeLines(report.study.modes, words, style),
      runLines(report, words, style),
    ],
    style,
  )
}

const heading = (text: string): Line => [plain('  '), styled('strong', text)]

function titleLines(
  { network, imported }: PsseReport,
  words: PsseText,
  style: ReportStyle,
): Line[] {
  const count = (of: object) => wholeCount(Object.keys(of).length)
  const { buses, branches, loads, machines, base, frequency } = network
  const counts = {
    buses: count(buses),
    branches: count(branches),
    loads: count(loads),
    machines: count(machines),
  }
  const text = words.read(
    counts,
    megavolts(base, style.lang),
    hertz(frequency),
    imported.version ?? 0,
  )
  return [heading(words.title), ...paragraph(text, style.columns)]
}

/** Apparent power: watts are written, volt-amperes meant. */
function megavolts(value: number, lang: Language): string {
  return figure(value, 'power', lang).replace(/W$/, 'VA')
}

function ignoredLines({ imported, names }: PsseReport, words: PsseText): Line[] {
  const { ignored } = imported
  if (ignored.length === 0) {
    return [heading(words.ignored), [plain(`    ${words.nothingIgnored}`)]]
  }
  const lines = ignored.slice(0, rowsMost).map(({ kind, what, count, file, line }): Line => {
    const name = Object.hasOwn(words.elements, what) ? words.elements[what] : what
    const place = `  ${words.kinds[kind]}, ${words.place(names[file], line)}`
    return [plain(`    ${count} × ${name}`), styled('faint', place)]
  })
  return [heading(words.ignored), ...lines, ...moreLine(ignored.length - rowsMost, words)]
}

function moreLine(left: number, words: PsseText): Line[] {
  return left > 0 ? [[styled('faint', `    ${words.more(wholeCount(left))}`)]] : []
}

function flowLines({ network, study }: PsseReport, words: PsseText, style: ReportStyle): Line[] {
  const entries = Object.entries(study.flow.buses)
  const rows = entries.slice(0, rowsMost).map(([name, { voltage, angle }]): Row => {
    const nominal = network.buses[name]?.voltageNominal
    const kilovolts = nominal === undefined ? '' : `${Number((nominal / 1000).toPrecision(6))} kV`
    return { cells: [name, kilovolts, pu(voltage), degrees(angle)] }
  })
  const heads = [words.bus, words.nominal, words.voltage, words.angle]
  const columns = heads.map((head, i) => ({ head, ...(i > 0 && { align: 'right' as const }) }))
  return [
    heading(words.flow),
    ...table(columns, rows, style.columns),
    ...moreLine(entries.length - rowsMost, words),
  ]
}

function modelsOf({ generator, exciter, governor }: NetworkMachine): string {
  const parts = [generator.model, exciter?.model, governor.model === 'none' ? '' : governor.model]
  return parts.filter((part) => part !== undefined && part !== '').join(' + ')
}

function machineLines({ network, study }: PsseReport, words: PsseText, style: ReportStyle): Line[] {
  const entries = Object.entries(network.machines)
  if (entries.length === 0) return []
  const rows = entries.slice(0, rowsMost).map(([name, machine]): Row => {
    const given = study.flow.machines[name]
    const power = (value: number | undefined) =>
      value === undefined ? '' : figure(Math.round(value * network.base), 'power', style.lang)
    const reactive = power(given?.reactive).replace(/W$/, 'var')
    const rating = megavolts(machine.rating, style.lang)
    return { cells: [name, modelsOf(machine), rating, power(given?.active), reactive] }
  })
  const heads = [words.machine, words.models, words.rating, words.active, words.reactive]
  const columns = heads.map((head, i) => ({ head, ...(i > 1 && { align: 'right' as const }) }))
  return [
    heading(words.machines),
    ...table(columns, rows, style.columns),
    ...moreLine(entries.length - rowsMost, words),
  ]
}

/** How machines run of which a model was left out: it can turn what follows. */
function withoutLines({ imported }: PsseReport, { lang, columns }: ReportStyle): Line[] {
  const { unread } = imported
  if (unread.length === 0) return []
  const words = psseModelsText(lang)
  return [
    ...paragraph(words.without, columns, 0, 'warning'),
    ...unread.slice(0, rowsMost).flatMap(({ machine, model, kind }) => {
      return paragraph(words.runs[kind](machine, model), columns, 2)
    }),
    ...moreLine(unread.length - rowsMost, psseText(lang)),
  ]
}

function modeLines(modes: readonly Mode[], words: PsseText, style: ReportStyle): Line[] {
  if (modes.length === 0) return []
  const oscillating = modes
    .filter(({ imaginary }) => imaginary !== 0)
    .sort((a, b) => a.damping - b.damping)
  const rows = oscillating.slice(0, modesMost).map(
    ({ real, imaginary, frequency, damping }): Row => ({
      cells: [
        `${fixed(real, 3)} ± ${fixed(imaginary, 3)}i`,
        hertz(frequency),
        `${fixed(damping * 100, 1)} %`,
      ],
    }),
  )
  const heads = [words.eigenvalue, words.frequency, words.damping]
  const columns = heads.map((head) => ({ head, align: 'right' as const }))
  const unstable = words.unstable(modes.filter(isGrowing).length)
  return [
    heading(words.modes),
    ...(rows.length > 0 ? table(columns, rows, style.columns) : []),
    ...moreLine(oscillating.length - modesMost, words),
    ...(unstable === '' ? [] : [[styled('error', `    ${unstable}`)]]),
  ]
}

/** Rate above which a mode grows and is no rounding of 0, 1/s. */
const growing = 1e-4

const isGrowing = ({ real }: Mode) => real > growing

/** Off nominal by which any protection has acted; PRC-024 and makers' relays lie at 4 to 5 %. */
const farOff = 0.05

function runLines({ network, study }: PsseReport, words: PsseText, style: ReportStyle): Line[] {
  const { run } = study
  if (!run) return []
  const { ended } = run.curves
  const happened = eventsInWords(network.events, words)
  const all = Object.values(run.machines)
  const low = Math.min(...all.map(({ nadir }) => nadir))
  const high = Math.max(...all.map(({ zenith }) => zenith))
  const isFar = low < (1 - farOff) * network.frequency || high > (1 + farOff) * network.frequency
  const span = seconds(network.duration)
  const verdict = ended
    ? words.ended[ended.because](seconds(ended.at))
    : isFar
      ? words.far(span, hertz(low), hertz(high))
      : words.stays(span)
  const rows = Object.entries(run.machines)
    .slice(0, rowsMost)
    .map(
      ([name, { nadir, zenith, voltageLow, angle, tripped }]): Row => ({
        cells:
          tripped === null
            ? [name, hertz(nadir), hertz(zenith), pu(voltageLow), degrees(angle)]
            : [name, words.tripped, '', '', ''],
      }),
    )
  const heads = [words.machine, words.nadir, words.zenith, words.voltageLow, words.angleMost]
  const columns = heads.map((head, i) => ({ head, ...(i > 0 && { align: 'right' as const }) }))
  const { bus, voltage, at } = run.lowest
  const slack = Object.keys(network.buses).filter((one) => network.buses[one]?.kind === 'slack')
  return [
    ...paragraph(`${words.run}: ${happened}`, style.columns, 0, 'strong'),
    ...paragraph(verdict, style.columns, 2, ended || isFar ? 'error' : 'accent'),
    ...(ended ? [] : [[plain(`    ${words.lowest(bus, pu(voltage), seconds(at))}`)]]),
    ...(run.impedances.length > 0
      ? paragraph(words.impedances(String(impedanceBelow), few(run.impedances)), style.columns, 2)
      : []),
    ...table(columns, rows, style.columns),
    ...moreLine(Object.keys(run.machines).length - rowsMost, words),
    ...paragraph(words.against(few(slack), hertz(network.frequency)), style.columns, 2, 'faint'),
  ]
}

/** Names of buses, not all of very many. */
const few = (names: readonly string[]) =>
  names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '')

function eventsInWords(events: readonly NetworkEvent[], words: PsseText): string {
  const clear = events.find(({ kind }) => kind === 'clear')
  const trip = events.find((event) => event.kind === 'trip-branch')
  return events
    .flatMap((event) => {
      const at = seconds(event.time)
      if (event.kind === 'trip-branch') {
        return clear ? [] : words.events[event.kind](event.branch, at)
      }
      if (event.kind === 'trip-machine') return words.events[event.kind](event.machine, at)
      if (event.kind !== 'fault') return []
      const cleared = seconds(clear?.time ?? 0)
      return trip
        ? words.faultOpening(event.bus, at, cleared, trip.branch)
        : words.fault(event.bus, at, cleared)
    })
    .join(', ')
}

/** The same for programs: voltages in pu, angles in rad, powers in W and var, times in s. */
export function psseJson({ imported, names, network, study }: PsseReport, lang: Language) {
  const { flow, modes, run } = study
  return {
    version: imported.version,
    base: network.base,
    frequency: network.frequency,
    read: Object.fromEntries(
      (['buses', 'branches', 'loads', 'machines'] as const).map((key) => [
        key,
        Object.keys(network[key]).length,
      ]),
    ),
    ignored: imported.ignored.map((one) => ({ ...one, file: names[one.file] })),
    unread: imported.unread.map((one) => ({
      ...one,
      text: psseModelsText(lang).runs[one.kind](one.machine, one.model),
    })),
    powerFlow: {
      buses: flow.buses,
      machines: Object.fromEntries(
        Object.entries(flow.machines).map(([name, { active, reactive }]) => [
          name,
          { active: active * network.base, reactive: reactive * network.base },
        ]),
      ),
    },
    modes,
    run: run
      ? {
          events: network.events,
          duration: network.duration,
          step: run.curves.step,
          ended: run.curves.ended ?? null,
          lowest: run.lowest,
          impedances: { below: impedanceBelow, buses: run.impedances },
          machines: run.machines,
        }
      : null,
  }
}
