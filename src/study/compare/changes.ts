import type { Plan } from '../../campus/index.js'
import { type Leaf, leavesOf, longestMatch, valueAt } from '../../numeric/index.js'
import { numberOf } from '../explain/weigh.js'

/** A figure of the plan that is not the same in another plan. */
export interface Change {
  readonly path: string
  /** Undefined where that plan has no such figure. */
  readonly before: Leaf | undefined
  readonly after: Leaf | undefined
  /** In the figure's unit; of dates in days; null where one of them is no figure. */
  readonly difference: number | null
  /** Of the value before; null for dates, words, and from zero. */
  readonly relative: number | null
  /** How much it matters, 0 to 10: see {@link planChanges}. */
  readonly weight: number
}

/**
 * How much a figure matters to whoever reads the plan, by part of it; 1 where nothing is said,
 * 0 for what repeats another figure or says how a plan was made.
 */
const importance: Readonly<Record<string, number>> = {
  schema: 0,
  stages: 0,
  samples: 0,
  'ready.p50': 10,
  'phases.*.ready.p50': 6,
  'phases.*.most.p50': 3,
  'phases.*.timeToReady': 0,
  'phases.*.timeToMost': 0,
  'phases.*.timeAfterPrevious': 0,
  'phases.*.heldUpBy': 1.5,
  'phases.*.heldUpShare': 0.1,
  'phases.*.itPowerPeak': 2,
  'phases.*.facilityPowerPeak': 3,
  'phases.*.perAccelerator': 1,
  'money.capitalTotal': 8,
  'money.runningTotal': 6,
  'money.acceleratorHour.perHour': 6,
  'money.acceleratorHour.parts': 0.5,
  'money.capital': 2,
  'money.running': 2,
  'money.parties': 0.3,
  'money.standings': 1,
  'money.uses': 0.2,
  'money.sources': 0.2,
  accelerators: 6,
  'sites.*.facilityPowerPeak': 5,
  'sites.*.itPowerPeak': 2,
  'sites.*.cooling.pueAverage': 4,
  'sites.*.cooling.pueDesign': 2,
  'sites.*.cooling.water': 2,
  'sites.*.power.shortfall': 5,
  'sites.*.power.energy.unserved': 3,
  'sites.*.power.cost': 2,
  'sites.*.power.emissions.carbonDioxide': 2,
  'training.*.finish': 6,
  'training.*.done': 3,
  'training.*.cost': 3,
  'training.*.phases.*.utilisation': 2,
  'training.*.phases.*.layout': 0.3,
  'serving.*.millionTokens': 5,
  'serving.*.phases.*.tokensPerSecondPerAccelerator': 3,
  'tiers.*.servedShare': 4,
  'tiers.*.launch': 4,
  'chips.*.unitCost': 3,
  activities: 0.1,
  'activities.*.*.critical': 0.02,
  'activities.*.critical': 0.02,
}

/** Parts of a date with spread that follow its median. */
const besideMedian = /\.(p10|p90|deterministic|probability|finishP10|finishP90)$/
/** Names are what the scenario calls things, not what comes of it. */
const called = /(^|\.)(name|nameKo|place|campus)$/
const besideMedianShare = 0.05

/** Sizes against which differences are held. */
interface Yardsticks {
  readonly days: number
  readonly money: number
  readonly power: number
  readonly energy: number
  readonly accelerators: number
}

/**
 * Figures that differ between two plans, the weightiest first. The weight of a difference is its
 * size as a share, times the importance of the figure (10 for the date on which all works, 8 for
 * capital, 1 for most). Shares are taken of one thing for each unit: days of the horizon, money of
 * all capital and running cost, power of the peak of all sites, energy of all that is used,
 * accelerators of the campus. All else, and a price of one thing, is held against itself. What
 * one plan has and the other has not counts as a whole, and so does money in another currency.
 * @param unitOf unit of a figure of the plan, as its schema says
 */
export function planChanges(a: Plan, b: Plan, unitOf: (path: string) => string): Change[] {
  const [before, after] = [leavesOf(a), leavesOf(b)]
  const sizes = yardsticks(a, b)
  const isOneCurrency = !a.money || !b.money || a.money.currency === b.money.currency
  const out: Change[] = []
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (path.startsWith('findings')) continue
    const [one, other] = [before.get(path), after.get(path)]
    if (Object.is(one, other) || called.test(path)) continue
    const important = importanceOf(path)
    if (important === 0 || (isOfOneOnly(path, a, b) && important < ofOneOnly)) continue
    const [x, y] = [numberOf(one, a.start), numberOf(other, a.start)]
    const isAlike = isOneCurrency || !unitOf(path).startsWith('currency')
    const difference = x === undefined || y === undefined || !isAlike ? null : y - x
    const isFigure = typeof one === 'number' && typeof other === 'number' && isAlike
    const relative = isFigure && one !== 0 ? (other - one) / Math.abs(one) : null
    const share = difference === null ? 1 : shareOf(path, difference, x, y, unitOf(path), sizes)
    out.push({
      path,
      before: one,
      after: other,
      difference,
      relative,
      weight: important * Math.min(1, share),
    })
  }
  return out.sort((p, q) => q.weight - p.weight)
}

/** Of a phase, site or service that one plan has alone, only what matters most is told. */
const ofOneOnly = 3

function isOfOneOnly(path: string, a: Plan, b: Plan): boolean {
  const entry = path.split('.').slice(0, 2).join('.')
  return entry !== path && (valueAt(a, entry) === undefined) !== (valueAt(b, entry) === undefined)
}

function importanceOf(path: string): number {
  const own = longestMatch(importance, path)
  if (own !== undefined && !besideMedian.test(path)) return own
  const above = longestMatch(importance, path.replace(besideMedian, '.p50')) ?? 1
  return besideMedian.test(path) ? above * besideMedianShare : (own ?? 1)
}

function yardsticks(a: Plan, b: Plan): Yardsticks {
  const most = (of: (plan: Plan) => number) => Math.max(of(a), of(b))
  const sites = (of: (site: Plan['sites'][string]) => number) =>
    most((plan) => Object.values(plan.sites).reduce((sum, site) => sum + of(site), 0))
  return {
    days: most((plan) => numberOf(plan.end, plan.start) ?? 0),
    money: most(({ money }) => (money ? money.capitalTotal + money.runningTotal : 0)),
    power: sites((site) => site.facilityPowerPeak),
    energy: sites((site) => site.power.energy?.demand ?? 0),
    accelerators: most((plan) => plan.accelerators),
  }
}

const hoursAYear = 8766
const secondsADay = 86_400

/** Prices of one thing: held against themselves, not against the whole account. */
const ofOne =
  /acceleratorHour|millionTokens|[uU]nitCost|fullCost|[pP]rice|\.cost\.[^.]+$|perAccelerator/

function shareOf(
  path: string,
  difference: number,
  before: number | undefined,
  after: number | undefined,
  unit: string,
  { days, money, power, energy, accelerators }: Yardsticks,
): number {
  const own = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0))
  const against = ofOne.test(path)
    ? own
    : unit === 'ISO day'
      ? days
      : unit === 'currency of the plan'
        ? money
        : unit === 'W'
          ? power
          : unit.startsWith('J')
            ? energy
            : unit === 's' && own > secondsADay
              ? days * secondsADay
              : unit === 'fraction' || unit.startsWith('probability')
                ? 1
                : unit === 'h/year'
                  ? hoursAYear
                  : unit === 'count' && own > accelerators / 1000
                    ? accelerators
                    : own
  return against > 0 ? Math.abs(difference) / against : 0
}
