import { type RoomWords, words } from '../finding.js'
import type { Both, Language } from '../language.js'
import { object, topic } from '../particle.js'
import { say } from '../say.js'

const quantities: Readonly<Record<string, Both<string>>> = {
  'wet-bulb': { en: 'a wet bulb', ko: '습구온도' },
  range: { en: 'a range of the water', ko: '냉각수 온도차(range)' },
  'leaving-water': { en: 'leaving water', ko: '출구 수온' },
  'entering-condenser': { en: 'water or air entering the condenser', ko: '응축기 입구 온도' },
}

/** Plant that rejects heat. */
export const coolingWords: RoomWords = {
  'cooling.no-rejection': words({
    title: { en: 'Nothing rejects the heat', ko: '열을 내보낼 설비 없음' },
    values: { machine: 'text', category: 'text' },
    message: {
      en: ({ machine, category }) => `${machine} (${category}) rejects no heat to the outside`,
      ko: ({ machine, category }) => `${machine}(${category}) 설비는 열을 밖으로 내보내지 못합니다`,
    },
    hint: {
      en: () => 'name a chiller, a tower or a dry cooler as the plant',
      ko: () => 'plant에 냉동기, 냉각탑, 드라이 쿨러 중 하나를 지정하십시오',
    },
  }),
  'cooling.no-capacity': words({
    title: { en: 'Capacity unknown', ko: '냉각 용량을 알 수 없음' },
    values: { machine: 'text' },
    message: {
      en: ({ machine }) =>
        `the catalogue has no cooling capacity for ${machine}: its units cannot be counted`,
      ko: ({ machine }) => `${machine} 설비의 냉각 용량이 목록에 없어 대수를 계산할 수 없습니다`,
    },
    hint: {
      en: ({ machine }) => `write catalog: {${machine}: {cooling-capacity: 1_760 kW}}`,
      ko: ({ machine }) => `catalog: {${machine}: {cooling-capacity: 1_760 kW}}처럼 쓰십시오`,
    },
  }),
  'cooling.supply-too-warm': words({
    title: { en: 'Supply too warm for the plant', ko: '설비 한도를 넘는 공급 온도' },
    values: { machine: 'text', supply: 'temperature', limit: 'temperature' },
    message: {
      en: ({ machine, supply, limit }) =>
        `${machine} is asked for ${supply}, its limit is ${limit}`,
      ko: ({ machine, supply, limit }) =>
        `${machine} 설비에 ${object(supply)} 요구했는데 한도는 ${limit}입니다`,
    },
    hint: {
      en: () => 'lower supply, or choose a plant for warm water',
      ko: () => 'supply를 낮추거나 고온수용 설비를 고르십시오',
    },
  }),
  'cooling.adiabatic-dry': words({
    title: { en: 'Adiabatic cooler taken as dry', ko: '건식으로 계산한 단열 냉각기' },
    values: { machine: 'text' },
    message: {
      en: ({ machine }) =>
        `${machine} is calculated without its spray: water use is low, fan power high`,
      ko: ({ machine }) =>
        `${topic(machine)} 분무 없이 계산했습니다. 물 사용량은 낮게, 팬 전력은 높게 나옵니다`,
    },
    hint: {
      en: () => 'for the water balance use a tower in its place',
      ko: () => '물 수지를 볼 때는 냉각탑으로 바꿔 계산하십시오',
    },
  }),
  'cooling.rating-doubtful': words({
    title: { en: 'Chiller rating doubtful', ko: '의심스러운 냉동기 정격' },
    values: { machine: 'text', cop: 'ratio', share: 'fraction', low: 'fraction', high: 'fraction' },
    message: {
      en: ({ machine, cop, share, low, high }) =>
        `the rated COP ${cop} of ${machine} is ${share} of Carnot; its class reaches ${low} to ${high}`,
      ko: ({ machine, cop, share, low, high }) =>
        `${machine} 정격 COP ${topic(cop)} 카르노 효율의 ${share}입니다. 같은 종류는 ${low}~${high}입니다`,
    },
    hint: {
      en: () => 'check at which water and air temperatures the COP was rated',
      ko: () => 'COP를 잰 수온과 기온 조건을 확인하십시오',
    },
  }),
  'cooling.extrapolated': words({
    title: { en: 'Outside the fitted range', ko: '모형 적합 범위 밖' },
    values: { machine: 'text', quantity: 'text', value: 'number', low: 'number', high: 'number' },
    message: {
      en: ({ machine, quantity }, { values }) =>
        `${machine} meets ${quantities[quantity]?.en ?? quantity} of ${degrees(values, 'value', 'en')}; ${fitted(values, 'en')}`,
      ko: ({ machine, quantity }, { values }) =>
        `${machine}: ${quantities[quantity]?.ko ?? quantity} ${degrees(values, 'value', 'ko')}, ${fitted(values, 'ko')}`,
    },
    hint: {
      en: () =>
        'power in these hours is an extrapolation; name a curve of the catalogue (curve:) to do better',
      ko: () => '이 시간대의 전력은 외삽값입니다. 성능 곡선(curve:)을 지정하면 나아집니다',
    },
  }),
  'cooling.design-not-held': words({
    title: { en: 'Design day not held', ko: '설계일에 공급 온도 초과' },
    values: {
      machine: 'text',
      setPoint: 'temperature',
      over: 'temperatureDifference',
      dryBulb: 'temperature',
      wetBulb: 'temperature',
    },
    message: {
      en: ({ machine, setPoint, over, dryBulb, wetBulb }) =>
        `on the design day (${dryBulb} dry, ${wetBulb} wet bulb) ${machine} misses its ${setPoint} by ${over}`,
      ko: ({ machine, setPoint, over, dryBulb, wetBulb }) =>
        `설계일(건구 ${dryBulb}, 습구 ${wetBulb})에 ${machine} 설비의 공급 온도가 ${setPoint}보다 ${over} 높습니다`,
    },
    hint: {
      en: () => 'raise supply, or put a trim chiller behind it',
      ko: () => 'supply를 올리거나 보조 냉동기(trim)를 두십시오',
    },
  }),
  'cooling.not-held': words({
    title: { en: 'Supply not held', ko: '공급 온도 초과' },
    values: {
      machine: 'text',
      hours: 'hours',
      over: 'temperatureDifference',
      setPoint: 'temperature',
    },
    message: {
      en: ({ machine, hours, over, setPoint }) =>
        `${machine} misses its ${setPoint} in ${hours} a year, by up to ${over}`,
      ko: ({ machine, hours, over, setPoint }) =>
        `${machine} 설비의 공급 온도가 연 ${hours} 동안 ${setPoint}보다 최대 ${over} 높습니다`,
    },
    hint: {
      en: () =>
        'raise supply, or put a trim chiller behind it; accelerators throttle in such hours',
      ko: () =>
        'supply를 올리거나 보조 냉동기(trim)를 두십시오. 그 시간에는 가속기 성능이 제한됩니다',
    },
  }),
  'cooling.no-weather': words({
    title: { en: 'No weather', ko: '기상 자료 없음' },
    values: { dryBulb: 'temperature', wetBulb: 'temperature' },
    message: {
      en: ({ dryBulb, wetBulb }) =>
        `no weather: every hour is taken as the design day (${dryBulb} dry, ${wetBulb} wet bulb), so PUE and water are too high`,
      ko: ({ dryBulb, wetBulb }) =>
        `기상 자료가 없어 모든 시간을 설계일(건구 ${dryBulb}, 습구 ${wetBulb})로 보았습니다. PUE와 물 사용량이 높게 나옵니다`,
    },
    hint: {
      en: () => 'add weather to the site: an id of the catalogue, or a CSV file',
      ko: () => '부지에 weather(목록의 자료 또는 CSV 파일)를 지정하십시오',
    },
  }),
  'cooling.over-peak': words({
    title: { en: 'Load above the sized peak', ko: '설계 최대치를 넘는 부하' },
    values: { hours: 'hours', ratio: 'ratio' },
    message: {
      en: ({ hours, ratio }) =>
        `the load exceeds the peak that the plant was sized on in ${hours}, up to ${ratio} times`,
      ko: ({ hours, ratio }) => `${hours} 동안 부하가 설비 설계 최대치를 넘습니다(최대 ${ratio}배)`,
    },
    hint: {
      en: () => 'check work.mix: peak-draw belongs above the mean draws',
      ko: () => 'work.mix를 확인하십시오. peak-draw는 평균 소비보다 커야 합니다',
    },
  }),
}

type Values = Readonly<Record<string, string | number>>

/** °C, but K where the range of the water is meant. */
function degrees(values: Values, key: 'value' | 'low' | 'high', lang: Language): string {
  const kind = values.quantity === 'range' ? 'temperatureDifference' : 'temperature'
  return say(values[key] ?? '?', kind, lang)
}

/** Where the model holds: a range, or the one point that a rating gives. */
function fitted(values: Values, lang: Language): string {
  const low = degrees(values, 'low', lang)
  const high = degrees(values, 'high', lang)
  if (low === high) {
    return lang === 'ko' ? `정격 조건은 ${low}뿐입니다` : `its rating is known for ${low} only`
  }
  return lang === 'ko'
    ? `모형의 적합 범위는 ${low}~${high}입니다`
    : `its model was fitted on ${low} to ${high}`
}
