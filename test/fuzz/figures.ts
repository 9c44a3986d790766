import type { Dice } from './dice.js'

/** What one value, written as a text, is replaced by. */
export type ValueChange = (value: string, dice: Dice) => string

const number = /[-+]?\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?/gi
const date = /\d{4}-\d{2}(?:-\d{2})?/g
const day = 86_400_000

const sizes = (
  '0 -0 0.0 -1 -5 1 1e300 -1e300 1e-300 5e-324 1e308 1e309 .nan .inf -.inf NaN Infinity -Infinity ' +
  '9007199254740993 4294967296 99999999999999999999999 0x10 0o17 1_000_000_000 1__0 1,000 .5 5. 1e 00012 ' +
  '+3 --3 1.2.3 1e3 0.1 2.5 100 101 1e9 1e12 1e15 ∞ ½ ٣ 三 １２'
).split(' ')

const units = (
  'W kW MW GW TW Wh kWh MWh GJ J USD $ k$ M$ B$ KRW € M€ USD/MWh KRW/kWh USD/MMBtu USD/m3 USD/kW km m mm ' +
  'm² cm² /cm² °C K °F d h s min weeks months years % tokens k tokens/day tok/s FLOP TFLOP/s B/s GB/s Gb/s ' +
  'GiB accelerators accelerators/week /week /s kg t VA MVA USD/M_tokens count units V Hz'
).split(' ')

const unknownUnits =
  'furlongs MWW mw Mw ＭＷ megawatt kg² W/W/W /week/week %% ° $$ W*s MW^2 µ Ω K/W USD/USD x · × constructor __proto__'.split(
    ' ',
  )

const koreanUnits = (
  '만 만개 만명 억 억원 조원 조 만원 원 달러 억달러 메가와트 킬로와트 기가와트 개월 일 시간 주 년 개 명 대 장 평 톤 퍼센트 도 토큰 ' +
  '원/kWh 개/주 만개/주 천개 백만 십억'
).split(' ')

const dates = (
  '0000-01-01 0001-01-01 1899-12-31 1969-12-31 1970-01-01 2024-02-30 2025-02-29 2025-13-01 2025-00-10 2025-06-31 ' +
  '9999-12-31 10000-01-01 2025-1-1 01/02/2025 2025-06-01T00:00:00Z 2024-12-31 2026-02-28 2026-03-01 2124-01-01 ' +
  '2025 2025-06 2025-Q2 -2025-01-01 tomorrow 2025년 2025-06-01..2025-03-01 2025-03-01..2025-06-01 ..2025-03-01 ' +
  '2025-03-01.. 20250301'
).split(' ')

/** One number of the value goes to a size that no campus has. */
const resize: ValueChange = (value, dice) => replaceOne(value, number, dice, () => dice.pick(sizes))

/** One number of the value changes by less than a factor of three: mostly still a campus. */
const nudge: ValueChange = (value, dice) =>
  replaceOne(value, number, dice, (old) => {
    const factor = Math.exp(2 * (dice.draw() - 0.5))
    const bare = Number(old.replaceAll('_', ''))
    if (!Number.isFinite(bare)) return old
    const next = bare * factor
    return Number.isInteger(bare) ? String(Math.round(next)) : String(Number(next.toPrecision(4)))
  })

/** One number goes up or down by a prefix. */
const slip: ValueChange = (value, dice) =>
  replaceOne(value, number, dice, (old) => {
    const next = Number(old.replaceAll('_', '')) * dice.pick([1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9])
    return Number.isFinite(next) ? String(next) : old
  })

const unit: ValueChange = (value, dice) => {
  const figures = /^[\s\S]*\d/.exec(value)?.[0] ?? value
  const next = dice.pick([units, unknownUnits, koreanUnits, ['']])
  return `${figures} ${dice.pick(next)}`.trimEnd()
}

/** A date moves by up to 200 days. */
const shift: ValueChange = (value, dice) =>
  replaceOne(value, date, dice, (old) => {
    const at = Date.parse(old) + Math.round((dice.draw() - 0.5) * 400) * day
    return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : old
  })

