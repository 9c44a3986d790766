import type { CostParts } from '../../src/model/silicon/index.js'
import type { Language } from '../../src/words/index.js'

interface ChipsText {
  readonly chip: string
  readonly pays: (all: {
    name: string
    accelerator: string
    full: string
    volume: string
    from: string
    instead: string
  }) => string
  readonly alone: (name: string, accelerator: string, full: string, volume: string) => string
  readonly never: (name: string, accelerator: string, full: string, volume: string) => string
  readonly volumeBy: (day: string, p10: string, p90: string) => string
  readonly unitCost: string
  readonly partner: (share: string) => string
  readonly fullCost: string
  readonly overVolume: (development: string, volume: string) => string
  readonly breakEven: string
  readonly chips: (count: string) => string
  readonly noBreakEven: string
  readonly ofPlanned: (volume: string) => string
  readonly instead: (name: string) => string
  readonly volumeFrom: string
  readonly between: (p10: string, p90: string) => string
  readonly failure: string
  readonly failureNote: string
  readonly costTitle: (name: string, part: string, share: string, cost: string) => string
  readonly costUnit: string
  readonly costSource: string
  readonly parts: Readonly<Record<keyof CostParts, string>>
  readonly cost: string
  readonly yieldTitle: (dies: string, packages: string) => string
  readonly yieldUnit: string
  readonly yieldSource: string
  readonly grossDies: string
  readonly goodDies: string
  readonly harvested: string
  readonly packaged: string
  readonly packages: string
  readonly diesOf: (count: string, share: string) => string
  readonly makeTitle: (volume: string, planned: string) => string
  readonly makeNever: (name: string) => string
  readonly makeAlone: (cost: string, volume: string, share: string) => string
  readonly nothingInstead: string
  readonly makeUnit: string
  readonly made: string
  readonly bought: (name: string) => string
  readonly paysFrom: (volume: string) => string
  readonly planned: (volume: string) => string
  readonly volume: string
  readonly perChip: string
  readonly supplyTitle: (count: string, limit: string) => string
  readonly supplyUnit: string
  readonly supplySource: string
  readonly month: string
  readonly supply: string
  readonly atVolume: (count: string) => string
  readonly volumeBand: string
  readonly moveTitle: (input: string, share: string) => string
  readonly moveUnit: string
  readonly inputs: Readonly<Record<string, string>>
  readonly input: string
  readonly change: string
  readonly tableTitle: string
  readonly accelerator: string
  readonly dieYield: string
  readonly packageYield: string
  readonly perWafer: string
  readonly development: string
  readonly perMonth: string
  readonly limitedBy: string
  readonly timeToVolume: string
}

