import { valueAt } from '../../numeric/index.js'
import type { Dimension } from '../../quantity/index.js'
import type { Input } from './inputs.js'
import { applied, type Loaded, type Trial, trialsOf } from './trial.js'
import type { Trunk } from './trunk.js'

/** What a figure does when an input changes a little. */
export interface Weight {
  /** Change of the input: a share of it, kelvins of a temperature, days of a date. */
  readonly step: number
  readonly of: 'share' | 'kelvin' | 'days'
  /** Change of the figure in its unit, of a date in days, when the input has a step more. */
  readonly more: number
  /** The same when it has a step less; null where that was not tried. */
  readonly less: number | null
  /** How much that is: the quieter side of a figure that jumps, the other of a date. */
  readonly effect: number
  /** The two sides differ so much that a threshold lies between: the figure jumps. */
  readonly jumps: boolean
  /**
   * Relative change of the figure over that of the input; of a date, of its days from the start.
   * Where a figure jumps that of the quieter side, and of a date, which moves in steps, of the
   * other. Null for a figure of zero, and where the input is a temperature or a date.
   */
  readonly elasticity: number | null
}

/** How inputs are changed to see what they do. */
export interface WeighOptions {
  /** Stages that may be run anew to tell the inputs of groups apart, all plans together. */
  readonly stagesMax: number
  readonly dimension: (input: Input) => Dimension | undefined
  /** Told how many inputs of how many are done. */
  readonly onInput?: ((done: number, all: number) => void) | undefined
}

const day = 86_400_000
/** A figure is moved by one part in a hundred of an input; a date, which has whole days, by ten. */
const stepOfFigure = 0.01
const stepOfDate = 0.1
/** Inputs that move the figure most are tried both ways. */
const bothWays = 20
/** Most inputs that are changed together: of many, some would cancel. */
const groupMax = 8
/** Days by which a date may differ for being whole. */
const wholeDays = 2
/** Sides whose slopes differ more than so many times stand on two sides of a threshold. */
const unlike = 3

/** A figure as a number: dates as days from the start of the plan; undefined for words. */
export function numberOf(value: unknown, start: string): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  return (Date.parse(value) - Date.parse(start)) / day
}

/**
 * What a figure does when each of its inputs changes a little: the plan is made anew from the
 * stages that the change wakes. Most of what a stage reads moves nothing, so inputs that stand
 * together are first changed together; the group that moves the figure most is split, and again,
 * until all are known or `stagesMax` stages have run for that.
 * @returns by path of the input; inputs that were not told apart, or that no plan can be made
 * with, are left out
 */
export function weighInputs(
  loaded: Loaded,
  trunk: Trunk,
  figure: string,
  wanted: ReadonlySet<string>,
  inputs: readonly Input[],
  options: WeighOptions,
): ReadonlyMap<string, Weight> {
  const { plan } = trunk.planned
  const before = valueAt(plan, figure)
  const base = numberOf(before, plan.start)
  if (base === undefined) return new Map()
  const isDate = typeof before === 'string'
  const share = isDate ? stepOfDate : stepOfFigure
  const trials = inputs.flatMap((input) => trialsOf(input, options.dimension(input), share))
  const changeBy = (changes: readonly Trial[], signs: readonly (1 | -1)[]) => {
    const changed = changes.reduce(
      (scenario, trial, i) => applied(scenario, trial, signs[i % signs.length] ?? 1),
      loaded,
    )
    const { after, stages } = figureOf(trunk, changed, figure, wanted)
    return { change: after === undefined ? null : after - base, stages }
  }
  const sides = new Scale(changeBy, isDate, trials.length, options).weigh(trials)
  const weights = new Map<string, Weight>()
  for (const [trial, { more, less }] of sides) {
    const weight = weightOf(trial, more, less, base, isDate)
    const known = weights.get(trial.input.path)
    if (!known || weight.effect > known.effect) weights.set(trial.input.path, weight)
  }
  return weights
}

/** What a trial does to a figure, with more of it and with less; null: not tried. */
interface Sides {
  readonly more: number
  readonly less: number | null
}

/** Inputs that are changed together, and what that does; null: no plan can be made so. */
interface Group {
  readonly members: readonly Trial[]
  readonly change: number | null
}

/** What changes make of a figure, and how many stages ran for it. */
type ChangeBy = (
  trials: readonly Trial[],
  signs: readonly (1 | -1)[],
) => { readonly change: number | null; readonly stages: number }

