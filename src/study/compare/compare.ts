import type { Plan } from '../../campus/index.js'
import { isTable, join, type Leaf } from '../../numeric/index.js'
import type { Dimension } from '../../quantity/index.js'
import type { Finding, LoadedScenario, Origin } from '../../scenario/index.js'
import { clockDay } from '../clock-day.js'
import { dimensionsOfScenario } from '../dimension.js'
import type { PlaceOf } from '../explain/inputs.js'
import { type Change, planChanges } from './changes.js'

/** A value of one scenario, and where it comes from; undefined where there is none. */
export interface Side {
  /** `table` where a whole section stands here and not in the other. */
  readonly value: Leaf | 'table'
  readonly origin: Origin | undefined
}

/** What is not the same in two scenarios. */
export interface InputChange {
  readonly path: string
  readonly dimension: Dimension | undefined
  readonly before: Side | undefined
  readonly after: Side | undefined
}

/** Two scenarios and their plans, side by side. */
export interface Comparison {
  readonly inputs: readonly InputChange[]
  readonly figures: readonly Change[]
  /** Findings of the second plan alone, and of the first alone. */
  readonly came: readonly Finding[]
  readonly went: readonly Finding[]
}

/** One of the two. */
export interface Planned {
  readonly loaded: LoadedScenario
  readonly plan: Plan
  readonly place: PlaceOf
}

/**
 * What differs between two scenarios, what somebody wrote first, and between their plans, the
 * weightiest first.
 */
export function compare(a: Planned, b: Planned, unitOf: (path: string) => string): Comparison {
  const dimensions = dimensionsOfScenario()
  const side = ({ loaded, place }: Planned, path: string, value: unknown): Side | undefined => {
    if (value === undefined) return undefined
    if (isTable(value) || ArrayBuffer.isView(value)) {
      return { value: 'table', origin: { kind: 'text', ...place(path), text: '' } }
    }
    const said = clockDay(path, value) ?? (value as Leaf)
    const written: Origin = { kind: 'text', ...place(path), text: String(said) }
    return { value: said, origin: loaded.origin[path] ?? written }
  }
  const inputs = [...differences(a.loaded.scenario, b.loaded.scenario, '')]
    .filter(({ path }) => !aside.test(path))
    .map(({ path, before, after }): InputChange => {
      const sides = { before: side(a, path, before), after: side(b, path, after) }
      const origin = sides.before?.origin ?? sides.after?.origin
      return { path, dimension: dimensions(path, origin), ...sides }
    })
  const written = new Set(inputs.map(({ path }) => path))
  return {
    inputs: inputs.sort((x, y) => rankOf(x) - rankOf(y)),
    // what is an input of both says nothing of what comes of it
    figures: planChanges(a.plan, b.plan, unitOf).filter(({ path }) => !written.has(path)),
    came: findingsOnlyIn(b.plan, a.plan),
    went: findingsOnlyIn(a.plan, b.plan),
  }
}

/** What people say of a plan, and names: no plan comes out otherwise for them. */
const aside = /^(claims|campus)(\.|$)|(^|\.)(name|nameKo)$/

interface Difference {
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** Paths at which two trees part; a section that one of them has alone is one difference. */
function* differences(a: unknown, b: unknown, path: string): Generator<Difference> {
  if (Object.is(a, b)) return
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    if (!isSameList(a, b)) yield { path, before: a, after: b }
    return
  }
  if (isTable(a) && isTable(b) && !Array.isArray(a) && !Array.isArray(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      yield* differences(a[key], b[key], join(path, key))
    }
    return
  }
  if (JSON.stringify(a) !== JSON.stringify(b)) yield { path, before: a, after: b }
}

function isSameList(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const [one, other] = [a as Float64Array, b as Float64Array]
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]))
}

/** What somebody wrote, then defaults, then what the catalogue says. */
function rankOf({ before, after, path }: InputChange): number {
  const kinds = [before?.origin?.kind, after?.origin?.kind]
  if (path.startsWith('catalog.') && !kinds.includes('override')) return 2
  return kinds.includes('text') || kinds.includes('override') ? 0 : 1
}

/** Findings of one plan whose code the other does not have at the same place. */
function findingsOnlyIn(one: Plan, other: Plan): Finding[] {
  const said = new Set(other.findings.map(({ code, path }) => `${code} ${path}`))
  return one.findings.filter(({ code, path }) => !said.has(`${code} ${path}`))
}

/** The figures by which two plans are told apart in a sentence; null where one of them has none. */
export interface Headline {
  /** Days by which the second is ready later; from never to a date and back it is told. */
  readonly days: number | 'never' | 'now' | null
  /** Shares by which the second costs more, draws more at its peak, and is larger. */
  readonly capital: number | null
  readonly perHour: number | null
  readonly power: number | null
  readonly accelerators: number | null
}

/** What most people ask first of two plans. */
export function headlineOf(a: Plan, b: Plan): Headline {
  const [first, second] = [a.ready.p50, b.ready.p50]
  const days =
    first !== null && second !== null
      ? Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000)
      : first === null && second === null
        ? null
        : second === null
          ? 'never'
          : 'now'
  const peak = ({ sites }: Plan) =>
    Object.values(sites).reduce((sum, site) => sum + site.facilityPowerPeak, 0)
  // a won is not held against a dollar
  const isAlike = a.money?.currency === b.money?.currency
  const [spent, other] = isAlike ? [a.money, b.money] : []
  return {
    days,
    capital: share(spent?.capitalTotal, other?.capitalTotal),
    perHour: share(spent?.acceleratorHour?.perHour, other?.acceleratorHour?.perHour),
    power: share(peak(a), peak(b)),
    accelerators: share(a.accelerators, b.accelerators),
  }
}

function share(before: number | undefined, after: number | undefined): number | null {
  return before === undefined || after === undefined || before <= 0 ? null : after / before - 1
}
