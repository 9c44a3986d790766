import { UnreadableCase } from '../unreadable.js'
import { Fields, isTree, numberIn } from './fields.js'

/** Something that happens in a case; powers per unit of its base. */
export type CaseEvent =
  /** The whole load becomes this, at once or in a straight line until `until`. */
  | {
      readonly kind: 'load'
      readonly time: number
      readonly level: number
      readonly until?: number
    }
  /** The load changes by this. */
  | { readonly kind: 'change'; readonly time: number; readonly by: number; readonly until?: number }
  | { readonly kind: 'trip-machine'; readonly time: number; readonly machine: string }
  | { readonly kind: 'trip-line' | 'close-line'; readonly time: number; readonly line: string }
  | {
      readonly kind: 'fault'
      readonly time: number
      readonly bus: string
      readonly resistance: number
      readonly reactance: number
    }
  | { readonly kind: 'clear'; readonly time: number; readonly bus: string }

/** Most events of one case, square waves written out. */
const eventsMax = 100_000

/**
 * Events of a case, as a list, as one object, or as prose.
 * @param base VA, for powers in MW
 * @throws UnreadableCase naming the event and the key
 */
export function eventsIn(value: unknown, path: string, base: number): readonly CaseEvent[] {
  const list = Array.isArray(value) ? value : [value]
  const out: CaseEvent[] = []
  for (const [i, one] of list.entries()) {
    const at = Array.isArray(value) ? `${path}[${i}]` : path
    const read = typeof one === 'string' ? proseEvents(one, at) : [...listed(one, at, base)]
    if (out.length + read.length > eventsMax) throw new UnreadableCase(at, 'outside-range')
    for (const event of read) out.push(event)
  }
  for (const { time } of out) {
    if (!(time >= 0 && time <= 1e6)) throw new UnreadableCase(`${path}.t`, 'outside-range')
  }
  return out.sort((a, b) => a.time - b.time)
}

function* listed(one: unknown, path: string, base: number): Generator<CaseEvent> {
  if (!isTree(one)) throw new UnreadableCase(path, 'unreadable')
  const fields = new Fields(one, path)
  const time = fields.needed('t', 'time', 't_s', 't0', 't_start')
  const ramp = rampOf(fields, time)
  const level = ramp?.to ?? fields.number('load', 'load_pu') ?? scaled(fields, base, 'load_mw')
  const by = fields.number('dload', 'dload_pu') ?? scaled(fields, base, 'dload_mw')
  const machine = nameIn(fields.take('trip', 'trip_gen', 'trip_machine', 'trip_unit'))
  const line = nameIn(fields.take('trip_line', 'trip_branch', 'open_line'))
  const closed = nameIn(fields.take('close_line', 'close_branch', 'reclose'))
  const bus = nameIn(fields.take('fault', 'fault_bus'))
  const told = [level, by, machine, line, closed, bus].filter((thing) => thing !== undefined)
  if (told.length !== 1)
    throw new UnreadableCase(path, told.length === 0 ? 'no-value' : 'unreadable')
  const until = ramp === undefined ? {} : { until: ramp.until }
  if (level !== undefined) yield { kind: 'load', time, level, ...until }
  if (by !== undefined) yield { kind: 'change', time, by, ...until }
  if (machine !== undefined) yield { kind: 'trip-machine', time, machine }
  if (line !== undefined) yield { kind: 'trip-line', time, line }
  if (closed !== undefined) yield { kind: 'close-line', time, line: closed }
  if (bus !== undefined) yield* faultOf(fields, time, bus)
  fields.done()
}

/** `ramp_to` or a plain level with `over`; undefined where the load jumps. */
function rampOf(fields: Fields, time: number): { to?: number; until: number } | undefined {
  const inner = fields.take('ramp')
  const from = inner === undefined ? fields : new Fields(inner, fields.at('ramp'))
  const to = inner === undefined ? from.number('ramp_to') : from.needed('to', 'load')
  const over = from.number('over', 'over_s', 'ramp_s', 'ramp_over')
  const isRamp = to !== undefined || over !== undefined
  const end = isRamp ? from.number('until', 't1', 't_end') : undefined
  if (inner !== undefined) from.done()
  if (!isRamp) return undefined
  const until = over === undefined ? end : time + over
  if (until === undefined) throw new UnreadableCase(from.at('over'), 'no-value')
  if (!(until >= time)) throw new UnreadableCase(from.at('over'), 'outside-range')
  return { ...(to !== undefined && { to }), until }
}

function* faultOf(fields: Fields, time: number, bus: string): Generator<CaseEvent> {
  const resistance = fields.number('rf', 'r') ?? 0
  const reactance = fields.number('xf', 'x') ?? 0
  const lasts = fields.number('duration', 'for')
  const end = fields.number('clear', 'clear_t', 't_clear', 'until', 't_end')
  const gone = end ?? (lasts === undefined ? undefined : time + lasts)
  if (gone === undefined) throw new UnreadableCase(fields.at('clear'), 'no-value')
  yield { kind: 'fault', time, bus, resistance, reactance }
  yield { kind: 'clear', time: gone, bus }
}

