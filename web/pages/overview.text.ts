import type { Language } from '../../src/words/index.js'

interface OverviewText {
  readonly site: string
  readonly ready: string
  readonly between: (p10: string, p90: string) => string
  readonly accelerators: string
  readonly phases: (count: number) => string
  readonly peak: string
  readonly designDay: string
  readonly capital: string
  readonly prices: (year: number) => string
  readonly perHour: string
  readonly utilisation: (share: string) => string
  readonly gatesFinding: (gate: string, from: string, to: string) => string
  readonly gatesOpen: string
  readonly usableFinding: (count: string, p50: string, p10: string, p90: string) => string
  readonly usableUnit: string
  readonly bySchedule: (samples: string) => string
  readonly band: string
  readonly series: Readonly<Record<'p10' | 'p50' | 'p90' | 'central', string>>
  readonly day: string
  readonly month: string
  readonly short: (site: string, power: string) => string
  readonly enough: (site: string) => string
  readonly needUnit: string
  readonly byRating: string
  readonly firm: string
  readonly needed: string
  readonly phasesTitle: string
  readonly phase: string
  readonly count: string
  readonly itPeak: string
  readonly sitePeak: string
  readonly heldUpBy: string
  readonly kinds: string
  readonly findings: string
  readonly noFindings: string
}

export const overviewText: Readonly<Record<Language, OverviewText>> = {
  en: {
    site: 'Site',
    ready: 'All accelerators work',
    between: (p10, p90) => `P50; P10 ${p10}, P90 ${p90}`,
    accelerators: 'Accelerators',
    phases: (count) => (count === 1 ? 'in 1 phase' : `in ${count} phases`),
    peak: 'Peak at the supply',
    designDay: 'all sites, design day',
    capital: 'Capital',
    prices: (year) => `in prices of ${year}`,
    perHour: 'Accelerator-hour',
    utilisation: (share) => `levelised, ${share} used`,
    gatesFinding: (gate, from, to) =>
      `${gate[0]?.toUpperCase()}${gate.slice(1)} holds the most accelerators up, ${from} to ${to}`,
    gatesOpen: 'No gate holds anything up for long',
    usableFinding: (count, p50, p10, p90) =>
      `${count} accelerators work by ${p50} (P10 ${p10}, P90 ${p90})`,
    usableUnit: 'accelerators that work; line: median, band: P10 to P90 of the count',
    bySchedule: (samples) => `schedule, ${samples} samples`,
    band: 'P10 to P90',
    series: { p10: 'P10', p50: 'median', p90: 'P90', central: 'central case' },
    day: 'Day',
    month: 'Month',
    short: (site, power) => `${power} are missing at ${site} at the worst`,
    enough: (site) => `Firm power covers the need at ${site} throughout`,
    needUnit: 'power at the supply on the design day; shaded: power holds accelerators up',
    byRating: 'rating and schedule, central case',
    firm: 'firm supply',
    needed: 'needed',
    phasesTitle: 'Phases',
    phase: 'Phase',
    count: 'Accelerators',
    itPeak: 'IT peak',
    sitePeak: 'Site peak',
    heldUpBy: 'Held up by',
    kinds: 'Delivered',
    findings: 'Findings',
    noFindings: 'None: nothing in this plan needs mending.',
  },
  ko: {
    site: '부지',
    ready: '전체 가동',
    between: (p10, p90) => `P50, P10 ${p10}, P90 ${p90}`,
    accelerators: '가속기',
    phases: (count) => `${count}개 단계`,
    peak: '최대 수전 전력',
    designDay: '전 부지, 설계일 기준',
    capital: '투자비',
    prices: (year) => `${year}년 가격`,
    perHour: '가속기·시간당 비용',
    utilisation: (share) => `균등화, 이용률 ${share}`,
    gatesFinding: (gate, from, to) => `가동을 가장 오래 늦추는 조건: ${gate} (${from} ~ ${to})`,
    gatesOpen: '오래 가동을 늦추는 조건이 없습니다',
    usableFinding: (count, p50, p10, p90) =>
      `가속기 ${count}개 전체 가동 ${p50} (P10 ${p10}, P90 ${p90})`,
    usableUnit: '가동 가속기 수, 선은 중앙값, 띠는 P10~P90',
    bySchedule: (samples) => `공정 모의 ${samples}회`,
    band: 'P10~P90',
    series: { p10: 'P10', p50: '중앙값', p90: 'P90', central: '중심값' },
    day: '날짜',
    month: '월',
    short: (site, power) => `${site} 전력 부족 최대 ${power}`,
    enough: (site) => `${site}의 확정 용량이 전 기간 수요를 감당합니다`,
    needUnit: '설계일 수전 전력. 음영은 전력 때문에 가동이 늦어지는 기간',
    byRating: '정격과 공정, 중심값 기준',
    firm: '확정 용량',
    needed: '필요 전력',
    phasesTitle: '단계',
    phase: '단계',
    count: '가속기',
    itPeak: '최대 IT 전력',
    sitePeak: '최대 시설 전력',
    heldUpBy: '가동을 늦추는 조건',
    kinds: '입고 누계',
    findings: '지적 사항',
    noFindings: '없습니다. 이 계획에는 고칠 것이 없습니다.',
  },
}
