import type { Both, Language } from './language.js'

/** Words of the report for the terminal: headings, labels, and short phrases around figures. */
export interface ReportText {
  readonly centralCase: string
  readonly usable: string
  readonly binds: string
  readonly legend: string
  readonly findings: string
  readonly line: (line: number) => string
  /** So many notes more of the same kind at the same place. */
  readonly alike: (count: string) => string
  readonly preview: string
  readonly none: string
  readonly defaults: string
  readonly rented: string
  readonly owned: string
  readonly total: string
  readonly notWithin: string

  readonly phases: string
  readonly phase: string
  readonly accelerators: string
  readonly kind: string
  readonly itPeak: (unit: string) => string
  readonly facilityPeak: (unit: string) => string
  readonly peakNote: string
  readonly heldUpBy: string

  readonly power: string
  readonly grid: string
  readonly gridFromTo: (start: string, end: string) => string
  readonly reserve: string
  readonly reserves: Readonly<Record<'none' | 'n-1' | 'n-2', string>>
  readonly source: string
  readonly units: string
  readonly type: string
  readonly unitPower: string
  readonly together: string
  readonly loadFactor: string
  readonly energy: string
  readonly bridging: string
  readonly bridgingFrom: (power: string, from: string) => string
  readonly homeBy: (day: string) => string
  readonly neverHome: string
  readonly fuel: string
  readonly rent: string
  readonly shortfall: string
  readonly remedy: (units: string, equipment: string, lead: string | undefined) => string
  readonly demand: (demand: string, grid: string, sources: string, unserved: string) => string
  readonly batteries: (energy: string) => string
  readonly ballast: (energy: string) => string
  readonly emissions: string

  readonly cooling: string
  readonly pue: string
  readonly pueOf: (design: string, average: string | undefined) => string
  readonly water: string
  readonly waterOf: (volume: string, perEnergy: string | undefined) => string
  readonly compressors: string
  readonly growth: string
  readonly loop: string
  readonly plant: string
  readonly each: string
  readonly heat: string
  readonly loops: Readonly<Record<string, string>>

  readonly money: (unit: string, prices: number) => string
  readonly category: string
  readonly capital: string
  readonly running: string
  readonly perHour: string
  readonly perHourNote: (utilisation: string, years: string, rate: string) => string
  readonly party: string
  readonly paid: string
  readonly received: string
  readonly unpriced: (items: string) => string

  readonly training: string
  readonly run: string
  readonly model: string
  readonly compute: string
  readonly starts: string
  readonly ends: string
  readonly done: string
  readonly acceleratorHours: string

  readonly previewStages: (stages: string) => string
  readonly more: readonly (readonly [flag: string, what: string])[]
}

