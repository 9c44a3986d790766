import type {
  ClaimVerdict,
  JudgedClaim,
  JudgedCondition,
  TwinFigure,
  UnknownReason,
} from '../campus/index.js'
import {
  type Currency,
  formatNumber,
  formatQuantity,
  isDimension,
  type Language,
} from '../quantity/index.js'
import { dayInLine } from './day.js'
import type { Both } from './language.js'
import { countInWords } from './say.js'

const verdicts: Readonly<Record<ClaimVerdict, Both<string>>> = {
  holds: { en: 'holds', ko: '성립' },
  'holds-if': { en: 'holds if', ko: '조건부 성립' },
  differs: { en: 'differs', ko: '다름' },
  unknown: { en: 'unknown', ko: '판단 불가' },
  'out-of-scope': { en: 'out of scope', ko: '범위 밖' },
}

/** A verdict in words. */
export function claimVerdict(verdict: ClaimVerdict, lang: Language): string {
  return verdicts[verdict][lang]
}

const reasons: Readonly<Record<UnknownReason, Both<string>>> = {
  'no-figure': {
    en: 'nothing in the plan answers it, and no public record is named',
    ko: '계획에 답할 값이 없고 공개 기록도 적혀 있지 않습니다',
  },
  'no-path': { en: 'the plan has no such figure', ko: '계획에 그런 값이 없습니다' },
  empty: {
    en: 'the plan has nothing there: not reached within the horizon, or not described',
    ko: '계획의 해당 값이 비어 있습니다(기간 안에 도달하지 않거나 설명이 없음)',
  },
  'other-kind': {
    en: 'what is claimed and what the plan has there are of different kinds',
    ko: '주장과 계획의 값이 서로 다른 종류입니다',
  },
  'not-known-then': { en: 'not known on that day', ko: '그날에는 알려지지 않았습니다' },
}

const outOfScope: Both<string> = {
  en: 'no model of a campus answers it',
  ko: '캠퍼스 모델이 답할 수 있는 물음이 아닙니다',
}

/** Why a claim has its verdict, in a line or two: the twin's figure, how far it is off, under what reading. */
export function claimReason(
  claim: JudgedClaim,
  lang: Language,
  currency?: Currency | undefined,
): string {
  const added = (lang === 'ko' ? claim.becauseKo : claim.because) ?? claim.because
  const end = added === undefined ? '' : added
  if (claim.verdict === 'out-of-scope') return end === '' ? outOfScope[lang] : end
  const conditions = Object.values(claim.conditions)
  const parts = conditions.map((condition) => {
    const when = whenOf(condition, lang)
    const what = conditionReason(claim, condition, lang, currency)
    const word = conditions.length > 1 ? `${claimVerdict(condition.verdict, lang)}, ` : ''
    return when === '' ? what : `${when}: ${word}${what}`
  })
  return [...parts, ...(end === '' ? [] : [end])].join('; ')
}

/** A reading in words; '' where there is but one. */
export function whenOf({ when, whenKo }: JudgedCondition, lang: Language): string {
  return (lang === 'ko' ? whenKo : when) ?? when
}

/** What one reading comes to. */
export function conditionReason(
  claim: JudgedClaim,
  condition: JudgedCondition,
  lang: Language,
  currency?: Currency | undefined,
): string {
  const { figure, reason, by, nearest } = condition
  const source = condition.source === undefined ? '' : ` (${condition.source})`
  if (reason !== undefined) {
    const near = nearest && nearest.length > 0 ? `: ${nearest.join(', ')}` : ''
    return reasons[reason][lang] + near
  }
  if (by === 'record' || figure === null) {
    return (lang === 'ko' ? '공개 기록에 따름' : 'by the public record') + source
  }
  const said = figureInWords(figure, claim, condition, lang, currency)
  const who =
    by === 'twin' ? { en: 'the twin says', ko: '트윈은' } : { en: 'it is', ko: '실제로는' }
  const off = offBy(claim, condition, lang)
  return `${who[lang]} ${said}${off === '' ? '' : `, ${off}`}${source}`
}

/** A figure as a person reads it: `184 d`, `31 Oct 2024`, `23.9 ×`, `2nd`. */
export function figureInWords(
  figure: TwinFigure,
  claim: JudgedClaim,
  condition: Pick<JudgedCondition, 'over'>,
  lang: Language,
  currency?: Currency | undefined,
): string {
  const one = (value: number) => numberInWords(value, claim, condition, lang, currency)
  const write = figure.kind === 'time' ? (value: number) => dayInLine(value, lang) : one
  const { value, p10, p90 } = figure
  const range = p10 === undefined || p90 === undefined ? '' : ` (${write(p10)} – ${write(p90)})`
  return write(value) + range
}

function numberInWords(
  value: number,
  { relation, claimed }: JudgedClaim,
  { over }: Pick<JudgedCondition, 'over'>,
  lang: Language,
  currency: Currency | undefined,
): string {
  if (relation === 'rank') return lang === 'ko' ? `${value}위` : `place ${value}`
  const dimension = claimed?.kind === 'number' ? claimed.dimension : 'count'
  const isPlain = ['count', 'ratio'].includes(dimension)
  if (over !== undefined && isPlain && Math.abs(value) < timesMost) {
    return lang === 'ko' ? `${formatNumber(value, 3)}배` : `${formatNumber(value, 3)} times`
  }
  if (dimension === 'count') return countInWords(value, lang)
  if (!isDimension(dimension)) return formatNumber(value, 3)
  return formatQuantity(value, dimension, { lang, ...(currency && { currency }) })
}

/** A ratio above this is a rate of one thing in another: a price, a currency. */
const timesMost = 1000

