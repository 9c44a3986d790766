import type { Governor } from '../../governor/governor.js'
import type { Exciter } from '../../network/exciter.js'
import type { Generator } from '../../network/generator.js'
import { UnreadableCase } from '../unreadable.js'
import { type Book, type Part, referred } from './book.js'
import { Fields, isTree, numberIn } from './fields.js'
import {
  exciterForms,
  exciterOf,
  generatorForms,
  generatorOf,
  governorForms,
  governorOf,
  isParameter,
  modelIn,
} from './records.js'

/** A machine of a case. What only a network needs is read when it is asked for, and may throw then. */
export interface CaseMachine {
  readonly name: string
  /** VA. */
  readonly rating: number
  /** Power at the start, pu of the case's base; undefined: what is left of the load. */
  readonly power: number | undefined
  readonly inertia: number
  readonly damping: number
  readonly governor: Governor
  readonly model: string
  readonly isExcited: boolean
  readonly generator: () => Generator
  readonly exciter: () => Exciter | undefined
}

/** Where a case stands, for its references, and its base, VA. */
export interface Place {
  readonly book: Book
  readonly id: string
  readonly base: number
}

const MEGA = 1e6
/** Most machines of one case. */
const machinesMax = 500

/**
 * Machines of a case, from a list of objects or from prose.
 * @throws UnreadableCase
 */
export function machinesIn(value: unknown, place: Place): readonly CaseMachine[] {
  const trees =
    typeof value === 'string' ? proseMachines(value) : Array.isArray(value) ? value : undefined
  if (trees === undefined || trees.length === 0) throw new UnreadableCase('gens', 'unreadable')
  if (trees.length > machinesMax) throw new UnreadableCase('gens', 'outside-range')
  return trees.map((tree, i) => machineOf(tree, i, place))
}

function machineOf(tree: unknown, index: number, place: Place): CaseMachine {
  const path = typeof tree === 'object' ? `gens[${index}]` : 'gens'
  const fields = new Fields(tree, path)
  const model = (fields.text('machine', 'model', 'type') ?? 'GENCLS').toUpperCase()
  if (modelIn(generatorForms, model) === undefined) {
    throw new UnreadableCase(`${path}.machine ${model}`, 'not-modelled')
  }
  const name = fields.text('name', 'id') ?? `SG${index + 1}`
  const rating = fields.needed('Sn', 'Sn_MVA', 'rating_mva') * MEGA
  const megawatts = fields.number('P_MW', 'p0_mw')
  const power =
    fields.number('p0') ?? (megawatts === undefined ? undefined : (megawatts * MEGA) / place.base)
  const own = fields.take('params')
  const params: Record<string, unknown> = {
    ...recordOf(own, 'machine', model, `${path}.params`, place),
  }
  const inertia = fields.number('H') ?? halved(fields.number('M')) ?? numberIn(params.H)
  if (inertia === undefined) throw new UnreadableCase(fields.at('H'), 'no-value')
  const damping = fields.number('D', 'damping') ?? numberIn(params.D) ?? 0
  const [governor] = records(
    fields.take('gov', 'governor'),
    'gov',
    governorForms,
    `${path}.gov`,
    place,
  )
  const exciter = records(
    fields.take('exc', 'exciter', 'avr'),
    'exc',
    exciterForms,
    `${path}.exc`,
    place,
  )[0]
  for (const key of fields.left()) {
    if (!isParameter(model, key)) throw new UnreadableCase(fields.at(key), 'not-modelled')
    params[key] = fields.take(key)
  }
  return {
    name,
    rating,
    power,
    inertia,
    damping,
    model,
    isExcited: exciter !== undefined,
    governor: governor
      ? governorOf(governor.model, governor.tree, `${path}.gov.${governor.model}`)
      : { model: 'none' },
    generator: () => generatorOf(model, { ...params, H: inertia, D: damping }, `${path}.params`),
    exciter: () =>
      exciter && exciterOf(exciter.model, exciter.tree, `${path}.exc.${exciter.model}`),
  }
}

const halved = (value: number | undefined) => (value === undefined ? undefined : value / 2)

interface NamedRecord {
  readonly model: string
  readonly tree: Readonly<Record<string, unknown>>
}

