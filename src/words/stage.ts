import type { Both, Language } from './language.js'

interface StageWords {
  /** What is going on while it runs. */
  readonly doing: Both<string>
  /** What it is about. */
  readonly subject: Both<string>
}

const stages: Readonly<Record<string, StageWords>> = {
  silicon: {
    doing: { en: 'Costing own chips', ko: '자체 칩 원가 계산' },
    subject: { en: 'own silicon', ko: '자체 반도체' },
  },
  fabric: {
    doing: { en: 'Laying out the network', ko: '네트워크 구성' },
    subject: { en: 'network', ko: '네트워크' },
  },
  training: {
    doing: { en: 'Timing training steps', ko: '학습 스텝 계산' },
    subject: { en: 'training', ko: '학습' },
  },
  serving: {
    doing: { en: 'Timing inference', ko: '추론 성능 계산' },
    subject: { en: 'serving', ko: '추론 서비스' },
  },
  standing: {
    doing: { en: 'Comparing chips', ko: '칩 비교' },
    subject: { en: 'chips at the same speed', ko: '같은 속도의 칩' },
  },
  compared: {
    doing: { en: 'Pricing the comparison of chips', ko: '칩 비교의 원가 계산' },
    subject: { en: 'chip comparison', ko: '칩 비교' },
  },
  supply: {
    doing: { en: 'Checking limits of supply', ko: '공급 한도 검토' },
    subject: { en: 'supply', ko: '공급' },
  },
  rating: {
    doing: { en: 'Rating equipment', ko: '설비 정격 계산' },
    subject: { en: 'ratings', ko: '설비 정격' },
  },
  schedule: {
    doing: { en: 'Scheduling', ko: '공정 계산' },
    subject: { en: 'schedule', ko: '공정' },
  },
  unbridged: {
    doing: { en: 'Scheduling without rented units', ko: '임대 설비 없는 공정 계산' },
    subject: { en: 'schedule without rented units', ko: '임대 설비 없는 공정' },
  },
  load: {
    doing: { en: 'Working out the load', ko: '부하 계산' },
    subject: { en: 'load', ko: '부하' },
  },
  cooling: {
    doing: { en: 'Running the cooling year', ko: '연간 냉각 계산' },
    subject: { en: 'cooling', ko: '냉각' },
  },
  moments: {
    doing: { en: 'Choosing the dates of the swings', ko: '부하 변동 검토일 선정' },
    subject: { en: 'dates of the swings', ko: '부하 변동 검토일' },
  },
  dynamics: {
    doing: { en: 'Checking swings of power', ko: '전력 동특성 검토' },
    subject: { en: 'power dynamics', ko: '전력 동특성' },
  },
  dispatch: {
    doing: { en: 'Dispatching energy', ko: '급전 계산' },
    subject: { en: 'dispatch', ko: '급전' },
  },
  delivered: {
    doing: { en: 'Counting delivered compute', ko: '유효 연산량 집계' },
    subject: { en: 'delivered compute', ko: '유효 연산량' },
  },
  progress: {
    doing: { en: 'Following training runs', ko: '학습 진행 계산' },
    subject: { en: 'training progress', ko: '학습 진행' },
  },
  rationing: {
    doing: { en: 'Admitting users', ko: '이용자 배분 계산' },
    subject: { en: 'rationing', ko: '이용자 배분' },
  },
  finance: {
    doing: { en: 'Keeping the account', ko: '재무 계산' },
    subject: { en: 'finance', ko: '재무' },
  },
}

/** What a stage is doing, for a line of progress: `Scheduling`, `공정 계산`. */
export function stageName(stage: string, lang: Language): string {
  return Object.hasOwn(stages, stage) ? (stages[stage]?.doing[lang] ?? stage) : stage
}

/** What a stage is about, for a list: `schedule`, `공정`. */
export function stageSubject(stage: string, lang: Language): string {
  return Object.hasOwn(stages, stage) ? (stages[stage]?.subject[lang] ?? stage) : stage
}
