import type { Language } from '../../src/words/index.js'

interface HeatText {
  readonly keys: string
  readonly moment: string
  readonly none: string
  readonly pick: string
}

export const heatText: Readonly<Record<Language, HeatText>> = {
  en: {
    keys: 'Left and right move the cursor by a day, up and down by an hour, Shift with arrows moves the time, plus and minus zoom, 0 shows all.',
    moment: 'Hour',
    none: 'no load',
    pick: 'Point at an hour, or use the arrow keys, to read its value.',
  },
  ko: {
    keys: '좌우 화살표는 하루, 위아래 화살표는 한 시간씩 움직이고 Shift와 화살표로 기간을 옮기며 +와 -로 확대·축소, 0으로 전체를 봅니다.',
    moment: '시각',
    none: '부하 없음',
    pick: '시각을 가리키거나 화살표 키로 고르면 값이 나옵니다.',
  },
}
