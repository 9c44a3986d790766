import { type RoomWords, words } from '../finding.js'
import { topic } from '../particle.js'

const expecting = { text: 'text', expected: 'thing', example: 'text' } as const
const like = {
  en: ({ example }: { readonly example: string }) => `for example "${example}"`,
  ko: ({ example }: { readonly example: string }) => `예: "${example}"`,
}

/** A figure that cannot be read. */
export const quantityWords: RoomWords = {
  'quantity.empty': words({
    title: { en: 'Nothing written', ko: '값이 비어 있음' },
    values: expecting,
    message: {
      en: ({ expected }) => `expected ${expected}, found nothing`,
      ko: ({ expected }) => `${expected} 값이 비어 있습니다`,
    },
    hint: like,
  }),
  'quantity.too-long': words({
    title: { en: 'Figure too long', ko: '값이 너무 긺' },
    values: { length: 'count', limit: 'count' },
    message: {
      en: ({ length, limit }) => `a figure of ${length} characters; at most ${limit} are read`,
      ko: ({ length, limit }) => `값이 ${length}자입니다. ${limit}자까지만 읽습니다`,
    },
    hint: {
      en: () => 'write the figure and its unit alone, and move remarks into a # comment',
      ko: () => '값과 단위만 쓰고 설명은 # 주석으로 옮기십시오',
    },
  }),
  'quantity.not-a-number': words({
    title: { en: 'Not a figure', ko: '숫자가 아님' },
    values: expecting,
    message: {
      en: ({ text, expected, example }) =>
        `expected ${expected} such as "${example}", found "${text}"`,
      ko: ({ text, expected, example }) =>
        `"${example}" 같은 ${expected} 값이 필요한데 "${text}"라고 적혀 있습니다`,
    },
    hint: {
      en: () => 'begin with a figure and write its unit after it',
      ko: () => '숫자로 시작하고 그 뒤에 단위를 쓰십시오',
    },
  }),
  'quantity.not-finite': words({
    title: { en: 'Figure out of range', ko: '표현할 수 없는 크기' },
    values: { text: 'text' },
    message: {
      en: ({ text }) => `"${text}" is beyond what a number can hold`,
      ko: ({ text }) => `"${text}"의 크기는 수로 나타낼 수 없습니다`,
    },
    hint: {
      en: () => 'check the power of ten and the unit',
      ko: () => '지수와 단위를 확인하십시오',
    },
  }),
  'quantity.trailing': words({
    title: { en: 'Something after the unit', ko: '단위 뒤에 남은 글자' },
    values: { ...expecting, rest: 'text' },
    message: {
      en: ({ text, rest }) => `"${rest}" in "${text}" is not understood`,
      ko: ({ text, rest }) => `"${text}"에서 "${rest}" 부분을 알 수 없습니다`,
    },
    hint: {
      en: ({ expected, example }) => `write ${expected} as in "${example}"`,
      ko: ({ expected, example }) => `${expected} 값은 "${example}"처럼 씁니다`,
    },
  }),
  'quantity.separator': words({
    title: { en: 'Separator in the wrong place', ko: '자릿수 구분 오류' },
    values: { text: 'text', figure: 'text' },
    message: {
      en: ({ figure }) => `"${figure}" could be read in two ways`,
      ko: ({ figure }) => `${topic(`"${figure}"`)} 두 가지로 읽힐 수 있습니다`,
    },
    hint: {
      en: () => 'a decimal takes a point (2.5); thousands take groups of three (25,000 or 25_000)',
      ko: () => '소수는 점으로(2.5), 천 단위는 세 자리씩(25,000 또는 25_000) 쓰십시오',
    },
  }),
  'quantity.numeral-order': words({
    title: { en: 'Korean numerals out of order', ko: '만·억·조 순서 오류' },
    values: { text: 'text', figure: 'text' },
    message: {
      en: ({ figure }) => `the numerals in "${figure}" do not fall from large to small`,
      ko: ({ figure }) => `"${figure}"의 단위가 큰 것부터 나오지 않습니다`,
    },
    hint: {
      en: () => 'write the largest first: 4조 6,500억',
      ko: () => '큰 단위부터 쓰십시오. 예: 4조 6,500억',
    },
  }),
  'quantity.unit-missing': words({
    title: { en: 'Unit missing', ko: '단위 없음' },
    values: expecting,
    message: {
      en: ({ text, expected }) => `"${text}" has no unit; ${expected} needs one`,
      ko: ({ text, expected }) =>
        `"${text}"에 단위가 없습니다. ${topic(expected)} 단위가 필요합니다`,
    },
    hint: like,
  }),
  'quantity.unit-unknown': words({
    title: { en: 'Unit unknown', ko: '알 수 없는 단위' },
    values: { ...expecting, unit: 'text', suggestion: 'text' },
    message: {
      en: ({ unit, text }) => `there is no unit "${unit}" (in "${text}")`,
      ko: ({ unit, text }) => `"${text}"의 "${unit}" 단위를 알 수 없습니다`,
    },
    hint: {
      en: ({ suggestion, expected, example }) =>
        suggestion !== '' && suggestion !== '?'
          ? `did you mean ${suggestion}?`
          : `${expected} is written as in "${example}"`,
      ko: ({ suggestion, expected, example }) =>
        suggestion !== '' && suggestion !== '?'
          ? `혹시 ${suggestion}입니까?`
          : `${expected} 값은 "${example}"처럼 씁니다`,
    },
  }),
  'quantity.unit-ambiguous': words({
    title: { en: 'Unit ambiguous', ko: '여러 뜻을 가진 단위' },
    values: { ...expecting, unit: 'text', options: 'text' },
    message: {
      en: ({ unit, text }) => `"${unit}" in "${text}" means more than one unit`,
      ko: ({ unit, text }) => `"${text}"의 "${unit}"에는 여러 뜻이 있습니다`,
    },
    hint: {
      en: ({ options }) => `write which: ${options}`,
      ko: ({ options }) => `하나를 골라 쓰십시오: ${options}`,
    },
  }),
  'quantity.dimension': words({
    title: { en: 'Wrong kind of quantity', ko: '다른 종류의 값' },
    values: { ...expecting, unit: 'text', found: 'thing' },
    message: {
      en: ({ text, expected, example, found }) =>
        `expected ${expected} such as "${example}", found ${found} in "${text}"`,
      ko: ({ text, expected, example, found }) =>
        `"${example}" 같은 ${expected} 값이 필요한데 "${text}"의 단위는 ${found}입니다`,
    },
    hint: {
      en: ({ unit, example }) => `change "${unit}" to the unit of "${example}"`,
      ko: ({ unit, example }) => `"${unit}" 대신 "${example}"의 단위를 쓰십시오`,
    },
  }),
  'quantity.temperature-difference': words({
    title: { en: 'Temperature for a difference', ko: '온도차에 쓴 온도' },
    values: { ...expecting, unit: 'text' },
    message: {
      en: ({ text }) => `"${text}" is a temperature; a difference of temperatures is needed`,
      ko: ({ text }) => `${topic(`"${text}"`)} 온도입니다. 여기에는 온도차가 필요합니다`,
    },
    hint: {
      en: () => 'write a difference in kelvin, for example "10 K"',
      ko: () => '온도차는 K로 씁니다. 예: "10 K"',
    },
  }),
  'quantity.range-order': words({
    title: { en: 'Range runs backwards', ko: '범위의 순서 오류' },
    values: { text: 'text', low: 'text', high: 'text' },
    message: {
      en: ({ text, low, high }) => `the range "${text}" runs backwards: ${low} is above ${high}`,
      ko: ({ text, low, high }) => `"${text}" 범위가 거꾸로입니다. ${low} 쪽이 ${high}보다 큽니다`,
    },
    hint: {
      en: () => 'write the low end (P10) first, then the high end (P90)',
      ko: () => '낮은 값(P10)을 먼저, 높은 값(P90)을 나중에 쓰십시오',
    },
  }),
  'quantity.range-sign': words({
    title: { en: 'Range with the wrong sign', ko: '범위 기호 오류' },
    values: { text: 'text', sign: 'text' },
    message: {
      en: ({ text, sign }) => `"${sign}" in "${text}" does not make a range`,
      ko: ({ text, sign }) => `"${text}"의 "${sign}" 기호로는 범위를 나타낼 수 없습니다`,
    },
    hint: {
      en: () => 'write two dots between P10 and P90: 8..15 MW',
      ko: () => 'P10과 P90 사이에 점 두 개를 쓰십시오. 예: 8..15 MW',
    },
  }),
  'quantity.range-unit': words({
    title: { en: 'Unit of a range unclear', ko: '범위의 단위가 불분명' },
    values: { text: 'text' },
    message: {
      en: ({ text }) => `in "${text}" it is unclear what the first figure counts`,
      ko: ({ text }) => `"${text}"에서 앞 숫자의 단위가 분명하지 않습니다`,
    },
    hint: {
      en: () => 'write the multiplier at both ends: 1억..1억 5천만원',
      ko: () => '양쪽에 만·억·조를 모두 쓰십시오. 예: 1억..1억 5천만원',
    },
  }),
  'quantity.range-shape': words({
    title: { en: 'Range of the wrong shape', ko: '범위의 모양 오류' },
    values: { text: 'text' },
    message: {
      en: ({ text }) => `"${text}" is not a range of two or three figures`,
      ko: ({ text }) => `${topic(`"${text}"`)} 둘 또는 세 숫자로 된 범위가 아닙니다`,
    },
    hint: {
      en: () => 'P10..P90 (8..15 MW), P10 | P50 | P90 (20 | 30 | 50 d), or tri(min, mode, max)',
      ko: () =>
        'P10..P90(8..15 MW), P10 | P50 | P90(20 | 30 | 50 d), tri(최소, 최빈, 최대) 중 하나로 쓰십시오',
    },
  }),
  'quantity.plus-minus-percent': words({
    title: { en: 'Percentage of a percentage', ko: '비율에 붙은 ± %' },
    values: expecting,
    message: {
      en: ({ text }) => `"${text}" could mean per cent of it or percentage points`,
      ko: ({ text }) => `${topic(`"${text}"`)} 비율인지 퍼센트포인트인지 알 수 없습니다`,
    },
    hint: {
      en: () => 'write the ends: 72..88 %, or 80 ± 8 %',
      ko: () => '양 끝을 쓰십시오. 예: 72..88 % 또는 80 ± 8 %',
    },
  }),
  'quantity.currency-mixed': words({
    title: { en: 'Two currencies in one range', ko: '한 범위에 두 통화' },
    values: { text: 'text', first: 'text', second: 'text' },
    message: {
      en: ({ text, first, second }) => `"${text}" mixes ${first} and ${second}`,
      ko: ({ text, first, second }) => `"${text}"에 ${first}, ${second} 두 통화가 섞여 있습니다`,
    },
    hint: {
      en: () => 'write both ends in one currency',
      ko: () => '양쪽을 같은 통화로 쓰십시오',
    },
  }),
  'quantity.date-form': words({
    title: { en: 'Not a date', ko: '날짜가 아님' },
    values: { text: 'text', example: 'text' },
    message: {
      en: ({ text }) => `"${text}" is not a date`,
      ko: ({ text }) => `${topic(`"${text}"`)} 날짜가 아닙니다`,
    },
    hint: {
      en: ({ example }) => `write ${example}, 2024-05, 2024-Q3 or 1 May 2024`,
      ko: ({ example }) => `${example}, 2024년 5월 1일, 2024년 3분기처럼 쓰십시오`,
    },
  }),
  'quantity.date-calendar': words({
    title: { en: 'No such day', ko: '달력에 없는 날' },
    values: {
      text: 'text',
      year: 'text',
      month: 'text',
      day: 'text',
      lastDay: 'text',
      hour: 'text',
      minute: 'text',
    },
    message: {
      en: ({ text }) => `the calendar has no "${text}"`,
      ko: ({ text }) => `${topic(`"${text}"`)} 달력에 없습니다`,
    },
    hint: {
      en: ({ year, month, lastDay }, { values }) =>
        Number(values.lastDay) > 0
          ? `${year}-${month.padStart(2, '0')} ends on day ${lastDay}`
          : 'a year has months 1 to 12, a day hours 0 to 23',
      ko: ({ year, month, lastDay }, { values }) =>
        Number(values.lastDay) > 0
          ? `${year}년 ${month}월은 ${lastDay}일까지입니다`
          : '월은 1~12, 시는 0~23입니다',
    },
  }),
  'quantity.date-zone': words({
    title: { en: 'Time zone in a date', ko: '날짜에 시간대' },
    values: { text: 'text', example: 'text' },
    message: {
      en: ({ text }) => `"${text}" names a time zone; the twin keeps local standard time`,
      ko: ({ text }) => `"${text}"에 시간대가 있습니다. 시각은 현지 표준시로만 씁니다`,
    },
    hint: {
      en: ({ example }) => `leave the zone out: ${example}`,
      ko: ({ example }) => `시간대를 빼고 쓰십시오. 예: ${example}`,
    },
  }),
  'quantity.date-order': words({
    title: { en: 'Range of dates runs backwards', ko: '날짜 범위의 순서 오류' },
    values: { text: 'text', low: 'text', high: 'text' },
    message: {
      en: ({ low, high }) => `the range runs backwards: ${low} is after ${high}`,
      ko: ({ low, high }) => `날짜 범위가 거꾸로입니다. ${low} 쪽이 ${high}보다 늦습니다`,
    },
    hint: {
      en: () => 'write the early date (P10) first',
      ko: () => '이른 날짜(P10)를 먼저 쓰십시오',
    },
  }),
}
