import { powerEquipment } from '../../catalog/index.js'
import { dayInLine } from '../day.js'
import { type Raw, type RoomWords, words } from '../finding.js'
import type { Language } from '../language.js'
import { object, subject } from '../particle.js'
import { say } from '../say.js'

const short = {
  site: 'text',
  missing: 'power',
  from: 'date',
  days: 'days',
  waiting: 'accelerators',
} as const
const remedy = {
  equipment: 'text',
  units: 'count',
  running: 'count',
  unitPower: 'power',
  leadTime: 'duration',
} as const

const hasRemedy = ({ values }: Raw) => values.equipment !== undefined && values.units !== undefined

/** `7 × 2.5 MW cat-g3520k-voltagrid`: the nominal power where the catalogue has it. */
function fleet({ values }: Raw, lang: Language): string {
  const id = String(values.equipment)
  const nominal = powerEquipment(id)?.powerNominal
  const power = nominal === undefined ? '' : say(nominal, 'power', lang)
  const units = say(values.units ?? '?', 'count', lang)
  if (lang === 'ko') return `${id}${power === '' ? '' : `(${power})`} ${units}대`
  return `${units} × ${power === '' ? '' : `${power} `}${id}`
}

/** The day on which the remedy has to be ordered. */
function orderBy({ values }: Raw, lang: Language): string | undefined {
  const { from, leadTime } = values
  return typeof from === 'number' && typeof leadTime === 'number'
    ? dayInLine(from - leadTime, lang)
    : undefined
}

/** Whether the remedy has to be ordered before the plan begins. */
function isTooLate({ values }: Raw): boolean {
  return values.late === 1
}

function wholeDays({ later }: Raw['values'], lang: Language): string {
  return typeof later === 'number' ? say(Math.round(later / 86_400), 'days', lang) : '?'
}

