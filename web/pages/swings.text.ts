import type { Language } from '../../src/words/index.js'

interface SwingsText {
  readonly site: string
  readonly moment: string
  readonly swings: (day: string, site: string, swing: string) => string
  readonly islandBare: (range: string) => string
  readonly islandWith: (range: string) => string
  readonly tied: (after: string) => string
  readonly tiedWhole: string
  readonly notSimulated: string
  readonly holds: string
  readonly notJudged: string
  readonly holdsWithFloor: (floor: string, wasted: string) => string
  readonly breaks: (limits: string) => string
  readonly breaksBare: string
  readonly slower: (share: string) => string
  readonly swing: string
  readonly swingNote: (after: string) => string
  readonly frequency: string
  readonly frequencyNote: (range: string) => string
  readonly frequencyTied: string
  readonly gridHolds: string
  readonly ramp: string
  readonly rampNote: string
  readonly floor: string
  readonly floorNote: (wasted: string) => string
  readonly none: string
  readonly battery: string
  readonly batteryNote: string
  readonly noneHolds: string
  readonly source: string
  readonly second: string
  readonly allowed: (limit: string, bound: string) => string
  readonly loading: string
  readonly noneThere: (site: string, known: string) => string
  readonly moments: string
  readonly day: string
  readonly island: string
  readonly grid: string
  readonly swingInColumn: string
  readonly after: string
  readonly floorInColumn: string
  readonly withoutStorage: string
  readonly rocof: string
  readonly wasted: string
  readonly verdict: string
  readonly holdsWord: string
  readonly breaksWord: string
  readonly undecidedWord: string
  readonly limits: (day: string) => string
  readonly limit: string
  readonly value: string
  readonly bound: string
  readonly deciding: string
  readonly told: string
  readonly notDeciding: string
  readonly noLimits: string
  readonly duty: (power: string, energy: string, cycles: string) => string
}

