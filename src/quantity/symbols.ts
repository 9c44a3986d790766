import { CURRENCY_WORDS, type Currency, currencyNamed } from './currency.js'
import { multiplyScale, type Scale, UNITY } from './scale.js'
import { type Exponents, type Vector, vectorOf } from './vector.js'

/**
 * Every unit symbol a person may write, and the prefixes each takes.
 *
 * Sources: NIST SP 811 (2008) appendix B for conversion factors (Btu, hp, psi, gal and ton of
 * refrigeration are the International Table, mechanical, US liquid forms); IEC 80000-13 for binary
 * prefixes; BIPM SI brochure for decimal ones. 1 평 = 400/121 m² by definition.
 */
export interface Atom {
  symbol: string
  scale: Scale
  vector: Vector
  currency?: Currency
  /** power of ten of a prefix on money (`k$`): it multiplies the figure, as in `25..40 k$` */
  figurePower?: number
  /** a share, refused where pieces are counted */
  percent?: true
  /** of a temperature scale: what to add to a reading so that 0 is the freezing point of water */
  zero?: number
}

type Family = 'small' | 'large' | 'binary' | 'centi' | 'hecto' | 'money'

interface Prefix {
  text: string
  family: Family
  scale: Scale
}

const ten = (power: number): Scale => ({ ten: power, times: 1, over: 1 })

const family = (name: Family, powers: Record<string, number>): Prefix[] =>
  Object.entries(powers).map(([text, power]) => ({ text, family: name, scale: ten(power) }))

const PREFIXES: readonly Prefix[] = [
  ...family('small', { f: -15, p: -12, n: -9, µ: -6, μ: -6, u: -6, m: -3 }),
  ...family('large', { k: 3, M: 6, G: 9, T: 12, P: 15, E: 18, Z: 21, Y: 24, R: 27, Q: 30 }),
  ...family('centi', { c: -2, d: -1 }),
  ...family('hecto', { h: 2 }),
  ...family('money', { k: 3, K: 3, M: 6, mn: 6, B: 9, bn: 9, T: 12, tn: 12 }),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'].map(
    (text, i): Prefix => ({
      text,
      family: 'binary',
      scale: { ten: 0, times: 1024 ** (i + 1), over: 1 },
    }),
  ),
]

interface Entry {
  atom: Omit<Atom, 'symbol'>
  families: readonly Family[]
}

const TABLE = new Map<string, Entry>()

function unit(
  symbols: string,
  of: Exponents,
  scale: Partial<Scale> = {},
  families: readonly Family[] = [],
  extra: Partial<Atom> = {},
): void {
  const atom = { vector: vectorOf(of), scale: { ...UNITY, ...scale }, ...extra }
  for (const symbol of symbols.split(' ')) TABLE.set(symbol, { atom, families })
}

const POWER: Exponents = { mass: 1, length: 2, time: -3 }
const ENERGY: Exponents = { mass: 1, length: 2, time: -2 }
const PRESSURE: Exponents = { mass: 1, length: -1, time: -2 }
const TIME: Exponents = { time: 1 }
const LENGTH: Exponents = { length: 1 }
const AREA: Exponents = { length: 2 }
const VOLUME: Exponents = { length: 3 }
const MASS: Exponents = { mass: 1 }
const ALL: readonly Family[] = ['small', 'large']
const HOUR = 3600
const DAY = 24 * HOUR

unit('%', {}, { ten: -2 }, [], { percent: true })
unit('퍼센트', {}, { ten: -2 }, [], { percent: true })
unit('‰', {}, { ten: -3 }, [], { percent: true })
unit('ppm', {}, { ten: -6 }, [], { percent: true })

unit('s', TIME, {}, ['small'])
unit('sec secs second seconds 초', TIME)
unit('min mins minute minutes 분', TIME, { times: 60 })
unit('h hr hrs hour hours 시간', TIME, { times: HOUR })
unit('d day days 일', TIME, { times: DAY })
unit('wk wks week weeks 주', TIME, { times: 7 * DAY })
unit('mo month months 개월 달 월', TIME, { times: (365.25 / 12) * DAY })
unit('quarter quarters 분기', TIME, { times: (365.25 / 4) * DAY })
unit('y yr yrs year years 년', TIME, { times: 365.25 * DAY })
unit('Hz', { time: -1 }, {}, ALL)
unit('rpm', { time: -1 }, { over: 60 })

unit('m', LENGTH, {}, ['small', 'centi'])
unit('km', LENGTH, { ten: 3 })
unit('in inch inches', LENGTH, { ten: -4, times: 254 })
unit('ft foot feet', LENGTH, { ten: -4, times: 3048 })
unit('mi mile miles', LENGTH, { ten: -3, times: 1_609_344 })
unit('sqm', AREA)
unit('sqft', AREA, { ten: -8, times: 9_290_304 })
unit('acre acres', AREA, { ten: -10, times: 40_468_564_224_000 })
unit('ha', AREA, { ten: 4 })
unit('평', AREA, { times: 400, over: 121 })
unit('L l', VOLUME, { ten: -3 }, ['small', 'large', 'centi', 'hecto'])
unit('리터', VOLUME, { ten: -3 })
unit('gal', VOLUME, { ten: -12, times: 3_785_411_784 }, ['large'])
unit('gallon gallons', VOLUME, { ten: -12, times: 3_785_411_784 })

unit('g', MASS, { ten: -3 }, ['small'])
unit('kg', MASS)
unit('t tonne tonnes 톤', MASS, { ten: 3 }, [])
unit('kt', MASS, { ten: 6 })
unit('Mt', MASS, { ten: 9 })
unit('lb lbs', MASS, { ten: -8, times: 45_359_237 })

