import { type Currency, formatNumber, type Language } from '../quantity/index.js'
import type { Solution } from '../study/index.js'
import { claimedInWords, conditionReason, whenOf } from './claims.js'
import type { Both } from './language.js'
import { object, subject } from './particle.js'

/** What the answer is told with. */
export interface SolveContext {
  readonly path: string
  /** Writes a value of that path in the unit in which people read it. */
  readonly value: (amount: number) => string
  readonly lang: Language
  readonly currency?: Currency | undefined
}

/** The answer to `gigacampus solve` in a sentence or two. */
export function solutionInWords(solution: Solution, context: SolveContext): string {
  const { path, value, lang } = context
  if (!('claim' in solution)) {
    const { kind, known } = solution
    return refusals[kind][lang] + (known.length > 0 ? `: ${known.join(', ')}` : '')
  }
  const { claim } = solution
  const said = (lang === 'ko' ? claim.saysKo : claim.says) ?? claim.says
  const claimed = claimedInWords(claim, lang)
  switch (solution.kind) {
    case 'holds':
      return lang === 'ko'
        ? `“${said}”: 지금 값(${path} = ${value(solution.from)})으로 이미 성립합니다. ${reading(solution.reading)}`
        : `“${said}” holds as written, with ${path} at ${value(solution.from)}: ${reading(solution.reading)}`
    case 'solved': {
      const times = changeInWords(solution.to / solution.from, lang)
      const errors = solution.errors.join(', ')
      const warning =
        errors === ''
          ? ''
          : lang === 'ko'
            ? ` 다만 그때 계획에 새 오류가 생깁니다: ${errors}.`
            : ` The plan then has errors that it has not as written: ${errors}.`
      return lang === 'ko'
        ? `“${said}”(${claimed})이 성립하려면 ${subject(path)} ${subject(value(solution.from))} 아니라 ${value(solution.to)}(${times})이어야 합니다. 지금: ${reading(solution.before)}. 그때: ${reading(solution.reading)}.${warning}`
        : `For “${said}” (${claimed}) to hold, ${path} would have to be ${value(solution.to)} instead of ${value(solution.from)} (${times}). As written ${reading(solution.before)}; then ${reading(solution.reading)}.${warning}`
    }
    case 'never': {
      const { low, high, nearest, before } = solution
      const isMoved = nearest?.reading.condition.deviation !== before.condition.deviation
      const best =
        nearest === null
          ? ''
          : !isMoved
            ? lang === 'ko'
              ? ' 이 값은 아무 영향도 주지 않습니다.'
              : ' It does not move it at all.'
            : lang === 'ko'
              ? ` 가장 가까운 값은 ${value(nearest.at)}: ${reading(nearest.reading)}.`
              : ` Nearest, at ${value(nearest.at)}: ${reading(nearest.reading)}.`
      return lang === 'ko'
        ? `“${said}”(${claimed}): ${object(path)} ${value(low)}에서 ${value(high)}까지 바꾸어도 성립하지 않습니다. 지금: ${reading(before)}.${best}`
        : `For “${said}” (${claimed}) no value of ${path} from ${value(low)} to ${value(high)} does. As written ${reading(before)}.${best}`
    }
  }

  function reading({ condition }: { readonly condition: Parameters<typeof whenOf>[0] }): string {
    const when = whenOf(condition, lang)
    const what = conditionReason(claim, condition, lang, context.currency)
    return when === '' ? what : `${what} (${when})`
  }
}

type Refusal = Exclude<Solution['kind'], 'holds' | 'solved' | 'never'>

const refusals: Readonly<Record<Refusal, Both<string>>> = {
  'no-claim': {
    en: 'the scenario has no such claim; nearest',
    ko: '시나리오에 그런 주장이 없습니다. 비슷한 이름',
  },
  'no-reading': {
    en: 'the claim has no such reading; it has',
    ko: '그 주장에 그런 해석이 없습니다. 있는 해석',
  },
  'no-path': {
    en: 'the scenario has no such path; it has',
    ko: '시나리오에 그런 경로가 없습니다. 있는 경로',
  },
  'not-a-number': {
    en: 'that path holds more than a number; below it',
    ko: '그 경로에는 숫자 하나가 아닌 값이 있습니다. 그 아래',
  },
  zero: {
    en: 'that value is 0, from which no share leads anywhere: give it a start with --set',
    ko: '그 값이 0이라 비율로 바꿀 수 없습니다. --set으로 시작값을 주십시오',
  },
}

function changeInWords(factor: number, lang: Language): string {
  if (factor >= 2 || factor <= 0.5) {
    const times = formatNumber(factor, 3)
    return lang === 'ko' ? `${times}배` : `${times} times`
  }
  const share = formatNumber(Math.abs(factor - 1) * 100, 3)
  const isMore = factor > 1
  return lang === 'ko'
    ? `${share} % ${isMore ? '증가' : '감소'}`
    : `${share} % ${isMore ? 'more' : 'less'}`
}
