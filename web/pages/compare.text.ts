import type { Language } from '../../src/words/index.js'

interface ComparePageText {
  readonly none: string
  readonly choose: string
  readonly shipped: string
  readonly before: (base: string) => string
  readonly undo: string
  readonly currencies: (a: string, b: string) => string
  readonly usable: (a: string, dayA: string, b: string, dayB: string) => string
  readonly usableUnit: string
  readonly bySchedule: string
  readonly power: (a: string, b: string) => string
  readonly powerUnit: string
  readonly byRating: string
  readonly spent: (a: string, b: string) => string
  readonly spentUnit: (currency: string) => string
  readonly byAccount: string
  readonly day: string
  readonly month: string
  readonly accelerators: string
  readonly needed: string
  readonly cost: string
  readonly path: string
  readonly from: string
  readonly figure: string
  readonly all: (count: string) => string
  readonly working: string
  readonly stopped: string
  readonly failed: (reason: string) => string
  readonly again: string
  readonly faults: string
  readonly change: (path: string) => string
  readonly scenarioItself: string
}

export const comparePageText: Readonly<Record<Language, ComparePageText>> = {
  en: {
    none: 'Two scenarios, or two versions of one, stand side by side here. There is only A so far.',
    choose: 'Choose a B to compare with',
    shipped: 'A scenario that comes with gigacampus',
    before: (base) => `${base} as it was before my edits`,
    undo: 'What was open before the last change',
    currencies: (a, b) => `A is in ${a}, B in ${b}: their money is shown, but not compared.`,
    usable: (a, dayA, b, dayB) => `A: all ${a} work by ${dayA}; B: all ${b} by ${dayB}`,
    usableUnit: 'accelerators that work, median; both on their own calendar',
    bySchedule: 'schedule, median of the samples',
    power: (a, b) => `A needs ${a} at the most, B ${b}`,
    powerUnit: 'power needed at the supply on the design day, all sites, month ends',
    byRating: 'rating and schedule, central case',
    spent: (a, b) => `By its end A has spent ${a}, B ${b}`,
    spentUnit: (currency) => `capital and running cost since the start, ${currency}`,
    byAccount: 'account, central case',
    day: 'Day',
    month: 'Month',
    accelerators: 'accelerators',
    needed: 'needed',
    cost: 'spent',
    path: 'Input',
    from: 'Where it comes from',
    figure: 'Figure',
    all: (count) => `All ${count}`,
    working: 'Comparing…',
    stopped: 'Stopped before it was done.',
    failed: (reason) => `The comparison broke off: ${reason}`,
    again: 'Compare',
    faults: 'One of the two scenarios has faults: mend them first.',
    change: (path) => `Change ${path}`,
    scenarioItself: 'the scenario itself',
  },
  ko: {
    none: '두 시나리오 또는 한 시나리오의 두 판을 나란히 견주는 곳입니다. 아직 A만 열려 있습니다.',
    choose: '견줄 B를 고르십시오',
    shipped: 'gigacampus에 들어 있는 시나리오',
    before: (base) => `수정 전의 ${base}`,
    undo: '마지막 변경 전에 열려 있던 것',
    currencies: (a, b) => `A는 ${a}, B는 ${b} 기준이므로 금액은 보여 주되 견주지 않습니다.`,
    usable: (a, dayA, b, dayB) => `A: ${a}개 전체 가동 ${dayA}, B: ${b}개 전체 가동 ${dayB}`,
    usableUnit: '가동 가속기 수, 중앙값. 각자의 달력 기준',
    bySchedule: '공정, 표본의 중앙값',
    power: (a, b) => `최대 필요 전력: A ${a}, B ${b}`,
    powerUnit: '설계일 수전 전력, 전 부지 합계, 월말 기준',
    byRating: '정격과 공정, 중심값 기준',
    spent: (a, b) => `계획 종료까지 지출: A ${a}, B ${b}`,
    spentUnit: (currency) => `시작부터 누적한 투자비와 운영비, ${currency}`,
    byAccount: '재무, 중심값 기준',
    day: '날짜',
    month: '월',
    accelerators: '가속기',
    needed: '필요 전력',
    cost: '누적 지출',
    path: '입력',
    from: '출처',
    figure: '값',
    all: (count) => `${count}개 모두`,
    working: '견주는 중…',
    stopped: '끝나기 전에 중지했습니다.',
    failed: (reason) => `비교가 중단되었습니다: ${reason}`,
    again: '비교하기',
    faults: '두 시나리오 가운데 하나에 오류가 있습니다. 먼저 고치십시오.',
    change: (path) => `${path} 고치기`,
    scenarioItself: '시나리오 자체',
  },
}
