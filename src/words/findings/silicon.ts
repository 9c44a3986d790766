import { kebab } from '../field.js'
import { type RoomWords, words } from '../finding.js'

/** Chips that the programme makes itself. */
export const siliconWords: RoomWords = {
  'silicon.out-of-range': words({
    title: { en: 'Chip parameter out of range', ko: '범위를 벗어난 칩 매개변수' },
    values: { programme: 'text', field: 'text', value: 'number' },
    message: {
      en: ({ programme, field, value }) =>
        `chip ${programme}: with ${kebab(field)} at ${value} (SI) no chip can be made`,
      ko: ({ programme, field, value }) =>
        `${programme} 칩: ${kebab(field)} 값 ${value}(SI 단위)로는 칩을 만들 수 없습니다`,
    },
    hint: {
      en: () =>
        'a die is smaller than a wafer, shares lie between 0 and 100 %, the rest above zero',
      ko: () => '다이는 웨이퍼보다 작고, 비율은 0~100 %, 나머지는 0보다 커야 합니다',
    },
  }),
}