const redate: ValueChange = (value, dice) => replaceOne(value, date, dice, () => dice.pick(dates))

/** Written as a distribution, often a crossed one. */
const spread: ValueChange = (value, dice) => {
  const figure = /[\d_.]+/.exec(value)?.[0] ?? '5'
  const rest = value.slice(value.lastIndexOf(figure) + figure.length)
  const other = () => dice.pick([figure, '0', '1', '-1', '1e9', '0.5', '100', '3', ''])
  const forms = [
    `${other()}..${other()}${rest}`,
    `${other()} | ${other()} | ${other()}${rest}`,
    `"tri(${other()}, ${other()}, ${other()})${rest.replaceAll('"', '')}"`,
    `${figure}${rest} ± ${dice.pick(['0 %', '10 %', '100 %', '200 %', '-5 %', '1 MW', ''])}`,
    `${figure}${rest}..${other()}${rest}`,
    `${value}..${value}`,
    `${value} | ${value}`,
  ]
  return dice.pick(forms)
}

const long = (n: number, unit: string) => unit.repeat(Math.ceil(n / unit.length))

/** A text that no one wrote by hand. */
const strange: ValueChange = (value, dice) =>
  dice.pick([
    long(300, 'long '),
    long(20_000, 'x'),
    `"${long(5_000, '가나다 ')}"`,
    `"\\u0000${value.replaceAll('"', '')}"`,
    `"\\e[31m${value.replaceAll('"', '')}"`,
    `"\\u202e${value.replaceAll('"', '')}"`,
    `\u202e${value}\u202c`,
    `مرحبا ${value}`,
    `"${value.replaceAll('"', '')}\\n\\n"`,
    '"\\ud800"',
    '💥',
    "''",
    '""',
    `"${value.replaceAll('"', '')}`,
    `|\n  ${value}`,
    '../../etc/passwd',
    '/etc/passwd',
    'missing.csv',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__',
  ])

/** Another kind of thing than was written. */
const retype: ValueChange = (value, dice) =>
  dice.pick([
    `[${value}]`,
    `[${value}, ${value}]`,
    `{a: ${value}}`,
    `{count: ${value}}`,
    '~',
    'null',
    'true',
    'yes',
    'no',
    '예',
    '[]',
    '{}',
    'text',
    '0',
    '1',
    '-',
    '?',
    '2025-06-01',
    '[[[[1]]]]',
    '{{}: 1}',
    '"1"',
    `"${value.replaceAll('"', '')}"`,
  ])

/** Tags, and brackets within brackets. */
const wrap: ValueChange = (value, dice) => {
  const tags = [
    '!!str',
    '!!float',
    '!!int',
    '!!binary',
    '!!set',
    '!!omap',
    '!own',
    '!<a:b>',
    '!!js/function',
  ]
  const depth = dice.pick([2, 10, 60, 64, 65, 70])
  return dice.chance(0.5)
    ? `${dice.pick(tags)} ${value}`
    : `${'['.repeat(depth)}${value}${']'.repeat(dice.pick([depth, depth, 0]))}`
}

/** Changes that often leave a scenario that loads. */
export const mildChanges: readonly ValueChange[] = [
  nudge,
  nudge,
  nudge,
  resize,
  slip,
  shift,
  spread,
]

/** All changes of a value. */
export const valueChanges: readonly ValueChange[] = [
  nudge,
  resize,
  resize,
  slip,
  unit,
  unit,
  shift,
  redate,
  spread,
  strange,
  retype,
  wrap,
]

function replaceOne(
  value: string,
  pattern: RegExp,
  dice: Dice,
  by: (old: string) => string,
): string {
  const hits = [...value.matchAll(pattern)]
  if (hits.length === 0) return by(value)
  const hit = dice.pick(hits)
  return value.slice(0, hit.index) + by(hit[0]) + value.slice(hit.index + hit[0].length)
}
