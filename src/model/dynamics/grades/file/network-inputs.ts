import type { NetworkBranch, NetworkBus, NetworkLoad } from '../../network/contract.js'
import { UnreadableCase } from '../unreadable.js'
import { type CaseEvent, eventsIn } from './events.js'
import { Fields, isTree, numberIn, plainName } from './fields.js'
import { type CaseMachine, type Place, records } from './machines.js'
import {
  exciterForms,
  exciterOf,
  generatorForms,
  generatorOf,
  governorForms,
  governorOf,
  modelIn,
} from './records.js'

/** A network of lines as a case describes it, all on the case's base. */
export interface NetworkInputs {
  readonly buses: Readonly<Record<string, NetworkBus>>
  readonly branches: Readonly<Record<string, NetworkBranch>>
  readonly loads: Readonly<Record<string, NetworkLoad>>
  readonly machines: readonly (CaseMachine & { readonly bus: string })[]
  readonly sourceReactance: number
}

const MEGA = 1e6
/** Reactance of a source that stands for a strong grid, pu, where none is written. */
const sourceReactanceUsual = 1e-5

interface Found {
  readonly bus: NetworkBus
  readonly active: number
  readonly reactive: number
  /** Of the machine: scheduled power, pu of the base, and rating, VA. */
  readonly power: number | undefined
  readonly rating: number | undefined
}

/**
 * Buses, lines, loads, machines and events of a case of the three-bus form.
 * @throws UnreadableCase
 */
export function networkIn(
  fields: Fields,
  place: Place,
): { readonly network: NetworkInputs; readonly events: readonly CaseEvent[] } {
  const found = busesIn(fields.take('buses'), place)
  const model = loadModel(fields.text('load_model'))
  const loads = Object.fromEntries(
    Object.entries(found)
      .filter(([, { active, reactive }]) => active !== 0 || reactive !== 0)
      .map(([bus, { active, reactive }]) => [bus, { bus, active, reactive, model } as NetworkLoad]),
  )
  const branches = branchesIn(fields.take('lines', 'branches'), place, found)
  const machines = machinesAt(fields, found, place)
  const written = fields.take('event', 'events')
  const events = written === undefined ? [] : eventsIn(written, 'event', place.base)
  const sourceReactance = sourceIn(fields, found)
  const buses = Object.fromEntries(Object.entries(found).map(([name, { bus }]) => [name, bus]))
  return { network: { buses, branches, loads, machines, sourceReactance }, events }
}

function busesIn(value: unknown, { base }: Place): Readonly<Record<string, Found>> {
  const list = Array.isArray(value)
    ? value.map(
        (one) =>
          [
            isTree(one) ? String(one.bus ?? one.number ?? one.id ?? one.name ?? '') : '',
            one,
          ] as const,
      )
    : isTree(value)
      ? Object.entries(value)
      : undefined
  if (list === undefined) throw new UnreadableCase('buses', 'unreadable')
  return Object.fromEntries(
    list.map(([name, tree]) => {
      const fields = new Fields(tree, `buses.${name}`)
      fields.take('bus', 'number', 'id', 'name')
      const type = fields.text('type', 'kind') ?? ''
      const kind = /infinite|slack|swing/i.test(type)
        ? 'slack'
        : /pv|gen/i.test(type)
          ? 'generator'
          : /load|pq/i.test(type)
            ? 'load'
            : undefined
      if (name === '' || kind === undefined)
        throw new UnreadableCase(`buses.${name}.type`, 'unreadable')
      const kilovolt = fields.number('kV')
      const megawatt = MEGA / base
      const scheduled = (fields.number('P_MW') ?? 0) * megawatt
      const isLoad = kind === 'load'
      const out: Found = {
        bus: {
          kind,
          voltage: fields.number('v', 'vm') ?? 1,
          angle: ((fields.number('angle_deg', 'va') ?? 0) * Math.PI) / 180,
          ...(kilovolt !== undefined && { voltageNominal: kilovolt * 1000 }),
        },
        active: (fields.number('load_MW', 'Pl_MW') ?? 0) * megawatt + (isLoad ? scheduled : 0),
        reactive: (fields.number('Q_Mvar', 'load_Mvar') ?? 0) * megawatt,
        power: isLoad ? undefined : scheduled,
        rating: mega(fields.number('Sn_MVA', 'Sn')),
      }
      fields.done()
      return [name, out]
    }),
  )
}

const mega = (value: number | undefined) => (value === undefined ? undefined : value * MEGA)

function loadModel(text: string | undefined): NetworkLoad['model'] {
  const found = /^constant (power|current|impedance)$/i.exec((text ?? 'constant impedance').trim())
  if (!found) throw new UnreadableCase('load_model', 'unreadable')
  return { power: 0, current: 0, impedance: 0, [found[1]!.toLowerCase()]: 1 }
}

/** Source behind the slack: a number, or in prose `X=1e-5`. */
function sourceIn(fields: Fields, found: Readonly<Record<string, Found>>): number {
  const slacks = Object.entries(found).filter(([, { bus }]) => bus.kind === 'slack')
  for (const [name] of slacks) {
    const key = `source${name}`
    const value = fields.take(key)
    if (value === undefined) continue
    const stated = numberIn(value) ?? /\bX ?= ?([\d.]+(?:e[-+]?\d+)?)/i.exec(String(value))?.[1]
    const reactance = numberIn(stated)
    if (reactance === undefined || !(reactance >= 0)) throw new UnreadableCase(key, 'unreadable')
    return reactance
  }
  return sourceReactanceUsual
}

