import type { Both, Language } from './language.js'
import { object, subject } from './particle.js'

type CaseName = 'alone' | 'built' | 'floored' | 'needed' | 'loss'
type Unknown = 'inertia' | 'droop' | 'lags' | 'delay'
type Part = 'storage' | 'rack' | 'energy' | 'compute' | 'machines'

/** Words of `gigacampus swings`. */
export interface SwingsText {
  readonly title: (site: string, day: string) => string
  readonly moment: (moment: number, of: number) => string
  readonly island: string
  readonly tied: string
  readonly case: string
  readonly cases: Readonly<Record<CaseName, (figure: string) => string>>
  /** The first case where a grid feeds: there may be no machines. */
  readonly aloneTied: string
  readonly gridHolds: string
  readonly nothingDecides: string
  readonly frequency: string
  readonly change: (window: string) => string
  readonly swing: string
  readonly wasted: string
  readonly verdict: string
  readonly holds: string
  readonly notJudged: string
  readonly breaks: string
  readonly notNeeded: string
  readonly noneHolds: string
  readonly notRun: string
  readonly stepTooLarge: (rise: string, accepted: string) => string
  readonly lost: (after: string) => string
  readonly shed: (share: string) => string
  readonly since: (day: string) => string
  readonly standsStill: (share: string) => string

  readonly spectrum: string
  readonly resonance: string
  readonly resonanceAt: (at: string, gain: string) => string
  readonly mode: string
  readonly modeAt: (at: string, damping: string) => string
  readonly noMode: string
  readonly line: string
  readonly amplitude: string
  readonly makes: string
  readonly noLines: string
  readonly detune: string
  readonly detuneNow: (period: string, deviation: string) => string
  readonly detuneNone: string
  readonly detuneTo: (period: string, deviation: string) => string
  readonly detuneBatches: (count: number, now: number, deviation: string) => string
  readonly detuneNoBatches: string
  readonly shafts: string
  readonly shaftsAt: (at: string, torque: string, cycles: string) => string
  readonly shaftsMean: string
  readonly flicker: string

  readonly ageing: string
  readonly ageingOf: Readonly<Record<'built' | 'needed', (power: string) => string>>
  readonly wear: (cycles: string, depth: string, full: string, life: string) => string
  readonly wearBasis: string

  readonly hold: (runs: string) => string
  readonly holdLoss: (runs: string) => string
  readonly holdCases: Readonly<Record<'built' | 'floored' | 'needed', string>>
  readonly probability: string
  readonly failures: (list: string) => string
  readonly unknown: string
  readonly unknowns: Readonly<Record<Unknown, string>>
  readonly band: string
  readonly lowThird: string
  readonly highThird: string
  readonly flips: string
  readonly doesFlip: string
  readonly holdBasis: string

  readonly size: string
  readonly sizeLoss: string
  readonly cheapest: string
  readonly nothingNeeded: string
  readonly nothingHolds: (tried: string) => string
  readonly floor: string
  readonly battery: string
  readonly energy: string
  readonly lag: string
  readonly rack: string
  /** Energy for each accelerator. */
  readonly each: (energy: string) => string
  readonly beside: string
  readonly capital: string
  readonly yearly: string
  readonly burnt: string
  readonly compute: string
  readonly none: string
  readonly units: (count: string, type: string) => string
  /** Of batteries that are bought in whole units: their power, and what would just do. */
  readonly needed: (bought: string, needed: string) => string
  /** Short, for columns of a table. */
  readonly heads: Readonly<Record<'floor' | 'needed' | 'capital' | 'running' | 'yearly', string>>
  readonly parts: (annuity: string, energy: string, compute: string, machines: string) => string
  readonly binding: string
  readonly alone: string
  readonly upTo: (most: string, breaches: string) => string
  readonly tried: (tried: string) => string
  readonly narrow: (count: string) => string
  /** Whose lags the table has; null: no record says one. */
  readonly lagsAsked: (record: { readonly id: string; readonly lag: string } | null) => string
  readonly priceFrom: (record: string, kind: string) => string
  readonly priceKinds: Readonly<Record<string, string>>
  readonly estimates: string
  readonly unpriced: (parts: string) => string
  readonly unpricedParts: Readonly<Record<Part, string>>

  readonly recorded: (files: string, folder: string) => string
  readonly sizing: string
  readonly holding: (done: string, all: string) => string
  readonly recording: string

