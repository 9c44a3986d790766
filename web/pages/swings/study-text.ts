import type { Unknown, Unpriced } from '../../../src/study/index.js'
import type { Language } from '../../../src/words/index.js'

interface StudyText {
  readonly holdHeading: string
  readonly holdIntro: string
  readonly holdAsk: string
  readonly holdDone: (share: string, error: string, runs: string) => string
  readonly holdNever: (runs: string, most: string) => string
  readonly holdAlways: (runs: string, least: string) => string
  readonly caption: (tried: string, unit: string) => string
  readonly draws: (done: string, all: string) => string
  readonly nothing: string
  readonly influences: string
  readonly unknown: string
  readonly band: string
  readonly low: string
  readonly high: string
  readonly flips: string
  readonly flipsYes: string
  readonly unknowns: Readonly<Record<Unknown, string>>
  readonly sizeHeading: string
  readonly sizeIntro: string
  readonly sizeAsk: string
  readonly sets: (done: string, all: string) => string
  readonly sizeNone: (tried: string) => string
  readonly sizeTitle: (year: string, capital: string) => string
  readonly sizeUnit: string
  readonly capital: string
  readonly running: string
  readonly yearly: string
  readonly front: string
  readonly cheapest: string
  readonly set: string
  readonly floor: (share: string) => string
  readonly battery: (power: string, energy: string, lag: string) => string
  readonly rack: (energy: string) => string
  readonly beside: (units: string, source: string) => string
  readonly nothingNeeded: string
  readonly wasted: string
  readonly slowdown: string
  readonly apply: string
  readonly applySet: (set: string) => string
  readonly priced: (record: string) => string
  readonly sizeLoss: string
  readonly unpriced: (parts: string) => string
  readonly parts: Readonly<Record<Unpriced, string>>
  readonly bound: string
  readonly measure: string
  readonly enough: string
  readonly tooLittle: string
  readonly breaks: string
  readonly alone: (unit: string) => string
  readonly size: string
  readonly lag: (time: string) => string
  readonly upTo: (most: string) => string
  readonly source: string
  readonly stopped: string
  readonly failed: (reason: string) => string
}

