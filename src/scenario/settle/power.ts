import type { Hertz } from '../../quantity/index.js'
import type { Measured, SiteSource } from '../schema/index.js'
import type { Mitigation, SheddingStage, SitePower } from '../site.js'
import { fraction, positive, within } from './bounds.js'
import type { Cursor } from './cursor.js'
import type { Shelf } from './equipment.js'
import { isoDate } from './moments.js'
import { settleSteps } from './steps.js'

type PowerSource = NonNullable<SiteSource['power']>

/** Most kinds of generating sets at a site: the work of calling them grows with the cube. */
const sourcesMost = 16

/** Droops that controllers have, change of frequency for full power. */
const droops = [0.001, 1] as const
/** Time constants of isochronous sharing that a run can tell, s. */
const sharing = [0.1, 1e5] as const

/** Settles how a site is fed. */
export function settlePower(
  source: PowerSource,
  here: Cursor,
  shelf: Shelf,
  start: string,
  mains: Hertz,
): SitePower {
  const sources: Record<string, SitePower['sources'][string]> = {}
  const count = Object.keys(source.sources ?? {}).length
  if (count > sourcesMost) {
    here.child('sources').report('scenario.list-long', { count, bound: sourcesMost })
  }
  for (const [name, item] of Object.entries(source.sources ?? {})) {
    const at = here.child('sources').child(name, name)
    sources[name] = {
      type: shelf.take('power', item.type, at.child('type')),
      units: settleSteps(item.units, at.child('units'), start),
      rented: item.rented ?? false,
      ...(item.until !== undefined && { until: isoDate(item.until, at.child('until')) }),
      role: item.role ?? 'prime',
      upkeep: at.number('upkeep', item.upkeep, 'source-upkeep'),
      startCost: at.number('startCost', item['start-cost'], 'source-start'),
      ...stated(at, { inertia: item.inertia, droop: item.droop }),
    }
    const { inertia, droop } = sources[name]!
    // nothing turns behind an inverter; what turns has more than this
    if (inertia !== 0) within(at.child('inertia'), inertia, 0.01, 100)
    within(at.child('droop'), droop, ...droops)
  }
  const storage: Record<string, SitePower['storage'][string]> = {}
  for (const [name, item] of Object.entries(source.storage ?? {})) {
    const at = here.child('storage').child(name, name)
    storage[name] = {
      type: shelf.take('power', item.type, at.child('type')),
      units: settleSteps(item.units, at.child('units'), start),
      control: item.control ?? 'grid-following',
      ...stated(at, {
        droop: item.droop,
        virtualInertia: item['virtual-inertia'],
        responseTime: item['response-time'],
        delay: item.delay,
      }),
      ...(item['follow-load'] !== undefined && { followLoad: item['follow-load'] }),
    }
    const { droop, virtualInertia, responseTime, delay } = storage[name]!
    if (droop !== 0) within(at.child('droop'), droop, ...droops)
    within(at.child('virtualInertia'), virtualInertia, 0, 1000)
    within(at.child('responseTime'), responseTime, 0, 3600)
    within(at.child('delay'), delay, 0, 60)
  }
  const loadSharing = stated(here, { loadSharing: source['load-sharing'] })
  within(here.child('loadSharing'), loadSharing.loadSharing, ...sharing)
  return {
    grid: source.grid ? settleSteps(source.grid, here.child('grid'), start) : {},
    sources,
    storage,
    reserve: source.reserve ?? 'n-1',
    distributionEfficiency: fraction(
      here.child('distributionEfficiency'),
      here.number(
        'distributionEfficiency',
        source['distribution-efficiency'],
        'distribution-efficiency',
      ),
      0.5,
    ),
    ...(source.connection && { connection: settleConnection(source.connection, here) }),
    valueOfLostLoad: here.number(
      'valueOfLostLoad',
      source['value-of-lost-load'],
      'value-of-lost-load',
    ),
    ...(source.fuel && { fuel: settleSteps(source.fuel, here.child('fuel'), start) }),
    parallel: source.parallel ?? false,
    ...loadSharing,
    mitigation: settleMitigation(source.mitigation ?? {}, here.child('mitigation'), start),
    shedding: settleShedding(source.shedding ?? {}, here.child('shedding'), mains),
  }
}