/** Building programme, gates and dates. */
export const scheduleWords: RoomWords = {
  'schedule.power-short': words({
    title: { en: 'Power short', ko: '전력 부족' },
    values: { ...short, ...remedy },
    message: {
      en: ({ missing, from, days, waiting, running, unitPower }, raw) =>
        `${missing} missing from ${from} for ${days}, ${waiting} wait` +
        (hasRemedy(raw)
          ? `: ${fleet(raw, 'en')} would end it (${running} running at ${unitPower} on the design day, enough of them in 99 % of hours)`
          : ''),
      ko: ({ missing, from, days, waiting, running, unitPower }, raw) =>
        `${from}부터 ${days}간 ${subject(missing)} 모자라 가속기 ${waiting}이 기다립니다` +
        (hasRemedy(raw)
          ? `. ${fleet(raw, 'ko')}로 해소됩니다(설계일 출력 ${unitPower}, ${running}대 운전, 99 %의 시간에 확보)`
          : ''),
    },
    hint: {
      en: ({ site, equipment, units }, raw) => {
        if (!hasRemedy(raw)) return `raise sites.${site}.power.grid, or add sources to it`
        const day = orderBy(raw, 'en')
        const when = isTooLate(raw)
          ? `, ordered before the plan's start, by ${day}`
          : `, ordered by ${day}`
        return `add ${units} units of ${equipment} to sites.${site}.power.sources${day ? when : ''}`
      },
      ko: ({ site, equipment, units }, raw) => {
        if (!hasRemedy(raw))
          return `sites.${site}.power.grid 값을 올리거나 sources에 발전 설비를 더하십시오`
        const day = orderBy(raw, 'ko')
        return `sites.${site}.power.sources에 ${equipment} ${units}대를 더하십시오${day ? `(발주 기한 ${day}${isTooLate(raw) ? ', 계획 시작 전' : ''})` : ''}`
      },
    },
  }),
  'schedule.cooling-short': words({
    title: { en: 'Cooling short', ko: '냉각 부족' },
    values: short,
    message: {
      en: ({ missing, from, days, waiting }) =>
        `${missing} of heat cannot be rejected from ${from} for ${days}, ${waiting} wait`,
      ko: ({ missing, from, days, waiting }) =>
        `${from}부터 ${days}간 열 ${object(missing)} 내보내지 못해 가속기 ${waiting}이 기다립니다`,
    },
    hint: {
      en: ({ site }) =>
        `raise the units of sites.${site}.cooling, or leave them out: the design day then sizes them`,
      ko: ({ site }) =>
        `sites.${site}.cooling의 units를 늘리거나 빼십시오. 빼면 설계일로 대수를 정합니다`,
    },
  }),
  'schedule.permit-short': words({
    title: { en: 'Permit short', ko: '인허가 용량 부족' },
    values: short,
    message: {
      en: ({ missing, from, days, waiting }) =>
        `${missing} more than the permits allow from ${from} for ${days}, ${waiting} wait`,
      ko: ({ missing, from, days, waiting }) =>
        `${from}부터 ${days}간 인허가(permit) 용량을 ${missing} 넘어 가속기 ${waiting}이 기다립니다`,
    },
    hint: {
      en: ({ site }) => `check date and power of sites.${site}.permits`,
      ko: ({ site }) => `sites.${site}.permits의 날짜와 용량을 확인하십시오`,
    },
  }),
  'schedule.never-ready': words({
    title: { en: 'Never ready', ko: '기간 안에 준공되지 않음' },
    values: { phase: 'text', count: 'accelerators', working: 'count', gate: 'gate' },
    message: {
      en: ({ phase, count, working, gate }) =>
        `phase ${phase}: ${working} of ${count} work at the end of the horizon; held up by ${gate}`,
      ko: ({ phase, count, working, gate }) =>
        `${phase} 단계: 기간이 끝날 때 가속기 ${count} 중 ${working}장만 가동됩니다. 제약 요인은 ${gate}입니다`,
    },
    hint: {
      en: ({ gate }) => `mend ${gate} first, or set a later end`,
      ko: ({ gate }) => `먼저 ${gate} 문제를 풀거나 end를 늦추십시오`,
    },
  }),
  'schedule.merge-bias': words({
    title: { en: 'Central dates are too early', ko: '중앙값 날짜가 너무 이름' },
    values: {
      phase: 'text',
      deterministic: 'date',
      p50: 'date',
      later: 'duration',
      probability: 'fraction',
    },
    message: {
      en: ({ phase, deterministic, p50, probability }, { values }) =>
        `phase ${phase}: central durations give ${deterministic}, but only ${probability} of outcomes are done by then; half are by ${p50}, ${wholeDays(values, 'en')} later`,
      ko: ({ phase, deterministic, p50, probability }, { values }) =>
        `${phase} 단계: 대표 기간만 이으면 ${deterministic}이지만 그때까지 끝날 확률은 ${probability}뿐이고, P50은 ${wholeDays(values, 'ko')} 늦은 ${p50}입니다`,
    },
    hint: {
      en: () => 'where paths meet, the last one counts: quote the P50 date, not the central one',
      ko: () => '여러 공정이 합쳐지면 가장 늦은 것이 결정합니다(merge bias). P50 날짜를 쓰십시오',
    },
  }),
  'schedule.unknown-activity': words({
    title: { en: 'Activity unknown', ko: '알 수 없는 공정 활동' },
    values: { by: 'text', unknown: 'text' },
    message: {
      en: ({ by, unknown }) => `${by} names the activity "${unknown}", which nothing is called`,
      ko: ({ by, unknown }) => `${by} 항목이 가리키는 "${unknown}" 활동이 없습니다`,
    },
    hint: {
      en: () => 'check the name against the template and build.activities',
      ko: () => '공정 틀(template)과 build.activities의 이름을 확인하십시오',
    },
  }),
  'schedule.no-work': words({
    title: { en: 'No working time', ko: '작업 시간 없음' },
    values: { daysPerWeek: 'number', shifts: 'number' },
    message: {
      en: ({ daysPerWeek, shifts }) =>
        `with ${daysPerWeek} days a week and ${shifts} shifts no work is ever done`,
      ko: ({ daysPerWeek, shifts }) =>
        `주 ${daysPerWeek}일, ${shifts}교대로는 작업이 진행되지 않습니다`,
    },
    hint: {
      en: () => 'write build.calendar: {days-per-week: 5, shifts: 1}',
      ko: () => 'build.calendar: {days-per-week: 5, shifts: 1}처럼 쓰십시오',
    },
  }),
  'schedule.shared-hall': words({
    title: { en: 'Hall shared by phases', ko: '여러 단계가 쓰는 전산동' },
    values: { hall: 'text', first: 'text', last: 'text' },
    message: {
      en: ({ hall, first, last }) =>
        `hall ${hall} holds racks of ${first} and ${last}: work after its last rack waits for both`,
      ko: ({ hall, first, last }) =>
        `${hall} 전산동에 ${first}, ${last} 단계의 랙이 함께 있어, 마지막 랙 이후의 작업은 둘 다 기다립니다`,
    },
    hint: {
      en: () => 'size the halls so that a phase fills whole halls, if they should not wait',
      ko: () => '서로 기다리지 않게 하려면 단계가 전산동을 통째로 채우도록 용량을 정하십시오',
    },
  }),
  'schedule.cycle': words({
    title: { en: 'Work that waits for itself', ko: '서로를 기다리는 공정' },
    values: { cycle: 'text' },
    message: {
      en: ({ cycle }) => `work that waits for itself: ${cycle}`,
      ko: ({ cycle }) => `자기 자신을 기다리는 공정이 있습니다: ${cycle}`,
    },
    hint: {
      en: () => 'take one predecessor out, or start a delivery on a date',
      ko: () => '선행 공정 하나를 빼거나 입고를 날짜로 시작하십시오',
    },
  }),
  'schedule.no-rate': words({
    title: { en: 'No arrival rate', ko: '입고 속도 없음' },
    values: { phase: 'text', rate: 'arrivalRate' },
    message: {
      en: ({ phase, rate }) => `accelerators of ${phase} arrive at ${rate}, that is never`,
      ko: ({ phase, rate }) => `${phase} 단계의 입고 속도가 ${rate}여서 가속기가 오지 않습니다`,
    },
    hint: {
      en: () => 'write arrive: 5_000/week from 2026-06-01',
      ko: () => 'arrive: 5_000/week from 2026-06-01처럼 쓰십시오',
    },
  }),
  'schedule.unknown-moment': words({
    title: { en: 'Moment unknown', ko: '알 수 없는 시점' },
    values: { moment: 'text' },
    message: {
      en: ({ moment }) => `"${moment}" is neither a date nor an activity of the programme`,
      ko: ({ moment }) => `"${moment}" 항목은 날짜도 공정 활동도 아닙니다`,
    },
    hint: {
      en: () => 'write a date (2026-06-01) or the name of an activity, whose finish it then means',
      ko: () => '날짜(2026-06-01)나 공정 활동 이름을 쓰십시오. 활동은 그 완료 시점을 뜻합니다',
    },
  }),
  'schedule.no-places': words({
    title: { en: 'Too few places', ko: '설치 공간 부족' },
    values: { phase: 'text', count: 'accelerators', places: 'count' },
    message: {
      en: ({ phase, count, places }) =>
        `phase ${phase} has ${count}, the halls have places for ${places} of them`,
      ko: ({ phase, count, places }) =>
        `${phase} 단계의 가속기는 ${count}인데 전산동에는 ${places}장 자리뿐입니다`,
    },
    hint: {
      en: () => 'add a hall, or raise its capacity',
      ko: () => '전산동(halls)을 더하거나 capacity를 올리십시오',
    },
  }),
  'schedule.capacity-falls': words({
    title: { en: 'Power falls away', ko: '전력이 줄어듦' },
    values: {
      site: 'text',
      from: 'date',
      missing: 'power',
      stopped: 'accelerators',
      source: 'text',
    },
    message: {
      en: ({ from, missing, stopped, source }) =>
        `${source} falls on ${from}: ${missing} are missing for what runs, and ${stopped} stop`,
      ko: ({ from, missing, stopped, source }) =>
        `${from}에 ${source} 용량이 줄어 가동 중인 설비에 ${subject(missing)} 모자라고 가속기 ${stopped}이 멈춥니다`,
    },
    hint: {
      en: () => 'keep the units until something else carries the load',
      ko: () => '다른 전원이 부하를 맡을 때까지 설비를 유지하십시오',
    },
  }),
  'schedule.n-1': words({
    title: { en: 'No reserve', ko: '예비력 없음' },
    values: { site: 'text', unit: 'power', accelerators: 'accelerators', source: 'text' },
    message: {
      en: ({ unit, accelerators, source }) =>
        `no reserve: the trip of one unit of ${source} (${unit}) stops ${accelerators} on the worst day`,
      ko: ({ unit, accelerators, source }) =>
        `예비력이 없습니다. ${source} 1대(${unit})가 탈락하면 최악의 날 가속기 ${accelerators}이 멈춥니다`,
    },
    hint: {
      en: ({ site }) => `to plan for it, write sites.${site}.power.reserve: n-1`,
      ko: ({ site }) => `대비하려면 sites.${site}.power.reserve: n-1로 쓰십시오`,
    },
  }),
  'schedule.no-spread': words({
    title: { en: 'No uncertainty', ko: '불확실성 없음' },
    values: {},
    message: {
      en: () => 'no duration and no date has a spread: P10, P50 and P90 are the same day',
      ko: () => '기간과 날짜에 범위가 없어 P10, P50, P90이 모두 같은 날입니다',
    },
    hint: {
      en: () => 'write durations as 20 | 30 | 50 d and dates as 2026-05-01..2026-06-15',
      ko: () => '기간은 20 | 30 | 50 d, 날짜는 2026-05-01..2026-06-15처럼 쓰십시오',
    },
  }),
}
