import type { Language } from '../../src/words/index.js'

interface RationingText {
  readonly allMet: (tiers: number, day: string) => string
  readonly waits: (tier: string, day: string, missing: string) => string
  readonly never: (tier: string, missing: string) => string
  readonly met: (met: number, all: number) => string
  readonly below: (tier: string, share: string) => string
  readonly sharesTitle: (tier: string, share: string, month: string) => string
  readonly sharesAll: string
  readonly sharesUnit: string
  readonly source: string
  readonly fullFrom: (day: string) => string
  readonly neverFull: string
  readonly month: string
  readonly tier: string
  readonly fateTitle: (tier: string, served: string, waits: string, shed: string) => string
  readonly fateAll: string
  readonly fateUnit: string
  readonly served: string
  readonly waiting: string
  readonly shed: string
  readonly priceTitle: (tier: string, share: string) => string
  readonly priceNone: string
  readonly priceUnit: string
  readonly cost: string
  readonly priceLimit: string
  readonly ofPrice: (cost: string, price: string) => string
  readonly free: (cost: string) => string
  readonly costUnknown: string
  readonly launch: string
  readonly admitted: (day: string) => string
  readonly servedShare: string
  readonly ofAsked: (tokens: string) => string
  readonly missing: string
  readonly missingNote: (cap: string) => string
  readonly missingNone: string
  readonly cap: string
  readonly aDay: (tokens: string) => string
  readonly revenue: string
  readonly lost: (money: string) => string
  readonly nothingLost: string
  readonly promise: string
  readonly kept: string
  readonly broken: string
  readonly promiseNote: string
  readonly left: string
  readonly lostHead: string
  readonly price: string
  readonly breakEven: string
  readonly clearing: string
  readonly kind: string
  readonly kinds: Readonly<Record<'api' | 'seats', string>>
  readonly service: string
  readonly admittedHead: string
  readonly tableTitle: string
  readonly tableNote: string
}

