import type { Language } from '../../src/words/index.js'

interface GateText {
  readonly unit: string
  readonly source: string
  readonly day: string
}

export const gateText: Readonly<Record<Language, GateText>> = {
  en: {
    unit: 'accelerators that each gate alone lets work, of all at the site; shaded: this gate holds the site up',
    source: 'schedule, central case',
    day: 'Day',
  },
  ko: {
    unit: '각 조건만 따질 때 가동할 수 있는 가속기. 음영은 그 조건이 부지의 가동을 늦추는 기간',
    source: '공정, 중심값 기준',
    day: '날짜',
  },
}
