import { type Distribution, fillUniform, fromSpread, keyOf, quantile } from '../../numeric/index.js'
import type { Count } from '../../quantity/index.js'
import { secondsPerAccelerator } from './delivery.js'
import type { Model } from './model.js'

/** What a drawn number replaces. */
type Target =
  /** duration of an activity, in all its places */
  | { readonly kind: 'takes'; readonly activity: number }
  /** link lags between the halls of an activity, by slot */
  | { readonly kind: 'stagger'; readonly slots: readonly number[] }
  /** 1 where a risk strikes */
  | { readonly kind: 'risk'; readonly factor: number; readonly activities: readonly number[] }
  /** s per accelerator */
  | { readonly kind: 'pace'; readonly phase: number }
  /** s, first delivery */
  | { readonly kind: 'arrival'; readonly phase: number }
  /** value of a capacity step, and s when it holds */
  | { readonly kind: 'step-value'; readonly site: number; readonly step: number }
  | { readonly kind: 'step-time'; readonly site: number; readonly step: number }

/** An uncertain number: its path in the Scenario keys its random stream. */
export interface Variable {
  readonly path: string
  readonly target: Target
  /** Value at a uniform number in (0, 1). */
  readonly at: (u: number) => number
}

/** Activities of a model by number: their names in order. */
export function activityNames(model: Model): string[] {
  return [...model.work.nodesOf.keys()]
}

/** Everything uncertain in a model, whatever the order of its maps. */
export function variablesOf(model: Model): Variable[] {
  const { input, build, sites, phases } = model
  const names = activityNames(model)
  const variables: Variable[] = []
  const add = (path: string, target: Target, convert: (x: number) => number) => {
    const spread = Object.hasOwn(input.spread, path) ? input.spread[path] : undefined
    if (spread === undefined) return
    const distribution: Distribution = fromSpread(spread)
    variables.push({ path, target, at: (u) => convert(quantile(distribution, u)) })
  }
  const positive = (x: number) => Math.max(0, x)
  for (const [activity, name] of names.entries()) {
    const { calendar } = build.activities[name]!
    const factor = calendar === 'working' ? model.factor : 1
    const path = `build.activities.${name}`
    add(`${path}.takes`, { kind: 'takes', activity }, (x) => positive(x) * factor)
    const slots = model.staggerSlots.get(name) ?? []
    add(`${path}.stagger`, { kind: 'stagger', slots }, positive)
  }
  for (const name of Object.keys(build.risks).sort()) {
    const { probability, factor, strikes } = build.risks[name]!
    const activities = strikes.map((struck) => names.indexOf(struck)).filter((a) => a >= 0)
    variables.push({
      path: `build.risks.${name}`,
      target: { kind: 'risk', factor: positive(factor), activities },
      at: (u) => (u < probability ? 1 : 0),
    })
  }
  for (const [phase, name] of phases.entries()) {
    const path = `phases.${name}.arrive`
    if (input.phases[name]!.arrive.rate !== undefined) {
      add(`${path}.rate`, { kind: 'pace', phase }, secondsPerAccelerator)
    }
    if (model.deliveries.isDated[phase]) {
      add(`${path}.from`, { kind: 'arrival', phase }, (x) => x - input.start)
    }
  }
  for (const [site, { capacity }] of sites.entries()) {
    for (const [step, path] of capacity.path.entries()) {
      add(path, { kind: 'step-value', site, step }, positive)
      if (capacity.nodes[step]!.length > 0) continue
      add(`${path}.at`, { kind: 'step-time', site, step }, (x) => x - input.start)
    }
  }
  return variables
}

/** Whether any variable can differ from one sample to the next. */
export function isUncertain(variables: readonly Variable[]): boolean {
  return variables.some(({ at }) => at(0.001) !== at(0.999) || at(0.5) !== at(0.999))
}

/**
 * Values of all variables, one column of `count` samples each: the same bits for the same seed,
 * sample and path, however the samples are split.
 */
export function drawColumns(
  variables: readonly Variable[],
  seed: number,
  first: Count,
  count: Count,
): Float64Array[] {
  return variables.map(({ path, at }) => {
    const column = new Float64Array(count)
    fillUniform(column, seed, keyOf(path), first)
    for (let k = 0; k < count; k++) column[k] = at(column[k]!)
    return column
  })
}
