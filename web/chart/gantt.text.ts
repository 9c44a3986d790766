import type { Language } from '../../src/words/index.js'

interface GanttText {
  readonly keys: string
  readonly task: string
  readonly group: string
  readonly start: string
  readonly finish: string
  readonly float: string
  readonly days: string
  readonly critical: string
  readonly probability: string
  readonly legend: string
  readonly dates: (start: string, finish: string, p10: string, p90: string) => string
  readonly noFloat: string
  readonly floatOf: (days: string) => string
  readonly criticalNow: string
  readonly criticality: (share: string) => string
  readonly waitsFor: (names: string) => string
  readonly waitsForNone: string
  readonly pick: string
  readonly more: (count: string) => string
  readonly explain: string
}

export const ganttText: Readonly<Record<Language, GanttText>> = {
  en: {
    keys: 'Up and down choose a task, Enter explains it, left and right move the time, plus and minus zoom, 0 shows all.',
    task: 'Activity',
    group: 'Where',
    start: 'Start',
    finish: 'Finish',
    float: 'Float',
    days: 'd',
    critical: 'Critical',
    probability: 'Criticality',
    legend:
      'thick red: critical path; red outline: critical in a tenth of the samples or more; thin line: float; whisker: P10 to P90 of the finish',
    dates: (start, finish, p10, p90) => `${start} to ${finish} (P10 ${p10}, P90 ${p90})`,
    noFloat: 'no float',
    floatOf: (days) => `float ${days}`,
    criticalNow: 'on the critical path',
    criticality: (share) => `critical in ${share} of the samples`,
    waitsFor: (names) => `waits for ${names}`,
    waitsForNone: 'waits for no other work',
    pick: 'Choose a task with the pointer or the arrow keys to see its dates, its float and what it waits for.',
    more: (count) => `${count} more`,
    explain: 'Explain the finish',
  },
  ko: {
    keys: '위아래 화살표로 공정을 고르고 Enter로 근거를 보며, 좌우 화살표로 기간을 옮기고 +와 -로 확대·축소, 0으로 전체를 봅니다.',
    task: '공정',
    group: '위치',
    start: '착수',
    finish: '완료',
    float: '여유',
    days: '일',
    critical: '주공정',
    probability: '주공정 확률',
    legend:
      '굵은 빨강은 주공정(critical path), 빨간 테두리는 표본의 10 % 이상에서 주공정, 가는 선은 여유, 수염은 완료일의 P10~P90',
    dates: (start, finish, p10, p90) => `${start} ~ ${finish} (P10 ${p10}, P90 ${p90})`,
    noFloat: '여유 없음',
    floatOf: (days) => `여유 ${days}`,
    criticalNow: '주공정',
    criticality: (share) => `표본의 ${share}에서 주공정`,
    waitsFor: (names) => `선행 공정: ${names}`,
    waitsForNone: '선행 공정 없음',
    pick: '공정을 가리키거나 화살표 키로 고르면 날짜, 여유, 선행 공정이 나옵니다.',
    more: (count) => `그 밖에 ${count}개`,
    explain: '완료일의 근거',
  },
}
