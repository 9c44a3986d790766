import { type Raw, type RoomWords, words } from '../finding.js'
import type { Both, Language } from '../language.js'
import { by, object, topic } from '../particle.js'
import { say } from '../say.js'
import { siteOf } from './place.js'

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
      en: () => 'name a chiller, a tower, a dry cooler or an outside-air plant as the plant',
      ko: () => 'plant에 냉동기, 냉각탑, 드라이 쿨러, 외기 냉방 설비 중 하나를 지정하십시오',
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
  'cooling.throttles': words({
    title: { en: 'Racks throttle', ko: '랙 성능 제한' },
    values: { machine: 'text', hours: 'hours', share: 'fraction', chillers: 'power' },
    message: {
      en: ({ machine, hours, share, chillers }, { values }) =>
        `behind ${machine}, racks throttle in ${hours} a year and ${share} of the IT energy is held back${values.chillers === 0 ? '' : `; chillers for ${chillers} of heat would end it`}`,
      ko: ({ machine, hours, share, chillers }, { values }) =>
        `${machine} 설비로는 연 ${hours} 동안 랙 성능이 제한되어 IT 전력량의 ${object(share)} 쓰지 못합니다${values.chillers === 0 ? '' : `. 열 ${object(chillers)} 맡을 냉동기가 있으면 해소됩니다`}`,
    },
    hint: {
      en: (_, raw) =>
        `name a chiller behind it (sites.${siteOf(raw)}.cooling.trim), or raise the units that are there`,
      ko: (_, raw) =>
        `뒤를 받칠 냉동기를 sites.${siteOf(raw)}.cooling.trim에 지정하거나 설비 대수를 늘리십시오`,
    },
  }),
  'cooling.throttles-first': words({
    title: { en: 'Racks throttle before the plant restarts', ko: '재기동보다 빠른 랙 성능 제한' },
    values: {
      time: 'duration',
      restartTime: 'duration',
      tankVolume: 'volumePerPower',
      tankNeeded: 'volumePerPower',
    },
    message: {
      en: ({ time, restartTime, tankVolume, tankNeeded }, { values }) =>
        `when the plant trips, racks throttle after ${time}, and it runs again only after ${restartTime}: tanks of ${tankNeeded} of heat would bridge it, ${values.tankVolume === 0 ? 'none is planned' : `${tankVolume} are planned`}`,
      ko: ({ time, restartTime, tankVolume, tankNeeded }, { values }) =>
        `냉각 설비가 멈추면 ${time} 뒤 랙 성능이 제한되는데 재기동에는 ${restartTime} 걸립니다. 축열조가 열부하당 ${tankNeeded} 있어야 견디는데 ${values.tankVolume === 0 ? '계획에는 없습니다' : `계획은 ${tankVolume}입니다`}`,
    },
    hint: {
      en: (_, raw) =>
        `write sites.${siteOf(raw)}.cooling.tank-volume: ${enough(raw, 'en')}, or shorten restart-time (pumps and controls on UPS)`,
      ko: (_, raw) =>
        `sites.${siteOf(raw)}.cooling.tank-volume: ${by(enough(raw, 'ko'))} 쓰거나, 펌프·제어를 UPS에 물려 restart-time을 줄이십시오`,
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

/** The tank that bridges the restart, with 1 % for the rounding of the figure. */
function enough({ values }: Raw, lang: Language): string {
  const { tankNeeded } = values
  return typeof tankNeeded === 'number' ? say(tankNeeded * 1.01, 'volumePerPower', lang) : '…'
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
