import type { Activity, Build, Link } from '../../scenario/index.js'
import type { PhaseNeed, ScheduleInput, SiteCapacity } from './contract.js'

/** s */
export const day = 86_400
/** 2024-05-01 */
export const start = Date.UTC(2024, 4, 1) / 1000

/** ISO date of a day after the start. */
export function on(days: number): string {
  return new Date((start + days * day) * 1000).toISOString().slice(0, 10)
}

/** Work with everything at its plainest. */
export function activity(
  days: number,
  after: Readonly<Record<string, Partial<Link>>> = {},
  rest: Partial<Activity> = {},
): Activity {
  const links = Object.entries(after).map(([name, link]): [string, Link] => [
    name,
    { type: link.type ?? 'FS', lag: link.lag ?? 0 },
  ])
  return {
    name: 'work',
    nameKo: '작업',
    scope: 'hall',
    takes: days * day,
    calendar: 'elapsed',
    after: Object.fromEntries(links),
    stagger: 0,
    ...rest,
  }
}

export function build(
  activities: Readonly<Record<string, Activity>>,
  rest: Partial<Build> = {},
): Build {
  return {
    template: 'none',
    calendar: { daysPerWeek: 7, shifts: 1, laterShiftOutput: 0.8 },
    activities,
    risks: {},
    samples: 200,
    ...rest,
  }
}

/** Accelerators of 1 kW, ten to a rack, there from the start. */
export function phase(count: number, rest: Partial<PhaseNeed> = {}): PhaseNeed {
  return {
    site: 'site',
    count,
    acceleratorsPerRack: 10,
    arrive: {},
    facilityPowerPeak: 1000,
    heatPeak: 900,
    ...rest,
  }
}

export function capacity(rest: Partial<SiteCapacity> = {}): SiteCapacity {
  return { grid: {}, sources: {}, reserve: 'none', ...rest }
}

/** One site with two halls of 100 places, one phase of 200, three hundred days. */
export function input(rest: Partial<ScheduleInput> = {}): ScheduleInput {
  return {
    start,
    end: start + 300 * day,
    seed: 1,
    halls: { 'hall-1': { site: 'site', capacity: 100 }, 'hall-2': { site: 'site', capacity: 100 } },
    phases: { first: phase(200) },
    sites: { site: capacity() },
    spread: {},
    ...rest,
  }
}

/** P10 and P90 of a number of days at so much below and above. */
export function around(days: number, below = 0.8, above = 1.3) {
  return {
    kind: 'quantiles' as const,
    p10: days * below * day,
    p50: days * day,
    p90: days * above * day,
  }
}

/** A campus of the size that a planner works on: some halls, each with a chain of work. */
export function campus(halls: number, works: number, samples = 2000): ScheduleInput {
  const names = Array.from({ length: works }, (_, k) => `work-${String(k + 1).padStart(2, '0')}`)
  const gateOf = (k: number) =>
    (['hall', 'cooling', 'network', 'commissioned', undefined] as const)[
      k === 4 ? 0 : k === 9 ? 1 : k === 14 ? 2 : k === works - 1 ? 3 : 4
    ]
  const activities = Object.fromEntries(
    names.map((name, k) => {
      const after: Record<string, Partial<Link>> = {}
      if (k > 0) after[names[k - 1]!] = k % 3 === 0 ? { type: 'SS', lag: 3 * day } : {}
      if (k > 4) after[names[k - 4]!] = { lag: day }
      if (k === works - 1) after.racks = {}
      const gate = gateOf(k)
      return [
        name,
        activity(10 + (k % 7), after, {
          stagger: k % 5 === 0 ? 5 * day : 0,
          ...(gate === undefined ? {} : { gate }),
        }),
      ]
    }),
  )
  const spread = Object.fromEntries(
    names.map((name) => [`build.activities.${name}.takes`, around(activities[name]!.takes / day)]),
  )
  const places = Object.fromEntries(
    Array.from({ length: halls }, (_, k) => [`hall-${k + 1}`, { site: 'site', capacity: 25_000 }]),
  )
  const count = (25_000 * halls) / 2
  const racks = { acceleratorsPerRack: 64, facilityPowerPeak: 1800, heatPeak: 1400 }
  return {
    start,
    end: start + 3 * 365 * day,
    seed: 7,
    halls: places,
    phases: {
      first: phase(count, { ...racks, arrive: { from: on(45), rate: 25_000 / (7 * day) } }),
      second: phase(count, {
        ...racks,
        after: 'first',
        arrive: { from: on(90), rate: 25_000 / (7 * day) },
      }),
    },
    sites: {
      site: capacity({
        grid: { [on(0)]: 8e6, [on(92)]: 50e6, [on(365)]: count * 2 * 1800 },
        sources: {
          engines: { unitPower: 2.5e6, units: { [on(60)]: 14 }, until: on(400) },
          turbines: { unitPower: 14e6, units: { [on(92)]: 4, [on(200)]: 15 } },
        },
        reserve: 'n-1',
      }),
    },
    build: build(activities, {
      samples,
      risks: {
        weather: { name: 'weather', probability: 0.3, factor: 1.3, strikes: names.slice(0, 5) },
      },
    }),
    spread: {
      ...spread,
      'phases.first.arrive.rate': {
        kind: 'quantiles',
        p10: 15_000 / (7 * day),
        p50: 25_000 / (7 * day),
        p90: 30_000 / (7 * day),
      },
      [`sites.site.power.grid.${on(92)}.at`]: {
        kind: 'quantiles',
        p10: start + 80 * day,
        p50: start + 92 * day,
        p90: start + 150 * day,
      },
    },
  }
}