function scaled(fields: Fields, base: number, name: string): number | undefined {
  const value = fields.number(name)
  return value === undefined ? undefined : (value * 1e6) / base
}

function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const N = '(-?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?)'
const pattern = (text: string) => new RegExp(text.replaceAll('#', N), 'i')

/** `from t=1.0 to 21.0: load 0.65 for 0.5 s then 0.55 for 0.5 s, repeating (1 Hz, 50 % duty)`. */
const wave = pattern('^from t ?= ?# ?s? to (?:t ?= ?)?# ?s?: load (.*), repeating(.*)$')
const held = pattern('^# for # ?s$')
const after = pattern('^,? then (?:load )?#$')
const ramped = pattern(
  '^from t ?= ?# ?s? to (?:t ?= ?)?# ?s?: load (?:ramps? )?(?:linearly )?(?:from # )?to #$',
)
const stepped = pattern(
  '^(?:at t ?= ?# ?s?: )?load (?:steps? )?(?:from # )?(?:to )?#(?: at t ?= ?# ?s?)?$',
)
const lineTrip = pattern(
  '^(?:trip of line ([\\w]+-[\\w]+)|line ([\\w]+-[\\w]+) trips) at t ?= ?# ?s?$',
)
const machineTrip = pattern('^(?:trip of ([a-z]+\\d+)|([a-z]+\\d+) trips) at t ?= ?# ?s?$')
const faultText = pattern(
  '^(?:three-phase |3-phase |bolted )*fault at bus (\\w+) at t ?= ?# ?s?,? (?:(?:and )?cleared (?:(after )|at t ?= ?)#|(for )#) ?s?$',
)

/** Sentences parted by semicolons; each must be understood whole. */
function proseEvents(text: string, path: string): CaseEvent[] {
  if (text.length > 2000) throw new UnreadableCase(path, 'outside-range')
  return text
    .replace(/\s+/g, ' ')
    .split(/; ?/)
    .map((sentence) => sentence.trim().replace(/\.$/, ''))
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => sentenceEvents(sentence, path))
}

function sentenceEvents(text: string, path: string): CaseEvent[] {
  let match = wave.exec(text)
  if (match) return waveEvents(match, path)
  match = ramped.exec(text)
  if (match) {
    return [
      { kind: 'load', time: Number(match[1]), until: Number(match[2]), level: Number(match[4]) },
    ]
  }
  match = stepped.exec(text)
  if (match) {
    const time = numberIn(match[1] ?? match[4])
    if (time !== undefined) return [{ kind: 'load', time, level: Number(match[3]) }]
  }
  match = lineTrip.exec(text)
  if (match) {
    return [{ kind: 'trip-line', time: Number(match[3]), line: match[1] ?? match[2] ?? '' }]
  }
  match = machineTrip.exec(text)
  if (match) {
    const machine = (match[1] ?? match[2] ?? '').toUpperCase()
    return [{ kind: 'trip-machine', time: Number(match[3]), machine }]
  }
  match = faultText.exec(text)
  if (match) {
    const [, bus = '', start, isAfter, end, isFor, lasted] = match
    const time = Number(start)
    const gone = isFor ? time + Number(lasted) : isAfter ? time + Number(end) : Number(end)
    return [
      { kind: 'fault', time, bus, resistance: 0, reactance: 0 },
      { kind: 'clear', time: gone, bus },
    ]
  }
  throw new UnreadableCase(path, 'unreadable')
}

function waveEvents(match: RegExpExecArray, path: string): CaseEvent[] {
  const [from, to] = [Number(match[1]), Number(match[2])]
  const levels = (match[3] ?? '').split(/,? then (?:load )?/).map((part) => held.exec(part.trim()))
  const rest = (match[4] ?? '').replace(/\s*\([^()]*\)\s*/g, '').trim()
  const end = rest === '' ? undefined : after.exec(` ${rest}`.replace(/^ ,/, ','))
  if (levels.includes(null) || end === null) throw new UnreadableCase(path, 'unreadable')
  const parts = levels.map((found) => [Number(found![1]), Number(found![2])] as const)
  const period = parts.reduce((sum, [, lasts]) => sum + lasts, 0)
  const count = ((to - from) / period) * parts.length
  if (!(parts.every(([, lasts]) => lasts > 0) && count > 0 && count < eventsMax)) {
    throw new UnreadableCase(path, 'outside-range')
  }
  const out: CaseEvent[] = []
  for (let turn = 0; from + turn * period < to - 1e-9; turn++) {
    let time = from + turn * period
    for (const [level, lasts] of parts) {
      if (time < to - 1e-9) out.push({ kind: 'load', time, level })
      time += lasts
    }
  }
  if (end) out.push({ kind: 'load', time: to, level: Number(end[1]) })
  // what follows the wave is not said: a run must not go on beyond it
  else out.push({ kind: 'load', time: to, level: Number.NaN })
  return out
}