const texts: Both<ReportText> = {
  en: {
    centralCase: 'central case',
    usable: 'usable',
    binds: '← binds',
    legend:
      'share of the accelerators that each gate alone lets work: · none, ░ to 1/3, ▒ to 2/3, ▓ more, █ all; usable: at the end of the month',
    findings: 'Findings',
    line: (line) => `L${line}`,
    alike: (count) => `(and ${count} more like it)`,
    defaults: 'Defaults that this plan rests on',
    preview: 'preview',
    none: 'none',
    rented: 'rented',
    owned: 'owned',
    total: 'total',
    notWithin: 'after the plan',

    phases: 'Phases',
    phase: 'phase',
    accelerators: 'count',
    kind: 'kind',
    itPeak: (unit) => `IT ${unit}`,
    facilityPeak: (unit) => `site ${unit}`,
    peakNote:
      'IT: highest power held for seconds, below nameplate; site: with cooling and losses on the design day',
    heldUpBy: 'held up by',

    power: 'Power',
    grid: 'grid',
    gridFromTo: (start, end) => `${start} at the start, ${end} at the end`,
    reserve: 'reserve',
    reserves: {
      none: 'none: a trip stops accelerators',
      'n-1': 'N-1: survives the loss of the largest unit',
      'n-2': 'N-2: survives the loss of the two largest units',
    },
    source: 'source',
    units: 'units',
    type: 'type',
    unitPower: 'design day',
    together: 'together',
    loadFactor: 'load factor',
    energy: 'energy',
    bridging: 'bridging',
    bridgingFrom: (power, from) => `${power} rented, needed from ${from}`,
    homeBy: (day) => `can go home on ${day}`,
    neverHome: 'still needed when the plan ends',
    fuel: 'fuel',
    rent: 'rent',
    shortfall: 'shortfall',
    remedy: (units, equipment, lead) =>
      `${units} × ${equipment} more would end it${lead === undefined ? '' : ` (lead time ${lead})`}`,
    demand: (demand, grid, sources, unserved) =>
      `${demand} used: grid ${grid}, own sources ${sources}, not served ${unserved}`,
    batteries: (energy) => `, batteries lost or kept ${energy}`,
    ballast: (energy) => `, ballast took ${energy} more`,
    emissions: 'CO₂ of own sources',

    cooling: 'Cooling',
    pue: 'PUE',
    pueOf: (design, average) =>
      `${design} on the design day${average === undefined ? '' : `, ${average} over the year`}`,
    water: 'water',
    waterOf: (volume, perEnergy) =>
      `${volume}${perEnergy === undefined ? '' : `, ${perEnergy} of IT energy`}`,
    compressors: 'compressors',
    growth: 'units by',
    loop: 'loop',
    plant: 'plant',
    each: 'each',
    heat: 'heat',
    loops: { liquid: 'liquid', air: 'air' },

    money: (unit, prices) => `Money, ${unit} in prices of ${prices}`,
    category: 'category',
    capital: 'capital',
    running: 'running',
    perHour: 'accelerator-hour',
    perHourNote: (utilisation, years, rate) =>
      `running: over the whole plan; accelerator-hour: levelised cost at full size, ${utilisation} of the hours used, accelerators over ${years} years at ${rate} a year`,
    party: 'party',
    paid: 'pays',
    received: 'receives',
    unpriced: (items) => `without a price, left out: ${items}`,

    training: 'Training',
    run: 'run',
    model: 'model',
    compute: 'compute',
    starts: 'starts',
    ends: 'ends',
    done: 'done',
    acceleratorHours: 'accelerator-hours',

    previewStages: (stages) =>
      `Preview, first equation only, not yet validated: ${stages}. Take these figures as a direction.`,
    more: [
      ['--json', 'the whole plan for programs'],
      ['--series FOLDER', 'hourly and daily series as CSV'],
      ['--set PATH=VALUE', 'what if; each L names the line to change'],
      ['explain PATH FILE', 'where a figure comes from and what moves it'],
      ['claims FILE', 'what was said of this campus, examined'],
      ['--lang ko', '한국어로 보기'],
    ],
  },
  ko: {
    centralCase: '기준안(central case)',
    usable: '가동',
    binds: '← 제약',
    legend:
      '조건마다 그것만 볼 때 가동할 수 있는 가속기의 몫: · 없음, ░ 1/3까지, ▒ 2/3까지, ▓ 그 이상, █ 전부. 가동은 월말 기준',
    findings: '지적 사항(findings)',
    line: (line) => `${line}행`,
    alike: (count) => `(같은 지적 ${count}건 더)`,
    defaults: '이 계획이 쓰는 기본값',
    preview: '시험판',
    none: '없음',
    rented: '임대',
    owned: '소유',
    total: '합계',
    notWithin: '기간 이후',

    phases: '단계(phases)',
    phase: '단계',
    accelerators: '가속기',
    kind: '종류',
    itPeak: (unit) => `IT ${unit}`,
    facilityPeak: (unit) => `시설 ${unit}`,
    peakNote: 'IT는 몇 초 이상 유지되는 최대 전력(정격보다 낮음), 시설은 설계일의 냉각과 손실 포함',
    heldUpBy: '제약',

    power: '전력(power)',
    grid: '전력망(grid)',
    gridFromTo: (start, end) => `시작 ${start}, 끝 ${end}`,
    reserve: '예비력(reserve)',
    reserves: {
      none: '없음. 1대가 탈락하면 가속기가 멈춤',
      'n-1': 'N-1. 가장 큰 1대를 잃어도 유지',
      'n-2': 'N-2. 가장 큰 2대를 잃어도 유지',
    },
    source: '전원',
    units: '대수',
    type: '기종',
    unitPower: '설계일 출력',
    together: '합계',
    loadFactor: '부하율',
    energy: '전력량(energy)',
    bridging: '임시 전원(bridging)',
    bridgingFrom: (power, from) => `임대 ${power}, ${from}부터 필요`,
    homeBy: (day) => `${day}에 반환 가능`,
    neverHome: '계획이 끝날 때까지 필요',
    fuel: '연료',
    rent: '임대료',
    shortfall: '부족(shortfall)',
    remedy: (units, equipment, lead) =>
      `${equipment} ${units}대 추가로 해소${lead === undefined ? '' : `(납기 ${lead})`}`,
    demand: (demand, grid, sources, unserved) =>
      `사용 ${demand}: 전력망 ${grid}, 자체 전원 ${sources}, 미공급 ${unserved}`,
    batteries: (energy) => `, 배터리 손실·잔량 ${energy}`,
    ballast: (energy) => `, 더미 연산에 ${energy} 추가`,
    emissions: '자체 전원 CO₂',

    cooling: '냉각(cooling)',
    pue: '전력 사용 효율(PUE)',
    pueOf: (design, average) =>
      `설계일 ${design}${average === undefined ? '' : `, 연평균 ${average}`}`,
    water: '물(water)',
    waterOf: (volume, perEnergy) =>
      `${volume}${perEnergy === undefined ? '' : `, IT 전력량당 ${perEnergy}`}`,
    compressors: '압축기(compressor)',
    growth: '월별 대수(units)',
    loop: '계통',
    plant: '설비',
    each: '1대 용량',
    heat: '열',
    loops: { liquid: '수랭', air: '공랭' },

    money: (unit, prices) => `비용(cost), ${unit}, ${prices}년 가격`,
    category: '항목',
    capital: '투자비',
    running: '운영비',
    perHour: '가속기·시간당',
    perHourNote: (utilisation, years, rate) =>
      `운영비: 계획 기간 합계. 가속기·시간당: 완공 규모의 균등화 원가(levelised), 가동률 ${utilisation}, 가속기 수명 ${years}년, 할인율 연 ${rate}`,
    party: '당사자',
    paid: '지급',
    received: '수취',
    unpriced: (items) => `가격이 없어 뺀 항목: ${items}`,

    training: '학습(training)',
    run: '작업',
    model: '모델',
    compute: '연산량',
    starts: '시작',
    ends: '끝',
    done: '진척',
    acceleratorHours: '가속기·시간',

    previewStages: (stages) =>
      `시험판(preview, 첫 식만 쓰고 아직 검증하지 않음): ${stages}. 방향만 참고하십시오.`,
    more: [
      ['--json', '프로그램용 전체 계획'],
      ['--series 폴더', '시간·일 단위 시계열 CSV'],
      ['--set 경로=값', '바꿔 보기. 행 번호가 고칠 곳입니다'],
      ['explain 경로 파일', '값의 출처, 값을 움직이는 것, 믿을 만한 정도'],
      ['claims 파일', '이 캠퍼스에 관한 주장을 검토'],
      ['--lang en', 'in English'],
    ],
  },
}

/** Words of the report for the terminal. */
export function reportText(lang: Language): ReportText {
  return texts[lang]
}
