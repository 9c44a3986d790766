import { z } from 'zod'
import { leaf, misplaced, type Reading, wordOf } from './leaf.js'
import { type Measured, measured, name, named, oneOf, readMeasured, text, whole } from './values.js'

/** A link to a predecessor, as written. */
export interface LinkSource {
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly lag?: Measured | undefined
}

/** Predecessors by name. */
export type LinksSource = Readonly<Record<string, LinkSource>>

const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const
const namePattern = /^[a-z][a-z0-9-]*$/
const example = '[demolition, 5 d]'

/**
 * Reads predecessors: `shell`, `shell SS`, `[shell, demolition]`, `[demolition, 5 d]` (a lag
 * belongs to the name before it), or a map `{shell: {link: SS, lag: 5 d}}`.
 */
function readLinks(raw: unknown): Reading<LinksSource> {
  if (typeof raw === 'string') return readLinkList([raw])
  if (Array.isArray(raw)) return readLinkList(raw)
  if (typeof raw !== 'object' || raw === null) return misplaced(raw, 'activities', example)
  const out: Record<string, LinkSource> = {}
  for (const [key, item] of Object.entries(raw as Record<string, unknown>)) {
    const link = readLinkMap(item)
    if (!link.ok) return { ...link, path: [key, ...(link.path ?? [])] }
    out[key] = link.value
  }
  return { ok: true, value: out }
}

function readLinkList(items: readonly unknown[]): Reading<LinksSource> {
  const out: Record<string, LinkSource> = {}
  let last: string | undefined
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'string') return { ...misplacedLink(item), path: [String(index)] }
    const [head = '', type = 'FS', ...rest] = item.trim().split(/\s+/)
    if (namePattern.test(head) && isLinkType(type) && rest.length === 0) {
      out[head] = { type }
      last = head
      continue
    }
    const lag = readMeasured(item, 'duration')
    if (!lag.ok || last === undefined) return { ...misplacedLink(item), path: [String(index)] }
    out[last] = { type: out[last]?.type ?? 'FS', lag: lag.value }
  }
  return { ok: true, value: out }
}

function readLinkMap(raw: unknown): Reading<LinkSource> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return misplacedLink(raw)
  const { link = 'FS', lag, ...rest } = raw as Record<string, unknown>
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) {
    const values = { key: unknown, nearest: 'link, lag' }
    return { ok: false, code: 'scenario.key', values, path: [unknown] }
  }
  if (!isLinkType(link)) {
    const values = { found: wordOf(link), expected: linkTypes.join(', ') }
    return { ok: false, code: 'scenario.word', values, path: ['link'] }
  }
  if (lag === undefined) return { ok: true, value: { type: link } }
  const read = readMeasured(lag, 'duration')
  return read.ok ? { ok: true, value: { type: link, lag: read.value } } : { ...read, path: ['lag'] }
}

function isLinkType(value: unknown): value is LinkSource['type'] {
  return linkTypes.includes(value as LinkSource['type'])
}

function misplacedLink(raw: unknown) {
  return misplaced<never>(raw, 'activities', example) as Extract<Reading<never>, { ok: false }>
}

const links = leaf(readLinks, {
  anyOf: [
    { type: 'string' },
    { type: 'array', items: { type: 'string' } },
    {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { link: { enum: [...linkTypes] }, lag: { type: 'string' } },
        additionalProperties: false,
      },
    },
  ],
  description: 'predecessors; a duration in a list is the lag after the name before it',
  examples: [['demolition', '5 d'], 'shell SS'],
})

const activity = z.strictObject({
  name: text('as a planner reads it').optional(),
  'name-ko': text().optional(),
  scope: oneOf(['site', 'hall'], 'once for the site, or once in every hall').optional(),
  site: name().optional(),
  takes: measured('duration', 'P10 | P50 | P90, or one figure').optional(),
  calendar: oneOf(
    ['working', 'elapsed'],
    'days that crews work, or days of the calendar',
  ).optional(),
  after: links.optional(),
  from: text('date before which it does not start').optional(),
  stagger: measured('duration', 'between the start in one hall and the next').optional(),
  gate: oneOf(
    ['hall', 'power', 'cooling', 'network', 'commissioned', 'permit'],
    'gate of the hall that it opens',
  ).optional(),
})

const risk = z.strictObject({
  name: text().optional(),
  probability: measured('fraction'),
  factor: measured('ratio', 'on the durations of the activities it strikes'),
  strikes: z.array(name()).min(1).max(500),
})

const calendar = z.strictObject({
  'days-per-week': whole(1, 7).optional(),
  shifts: whole(1, 3).optional(),
  'later-shift-output': measured('fraction', 'of the second and third crew').optional(),
})

/** Source form of the building work. */
export const buildSchema = z.strictObject({
  template: name('template of the catalogue, or none').optional(),
  calendar: calendar.optional(),
  activities: named(activity).optional(),
  risks: named(risk).optional(),
  samples: whole(100, 20_000, 'Monte Carlo samples of the dates').optional(),
})

/** Building work as written. */
export type BuildSource = z.output<typeof buildSchema>
