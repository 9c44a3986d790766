import { recordsOf, templateNames } from '../../catalog/index.js'
import { nearestWords } from '../../quantity/index.js'
import type { Activity, ActivityGate, Build, Link, Risk } from '../build.js'
import type { BuildSource } from '../schema/index.js'
import { fraction, positive } from './bounds.js'
import type { Cursor } from './cursor.js'
import { isoDate } from './moments.js'

type ActivitySource = NonNullable<BuildSource['activities']>[string]

const day = 86_400
const standardCalendar = { daysPerWeek: 5, shifts: 1 }
const defaultSamples = 2000

/** Settles the building work: the template's activities under the author's own. */
export function settleBuild(
  source: BuildSource,
  here: Cursor,
  sites: readonly string[],
  phases: readonly string[],
): Build {
  const name = source.template ?? 'none'
  const activities: Record<string, Activity> = {}
  for (const row of name === 'none' ? [] : templateRows(name, here.child('template'))) {
    activities[row.id] = row.activity
  }
  const at = here.child('activities')
  for (const [key, item] of Object.entries(source.activities ?? {})) {
    activities[key] = merge(activities[key], item, key, at.child(key, key), sites)
  }
  checkLinks(activities, at, phases)
  const calendar = source.calendar ?? {}
  const crews = here.child('calendar')
  return {
    template: name,
    calendar: {
      daysPerWeek: calendar['days-per-week'] ?? standardCalendar.daysPerWeek,
      shifts: calendar.shifts ?? standardCalendar.shifts,
      laterShiftOutput: fraction(
        crews.child('laterShiftOutput'),
        crews.number('laterShiftOutput', calendar['later-shift-output'], 'later-shift-output'),
        0,
      ),
    },
    activities,
    risks: settleRisks(source.risks ?? {}, here.child('risks'), Object.keys(activities)),
    samples: source.samples ?? defaultSamples,
  }
}

/** Activities of a template, with their durations, spreads and origins noted. */
function templateRows(name: string, where: Cursor): { id: string; activity: Activity }[] {
  const rows = recordsOf('templates').filter((row) => row.values.template === name)
  if (rows.length === 0) {
    const known = templateNames()
    const near = nearestWords(name, known, 1)
    const values = { name, of: 'templates', known: (near.length > 0 ? near : known).join(', ') }
    where.report('scenario.unknown-name', values)
  }
  return rows.map((row) => {
    const { values, provenance } = row
    const id = String(values.activity)
    const working = values.unit === 'working day'
    const seconds = (value: number) => value * (working ? day : 1)
    const takes = seconds(Number(values.duration))
    const path = `build.activities.${id}.takes`
    const from = provenance.duration
    where.desk.origin[path] = {
      kind: 'catalogue',
      id: `${name} ${id}`,
      field: 'duration',
      provenance: from?.kind ?? '',
      confidence: from?.confidence ?? '',
      source: from?.source ?? '',
      date: from?.date ?? '',
    }
    if (from?.low !== undefined && from.high !== undefined) {
      where.desk.spread[path] = {
        kind: 'quantiles',
        p10: seconds(from.low),
        p50: takes,
        p90: seconds(from.high),
      }
    }
    return {
      id,
      activity: {
        name: row.name,
        nameKo: String(values.nameKo ?? row.name),
        scope: values.scope === 'hall' ? 'hall' : 'site',
        takes,
        calendar: working ? 'working' : 'elapsed',
        after: templateLinks(String(values.after ?? '')),
        stagger: 0,
        ...(values.gate !== undefined && { gate: values.gate as ActivityGate }),
      } satisfies Activity,
    }
  })
}

/** `demolition; structure SS 5 d`: predecessors of a template row; lags are in days. */
function templateLinks(text: string): Readonly<Record<string, Link>> {
  const out: Record<string, Link> = {}
  for (const part of text.split(';').map((p) => p.trim())) {
    const [, id, type = 'FS', lag = '0'] =
      /^([a-z0-9-]+)(?: (FS|SS|FF|SF))?(?: ([\d.]+) d)?$/.exec(part) ?? []
    if (id !== undefined) out[id] = { type: type as Link['type'], lag: Number(lag) * day }
  }
  return out
}

