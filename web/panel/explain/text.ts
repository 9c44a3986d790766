import type { Language } from '../../../src/words/index.js'

interface PanelText {
  readonly changed: string
  readonly again: string
  readonly stopped: string
  readonly failed: (reason: string) => string
  readonly faults: string
  readonly closed: string
  readonly change: string
  readonly own: string
  readonly all: (count: string) => string
  readonly more: (count: string) => string
  readonly still: (count: string) => string
  readonly untried: (count: string) => string
  readonly known: (date: string) => string
  readonly grades: string
  readonly path: string
}

/** Words of the panel beside those that it shares with `gigacampus explain`. */
export const panelText: Readonly<Record<Language, PanelText>> = {
  en: {
    changed: 'The scenario has changed since this was worked out.',
    again: 'Explain again',
    stopped: 'Stopped before it was done.',
    failed: (reason) => `It broke off: ${reason}`,
    faults: 'The scenario has faults: mend them first.',
    closed: 'The scenario that this figure belongs to is closed.',
    change: 'Change it',
    own: 'Write your own value',
    all: (count) => `Weigh all ${count} inputs`,
    more: (count) => `${count} more that move it`,
    still: (count) => `${count} that do not move it`,
    untried: (count) => `${count} that were not tried, or are words`,
    known: (date) => `read on ${date}`,
    grades: 'All grades',
    path: 'Path',
  },
  ko: {
    changed: '이 설명을 계산한 뒤 시나리오가 바뀌었습니다.',
    again: '다시 설명',
    stopped: '끝나기 전에 중지했습니다.',
    failed: (reason) => `계산이 중단되었습니다: ${reason}`,
    faults: '시나리오에 오류가 있습니다. 먼저 고치십시오.',
    closed: '이 값이 속한 시나리오를 닫았습니다.',
    change: '고치기',
    own: '직접 값 쓰기',
    all: (count) => `입력 ${count}개 모두 재기`,
    more: (count) => `이 값을 바꾸는 입력 ${count}개 더`,
    still: (count) => `이 값을 바꾸지 않는 입력 ${count}개`,
    untried: (count) => `시험하지 않았거나 숫자가 아닌 입력 ${count}개`,
    known: (date) => `확인일 ${date}`,
    grades: '신뢰도 전체 보기',
    path: '경로',
  },
}
