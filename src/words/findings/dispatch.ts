import { fieldInWords, kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'
import { object, subject } from '../particle.js'

/** Energy hour by hour. */
export const dispatchWords: RoomWords = {
  'dispatch.unserved': words({
    title: { en: 'Energy not served', ko: '공급하지 못한 전력량' },
    values: { energy: 'energy', peak: 'power', hours: 'hours', first: 'duration' },
    message: {
      en: ({ energy, peak, hours, first }) =>
        `${energy} are not served in ${hours}, up to ${peak}; first ${first} after the start`,
      ko: ({ energy, peak, hours, first }) =>
        `${hours} 동안 ${object(energy)} 공급하지 못합니다(최대 ${peak}, 처음은 시작 ${first} 뒤)`,
    },
    hint: {
      en: () => 'raise the grid, add units or a battery; accelerators are curtailed in such hours',
      ko: () => '전력망 용량, 발전 설비, 배터리를 늘리십시오. 그 시간에는 가속기 출력이 제한됩니다',
    },
  }),
  'dispatch.incomplete': words({
    title: { en: 'Equipment data missing', ko: '설비 자료 누락' },
    values: { equipment: 'text', field: 'text' },
    message: {
      en: ({ equipment, field }) =>
        `${equipment} has no ${fieldInWords(equipment, field, 'en')} in the catalogue; the sums leave it out`,
      ko: ({ equipment, field }) =>
        `목록에 ${equipment} 설비의 ${subject(fieldInWords(equipment, field, 'ko'))} 없어 합계에서 빠졌습니다`,
    },
    hint: {
      en: ({ equipment, field }) => `write it under catalog: {${equipment}: {${kebab(field)}: …}}`,
      ko: ({ equipment, field }) => `catalog: {${equipment}: {${kebab(field)}: …}}에 값을 쓰십시오`,
    },
  }),
}