export const studyText: Readonly<Record<Language, StudyText>> = {
  en: {
    holdHeading: 'How sure is that?',
    holdIntro:
      'Makers publish neither inertia nor governors. The moment as shown is run many times while each of them is drawn from its band (estimates).',
    holdAsk: 'Draw 200, then 1,000',
    holdDone: (share, error, runs) => `It holds in ${share} ± ${error} of ${runs} draws.`,
    holdNever: (runs, most) =>
      `It holds in none of ${runs} draws: in less than ${most} of cases (95 % confidence).`,
    holdAlways: (runs, least) =>
      `It holds in each of ${runs} draws: in more than ${least} of cases (95 % confidence).`,
    draws: (done, all) => `${done} of ${all} draws`,
    nothing: 'Nothing can be simulated here.',
    influences: 'What the verdict hangs on, most influential first',
    unknown: 'Unknown',
    band: 'Band',
    low: 'Holds, lowest third',
    high: 'Holds, highest third',
    flips: 'Turns it alone',
    flipsYes: 'yes',
    unknowns: {
      inertia: 'inertia',
      droop: 'droop',
      lags: 'lags of governors and engines',
      delay: 'delay of meters and inverters',
    },
    sizeHeading: 'What holds it, at which cost',
    sizeIntro:
      'Floors, batteries, storage in racks and units running beside are combined; for each, the least battery that holds is found and priced. It sizes the steady steps of this date, whatever the other dials say.',
    sizeAsk: 'Size and price',
    sets: (done, all) => `${done} of ${all} sets`,
    sizeNone: (tried) =>
      `Nothing holds among the ${tried} sets tried: floors of 0 to 80 %, batteries up to the nameplate with inverters of 30, 100 and 300 ms, 0 or 65 J per accelerator in the racks, up to two more units.`,
    sizeTitle: (year, capital) => `The cheapest costs ${year} a year, ${capital} to buy`,
    sizeUnit: 'measures that hold and that no other beats in both (estimates)',
    capital: 'capital',
    running: 'running, a year',
    yearly: 'all, a year',
    front: 'front',
    cheapest: 'cheapest',
    caption: (tried, unit) => `Measures that hold, of ${tried} sets tried, in ${unit} (estimates)`,
    set: 'Measures',
    floor: (share) => `floor ${share}`,
    battery: (power, energy, lag) => `batteries ${power}, ${energy}, ${lag}`,
    rack: (energy) => `racks ${energy} per accelerator`,
    beside: (units, source) => `${units} more of ${source}`,
    nothingNeeded: 'nothing',
    wasted: 'Wasted',
    slowdown: 'Slower',
    apply: 'apply',
    applySet: (set) => `Set the dials: ${set}`,
    priced: (record) =>
      `Batteries are priced by the record ${record}, paid over 12 years or their life if it is shorter; storage in racks by an estimate, no price is published.`,
    sizeLoss: 'It must bear the loss of the largest unit too, as the dial says.',
    unpriced: (parts) => `No price is known of ${parts}: left out of the sums.`,
    parts: {
      storage: 'batteries',
      rack: 'storage in racks',
      energy: 'energy',
      compute: 'compute that is lost',
      machines: 'units beside',
    },
    bound: 'What binds the cheapest: with a little less of one measure it would break',
    measure: 'Measure',
    enough: 'Enough',
    tooLittle: 'Too little',
    breaks: 'Breaks',
    alone: (unit) => `Each measure alone, in ${unit} (estimates)`,
    size: 'Size',
    lag: (time) => `lag ${time}`,
    upTo: (most) => `up to ${most}`,
    source: 'study of measures; prices of the scenario, else of the catalogue (estimates)',
    stopped: 'Stopped.',
    failed: (reason) => `That failed: ${reason}`,
  },
  ko: {
    holdHeading: '얼마나 확실한가',
    holdIntro:
      '제작사는 관성과 조속기 값을 공개하지 않습니다. 지금 보이는 경우를 그 값들을 범위(추정) 안에서 바꾸어 가며 여러 번 모의합니다.',
    holdAsk: '200회, 이어서 1,000회',
    holdDone: (share, error, runs) => `${runs}회 가운데 ${share} ± ${error}가 견딥니다.`,
    holdNever: (runs, most) =>
      `${runs}회 모두 견디지 못합니다. 견딜 확률은 ${most} 미만(신뢰도 95 %).`,
    holdAlways: (runs, least) => `${runs}회 모두 견딥니다. 견딜 확률은 ${least} 초과(신뢰도 95 %).`,
    draws: (done, all) => `${all}회 가운데 ${done}회`,
    nothing: '여기서는 모의할 수 없습니다.',
    influences: '판정을 가르는 값, 영향이 큰 순서',
    unknown: '모르는 값',
    band: '범위',
    low: '아래 3분의 1에서 충족',
    high: '위 3분의 1에서 충족',
    flips: '혼자 판정을 뒤집음',
    flipsYes: '예',
    unknowns: {
      inertia: '관성(inertia)',
      droop: '속도 조정률(droop)',
      lags: '조속기·엔진 시정수(lag)',
      delay: '계측·인버터 지연(delay)',
    },
    sizeHeading: '무엇으로, 얼마에 막는가',
    sizeIntro:
      '하한 부하, 배터리, 랙 저장, 추가 운전 호기를 조합해 견디는 최소 배터리를 찾고 값을 매깁니다. 다른 조절값과 상관없이 이 날짜의 반복 스텝을 기준으로 합니다.',
    sizeAsk: '규모와 비용 찾기',
    sets: (done, all) => `조합 ${all}개 가운데 ${done}개`,
    sizeNone: (tried) =>
      `시험한 조합 ${tried}개 가운데 견디는 것이 없습니다. 하한 부하 0~80 %, 정격까지의 배터리(인버터 30·100·300 ms), 가속기당 랙 저장 0 또는 65 J, 추가 호기 2대까지 시험했습니다.`,
    sizeTitle: (year, capital) => `가장 싼 조합은 연 ${year}, 구입비 ${capital}`,
    sizeUnit: '견디는 조합 가운데 구입비와 운영비 둘 다 더 싼 것이 없는 조합(추정)',
    capital: '구입비',
    running: '연간 운영비',
    yearly: '연간 합계',
    front: '효율 경계',
    cheapest: '최저 비용',
    caption: (tried, unit) => `견디는 조합, 시험한 조합 ${tried}개, 단위 ${unit}(추정)`,
    set: '대책',
    floor: (share) => `하한 부하 ${share}`,
    battery: (power, energy, lag) => `배터리 ${power}, ${energy}, ${lag}`,
    rack: (energy) => `랙 저장 가속기당 ${energy}`,
    beside: (units, source) => `${source} ${units}대 추가 운전`,
    nothingNeeded: '없음',
    wasted: '낭비',
    slowdown: '속도 저하',
    apply: '적용',
    applySet: (set) => `조절값에 적용: ${set}`,
    priced: (record) =>
      `배터리는 ${record} 기록의 가격으로, 12년 또는 더 짧은 수명 안에 상환하는 것으로 계산했고 랙 저장은 공개된 가격이 없어 추정값입니다.`,
    sizeLoss: '조절값대로 최대 호기 탈락도 견뎌야 합니다.',
    unpriced: (parts) => `가격을 알 수 없어 합계에서 뺀 항목: ${parts}.`,
    parts: {
      storage: '배터리',
      rack: '랙 저장',
      energy: '에너지',
      compute: '잃은 연산',
      machines: '추가 호기',
    },
    bound: '최저 비용 조합의 크기를 정한 기준: 한 가지만 조금 줄여도 위반',
    measure: '대책',
    enough: '충분',
    tooLittle: '부족',
    breaks: '위반 내용',
    alone: (unit) => `한 가지 대책만 쓸 때, 단위 ${unit}(추정)`,
    size: '크기',
    lag: (time) => `지연 ${time}`,
    upTo: (most) => `${most}까지`,
    source: '대책 탐색, 시나리오 가격 또는 카탈로그 가격(추정)',
    stopped: '중지했습니다.',
    failed: (reason) => `실패했습니다: ${reason}`,
  },
}