export const chipsText: Readonly<Record<Language, ChipsText>> = {
  en: {
    chip: 'Chip',
    pays: ({ name, accelerator, full, volume, from, instead }) =>
      `Chip ${name} (${accelerator}) costs ${full} with its development over ${volume}; making it pays from ${from}${instead === '' ? '' : ` against buying ${instead}`}.`,
    alone: (name, accelerator, full, volume) =>
      `Chip ${name} (${accelerator}) costs ${full} with its development over ${volume}; the scenario names none to buy instead.`,
    never: (name, accelerator, full, volume) =>
      `Chip ${name} (${accelerator}) costs ${full} with its development over ${volume}; no number of them is known to pay.`,
    volumeBy: (day, p10, p90) => ` Volume comes from ${day} (P10 ${p10}, P90 ${p90}).`,
    unitCost: 'Makes at',
    partner: (share) => `${share} of it margin of the partner`,
    fullCost: 'With development',
    overVolume: (development, volume) => `${development} over ${volume}`,
    breakEven: 'Pays from',
    chips: (count) => `${count} chips`,
    noBreakEven: 'never',
    ofPlanned: (volume) => `${volume} planned`,
    instead: (name) => `instead of ${name}`,
    volumeFrom: 'Volume from',
    between: (p10, p90) => `P50; P10 ${p10}, P90 ${p90}`,
    failure: 'May fail',
    failureNote: 'needs more spins than the programme allows',
    costTitle: (name, part, share, cost) =>
      `${share} of the ${cost} that ${name} costs to make goes to: ${part}`,
    costUnit: 'recurring cost of one package by what it goes to, without development',
    costSource: 'chip model: dies of a wafer, yield, package, margin',
    parts: {
      dies: 'dies',
      memory: 'memory',
      carrier: 'interposer',
      substrate: 'substrate',
      test: 'test',
      scrap: 'scrap',
      partner: "partner's margin",
    },
    cost: 'Cost',
    yieldTitle: (dies, packages) => `Of ${dies} dies on a wafer come ${packages} good packages`,
    yieldUnit: 'dies of one wafer that are left after each step',
    yieldSource: 'yield by defect density, harvesting of spare units, assembly',
    grossDies: 'dies on a wafer',
    goodDies: 'without a defect',
    harvested: 'usable, with harvesting',
    packaged: 'in good packages',
    packages: 'Good packages',
    diesOf: (count, share) => `${count} (${share})`,
    makeTitle: (volume, planned) => `Making pays from ${volume} chips on; ${planned} are planned`,
    makeAlone: (cost, volume, share) =>
      `Over ${volume} a chip costs ${cost}, ${share} of it development`,
    nothingInstead: 'no chip to buy is named (instead)',
    makeNever: (name) => `No number of ${name} is known to pay against buying`,
    makeUnit:
      'cost of one chip with development spread over the volume; the bought one for the same work, with what both take to run',
    made: 'made',
    bought: (name) => `${name} bought, same work`,
    paysFrom: (volume) => `pays from ${volume}`,
    planned: (volume) => `planned ${volume}`,
    volume: 'chips made',
    perChip: 'cost of one chip',
    supplyTitle: (count, limit) => `Supply reaches ${count} a month; ${limit} holds it down`,
    supplyUnit: 'packages a month, expected case; shaded: volume begins, P10 to P90',
    supplySource: 'ramp after tape-out with expected respins',
    month: 'Month',
    supply: 'a month',
    atVolume: (count) => `at volume ${count}`,
    volumeBand: 'volume begins, P10 to P90',
    moveTitle: (input, share) => `A tenth more on “${input}” moves the full cost most: by ${share}`,
    moveUnit: 'change of the full cost when each rises by a tenth',
    inputs: {
      defectDensity: 'defect density',
      waferPrice: 'price of a wafer',
      memoryStackPrice: 'price of a memory stack',
      partnerMargin: "partner's margin",
    },
    input: 'Input',
    change: 'Change',
    tableTitle: 'Chips of one’s own',
    accelerator: 'Accelerator',
    dieYield: 'Die yield',
    packageYield: 'Package yield',
    perWafer: 'Packages a wafer',
    development: 'Development',
    perMonth: 'A month',
    limitedBy: 'Held by',
    timeToVolume: 'Tape-out to volume',
  },
  ko: {
    chip: '칩',
    pays: ({ name, accelerator, full, volume, from, instead }) =>
      `${name} 칩(${accelerator})의 원가는 개발비를 ${volume}에 나누면 ${full}이며, ${instead === '' ? '' : `${instead} 구매와 비교해 `}${from}부터 자체 생산이 유리합니다.`,
    alone: (name, accelerator, full, volume) =>
      `${name} 칩(${accelerator})의 원가는 개발비를 ${volume}에 나누면 ${full}입니다. 대신 구매할 칩은 시나리오에 없습니다.`,
    never: (name, accelerator, full, volume) =>
      `${name} 칩(${accelerator})의 원가는 개발비를 ${volume}에 나누면 ${full}이며, 구매보다 유리해지는 물량은 확인되지 않습니다.`,
    volumeBy: (day, p10, p90) => ` 양산 시작은 ${day}(P10 ${p10}, P90 ${p90})입니다.`,
    unitCost: '제조 원가',
    partner: (share) => `설계 협력사 마진 ${share}`,
    fullCost: '개발비 포함 원가',
    overVolume: (development, volume) => `개발비 ${development}, ${volume} 기준`,
    breakEven: '손익분기 물량',
    chips: (count) => `${count}개`,
    noBreakEven: '없음',
    ofPlanned: (volume) => `계획 ${volume}`,
    instead: (name) => `대체 대상 ${name}`,
    volumeFrom: '양산 시작',
    between: (p10, p90) => `P50, P10 ${p10}, P90 ${p90}`,
    failure: '실패 확률',
    failureNote: '재설계가 계획한 횟수를 넘을 확률',
    costTitle: (name, part, share, cost) =>
      `${name} 제조 원가 ${cost} 중 가장 큰 몫: ${part} ${share}`,
    costUnit: '패키지 1개의 제조 원가 구성, 개발비 제외',
    costSource: '칩 모형: 웨이퍼당 다이, 수율, 패키지, 마진',
    parts: {
      dies: '다이',
      memory: '메모리',
      carrier: '인터포저',
      substrate: '기판',
      test: '시험',
      scrap: '폐기',
      partner: '협력사 마진',
    },
    cost: '원가',
    yieldTitle: (dies, packages) => `웨이퍼 1장의 다이 ${dies}개에서 양품 패키지 ${packages}개`,
    yieldUnit: '웨이퍼 1장의 다이 가운데 단계마다 남는 수',
    yieldSource: '결함 밀도 수율, 예비 회로 회수, 조립 수율',
    grossDies: '웨이퍼당 총 다이',
    goodDies: '결함 없는 다이',
    harvested: '회수 포함 양품 다이',
    packaged: '양품 패키지에 들어간 다이',
    packages: '양품 패키지',
    diesOf: (count, share) => `${count}개 (${share})`,
    makeTitle: (volume, planned) => `자체 생산은 ${volume}개부터 유리, 계획 물량 ${planned}개`,
    makeAlone: (cost, volume, share) => `${volume} 기준 칩 원가 ${cost}, 그중 개발비 ${share}`,
    nothingInstead: '대신 구매할 칩(instead) 없음',
    makeNever: (name) => `${name}: 구매보다 유리해지는 물량이 확인되지 않습니다`,
    makeUnit:
      '개발비를 물량에 나눈 칩 1개 원가. 구매는 같은 일을 하는 데 드는 값이며 운영비 차이 포함',
    made: '자체 생산',
    bought: (name) => `${name} 구매(같은 일 기준)`,
    paysFrom: (volume) => `손익분기 ${volume}개`,
    planned: (volume) => `계획 ${volume}개`,
    volume: '생산 물량(개)',
    perChip: '칩 1개 원가',
    supplyTitle: (count, limit) => `월 생산 최대 ${count}개, 제약은 ${limit}`,
    supplyUnit: '월별 패키지 수, 기대값. 음영은 양산 시작 시점의 P10~P90',
    supplySource: '테이프아웃 뒤 재설계를 반영한 증산 곡선',
    month: '월',
    supply: '월 생산',
    atVolume: (count) => `양산 시 ${count}개`,
    volumeBand: '양산 시작 P10~P90',
    moveTitle: (input, share) =>
      `개발비 포함 원가를 가장 크게 움직이는 항목: ${input}, 10 % 오르면 ${share}`,
    moveUnit: '항목이 10 %씩 오를 때 개발비 포함 원가의 변화',
    inputs: {
      defectDensity: '결함 밀도',
      waferPrice: '웨이퍼 가격',
      memoryStackPrice: '메모리 스택 가격',
      partnerMargin: '협력사 마진',
    },
    input: '항목',
    change: '변화',
    tableTitle: '자체 칩',
    accelerator: '가속기',
    dieYield: '다이 수율',
    packageYield: '패키지 수율',
    perWafer: '웨이퍼당 패키지',
    development: '개발비',
    perMonth: '월 생산',
    limitedBy: '제약',
    timeToVolume: '테이프아웃~양산',
  },
}
