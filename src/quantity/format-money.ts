import { CURRENCY_NAMES, type Currency } from './currency.js'
import type { Language } from './format-date.js'
import { formatNumber, grouped, roundTo } from './format-number.js'

const STEPS: readonly (readonly [power: number, letter: string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
]
const MYRIADS = ['', '만', '억', '조', '경']
/** Beyond this a figure is written as a power of ten. */
const LARGEST = 1e20

/** `$3.4B`, `₩4.65T`, `AED 12M`; in Korean `34억 달러`, `4조 6,500억원`. */
export function formatMoney(
  value: number,
  currency: Currency,
  lang: Language,
  digits: number,
): string {
  const names = CURRENCY_NAMES[currency]
  if (lang === 'ko') return joinKorean(formatMyriads(value, digits), names.korean)
  const rounded = roundTo(value, digits)
  return signed(
    rounded,
    names.sign,
    formatMagnitude(Math.abs(rounded), digits, names.small ? 1e6 : 1e3),
  )
}

/** A price per something: `$53.2/MWh`, `₩180/kWh`; in Korean `53.2 달러/MWh`, `180원/kWh`. */
export function formatPrice(
  value: number,
  currency: Currency,
  per: string,
  lang: Language,
  digits: number,
): string {
  const names = CURRENCY_NAMES[currency]
  if (lang === 'ko') return joinKorean(formatMyriads(value, digits), names.korean) + per
  const rounded = roundTo(value, digits)
  return signed(rounded, names.sign, formatMagnitude(Math.abs(rounded), digits, 1e6)) + per
}

/** `1.8T`, `2.5M`, `12,300`: letters from `from` upwards. */
export function formatMagnitude(value: number, digits: number, from = 1e6): string {
  const rounded = roundTo(value, digits)
  const size = Math.abs(rounded)
  const step = STEPS.find(([power]) => size >= power && power >= from)
  if (!step || size >= LARGEST) return formatNumber(rounded, digits)
  return formatNumber(rounded / step[0], digits) + step[1]
}

/** `4조 6,500억`, `250만`, `2,500`: groups of ten thousand. */
export function formatMyriads(value: number, digits: number): string {
  const rounded = roundTo(value, digits)
  const size = Math.abs(rounded)
  if (size < 1e4 || size >= LARGEST) return formatNumber(rounded, digits)
  const [integer, part] = String(size).split('.')
  const whole = BigInt(integer!)
  const groups = MYRIADS.map((name, i) => {
    const figure = grouped(String((whole / 10_000n ** BigInt(i)) % 10_000n))
    if (i === 0 && part !== undefined) return `${figure}.${part}`
    return figure === '0' ? '' : figure + name
  })
  const text = groups
    .filter((group) => group !== '')
    .reverse()
    .join(' ')
  return rounded < 0 ? `-${text}` : text
}

function signed(value: number, sign: string, figure: string): string {
  const gap = /[A-Z]$/.test(sign) ? ' ' : ''
  return `${value < 0 ? '-' : ''}${sign}${gap}${figure}`
}

/** 원 stands at the figure, other currencies apart. */
function joinKorean(figure: string, currency: string): string {
  return currency === '원' ? figure + currency : `${figure} ${currency}`
}
