import type { Language } from '../../src/words/index.js'

interface PowerText {
  readonly site: string
  readonly enough: (site: string, need: string, firm: string) => string
  readonly short: (site: string, missing: string) => string
  readonly remedy: (units: string, equipment: string) => string
  readonly remedyLead: (time: string) => string
  readonly bridged: (power: string, from: string) => string
  readonly home: (day: string) => string
  readonly neverHome: string
  readonly peak: string
  readonly peakNote: string
  readonly firmTile: string
  readonly firmNote: (grid: string) => string
  readonly shortTile: string
  readonly shortNote: string
  readonly energyTile: string
  readonly energyNote: (unserved: string) => string
  readonly carbonTile: string
  readonly carbonNote: (perEnergy: string) => string
  readonly costTile: string
  readonly costNote: string
  readonly none: string
  readonly loading: string
  readonly needTitle: (day: string, need: string) => string
  readonly needShort: (day: string, need: string, missing: string) => string
  readonly needUnit: string
  readonly bySchedule: string
  readonly firm: string
  readonly needed: string
  readonly day: string
  readonly month: string
  readonly phasesTitle: (phase: string, power: string, share: string) => string
  readonly phasesUnit: string
  readonly supplyTitle: (first: string, share: string) => string
  readonly supplyNone: string
  readonly supplyUnit: Readonly<Record<'hours' | 'days' | 'weeks', string>>
  readonly byDispatch: (method: string) => string
  readonly methods: Readonly<Record<'priority-list' | 'linear-program', string>>
  readonly grid: string
  readonly storage: string
  readonly unserved: string
  readonly load: string
  readonly from: string
  readonly durationTitle: (share: string, peak: string) => string
  readonly durationUnit: string
  readonly hoursShare: string
  readonly facility: string
  readonly fuelTitle: (fuel: string, month: string) => string
  readonly fuelUnit: string
  readonly fuel: string
  readonly balance: string
  readonly item: string
  readonly value: string
  readonly energy: string
  readonly share: string
  readonly items: Readonly<
    Record<'demand' | 'ballast' | 'grid' | 'sources' | 'storage' | 'unserved', string>
  >
  readonly sources: string
  readonly source: string
  readonly type: string
  readonly units: string
  readonly each: string
  readonly together: string
  readonly given: string
  readonly loadFactor: string
  readonly whose: string
  readonly bridging: string
  readonly bridgingUnits: string
  readonly needFrom: string
  readonly canGo: string
  readonly rent: string
  readonly fuelBurnt: string
  readonly without: (phase: string) => string
  readonly reserve: string
  readonly adequacy: string
  readonly emissions: string
  readonly nitrogen: string
  readonly carbonMonoxide: string
  readonly terms: string
}

