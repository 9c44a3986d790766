import type { Language } from '../../../src/words/index.js'

interface StoryText {
  readonly caption: (day: string) => string
  readonly what: string
  readonly frequency: string
  readonly rate: (window: string) => string
  readonly swing: string
  readonly shed: string
  readonly wasted: string
  readonly verdict: string
  readonly aloneIsland: string
  readonly aloneGrid: string
  readonly built: string
  readonly floored: (floor: string) => string
  readonly slowed: (share: string) => string
  readonly flooredNone: string
  readonly noFloor: string
  readonly needed: (power: string) => string
  readonly units: (units: string, type: string) => string
  readonly neededNone: string
  readonly neededNothing: string
  readonly neededAny: string
  readonly loss: string
  readonly show: string
  readonly showCase: (name: string) => string
}

export const storyText: Readonly<Record<Language, StoryText>> = {
  en: {
    caption: (day) => `What holds the swing on ${day}, from step to step`,
    what: 'Case',
    frequency: 'Frequency',
    rate: (window) => `rate ${window}`,
    swing: 'Swing left',
    shed: 'Shed',
    wasted: 'Wasted',
    verdict: 'Verdict',
    aloneIsland: 'machines alone',
    aloneGrid: 'grid alone',
    built: 'as built',
    floored: (floor) => `with a floor of ${floor}`,
    slowed: (share) => `with ${share} standing still`,
    flooredNone: 'with a floor',
    noFloor: 'no floor needed',
    needed: (power) => `with ${power} of batteries`,
    units: (units, type) => `${units} × ${type}`,
    neededNone: 'no battery of any size would do',
    neededNothing: 'no battery needed',
    neededAny: 'with the batteries it needs',
    loss: 'less its largest unit',
    show: 'show',
    showCase: (name) => `Show below: ${name}`,
  },
  ko: {
    caption: (day) => `${day}, 반복 스텝의 변동을 무엇이 막는가`,
    what: '경우',
    frequency: '주파수',
    rate: (window) => `변화율, ${window}`,
    swing: '남은 변동폭',
    shed: '차단',
    wasted: '낭비',
    verdict: '판정',
    aloneIsland: '발전기만',
    aloneGrid: '계통만',
    built: '현 설비',
    floored: (floor) => `하한 부하 ${floor} 적용`,
    slowed: (share) => `${share} 정지`,
    flooredNone: '하한 부하 적용',
    noFloor: '하한 부하 불필요',
    needed: (power) => `배터리 ${power} 적용`,
    units: (units, type) => `${type} ${units}대`,
    neededNone: '어떤 크기의 배터리로도 부족',
    neededNothing: '배터리 불필요',
    neededAny: '필요한 배터리 적용',
    loss: '최대 호기 탈락',
    show: '보기',
    showCase: (name) => `아래에서 보기: ${name}`,
  },
}