  readonly noSwings: string
  readonly noSwingsAt: (site: string, known: string) => string
  readonly noSite: (site: string, known: string) => string
  readonly noDate: (date: string, known: string) => string
  readonly notSimulated: (site: string) => string
  readonly bad: (option: string, given: string, wanted: string) => string
  /** Which options, any of them, one goes with. */
  readonly needs: (option: string, ...others: readonly string[]) => string
}

const texts: Both<SwingsText> = {
  en: {
    title: (site, day) => `Swings of the synchronous job, ${site}, ${day}`,
    moment: (moment, of) => `date ${moment} of ${of}`,
    island: 'island',
    tied: 'grid connection',
    case: 'case',
    cases: {
      alone: () => 'machines alone',
      built: () => 'as built',
      floored: (floor) => `floor of ${floor}`,
      needed: (power) => `${power} battery`,
      loss: () => 'less one unit',
    },
    aloneTied: 'no measures',
    gridHolds: 'the grid carries it',
    nothingDecides: 'No limit decides on that date, so nothing was held against one.',
    frequency: 'frequency',
    change: (window) => `RoCoF, ${window}`,
    swing: 'swing',
    wasted: 'wasted',
    verdict: 'verdict',
    notJudged: 'no limit decides',
    holds: 'holds',
    breaks: 'breaks',
    notNeeded: 'not needed',
    noneHolds: 'none would do',
    notRun: 'not run',
    stepTooLarge: (rise, accepted) =>
      `the machines take ${rise} more within 1 s and accept ${accepted} (estimate)`,
    lost: (after) => `frequency runs away after ${after}`,
    shed: (share) => `${share} of the load is shed`,
    since: (day) => `since ${day}`,
    standsStill: (share) => `With the floor ${share} of the job must stand still as well.`,

    spectrum: 'Frequencies',
    resonance: 'resonance',
    resonanceAt: (at, gain) => `${at}: 10 MW of load there move the frequency by ${gain}`,
    mode: 'mode',
    modeAt: (at, damping) => `${at}, damping ratio ${damping}`,
    noMode: 'well damped: no oscillation',
    line: 'line',
    amplitude: 'amplitude',
    makes: 'moves frequency by',
    noLines: 'no step time is known: no lines',
    detune: 'detune',
    detuneNow: (period, deviation) => `a step of ${period} moves the frequency by ${deviation} rms`,
    detuneNone: 'no step time within a factor of two takes a quarter off',
    detuneTo: (period, deviation) => `a step of ${period} would leave ${deviation}`,
    detuneBatches: (count, now, deviation) =>
      `${count} micro-batches instead of ${now} would leave ${deviation}`,
    detuneNoBatches: 'no whole number of micro-batches within a factor of two does',
    shafts: 'shafts',
    shaftsAt: (at, torque, cycles) =>
      `as built, worst for a mode at ${at}: ${torque} of rated torque, ${cycles} cycles a day beyond ` +
      '2 % (damping 0.5 %, half the inertia behind the shaft: estimates)',
    shaftsMean:
      'A screen that enters no verdict: nobody publishes where modes lie, so all from 7 to 40 Hz are ' +
      'tried, and there is no public limit. Makers give limits of fatigue for their shafts; beyond a ' +
      'few per cent of rated torque ask them for a torsional study.',
    flicker: 'flicker Pst',

    ageing: 'Batteries',
    ageingOf: {
      built: (power) => `as built, ${power}`,
      needed: (power) => `needed, ${power}`,
    },
    wear: (cycles, depth, full, life) =>
      `${cycles} cycles a day, ${depth} deep on average, wear like ${full} full ones; ` +
      `replaced after ${life}`,
    wearBasis:
      '10,000 full cycles (vendor), 15 years on the shelf, exponent 1.3 (estimates). Cycles are ' +
      'counted by depth: one of depth d wears like d^1.3 full ones, so the few deep ones count for ' +
      'more than the mean depth. 1/life = full cycles a year/10,000 + 1/(15 years).',

    hold: (runs) => `How sure: ${runs} draws of what makers do not publish`,
    holdLoss: (runs) =>
      `How sure, after the loss of the largest unit too: ${runs} draws of what makers do not publish`,
    holdCases: { built: 'as built', floored: 'with the floor', needed: 'with the batteries' },
    probability: 'holds in',
    failures: (list) => `Draws that do not hold break: ${list}.`,
    unknown: 'unknown',
    unknowns: {
      inertia: 'inertia',
      droop: 'droop',
      lags: 'lags of governors',
      delay: 'delay of batteries',
    },
    band: 'band',
    lowThird: 'low third',
    highThird: 'high third',
    flips: 'alone',
    doesFlip: 'turns it',
    holdBasis: 'Low and high third: share that holds while it lies there. Bands are estimates:',

    size: 'Cheapest measures',
    sizeLoss: 'Cheapest measures that survive the loss of the largest unit too',
    cheapest: 'cheapest',
    nothingNeeded: 'It holds without any measure.',
    nothingHolds: (tried) => `Nothing holds: ${tried} sets of measures were tried.`,
    floor: 'floor',
    battery: 'battery',
    energy: 'energy',
    lag: 'lag',
    rack: 'rack',
    each: (energy) => `${energy} per accelerator`,
    beside: 'beside',
    capital: 'capital',
    yearly: 'a year',
    burnt: 'burnt',
    compute: 'lost compute',
    none: 'none',
    units: (count, type) => `${count} × ${type}`,
    needed: (bought, needed) => `${bought} (${needed} needed)`,
    heads: {
      floor: 'floor',
      needed: 'needed',
      capital: 'capital',
      running: 'running',
      yearly: 'a year',
    },
    parts: (annuity, energy, compute, machines) =>
      `a year: annuity ${annuity}, energy ${energy}, compute lost ${compute}, machines beside ${machines}`,
    binding: 'What binds it: with a little less of one measure it would break',
    alone: 'Each measure alone',
    upTo: (most, breaches) => `${most} breaks ${breaches}`,
    tried: (tried) =>
      `${tried} sets were tried; table: none is cheaper both to buy and to run (a year without its annuity).`,
    narrow: (count) =>
      `${count} sets hold only with batteries of one size and break with larger ones: left out.`,
    lagsAsked: (record) =>
      `Lags are asked of the maker; ${
        record ? `the record of ${record.id} says ${record.lag}` : 'no record says one'
      }; a price for quicker ones is not known, so all cost the same.`,
    priceFrom: (record, kind) => `Battery price of ${record} (${kind}).`,
    priceKinds: {
      memory: 'from memory',
      scenario: 'from the scenario',
      derived: 'derived',
      estimate: 'estimate',
      paper: 'paper',
      press: 'press',
      vendor: 'vendor',
      filing: 'filing',
    },
    estimates:
      'Estimates: batteries paid over 12 years or their life, storage in racks 40 USD/Wh, ' +
      'a unit beside burns a fifth of its full fuel, the job runs all year.',
    unpriced: (parts) => `No price is known for ${parts}: left out of the sums.`,
    unpricedParts: {
      storage: 'batteries',
      rack: 'storage in racks',
      energy: 'energy',
      compute: 'compute',
      machines: 'machines beside',
    },

    recorded: (files, folder) => `${files} files written to ${folder}.`,
    sizing: 'Sizing measures',
    holding: (done, all) => `Drawing ${done} of ${all}`,
    recording: 'Writing the record',

    noSwings: 'no site has swings: nothing runs in step, or nothing is known of its power',
    noSwingsAt: (site, known) => `${site} has no swings; sites that have: ${known}`,
    noSite: (site, known) => `there is no site ${site}; there are: ${known}`,
    noDate: (date, known) => `--date ${date}: no such date; there are: ${known}`,
    notSimulated: (site) =>
      `${site}: nothing was simulated, the inertia of its machines is not known`,
    bad: (option, given, wanted) => `${option} ${given}: wanted ${wanted}`,
    needs: (option, ...others) => `${option} goes with ${others.join(' or ')}`,
  },
  ko: {
    title: (site, day) => `동기식 학습의 부하 변동, ${site}, ${day}`,
    moment: (moment, of) => `검토일 ${of}개 중 ${moment}`,
    island: '독립 계통',
    tied: '계통 연계',
    case: '경우',
    cases: {
      alone: () => '발전기만',
      built: () => '계획대로',
      floored: (floor) => `하한 부하 ${floor}`,
      needed: (power) => `배터리 ${power}`,
      loss: () => '최대 호기 탈락',
    },
    aloneTied: '대책 없이',
    gridHolds: '계통이 부담',
    nothingDecides: '그날 판정에 쓸 기준이 없어 비교하지 않았습니다.',
    frequency: '주파수',
    change: (window) => `RoCoF(${window})`,
    swing: '변동폭',
    wasted: '낭비',
    verdict: '판정',
    notJudged: '판정 기준 없음',
    holds: '충족',
    breaks: '위반',
    notNeeded: '필요 없음',
    noneHolds: '어떤 크기도 부족',
    notRun: '계산 안 함',
    stepTooLarge: (rise, accepted) =>
      `1초 안에 발전기 부하가 ${rise} 늘어 허용 부하 스텝 ${accepted}(추정)를 넘음`,
    lost: (after) => `${after} 뒤 주파수 붕괴`,
    shed: (share) => `부하 ${share} 차단`,
    since: (day) => `${day}부터`,
    standsStill: (share) => `하한 부하를 두어도 작업의 ${subject(share)} 멈춰 있어야 합니다.`,

    spectrum: '주파수 성분',
    resonance: '공진',
    resonanceAt: (at, gain) => `${at}: 이 주파수의 부하 10 MW에 계통 주파수 ${gain} 변동`,
    mode: '고유 모드',
    modeAt: (at, damping) => `${at}, 감쇠비 ${damping}`,
    noMode: '충분히 감쇠되어 진동 없음',
    line: '성분',
    amplitude: '진폭',
    makes: '주파수 변동',
    noLines: '스텝 시간을 알 수 없어 성분을 나눌 수 없음',
    detune: '공진 회피',
    detuneNow: (period, deviation) => `스텝 ${period}: 주파수 변동 ${deviation}(실효값)`,
    detuneNone: '절반에서 두 배 사이의 어떤 스텝 시간도 4분의 1을 줄이지 못함',
    detuneTo: (period, deviation) => `스텝을 ${period}로 하면 ${deviation}`,
    detuneBatches: (count, now, deviation) =>
      `마이크로배치를 ${now}개에서 ${count}개로 하면 ${deviation}`,
    detuneNoBatches: '절반에서 두 배 사이의 마이크로배치 수로는 안 됨',
    shafts: '축 비틀림',
    shaftsAt: (at, torque, cycles) =>
      `계획대로일 때 ${at} 모드에서 가장 큼: 정격 토크의 ${torque}, 2 % 초과 하루 ${cycles}회 ` +
      '(감쇠 0.5 %, 축 뒤 관성 절반은 추정)',
    shaftsMean:
      '판정에 쓰지 않는 선별값입니다. 모드 주파수가 공개되지 않아 7~40 Hz를 모두 시험했고 공개된 ' +
      '기준도 없습니다. 피로 한계는 제조사가 축마다 제시하므로 정격 토크의 몇 %를 넘으면 제조사의 ' +
      '비틀림 진동 검토가 필요합니다.',
    flicker: '플리커 Pst',

    ageing: '배터리',
    ageingOf: {
      built: (power) => `계획대로, ${power}`,
      needed: (power) => `필요량, ${power}`,
    },
    wear: (cycles, depth, full, life) =>
      `하루 ${cycles}회, 평균 깊이 ${depth}, 열화는 하루 완전 충방전 ${full}회 상당, ${life} 뒤 교체`,
    wearBasis:
      '완전 충방전 1만 회(제조사 발표), 캘린더 수명 15년, 지수 1.3(추정). 깊이별로 세어 깊이 d인 ' +
      '한 번을 완전 충방전 d^1.3회로 환산하므로 평균 깊이로 어림한 값보다 드물게 깊은 충방전의 몫이 ' +
      '큽니다. 1/수명 = 연간 환산 횟수/1만 + 1/(15년).',

    hold: (runs) => `확실성: 제조사가 밝히지 않는 값을 ${runs}번 바꾸어 계산`,
    holdLoss: (runs) =>
      `최대 호기 탈락까지 견딜 확실성: 제조사가 밝히지 않는 값을 ${runs}번 바꾸어 계산`,
    holdCases: { built: '계획대로', floored: '하한 부하를 두면', needed: '배터리를 두면' },
    probability: '견딜 확률',
    failures: (list) => `견디지 못한 계산의 위반 내역: ${list}`,
    unknown: '미지수',
    unknowns: {
      inertia: '관성',
      droop: '드룹(속도조정률)',
      lags: '조속기 지연',
      delay: '배터리 지연',
    },
    band: '범위(배)',
    lowThird: '하위 1/3',
    highThird: '상위 1/3',
    flips: '단독 영향',
    doesFlip: '판정 뒤집음',
    holdBasis: '하위·상위 1/3: 값이 그 구간일 때 견디는 비율. 범위는 추정:',

    size: '가장 싼 대책',
    sizeLoss: '최대 호기 탈락에도 견디는 가장 싼 대책',
    cheapest: '최저',
    nothingNeeded: '대책 없이도 견딥니다.',
    nothingHolds: (tried) => `견디는 대책이 없습니다(${tried}가지 계산).`,
    floor: '하한 부하',
    battery: '배터리',
    energy: '용량',
    lag: '지연',
    rack: '랙',
    each: (energy) => `가속기당 ${energy}`,
    beside: '추가 운전 호기',
    capital: '투자비',
    yearly: '연간',
    burnt: '손실 전력',
    compute: '잃은 연산',
    none: '없음',
    units: (count, type) => `${type} ${count}대`,
    needed: (bought, needed) => `${bought}(필요 ${needed})`,
    heads: { floor: '하한', needed: '필요', capital: '투자', running: '운영', yearly: '연간' },
    parts: (annuity, energy, compute, machines) =>
      `연간: 원리금 ${annuity}, 에너지 ${energy}, 잃은 연산 ${compute}, 추가 운전 호기 ${machines}`,
    binding: '크기를 정한 기준: 한 가지만 조금 줄여도 위반',
    alone: '한 가지 대책만 쓸 때',
    upTo: (most, breaches) => `${most}까지 써도 위반: ${breaches}`,
    tried: (tried) =>
      `${tried}가지 계산. 표: 투자비와 운영비(연간에서 원리금 제외)가 모두 더 싼 대책이 없는 것들.`,
    narrow: (count) => `${count}가지는 배터리를 조금 키우면 견디지 못해 제외했습니다.`,
    lagsAsked: (record) =>
      `지연은 제조사에 요구하는 값(${
        record ? `${record.id} 기록은 ${record.lag}` : '기록 없음'
      }). 빠른 인버터의 추가 가격은 알 수 없어 모두 같은 값으로 계산.`,
    priceFrom: (record, kind) => `배터리 가격: ${record}(${kind}).`,
    priceKinds: {
      memory: '기억',
      scenario: '시나리오',
      derived: '계산',
      estimate: '추정',
      paper: '논문',
      press: '언론',
      vendor: '제조사',
      filing: '공적 기록',
    },
    estimates:
      '추정: 배터리 상각 12년 또는 수명, 랙 저장장치 40 USD/Wh, 추가 운전 호기는 정격 연료의 ' +
      '5분의 1 소모, 작업은 1년 내내 실행.',
    unpriced: (parts) => `${parts} 가격을 알 수 없어 합계에서 뺐습니다.`,
    unpricedParts: {
      storage: '배터리',
      rack: '랙 저장장치',
      energy: '에너지',
      compute: '연산',
      machines: '추가 운전 호기',
    },

    recorded: (files, folder) => `${folder} 폴더에 파일 ${files}개를 썼습니다.`,
    sizing: '대책 크기 계산',
    holding: (done, all) => `${all}번 중 ${done}번 계산`,
    recording: '기록 쓰기',

    noSwings: '부하 변동이 있는 부지가 없습니다(동기식 작업이 없거나 전원을 알 수 없음)',
    noSwingsAt: (site, known) => `${site} 부지에는 부하 변동이 없습니다. 있는 부지: ${known}`,
    noSite: (site, known) => `${site} 부지가 없습니다. 있는 부지: ${known}`,
    noDate: (date, known) => `--date ${date}: 그런 검토일이 없습니다. 있는 날짜: ${known}`,
    notSimulated: (site) => `${site}: 발전기 관성을 알 수 없어 모의하지 못했습니다`,
    bad: (option, given, wanted) => `${option} ${given}: ${object(wanted)} 주십시오`,
    needs: (option, ...others) => `${option} 옵션은 ${others.join(' 또는 ')} 옵션과 함께 씁니다`,
  },
}

/** Words of `gigacampus swings`. */
export function swingsText(lang: Language): SwingsText {
  return texts[lang]
}
