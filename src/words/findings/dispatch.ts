import { fieldInWords, kebab } from '../field.js'
import { type Raw, type RoomWords, words } from '../finding.js'
import type { Both, Language } from '../language.js'
import { object, subject } from '../particle.js'
import { monthOf, overCap } from './dispatch-permit.js'
import { fleetOf, siteOf } from './place.js'

const short = { peak: 'power', hours: 'hours', first: 'date' } as const

/** When hours with a shortage begin. */
function since(first: string, lang: Language): string {
  return lang === 'ko' ? `처음은 ${first}` : `first on ${first}`
}

/** Whether a permit limits hours of units, not what they emit. */
const isHours = ({ values }: Raw): boolean => values.quantity === 'unit-hours'

/** How the linear program ended. */
const endings: Readonly<Record<string, Both<string>>> = {
  infeasible: { en: 'found no feasible dispatch', ko: '실행 가능해 없음' },
  unbounded: { en: 'found no bound on the cost', ko: '비용 하한 없음' },
  limit: { en: 'ran out of time or iterations', ko: '시간·반복 한도 초과' },
  error: { en: 'failed', ko: '계산 오류' },
}

const emissions: Readonly<Record<string, Both<string>>> = {
  'carbon-monoxide': { en: 'carbon monoxide', ko: '일산화탄소(CO)' },
  'nitrogen-oxides': { en: 'nitrogen oxides', ko: '질소산화물(NOx)' },
}

