import type { Leaf } from '../numeric/index.js'
import type { Origin } from '../scenario/index.js'
import type { Headline, WeighedInput } from '../study/index.js'
import { compareText, listed } from './explain-text.js'
import { figureInWords, shareInWords, type ValueStyle } from './explained-value.js'
import { fieldInWords } from './field.js'
import type { Language } from './language.js'

/** An elasticity from which an input that is not well known is worth a look. */
const worthALook = 0.1
const namedMost = 3

/** Inputs that move the figure, those that move it most first. */
export function movingInputs(inputs: readonly WeighedInput[]): WeighedInput[] {
  return inputs
    .filter(({ weight }) => weight !== null && (weight.more !== 0 || (weight.less ?? 0) !== 0))
    .sort((a, b) => (b.weight?.effect ?? 0) - (a.weight?.effect ?? 0))
}

/**
 * What a step of an input does to a figure: days of a date, a share of a number, an amount of zero.
 * @param change in the figure's unit, of dates in days; '' for what was not tried
 */
export function effectInWords(
  change: number | null | undefined,
  value: Leaf,
  unit: string,
  style: ValueStyle,
): string {
  if (change === null || change === undefined) return ''
  const sign = change > 0 ? '+' : change < 0 ? '-' : ''
  if (unit === 'ISO day') return `${sign}${style.text.days(String(Math.abs(change)))}`
  if (typeof value !== 'number' || value === 0) {
    return `${sign}${figureInWords(Math.abs(change), unit, style)}`
  }
  return shareInWords(change / Math.abs(value))
}

/** Kinds of source that a user had better replace by what is known of the campus. */
function isWeak(origin: Origin): boolean {
  if (origin.kind === 'override') return false
  if (origin.kind === 'text') return false
  return origin.kind === 'default' || /^(estimate|memory)$/.test(origin.provenance)
}

/** Names the weightiest inputs that are estimates or defaults; '' where there are none. */
export function lookFirstInWords(moving: readonly WeighedInput[], style: ValueStyle): string {
  const weak = moving.filter(
    ({ origin, weight }) => isWeak(origin) && Math.abs(weight?.elasticity ?? 0) >= worthALook,
  )
  if (weak.length === 0) return ''
  const names = weak.slice(0, namedMost).map(({ path }) => path)
  return style.text.lookFirst(listed(names, style.lang), names.length === 1)
}

/** What a value of the scenario is: the catalogue's words for its own, else where it stands. */
export function inputName(origin: Origin | null, { text, lang }: ValueStyle): string {
  const from = origin?.kind === 'override' ? origin.replaced : origin
  return from?.kind === 'catalogue' ? fieldInWords(from.id, from.field, lang) : text.scenariosOwn
}

/** A share below which two figures are told to be the same. */
const noticed = 0.0005

/** `B is ready 58 days later, and costs 3 % more to build.` */
export function headlineInWords(headline: Headline, lang: Language, figures = 0): string {
  const words = compareText(lang)
  const { days, capital, perHour, power, accelerators } = headline
  const part = (share: number | null, say: (share: string, more: boolean) => string) =>
    share === null || Math.abs(share) < noticed
      ? []
      : [say(shareInWords(Math.abs(share)).replace('+', ''), share > 0)]
  const shares = [
    ...part(accelerators, words.larger),
    ...part(capital, words.costs),
    ...part(perHour, words.perHour),
    ...part(power, words.draws),
  ]
  const isLike = (days === null || days === 0) && shares.length === 0
  return isLike
    ? figures > 0
      ? words.sameEnd(figures)
      : words.same
    : words.sentence([...(days === null ? [] : [words.ready(days)]), ...shares])
}