export const powerText: Readonly<Record<Language, PowerText>> = {
  en: {
    site: 'Site',
    enough: (site, need, firm) =>
      `Firm power covers what ${site} needs: ${need} at most, ${firm} firm at the end.`,
    short: (site, missing) =>
      `At the worst, ${missing} of firm power are missing at ${site}: accelerators that are otherwise ready stand still.`,
    remedy: (units, equipment) => `${units} × ${equipment} more would end it`,
    remedyLead: (time) => ` (lead time ${time})`,
    bridged: (power, from) => `Rented units of ${power} bridge from ${from}`,
    home: (day) => `; they can go home on ${day}.`,
    neverHome: '; they are still needed when the plan ends.',
    peak: 'Most needed',
    peakNote: 'at the supply, design day',
    firmTile: 'Firm at the end',
    firmNote: (grid) => `grid ${grid}, design day`,
    shortTile: 'Largest shortfall',
    shortNote: 'against all that is otherwise ready',
    energyTile: 'Energy used',
    energyNote: (unserved) => `${unserved} not served`,
    carbonTile: 'CO₂ of own sources',
    carbonNote: (perEnergy) => `${perEnergy} of what they gave`,
    costTile: 'Cost of energy',
    costNote: 'without rents and capital',
    none: 'none',
    loading: 'The hours are on their way…',
    needTitle: (day, need) =>
      `What works needs up to ${need}, from ${day}, and firm power covers it`,
    needShort: (day, need, missing) =>
      `What works needs up to ${need}, from ${day}; at the worst ${missing} more are wanting`,
    needUnit:
      'firm on the design day and needed by what works, daily; shaded: power holds accelerators up',
    bySchedule: 'rating and schedule, central case',
    firm: 'firm',
    needed: 'needed',
    day: 'Day',
    month: 'Month',
    phasesTitle: (phase, power, share) =>
      `Phase ${phase} takes the most: ${power}, ${share} of the site’s peak`,
    phasesUnit: 'accelerators installed × site power of each on the design day; line: firm power',
    supplyTitle: (first, share) => `Most of the energy supplied, ${share}, comes from: ${first}`,
    supplyNone: 'Nothing is supplied yet',
    supplyUnit: {
      hours: 'mean of each hour; line: load of the site',
      days: 'mean of each day (hours below 14 days of the window); line: load of the site',
      weeks:
        'mean of each week (days below 2 years, hours below 14 days of the window); line: load of the site',
    },
    byDispatch: (method) => `dispatch, ${method}`,
    methods: { 'priority-list': 'priority list', 'linear-program': 'linear program' },
    grid: 'grid',
    storage: 'batteries',
    unserved: 'not served',
    load: 'load',
    from: 'From',
    durationTitle: (share, peak) =>
      `More than half of the peak of ${peak} is drawn in ${share} of the hours of the plan`,
    durationUnit: 'power of the site, by the share of hours that exceed it',
    hoursShare: 'Hours that exceed it',
    facility: 'Power of the site',
    fuelTitle: (fuel, month) => `Most fuel burns in ${month}: ${fuel}`,
    fuelUnit: 'fuel by month, lower heating value',
    fuel: 'fuel',
    balance: 'Energy balance',
    item: 'Item',
    value: 'Value',
    energy: 'Energy',
    share: 'Of demand',
    items: {
      demand: 'demand of the site',
      ballast: 'ballast against swings, on top',
      grid: 'from the grid',
      sources: 'from own sources',
      storage: 'lost or left in batteries',
      unserved: 'not served',
    },
    sources: 'Sources',
    source: 'Source',
    type: 'Type',
    units: 'Units',
    each: 'Each, design day',
    together: 'Together',
    given: 'Energy',
    loadFactor: 'Load factor',
    whose: 'Whose',
    bridging: 'Bridging',
    bridgingUnits: 'Rented units',
    needFrom: 'Needed from',
    canGo: 'Can go home',
    rent: 'Rent',
    fuelBurnt: 'Fuel they burn',
    without: (phase) => `${phase} would work without them`,
    reserve: 'Reserve',
    adequacy: 'Adequacy',
    emissions: 'Emissions of own sources',
    nitrogen: 'nitrogen oxides',
    carbonMonoxide: 'carbon monoxide',
    terms: 'Terms of supply',
  },
  ko: {
    site: '부지',
    enough: (site, need, firm) =>
      `${site}의 확정 용량이 수요를 감당합니다. 최대 수요 ${need}, 기말 확정 용량 ${firm}.`,
    short: (site, missing) =>
      `${site}의 확정 용량이 최대 ${missing} 모자라, 다른 준비가 끝난 가속기가 멈춰 있습니다.`,
    remedy: (units, equipment) => `${equipment} ${units}대를 더하면 해소됩니다`,
    remedyLead: (time) => `(납기 ${time})`,
    bridged: (power, from) => `${from}부터 임대 발전 ${power}로 메우며`,
    home: (day) => `, ${day}에 반환할 수 있습니다.`,
    neverHome: ', 계획이 끝날 때까지 필요합니다.',
    peak: '최대 수요',
    peakNote: '수전점, 설계일',
    firmTile: '기말 확정 용량',
    firmNote: (grid) => `계통 ${grid}, 설계일`,
    shortTile: '최대 부족',
    shortNote: '다른 준비가 끝난 가속기 기준',
    energyTile: '사용 전력량',
    energyNote: (unserved) => `미공급 ${unserved}`,
    carbonTile: '자체 전원 CO₂',
    carbonNote: (perEnergy) => `발전량당 ${perEnergy}`,
    costTile: '에너지 비용',
    costNote: '임대료와 투자비 제외',
    none: '없음',
    loading: '시간별 자료를 불러오는 중…',
    needTitle: (day, need) => `가동분의 최대 수요는 ${day}부터 ${need}이며 확정 용량 안에 있음`,
    needShort: (day, need, missing) =>
      `가동분의 최대 수요는 ${day}부터 ${need}이고, 가장 나쁠 때 ${missing} 더 필요함`,
    needUnit: '설계일 확정 용량과 가동분의 수요, 일별. 음영은 전력 때문에 가동이 늦어지는 기간',
    bySchedule: '정격과 공정, 중심값 기준',
    firm: '확정 용량',
    needed: '수요',
    day: '날짜',
    month: '월',
    phasesTitle: (phase, power, share) => `가장 큰 단계는 ${phase}: ${power}, 부지 최대의 ${share}`,
    phasesUnit: '설치된 가속기 × 설계일 가속기당 시설 전력. 선은 확정 용량',
    supplyTitle: (first, share) => `주 전원은 ${first}: 공급 전력량의 ${share}`,
    supplyNone: '아직 공급이 없음',
    supplyUnit: {
      hours: '시간 평균. 선은 부지 부하',
      days: '일평균(14일보다 짧은 기간은 시간별). 선은 부지 부하',
      weeks: '주평균(2년보다 짧은 기간은 일별, 14일보다 짧은 기간은 시간별). 선은 부지 부하',
    },
    byDispatch: (method) => `급전 모의, ${method}`,
    methods: { 'priority-list': '우선순위법', 'linear-program': '선형계획법' },
    grid: '계통',
    storage: '배터리',
    unserved: '미공급',
    load: '부하',
    from: '시작',
    durationTitle: (share, peak) => `최대 ${peak}의 절반을 넘는 시간은 계획 기간의 ${share}`,
    durationUnit: '부지 전력, 그 값을 넘는 시간의 비율 순',
    hoursShare: '초과 시간 비율',
    facility: '부지 전력',
    fuelTitle: (fuel, month) => `연료를 가장 많이 쓰는 달은 ${month}, ${fuel}`,
    fuelUnit: '월별 연료, 저위 발열량 기준',
    fuel: '연료',
    balance: '전력량 수지',
    item: '항목',
    value: '값',
    energy: '전력량',
    share: '수요 대비',
    items: {
      demand: '부지 수요',
      ballast: '변동 억제용 더미 연산(추가)',
      grid: '계통 공급',
      sources: '자체 전원 공급',
      storage: '배터리 손실·잔량',
      unserved: '미공급',
    },
    sources: '전원',
    source: '전원',
    type: '기종',
    units: '대수',
    each: '1대(설계일)',
    together: '합계',
    given: '발전량',
    loadFactor: '부하율',
    whose: '소유',
    bridging: '임시 전원',
    bridgingUnits: '임대 대수',
    needFrom: '필요 시작',
    canGo: '반환 가능',
    rent: '임대료',
    fuelBurnt: '소비 연료',
    without: (phase) => `임시 전원이 없을 때 ${phase} 전체 가동`,
    reserve: '예비력',
    adequacy: '공급 신뢰도',
    emissions: '자체 전원 배출',
    nitrogen: '질소산화물',
    carbonMonoxide: '일산화탄소',
    terms: '공급 조건',
  },
}
