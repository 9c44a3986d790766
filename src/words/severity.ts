import type { Severity } from '../scenario/index.js'
import type { Both, Language } from './language.js'

const severities: Readonly<Record<Severity, Both<string>>> = {
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  note: { en: 'note', ko: '참고' },
}

/** Severities, worst first. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'note']

/** `error`, `오류`. */
export function severityWord(severity: Severity, lang: Language): string {
  return severities[severity][lang]
}

/** `2 errors`, `오류 2건`. */
export function severityCount(severity: Severity, count: number, lang: Language): string {
  const word = severityWord(severity, lang)
  return lang === 'ko' ? `${word} ${count}건` : `${count} ${word}${count === 1 ? '' : 's'}`
}

/** `2 errors, 1 warning`, or that the scenario is sound. */
export function checkSummary(
  diagnostics: readonly { readonly severity: Severity }[],
  lang: Language,
): string {
  const counts = severityOrder.flatMap((severity) => {
    const count = diagnostics.filter((d) => d.severity === severity).length
    return count === 0 ? [] : [severityCount(severity, count, lang)]
  })
  if (counts.length > 0) return counts.join(', ')
  return lang === 'ko'
    ? '지적 사항 없음: 시나리오에 문제가 없습니다'
    : 'no findings: the scenario is sound'
}