export const rationingText: Readonly<Record<Language, RationingText>> = {
  en: {
    allMet: (tiers, day) =>
      tiers === 1
        ? `The one tier of users is served in full from ${day}.`
        : `All ${tiers} tiers of users are served in full from ${day}.`,
    waits: (tier, day, missing) =>
      `${tier} waits longest: it is served in full from ${day}, and on its tightest day ${missing} accelerators are missing.`,
    never: (tier, missing) =>
      `${tier} is not served in full within the plan: on its tightest day ${missing} accelerators are missing.`,
    met: (met, all) =>
      ` ${met} of ${all} tiers ${met === 1 ? 'is' : 'are'} served in full throughout.`,
    below: (tier, share) =>
      ` At its price ${tier} does not earn its cost, which is ${share} of it.`,
    sharesTitle: (tier, share, month) =>
      `${tier} fares worst: ${share} of what it asks for is served in ${month}`,
    sharesAll: 'Every month serves all that is asked for',
    sharesUnit:
      'share of the tokens asked for that is served, by month; tick: in full from then on',
    source: 'rationing by rank on what is delivered, central case',
    fullFrom: (day) => `in full from ${day}`,
    neverFull: 'not in full within the plan',
    month: 'Month',
    tier: 'Tier',
    fateTitle: (tier, served, waits, shed) =>
      `${tier}: ${served} of the tokens asked for are served, ${waits} wait, ${shed} are turned away`,
    fateAll: 'No token waits and none is turned away',
    fateUnit: 'what becomes of the tokens asked for, over the plan',
    served: 'served',
    waiting: 'wait',
    shed: 'turned away',
    priceTitle: (tier, share) => `${tier} costs the most for what it pays: ${share} of its price`,
    priceNone: 'No tier has both a price and a known cost',
    priceUnit:
      'cost of what is served, idle time in, over the price; API per million output tokens, seats per user and month',
    cost: 'cost',
    priceLimit: 'price',
    ofPrice: (cost, price) => `${cost} of ${price}`,
    free: (cost) => `free; costs ${cost}`,
    costUnknown: 'cost not known',
    launch: 'In full from',
    admitted: (day) => `first met ${day}`,
    servedShare: 'Served',
    ofAsked: (tokens) => `of ${tokens} asked for`,
    missing: 'Accelerators missing',
    missingNote: (cap) => `on the tightest day; a cap of ${cap} a user would let all in`,
    missingNone: 'not on any day',
    cap: 'Cap that lets all in',
    aDay: (tokens) => `${tokens} a day`,
    revenue: 'Revenue',
    lost: (money) => `${money} lost by waiting and leaving`,
    nothingLost: 'nothing lost by waiting',
    promise: 'Promised latency',
    kept: 'kept',
    broken: 'not kept',
    promiseNote: 'time to the first token',
    left: 'Users who left',
    lostHead: 'Lost',
    price: 'Price',
    breakEven: 'Break-even',
    clearing: 'Would clear at',
    kind: 'Kind',
    kinds: { api: 'API', seats: 'seats' },
    service: 'Service',
    admittedHead: 'First met',
    tableTitle: 'Tiers of users',
    tableNote:
      'API prices per million output tokens, seats per user and month. Would clear at: P10 to P90 of the price at which demand falls to what is there on the tightest day. Cap: tokens of a user on that day.',
  },
  ko: {
    allMet: (tiers, day) =>
      tiers === 1
        ? `이용자층 하나를 ${day}부터 전량 처리합니다.`
        : `이용자층 ${tiers}개를 모두 ${day}부터 전량 처리합니다.`,
    waits: (tier, day, missing) =>
      `가장 오래 기다리는 이용자층: ${tier}. ${day}부터 전량 처리하며 가장 빠듯한 날에는 가속기 ${missing}장이 모자랍니다.`,
    never: (tier, missing) =>
      `계획 기간 안에 전량 처리하지 못하는 이용자층: ${tier}. 가장 빠듯한 날에 가속기 ${missing}장이 모자랍니다.`,
    met: (met, all) => ` ${all}개 이용자층 중 ${met}개는 하루도 모자라지 않습니다.`,
    below: (tier, share) => ` ${tier}의 가격으로는 원가를 내지 못합니다(원가가 가격의 ${share}).`,
    sharesTitle: (tier, share, month) => `처리율이 가장 낮은 이용자층: ${tier}, ${month} ${share}`,
    sharesAll: '모든 달에 요청을 전부 처리합니다',
    sharesUnit: '월별 요청 토큰 중 처리한 비율. 눈금은 그날부터 전량 처리',
    source: '공급된 가속기를 순위대로 배분, 중심값 기준',
    fullFrom: (day) => `${day}부터 전량`,
    neverFull: '기간 내 전량 불가',
    month: '월',
    tier: '이용자층',
    fateTitle: (tier, served, waits, shed) =>
      `${tier}: 요청 토큰 중 처리 ${served}, 대기 ${waits}, 거절 ${shed}`,
    fateAll: '대기하거나 거절되는 토큰이 없습니다',
    fateUnit: '계획 기간의 요청 토큰이 어떻게 되는지',
    served: '처리',
    waiting: '대기',
    shed: '거절',
    priceTitle: (tier, share) => `원가율이 가장 높은 이용자층: ${tier}, 원가가 가격의 ${share}`,
    priceNone: '가격과 원가를 모두 아는 이용자층이 없습니다',
    priceUnit:
      '가격 대비 원가(유휴 시간 포함). API는 출력 100만 토큰당, 구독은 이용자 한 명의 월 요금',
    cost: '원가',
    priceLimit: '가격',
    ofPrice: (cost, price) => `가격 ${price} 중 ${cost}`,
    free: (cost) => `무료, 원가 ${cost}`,
    costUnknown: '원가 모름',
    launch: '전량 처리 시작',
    admitted: (day) => `첫 충족 ${day}`,
    servedShare: '처리율',
    ofAsked: (tokens) => `요청 ${tokens}`,
    missing: '부족한 가속기',
    missingNote: (cap) => `가장 빠듯한 날. 1인당 ${cap}로 제한하면 모두 수용`,
    missingNone: '부족한 날 없음',
    cap: '전원 수용 한도',
    aDay: (tokens) => `하루 ${tokens}`,
    revenue: '매출',
    lost: (money) => `대기·이탈 손실 ${money}`,
    nothingLost: '대기 손실 없음',
    promise: '지연 약속',
    kept: '지킴',
    broken: '못 지킴',
    promiseNote: '첫 토큰까지 시간',
    left: '떠난 이용자',
    lostHead: '대기 손실',
    price: '가격',
    breakEven: '손익분기',
    clearing: '균형 가격',
    kind: '종류',
    kinds: { api: 'API', seats: '구독' },
    service: '서비스',
    admittedHead: '첫 충족',
    tableTitle: '이용자층',
    tableNote:
      'API 가격은 출력 100만 토큰당, 구독 가격은 이용자 한 명의 월 요금. 균형 가격은 가장 빠듯한 날 수요가 공급과 같아지는 가격의 P10~P90. 전원 수용 한도는 그날 이용자 한 명의 토큰.',
  },
}
