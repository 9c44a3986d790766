import {
  importPsse,
  type LoadBehaviour,
  type NetworkCase,
  type NetworkEvent,
  type NetworkRun,
  type NetworkStudy,
  networkMost,
  studyNetwork,
} from '../model/dynamics/index.js'
import { writeCsv } from '../numeric/index.js'
import { PhysicsError } from '../physics/index.js'
import { checkJson, psseJson, psseReport } from '../report/index.js'
import type { Diagnostic } from '../scenario/index.js'
import { type Language, type PsseText, psseText, wholeCount } from '../words/index.js'
import { readTextFile } from './files.js'
import { columnsOf, diagnosticLines, fileError, paintFor, visible } from './output.js'
import { writeFolder } from './series-folder.js'
import { OptionError } from './swings-options.js'

/** Options of `psse`. */
export interface PsseCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly series?: string | undefined
  readonly tripLine?: string | undefined
  readonly fault?: string | undefined
  readonly tripMachine?: string | undefined
  readonly at?: string | undefined
  readonly duration?: string | undefined
  readonly loads?: LoadBehaviour | undefined
}

/** Largest file that is read. */
const fileLimit = 10_000_000
/** Longest run, s. */
const durationMost = 60
const step = 0.001

/**
 * `gigacampus psse FILE.raw FILE.dyr`: 0 fine, 1 the network is lost in its run or has no power flow,
 * 2 the files contradict themselves or cannot be read.
 */
export async function psseCommand(raw: string, dyr: string, options: PsseCommand): Promise<number> {
  const { lang } = options
  const words = psseText(lang)
  const texts: string[] = []
  for (const path of [raw, dyr]) {
    const file = await readTextFile(path, fileLimit)
    if (!file.ok) {
      const place = { file: path, path: '', line: 0, column: 0 }
      return tell([{ code: file.code, severity: 'error', values: file.values, ...place }], options)
    }
    texts.push(file.text)
  }
  const [rawText = '', dyrText = ''] = texts
  const imported = importPsse(rawText, dyrText, options.loads ?? 'power')
  const names = { raw, dyr }
  const findings = imported.findings.map((one) => ({
    ...one,
    file: one.file === 'dyr' ? dyr : raw,
  }))
  if (!imported.case) return tell(findings, options)
  let network: NetworkCase
  try {
    network = withEvents(imported.case, options, words)
  } catch (error) {
    if (error instanceof OptionError) return refuse(error.message, 2)
    throw error
  }
  const { buses, machines } = network
  if (
    Object.keys(buses).length > networkMost.buses ||
    Object.keys(machines).length > networkMost.machines
  ) {
    return refuse(
      words.tooLarge(wholeCount(networkMost.buses), wholeCount(networkMost.machines)),
      2,
    )
  }
  let study: NetworkStudy
  try {
    study = studyNetwork(network)
  } catch (error) {
    if (!(error instanceof PhysicsError)) throw error
    const { code, values } = error
    return refuse(words.physics(code, visible(String(values.name ?? ''))), 1)
  }
  if (options.series !== undefined && study.run) {
    const refused = await writeFolder(options.series, curveFiles(study.run.curves))
    if (refused) return fileError(refused, lang)
  }
  const report = { imported, names: { raw: visible(raw), dyr: visible(dyr) }, network, study }
  const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
  if (options.json) {
    const list = JSON.parse(checkJson({ diagnostics: findings, currency: undefined }, lang))
    process.stdout.write(
      `${JSON.stringify({ ...psseJson({ ...report, names }, lang), findings: list })}\n`,
    )
  } else {
    process.stdout.write(psseReport(report, style))
    if (findings.length > 0) tell(findings, options)
  }
  return study.run?.curves.ended ? 1 : 0
}

/** Tells what is wrong with the files: as `check --json` does, or on standard error. */
function tell(diagnostics: readonly Diagnostic[], { json, lang }: PsseCommand): number {
  if (json) process.stdout.write(checkJson({ diagnostics, currency: undefined }, lang))
  else {
    const paint = paintFor(process.stderr)
    for (const one of diagnostics) process.stderr.write(`${diagnosticLines(one, lang, paint)}\n`)
  }
  return 2
}

