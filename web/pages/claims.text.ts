import type { ClaimVerdict } from '../../src/campus/index.js'
import type { Language } from '../../src/words/index.js'

interface ClaimsPageText {
  readonly lead: (all: number, told: readonly (readonly [ClaimVerdict, number])[]) => string
  readonly filter: string
  readonly all: string
  readonly claimed: string
  readonly article: (article: string) => string
  readonly said: (day: string) => string
  readonly inB: (verdict: string) => string
  readonly signs: Readonly<Record<'holds' | 'differs' | 'unknown', string>>
  readonly plot: string
  readonly solve: string
  readonly reading: string
  readonly searching: string
  readonly input: string
  readonly find: string
  readonly noInputs: string
  readonly stopped: string
  readonly failed: (reason: string) => string
  readonly change: string
  readonly only: string
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const told: Readonly<Record<Language, Readonly<Record<ClaimVerdict, (count: number) => string>>>> =
  {
    en: {
      holds: (count) => plural(count, 'holds', 'hold'),
      'holds-if': (count) =>
        plural(count, 'holds under some readings', 'hold under some of their readings'),
      differs: (count) => plural(count, 'differs', 'differ'),
      unknown: (count) => `${count} cannot be told`,
      'out-of-scope': (count) => plural(count, 'is', 'are').concat(' out of scope'),
    },
    ko: {
      holds: (count) => `성립 ${count}건`,
      'holds-if': (count) => `일부 해석에서만 성립 ${count}건`,
      differs: (count) => `다름 ${count}건`,
      unknown: (count) => `판단 불가 ${count}건`,
      'out-of-scope': (count) => `범위 밖 ${count}건`,
    },
  }

export const claimsPageText: Readonly<Record<Language, ClaimsPageText>> = {
  en: {
    lead: (all, counts) =>
      `Of ${all === 1 ? 'one claim' : `${all} claims`} about this campus, ${counts
        .map(([verdict, count]) => told.en[verdict](count))
        .join(', ')}.`,
    filter: 'Verdict',
    all: 'all',
    claimed: 'Claimed',
    article: (article) => `article ${article}`,
    said: (day) => `said on ${day}`,
    inB: (verdict) => `B: ${verdict}`,
    signs: { holds: 'holds', differs: 'differs', unknown: 'cannot be told' },
    plot: 'Blue: what is claimed. Dot: the figure, with P10 to P90 where there is a range.',
    solve: 'What would have to be true?',
    reading: 'Reading',
    searching: 'What the figure rests on',
    input: 'All else as written, change',
    find: 'Find the value',
    noInputs: 'No single number of the scenario moves this figure.',
    stopped: 'Stopped before it was done.',
    failed: (reason) => `It broke off: ${reason}`,
    change: 'Open in the editor',
    only: 'This assumes that one number alone changes; it says what a claim rests on, not how to meet it.',
  },
  ko: {
    lead: (all, counts) =>
      `이 캠퍼스에 관한 주장 ${all}건: ${counts
        .map(([verdict, count]) => told.ko[verdict](count))
        .join(', ')}.`,
    filter: '판정',
    all: '전체',
    claimed: '주장한 값',
    article: (article) => `기사 ${article}`,
    said: (day) => `${day} 발언`,
    inB: (verdict) => `B: ${verdict}`,
    signs: { holds: '성립', differs: '다름', unknown: '판단 불가' },
    plot: '파랑은 주장한 값. 점은 답하는 값, 범위가 있으면 P10~P90.',
    solve: '성립하려면 무엇이 달라야 하는가',
    reading: '해석',
    searching: '이 값이 딛고 있는 입력',
    input: '다른 값은 그대로 두고 바꿀 입력',
    find: '값 찾기',
    noInputs: '숫자 하나만 바꾸어 이 값을 움직이는 입력이 시나리오에 없습니다.',
    stopped: '끝나기 전에 중지했습니다.',
    failed: (reason) => `계산이 중단되었습니다: ${reason}`,
    change: '편집기에서 열기',
    only: '숫자 하나만 달라진다고 가정합니다. 주장이 무엇에 기대는지 보여 줄 뿐, 달성 방법을 제안하지 않습니다.',
  },
}
