import type { Language } from '../../../src/words/index.js'

interface BenchText {
  readonly heading: string
  readonly intro: string
  readonly dials: string
  readonly floor: string
  readonly battery: string
  readonly lag: string
  readonly noBattery: string
  readonly inertia: string
  readonly droop: string
  readonly loss: string
  readonly others: (rack: string, units: string, source: string) => string
  readonly reset: string
  readonly window: string
  readonly windows: Readonly<Record<'steady' | 'start' | 'checkpoint' | 'failure' | 'stop', string>>
  readonly shown: string
  readonly mine: string
  readonly built: string
  readonly holds: string
  readonly survives: string
  readonly lost: (after: string) => string
  readonly shed: (share: string, after: string) => string
  readonly step: string
  readonly verdict: string
  readonly frequency: string
  readonly rate: (rate: string, window: string) => string
  readonly swing: string
  readonly swingOfGrid: string
  readonly swingNote: (asked: string) => string
  readonly price: string
  readonly slower: (share: string) => string
  readonly noSlower: string
  readonly ageing: string
  readonly ageingNote: (cycles: string, depth: string) => string
  readonly loadTitle: (swing: string) => string
  readonly loadFlattened: (asked: string, drawn: string) => string
  readonly machinesTitle: (low: string, high: string) => string
  readonly gridTitle: (low: string, high: string) => string
  readonly batteryTitle: (power: string) => string
  readonly frequencyTitle: (range: string, verdict: string) => string
  readonly chargeTitle: (low: string, high: string) => string
  readonly unit: (step: string) => string
  readonly limitUnit: (step: string) => string
  readonly asked: string
  readonly drawn: string
  readonly machines: string
  readonly grid: string
  readonly batteries: string
  readonly charge: string
  readonly tripMark: (source: string, power: string) => string
  readonly shedMark: (share: string) => string
  readonly lostMark: (after: string) => string
  readonly during: (time: string) => string
  readonly instant: string
  readonly lostBefore: string
  readonly zoom: string
  readonly broken: string
}

