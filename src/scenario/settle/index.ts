import type { ChillerCurve, WeatherYear } from '../../catalog/index.js'
import { addMonths, parseDate } from '../../quantity/index.js'
import type { PowerTrace } from '../power-trace.js'
import type { Equipment, Scenario } from '../scenario.js'
import type { ScenarioSource } from '../schema/index.js'
import { settleBuild } from './build.js'
import { settleChip } from './chip.js'
import { settleClaim } from './claim.js'
import type { Cursor } from './cursor.js'
import { Shelf } from './equipment.js'
import { checkMoments } from './moments.js'
import { settleFinance, settleMoney } from './money.js'
import { settleFabric, settleSupply } from './other.js'
import { settlePhase } from './phase.js'
import { settleSite } from './site.js'
import { settleWork } from './work.js'

export { Cursor, type Desk, locate } from './cursor.js'
export { weatherWanted } from './site.js'

const day = 86_400
const horizonMonths = 24
const longestHorizon = 20 * 366 * day
const firstDay = '2026-01-01'

/**
 * Turns a scenario as written into plain numbers of the central case.
 * @param source  what the schema read
 * @param here    root cursor; collects spreads, origins and faults
 * @param files   weather years by site, chiller curves by name, traces by run: loaded before
 */
export function settle(
  source: ScenarioSource,
  here: Cursor,
  {
    weather,
    curves,
    traces,
  }: {
    readonly weather: Readonly<Record<string, WeatherYear>>
    readonly curves: Readonly<Record<string, ChillerCurve>>
    readonly traces: Readonly<Record<string, PowerTrace>>
  },
): Scenario {
  const { start, end } = settleClock(source, here)
  const money = settleMoney(source.money ?? {}, here.child('money'), start)
  const shelf = new Shelf(source.catalog ?? {}, here.child('catalog'))
  const startDay = new Date(start * 1000).toISOString().slice(0, 10)
  const sites = mapOf(source.sites, (site, key) =>
    settleSite(site, here.child('sites').child(key, key), shelf, startDay, weather[key]),
  )
  const siteNames = Object.keys(sites)
  const earlier: string[] = []
  const phases = mapOf(source.phases, (phase, key) => {
    const at = here.child('phases').child(key, key)
    const settled = settlePhase(phase, at, shelf, siteNames, earlier)
    earlier.push(key)
    return settled
  })
  const build = source.build && settleBuild(source.build, here.child('build'), siteNames, earlier)
  checkMoments(sites, phases, Object.keys(build?.activities ?? {}), here)
  return {
    campus: source.campus,
    start,
    end,
    seed: source.seed ?? 1,
    money,
    sites,
    phases,
    ...(source.silicon && {
      silicon: mapOf(source.silicon, (chip, key) =>
        settleChip(chip, here.child('silicon').child(key, key), shelf),
      ),
    }),
    ...(source.fabric && {
      fabric: settleFabric(
        source.fabric,
        here.child('fabric'),
        shelf,
        Object.keys(sites),
        startDay,
      ),
    }),
    ...(build && { build }),
    work: settleWork(source.work ?? {}, here.child('work'), shelf, {
      phases: earlier,
      start: startDay,
      traces,
    }),
    ...(source.finance && {
      finance: settleFinance(source.finance, here.child('finance'), earlier),
    }),
    supply: mapOf(source.supply, (item, key) =>
      settleSupply(item, here.child('supply').child(key, key), startDay),
    ),
    claims: mapOf(source.claims, (claim, key) =>
      settleClaim(claim, here.child('claims').child(key, key)),
    ),
    catalog: { ...(shelf.records() as unknown as Omit<Equipment, 'curves'>), curves },
  }
}

function settleClock(source: ScenarioSource, here: Cursor): { start: number; end: number } {
  const start = epoch(source.start?.iso ?? firstDay)
  const end =
    source.end === undefined ? addMonths(start, horizonMonths) : epoch(source.end.iso) + day
  if (end <= start) {
    const values = { date: source.end?.iso ?? '', before: source.start?.iso ?? firstDay }
    here.child('end').report('scenario.date-order', values)
    return { start, end: start + day }
  }
  if (end - start > longestHorizon) {
    here
      .child('end')
      .report('scenario.horizon', { years: Math.round((end - start) / (365.25 * day)), limit: 20 })
    return { start, end: start + longestHorizon }
  }
  return { start, end }
}

function epoch(iso: string): number {
  const parsed = parseDate(iso)
  return parsed.ok ? parsed.value : 0
}

function mapOf<S, T>(
  source: Readonly<Record<string, S>> | undefined,
  settleOne: (item: S, key: string) => T,
): Readonly<Record<string, T>> {
  const out: Record<string, T> = {}
  for (const [key, item] of Object.entries(source ?? {})) out[key] = settleOne(item, key)
  return out
}
