import { z } from 'zod'
import { leaf, misplaced, type Reading } from './leaf.js'
import { type Measured, type Moment, measured, name, readMeasured, readMoment } from './values.js'

/** How accelerators arrive, as written. */
export interface ArrivalSource {
  readonly rate?: Measured | undefined
  readonly from?: Moment | undefined
}

const example = '25_000 accelerators/week from 2024-06-15'

/** Reads `25_000/week from 2024-06-15`, `all on 2024-06-15`, or a map with `rate` and `from`. */
function readArrival(raw: unknown): Reading<ArrivalSource> {
  if (typeof raw === 'string') return readShortArrival(raw)
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return misplaced(raw, 'arrivalRate', example)
  }
  const source = raw as Readonly<Record<string, unknown>>
  const unknown = Object.keys(source).find((key) => key !== 'rate' && key !== 'from')
  if (unknown !== undefined) {
    return {
      ok: false,
      code: 'scenario.key',
      values: { key: unknown, nearest: 'rate, from' },
      path: [unknown],
    }
  }
  const rate = source.rate === undefined ? undefined : readMeasured(source.rate, 'arrivalRate')
  if (rate && !rate.ok) return { ...rate, path: ['rate'] }
  const from = source.from === undefined ? undefined : readMoment(source.from)
  if (from && !from.ok) return { ...from, path: ['from'] }
  return {
    ok: true,
    value: { ...(rate && { rate: rate.value }), ...(from && { from: from.value }) },
  }
}

function readShortArrival(raw: string): Reading<ArrivalSource> {
  const separator = raw.includes(' from ') ? ' from ' : ' on '
  const at = raw.indexOf(separator)
  const amount = (at < 0 ? raw : raw.slice(0, at)).trim()
  const from = at < 0 ? undefined : readMoment(raw.slice(at + separator.length).trim())
  if (from && !from.ok) return from
  const when = from && { from: from.value }
  if (amount === 'all') return { ok: true, value: { ...when } }
  const rate = readMeasured(amount, 'arrivalRate')
  if (!rate.ok) return rate
  return { ok: true, value: { rate: rate.value, ...when } }
}

const arrival = leaf(readArrival, {
  anyOf: [
    { type: 'string', examples: [example, 'all on 2024-06-15'] },
    {
      type: 'object',
      properties: { rate: { type: 'string' }, from: { type: 'string' } },
      additionalProperties: false,
    },
  ],
  description: 'rate and date of the first delivery; short: RATE from DATE',
})

/** Source form of a phase. */
export const phaseSchema = z.strictObject({
  site: name('site where it stands').optional(),
  accelerator: name('accelerator of the catalogue'),
  system: name('server or rack of the catalogue in which it comes').optional(),
  count: measured('count', 'accelerators (packages, not superchips)'),
  arrive: arrival.optional(),
  after: name('phase whose last accelerator arrives first').optional(),
})

/** A phase as written. */
export type PhaseSource = z.output<typeof phaseSchema>
