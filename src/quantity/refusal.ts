/**
 * Why a text is not a quantity. Codes are stable; the sentence a person reads is rendered elsewhere
 * from code and values, in each language.
 */
export const QUANTITY_CODES = [
  'quantity.empty',
  'quantity.too-long',
  'quantity.not-a-number',
  'quantity.not-finite',
  'quantity.trailing',
  'quantity.separator',
  'quantity.numeral-order',
  'quantity.unit-missing',
  'quantity.unit-unknown',
  'quantity.unit-ambiguous',
  'quantity.dimension',
  'quantity.temperature-difference',
  'quantity.range-order',
  'quantity.range-sign',
  'quantity.range-unit',
  'quantity.range-shape',
  'quantity.plus-minus-percent',
  'quantity.currency-mixed',
] as const

export const DATE_CODES = [
  'quantity.date-form',
  'quantity.date-calendar',
  'quantity.date-zone',
  'quantity.date-order',
] as const

export type QuantityCode = (typeof QUANTITY_CODES)[number] | (typeof DATE_CODES)[number]

export interface Refusal {
  ok: false
  code: QuantityCode
  values: Record<string, string | number>
}

export function refuse(code: QuantityCode, values: Record<string, string | number>): Refusal {
  return { ok: false, code, values }
}
