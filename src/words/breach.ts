import type { LimitQuantity } from '../catalog/index.js'
import { formatQuantity } from '../quantity/index.js'
import { digitsApart } from './findings/digits.js'
import { boundOf, limitName, observedValue } from './findings/dynamics-limit.js'
import type { Both, Language } from './language.js'
import { windowInWords } from './limit.js'

/** Why a run does not hold, in SI. */
interface Breach {
  readonly cause: 'limit' | 'step' | 'collapse' | 'shedding'
  readonly limit?: string | null | undefined
  readonly quantity?: LimitQuantity | undefined
  readonly value?: number | undefined
  readonly bound?: number | undefined
  readonly window?: number | undefined
}

const causes: Readonly<Record<Exclude<Breach['cause'], 'limit'>, Both<string>>> = {
  step: { en: 'the load step that machines accept', ko: '발전기 허용 부하 스텝' },
  collapse: { en: 'the frequency runs away', ko: '주파수 붕괴' },
  shedding: { en: 'load is shed', ko: '부하차단' },
}

/** What is broken: `"NERC PRC-024, East: low frequency"`, `the load step that machines accept`. */
export function breachName({ cause, limit }: Breach, lang: Language): string {
  return cause === 'limit' ? limitName(limit ?? '', lang) : causes[cause][lang]
}

/** The same with what it comes to: `the load step that machines accept: 88.1 MW within 1 s (at most 87.3 MW)`. */
export function breachInWords(breach: Breach, lang: Language): string {
  const { quantity, value, bound, window } = breach
  const name = breachName(breach, lang)
  if (value === undefined || bound === undefined) return name
  if (quantity !== undefined) {
    const raw = { values: { quantity, value, bound, ...(window !== undefined && { window }) } }
    return told(name, observedValue(raw, lang), boundOf(raw, lang), lang)
  }
  const digits = digitsApart(value, bound)
  const watts = (power: number) => formatQuantity(power, 'power', { lang, digits })
  const most = lang === 'ko' ? `${watts(bound)} 이하` : `at most ${watts(bound)}`
  return told(name, `${watts(value)}${windowInWords('step', window, lang)}`, most, lang)
}

const told = (name: string, value: string, bound: string, lang: Language) =>
  lang === 'ko' ? `${name} ${value}, 기준 ${bound}` : `${name}: ${value} (${bound})`