/**
 * The one record of `{"GAST": {…}}`, of `{"GAST": "as andes_gast_step"}` or of `"GAST"`; none where
 * nothing is written.
 * @throws UnreadableCase for more than one, or an unknown model
 */
export function records(
  value: unknown,
  part: Part,
  forms: Parameters<typeof modelIn>[0],
  path: string,
  place: Place,
): readonly NamedRecord[] {
  if (value === undefined || value === null || value === 'none') return []
  const tree = typeof value === 'string' ? { [value]: 'as above' } : value
  if (!isTree(tree)) throw new UnreadableCase(path, 'unreadable')
  const entries = Object.entries(tree)
  if (entries.length !== 1) throw new UnreadableCase(path, 'unreadable')
  return entries.map(([name, record]) => {
    const model = modelIn(forms, name)
    if (model === undefined) throw new UnreadableCase(`${path}.${name}`, 'not-modelled')
    return { model, tree: recordOf(record, part, model, `${path}.${name}`, place) }
  })
}

/** Parameters as they are written, or as the case has them that is referred to. */
export function recordOf(
  value: unknown,
  part: Part,
  model: string,
  path: string,
  { book, id }: Place,
): Readonly<Record<string, unknown>> {
  if (value === undefined) return {}
  if (typeof value === 'string') return referred(book, id, part, model, value, path)
  if (!isTree(value)) throw new UnreadableCase(path, 'unreadable')
  const { like, ...rest } = value
  if (like === undefined) return value
  if (typeof like !== 'string') throw new UnreadableCase(`${path}.like`, 'unreadable')
  return { ...referred(book, id, part, model, like, path), ...rest }
}

/**
 * `3 x (GENROU H=2.0 + SEXS + GAST, Sn=50, p0=0.25 on 100 MVA), parameters as above`: several groups
 * may follow each other.
 */
function proseMachines(text: string): readonly unknown[] {
  if (text.length > 4000) throw new UnreadableCase('gens', 'outside-range')
  const groups = [...text.matchAll(/(?:(\d+) ?[x×*] ?)?\(([^()]*)\)/gi)]
  const outside = text.replace(/(?:(\d+) ?[x×*] ?)?\(([^()]*)\)/gi, ' ')
  const asOther = /(?:parameters|params) (as [\w.-]+)/i.exec(outside)?.[1]
  const rest = outside.replace(/(?:parameters|params) as [\w.-]+/i, '').replace(/\band\b/gi, '')
  if (groups.length === 0 || /[^\s,;+.]/.test(rest)) throw new UnreadableCase('gens', 'unreadable')
  return groups.flatMap(([, count = '1', inner = '']) => {
    const machine = proseMachine(inner, asOther)
    if (Number(count) > machinesMax) throw new UnreadableCase('gens', 'outside-range')
    return Array.from({ length: Number(count) }, () => machine)
  })
}

function proseMachine(text: string, asOther: string | undefined): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  let into: Record<string, unknown> = out
  for (const word of text.replace(/\bon \d+ ?MVA\b/i, '').split(/[\s,+]+/)) {
    if (word === '') continue
    const pair = /^([\w()./']+)=(-?[\d.]+(?:e[-+]?\d+)?)$/i.exec(word)
    if (pair) {
      const [, key = '', figure] = pair
      const isOwn = /^(Sn|p0|H|D)$/i.test(key)
      const target = isOwn ? out : into
      target[key] = Number(figure)
      continue
    }
    const [part, forms] =
      modelIn(governorForms, word) !== undefined
        ? (['gov', governorForms] as const)
        : modelIn(exciterForms, word) !== undefined
          ? (['exc', exciterForms] as const)
          : (['machine', generatorForms] as const)
    const model = modelIn(forms, word)
    if (model === undefined) throw new UnreadableCase(`gens ${word}`, 'not-modelled')
    const record: Record<string, unknown> = asOther === undefined ? {} : { like: asOther }
    if (part === 'machine') {
      out.machine = model
      if (model === 'GENROU') out.params = record
      into = model === 'GENROU' ? record : out
    } else {
      out[part] = { [model]: record }
      into = record
    }
  }
  return out
}
