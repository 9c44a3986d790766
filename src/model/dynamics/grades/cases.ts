import type { Case, GradedTable, GradeNote, GradeRow } from '../../grade.js'
import type { NetworkCase, NetworkRun } from '../network/contract.js'
import { reasonOf } from './case.js'
import { type Book, readBook } from './file/book.js'
import { type CurveKind, type CurveName, curveOfColumn, curveUnits } from './file/columns.js'
import type { RunCurves } from './file/curves.js'
import { type CaseInputs, inputsOf } from './file/inputs.js'
import { runIsland } from './file/island-run.js'
import { runNetwork } from './file/network-run.js'
import { readSamples, type Samples } from './file/samples.js'
import { gradePublished } from './published.js'
import { UnreadableCase } from './unreadable.js'

/** Longest run, s; all runs of one file together. */
const durationMax = 600
const durationAllMax = 20_000

/** The network mode, where there is one. */
export type SimulateNetwork = (network: NetworkCase) => NetworkRun

/**
 * Cases of a file `cases.json` with their samples beside it: islands by the common-frequency mode, and
 * by the network mode where machines have windings and exciters; networks by the network mode alone.
 */
export function casesTable(simulate?: SimulateNetwork): GradedTable {
  return {
    room: 'dynamics',
    name: 'cases',
    columns: ['case', 'inputs', 'samples'],
    error: 'absolute',
    caseFile: { file: 'cases.json', names: samplesNamed, cases: casesIn },
    grade: (cases) => gradeCases(cases, simulate),
  }
}

/** Files of samples that a file of cases wants beside it. */
function samplesNamed(text: string): readonly string[] {
  return [...readBook(text).cases.keys()]
    .filter((id) => /^[\w.-]+$/.test(id))
    .map((id) => `${id}.csv`)
}

/** One row a case; the whole file goes with each, for cases refer to each other. */
function casesIn(text: string, files: Readonly<Record<string, string>>, shipped: string): Case[] {
  return [...readBook(text).cases.keys()].map((id) => ({
    case: id,
    inputs: text,
    shipped,
    samples: Object.hasOwn(files, `${id}.csv`) ? files[`${id}.csv`]! : '',
  }))
}

function gradeCases(cases: readonly Case[], simulate?: SimulateNetwork): GradeRow[] {
  let book: Book | undefined
  let of: Case | undefined
  let left = durationAllMax
  return cases.flatMap((row) => {
    const id = row.case ?? ''
    try {
      if (book === undefined || of?.inputs !== row.inputs || of?.shipped !== row.shipped) {
        const shipped = (row.shipped ?? '') === '' ? undefined : readBook(row.shipped!)
        book = readBook(row.inputs ?? '', shipped)
        of = row
      }
      if ((row.samples ?? '') === '') throw new UnreadableCase(`${id}.csv`, 'no-value')
      const inputs = inputsOf(book, id)
      const samples = readSamples(row.samples!, `${id}.csv`)
      const duration = samples.time[samples.time.length - 1]!
      left -= duration
      if (!(duration > 0 && duration <= durationMax && left >= 0)) {
        throw new UnreadableCase(`${id}.csv t_s`, 'outside-range')
      }
      return [
        ...gradeCase(inputs, samples, duration, simulate),
        ...gradePublished(inputs, duration, sourceOf(id)),
      ]
    } catch (error) {
      return [skippedRow(id, 'case', '', error)]
    }
  })
}

const sourceOf = (id: string) => /^[^_]+/.exec(id)?.[0] ?? id

function skippedRow(id: string, quantity: string, group: string, error: unknown): GradeRow {
  const { reason, column } = reasonOf(error)
  const by = column.startsWith(id) ? column : `${id}: ${column}`
  const told = { predicted: null, skipped: reason, skippedBy: by }
  return { id, group: group || sourceOf(id), quantity, unit: '', measured: 0, ...told }
}

function gradeCase(
  inputs: CaseInputs,
  samples: Samples,
  duration: number,
  simulate: SimulateNetwork | undefined,
): GradeRow[] {
  const { id } = inputs
  const rows: GradeRow[] = []
  const graded = new Set<string>()
  const told = new Set<string>()
  const gradeWith = (mode: string, run: () => RunCurves) => {
    const group = `${sourceOf(id)}${mode}`
    try {
      const curves = run()
      for (const column of samples.columns) {
        const name = curveOfColumn(column.name, inputs.base)
        const curve = name && curves.curve(name)
        if (!name || !curve || told.has(`${mode} ${column.name}`)) continue
        told.add(`${mode} ${column.name}`)
        graded.add(column.name)
        rows.push(
          ...gradeColumn(
            { id, group, column: column.name },
            name,
            curve,
            curves,
            { ...column, time: samples.time },
            inputs.early,
          ),
        )
      }
    } catch (error) {
      rows.push(skippedRow(id, `case${mode}`, group, error))
    }
  }
  if (inputs.island) gradeWith('', () => runIsland(inputs, duration))
  if (wantsNetwork(inputs)) {
    const mode = inputs.island ? ', network' : ''
    gradeWith(mode, () => {
      if (!simulate) throw new UnreadableCase('network', 'not-modelled')
      return runNetwork(inputs, duration, simulate)
    })
  }
  if (rows.some(({ skipped }) => skipped !== undefined)) return rows
  for (const { name } of samples.columns) {
    if (graded.has(name)) continue
    rows.push(skippedRow(id, name, '', new UnreadableCase(name, 'not-modelled')))
  }
  return rows
}