unit('K', { temperature: 1 }, {}, ['small'])
unit('°C C degC 도', { temperature: 1 }, {}, [], { zero: 0 })
unit('°F F degF', { temperature: 1 }, { times: 5, over: 9 }, [], {
  zero: -32,
})

unit('Pa', PRESSURE, {}, ['small', 'large', 'hecto'])
unit('bar', PRESSURE, { ten: 5 }, ['small'])
unit('psi', PRESSURE, { times: 6894.757293168361 })
unit('atm', PRESSURE, { times: 101_325 })

unit('W VA var', POWER, {}, ALL)
unit('hp', POWER, { times: 745.6998715822702 })
unit('RT TR', POWER, { ten: -8, times: 1_055_055_852_620, over: 3 })
unit('J', ENERGY, {}, ALL)
unit('Wh VAh', ENERGY, { times: HOUR }, ALL)
unit('Btu BTU', ENERGY, { ten: -8, times: 105_505_585_262 })
unit('MMBtu MMBTU', ENERGY, { ten: -2, times: 105_505_585_262 })
unit('therm therms', ENERGY, { ten: -3, times: 105_505_585_262 })
unit('V', { ...POWER, current: -1 }, {}, ALL)
unit('A', { current: 1 }, {}, ALL)

unit('B', { data: 1 }, {}, ['large', 'binary'])
unit('byte bytes', { data: 1 })
unit('b bit', { data: 1 }, { over: 8 }, ['large', 'binary'])
unit('bits', { data: 1 }, { over: 8 })
unit('bps', { data: 1, time: -1 }, { over: 8 }, ['large'])
unit('Bps', { data: 1, time: -1 }, {}, ['large'])
unit('FLOP', { flop: 1 }, {}, ['large'])
unit('FLOPs', { flop: 1 }, {}, ['large'])
unit('FLOPS', { flop: 1, time: -1 }, {}, ['large'])
unit('tok', { token: 1 }, {}, ['large'])
unit('token tokens 토큰', { token: 1 })

// Pieces. Which piece is for the reader; the dimension is the same.
unit('accelerator accelerators GPU GPUs TPU TPUs CPU CPUs chip chips die dies wafer wafers', {
  count: 1,
})
unit('package packages stack stacks board boards tray trays server servers node nodes', {
  count: 1,
})
unit('rack racks cabinet cabinets row rows hall halls building buildings site sites', { count: 1 })
unit('unit units piece pieces ea engine engines turbine turbines generator generators', {
  count: 1,
})
unit('battery batteries transformer transformers chiller chillers pump pumps fan fans', {
  count: 1,
})
unit('switch switches port ports link links cable cables module modules fibre fibres', { count: 1 })
unit('request requests job jobs step steps sequence sequences sample samples user users', {
  count: 1,
})
unit('person people worker workers failure failures fault faults event events defect defects', {
  count: 1,
})
unit('parameter parameters param params layer layers expert experts truck trucks start starts', {
  count: 1,
})
unit('개 대 장 매 기 랙 명 건 동 회 노드', { count: 1 })

for (const word of CURRENCY_WORDS) {
  unit(word, { money: 1 }, {}, ['money'], { currency: currencyNamed(word)! })
}
unit('¢ cent cents', { money: 1 }, { ten: -2 }, [], { currency: 'USD' })

/** Symbols that mean two things; the reader is asked which. */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['ton', 't, RT'],
  ['tons', 't, RT'],
  ['flop', 'FLOP, FLOP/s'],
  ['flops', 'FLOP, FLOP/s'],
  ['MBtu', 'kBtu, MMBtu'],
  ['mmBtu', 'MMBtu, Btu'],
])

/** The spellings to choose from, when a symbol is ambiguous on its face. */
export function ambiguity(symbol: string): string | undefined {
  return AMBIGUOUS.get(symbol)
}

/** The unit a symbol names: exactly, or as prefix and unit. `mW` is not `MW`. */
export function atomNamed(symbol: string): Atom | undefined {
  const exact = TABLE.get(symbol)
  if (exact) return { symbol, ...exact.atom }
  for (const prefix of PREFIXES) {
    if (!symbol.startsWith(prefix.text)) continue
    const entry = TABLE.get(symbol.slice(prefix.text.length))
    if (!entry?.families.includes(prefix.family)) continue
    if (prefix.family === 'money') return { symbol, ...entry.atom, figurePower: prefix.scale.ten }
    return { symbol, ...entry.atom, scale: multiplyScale(entry.atom.scale, prefix.scale, 1) }
  }
  return undefined
}

/** Symbols worth suggesting: those without prefix, and the prefixed ones in daily use. */
export const COMMON_SYMBOLS: readonly string[] = [
  ...'kW MW GW kWh MWh GWh kB MB GB TB PB GiB MiB TiB KiB kb Mb Gb Gbit Gbps kHz MHz GHz'.split(
    ' ',
  ),
  ...'TFLOP PFLOP EFLOP TFLOPS PFLOPS EFLOPS ktok Mtok Gtok ms µs ns km mm cm kPa kV kA kJ MJ GJ'.split(
    ' ',
  ),
  ...'kg mL MVA Mvar k$ M$'.split(' '),
  ...TABLE.keys(),
]

/** Words that multiply the figure before them: `1.8T tokens`, `$120 bn`. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...(['k', 'K', 'thousand'] as const).map((word) => [word, 3] as const),
  ...(['M', 'mn', 'million'] as const).map((word) => [word, 6] as const),
  ...(['B', 'G', 'bn', 'billion'] as const).map((word) => [word, 9] as const),
  ...(['T', 'tn', 'trillion'] as const).map((word) => [word, 12] as const),
])
