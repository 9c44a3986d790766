import type { Language } from '../../src/words/index.js'

interface CoolingText {
  readonly site: string
  readonly show: string
  readonly lead: (site: string, average: string, design: string) => string
  readonly leadDesign: (site: string, design: string) => string
  readonly water: (volume: string, perEnergy: string) => string
  readonly noWater: string
  readonly compressors: (hours: string) => string
  readonly noCompressors: string
  readonly throttle: (pumps: string, none: string) => string
  readonly pueTile: string
  readonly pueNote: (design: string) => string
  readonly wueTile: string
  readonly wueNote: (volume: string) => string
  readonly compressorTile: string
  readonly compressorNote: (share: string) => string
  readonly throttleTile: string
  readonly throttleNote: (none: string) => string
  readonly none: string
  readonly hours: (hours: string) => string
  readonly quantities: Readonly<Record<'pue' | 'power' | 'water', string>>
  readonly heatTitle: (what: string, least: string, most: string, when: string) => string
  readonly heatUnit: string
  readonly source: string
  readonly loading: string
  readonly hour: string
  readonly cubicMetresPerHour: (volume: string) => string
  readonly pueTitle: (best: string, bestMonth: string, worst: string, worstMonth: string) => string
  readonly pueUnit: string
  readonly design: (pue: string) => string
  readonly month: string
  readonly waterTitle: (volume: string, month: string) => string
  readonly waterUnit: string
  readonly waterSeries: string
  readonly plant: string
  readonly loop: string
  readonly equipment: string
  readonly units: string
  readonly each: string
  readonly heat: string
  readonly owner: string
  readonly plantTitle: (units: string, from: string) => string
  readonly plantUnit: string
  readonly notAsked: string
}

export const coolingText: Readonly<Record<Language, CoolingText>> = {
  en: {
    site: 'Site',
    show: 'Show',
    lead: (site, average, design) =>
      `PUE of ${site} is ${average} over the year and ${design} on the design day.`,
    leadDesign: (site, design) => `PUE of ${site} is ${design} on the design day.`,
    water: (volume, perEnergy) => `It takes ${volume} of water, ${perEnergy} of IT energy (WUE).`,
    noWater: 'It takes no water.',
    compressors: (hours) => `Compressors run ${hours} h of the plan.`,
    noCompressors: 'No compressor ever runs.',
    throttle: (pumps, none) =>
      `If the heat sink is lost, racks throttle after ${pumps} with pumps running, after ${none} without.`,
    pueTile: 'PUE over the year',
    pueNote: (design) => `${design} on the design day`,
    wueTile: 'WUE',
    wueNote: (volume) => `${volume} of water in the plan`,
    compressorTile: 'Compressors run',
    compressorNote: (share) => `${share} of the hours with load`,
    throttleTile: 'Until racks throttle',
    throttleNote: (none) => `after loss of the heat sink, pumps running; ${none} without pumps`,
    none: 'none',
    hours: (hours) => `${hours} h`,
    quantities: { pue: 'PUE', power: 'cooling power', water: 'make-up water' },
    heatTitle: (what, least, most, when) =>
      `${what[0]?.toUpperCase()}${what.slice(1)} between ${least} and ${most}, highest on ${when}`,
    heatUnit:
      'each column a day (or the mean of several), each row an hour of local standard time; empty: no load',
    source: 'cooling, hourly weather of a typical year',
    loading: 'The hours are on their way…',
    hour: 'hour',
    cubicMetresPerHour: (volume) => `${volume}/h`,
    pueTitle: (best, bestMonth, worst, worstMonth) =>
      best === worst
        ? `PUE is ${best} in every month`
        : `PUE between ${best} (${bestMonth}) and ${worst} (${worstMonth})`,
    pueUnit: 'mean of each month, weighted by IT energy; the level is that of the design day',
    design: (pue) => `design day ${pue}`,
    month: 'Month',
    waterTitle: (volume, month) => `Up to ${volume} of make-up water a month, in ${month}`,
    waterUnit: 'make-up water by month',
    waterSeries: 'water',
    plant: 'Plant at its largest, spare units in',
    loop: 'Loop',
    equipment: 'Equipment',
    units: 'Units',
    each: 'Each',
    heat: 'Heat',
    owner: 'Whose',
    plantTitle: (units, from) => `${units} units at most, from ${from}`,
    plantUnit: 'units needed by month, spare ones in',
    notAsked: 'No unit is ever needed',
  },
  ko: {
    site: '부지',
    show: '보기',
    lead: (site, average, design) =>
      `${site}의 전력 사용 효율(PUE)은 연평균 ${average}, 설계일 ${design}입니다.`,
    leadDesign: (site, design) => `${site}의 설계일 전력 사용 효율(PUE)은 ${design}입니다.`,
    water: (volume, perEnergy) =>
      `물은 ${volume}를 쓰며, IT 전력량당 물 사용(WUE)은 ${perEnergy}입니다.`,
    noWater: '물은 쓰지 않습니다.',
    compressors: (hours) => `압축기는 계획 기간에 ${hours}시간 돕니다.`,
    noCompressors: '압축기는 한 번도 돌지 않습니다.',
    throttle: (pumps, none) =>
      `냉열원을 잃으면 펌프가 돌 때 ${pumps}, 멈추면 ${none} 뒤 랙이 성능을 제한합니다.`,
    pueTile: '연평균 PUE',
    pueNote: (design) => `설계일 ${design}`,
    wueTile: 'WUE',
    wueNote: (volume) => `계획 기간 물 ${volume}`,
    compressorTile: '압축기 가동',
    compressorNote: (share) => `부하가 있는 시간의 ${share}`,
    throttleTile: '성능 제한까지',
    throttleNote: (none) => `냉열원 상실, 펌프 가동 시. 펌프가 멈추면 ${none}`,
    none: '없음',
    hours: (hours) => `${hours}시간`,
    quantities: { pue: 'PUE', power: '냉각 전력', water: '보충수' },
    heatTitle: (what, least, most, when) => `${what} ${least} ~ ${most}, 최고 ${when}`,
    heatUnit: '열은 하루(또는 여러 날의 평균), 행은 현지 표준시의 한 시간. 빈 칸은 부하 없음',
    source: '냉각 모의, 표준 기상 연도의 시간별 자료',
    loading: '시간별 자료를 불러오는 중…',
    hour: '시각',
    cubicMetresPerHour: (volume) => `시간당 ${volume}`,
    pueTitle: (best, bestMonth, worst, worstMonth) =>
      best === worst
        ? `PUE는 모든 달 ${best}`
        : `PUE 최저 ${best}(${bestMonth}), 최고 ${worst}(${worstMonth})`,
    pueUnit: '월평균, IT 전력량 가중. 기준선은 설계일',
    design: (pue) => `설계일 ${pue}`,
    month: '월',
    waterTitle: (volume, month) => `보충수는 ${month}에 가장 많은 ${volume}`,
    waterUnit: '월별 보충수',
    waterSeries: '보충수',
    plant: '최대 규모의 설비, 예비 포함',
    loop: '계통',
    equipment: '기종',
    units: '대수',
    each: '1대 용량',
    heat: '열',
    owner: '소유',
    plantTitle: (units, from) => `최대 ${units}대, ${from}부터`,
    plantUnit: '월별 필요 대수, 예비 포함',
    notAsked: '필요한 설비 없음',
  },
}
