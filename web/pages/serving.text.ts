import type { DecodeStep } from '../../src/model/serving/index.js'
import type { Language } from '../../src/words/index.js'
import type { Measure } from './serving/chips.js'

interface ServingText {
  readonly service: (all: {
    service: string
    model: string
    precision: string
    speed: string
    first: string
    cost: string | null
  }) => string
  readonly noFit: (service: string, model: string) => string
  readonly more: (count: number) => string
  readonly onlyCompared: (count: number) => string
  readonly perUser: string
  readonly perAccelerator: string
  readonly comparison: string
  readonly speed: string
  readonly speedOf: (speed: string) => string
  readonly frontierTitle: (all: {
    speed: string
    best: string
    rate: string
    fastest: string | null
    most: string
  }) => string
  readonly frontierNone: (speed: string) => string
  readonly frontierUnit: (model: string, precision: string) => string
  readonly ownServices: string
  readonly estimates: string
  readonly frontierSource: string
  readonly pointKeys: string
  readonly notes: string
  readonly measures: Readonly<
    Record<Measure, (chip: string, value: string, speed: string) => string>
  >
  readonly measureUnit: Readonly<Record<Measure, string>>
  readonly notReached: (fastest: string) => string
  readonly notFit: string
  readonly unknown: string
  readonly noneKnown: Readonly<Record<Measure, string>>
  readonly chip: string
  readonly basis: string
  readonly bases: Readonly<Record<'fitted' | 'carried-over' | 'vendor', string>>
  readonly fastest: string
  readonly replica: string
  readonly perMegawatt: string
  readonly perMillion: string
  readonly equalTable: (speed: string) => string
  readonly servicesTitle: (all: { service: string; first: string; second: string }) => string
  readonly servicesUnit: string
  readonly servicesSource: string
  readonly stepTitle: (service: string, part: string, share: string) => string
  readonly stepUnit: string
  readonly stepParts: Readonly<Record<keyof DecodeStep, string>>
  readonly serviceName: string
  readonly phase: string
  readonly layout: string
  readonly firstToken: string
  readonly perToken: string
  readonly range: string
  readonly energy: string
  readonly requests: string
  readonly leversTitle: (service: string, lever: string, share: string) => string
  readonly leversNone: (service: string) => string
  readonly leversUnit: string
  readonly today: (rate: string) => string
  readonly servicesTable: string
  readonly alike: (name: string, more: number) => string
}

