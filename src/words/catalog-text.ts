import type { Both, Language } from './language.js'

/** Words around the catalogue on a terminal. */
export interface CatalogText {
  readonly more: string
  readonly nothing: (asked: string) => string
  readonly nearest: string
  readonly tables: (names: string) => string
  readonly field: string
  readonly value: string
  readonly known: string
  readonly confidences: Readonly<Record<string, string>>
  readonly sources: string
  readonly note: string
  readonly use: (id: string, example: string) => string
  readonly useLimit: (id: string) => string
  readonly onlyListed: string
}

const texts: Both<CatalogText> = {
  en: {
    more: 'One record in full, each value with its source: gigacampus catalog ID',
    nothing: (asked) => `Nothing in the catalogue matches "${asked}".`,
    nearest: 'Nearest:',
    tables: (names) =>
      `Words may be a name, a maker or a kind (gas engine, chiller, h100). Tables: ${names}.`,
    field: 'field',
    value: 'value',
    known: 'how known',
    confidences: { high: 'high', medium: 'medium', low: 'low', 'very low': 'very low' },
    sources: 'Sources',
    note: 'Note',
    use: (id, example) =>
      `In a scenario: write ${id}; to change a value, catalog: {${id}: {${example}}}.`,
    useLimit: (id) =>
      `In a scenario: sites.NAME.limits: {use: [${id}]}, or leave: [${id}] where it applies but not to you.`,
    onlyListed: 'Listed only: a plan cannot be held against it.',
  },
  ko: {
    more: '항목 하나를 값마다 출처와 함께 보기: gigacampus catalog ID --lang ko',
    nothing: (asked) => `목록(catalog)에 "${asked}" 검색 결과가 없습니다.`,
    nearest: '비슷한 항목:',
    tables: (names) => `이름, 제조사, 종류(엔진, 냉동기, h100)로 찾을 수 있습니다. 표: ${names}.`,
    field: '항목',
    value: '값',
    known: '근거(kind)·신뢰도',
    confidences: { high: '높음', medium: '중간', low: '낮음', 'very low': '매우 낮음' },
    sources: '출처(source)',
    note: '비고',
    use: (id, example) =>
      `시나리오에 쓰는 이름: ${id}. 값을 바꾸려면 catalog: {${id}: {${example}}}.`,
    useLimit: (id) =>
      `시나리오에서: sites.이름.limits: {use: [${id}]}. 적용되지만 이 부지에 맞지 않으면 leave: [${id}].`,
    onlyListed: '목록에만 있습니다. 계획과 견줄 수 있는 값이 아닙니다.',
  },
}

/** Words around the catalogue on a terminal. */
export function catalogText(lang: Language): CatalogText {
  return texts[lang]
}
