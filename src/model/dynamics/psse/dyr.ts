import { type ModelOrder, modelOrders } from './models.js'
import { linesOf, recordsMax } from './raw.js'
import { type Field, numberOf } from './record.js'
import { Report } from './report.js'
import { unreadKind } from './unread.js'

/** A record of a dynamic data file that has a place here. */
export interface DynamicRecord {
  readonly line: number
  readonly bus: number
  readonly machine: string
  readonly model: string
  readonly order: ModelOrder
  /** Parameters by name, in the order of PSS/E. */
  readonly values: Readonly<Record<string, number>>
  /** Column of each. */
  readonly columns: Readonly<Record<string, number>>
  readonly lines: Readonly<Record<string, number>>
}

interface Placed extends Field {
  readonly line: number
}

/**
 * Reads a dynamic data file (.dyr): records `bus 'MODEL' id parameters… /` over one line or several.
 * Models without a place here are counted in the report, records that contradict themselves told.
 */
export function readDyr(text: string, report = new Report()): readonly DynamicRecord[] {
  const lines = linesOf(text, 'dyr', report)
  const out: DynamicRecord[] = []
  let fields: Placed[] = []
  let count = 0
  for (const line of lines ?? []) {
    // a line of text between records, as some programs write them
    if (fields.length === 0 && /^(\/\/|!|#)/.test(line.fields[0]?.text ?? '')) continue
    if (line.openQuote !== undefined) {
      report.tell('psse.quote', 'error', { file: 'dyr', line: line.line, column: line.openQuote })
      return out
    }
    for (const field of line.fields) fields.push({ ...field, line: line.line })
    if (fields.length > 1000) {
      report.tell(
        'psse.unfinished',
        'error',
        { file: 'dyr', ...fields[0]! },
        { record: nameOf(fields) },
      )
      return out
    }
    if (!line.ended) continue
    if (++count > recordsMax) {
      report.tell('psse.too-many', 'error', { file: 'dyr', line: line.line }, { limit: recordsMax })
      return out
    }
    const record = fields.length > 0 ? recordOf(fields, report) : undefined
    if (record) out.push(record)
    fields = []
  }
  if (fields.length > 0) {
    report.tell(
      'psse.unfinished',
      'error',
      { file: 'dyr', ...fields[0]! },
      { record: nameOf(fields) },
    )
  }
  return out
}

const nameOf = (fields: readonly Field[]) => (fields[1]?.text ?? fields[0]?.text ?? '').slice(0, 40)

function recordOf(fields: readonly Placed[], report: Report): DynamicRecord | undefined {
  const [busField, modelField, idField] = fields as [Placed, Placed?, Placed?]
  const place = { file: 'dyr' as const, line: busField.line, column: busField.column }
  const bus = numberOf(busField.text)
  if (bus === undefined || !Number.isInteger(bus) || !modelField) {
    report.tell('psse.record', 'error', place, { found: busField.text.slice(0, 40) })
    return undefined
  }
  const model = modelField.text.toUpperCase()
  const order = Object.hasOwn(modelOrders, model) ? modelOrders[model] : undefined
  if (!order || !idField) {
    if (order) report.tell('psse.record', 'error', place, { found: model })
    else {
      const name = model.slice(0, 40)
      report.ignore('model', name, 'dyr', busField.line)
      const machine = `${bus}-${(idField?.text ?? '').slice(0, 40)}`
      report.unread.push({ machine, model: name, kind: unreadKind(name) })
    }
    return undefined
  }
  const name = `${bus}-${idField.text}`
  const given = withoutSecondShaft(model, fields.slice(3), order, report)
  if (given.length !== order.names.length) {
    const values = { model, expected: order.names.length, found: given.length }
    report.tell('psse.parameters', 'error', place, values)
    report.refused.add(name)
    return undefined
  }
  const values: Record<string, number> = {}
  const columns: Record<string, number> = {}
  const lines: Record<string, number> = {}
  for (const [i, key] of order.names.entries()) {
    const { text, column, line } = given[i]!
    const value = numberOf(text)
    if (value === undefined) {
      const told = { field: key, record: model, found: text.slice(0, 40) }
      report.tell('psse.not-a-number', 'error', { file: 'dyr', line, column }, told)
      report.refused.add(name)
      return undefined
    }
    values[key] = value
    columns[key] = column
    lines[key] = line
  }
  const record = {
    line: busField.line,
    bus,
    machine: idField.text,
    model,
    order,
    values,
    columns,
    lines,
  }
  if (isSound(record, report)) return record
  report.refused.add(name)
  return undefined
}

/** IEEEG1 names a second machine before its gain; some files leave both out. */
function withoutSecondShaft(
  model: string,
  given: readonly Placed[],
  order: ModelOrder,
  report: Report,
): readonly Placed[] {
  if (model !== 'IEEEG1' || given.length !== order.names.length + 2) return given
  const [bus] = given
  if (numberOf(bus!.text) !== 0) report.element('second-shaft', 'dyr', bus!.line)
  return given.slice(2)
}

/** Limits that cross, negative time constants, and what must be above 0: told, each at its column. */
function isSound(record: DynamicRecord, report: Report): boolean {
  const { model, order, values, columns, lines } = record
  let sound = true
  const tell = (code: string, name: string, told: Readonly<Record<string, string | number>>) => {
    sound = false
    const place = { file: 'dyr' as const, line: lines[name]!, column: columns[name]! }
    report.tell(code, 'error', place, { model, ...told })
  }
  for (const name of order.times) {
    if (values[name]! < 0) tell('psse.negative', name, { field: name, value: values[name]! })
  }
  for (const name of order.positive) {
    if (values[name]! > 0 || (values[name]! < 0 && order.times.includes(name))) continue
    tell('psse.not-positive', name, { field: name, value: values[name]! })
  }
  for (const [low, high] of order.limits) {
    if (values[low]! <= values[high]!) continue
    tell('psse.limits', low, { low, lowValue: values[low]!, high, highValue: values[high]! })
  }
  return sound
}