/** What is claimed, as it was written. */
export function claimedInWords({ relation, text, claimed }: JudgedClaim, lang: Language): string {
  const isTime = claimed?.kind === 'time'
  if (isTime && relation === 'le') return lang === 'ko' ? `${text}까지` : `by ${text}`
  if (isTime && relation === 'ge') return lang === 'ko' ? `${text} 이후` : `not before ${text}`
  const forms: Readonly<Record<string, Both<string>>> = {
    ge: { en: `at least ${text}`, ko: `${text} 이상` },
    le: { en: `at most ${text}`, ko: `${text} 이하` },
    upTo: { en: `up to ${text}`, ko: `최대 ${text}` },
    about: { en: `about ${text}`, ko: `약 ${text}` },
    order: { en: `in the order of ${text}`, ko: `${text} 규모` },
    rank: { en: `place ${text}`, ko: `${text}위` },
  }
  return forms[relation]?.[lang] ?? text
}

const day = 86_400

/** How far the twin is from what is claimed. */
function offBy(claim: JudgedClaim, { deviation }: JudgedCondition, lang: Language): string {
  const { claimed, relation } = claim
  if (deviation === null || claimed === null || relation === 'rank') return ''
  if (claimed.kind === 'time') {
    const days = Math.round(Math.abs(deviation) / day)
    if (days === 0) return ''
    if (lang === 'ko') return `주장보다 ${days}일 ${deviation > 0 ? '늦습니다' : '이릅니다'}`
    return `${days} d ${deviation > 0 ? 'later' : 'earlier'} than claimed`
  }
  if (claimed.value === 0 || relation === 'order') return ''
  const size = Math.abs(deviation)
  if (size < 0.005) return lang === 'ko' ? '주장과 같습니다' : 'as claimed'
  if (deviation >= 1) {
    const times = formatNumber(deviation + 1, 3)
    return lang === 'ko' ? `주장의 ${times}배입니다` : `${times} times what is claimed`
  }
  const share = `${formatNumber(size * 100, size < 0.1 ? 2 : 3)} %`
  const isDuration = claimed.dimension === 'duration'
  const [more, less] = isDuration ? longer[lang] : larger[lang]
  const word = deviation > 0 ? more : less
  return lang === 'ko' ? `주장보다 ${share} ${word}` : `${share} ${word} than claimed`
}

const larger: Both<readonly [string, string]> = {
  en: ['more', 'less'],
  ko: ['많습니다', '적습니다'],
}
const longer: Both<readonly [string, string]> = {
  en: ['longer', 'shorter'],
  ko: ['깁니다', '짧습니다'],
}

/** Words of `gigacampus claims`. */
export interface ClaimsText {
  readonly title: string
  readonly counts: (counts: Readonly<Record<ClaimVerdict, number>>) => string
  readonly none: string
  readonly legend: string
  readonly claim: string
  readonly claimed: string
  readonly verdict: string
  readonly because: string
  /** What `--as-of` does and what it cannot do. */
  readonly asOf: (day: string) => string
  readonly notADate: (text: string) => string
}

const order: readonly ClaimVerdict[] = ['holds', 'holds-if', 'differs', 'unknown', 'out-of-scope']

const countsIn =
  (lang: Language): ClaimsText['counts'] =>
  (counts) =>
    order
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => `${counts[verdict]} ${claimVerdict(verdict, lang)}`)
      .join(' · ')

const text: Both<ClaimsText> = {
  en: {
    title: 'Claims',
    counts: countsIn('en'),
    none:
      'This scenario has no claims. Write one, for example: ' +
      'claims: {on-time: {says: ready by the end of 2027, le: 2027-12-31, path: phases.NAME.ready.p50}}',
    legend:
      'Holds: under every reading that can be told. Holds if: under some. Differs: under none. ' +
      '+ a reading under which it holds, − one under which it does not, ? one that cannot be told. ' +
      'A claim is examined, never aimed at: nothing in the scenario is set so that one comes true.',
    claim: 'claim',
    claimed: 'claimed',
    verdict: 'verdict',
    because: 'because',
    asOf: (day) =>
      `As of ${day}: claims said later are left out, and figures and records known later do not ` +
      'answer. Figures of the catalogue carry the day on which they were read, not the day on which ' +
      'they became known, and are used as they are.',
    notADate: (text) => `${text} is no date; write it as 2025-01-31`,
  },
  ko: {
    title: '주장',
    counts: countsIn('ko'),
    none:
      '이 시나리오에는 주장이 없습니다. 이렇게 쓸 수 있습니다: ' +
      'claims: {on-time: {says: 2027년 말 준공, le: 2027-12-31, path: phases.이름.ready.p50}}',
    legend:
      '성립: 판단할 수 있는 모든 해석에서 성립. 조건부 성립: 일부 해석에서만 성립. 다름: 어느 해석에서도 ' +
      '성립하지 않음. +는 성립하는 해석, −는 성립하지 않는 해석, ?는 판단할 수 없는 해석. 주장은 검토 대상일 뿐 목표가 아니며, 주장에 맞추려고 정한 값은 없습니다.',
    claim: '주장',
    claimed: '주장한 값',
    verdict: '판정',
    because: '근거',
    asOf: (day) =>
      `${day} 기준: 그 뒤에 나온 주장은 빼고, 그 뒤에 알려진 수치와 기록은 답에 쓰지 않습니다. ` +
      '카탈로그 값에는 알려진 날이 아니라 읽은 날이 적혀 있으므로 그대로 씁니다.',
    notADate: (text) => `${text}: 날짜가 아닙니다. 2025-01-31처럼 쓰십시오`,
  },
}

/** Words of the claims in one language. */
export function claimsText(lang: Language): ClaimsText {
  return text[lang]
}