/** Tells which of many small changes move a figure, with few plans. */
class Scale {
  private stages = 0
  private open: Group[] = []
  private readonly found = new Map<Trial, Sides>()

  constructor(
    private readonly changeBy: ChangeBy,
    private readonly isDate: boolean,
    private readonly all: number,
    private readonly options: WeighOptions,
  ) {}

  weigh(trials: readonly Trial[]): ReadonlyMap<Trial, Sides> {
    for (const members of groupsOf(trials)) this.take(members)
    // every group is known now: what may still run goes to the ones that move the figure most
    this.stages = 0
    while (this.open.length > 0 && !this.isSpent) {
      const widest = this.open.reduce((one, other) => (size(other) > size(one) ? other : one))
      this.open = this.open.filter((group) => group !== widest)
      const half = Math.ceil(widest.members.length / 2)
      this.take(widest.members.slice(0, half))
      this.take(widest.members.slice(half))
    }
    const ranked = [...this.found].sort(([, a], [, b]) => Math.abs(b.more) - Math.abs(a.more))
    for (const [trial, { more, less }] of ranked.slice(0, bothWays)) {
      if (less === null) this.found.set(trial, { more, less: this.try([trial], [-1]) })
    }
    return this.found
  }

  private get isSpent(): boolean {
    return this.stages >= this.options.stagesMax
  }

  private try(members: readonly Trial[], signs: readonly (1 | -1)[]): number | null {
    const { change, stages } = this.changeBy(members, signs)
    this.stages += stages
    return change
  }

  private take(members: readonly Trial[]): void {
    const [only] = members
    if (only === undefined) return
    let change = this.try(members, [1])
    // what goes up together may cancel, as power and number do in power for each
    if (change === 0 && members.length > 1) change = this.try(members, [1, -1, -1, 1])
    // a date waits for the next step: less may move it where more does not
    const less = change === 0 && this.isDate ? this.try(members, [-1]) : null
    if (members.length > 1 && (change !== 0 || (less ?? 0) !== 0)) {
      this.open.push({ members, change: change === 0 ? less : change })
      return
    }
    if (change === null) return
    for (const trial of members)
      this.found.set(trial, { more: change, less: change === 0 ? (less ?? 0) : null })
    this.options.onInput?.(this.found.size, this.all)
  }
}

/** What no plan can be made with is told apart last. */
function size({ change }: Group): number {
  return change === null ? 0 : Math.abs(change)
}

/** Inputs of one record of the catalogue, or of one section of a site, at most eight. */
function groupsOf(trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const groups = new Map<string, Trial[]>()
  for (const trial of trials) {
    const key = `${trial.input.stage} ${trial.input.path.split('.').slice(0, 3).join('.')}`
    const members = groups.get(key)
    if (members) members.push(trial)
    else groups.set(key, [trial])
  }
  return [...groups.values()].flatMap((members) =>
    Array.from({ length: Math.ceil(members.length / groupMax) }, (_, i) =>
      members.slice(i * groupMax, (i + 1) * groupMax),
    ),
  )
}

function weightOf(
  { step, of }: Trial,
  more: number,
  less: number | null,
  base: number,
  isDate: boolean,
): Weight {
  const back = less === null ? more : -less
  const [one, other] = [Math.abs(more), Math.abs(back)]
  const apart = Math.abs(one - other) > (isDate ? wholeDays : 0)
  const jumps = apart && (more * back < 0 || Math.max(one, other) > unlike * Math.min(one, other))
  const steep = one > other ? more : back
  const gentle = one > other ? back : more
  const slope = jumps ? (isDate ? steep : gentle) : (more + back) / 2
  const elasticity = base === 0 || of !== 'share' ? null : slope / Math.abs(base) / step
  return { step, of, more, less, effect: Math.abs(slope), jumps, elasticity }
}

/** The figure in the plan of a changed scenario; undefined where no plan can be made of it. */
function figureOf(
  trunk: Trunk,
  changed: Loaded,
  figure: string,
  wanted: ReadonlySet<string>,
): { readonly after: number | undefined; readonly stages: number } {
  try {
    const { plan, woken } = trunk.branch(changed, wanted)
    return { after: numberOf(valueAt(plan, figure), plan.start), stages: woken.length }
  } catch {
    // a room may refuse a value that nobody wrote, such as half a machine
    return { after: undefined, stages: 1 }
  }
}