/** Voltages, and machines that swing against each other, are a matter of the network. */
function wantsNetwork({ island, network }: CaseInputs): boolean {
  if (network) return true
  const machines = island?.machines ?? []
  return (
    machines.length > 1 || machines.some(({ model, isExcited }) => model !== 'GENCLS' || isExcited)
  )
}

/** Change of a curve below which it has no lowest or highest point, share of its start. */
const flat = 1e-5

interface Column {
  readonly time: Float64Array
  readonly values: Float64Array
}

function gradeColumn(
  { id, group, column }: { readonly id: string; readonly group: string; readonly column: string },
  { kind, scale }: CurveName,
  curve: (step: number) => number,
  run: RunCurves,
  { time, values }: Column,
  early: number,
): GradeRow[] {
  const unit = curveUnits[kind]
  const kept: Compared[] = []
  let deviation = 0
  for (let k = 0; k < time.length; k++) {
    const t = time[k]!
    const measured = values[k]! * scale
    if (Number.isNaN(measured)) continue
    if (run.excluded.times.some((event) => Math.abs(t - event) <= run.excluded.within)) continue
    const predicted = valueAt(curve, run, t)
    if (Number.isNaN(predicted)) continue
    const before = early > 0 ? valueAt(curve, run, Math.max(0, t - early)) : predicted
    const nearest = Math.min(
      Math.max(predicted, before),
      Math.max(Math.min(predicted, before), measured),
    )
    deviation = Math.max(deviation, Math.abs(nearest - measured))
    kept.push({ t, measured, predicted })
  }
  if (kept.length === 0) throw new UnreadableCase(`${id}.csv ${column}`, 'no-value')
  const note: { note?: GradeNote } =
    run.excluded.times.length > 0 ? { note: 'events-left-out' } : {}
  const row = (quantity: string, measured: number, predicted: number, time = false): GradeRow => ({
    id,
    group: `${group}: ${time ? 'times' : kind}`,
    quantity: `${column} ${quantity}`,
    unit: time ? 's' : unit,
    measured: rounded(measured),
    predicted: rounded(predicted),
    ...note,
  })
  const rows = [row('curve', 0, deviation < digits ? 0 : deviation)]
  const start = kept[0]!.measured
  for (const [name, sign] of hasExtremes.includes(kind) ? signs : []) {
    const told = extreme(kept, 'measured', sign)
    if (sign * (told.value - start) <= flat * Math.max(1, Math.abs(start))) continue
    const found = extreme(kept, 'predicted', sign)
    rows.push(row(name, told.value, found.value), row(`${name}-time`, told.t, found.t, true))
  }
  const last = kept[kept.length - 1]!
  rows.push(row('final', last.measured, last.predicted))
  return rows
}

/** Kinds of curves of which the lowest and the highest point are of interest. */
const hasExtremes: readonly CurveKind[] = ['frequency', 'speed', 'voltage', 'angle']
const signs = [
  ['nadir', -1],
  ['peak', 1],
] as const
/** Last digit of samples: within it a flat stretch is one extreme, and its first moment counts. */
const lastDigit = 1e-6

/** Deviation that is none. */
const digits = 1e-10

/** Without the last digits of the arithmetic, which no sample has. */
const rounded = (value: number) => Number(value.toPrecision(10)) || 0

interface Compared {
  readonly t: number
  readonly measured: number
  readonly predicted: number
}

function extreme(samples: readonly Compared[], key: 'measured' | 'predicted', sign: number) {
  let value = samples[0]![key]
  for (const sample of samples) if ((sample[key] - value) * sign > 0) value = sample[key]
  const first = samples.find((sample) => (value - sample[key]) * sign <= lastDigit)
  return { value, t: first!.t }
}

/** Between steps a curve is straight; a run that ended keeps its last value. */
function valueAt(
  curve: (step: number) => number,
  { step, steps }: RunCurves,
  time: number,
): number {
  const place = Math.min(time / step, steps)
  const before = Math.floor(place + 1e-9)
  const part = Math.max(0, place - before)
  const from = curve(before)
  return part < 1e-9 ? from : from + (curve(Math.min(before + 1, steps)) - from) * part
}
