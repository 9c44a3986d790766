import { type Dimension, parseQuantity } from '../quantity/index.js'
import type { CascadeAsked } from '../report/index.js'
import { type CascadeQuestion, evenDips } from '../study/index.js'
import { type CascadeText, figure, type Language, renderFinding } from '../words/index.js'
import { visible } from './output.js'
import { OptionError, wholeNumber } from './swings-options.js'

/** What can be asked of sites on a line, as the user wrote it. */
export interface CascadeOptions {
  readonly sites?: string | undefined
  readonly power?: string | undefined
  readonly dips?: string | undefined
  readonly within?: string | undefined
  readonly depth?: string | undefined
  readonly lasts?: string | undefined
  readonly counter?: string | undefined
  readonly window?: string | undefined
}

/** Virginia, 10 July 2024; the report names the source of each. */
const virginia = {
  sites: '60',
  power: '1500 MW',
  dips: '6',
  within: '82 s',
  depth: '0.5',
  lasts: '0.1 s',
  counter: '3',
  window: '60 s',
} as const

/** A day in s: no row of dips that a counter sees as one is longer. */
const day = 86_400
const most = { sites: 10_000, dips: 500, counter: 1000 } as const
const powers = { low: 1, high: 1e12 } as const
const times = { low: 0.001, high: day } as const
/** Share of nominal; a swell is a disturbance too. */
const voltages = { low: 0, high: 2 } as const

/**
 * The question, and which of its values were asked for.
 * @param read dips of a file; undefined: evenly spaced
 * @throws OptionError
 */
export function cascadeQuestion(
  options: CascadeOptions,
  read: CascadeQuestion['dips'] | undefined,
  words: CascadeText,
  lang: Language,
): { readonly question: CascadeQuestion; readonly asked: ReadonlySet<CascadeAsked> } {
  const shaping = ['dips', 'within', 'depth', 'lasts'] as const
  const surplus = read && shaping.find((one) => options[one] !== undefined)
  if (surplus) throw new OptionError(words.excludes('--dips-file', `--${surplus}`))
  const given = { ...virginia, ...definedOf(options) }
  const whole = (one: keyof typeof most) => wholeNumber(`--${one}`, given[one], most[one], words)
  const time = (one: 'within' | 'lasts' | 'window') =>
    quantity(`--${one}`, given[one], 'duration', times, words, lang)
  const counter = { disturbances: whole('counter'), within: time('window') }
  const site = {
    sites: whole('sites'),
    power: powerOf('--power', given.power, words, lang),
    counter,
  }
  const asked = new Set(Object.keys(definedOf(options)) as CascadeAsked[])
  if (read) return { question: { ...site, dips: read, within: null }, asked }
  const voltage = quantity('--depth', given.depth, 'fraction', voltages, words, lang)
  const dip = { voltage, duration: time('lasts') }
  const [count, within] = [whole('dips'), time('within')]
  const least = (count - 1) * dip.duration
  if (within < least) {
    throw new OptionError(words.overlap('--within', figure(least, 'duration', lang)))
  }
  return { question: { ...site, dips: evenDips(count, within, dip), within }, asked }
}

function definedOf(options: CascadeOptions): Partial<Record<keyof typeof virginia, string>> {
  const names = Object.keys(virginia) as (keyof typeof virginia)[]
  return Object.fromEntries(
    names.flatMap((one) => (options[one] === undefined ? [] : [[one, options[one]]])),
  )
}

/** W. @throws OptionError */
export function powerOf(option: string, given: string, words: CascadeText, lang: Language): number {
  return quantity(option, given, 'power', powers, words, lang)
}

/** One figure with its unit, in SI. @throws OptionError */
function quantity(
  option: string,
  given: string,
  dimension: Dimension,
  { low, high }: { readonly low: number; readonly high: number },
  words: CascadeText,
  lang: Language,
): number {
  const read = parseQuantity(given, dimension)
  if (!read.ok) {
    const { message, hint } = renderFinding(
      { code: read.code, values: read.values, path: option, severity: 'error' },
      lang,
    )
    const rest = hint === '' ? '' : `\n    ${visible(hint)}`
    throw new OptionError(`${option}: ${visible(message)}${rest}`)
  }
  const { value, spread } = read
  if (spread === undefined && value >= low && value <= high) return value
  const wanted = [low, high].map((one) => figure(one, dimension, lang)).join('..')
  throw new OptionError(words.bad(option, visible(given), wanted))
}