/** Values that have no default: those that are written. */
function stated<K extends string>(
  at: Cursor,
  values: Readonly<Record<K, Measured | undefined>>,
): Partial<Record<K, number>> {
  const out: Partial<Record<K, number>> = {}
  for (const [key, value] of Object.entries(values) as [K, Measured | undefined][]) {
    const settled = at.optional(key, value)
    if (settled !== undefined) out[key] = settled
  }
  return out
}

function settleConnection(
  source: NonNullable<PowerSource['connection']>,
  here: Cursor,
): NonNullable<SitePower['connection']> {
  const at = here.child('connection')
  const power = at.child('shortCircuit')
  return {
    shortCircuit: positive(power, power.take(source['short-circuit'])),
    reactanceRatio: positive(
      at.child('reactanceRatio'),
      at.number('reactanceRatio', source['reactance-ratio'], 'reactance-ratio'),
    ),
  }
}

/** What racks do is set by date: no activity of the building site sets it. */
const share = { most: 1, datesOnly: true } as const

function settleMitigation(
  source: NonNullable<PowerSource['mitigation']>,
  here: Cursor,
  start: string,
): Mitigation {
  const { ballast, 'power-floor': floor, 'rack-storage': storage } = source
  const [idle, own, rack] = ['ballast', 'powerFloor', 'rackStorage'].map((key) => here.child(key))
  return {
    ...(ballast && {
      ballast: {
        share: settleSteps(ballast.share, idle!.child('share'), start, share),
        delay: idle!.number('delay', ballast.delay, 'ballast-delay'),
        slowdown: fraction(
          idle!.child('slowdown'),
          idle!.number('slowdown', ballast.slowdown, 'ballast-slowdown'),
          0,
        ),
      },
    }),
    ...(floor && {
      powerFloor: {
        share: settleSteps(floor.share, own!.child('share'), start, share),
        riseTime: own!.number('riseTime', floor['rise-time'], 'floor-rise-time'),
        fallTime: own!.number('fallTime', floor['fall-time'], 'floor-fall-time'),
        hysteresis: own!.number('hysteresis', floor.hysteresis, 'floor-hysteresis'),
      },
    }),
    ...(storage && {
      rackStorage: {
        energy: settleSteps(storage.energy, rack!.child('energy'), start, { datesOnly: true }),
        power: fraction(
          rack!.child('power'),
          rack!.number('power', storage.power, 'rack-storage-power'),
          0,
        ),
        smoothing: rack!.number('smoothing', storage.smoothing, 'rack-storage-smoothing'),
        efficiency: fraction(
          rack!.child('efficiency'),
          rack!.number('efficiency', storage.efficiency, 'rack-storage-efficiency'),
          0.5,
        ),
      },
    }),
  }
}

/** Default of the time from the order until it is carried out, by what sheds. */
const actsBy = { 'power-cap': 'power-cap-time', pause: 'pause-time', breaker: 'breaker-time' }

function settleShedding(
  source: NonNullable<PowerSource['shedding']>,
  here: Cursor,
  mains: Hertz,
): SitePower['shedding'] {
  const out: Record<string, SheddingStage> = {}
  let together = 0
  for (const [name, stage] of Object.entries(source)) {
    const at = here.child(name, name)
    const by = stage.by ?? 'power-cap'
    out[name] = {
      // below three quarters an island is lost; at the mains' own frequency load would go at once
      below: within(
        at.child('below'),
        at.child('below').take(stage.below),
        0.75 * mains,
        mains - 0.01,
      ),
      delay: within(at.child('delay'), at.number('delay', stage.delay, 'shedding-delay'), 0, 3600),
      acts: at.child('acts').fromDefault(actsBy[by]),
      share: fraction(at.child('share'), at.child('share').take(stage.share), 0),
      by,
    }
    const before = together
    together += out[name].share
    if (before <= 1 && together > 1 + 1e-9 && out[name].share <= 1) {
      at.child('share').report('scenario.range', { found: together, low: 0, high: 1 })
    }
  }
  return out
}
