import { declaredStages, makersOf } from '../../campus/index.js'
import {
  asWritten,
  isTable,
  type Leaf,
  nearestPaths,
  valueAt,
  withValue,
} from '../../numeric/index.js'
import type { Dimension } from '../../quantity/index.js'
import type { LoadedScenario, Origin } from '../../scenario/index.js'
import { type Change, planChanges } from '../compare/changes.js'
import { dimensionsOfScenario } from '../dimension.js'
import type { Likeness } from './cases.js'
import { type Context, contextOf } from './context.js'
import { type Equation, equationsOf } from './equations.js'
import { type Input, inputsBehind, type PlaceOf, stagesBehind } from './inputs.js'
import { moved } from './trial.js'
import type { Trunk } from './trunk.js'
import { type Weight, weighInputs } from './weigh.js'

/** An input with its dimension, and what it does to the figure; null where it was not tried. */
export interface WeighedInput extends Input {
  readonly dimension: Dimension | undefined
  readonly weight: Weight | null
}

/** A figure of the plan, and what it rests on. */
export interface FigureExplained {
  readonly kind: 'figure'
  readonly path: string
  readonly value: Leaf
  /** Stages that make it, the main one first; none where it is the scenario's own. */
  readonly makers: readonly string[]
  readonly inputs: readonly WeighedInput[]
  readonly equations: readonly Equation[]
  /** What measured cases of its kind may have in common with it. */
  readonly likeness: Likeness
}

/** A value of the scenario: where it comes from, who reads it, and what it moves. */
export interface InputExplained {
  readonly kind: 'input'
  readonly path: string
  readonly value: Leaf
  readonly dimension: Dimension | undefined
  readonly origin: Origin | null
  /** Stages that read it. */
  readonly readers: readonly string[]
  /** What one percent more of it changes in the plan. */
  readonly moves: readonly Change[]
}

/** A path that holds more than one value: what is under it. */
export interface TableExplained {
  readonly kind: 'table'
  readonly path: string
  /** Paths under it; those of the plan, then those of the scenario. */
  readonly plan: readonly string[]
  readonly scenario: readonly string[]
}

/** No such path, and what may have been meant. */
export interface UnknownPath {
  readonly kind: 'unknown'
  readonly path: string
  readonly nearest: readonly string[]
}

export type Explained = FigureExplained | InputExplained | TableExplained | UnknownPath

/** What an explanation is made with. */
export interface ExplainOptions {
  readonly place: PlaceOf
  /** Unit of a figure of the plan, as its schema says. */
  readonly unitOf: (path: string) => string
  /** Stages that may run anew to weigh the inputs; default 400. */
  readonly stagesMax?: number | undefined
  readonly onInput?: ((done: number, all: number) => void) | undefined
}

const stagesMaxDefault = 400
const nearestCount = 6
const onePercent = 1.01

/** Explains the value at a path of the plan or of the scenario. */
export function explain(
  loaded: LoadedScenario,
  trunk: Trunk,
  path: string,
  options: ExplainOptions,
): Explained {
  const { plan } = trunk.planned
  const { scenario } = loaded
  const inPlan = asWritten(plan, path)
  const inScenario = asWritten(scenario, path)
  const figure = inPlan === undefined ? undefined : valueAt(plan, inPlan)
  const input = inScenario === undefined ? undefined : valueAt(scenario, inScenario)
  if (inPlan !== undefined && isLeaf(figure) && (makersOf(inPlan).length > 0 || !isLeaf(input))) {
    return explainFigure(loaded, trunk, inPlan, figure, options)
  }
  if (inScenario !== undefined && isLeaf(input)) {
    return explainInput(loaded, trunk, inScenario, input, options)
  }
  const below = (tree: unknown, at: string | undefined) => {
    const node = at === undefined ? undefined : valueAt(tree, at)
    return isTable(node) ? Object.keys(node).map((key) => `${at}.${key}`) : []
  }
  const table = { plan: below(plan, inPlan), scenario: below(scenario, inScenario) }
  return table.plan.length + table.scenario.length > 0
    ? { kind: 'table', path: inPlan ?? inScenario ?? path, ...table }
    : { kind: 'unknown', path, nearest: nearestPaths([plan, scenario], path, nearestCount) }
}

