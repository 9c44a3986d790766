import type { Both, Language } from './language.js'

/** Words of the report's sections on swings, network, work, chips and supply. */
export interface RoomsText {
  readonly swings: string
  readonly day: string
  readonly feed: string
  readonly island: string
  readonly tied: string
  readonly swing: string
  readonly after: string
  readonly frequency: string
  readonly withoutStorage: string
  readonly storageNeeded: string
  readonly none: string
  readonly noneHolds: string
  readonly floor: string
  readonly verdict: string
  readonly holds: string
  /** With the floor that stands beside. */
  readonly holdsFloored: string
  readonly breaks: string
  readonly notJudged: string
  readonly limit: string
  readonly value: string
  readonly bound: string
  readonly notDeciding: string

  readonly network: string
  readonly tiers: string
  readonly switches: string
  readonly cables: string
  readonly modules: string
  readonly reach: string
  readonly power: string
  readonly cost: string
  readonly opticFailure: string
  readonly lines: string
  readonly length: string
  readonly roundTrip: string
  readonly bandwidth: string
  readonly available: string
  readonly owned: string
  readonly leased: string
  readonly aMonth: (money: string) => string

  readonly phase: string
  readonly step: string
  readonly utilisation: string
  readonly goodput: string
  readonly layout: string
  readonly memory: string
  readonly failures: string
  readonly assumed: string
  readonly doesNotFit: string
  readonly runCost: string

  readonly serving: string
  readonly service: string
  readonly model: string
  readonly replica: string
  readonly firstToken: string
  readonly perUser: string
  readonly perAccelerator: string
  readonly energyPerToken: string
  readonly millionTokens: string
  readonly levers: string
  readonly leverSaves: string
  readonly leverNames: Readonly<Record<string, string>>

  readonly comparison: (model: string, precision: string) => string
  readonly chip: string
  readonly speedMax: string
  readonly at: (speed: string) => string
  readonly perWatt: string
  readonly perMillion: string
  readonly comparisonNote: string
  readonly carried: string
  readonly vendor: string

  readonly users: string
  readonly tier: string
  readonly launch: string
  readonly never: string
  readonly served: string
  readonly short: string
  readonly price: string
  readonly clearing: string
  readonly breakEven: string
  readonly lost: string
  readonly usersNote: string

  readonly chips: string
  readonly yield: string
  readonly unitCost: string
  readonly fullCost: string
  readonly perMonth: string
  readonly limitedBy: string
  readonly limits: Readonly<Record<string, string>>
  readonly volumeFrom: string
  readonly pays: string
  readonly packages: (count: string) => string

  readonly programme: string
  readonly year: string
  readonly accelerators: string
  readonly siteDraw: string
  readonly capital: string
  readonly supply: string
  readonly asked: string
  readonly given: string
  readonly from: string

  readonly standings: string
  readonly net: string
  readonly terminal: string
  readonly standingsNote: string
  readonly presentValue: string
  readonly rate: string
  readonly exposure: string
  readonly slip: string
  readonly loan: string
  readonly drawn: string
  readonly interest: string
  readonly outstanding: string
  readonly coverage: string

  readonly losses: string
  readonly throttled: string
  readonly curtailed: string
  readonly slowdown: string
  readonly adequacy: string
  /** Without hours: less than a second. */
  readonly adequacyOf: (hours: string | null, known: boolean) => string
  readonly throttle: string
  readonly throttleOf: (pumps: string, noPumps: string) => string
}

