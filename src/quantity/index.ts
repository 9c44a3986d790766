/** Figures with units, money and dates as people write them, into SI numbers and back. */
export {
  addMonths,
  type CivilTime,
  civilOf,
  dayOfYear365,
  daysInMonth,
  epochOf,
  hourOfYear365,
  monthsBetween,
  startOfMonth,
  weekday,
} from './calendar.js'
export { CURRENCIES, type Currency } from './currency.js'
export { type DatePrecision, type DateReading, type DateResult, parseDate } from './date.js'
export {
  type Dimension,
  type DimensionSpec,
  dimensionNames,
  dimensions,
  isDimension,
} from './dimensions.js'
export { formatQuantity, type Style } from './format.js'
export { type DateStyle, formatDate, type Language } from './format-date.js'
export { formatNumber } from './format-number.js'
export { nearestWord, nearestWords } from './nearest-word.js'
export { parseQuantity, type Quantity, type Result } from './quantity.js'
export { DATE_CODES, QUANTITY_CODES, type QuantityCode, type Refusal } from './refusal.js'
export type { Spread } from './spread.js'
export type * from './units.js'
export { writeQuantity } from './write.js'
