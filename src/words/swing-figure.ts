import { type KeyWords, wordsOf } from './key-words.js'
import type { Language } from './language.js'

/** `key: English | Korean`: keys below `swings`, some of which are called otherwise elsewhere. */
const keys = `
moments: date | 날짜
swing: swing at the supply | 수전점 변동폭
ramp: fastest ramp | 최대 증감발
inertia: inertia | 관성
stepAccepted: load step that machines accept | 발전기 허용 부하 스텝
resonance: resonance | 공진
at: at | 위치
gain: gain | 응답
voltageChange: change of voltage | 전압 변화
alone: machines alone | 발전기만
built: as built | 현 설비
floored: with the floor | 하한 부하 적용
needed: with the batteries needed | 필요 배터리 적용
loss: less its largest unit | 최대 호기 탈락
rise: rise within a second | 1초 사이 증가
nadir: lowest frequency | 최저 주파수
zenith: highest frequency | 최고 주파수
rateOfChange: rate of change of frequency | 주파수 변화율
broken: limits broken | 위반한 기준
lostAt: time until the island is lost | 독립 계통 붕괴까지 시간
shed: share of load shed | 부하 차단 비율
shedAt: time of shedding | 부하 차단 시각
holds: verdict | 판정
lost: power lost | 탈락 출력
duty: duty of batteries | 배터리 부담
cyclesPerDay: swings a day | 하루 변동 횟수
storageNeeded: batteries needed | 필요 배터리
floor: power floor | 하한 부하
wasted: power wasted | 낭비 전력
slowdown: slowdown of the job | 작업 속도 저하
verdicts: limit | 기준
value: value | 값
bound: bound | 한도
`

const swingWords = wordsOf(keys)

/**
 * A figure of a site's swings: `power swings, date 1, with the floor, lowest frequency`.
 * @param words of keys that are called the same everywhere
 */
export function swingFigure(path: readonly string[], words: KeyWords, lang: Language): string {
  const told: string[] = []
  for (const key of path) {
    // what stands in a list has its place, from 1
    if (/^\d+$/.test(key)) told.push(`${told.pop() ?? ''} ${Number(key) + 1}`.trim())
    else if (key !== 'cases') told.push((swingWords.get(key) ?? words.get(key))?.[lang] ?? key)
  }
  return told.join(', ')
}
