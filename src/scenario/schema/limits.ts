import { z } from 'zod'
import { limitQuantities, limitStatuses } from '../../catalog/index.js'
import { curveWays } from '../../numeric/index.js'
import { leaf, misplaced } from './leaf.js'
import { date, measured, name, named, oneOf, readMeasured, text } from './values.js'

/** A figure whose dimension another key tells; read when that is known. */
const figure = (description: string, examples: readonly string[]) =>
  leaf<string | number>(
    (raw) =>
      typeof raw === 'string' || typeof raw === 'number'
        ? { ok: true, value: raw }
        : misplaced(raw, 'figure', examples[0] ?? ''),
    { type: ['string', 'number'], description, examples: [...examples] },
  )

/** Two frequencies, `0.1..55 Hz`. */
const band = leaf<{ readonly low: number; readonly high: number; readonly text: string }>(
  (raw) => {
    const read = readMeasured(raw, 'frequency')
    if (!read.ok) return read
    const { spread, text: written } = read.value
    if (spread?.kind !== 'quantiles') return misplaced(raw, 'band of frequencies', '0.1..55 Hz')
    return { ok: true, value: { low: spread.p10, high: spread.p90, text: written } }
  },
  {
    type: 'string',
    description: 'band that the power is filtered to before it is measured',
    examples: ['0.1..55 Hz'],
  },
)

const bounds = ['5 MW', '59.5 Hz', '1 Hz/s', '3 %', '2 s']

const point = z.strictObject({
  at: figure('time since it began, or frequency for an amplitude', ['0.15 s', '5 Hz']),
  bound: figure('bound from there on', ['50 %', '58 Hz', '3.5 MW']),
  way: oneOf(curveWays, 'how the bound goes to the next point; absent: it stays').optional(),
})

const own = z.strictObject({
  name: text('as reports call it').optional(),
  quantity: oneOf(limitQuantities, 'what is bounded'),
  low: figure('not below', bounds).optional(),
  high: figure('not above', bounds).optional(),
  curve: z.array(point).min(1).max(100).optional(),
  'curve-of': name('curve of the catalogue instead of one written here').optional(),
  side: oneOf(['low', 'high'], 'of a curve of frequency: stay above or below it').optional(),
  window: measured('duration', 'in which it is measured').optional(),
  band: band.optional(),
  from: date('from which it holds').optional(),
  status: oneOf(limitStatuses, 'absent: in-force').optional(),
  authority: text('who asks for it').optional(),
  document: text('contract, rule or study that says so').optional(),
})

/** Source form of the limits of a site. */
export const limitsSchema = z.strictObject({
  use: z.array(name('limit of the catalogue to hold the site against')).max(100).optional(),
  leave: z.array(name('limit that applies to the place but not to this site')).max(100).optional(),
  own: named(own, 'limits of a contract or a study, by name').optional(),
})

/** Limits of a site as written. */
export type LimitsSource = z.output<typeof limitsSchema>
/** A limit of the author's own as written. */
export type OwnLimitSource = z.output<typeof own>