export const benchText: Readonly<Record<Language, BenchText>> = {
  en: {
    heading: 'Try it',
    intro:
      'Turn a dial: the moment is run anew with the same load. The verdicts above are of the steps: choose another window to see the job start, fail or stop. Governors, controllers and inertia without a record are typical values (estimates).',
    dials: 'Dials',
    floor: 'Power floor, share of nameplate',
    battery: 'Grid-forming batteries, in all',
    lag: 'Lag of their inverters',
    noBattery: 'No battery to turn: give it power first.',
    inertia: 'Inertia of the machines',
    droop: 'Droop of the machines',
    loss: 'Lose the largest unit at the worst moment',
    others: (rack, units, source) =>
      `Also: ${rack} in the racks, ${units} more units of ${source}.`,
    reset: 'Back to as built',
    window: 'Window',
    windows: {
      steady: 'step after step',
      start: 'start of the job',
      checkpoint: 'checkpoint',
      failure: 'failure',
      stop: 'stop of the job',
    },
    shown: 'Shown',
    mine: 'my dials',
    built: 'as built',
    holds: 'holds',
    survives: 'bears the loss',
    lost: (after) => `the island is lost after ${after}`,
    shed: (share, after) => `sheds ${share} of the load at ${after}`,
    step: 'a step is larger than the machines accept',
    verdict: 'Verdict',
    frequency: 'Frequency',
    rate: (rate, window) => `changes by up to ${rate} ${window}`,
    swing: 'Swing at the machines',
    swingOfGrid: 'Swing at the grid',
    swingNote: (asked) => `of ${asked} that the job asks for`,
    price: 'Wasted on average',
    slower: (share) => `the job is ${share} slower`,
    noSlower: 'the job is not slower',
    ageing: 'Batteries last',
    ageingNote: (cycles, depth) => `${cycles} cycles a day of ${depth} (estimate)`,
    loadTitle: (swing) => `The load swings ${swing}`,
    loadFlattened: (asked, drawn) =>
      `The job asks for a swing of ${asked}; the racks draw ${drawn}`,
    machinesTitle: (low, high) => `The machines go between ${low} and ${high}`,
    gridTitle: (low, high) => `The grid gives between ${low} and ${high}`,
    batteryTitle: (power) => `Batteries give and take up to ${power}`,
    frequencyTitle: (range, verdict) => `${range}, ${verdict}`,
    chargeTitle: (low, high) => `Batteries stay between ${low} and ${high} full`,
    unit: (step) => `power at the points of supply, a sample every ${step}`,
    limitUnit: (step) =>
      `frequency, a sample every ${step}; solid: limits that decide, and for how long; dotted: those that do not`,
    asked: 'asked',
    drawn: 'drawn',
    machines: 'machines',
    grid: 'grid',
    batteries: 'batteries',
    charge: 'charge',
    tripMark: (source, power) => `a unit of ${source} is lost, ${power}`,
    shedMark: (share) => `shedding, up to ${share}`,
    lostMark: (after) => `the island is lost at ${after}`,
    during: (time) => `for ${time}`,
    instant: 'instantaneous',
    lostBefore:
      'The island is lost within the ten seconds before this stretch, while the run settles: there is no curve to show.',
    zoom: 'In a chart: Ctrl and wheel or pinch zoom down to 1 ms, drag moves; with the keyboard +, −, arrows, 0 for all of it.',
    broken: 'The run failed. Choose another window or reload the page.',
  },
  ko: {
    heading: '직접 돌려 보기',
    intro:
      '조절하면 같은 부하로 그 시점을 다시 모의합니다. 위의 판정은 반복 스텝 기준이니 작업 시작·고장·종료는 구간을 바꾸어 보십시오. 기록이 없는 조속기·제어기·관성은 통상값(추정)입니다.',
    dials: '조절',
    floor: '하한 부하(power floor), 정격 대비',
    battery: '그리드 포밍(grid-forming) 배터리 합계',
    lag: '인버터 지연(lag)',
    noBattery: '배터리가 없습니다. 먼저 출력을 주십시오.',
    inertia: '발전기 관성(inertia)',
    droop: '속도 조정률(droop)',
    loss: '가장 나쁜 순간에 최대 호기 탈락',
    others: (rack, units, source) => `추가: 랙 저장 ${rack}, ${source} ${units}대 더 운전.`,
    reset: '현 설비로 되돌리기',
    window: '구간',
    windows: {
      steady: '반복 스텝',
      start: '작업 시작',
      checkpoint: '체크포인트',
      failure: '장애',
      stop: '작업 종료',
    },
    shown: '표시',
    mine: '내 설정',
    built: '현 설비',
    holds: '충족',
    survives: '탈락을 견딤',
    lost: (after) => `${after} 뒤 독립 계통 붕괴`,
    shed: (share, after) => `${after}에 부하 ${share} 차단`,
    step: '부하 스텝이 발전기 허용치를 넘음',
    verdict: '판정',
    frequency: '주파수',
    rate: (rate, window) => `변화율 최대 ${rate}(${window})`,
    swing: '발전기가 받는 변동폭',
    swingOfGrid: '계통이 받는 변동폭',
    swingNote: (asked) => `작업이 요구한 ${asked} 가운데`,
    price: '평균 낭비 전력',
    slower: (share) => `작업이 ${share} 느려짐`,
    noSlower: '작업 속도는 그대로',
    ageing: '배터리 수명',
    ageingNote: (cycles, depth) => `하루 ${cycles}회, 깊이 ${depth}(추정)`,
    loadTitle: (swing) => `부하 변동폭 ${swing}`,
    loadFlattened: (asked, drawn) => `작업이 요구한 변동폭 ${asked}, 랙이 쓰는 변동폭 ${drawn}`,
    machinesTitle: (low, high) => `발전기 출력 ${low}~${high}`,
    gridTitle: (low, high) => `계통 수전 ${low}~${high}`,
    batteryTitle: (power) => `배터리는 최대 ${power}를 주고받음`,
    frequencyTitle: (range, verdict) => `${range}, ${verdict}`,
    chargeTitle: (low, high) => `배터리 충전율(state of charge) ${low}~${high}`,
    unit: (step) => `수전점 전력, ${step} 간격`,
    limitUnit: (step) =>
      `주파수, ${step} 간격. 실선은 판정에 쓰는 제한과 그 시간, 점선은 참고 제한`,
    asked: '요구',
    drawn: '사용',
    machines: '발전기',
    grid: '계통',
    batteries: '배터리',
    charge: '충전율',
    tripMark: (source, power) => `${source} 1대 탈락, ${power}`,
    shedMark: (share) => `부하 차단, 최대 ${share}`,
    lostMark: (after) => `${after}에 독립 계통 붕괴`,
    during: (time) => `${time} 지속`,
    instant: '순시',
    lostBefore:
      '이 구간에 앞선 10초, 모의가 자리 잡는 사이에 독립 계통이 무너져 보여 줄 곡선이 없습니다.',
    zoom: '차트에서 Ctrl+휠이나 두 손가락으로 1 ms까지 확대하고 끌어서 옮깁니다. 키보드는 +, −, 화살표, 0(전체).',
    broken: '모의가 실패했습니다. 다른 구간을 고르거나 페이지를 새로 여십시오.',
  },
}