function merge(
  base: Activity | undefined,
  source: ActivitySource,
  key: string,
  here: Cursor,
  sites: readonly string[],
): Activity {
  const takes = here.optional('takes', source.takes)
  if (takes === undefined && base === undefined) {
    here.child('takes').report('scenario.missing', {
      expected: 'duration',
      example: '20 | 30 | 50 d',
      found: 'nothing',
    })
  }
  if (takes !== undefined && takes < 0)
    here.child('takes').report('scenario.negative', { value: takes })
  if (source.site !== undefined && !sites.includes(source.site)) {
    const values = { name: source.site, of: 'sites', known: sites.join(', ') }
    here.child('site').report('scenario.unknown-name', values)
  }
  const calendar = source.calendar ?? (takes === undefined ? base?.calendar : undefined)
  const gate = source.gate ?? base?.gate
  const site = source.site ?? base?.site
  const from = source.from === undefined ? base?.from : isoDate(source.from, here.child('from'))
  return {
    name: source.name ?? base?.name ?? key.replaceAll('-', ' '),
    nameKo: source['name-ko'] ?? source.name ?? base?.nameKo ?? key.replaceAll('-', ' '),
    scope: source.scope ?? base?.scope ?? 'site',
    takes: takes ?? base?.takes ?? 0,
    calendar: calendar ?? 'elapsed',
    after: source.after ? settleLinks(source.after, here.child('after')) : (base?.after ?? {}),
    stagger: here.optional('stagger', source.stagger) ?? base?.stagger ?? 0,
    ...(site !== undefined && { site }),
    ...(from !== undefined && { from }),
    ...(gate !== undefined && { gate }),
  }
}

function settleLinks(
  source: NonNullable<ActivitySource['after']>,
  here: Cursor,
): Readonly<Record<string, Link>> {
  const out: Record<string, Link> = {}
  for (const [key, link] of Object.entries(source)) {
    const lag = link.lag ? here.child(key, key).child('lag').take(link.lag) : 0
    out[key] = { type: link.type, lag }
  }
  return out
}

/** Reports predecessors that nothing is named after, and the first cycle found. */
function checkLinks(
  activities: Readonly<Record<string, Activity>>,
  here: Cursor,
  phases: readonly string[],
): void {
  const names = Object.keys(activities)
  for (const [key, activity] of Object.entries(activities)) {
    for (const before of Object.keys(activity.after)) {
      if (before === 'racks' || before in activities || phases.includes(before)) continue
      const near = nearestWords(before, names, 3)
      const values = { name: before, of: 'activities', known: near.join(', ') || names.join(', ') }
      here.child(key, key).child('after').report('scenario.unknown-name', values)
    }
  }
  const cycle = findCycle(activities)
  if (cycle) {
    const first = cycle[0] ?? ''
    here
      .child(first, first)
      .child('after')
      .report('scenario.cycle', { cycle: cycle.join(' → ') })
  }
}

/** One cycle of the predecessors, closed: `a → b → a`; depth-first without recursion. */
function findCycle(activities: Readonly<Record<string, Activity>>): string[] | undefined {
  const done = new Set<string>()
  for (const root of Object.keys(activities)) {
    if (done.has(root)) continue
    const path: string[] = []
    const onPath = new Set<string>()
    const stack: { name: string; rest: string[] }[] = [{ name: root, rest: before(root) }]
    path.push(root)
    onPath.add(root)
    while (stack.length > 0) {
      const top = stack.at(-1)
      const next = top?.rest.pop()
      if (next === undefined) {
        const left = stack.pop()
        path.pop()
        if (left) {
          onPath.delete(left.name)
          done.add(left.name)
        }
      } else if (onPath.has(next)) {
        return [...path.slice(path.indexOf(next)), next].reverse()
      } else if (!done.has(next)) {
        stack.push({ name: next, rest: before(next) })
        path.push(next)
        onPath.add(next)
      }
    }
  }
  return undefined

  function before(name: string): string[] {
    return Object.keys(activities[name]?.after ?? {}).filter((key) => key in activities)
  }
}

function settleRisks(
  source: NonNullable<BuildSource['risks']>,
  here: Cursor,
  activities: readonly string[],
): Readonly<Record<string, Risk>> {
  const out: Record<string, Risk> = {}
  for (const [key, risk] of Object.entries(source)) {
    const at = here.child(key, key)
    const probability = at.child('probability').take(risk.probability)
    if (probability < 0 || probability > 1) {
      at.child('probability').report('scenario.range', { found: probability, low: 0, high: 1 })
    }
    for (const name of risk.strikes) {
      if (activities.includes(name)) continue
      const near = nearestWords(name, [...activities], 3).join(', ') || activities.join(', ')
      at.child('strikes').report('scenario.unknown-name', { name, of: 'activities', known: near })
    }
    out[key] = {
      name: risk.name ?? key.replaceAll('-', ' '),
      probability,
      factor: positive(at.child('factor'), at.child('factor').take(risk.factor)),
      strikes: risk.strikes,
    }
  }
  return out
}
