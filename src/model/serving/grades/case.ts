import { type Case, figure, type GradeRow, type Library, type SkipReason } from '../../grade.js'
import type { Band, Bands } from '../calibration.js'
import type { WeightFormat } from '../format.js'
import { type Machine, machineOf } from '../machine.js'
import { type ServedModel, servedModel } from '../served-model.js'
import { acceleratorId, modelId } from './names.js'

/** Why a case cannot be told, thrown inside a table's grading and caught by `gradeCase`. */
export class Skip extends Error {
  readonly reason: SkipReason
  readonly by: string

  constructor(reason: SkipReason, by: string) {
    super(`${reason} ${by}`)
    this.reason = reason
    this.by = by
  }
}

/** A figure that is needed, within a range that makes sense. */
export function need(row: Case, column: string, low: number, high: number): number {
  const text = (row[column] ?? '').trim()
  if (text === '') throw new Skip('no-value', column)
  const value = figure(row, column)
  if (value === undefined) throw new Skip('not-a-number', column)
  if (value < low || value > high) throw new Skip('outside-range', column)
  return value
}

/** A whole number that is needed. */
export function needCount(row: Case, column: string, low: number, high: number): number {
  const value = need(row, column, low, high)
  if (!Number.isInteger(value)) throw new Skip('outside-range', column)
  return value
}

/** A model as the table spells it. */
export function modelIn(text: string, library: Library): { id: string; model: ServedModel } {
  const id = modelId(text)
  const record = library.model(id)
  if (record === undefined) throw new Skip('unknown-model', id)
  const model = servedModel(record)
  if (typeof model === 'string') throw new Skip('unknown-model', `${id}: ${model}`)
  return { id, model }
}

/** An accelerator with memory of its own as the table spells it. */
export function machineIn(text: string, library: Library): { id: string; machine: Machine } {
  const id = acceleratorId(text)
  const record = library.accelerator(id)
  if (record === undefined) throw new Skip('unknown-equipment', id)
  const machine = machineOf(record)
  if (typeof machine === 'string') throw new Skip('unknown-equipment', `${id}: ${machine}`)
  return { id, machine }
}

/** A weight format as tables spell it; undefined for one that is not known. */
export function formatIn(text: string): WeightFormat | undefined {
  const plain = text.trim().toLowerCase()
  if (/nvfp4|mxfp4|^fp4/.test(plain)) return 'fp4'
  if (/^(uint4|int4)/.test(plain)) return 'int4'
  if (/fp8/.test(plain)) return 'fp8'
  if (/^(bf16|fp16)/.test(plain)) return 'bf16'
  return undefined
}

/** Requests, tokens and accelerators of any machine that could exist. */
export const range = {
  tokens: 10_000_000,
  requests: 1_000_000,
  accelerators: 4096,
} as const

/** One quantity of a case: what was measured, and what the room says. */
export interface Told {
  readonly quantity: string
  readonly unit: string
  readonly measured: number | undefined
  readonly predicted: number
  readonly band?: Band
}

/** What a closed loop tells, for tables that measure its three quantities. */
export const quantities = {
  token: { quantity: 'time-per-output-token', unit: 's' },
  first: { quantity: 'time-to-first-token', unit: 's' },
  rate: { quantity: 'tokens-per-second-per-accelerator', unit: 'token/s' },
  user: { quantity: 'tokens-per-second-per-user', unit: 'token/s' },
} as const

/** A table's quantities as measured, without a prediction. */
export type Measured = readonly Omit<Told, 'predicted'>[]

/**
 * Rows of one case. Quantities that were not measured are left out; where the case cannot be told all
 * measured ones come back skipped.
 */
export function gradeCase(
  id: string,
  group: string,
  measured: Measured,
  tell: () => readonly Omit<Told, 'measured' | 'unit'>[],
): GradeRow[] {
  const present = measured.filter((m) => m.measured !== undefined)
  if (present.length === 0) return []
  let told: readonly Omit<Told, 'measured' | 'unit'>[] = []
  let skip: Skip | undefined
  try {
    told = tell()
  } catch (error) {
    skip = error instanceof Skip ? error : new Skip('outside-range', 'physics')
  }
  return present.map(({ quantity, unit, measured: value }) => {
    const found = told.find((t) => t.quantity === quantity)
    const base = { id, group, quantity, unit, measured: value! }
    if (found && Number.isFinite(found.predicted) && found.predicted > 0) {
      const { predicted, band } = found
      return band
        ? { ...base, predicted, p10: predicted * band.p10, p90: predicted * band.p90 }
        : { ...base, predicted }
    }
    const { reason, by } = skip ?? new Skip('not-modelled', quantity)
    return { ...base, predicted: null, skipped: reason, skippedBy: by }
  })
}

/** Times of a closed loop as told quantities. */
export function toldTimes(
  times: { timePerOutputToken: number; timeToFirstToken: number },
  rate: number | undefined,
  bands: Bands,
): Omit<Told, 'measured' | 'unit'>[] {
  return [
    {
      quantity: quantities.token.quantity,
      predicted: times.timePerOutputToken,
      band: bands.timePerOutputToken,
    },
    {
      quantity: quantities.first.quantity,
      predicted: times.timeToFirstToken,
      band: bands.timeToFirstToken,
    },
    ...(rate === undefined
      ? []
      : [
          {
            quantity: quantities.rate.quantity,
            predicted: rate,
            band: bands.tokensPerSecond,
          },
        ]),
  ]
}

/** A measured figure in milliseconds, in seconds. */
export function milliseconds(row: Case, column: string): number | undefined {
  const value = figure(row, column)
  return value === undefined || value <= 0 ? undefined : value / 1e3
}

/** A measured figure above 0. */
export function positive(row: Case, column: string): number | undefined {
  const value = figure(row, column)
  return value === undefined || value <= 0 ? undefined : value
}