/** Parameters in `key=value` pairs of a sentence. */
function pairsIn(text: string): Record<string, number> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Za-z][\w().'/]*) ?= ?(-?[\d.]+(?:e[-+]?\d+)?)/g)].map(
      ([, key = '', figure]) => [key, Number(figure)],
    ),
  )
}

/** `101-102, 101-103 each R=0.01 X=0.12 B=0 pu on 100 MVA`, a list of objects, or a map by name. */
function branchesIn(
  value: unknown,
  { base }: Place,
  buses: Readonly<Record<string, Found>>,
): Readonly<Record<string, NetworkBranch>> {
  const out: Record<string, NetworkBranch> = {}
  const add = (name: string, tree: unknown, path: string, scale: number) => {
    const fields = new Fields(tree, path)
    const [first = '', second = ''] = name.split(/\s*-\s*/)
    const from = String(fields.take('from') ?? first)
    const to = String(fields.take('to') ?? second)
    if (!Object.hasOwn(buses, from) || !Object.hasOwn(buses, to) || from === to) {
      throw new UnreadableCase(path, 'unreadable')
    }
    let key = `${from}-${to}`
    while (Object.hasOwn(out, key)) key += "'"
    out[key] = {
      from,
      to,
      resistance: (fields.number('R') ?? 0) * scale,
      reactance: fields.needed('X') * scale,
      susceptance: (fields.number('B') ?? 0) / scale,
    }
    fields.take('name', 'id')
    fields.done()
  }
  if (typeof value === 'string') {
    for (const group of value.split(';')) {
      const [names = ''] = group.split(/\beach\b|(?=\bR ?=)/i)
      const on = /\bon (\d+(?:\.\d+)?) ?MVA/i.exec(group)?.[1]
      const scale = on === undefined ? 1 : base / (Number(on) * MEGA)
      for (const name of names.split(/,|\band\b/)) {
        if (name.trim() !== '') add(name.trim(), pairsIn(group), 'lines', scale)
      }
    }
  } else if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) {
      add(isTree(one) ? String(one.name ?? one.id ?? '') : '', one, `lines[${i}]`, 1)
    }
  } else if (isTree(value)) {
    for (const [name, one] of Object.entries(value)) add(name, one, `lines.${name}`, 1)
  }
  if (Object.keys(out).length === 0) throw new UnreadableCase('lines', 'unreadable')
  return out
}

/** Machines under `gen102`, their usual parameters under `gen102_GENROU`. */
function machinesAt(fields: Fields, buses: Readonly<Record<string, Found>>, place: Place) {
  const names = Object.keys(buses).filter((name) => fields.take(`gen${name}`) !== undefined)
  const alone = names.length === 1
  const machines = names.map((name) => {
    const key = `gen${name}`
    const value = fields.take(key)
    const inner = isTree(value) ? new Fields(value, key) : undefined
    const text = typeof value === 'string' ? value : undefined
    const word = inner?.text('machine', 'model') ?? /^\s*(\w+)/.exec(text ?? '')?.[1] ?? ''
    const model = modelIn(generatorForms, word)
    if (model === undefined) throw new UnreadableCase(`${key} ${word}`, 'not-modelled')
    const usual = fields.take(`${key}_${model}`)
    const own = (part: string) =>
      inner?.take(part) ?? fields.take(`${part}${name}`) ?? (alone ? fields.take(part) : undefined)
    const governor = records(own('gov'), 'gov', governorForms, 'gov', place)[0]
    const exciter = records(own('exc'), 'exc', exciterForms, 'exc', place)[0]
    const bus = buses[name]!
    const rating = mega(inner?.number('Sn', 'Sn_MVA')) ?? bus.rating ?? place.base
    const power = inner?.number('p0') ?? bus.power ?? 0
    const nested = inner?.take('params')
    const beside = inner && Object.fromEntries(inner.left().map((left) => [left, inner.take(left)]))
    const tree = {
      ...named(isTree(usual) ? usual : {}),
      ...named(isTree(nested) ? nested : {}),
      ...named(beside ?? pairsIn(text ?? '')),
    }
    const generator = generatorOf(model, tree, key)
    return {
      name: key,
      bus: name,
      rating,
      power,
      inertia: generator.H,
      damping: generator.D,
      model,
      isExcited: exciter !== undefined,
      governor: governor
        ? governorOf(governor.model, governor.tree, `gov.${governor.model}`)
        : ({ model: 'none' } as const),
      generator: () => generator,
      exciter: () => exciter && exciterOf(exciter.model, exciter.tree, `exc.${exciter.model}`),
    }
  })
  // parameters of a machine that this case has none of
  for (const name of Object.keys(buses)) {
    for (const model of Object.keys(generatorForms)) fields.take(`gen${name}_${model}`)
  }
  return machines
}

/** Keys without case and marks, so that what is said later replaces what was said before. */
function named(tree: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [plainName(key), value]))
}
