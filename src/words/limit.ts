import { type LimitQuantity, type LimitStatus, type StandIn, view } from '../catalog/index.js'
import { formatQuantity } from '../quantity/index.js'
import type { Both, Language } from './language.js'

/** What a limit bounds, in a column. */
const quantities: Readonly<Record<LimitQuantity, Both<string>>> = {
  swing: { en: 'swing', ko: '변동폭' },
  ramp: { en: 'ramp', ko: '증감발' },
  frequency: { en: 'frequency', ko: '주파수' },
  'rate-of-change': { en: 'rate of change', ko: '주파수 변화율' },
  'voltage-change': { en: 'voltage change', ko: '전압 변화' },
  spectrum: { en: 'energy in a band', ko: '대역 에너지 비중' },
  amplitude: { en: 'sine in the power', ko: '주파수별 변동폭' },
  'flicker-short': { en: 'flicker Pst', ko: '단시간 플리커 Pst' },
  'flicker-long': { en: 'flicker Plt', ko: '장시간 플리커 Plt' },
  'ride-through-low-voltage': { en: 'low-voltage ride-through', ko: '저전압 운전유지' },
  'ride-through-high-voltage': { en: 'high-voltage ride-through', ko: '과전압 운전유지' },
  'ride-through-low-frequency': { en: 'low-frequency ride-through', ko: '저주파수 운전유지' },
  'ride-through-high-frequency': { en: 'high-frequency ride-through', ko: '과주파수 운전유지' },
  recovery: { en: 'recovery', ko: '부하 복귀' },
  step: { en: 'step of load', ko: '부하 급변' },
  loss: { en: 'loss of load', ko: '부하 탈락' },
}

/** What rows bound that are listed only: no plan can be held against them. */
const listed: Readonly<Record<string, Both<string>>> = {
  scope: { en: 'size in scope', ko: '적용 규모' },
  date: { en: 'date', ko: '날짜' },
  process: { en: 'process', ko: '절차' },
  money: { en: 'fee', ko: '비용' },
  contract: { en: 'terms of contract', ko: '계약 조건' },
  'sag-count': { en: 'counting of sags', ko: '전압강하 횟수 누적' },
  shedding: { en: 'load shedding', ko: '부하차단' },
  generation: { en: 'generation on site', ko: '구내 발전' },
  curtailment: { en: 'curtailment', ko: '감축' },
  supply: { en: 'grid power', ko: '수전 한도' },
  renewables: { en: 'renewables', ko: '재생에너지' },
  'system-voltage': { en: 'voltage', ko: '전압' },
  relay: { en: 'relay setting', ko: '계전기 정정값' },
  'phase-jump': { en: 'phase jump', ko: '위상 급변' },
  'harmonic-current': { en: 'harmonic current', ko: '고조파 전류' },
  'voltage-distortion': { en: 'voltage distortion', ko: '전압 왜형률' },
  unbalance: { en: 'unbalance', ko: '전압 불평형' },
  'start-time': { en: 'start', ko: '기동 시간' },
  derating: { en: 'derating', ko: '출력 저하' },
  tolerance: { en: 'tolerance of equipment', ko: '기기 내력' },
  'operating-time': { en: 'time of operation', ko: '운전 시간' },
  units: { en: 'units', ko: '대수' },
  emission: { en: 'emission', ko: '배출' },
  setback: { en: 'setback', ko: '이격 거리' },
  noise: { en: 'noise', ko: '소음' },
  water: { en: 'water', ko: '용수' },
}

const statuses: Readonly<Record<LimitStatus, Both<string>>> = {
  'in-force': { en: 'in force', ko: '시행 중' },
  adopted: { en: 'adopted', ko: '채택' },
  proposed: { en: 'proposed', ko: '제안' },
  practice: { en: 'practice', ko: '관행' },
  withdrawn: { en: 'withdrawn', ko: '철회' },
}

