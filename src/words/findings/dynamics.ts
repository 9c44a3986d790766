import { fieldInWords, kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import { and, subject } from '../particle.js'

/** Swings of power within a second. */
export const dynamicsWords: RoomWords = {
  'dynamics.swing': words({
    title: { en: 'Swing beyond the machines', ko: '발전기가 견디지 못하는 부하 변동' },
    values: {
      swing: 'power',
      accepted: 'power',
      storage: 'power',
      rate: 'frequencyRate',
      at: 'date',
    },
    message: {
      en: ({ swing, accepted, storage, rate, at }, { values }) =>
        `on ${at} a synchronous job swings by ${swing}; the machines accept steps of ${accepted} and batteries carry ${values.storage === 0 ? 'nothing' : storage}${values.rate === undefined ? '' : `, so that the frequency would move at ${rate}`}`,
      ko: ({ swing, accepted, storage, rate, at }, { values }) =>
        `${at}에 동기식 학습 작업의 부하가 ${swing} 변동하는데 발전기는 ${accepted}까지 받고 그때 쓸 배터리는 ${values.storage === 0 ? '없습니다' : `${storage}를 맡습니다`}${values.rate === undefined ? '' : `(주파수 변화율 ${rate})`}`,
    },
    hint: {
      en: ({ swing, accepted }) =>
        `add batteries with control: grid-forming for what is above ${accepted} of the ${swing}, or more machines that run together`,
      ko: ({ swing, accepted }) =>
        `${and(swing)} ${accepted}의 차이를 맡을 배터리(control: grid-forming)나 함께 도는 발전기를 더하십시오`,
    },
  }),
  'dynamics.ramp': words({
    title: { en: 'Swing seen by the grid', ko: '전력망이 겪는 부하 변동' },
    values: { swing: 'power', ramp: 'rampRate' },
    message: {
      en: ({ swing, ramp }) =>
        `the connection sees a synchronous job swing by ${swing}, at ${ramp}`,
      ko: ({ swing, ramp }) =>
        `동기식 학습 작업으로 수전점의 부하가 ${swing}, ${ramp}의 속도로 출렁입니다`,
    },
    hint: {
      en: () => 'ask the grid operator for its limit on swings and ramps; batteries take them off',
      ko: () => '계통 운영자의 부하 변동 한도를 확인하십시오. 배터리로 줄일 수 있습니다',
    },
  }),
  'dynamics.unknown': words({
    title: { en: 'Machine data missing', ko: '발전기 자료 누락' },
    values: { equipment: 'text', field: 'text' },
    message: {
      en: ({ equipment, field }) =>
        `${equipment} has no ${fieldInWords(equipment, field, 'en')} in the catalogue: swings cannot be judged`,
      ko: ({ equipment, field }) =>
        `목록에 ${equipment} 설비의 ${subject(fieldInWords(equipment, field, 'ko'))} 없어 부하 변동을 판정할 수 없습니다`,
    },
    hint: {
      en: ({ equipment, field }) => `write it under catalog: {${equipment}: {${kebab(field)}: …}}`,
      ko: ({ equipment, field }) => `catalog: {${equipment}: {${kebab(field)}: …}}에 값을 쓰십시오`,
    },
  }),
}