function isLeaf(value: unknown): value is Leaf {
  return value !== undefined && !isTable(value) && !ArrayBuffer.isView(value)
}

function explainFigure(
  loaded: LoadedScenario,
  trunk: Trunk,
  path: string,
  value: Leaf,
  { place, stagesMax = stagesMaxDefault, onInput }: ExplainOptions,
): FigureExplained {
  const { scenario, origin } = loaded
  const makers = makersOf(path)
  const stages = stagesBehind(makers)
  const isDated = makers.some((name) => declaredStages.find((one) => one.name === name)?.dated)
  const context = contextOf(scenario, trunk.planned.plan, path, isDated)
  const inputs = inputsBehind(scenario, origin, stages, context, place)
  const dimensions = dimensionsOfScenario()
  const dimension = (input: Input) => dimensions(input.path, input.origin)
  const weights = weighInputs(loaded, trunk, path, new Set(stages.keys()), inputs, {
    stagesMax,
    dimension,
    onInput,
  })
  return {
    kind: 'figure',
    path,
    value,
    makers,
    inputs: inputs.map((input) => ({
      ...input,
      dimension: dimension(input),
      weight: weights.get(input.path) ?? null,
    })),
    equations: equationsOf(path),
    likeness: likenessOf(loaded, context),
  }
}

function likenessOf({ scenario }: LoadedScenario, { sites, phases }: Context): Likeness {
  const own = [...phases].flatMap((name) => scenario.phases[name] ?? [])
  const { training, serving } = scenario.work
  const jobs = [...Object.values(training), ...Object.values(serving)]
  const places = [...sites].flatMap((name) => scenario.sites[name]?.place.name ?? [])
  return {
    names: [
      ...own.map(({ accelerator }) => accelerator),
      ...jobs.map((job) => job.model),
      ...places,
    ],
    count: own.reduce((sum, phase) => sum + phase.count, 0),
  }
}

function explainInput(
  loaded: LoadedScenario,
  trunk: Trunk,
  path: string,
  value: Leaf,
  { place, unitOf }: ExplainOptions,
): InputExplained {
  const from: Origin = loaded.origin[path] ?? { kind: 'text', ...place(path), text: String(value) }
  return {
    kind: 'input',
    path,
    value,
    dimension: dimensionsOfScenario()(path, from),
    origin: from,
    readers: readersOf(path),
    moves: typeof value === 'number' ? movedBy(loaded, trunk, path, value, unitOf) : [],
  }
}

/** Stages that declare that they read a value of the scenario. */
function readersOf(path: string): string[] {
  const own = path.split('.')
  const isRead = (read: string) => {
    const [root, ...keys] = read.split('.')
    const fits = keys.every(
      (key, i) => key === own[i] || (/^(\*|\$site)$/.test(key) && i < own.length),
    )
    return root === 'scenario' && fits
  }
  return declaredStages.filter(({ reads }) => Object.values(reads).some(isRead)).map((s) => s.name)
}

/** What changes in the plan when a value of the scenario, its range with it, has one percent more. */
function movedBy(
  { scenario, spread }: LoadedScenario,
  trunk: Trunk,
  path: string,
  value: number,
  unitOf: (path: string) => string,
): Change[] {
  const range = spread[path]
  const changed = {
    scenario: withValue(scenario, path, value * onePercent),
    spread: range ? { ...spread, [path]: moved(range, (bound) => bound * onePercent) } : spread,
  }
  try {
    return planChanges(trunk.planned.plan, trunk.branch(changed).plan, unitOf)
  } catch {
    // a room may refuse a value that nobody wrote, such as half a machine
    return []
  }
}
