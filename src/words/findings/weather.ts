import { type RoomWords, words } from '../finding.js'

/** A weather file that is none. */
export const weatherWords: RoomWords = {
  'weather.columns': words({
    title: { en: 'Weather columns missing', ko: '기상 자료의 열 누락' },
    values: { path: 'text', missing: 'text' },
    message: {
      en: ({ path, missing }) => `the weather in ${path} lacks the columns ${missing}`,
      ko: ({ path, missing }) => `기상 자료 ${path}에 ${missing} 열이 없습니다`,
    },
    hint: {
      en: () => 'tdb_c is the dry bulb and twb_c the wet bulb, °C, hour by hour',
      ko: () => 'tdb_c는 건구온도, twb_c는 습구온도(°C)이며 한 시간 간격입니다',
    },
  }),
  'weather.rows': words({
    title: { en: 'Not a year of weather', ko: '1년 치가 아닌 기상 자료' },
    values: { path: 'text', rows: 'count', expected: 'count' },
    message: {
      en: ({ path, rows, expected }) => `${path} has ${rows} hours; a year has ${expected}`,
      ko: ({ path, rows, expected }) =>
        `${path} 파일은 ${rows}시간입니다. 1년은 ${expected}시간입니다`,
    },
    hint: {
      en: () => 'one row an hour from 1 January, without 29 February',
      ko: () => '1월 1일부터 한 시간에 한 행씩, 2월 29일은 빼고 쓰십시오',
    },
  }),
  'weather.value': words({
    title: { en: 'Weather out of range', ko: '범위를 벗어난 기상 값' },
    values: { path: 'text', column: 'text', row: 'count' },
    message: {
      en: ({ path, column, row }) =>
        `${path}, line ${row}: ${column} is not a temperature between -70 and 65 °C`,
      ko: ({ path, column, row }) =>
        `${path} ${row}행의 ${column} 값이 -70~65 °C 사이의 온도가 아닙니다`,
    },
    hint: {
      en: () => 'fill the gaps first: -9999 and empty cells are refused',
      ko: () => '결측값(-9999, 빈 칸)을 먼저 채우십시오',
    },
  }),
  'weather.syntax': words({
    title: { en: 'Weather is not CSV', ko: 'CSV가 아닌 기상 자료' },
    values: { path: 'text', reason: 'text' },
    message: {
      en: ({ path, reason }) => `${path} cannot be read as CSV: ${reason}`,
      ko: ({ path, reason }) => `${path} 파일을 CSV로 읽을 수 없습니다: ${reason}`,
    },
    hint: {
      en: () => 'commas between columns, one header line, decimals with a point',
      ko: () => '열은 쉼표로 나누고, 첫 줄은 열 이름, 소수는 점으로 쓰십시오',
    },
  }),
}
