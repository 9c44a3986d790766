import { gateName, gateOrder } from './gate.js'
import { wordsOf } from './key-words.js'
import type { Both, Language } from './language.js'
import { moneyName } from './money.js'
import { swingFigure } from './swing-figure.js'

/** Sections of a plan whose next key is a name. */
const sections: Readonly<Record<string, Both<string>>> = {
  phases: { en: 'phase', ko: '단계' },
  sites: { en: 'site', ko: '부지' },
  activities: { en: 'activity', ko: '공정' },
  networks: { en: 'network of phase', ko: '네트워크, 단계' },
  lines: { en: 'line', ko: '회선' },
  training: { en: 'training run', ko: '학습' },
  serving: { en: 'service', ko: '서비스' },
  comparisons: { en: 'comparison', ko: '비교' },
  tiers: { en: 'tier', ko: '이용자층' },
  chips: { en: 'own chip', ko: '자체 칩' },
  supply: { en: 'limit', ko: '한도' },
}

/** `key: English | Korean`, one a line: what the keys of a plan are called. */
const keys = `
p10: first decile (P10) | 10 % 분위(P10)
p50: median (P50) | 중앙값(P50)
p90: ninth decile (P90) | 90 % 분위(P90)
deterministic: by central values | 중심값 기준
probability: probability of the date by central values | 중심값 날짜의 확률
ready: all of it works | 전체 가동
first: the first works | 첫 가동
half: half works | 절반 가동
most: nine tenths work | 90 % 가동
timeToMost: time until nine tenths work | 90 % 가동까지 걸리는 시간
timeToReady: time until all works | 전체 가동까지 걸리는 시간
timeAfterPrevious: time after the phase before | 앞 단계 이후 시간
working: accelerators that work at the end | 기말 가동 가속기
heldUpBy: what holds it up | 가동을 늦추는 조건
heldUpShare: share of the delay | 지연의 몫
losses: lost | 손실
throttled: heat | 열 제한
curtailed: lack of power | 전력 부족
slowdown: power swings | 부하 변동 대책
goodput: share of the time that counts | 유효 시간 비율
count: accelerators | 가속기
accelerators: accelerators | 가속기
racks: racks | 랙
perAccelerator: per accelerator | 가속기당
nameplate: nameplate power | 정격 전력
itPowerPeak: peak IT power | 최대 IT 전력
itPowerAverage: mean IT power | 평균 IT 전력
facilityPowerPeak: peak power of the site on the design day | 설계일 최대 시설 전력
gates: gate | 조건
complete: open for all | 전체 충족
power: power | 전력
gridAtStart: grid connection at the start | 시작할 때 계통 용량
gridAtEnd: grid connection at the end | 끝날 때 계통 용량
reserve: reserve | 예비력
sources: source | 전원
unitsMax: most units at once | 최대 대수
unitPower: output of one on the design day | 설계일 1대 출력
energy: energy | 전력량
loadFactor: load factor | 부하율
bridging: bridging | 임시 전원
units: units | 대수
from: from | 시작
until: until | 끝
fuel: fuel | 연료
rent: rent | 임대료
readyWithout: ready without rented units | 임대 설비 없이 가동
shortfall: largest shortfall | 최대 부족
remedy: remedy | 해소 방안
equipment: equipment | 기종
running: running | 운영
leadTime: lead time | 납기
demand: demand | 수요
grid: from the grid | 계통 공급
storage: lost or kept in batteries | 배터리 손실·잔량
unserved: not served | 미공급
emissions: emissions | 배출
carbonDioxide: carbon dioxide | 이산화탄소
nitrogenOxides: nitrogen oxides | 질소산화물
carbonMonoxide: carbon monoxide | 일산화탄소
method: method | 방법
cost: cost | 비용
adequacy: adequacy | 공급 신뢰도
firm: firm power | 확정 용량
lossOfLoad: hours short in a year | 연간 부족 시간
expectedUnserved: expected energy not served in a year | 연간 기대 미공급량
swings: power swings | 부하 변동
worst: number of the worst moment | 가장 나쁜 시점의 번호
cooling: cooling | 냉각
pueDesign: PUE on the design day | 설계일 전력 사용 효율(PUE)
pueAverage: PUE over the year | 연평균 전력 사용 효율(PUE)
waterEffectiveness: water per IT energy (WUE) | IT 전력량당 물 사용(WUE)
water: water | 물
compressorHours: hours with compressors | 압축기 가동 시간
timeToThrottle: time until racks throttle, pumps running | 펌프가 돌 때 성능 제한까지 시간
timeToThrottleNoPumps: time until racks throttle, pumps off | 펌프가 멈출 때 성능 제한까지 시간
plant: plant | 설비
unitCapacity: capacity of one | 1대 용량
heat: heat | 열
halls: halls | 전산실
start: start | 시작
finish: finish | 끝
finishP10: finish, first decile (P10) | 끝, 10 % 분위(P10)
finishP50: finish, median (P50) | 끝, 중앙값(P50)
finishP90: finish, ninth decile (P90) | 끝, 90 % 분위(P90)
totalFloat: total float | 여유
critical: critical | 주공정
criticality: probability of being critical | 주공정일 확률
design: design | 구조
switch: switch | 스위치
tiers: tiers of switches | 스위치 단 수
leaves: leaf switches | 리프 스위치
spines: spine switches | 스파인 스위치
cores: core switches | 코어 스위치
cables: cables | 케이블
transceivers: optical modules | 광모듈
adapters: adapters | 어댑터
reach: most accelerators joined | 최대 연결 가속기
opticalLinks: optical links | 광 링크
timeBetweenOpticFailures: time between failures of links | 링크 고장 간격
linksBroken: links broken at any moment | 늘 끊어져 있는 링크
owned: laid, not leased | 자가 회선
roundTripTime: round trip | 왕복 지연
bandwidth: bandwidth | 대역폭
capital: capital | 투자비
monthly: by the month | 월별
available: available from | 개통
model: model | 모델
compute: compute | 연산량
done: share done | 진척
acceleratorHours: accelerator-hours | 가속기·시간
phases: on phase | 단계
basis: basis | 근거
layout: layout | 병렬 배치
tensor: tensor parallel | 텐서 병렬
pipeline: pipeline parallel | 파이프라인 병렬
expert: expert parallel | 전문가 병렬
context: context parallel | 문맥 병렬
data: data parallel | 데이터 병렬
interleave: interleaving | 인터리브
microBatch: micro-batch | 마이크로배치
microBatches: micro-batches | 마이크로배치 수
step: step | 스텝
total: total | 합계
bubble: bubble | 파이프라인 공백
optimiser: optimiser | 옵티마이저
straggler: waiting for the slowest | 가장 느린 것 기다림
memory: memory | 메모리
weights: weights | 가중치
gradients: gradients | 기울기
activations: activations | 활성값
buffers: buffers | 버퍼
capacity: capacity | 용량
utilisation: utilisation | 이용률
tokensPerSecond: tokens per second | 초당 토큰
timeBetweenFailures: time between failures | 고장 간격
checkpointInterval: time between checkpoints | 체크포인트 간격
precision: number format | 수 형식
kvPerToken: cache per token | 토큰당 캐시
concurrencyMax: most requests at once | 최대 동시 요청
concurrency: requests at once | 동시 요청
timeToFirstToken: time to the first token | 첫 토큰까지 시간
timePerOutputToken: time per output token | 출력 토큰당 시간
timePerOutputTokenP10: time per output token, first decile (P10) | 출력 토큰당 시간, 10 % 분위(P10)
timePerOutputTokenP90: time per output token, ninth decile (P90) | 출력 토큰당 시간, 90 % 분위(P90)
cache: cache | 캐시
communication: communication | 통신
overhead: overhead | 부대 시간
tokensPerSecondPerUser: tokens per second for a user | 이용자당 초당 토큰
tokensPerSecondPerAccelerator: tokens per second of an accelerator | 가속기당 초당 토큰
energyPerToken: energy per token | 토큰당 전력량
levers: lever | 방법
millionTokens: cost of a million tokens | 100만 토큰 원가
chips: chip | 칩
speedMax: fastest for one user | 이용자 한 명의 최고 속도
service: service | 서비스
kind: kind | 종류
admitted: admitted from | 수용 시작
launch: full from | 전량 제공
offered: tokens asked for | 요청 토큰
served: tokens served | 처리 토큰
waiting: tokens that wait | 대기 토큰
shed: tokens turned away | 거절 토큰
servedShare: share served | 처리율
revenue: revenue | 매출
lost: lost by waiting | 대기 손실
left: users who left | 떠난 이용자
capNeeded: speed needed for all | 전부 처리하는 데 필요한 속도
acceleratorsShort: accelerators short | 부족한 가속기
clearing: price that would clear | 균형 가격
price: price | 가격
breakEvenPrice: price that breaks even | 손익분기 가격
promiseKept: promise kept | 약속 이행
instead: instead of | 대체 대상
accelerator: accelerator | 가속기
grossDies: gross dies | 총 다이
dieYieldRaw: die yield without harvesting | 회수 전 다이 수율
dieYield: die yield | 다이 수율
packageYield: package yield | 패키지 수율
packagesPerWafer: packages per wafer | 웨이퍼당 패키지
dies: dies | 다이
carrier: carrier | 인터포저
substrate: substrate | 기판
test: test | 시험
scrap: scrap | 폐기
partner: partner | 설계 협력사
unitCost: unit cost | 제조 원가
fullCost: cost with development | 개발비 포함 원가
development: development | 개발비
supply: supply | 공급
limitedBy: limited by | 제약
timeToVolume: time to volume | 양산까지 시간
failure: probability of failure | 실패 확률
volumeFrom: volume from | 양산 시작
volume: volume | 물량
breakEven: break-even | 손익분기
sensitivity: sensitivity | 민감도
missing: missing | 부족
money: money | 비용
currency: currency | 통화
prices: year of prices | 가격 기준 연도
owner: owner | 사업자
capitalTotal: capital in all | 투자비 합계
runningTotal: running cost in all | 운영비 합계
parties: party | 당사자
paid: pays | 지급
received: receives | 수취
acceleratorHour: accelerator-hour | 가속기·시간
perHour: levelised cost | 균등화 원가
parts: part | 구성
life: life of accelerators | 가속기 수명
discountRate: discount rate | 할인율
runs: cost of run | 학습 비용
uses: use of funds | 자금 사용
standings: standing of | 손익
net: net | 순액
terminal: left at the end | 기말 가치
presentValue: present value | 현재가치
rate: rate of return | 수익률
exposure: most out | 최대 노출
exposureMonth: month of most out | 최대 노출 월
funds: own funds | 자기 자금
circular: share that comes back | 되돌아오는 몫
loans: loan | 대출
drawn: drawn | 인출
interestDuringConstruction: interest during construction | 건설 중 이자
outstandingEnd: open at the end | 기말 잔액
coverageMin: least coverage | 최소 상환 배율
coverageMean: mean coverage | 평균 상환 배율
coverageMinMonth: month of least coverage | 최소 상환 배율 월
slip: present value of a quarter's delay | 분기 지연 시 현재가치 변화
site: site | 부지
system: system | 시스템
type: type | 기종
rented: rented | 임대
known: known | 확인됨
ratesKnown: outage rates known | 고장률 확인됨
place: place | 위치
name: name | 이름
hall: hall | 전산실
activity: activity | 공정
end: end | 끝
campus: campus | 캠퍼스
`

