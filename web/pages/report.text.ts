import type { Language } from '../../src/words/index.js'

interface ReportText {
  readonly lead: (campus: string, start: string, end: string) => string
  readonly about: string
}

export const reportText: Readonly<Record<Language, ReportText>> = {
  en: {
    lead: (campus, start, end) => `${campus}, ${start} to ${end}`,
    about:
      'All pages of this plan. Dates are sampled, with P10 and P90; everything else is the central case. Made by gigacampus; how far to trust it stands under Trust.',
  },
  ko: {
    lead: (campus, start, end) => `${campus}, ${start} ~ ${end}`,
    about:
      '이 계획의 모든 페이지입니다. 날짜는 모의 결과로 P10과 P90을 함께 적고, 나머지는 중심값 기준입니다. gigacampus로 계산했으며 얼마나 믿을 수 있는지는 ‘신뢰도’에 있습니다.',
  },
}