const texts: Both<RoomsText> = {
  en: {
    swings: 'Swings of the synchronous job',
    day: 'day',
    feed: 'feed',
    island: 'island',
    tied: 'grid',
    swing: 'swing',
    after: 'after',
    frequency: 'frequency',
    withoutStorage: 'no battery',
    storageNeeded: 'battery needed',
    none: 'none',
    noneHolds: 'none would do',
    floor: 'floor',
    verdict: 'verdict',
    notJudged: 'no limit decides',
    holds: 'holds',
    holdsFloored: 'holds with it',
    breaks: 'does not hold',
    limit: 'limit',
    value: 'value',
    bound: 'bound',
    notDeciding: 'not in force on the day, or known from memory only: does not decide',

    network: 'Network',
    tiers: 'tiers',
    switches: 'switches',
    cables: 'cables',
    modules: 'optics',
    reach: 'reaches',
    power: 'power',
    cost: 'cost',
    opticFailure: 'a link breaks every',
    lines: 'Lines between sites',
    length: 'line',
    roundTrip: 'round trip',
    bandwidth: 'bandwidth',
    available: 'from',
    owned: 'laid',
    leased: 'leased',
    aMonth: (money) => `${money}/month`,

    phase: 'phase',
    step: 'step',
    utilisation: 'MFU',
    goodput: 'goodput',
    layout: 'layout',
    memory: 'memory',
    failures: 'fails every',
    assumed: 'assumed',
    doesNotFit: 'does not fit',
    runCost: 'cost',

    serving: 'Serving',
    service: 'service',
    model: 'model',
    replica: 'replica',
    firstToken: 'first token',
    perUser: 'per user',
    perAccelerator: 'per accelerator',
    energyPerToken: 'per token',
    millionTokens: 'per million',
    levers: 'instead of more accelerators',
    leverSaves: 'saves',
    leverNames: {
      quantise: 'next smaller number format',
      cache: 'half of the input from cache',
      speculate: 'guess ahead, 4 tokens',
      batch: 'twice the batch',
    },

    comparison: (model, precision) => `Chips at equal speed · ${model}, ${precision}`,
    chip: 'chip',
    speedMax: 'fastest',
    at: (speed) => `at ${speed}/s`,
    perWatt: 'tokens/J',
    perMillion: 'per million',
    comparisonNote:
      'output tokens/s of one chip, at so many tokens/s for one user; then, at the highest speed that most reach, tokens per joule and cost of a million',
    carried: 'carried over from other machines',
    vendor: 'from vendor figures',

    users: 'Users',
    tier: 'tier',
    launch: 'full from',
    never: 'never',
    served: 'served',
    short: 'missing',
    price: 'pays',
    clearing: 'would clear at',
    breakEven: 'break-even',
    lost: 'lost by waiting',
    usersNote: 'prices of API tiers per million output tokens, of seats per user and month',

    chips: 'Own chips',
    yield: 'die yield',
    unitCost: 'makes at',
    fullCost: 'with development',
    perMonth: 'a month',
    limitedBy: 'held by',
    limits: { wafers: 'wafers', carrier: 'packaging', memory: 'memory' },
    volumeFrom: 'volume from',
    pays: 'pays from',
    packages: (count) => `${count} chips`,

    programme: 'Programme by year',
    year: 'year',
    accelerators: 'working',
    siteDraw: 'site',
    capital: 'capital so far',
    supply: 'limit',
    asked: 'asked',
    given: 'given',
    from: 'passed on',

    standings: 'Parties: what each earns and risks',
    net: 'net',
    terminal: 'left at end',
    standingsNote:
      'net: within the plan; present value and return count what is left at its end too: loans still open, plant not yet worn out, shares at cost',
    presentValue: 'present value',
    rate: 'return',
    exposure: 'most out',
    slip: 'a quarter late',
    loan: 'loan',
    drawn: 'drawn',
    interest: 'interest in construction',
    outstanding: 'open at the end',
    coverage: 'least coverage',

    losses: 'lost',
    throttled: 'heat',
    curtailed: 'power',
    slowdown: 'swings',
    adequacy: 'adequacy',
    adequacyOf: (hours, known) =>
      `units that trip leave it short ${hours === null ? 'less than 1 s' : `${hours} h`} a year${known ? '' : '; forced outage rates are typical ones'}`,
    throttle: 'loss of cooling',
    throttleOf: (pumps, noPumps) => `racks throttle after ${pumps} with pumps, ${noPumps} without`,
  },
  ko: {
    swings: '동기식 학습의 부하 변동',
    day: '날짜',
    feed: '전원',
    island: '독립 계통',
    tied: '계통',
    swing: '변동폭',
    after: '대책 후',
    frequency: '주파수',
    withoutStorage: '배터리 없이',
    storageNeeded: '필요 배터리',
    none: '없음',
    noneHolds: '어떤 크기도 부족',
    floor: '하한 부하',
    verdict: '판정',
    notJudged: '판정 기준 없음',
    holds: '충족',
    holdsFloored: '적용 시 충족',
    breaks: '위반',
    limit: '제한',
    value: '값',
    bound: '한도',
    notDeciding: '그날 시행 전이거나 기억에만 근거해 판정에 쓰지 않음',

    network: '네트워크',
    tiers: '단',
    switches: '스위치',
    cables: '케이블',
    modules: '광모듈',
    reach: '최대 연결',
    power: '전력',
    cost: '비용',
    opticFailure: '링크 고장 간격',
    lines: '부지 사이 회선',
    length: '회선',
    roundTrip: '왕복 지연',
    bandwidth: '대역폭',
    available: '개통',
    owned: '자가',
    leased: '임차',
    aMonth: (money) => `월 ${money}`,

    phase: '단계',
    step: '스텝',
    utilisation: 'MFU',
    goodput: '유효 시간',
    layout: '병렬 배치',
    memory: '메모리',
    failures: '고장 간격',
    assumed: '가정',
    doesNotFit: '들어가지 않음',
    runCost: '비용',

    serving: '추론 서비스',
    service: '서비스',
    model: '모델',
    replica: '복제본',
    firstToken: '첫 토큰',
    perUser: '이용자당',
    perAccelerator: '가속기당',
    energyPerToken: '토큰당',
    millionTokens: '100만 토큰',
    levers: '가속기를 늘리는 대신',
    leverSaves: '절감',
    leverNames: {
      quantise: '한 단계 작은 수 형식',
      cache: '입력 절반을 캐시에서',
      speculate: '4토큰 앞서 추측',
      batch: '배치 두 배',
    },

    comparison: (model, precision) => `같은 속도에서 칩 비교 · ${model}, ${precision}`,
    chip: '칩',
    speedMax: '최고 속도',
    at: (speed) => `${speed}/s`,
    perWatt: 'tokens/J',
    perMillion: '100만 토큰',
    comparisonNote:
      '이용자 한 명이 보는 속도(tokens/s)에서 칩 하나의 초당 출력 토큰. 뒤 열은 대부분이 내는 가장 빠른 속도에서의 줄(J)당 토큰과 100만 토큰 원가',
    carried: '다른 기계의 계수를 적용',
    vendor: '제조사 수치 기반',

    users: '이용자층',
    tier: '이용자층',
    launch: '전량 제공',
    never: '기간 내 불가',
    served: '처리율',
    short: '부족',
    price: '가격',
    clearing: '균형 가격',
    breakEven: '손익분기',
    lost: '대기 손실',
    usersNote: 'API 가격은 출력 100만 토큰당, 구독 가격은 이용자 한 명의 월 요금',

    chips: '자체 칩',
    yield: '다이 수율',
    unitCost: '제조 원가',
    fullCost: '개발비 포함',
    perMonth: '월 생산',
    limitedBy: '제약',
    limits: { wafers: '웨이퍼', carrier: '패키징', memory: '메모리' },
    volumeFrom: '양산 시작',
    pays: '손익분기',
    packages: (count) => `${count}개`,

    programme: '연도별 사업 규모',
    year: '연도',
    accelerators: '가동',
    siteDraw: '부지 전력',
    capital: '누적 투자',
    supply: '한도',
    asked: '계획',
    given: '공급',
    from: '초과일',

    standings: '당사자별 손익과 위험',
    net: '순액',
    terminal: '기말 가치',
    standingsNote:
      '순액은 계획 기간의 수취에서 지급을 뺀 값. 현재가치와 수익률에는 기말에 남은 것(대출 잔액, 설비의 잔존 가치, 취득가 지분)을 더함',
    presentValue: '현재가치',
    rate: '수익률',
    exposure: '최대 노출',
    slip: '분기 지연 시',
    loan: '대출',
    drawn: '인출',
    interest: '건설 중 이자',
    outstanding: '기말 잔액',
    coverage: '최소 상환 배율',

    losses: '손실',
    throttled: '열',
    curtailed: '전력',
    slowdown: '변동',
    adequacy: '공급 신뢰도',
    adequacyOf: (hours, known) =>
      `발전기 고장으로 연 ${hours === null ? '1초 미만' : `${hours}시간`} 부족${known ? '' : '. 고장률은 통상값'}`,
    throttle: '냉각 상실 시',
    throttleOf: (pumps, noPumps) => `펌프가 돌면 ${pumps} 뒤, 멈추면 ${noPumps} 뒤 성능 제한`,
  },
}

/** Words of the report's further sections in a language. */
export function roomsText(lang: Language): RoomsText {
  return texts[lang]
}