export const swingsText: Readonly<Record<Language, SwingsText>> = {
  en: {
    site: 'Site',
    moment: 'Date',
    swings: (day, site, swing) =>
      `On ${day} the synchronous job swings ${swing} at the supply of ${site}.`,
    islandBare: (range) => `The machines alone would let the frequency swing over ${range}`,
    islandWith: (range) => `; with what is told below it stays within ${range} from step to step.`,
    tied: (after) => `The grid holds the frequency; ${after} of the swing reach it.`,
    tiedWhole: 'The grid holds the frequency; all of the swing reaches it.',
    notSimulated: 'No record of the machines tells their inertia: nothing was simulated.',
    notJudged:
      'No limit that is known here decides: what is proposed or practised stands below, with its status.',
    holds: 'From step to step every limit that decides holds without a floor.',
    holdsWithFloor: (floor, wasted) =>
      `Every limit that decides holds, at the price of a power floor of ${floor} of nameplate that wastes ${wasted} on average.`,
    breaks: (limits) => `It breaks ${limits}.`,
    breaksBare:
      'It does not hold: a step is larger than the machines accept, or the island is lost.',
    slower: (share) => `The job must run slower by ${share}.`,
    swing: 'Swing at the supply',
    swingNote: (after) => `${after} after the measures`,
    frequency: 'Frequency',
    frequencyNote: (range) => `${range} without any battery`,
    frequencyTied: 'on the grid',
    gridHolds: 'held by the grid',
    ramp: 'Fastest ramp',
    rampNote: 'change within a second',
    floor: 'Power floor',
    floorNote: (wasted) => `of nameplate; wastes ${wasted}`,
    none: 'none',
    battery: 'Battery needed',
    batteryNote: 'grid-forming, to hold without a floor',
    noneHolds: 'none would do',
    source: 'dynamics, typical governors and controllers (estimates)',
    second: 'Time',
    allowed: (limit, bound) => `${limit}: swing of ${bound} allowed`,
    noneThere: (site, known) =>
      `has no swings at ${site}, so only A is shown${known === '' ? '' : `; B has swings at ${known}`}.`,
    loading: 'The curves are on their way…',
    moments: 'Dates at which the load or the supply changes',
    day: 'Date',
    island: 'island',
    grid: 'grid',
    swingInColumn: 'Swing',
    after: 'after',
    floorInColumn: 'Floor',
    withoutStorage: 'alone',
    rocof: 'Rate of change',
    wasted: 'wasted',
    verdict: 'Verdict',
    holdsWord: 'holds',
    breaksWord: 'does not hold',
    undecidedWord: 'no limit decides',
    limits: (day) => `Limits on ${day}`,
    limit: 'Limit',
    value: 'Value',
    bound: 'Bound',
    deciding: 'decides',
    told: 'does not decide',
    notDeciding:
      'A limit decides when it is in force or adopted, its date has come, and it is known from more than memory.',
    noLimits: 'No limit applies on this date.',
    duty: (power, energy, cycles) =>
      `Batteries give and take up to ${power} and ${energy} for the swing, ${cycles} full swings a day.`,
  },
  ko: {
    site: '부지',
    moment: '날짜',
    swings: (day, site, swing) =>
      `${day}, 동기식 학습으로 ${site} 수전점의 부하가 ${swing} 폭으로 흔들립니다.`,
    islandBare: (range) => `발전기만으로는 주파수가 ${range}까지 흔들리고`,
    islandWith: (range) => `, 아래 대책을 쓰면 반복 스텝에서 ${range} 안에 머뭅니다.`,
    tied: (after) => `주파수는 계통이 유지하며, 변동 가운데 ${after}만 계통에 나타납니다.`,
    tiedWhole: '주파수는 계통이 유지하며, 변동이 그대로 계통에 나타납니다.',
    notSimulated: '발전기의 관성을 알 수 없어 모의하지 않았습니다.',
    notJudged: '이 날짜에 판정에 쓸 수 있는 제한이 없습니다. 제안과 관행은 아래에 적었습니다.',
    holds: '반복 스텝에서는 하한 부하 없이도 판정에 쓰는 제한을 모두 지킵니다.',
    holdsWithFloor: (floor, wasted) =>
      `정격의 ${floor}를 하한 부하로 유지하면 판정에 쓰는 제한을 모두 지키며, 그 대가로 평균 ${wasted}를 버립니다.`,
    breaks: (limits) => `지키지 못하는 제한: ${limits}.`,
    breaksBare: '견디지 못합니다. 부하 스텝이 발전기의 허용치를 넘거나 독립 계통이 무너집니다.',
    slower: (share) => `작업 속도를 ${share} 낮춰야 합니다.`,
    swing: '수전점 변동폭',
    swingNote: (after) => `대책 적용 후 ${after}`,
    frequency: '주파수',
    frequencyNote: (range) => `배터리가 없으면 ${range}`,
    frequencyTied: '계통 연계',
    gridHolds: '계통이 유지',
    ramp: '최대 증감발',
    rampNote: '1초 사이 변화',
    floor: '하한 부하',
    floorNote: (wasted) => `정격 대비, 평균 ${wasted} 낭비`,
    none: '없음',
    battery: '필요 배터리',
    batteryNote: '하한 부하 없이 견디는 그리드 포밍 용량',
    noneHolds: '어떤 크기도 부족',
    source: '동특성 모의, 조속기와 제어기는 통상값(추정)',
    second: '시간',
    allowed: (limit, bound) => `${limit}: 변동폭 ${bound} 허용`,
    noneThere: (site, known) =>
      `${site} 부지의 부하 변동이 없어 A만 보입니다${known === '' ? '' : `(B에서 변동이 있는 부지: ${known})`}.`,
    loading: '곡선을 불러오는 중…',
    moments: '부하나 전원이 바뀌는 날짜별 결과',
    day: '날짜',
    island: '독립 계통',
    grid: '계통',
    swingInColumn: '변동폭',
    after: '대책 후',
    floorInColumn: '하한 부하',
    withoutStorage: '발전기만',
    rocof: '변화율',
    wasted: '낭비',
    verdict: '판정',
    holdsWord: '충족',
    breaksWord: '위반',
    undecidedWord: '판정 기준 없음',
    limits: (day) => `${day} 기준 제한`,
    limit: '제한',
    value: '값',
    bound: '한도',
    deciding: '판정 기준',
    told: '참고',
    notDeciding:
      '시행 중이거나 확정되어 시행일이 지났고, 기억 이외의 근거가 있는 제한만 판정에 씁니다.',
    noLimits: '이 날짜에 적용되는 제한이 없습니다.',
    duty: (power, energy, cycles) =>
      `배터리가 변동을 받아 내는 데 최대 ${power}, ${energy}를 주고받으며 하루 ${cycles}회 왕복합니다.`,
  },
}
