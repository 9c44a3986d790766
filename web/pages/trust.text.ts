import type { Language } from '../../src/words/index.js'

interface TrustText {
  readonly lead: (cases: string, tables: string, same: string, median: string) => string
  readonly leadWorst: (name: string, median: string) => string
  readonly tables: string
  readonly table: string
  readonly weakTitle: string
  readonly weak: (name: string, n: string, median: string, worst: string) => string
  readonly tooMuch: (bias: string) => string
  readonly tooLittle: (bias: string) => string
  readonly noWeak: string
  readonly untold: (names: string) => string
  readonly known: string
  readonly finding: (name: string, n: string, median: string) => string
  readonly findingBias: (bias: string, more: boolean) => string
  readonly nothing: (name: string) => string
  readonly unit: (quantity: string, unit: string) => string
  readonly bands: string
  readonly leftOut: (count: string) => string
  readonly source: (table: string) => string
  readonly measured: string
  readonly predicted: string
  readonly error: string
  readonly case: string
  readonly equal: string
  readonly quantity: string
  readonly groups: (name: string) => string
  readonly loading: string
  readonly failed: string
  readonly again: string
  readonly rooms: Readonly<Record<string, string>>
}

export const trustText: Readonly<Record<Language, TrustText>> = {
  en: {
    lead: (cases, tables, same, median) =>
      `The twin is held against ${cases} published cases in ${tables} tables, each told from its own inputs alone. It reproduces ${same} of them to 0.1 % (counts, closed forms, answers of other programs); of the others, half have a median error of ${median} or more.`,
    leadWorst: (name, median) =>
      ` Trust it least for ${name}, where half of the cases are off by more than ${median}.`,
    tables: 'All tables of published cases',
    table: 'Table',
    weakTitle: 'Where not to trust it',
    weak: (name, n, median, worst) =>
      `${name} (${n} cases): median error ${median}, worst ${worst}`,
    tooMuch: (bias) => `; on average it says ${bias} too much`,
    tooLittle: (bias) => `; on average it says ${bias} too little`,
    noWeak: 'No group of five cases or more has a median error of 25 % or more.',
    untold: (names) => `Most cases could not be told at all in: ${names}.`,
    known:
      'These cases test the equations on inputs that are known. How well the inputs of your scenario are known is another matter: click a figure to see where they come from.',
    finding: (name, n, median) => `${name}: half of ${n} cases are within ${median}`,
    findingBias: (bias, more) => `, on average ${bias} too ${more ? 'much' : 'little'}`,
    nothing: (name) => `${name}: no case could be told`,
    unit: (quantity, unit) =>
      `${quantity}${unit === '' ? '' : `, ${unit}`}, predicted against measured`,
    bands: '; line: both are equal, bands: ±10 % and ±30 %',
    leftOut: (count) => `; ${count} cases at or below zero are not drawn`,
    source: (table) => `validation/${table}.csv`,
    measured: 'measured',
    predicted: 'predicted',
    error: 'error',
    case: 'Case',
    equal: 'predicted = measured',
    quantity: 'Quantity',
    groups: (name) => `${name}, by group`,
    loading: 'Fetching the measured cases…',
    failed: 'The measured cases could not be fetched.',
    again: 'Try again',
    rooms: { physics: 'physics' },
  },
  ko: {
    lead: (cases, tables, same, median) =>
      `공개된 사례 ${cases}건(표 ${tables}개)을 각 사례의 입력만으로 예측했습니다. 표 ${same}개(개수, 해석해, 다른 프로그램의 답)는 0.1 % 안에서 재현하고, 나머지 표의 절반은 중앙 오차가 ${median} 이상입니다.`,
    leadWorst: (name, median) =>
      ` 가장 믿기 어려운 것은 ${name}이고, 사례의 절반이 ${median} 넘게 벗어납니다.`,
    tables: '사례 표 전체',
    table: '표',
    weakTitle: '믿지 말아야 할 곳',
    weak: (name, n, median, worst) => `${name} (${n}건): 중앙 오차 ${median}, 최대 ${worst}`,
    tooMuch: (bias) => `, 평균 ${bias} 크게 예측`,
    tooLittle: (bias) => `, 평균 ${bias} 작게 예측`,
    noWeak: '사례 5건 이상인 묶음 가운데 중앙 오차가 25 % 이상인 것은 없습니다.',
    untold: (names) => `사례 대부분을 예측하지 못한 표: ${names}.`,
    known:
      '입력이 알려진 사례로 식을 시험한 결과입니다. 내 시나리오의 입력을 얼마나 믿을 수 있는지는 다른 문제이므로, 값을 눌러 입력의 출처를 확인하십시오.',
    finding: (name, n, median) => `${name}: ${n}건의 절반이 오차 ${median} 이내`,
    findingBias: (bias, more) => `, 평균 ${bias} ${more ? '크게' : '작게'} 예측`,
    nothing: (name) => `${name}: 예측한 사례가 없습니다`,
    unit: (quantity, unit) => `${quantity}${unit === '' ? '' : `, ${unit}`}, 예측값과 실측값`,
    bands: '. 선은 예측=실측, 띠는 ±10 %와 ±30 %',
    leftOut: (count) => `. 0 이하인 ${count}건은 그리지 않음`,
    source: (table) => `validation/${table}.csv`,
    measured: '실측',
    predicted: '예측',
    error: '오차',
    case: '사례',
    equal: '예측 = 실측',
    quantity: '대상',
    groups: (name) => `${name}, 묶음별`,
    loading: '실측 사례를 읽는 중…',
    failed: '실측 사례를 읽지 못했습니다.',
    again: '다시 시도',
    rooms: { physics: '물리' },
  },
}
