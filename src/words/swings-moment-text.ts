import type { Both, Language } from './language.js'
import { subject } from './particle.js'

/** Words of `gigacampus swings` for what stands at a moment, and for what the job does beside its steps. */
export interface SwingsMomentText {
  readonly machines: string
  readonly source: string
  readonly units: string
  readonly each: string
  readonly inertia: string
  readonly droop: string
  readonly accepts: string
  readonly together: (rating: string, kinetic: string, inertia: string) => string
  readonly step: (accepted: string, source: string) => string
  readonly imported: (power: string) => string
  readonly basis: string

  readonly windows: string
  readonly window: string
  readonly kinds: Readonly<Record<'steady' | 'start' | 'checkpoint' | 'failure' | 'stop', string>>
  readonly limit: string
  readonly stepTooLarge: string
  readonly lost: string
  readonly shed: string
  readonly beside: string
}

const texts: Both<SwingsMomentText> = {
  en: {
    machines: 'Machines',
    source: 'source',
    units: 'units',
    each: 'each',
    inertia: 'H',
    droop: 'droop',
    accepts: 'accepts a step of',
    together: (rating, kinetic, inertia) =>
      `together ${rating}, kinetic energy ${kinetic}, H ${inertia}`,
    step: (accepted, source) =>
      `they accept ${accepted} at once: a step is shared by inertia, and ${source} reach their own limit first`,
    imported: (power) =>
      `${power} of import is full and stays as it is: the machines take the swing`,
    basis: 'H, droop and accepted step are typical of their kind where the record has none',

    windows: 'Beside its steps: the job starts, writes a checkpoint, fails, stops',
    window: 'window',
    kinds: {
      steady: 'steps',
      start: 'start',
      checkpoint: 'checkpoint',
      failure: 'failure',
      stop: 'stop',
    },
    limit: 'breaks',
    stepTooLarge: 'step too large',
    lost: 'frequency runs away',
    shed: 'load is shed',
    beside:
      'Verdict, floor and batteries above are of the steps. A start is eased by starting servers in groups, a stop or failure by letting the load down in steps.',
  },
  ko: {
    machines: '발전기',
    source: '설비',
    units: '대수',
    each: '대당',
    inertia: '관성정수 H',
    droop: '속도조정률',
    accepts: '허용 부하 스텝',
    together: (rating, kinetic, inertia) => `합계 ${rating}, 회전 에너지 ${kinetic}, H ${inertia}`,
    step: (accepted, source) =>
      `한 번에 ${accepted} 허용: 부하 스텝은 관성에 비례해 나뉘며, ${subject(source)} 먼저 한도에 이름`,
    imported: (power) => `수전 ${power}은 한도까지 차 있어 일정하고, 변동은 발전기가 맡음`,
    basis: 'H, 속도조정률, 허용 부하 스텝은 자료가 없으면 기종의 통상값',

    windows: '스텝 외 구간: 작업 시작, 체크포인트, 고장, 종료',
    window: '구간',
    kinds: {
      steady: '반복 스텝',
      start: '시작',
      checkpoint: '체크포인트',
      failure: '고장',
      stop: '종료',
    },
    limit: '위반',
    stepTooLarge: '부하 스텝 초과',
    lost: '주파수 붕괴',
    shed: '부하차단',
    beside:
      '위의 판정, 하한 부하, 배터리는 반복 스텝 기준입니다. 시작은 서버를 나누어 켜서, 종료와 고장은 부하를 단계적으로 내려서 줄입니다.',
  },
}

/** Words of `gigacampus swings` for a moment. */
export function swingsMomentText(lang: Language): SwingsMomentText {
  return texts[lang]
}