/** Energy hour by hour. */
export const dispatchWords: RoomWords = {
  'dispatch.unserved': words({
    title: { en: 'Energy not served', ko: '공급하지 못한 전력량' },
    values: { energy: 'energy', ...short },
    message: {
      en: ({ energy, peak, hours, first }) =>
        `${energy} are not served in ${hours}, up to ${peak}, ${since(first, 'en')}`,
      ko: ({ energy, peak, hours, first }) =>
        `${hours} 동안 ${object(energy)} 공급하지 못합니다(최대 ${peak}, ${since(first, 'ko')})`,
    },
    hint: {
      en: (_, raw) =>
        `raise sites.${siteOf(raw)}.power.grid, add units or a battery; accelerators are curtailed in such hours`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.power.grid를 올리거나 발전 설비, 배터리를 늘리십시오. 그 시간에는 가속기 출력이 제한됩니다`,
    },
  }),
  'dispatch.reserve-short': words({
    title: { en: 'Reserve short', ko: '운전 예비력 부족' },
    values: short,
    message: {
      en: ({ peak, hours, first }) =>
        `up to ${peak} of the reserve are missing in ${hours}, ${since(first, 'en')}: a trip in such an hour sheds load`,
      ko: ({ peak, hours, first }) =>
        `${hours} 동안 예비력이 최대 ${peak} 모자랍니다(${since(first, 'ko')}). 그때 설비가 탈락하면 부하를 차단해야 합니다`,
    },
    hint: {
      en: (_, raw) =>
        `add a unit or a battery, or accept the trip: sites.${siteOf(raw)}.power.reserve: none`,
      ko: (_, raw) =>
        `발전기나 배터리를 더하거나, 차단을 감수한다면 sites.${siteOf(raw)}.power.reserve: none으로 쓰십시오`,
    },
  }),
  'dispatch.permit-exceeded': words({
    title: { en: 'Permit exceeded', ko: '인허가 한도 초과' },
    values: { quantity: 'text', amount: 'number', limit: 'number', month: 'text' },
    message: {
      en: ({ month }, raw) =>
        `in the twelve months to ${monthOf(month, 'en')} ${overCap(raw, 'en')}`,
      ko: ({ month }, raw) => `${monthOf(month, 'ko')}까지 12개월간 ${overCap(raw, 'ko')}`,
    },
    hint: {
      en: ({ quantity }, raw) =>
        `take more from the grid, ${isHours(raw) ? 'add units that share the hours' : 'run cleaner units'}, or mend sites.${siteOf(raw)}.permits.NAME.${quantity}`,
      ko: ({ quantity }, raw) =>
        `전력망 수전을 늘리거나 ${isHours(raw) ? '운전시간을 나눌 설비를 더하거나' : '저배출 설비로 바꾸거나'} sites.${siteOf(raw)}.permits.NAME.${quantity} 값을 고치십시오`,
    },
  }),
  'dispatch.emission-unknown': words({
    title: { en: 'Emission limit not checked', ko: '점검하지 못한 배출 한도' },
    values: { emission: 'text' },
    message: {
      en: ({ emission }) =>
        `the permit limits ${emissions[emission]?.en ?? emission}, and the catalogue does not state what machines emit: the limit is not checked`,
      ko: ({ emission }) =>
        `인허가가 ${emissions[emission]?.ko ?? emission} 배출을 제한하지만 목록에 배출 계수가 없어 점검하지 못했습니다`,
    },
    hint: {
      en: () => "check it against the makers' guaranteed emissions",
      ko: () => '제조사의 배출 보증값으로 따로 확인하십시오',
    },
  }),
  'dispatch.below-minimum': words({
    title: { en: 'Below the least load', ko: '최저부하 미만 운전' },
    values: { load: 'fraction', hours: 'hours', minimum: 'fraction' },
    message: {
      en: ({ load, hours, minimum }, raw) =>
        `${fleetOf(raw)} runs below its least load of ${minimum} in ${hours}, down to ${load}: nothing else can give way`,
      ko: ({ load, hours, minimum }, raw) =>
        `${fleetOf(raw)} 설비가 ${hours} 동안 최저부하 ${minimum}보다 낮게 운전합니다(최저 ${load}). 대신 줄일 전원이 없습니다`,
    },
    hint: {
      en: (_, raw) =>
        `lower sites.${siteOf(raw)}.power.sources.${fleetOf(raw)}.units in that time, or add a battery`,
      ko: (_, raw) =>
        `그 기간의 sites.${siteOf(raw)}.power.sources.${fleetOf(raw)}.units를 줄이거나 배터리를 더하십시오`,
    },
  }),
  'dispatch.swing-exceeds-battery': words({
    title: { en: 'Swing beyond the battery', ko: '배터리 출력을 넘는 부하 변동' },
    values: { equipment: 'text', duty: 'power', power: 'power' },
    message: {
      en: ({ equipment, duty, power }) =>
        `swings of synchronous jobs ask ${duty} of ${equipment}, and all its units give ${power}: none is left for dispatch`,
      ko: ({ equipment, duty, power }) =>
        `동기식 학습의 부하 변동에 ${equipment} 배터리 ${subject(duty)} 필요한데 출력은 ${power}여서 급전에 쓸 몫이 없습니다`,
    },
    hint: {
      en: (_, raw) => `raise sites.${siteOf(raw)}.power.storage.${fleetOf(raw)}.units`,
      ko: (_, raw) => `sites.${siteOf(raw)}.power.storage.${fleetOf(raw)}.units를 늘리십시오`,
    },
  }),
  'dispatch.unpriced': words({
    title: { en: 'Hours without a price', ko: '단가가 없는 시간' },
    values: { hours: 'hours' },
    message: {
      en: ({ hours }) =>
        `the tariff gives no price of energy for ${hours}: its adder alone is billed there`,
      ko: ({ hours }) =>
        `요금표에 ${hours}의 전력량 단가가 없어 그 시간에는 부가 단가만 매겼습니다`,
    },
    hint: {
      en: (_, raw) =>
        `name another tariff in sites.${siteOf(raw)}.prices, or one price: {electricity: 60 USD/MWh}`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.prices에서 다른 tariff나 단일 단가를 쓰십시오: {electricity: 150 KRW/kWh}`,
    },
  }),
  'dispatch.solver-failed': words({
    title: { en: 'No optimal dispatch', ko: '최적 급전 실패' },
    values: { status: 'text' },
    message: {
      en: ({ status }) =>
        `the linear program ${endings[status]?.en ?? `ended as ${status}`}: hours are dispatched by a priority list, at a cost above the optimum`,
      ko: ({ status }) =>
        `선형계획으로 풀지 못해(${endings[status]?.ko ?? status}) 우선순위 급전으로 계산했습니다. 비용이 최적보다 높게 나옵니다`,
    },
    hint: {
      en: (_, raw) => `look for extreme figures under sites.${siteOf(raw)}.power and its prices`,
      ko: (_, raw) => `sites.${siteOf(raw)}.power와 prices에 극단적인 값이 있는지 확인하십시오`,
    },
  }),
  'dispatch.incomplete': words({
    title: { en: 'Equipment data missing', ko: '설비 자료 누락' },
    values: { equipment: 'text', field: 'text' },
    message: {
      en: ({ equipment, field }) =>
        `${equipment} has no ${fieldInWords(equipment, field, 'en')} in the catalogue; the sums leave it out`,
      ko: ({ equipment, field }) =>
        `목록에 ${equipment} 설비의 ${subject(fieldInWords(equipment, field, 'ko'))} 없어 합계에서 빠졌습니다`,
    },
    hint: {
      en: ({ equipment, field }) => `write it under catalog: {${equipment}: {${kebab(field)}: …}}`,
      ko: ({ equipment, field }) => `catalog: {${equipment}: {${kebab(field)}: …}}에 값을 쓰십시오`,
    },
  }),
}