function refuse(text: string, code: number): number {
  process.stderr.write(`gigacampus: ${text}\n`)
  return code
}

/** The network with what the options let happen to it; beside a fault a line opens when it clears. */
function withEvents(network: NetworkCase, options: PsseCommand, words: PsseText): NetworkCase {
  const { tripLine, fault, tripMachine } = options
  const isContingency = fault !== undefined && tripLine !== undefined
  const given = [tripLine, fault, tripMachine].filter((one) => one !== undefined)
  if (given.length > (isContingency ? 2 : 1)) throw new OptionError(words.oneEvent)
  const duration = numberOf('--duration', options.duration ?? '10', step, durationMost, words)
  const time = numberOf('--at', options.at ?? '1', 0, duration, words)
  const find = (option: string, given: string, known: readonly string[]) => {
    if (known.includes(given)) return given
    const few = known.slice(0, 12).join(', ') + (known.length > 12 ? ', …' : '')
    throw new OptionError(words.unknown(option, visible(given), few))
  }
  const events: NetworkEvent[] = []
  let opens = time
  if (fault !== undefined) {
    const [, bus = '', cleared = ''] = /^([^:]+):(.+)$/.exec(fault) ?? []
    if (bus === '') throw new OptionError(words.bad('--fault', visible(fault), 'BUS:CLEAR_S'))
    find('--fault', bus, Object.keys(network.buses))
    opens = time + numberOf('--fault', cleared, step, durationMost, words)
    events.push({ time, kind: 'fault', bus, resistance: 0, reactance: 0 })
    events.push({ time: opens, kind: 'clear', bus })
  }
  if (tripLine !== undefined) {
    const names = Object.keys(network.branches)
    const [from = '', to = '', circuit] = tripLine.split('-')
    const turned = [to, from, ...(circuit === undefined ? [] : [circuit])].join('-')
    const branch = names.includes(turned) ? turned : find('--trip-line', tripLine, names)
    events.push({ time: opens, kind: 'trip-branch', branch })
  }
  if (tripMachine !== undefined) {
    const names = Object.keys(network.machines)
    const at = names.filter((name) => network.machines[name]!.bus === tripMachine)
    const machine = at.length === 1 ? at[0]! : find('--trip-machine', tripMachine, names)
    events.push({ time, kind: 'trip-machine', machine })
  }
  return { ...network, events, duration, step }
}

function numberOf(
  option: string,
  given: string,
  low: number,
  high: number,
  words: PsseText,
): number {
  const value = given.trim() === '' ? Number.NaN : Number(given)
  if (value >= low && value <= high) return value
  throw new OptionError(words.bad(option, visible(given), `${low}..${high} s`))
}

/** Curves of each machine and of all voltages, one row a step. */
function curveFiles(run: NetworkRun): (readonly [string, () => string])[] {
  const csv = (columns: Readonly<Record<string, Float64Array>>) => () => {
    const names = Object.keys(columns)
    const length = Math.min(...names.map((name) => columns[name]!.length))
    const rows = Array.from({ length }, (_, k) => [
      (k * run.step).toFixed(6).replace(/\.?0+$/, ''),
      ...names.map((name) => String(Number(columns[name]![k]!.toPrecision(9)))),
    ])
    return writeCsv(['t_s', ...names], rows)
  }
  const machines = Object.entries(run.machines).map(([name, curves]) => {
    const { angle, speed, mechanical, electrical, voltage, field } = curves
    const columns = {
      delta_rad: angle,
      omega_pu: speed,
      pm_pu: mechanical,
      pe_pu: electrical,
      v_pu: voltage,
      efd_pu: field,
    }
    return [`machine-${fileName(name)}.csv`, csv(columns)] as const
  })
  const voltages = Object.fromEntries(
    Object.entries(run.voltages).map(([bus, values]) => [`v_pu_${bus}`, values]),
  )
  return [...machines, ['voltages.csv', csv(voltages)] as const]
}

/** A name from a file is no path. */
const fileName = (name: string) => name.replace(/[^\w-]/g, '_')
