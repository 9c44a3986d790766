import { type Published, publishedOf } from '../published.js'
import { UnreadableCase } from '../unreadable.js'
import { type Book, stepNames, stepOf, wholeCase } from './book.js'
import { type CaseEvent, eventsIn } from './events.js'
import { Fields, numberIn } from './fields.js'
import { type CaseMachine, machinesIn, type Place, recordOf } from './machines.js'
import type { NetworkInputs } from './network-inputs.js'
import { networkIn } from './network-inputs.js'
import { governorForms, governorOf, modelIn } from './records.js'

/** What a case was run with. */
export interface CaseInputs {
  readonly id: string
  /** VA and Hz. */
  readonly base: number
  readonly frequency: number
  readonly events: readonly CaseEvent[]
  /** Where it was stated, s. */
  readonly duration: number | undefined
  /** A sample may have been taken up to this long before its time, s. */
  readonly early: number
  /** Machines on one bus, each behind a reactance; undefined for a network of lines. */
  readonly island?:
    | {
        readonly machines: readonly CaseMachine[]
        /** pu of the base. */
        readonly load: number
        readonly loadDamping: number
      }
    | undefined
  readonly network?: NetworkInputs | undefined
  /** What its author states beside the curves. */
  readonly published: Published
}

const MEGA = 1e6

/**
 * Inputs of a case of a file.
 * @throws UnreadableCase naming the key that cannot be read
 */
export function inputsOf(book: Book, id: string): CaseInputs {
  const tree = wholeCase(book, id)
  const { conventions } = book
  const fields = new Fields(tree, '')
  const base = (fields.number('S_base_MVA') ?? numberIn(conventions.S_base_MVA) ?? 100) * MEGA
  const frequency = fields.number('f0_hz', 'f0') ?? numberIn(conventions.f0_hz) ?? 60
  if (!(base > 0 && frequency > 0)) throw new UnreadableCase('S_base_MVA', 'outside-range')
  fields.take(...stepNames)
  const place: Place = { book, id, base }
  const common = {
    id,
    base,
    frequency,
    duration: fields.number('tf', 'tend', 't_end', 'duration'),
    published: publishedOf({
      eigenvalues: fields.take('eigenvalues'),
      line: fields.take('line'),
    }),
  }
  const isNetwork = fields.take('buses') !== undefined
  const isList = fields.take('gens') !== undefined
  const inputs: CaseInputs = isNetwork
    ? { ...common, early: 0, ...networkIn(fields, place) }
    : isList
      ? { ...common, early: stepOf(book, tree), ...listedIsland(fields, place) }
      : { ...common, early: 0, ...ownIsland(fields, place) }
  fields.done()
  return inputs
}

function listedIsland(fields: Fields, place: Place) {
  const machines = machinesIn(fields.take('gens'), place)
  const load = fields.needed('load0', 'load')
  const loadDamping = fields.number('load_damping') ?? 0
  const value = fields.take('events', 'event')
  const events = value === undefined ? [] : eventsIn(value, 'events', place.base)
  return { island: { machines, load, loadDamping }, events }
}

/** One machine of the base's rating, with a governor under `params`. */
function ownIsland(fields: Fields, place: Place) {
  const inertia = fields.needed('H')
  const damping = fields.number('D', 'damping') ?? 0
  const levels = fields.take('load')
  const [before, after] = Array.isArray(levels) ? levels.map(numberIn) : [undefined, undefined]
  if (
    !Array.isArray(levels) ||
    levels.length !== 2 ||
    before === undefined ||
    after === undefined
  ) {
    throw new UnreadableCase('load', levels === undefined ? 'no-value' : 'unreadable')
  }
  const time = fields.needed('t_step')
  const rating = (fields.number('Sn', 'Sn_MVA') ?? place.base / MEGA) * MEGA
  const written = fields.take('gov', 'governor')
  const params = fields.take('params')
  const { model, tree } = ownGovernor(written, params, place)
  const machine: CaseMachine = {
    name: 'SG1',
    rating,
    power: before,
    inertia,
    damping,
    governor: governorOf(model, tree, typeof written === 'object' ? 'gov' : 'params'),
    model: 'GENCLS',
    isExcited: false,
    generator: () => ({ model: 'GENCLS', H: inertia, D: damping, Ra: 0, Xdp: 0.25 }),
    exciter: () => undefined,
  }
  const events: CaseEvent[] = [{ kind: 'load', time, level: after }]
  return {
    island: { machines: [machine], load: before, loadDamping: fields.number('load_damping') ?? 0 },
    events,
  }
}

/** GGOV1 where nothing else is said; `gov` names another model, or holds its record. */
function ownGovernor(written: unknown, params: unknown, place: Place) {
  const isNamed = typeof written === 'string' || written === undefined
  const name = isNamed ? (written ?? 'GGOV1') : Object.keys(written as object)[0]
  const model = modelIn(governorForms, String(name))
  if (model === undefined) throw new UnreadableCase(`gov ${String(name)}`, 'not-modelled')
  const record = isNamed ? params : (written as Record<string, unknown>)[String(name)]
  if (record === undefined) throw new UnreadableCase('params', 'no-value')
  if (!isNamed && (params !== undefined || Object.keys(written as object).length > 1)) {
    throw new UnreadableCase('params', 'not-modelled')
  }
  return { model, tree: recordOf(record, 'gov', model, 'params', place) }
}
