import type { GradeNote, SkipReason } from '../model/grade.js'
import type { Both, Language } from './language.js'

/** Words of `gigacampus validate`. */
export interface ValidationText {
  readonly title: string
  readonly intro: string
  readonly room: string
  readonly table: string
  readonly group: string
  readonly cases: string
  readonly mean: string
  readonly median: string
  readonly worst: string
  readonly at: string
  readonly bias: string
  readonly coverage: string
  readonly all: string
  readonly relative: string
  readonly absolute: string
  readonly skipped: (count: string) => string
  readonly skips: Readonly<Record<SkipReason, string>>
  readonly notes: Readonly<Record<GradeNote, string>>
  /** No table takes the file: what each room's tables would need. */
  readonly noTable: (file: string) => string
  readonly needs: (table: string, columns: string) => string
  readonly unknownRoom: (room: string, known: string) => string
  readonly noCases: (file: string) => string
  readonly unmeasured: (table: string, rows: string, more: number) => string
  readonly unreadable: (file: string, reason: string) => string
  readonly legend: string
}

const text: Both<ValidationText> = {
  en: {
    title: 'How well the twin tells measured cases',
    intro:
      'Every figure is predicted from the inputs of its case alone. Fitted coefficients saw the\n' +
      'public rows; the README of each room says which, and how rows that were left out fare.',
    room: 'room',
    table: 'table',
    group: 'group',
    cases: 'cases',
    mean: 'mean error',
    median: 'median',
    worst: 'worst',
    at: 'worst case',
    bias: 'bias',
    coverage: 'in P10-P90',
    all: 'all',
    relative: 'errors are shares of the measured value',
    absolute: 'errors are in the unit of the measured value',
    skipped: (count) => `${count} cases could not be told`,
    skips: {
      'no-value': 'no value in',
      'not-a-number': 'not a number in',
      'unknown-equipment': 'not in the catalogue:',
      'unknown-model': 'no such model in the catalogue:',
      'not-modelled': 'not modelled:',
      'outside-range': 'outside the range of the equations:',
      unreadable: 'could not be understood:',
    },
    notes: {
      'events-left-out':
        'samples within 12 ms of an event of a network are not compared: a voltage has two values there',
    },
    noTable: (file) => `${file}: no table of measured cases has these columns`,
    needs: (table, columns) => `${table} wants ${columns}`,
    unknownRoom: (room, known) => `no room ${room} has measured cases; there are: ${known}`,
    noCases: (file) => `${file}: no row holds a measurement`,
    unmeasured: (table, rows, more) =>
      `${table}: nothing measured in rows ${rows}${more > 0 ? ` and ${more} more` : ''} (the first after the header is 1): they are left out`,
    unreadable: (file, reason) => `${file} could not be read: ${reason}`,
    legend:
      'mean error: mean of absolute errors; bias: mean with sign; in P10-P90: share of measured\n' +
      'values between the deciles that the room states.',
  },
  ko: {
    title: '실측 사례와 트윈의 비교',
    intro:
      '각 값은 그 사례의 입력만으로 예측했습니다. 맞춘 계수는 공개 자료의 행을 보았으며,\n' +
      '어느 행인지와 빼 둔 행의 오차는 각 방의 README에 있습니다.',
    room: '방',
    table: '표',
    group: '묶음',
    cases: '사례',
    mean: '평균 오차',
    median: '중앙값',
    worst: '최대',
    at: '최대 오차 사례',
    bias: '편향',
    coverage: 'P10-P90 안',
    all: '전체',
    relative: '오차는 실측값 대비 비율',
    absolute: '오차는 실측값의 단위',
    skipped: (count) => `${count}개 사례는 예측하지 못함`,
    skips: {
      'no-value': '값 없음:',
      'not-a-number': '숫자가 아님:',
      'unknown-equipment': '목록에 없는 설비:',
      'unknown-model': '목록에 없는 모델:',
      'not-modelled': '모형 없음:',
      'outside-range': '식의 범위 밖:',
      unreadable: '해석할 수 없음:',
    },
    notes: {
      'events-left-out':
        '계통 모의에서 사건 전후 12 ms 안의 표본은 비교하지 않음(그 순간 전압이 두 값을 가짐)',
    },
    noTable: (file) => `${file}: 이 열을 가진 실측 표가 없습니다`,
    needs: (table, columns) => `${table} 표에 필요한 열: ${columns}`,
    unknownRoom: (room, known) => `${room} 방에는 실측 사례가 없습니다. 있는 방: ${known}`,
    noCases: (file) => `${file}: 측정값이 있는 행이 없습니다`,
    unmeasured: (table, rows, more) =>
      `${table}: ${rows}행${more > 0 ? ` 외 ${more}행` : ''}에 측정값이 없어 뺐습니다(머리글 다음이 1행)`,
    unreadable: (file, reason) => `${file} 파일을 읽지 못했습니다: ${reason}`,
    legend:
      '평균 오차: 절대 오차의 평균. 편향: 부호를 둔 평균. P10-P90 안: 방이 밝힌 십분위 사이에\n' +
      '든 실측값의 비율.',
  },
}

/** Words of `gigacampus validate` in a language. */
export function validationText(lang: Language): ValidationText {
  return text[lang]
}