const words = wordsOf(keys)

/** Whether a key of the plan has a name. */
export function isNamedKey(key: string): boolean {
  return words.has(key)
}

/** What a figure of the plan is: `site memphis: cooling, PUE over the year`. */
export function figureName(path: string, lang: Language): string {
  const [head = '', name, ...rest] = path.split('.')
  const section = sections[head]?.[lang]
  const told = (list: readonly string[]) => list.map((key, i) => wordOf(key, list[i - 1], lang))
  if (section === undefined || name === undefined) return told(path.split('.')).join(', ')
  const subject = `${section} ${name}`
  if (rest[0] === 'swings') {
    return `${subject}: ${swingFigure(rest, words, lang)}`
  }
  return rest.length === 0 ? subject : `${subject}: ${told(rest).join(', ')}`
}

/** A key by its word; categories of money and gates by theirs; names as they are. */
function wordOf(key: string, after: string | undefined, lang: Language): string {
  if (after !== undefined && /^(capital|running|parts|uses|sources)$/.test(after)) {
    return moneyName(key, lang)
  }
  const gate = gateOrder.find((one) => one === key)
  if (gate !== undefined && /^(gates|heldUpShare)$/.test(after ?? '')) return gateName(gate, lang)
  if (after !== undefined && named.has(after)) return key
  return words.get(key)?.[lang] ?? key
}

/** Keys whose next key is a name that somebody gave. */
const named = new Set([
  'sources',
  'units',
  'plant',
  'readyWithout',
  'parties',
  'standings',
  'loans',
  'runs',
  'chips',
  'phases',
  'levers',
  'sensitivity',
  'slip',
])