export const servingText: Readonly<Record<Language, ServingText>> = {
  en: {
    service: ({ service, model, precision, speed, first, cost }) =>
      `Service ${service}, ${model} in ${precision}, gives a user ${speed}, the first after ${first}${cost === null ? '' : `; a million costs ${cost}`}.`,
    noFit: (service, model) => `Service ${service}: ${model} does not fit on its accelerators.`,
    more: (count) => ` ${count} more below.`,
    onlyCompared: (count) =>
      `No service runs here; ${count === 1 ? 'one comparison holds' : `${count} comparisons hold`} chips against each other at equal speed.`,
    perUser: 'tokens/s for one user',
    perAccelerator: 'tokens/s of one accelerator',
    comparison: 'Comparison',
    speed: 'Speed for a user',
    speedOf: (speed) => `${speed} tokens/s`,
    frontierTitle: ({ speed, best, rate, fastest, most }) =>
      `At ${speed} tokens/s for a user ${best} gives most, ${rate} an accelerator; ${fastest === null ? 'it is fastest too' : `${fastest} is fastest`}, up to ${most}`,
    frontierNone: (speed) => `No chip gives a user ${speed} tokens/s`,
    frontierUnit: (model, precision) =>
      `${model}, ${precision}: output tokens/s of one accelerator against speed for one user, best layout at each`,
    ownServices: '; bare dots: services of this plan',
    estimates: '; * and † are estimates',
    frontierSource: 'serving model fitted on measured runs',
    pointKeys: 'Arrow keys move from point to point and from chip to chip.',
    notes: '* carried over from other machines; † from vendor figures',
    measures: {
      rate: (chip, value, speed) =>
        `${chip} gives most at ${speed} tokens/s: ${value} an accelerator`,
      perPower: (chip, value, speed) =>
        `${chip} gives most for its power at ${speed} tokens/s: ${value} per MW`,
      cost: (chip, value, speed) => `${chip} is cheapest at ${speed} tokens/s: ${value} a million`,
    },
    measureUnit: {
      rate: 'output tokens/s of one accelerator',
      perPower: 'output tokens/s per MW, share of rack and cooling in',
      cost: 'capital, power and upkeep of a million output tokens, in full use',
    },
    notReached: (fastest) => `not this fast (${fastest} at most)`,
    notFit: 'does not fit',
    unknown: 'not known',
    noneKnown: {
      rate: 'No chip reaches this speed',
      perPower: 'Power is not known of any chip that reaches this speed',
      cost: 'Cost is not known of any chip that reaches this speed',
    },
    chip: 'Chip',
    basis: 'Basis',
    bases: { fitted: 'fitted', 'carried-over': '* carried over', vendor: '† vendor' },
    fastest: 'Fastest',
    replica: 'Accelerators × requests',
    perMegawatt: 'per MW',
    perMillion: 'A million tokens',
    equalTable: (speed) => `Chips at ${speed} tokens/s for a user`,
    servicesTitle: ({ service, first, second }) =>
      `${service} gives each user most, ${first}, and ${second} an accelerator`,
    servicesUnit: 'services as they run; bar: P10 to P90 of what real systems of this kind show',
    servicesSource: 'serving model, steady state',
    stepTitle: (service, part, share) =>
      `${service}: ${share} of the time of a token goes to ${part}`,
    stepUnit: 'time of one decode step by what it goes to',
    stepParts: {
      weights: 'reading weights',
      cache: 'reading cache',
      compute: 'arithmetic',
      communication: 'communication',
      overhead: 'overhead',
    },
    serviceName: 'Service',
    phase: 'Phase',
    layout: 'Layout',
    firstToken: 'First token',
    perToken: 'Per token',
    range: 'P10 to P90',
    energy: 'Energy a token',
    requests: 'Requests (most)',
    leversTitle: (service, lever, share) =>
      `${service}: “${lever}” alone would give ${share} more tokens`,
    leversNone: (service) => `${service}: no lever alone would give more tokens`,
    leversUnit: 'output tokens/s of one accelerator with each lever alone; line: as it runs today',
    today: (rate) => `today ${rate}`,
    servicesTable: 'Services by phase',
    alike: (name, more) => (more === 0 ? name : `${name} and ${more} more`),
  },
  ko: {
    service: ({ service, model, precision, speed, first, cost }) =>
      `${service} 서비스, ${model} 모델(${precision})의 이용자 속도는 ${speed}, 첫 토큰까지 ${first}입니다.${cost === null ? '' : ` 100만 토큰 원가는 ${cost}입니다.`}`,
    noFit: (service, model) =>
      `${service} 서비스: ${model} 모델이 가속기 메모리에 들어가지 않습니다.`,
    more: (count) => ` 나머지 ${count}건은 아래에 있습니다.`,
    onlyCompared: (count) =>
      `운영하는 서비스는 없고 같은 속도에서 칩을 비교한 결과가 ${count}건 있습니다.`,
    perUser: '이용자 한 명의 초당 토큰',
    perAccelerator: '가속기 1장의 초당 토큰',
    comparison: '비교',
    speed: '이용자 속도',
    speedOf: (speed) => `초당 ${speed}토큰`,
    frontierTitle: ({ speed, best, rate, fastest, most }) =>
      `이용자 속도 ${speed} 토큰/s에서 ${best}의 처리량이 최대(가속기당 ${rate}), 최고 속도${fastest === null ? '도' : `는 ${fastest}`} ${most}`,
    frontierNone: (speed) => `이용자 속도 ${speed} 토큰/s를 내는 칩이 없습니다`,
    frontierUnit: (model, precision) =>
      `${model}, ${precision}: 이용자 속도에 따른 가속기당 출력 토큰/s, 각 점은 최적 배치`,
    ownServices: '. 따로 찍힌 점은 이 계획의 서비스',
    estimates: '. *와 †는 추정값',
    frontierSource: '실측 성능에 맞춘 추론 모형',
    pointKeys: '화살표 키로 점과 칩 사이를 이동합니다.',
    notes: '* 다른 기계의 계수를 적용, † 제조사 수치 기반',
    measures: {
      rate: (chip, value, speed) => `${speed} 토큰/s에서 처리량 최대: ${chip}, 가속기당 ${value}`,
      perPower: (chip, value, speed) =>
        `${speed} 토큰/s에서 전력당 처리량 최대: ${chip}, MW당 ${value}`,
      cost: (chip, value, speed) => `${speed} 토큰/s에서 원가 최저: ${chip}, 100만 토큰 ${value}`,
    },
    measureUnit: {
      rate: '가속기 1장의 출력 토큰/s',
      perPower: 'MW당 출력 토큰/s, 랙과 냉각 몫 포함',
      cost: '완전 가동 시 출력 100만 토큰의 투자비·전력·유지비',
    },
    notReached: (fastest) => `이 속도 불가(최고 ${fastest})`,
    notFit: '들어가지 않음',
    unknown: '모름',
    noneKnown: {
      rate: '이 속도를 내는 칩이 없습니다',
      perPower: '이 속도를 내는 칩의 전력을 알 수 없습니다',
      cost: '이 속도를 내는 칩의 원가를 알 수 없습니다',
    },
    chip: '칩',
    basis: '근거',
    bases: { fitted: '실측 적합', 'carried-over': '* 다른 기계 계수', vendor: '† 제조사 수치' },
    fastest: '최고 속도',
    replica: '가속기 × 동시 요청',
    perMegawatt: 'MW당',
    perMillion: '100만 토큰 원가',
    equalTable: (speed) => `이용자 속도 ${speed} 토큰/s에서 칩 비교`,
    servicesTitle: ({ service, first, second }) =>
      `이용자 속도가 가장 빠른 서비스: ${service}, ${first}, 가속기당 ${second}`,
    servicesUnit: '운영 중인 서비스. 띠는 같은 종류의 실제 시스템이 보이는 P10~P90',
    servicesSource: '추론 모형, 정상 상태',
    stepTitle: (service, part, share) => `${service}: 토큰 시간의 ${share}가 ${part}`,
    stepUnit: '디코드 스텝 하나의 시간 구성',
    stepParts: {
      weights: '가중치 읽기',
      cache: '캐시 읽기',
      compute: '연산',
      communication: '통신',
      overhead: '부대 시간',
    },
    serviceName: '서비스',
    phase: '단계',
    layout: '병렬 배치',
    firstToken: '첫 토큰',
    perToken: '토큰당 시간',
    range: 'P10~P90',
    energy: '토큰당 전력량',
    requests: '동시 요청(최대)',
    leversTitle: (service, lever, share) => `${service}: ‘${lever}’만으로 토큰 ${share} 증가`,
    leversNone: (service) => `${service}: 어느 방법도 혼자서는 토큰을 늘리지 못합니다`,
    leversUnit: '방법 하나만 쓸 때 가속기 1장의 출력 토큰/s. 선은 현재',
    today: (rate) => `현재 ${rate}`,
    servicesTable: '단계별 서비스',
    alike: (name, more) => (more === 0 ? name : `${name} 외 ${more}개 단계`),
  },
}