const standIns: Readonly<Record<StandIn, Both<string>>> = {
  machines: {
    en: 'stands in for what the machines bear; no grid code binds an island',
    ko: '발전기 보호 기준을 대신함(독립 계통을 구속하는 계통 규정은 없음)',
  },
  system: {
    en: "binds the system's operator; a stand-in on an island",
    ko: '계통 운영자의 기준이며 독립 계통에서는 대용',
  },
  utility: {
    en: "a neighbour's numbers: this operator publishes none",
    ko: '이 운영자가 공개한 수치가 없어 인접 전력회사 수치로 대신함',
  },
}

const pick = (table: Readonly<Record<string, Both<string>>>, key: string, lang: Language) =>
  Object.hasOwn(table, key) ? (table[key]?.[lang] ?? key) : key

/** What a limit bounds, in a column: `swing`, `변동폭`; also of rows that are only listed. */
export function limitQuantityName(quantity: string, lang: Language): string {
  return pick({ ...listed, ...quantities }, quantity, lang)
}

/**
 * Over or within which a figure was taken, to stand behind it: ` over 500 ms`, `(500 ms 평균)`; '' without a window.
 * @param window s
 */
export function windowInWords(
  quantity: string,
  window: number | undefined,
  lang: Language,
): string {
  const told = windowAlone(quantity, window, lang)
  if (told === '') return ''
  return lang === 'ko' ? `(${told})` : ` ${told}`
}

/**
 * The same in a line of its own: `over 500 ms`, `500 ms 평균`.
 * @param window s
 */
export function windowAlone(quantity: string, window: number | undefined, lang: Language): string {
  if (window === undefined || !(window > 0)) return ''
  const time = formatQuantity(window, 'duration', { lang })
  switch (quantity) {
    case 'rate-of-change':
      return lang === 'ko' ? `${time} 평균` : `over ${time}`
    case 'frequency':
      return lang === 'ko' ? `${time} 지속` : `for ${time}`
    default:
      return lang === 'ko' ? `${time} 이내` : `within ${time}`
  }
}

/** How long a frequency stood beyond its bound: `beyond for 420 ms`, `never beyond`. */
export function beyondInWords(beyond: number, lang: Language): string {
  const time = formatQuantity(beyond, 'duration', { lang, digits: 2 })
  if (lang === 'ko') return beyond > 0 ? `이탈 ${time}` : '이탈 없음'
  return beyond > 0 ? `beyond for ${time}` : 'never beyond'
}

/** A limit by its name in the catalogue: `NERC PRC-024, East: low frequency`; a site's own by its key. */
export function limitName(key: string, lang: Language): string {
  const row = view('limits', key)
  return (lang === 'ko' ? row?.nameKo : undefined) ?? row?.name ?? key
}

/** How far a limit binds: `in force`, `시행 중`. */
export function limitStatusName(status: string, lang: Language): string {
  return pick(statuses, status, lang)
}

/** A verdict, as far as its standing goes. */
interface Standing {
  readonly status: LimitStatus
  readonly kind: string
  readonly from?: string | undefined
  readonly judged?: number | undefined
  readonly conflict?: string | undefined
  readonly standsFor?: StandIn | undefined
}

/**
 * What a reader must know of a limit beside its figure: that it is coming, proposed, a practice or
 * known from memory only, what it stands in for, how far it was judged, and where sources disagree.
 * @param day ISO day of the verdict
 * @returns empty for a limit in force that was judged whole
 */
export function limitStanding(verdict: Standing, day: string, lang: Language): string[] {
  const { status, kind, from, judged, conflict, standsFor } = verdict
  const en = lang === 'en'
  const told: string[] = []
  if (from !== undefined && from > day) told.push(en ? `from ${from}` : `${from}부터`)
  if (status !== 'in-force') told.push(limitStatusName(status, lang))
  if (kind === 'memory') told.push(en ? 'known from memory only' : '기억에만 근거함')
  if (standsFor) told.push(standIns[standsFor][lang])
  if (judged !== undefined) {
    const time = formatQuantity(judged, 'duration', { lang })
    told.push(en ? `not judged beyond ${time}` : `${time}를 넘는 시간은 판정하지 않음`)
  }
  const row = conflict === undefined ? undefined : view('limitConflicts', conflict)
  if (row) told.push((en ? row.text : row.textKo) ?? '')
  return told
}
