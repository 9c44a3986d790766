import type { Both, Language } from './language.js'
import { object, subject } from './particle.js'

/** What has a default: the case of Virginia. */
type Asked = 'sites' | 'power' | 'dips' | 'moments' | 'depth' | 'lasts' | 'counter'

/** Words of `gigacampus cascade`. */
export interface CascadeText {
  readonly title: (sites: string, power: string) => string
  /** The answer in a sentence. */
  readonly stays: (dips: string, power: string, dip: number, at: string) => string
  readonly returns: (dips: string, power: string, until: string) => string
  readonly borne: (dips: string) => string
  /** `6 dips within 82 s`, `6 dips`. */
  readonly dipsWithin: (dips: string, within: string | null) => string

  readonly away: string
  readonly awayFrom: (power: string, at: string, sites: string) => string
  readonly back: string
  readonly backBetween: (power: string, from: string, until: string) => string
  readonly step: string
  readonly limit: string
  readonly holds: (bound: string) => string
  readonly breaks: (bound: string) => string
  readonly ownLimit: string
  readonly row: (name: string, id: string, standing: string) => string
  /** A row that is no more than a practice. */
  readonly doesNotDecide: string
  readonly least: string
  readonly leastHere: (counter: number, window: string) => string
  readonly leastAny: (counter: number) => string
  readonly nothing: string

  readonly course: string
  readonly time: string
  readonly what: string
  readonly before: (unit: string) => string
  readonly lost: (unit: string) => string
  readonly dip: (dip: number) => string
  readonly dipKeeps: (dip: number) => string
  readonly notFelt: (dip: number) => string
  readonly backBegins: string
  readonly allBack: string
  readonly more: (count: string) => string

  readonly basis: string
  readonly asked: Readonly<Record<Asked, string>>
  readonly given: string
  /** One of two values was asked for, the other is a default. */
  readonly partly: (given: string, other: string, source: string) => string
  /** Where each default comes from. */
  readonly defaults: Readonly<Record<Asked, string>>
  readonly evenly: (within: string) => string
  readonly any: Readonly<Record<'stays' | 'returns' | 'depends', string>>
  readonly fromFile: (file: string, dips: string) => string
  readonly counted: (counter: number, window: string) => string
  readonly supplies: string
  readonly suppliesAre: (low: string, high: string, delay: string, walkIn: string) => string
  readonly leftOut: string
  readonly leftOutIs: string

  readonly bad: (option: string, given: string, wanted: string) => string
  readonly excludes: (option: string, other: string) => string
  readonly overlap: (option: string, wanted: string) => string
  readonly file: {
    readonly columns: (wanted: string) => string
    readonly value: (column: string, given: string, wanted: string) => string
    /** A dip that begins before the one ahead of it does. */
    readonly order: (given: string, before: string) => string
    readonly overlap: (given: string, over: string, lasts: string) => string
    readonly empty: string
    readonly rows: (most: string) => string
    readonly syntax: string
    /** Beside the two above, where the first line holds semicolons or tabs. */
    readonly separator: string
  }
}

const review = {
  en: 'Virginia, 10 July 2024 (NERC incident review of January 2025, as others tell it)',
  ko: '2024년 7월 10일 버지니아(NERC 사고 보고서, 2025년 1월, 2차 자료)',
}

/** `6 dips within 82 s take`, `1 dip takes`. */
const take = (dips: string) => `${dips} ${/^1 /.test(dips) ? 'takes' : 'take'}`

const texts: Both<CascadeText> = {
  en: {
    title: (sites, power) => `${sites} sites on one line, ${power} together`,
    stays: (dips, power, dip, at) =>
      `${take(dips)} ${power} from the grid. At dip ${dip}, ${at}, the counters keep it away ` +
      'until someone returns it by hand.',
    returns: (dips, power, until) =>
      `${take(dips)} ${power} from the grid. All of it comes back by itself, the last at ${until}.`,
    borne: (dips) => `The supplies bear ${dips}: nothing leaves the grid.`,
    dipsWithin: (dips, within) => {
      const said = `${dips} ${dips === '1' ? 'dip' : 'dips'}`
      return within === null ? said : `${said} within ${within}`
    },

    away: 'stays away',
    awayFrom: (power, at, sites) => `${power} from ${at} on, all ${sites} sites`,
    back: 'comes back by itself',
    backBetween: (power, from, until) => `${power}, from ${from} to ${until}`,
    step: 'largest loss in a second',
    limit: 'allowed at once',
    holds: (bound) => `${bound}: it stays below`,
    breaks: (bound) => `${bound}: it goes beyond`,
    ownLimit: 'your limit',
    row: (name, id, standing) => `${name} (${id}, ${standing})`,
    doesNotDecide: 'told for comparison; --loss-limit decides',
    least: 'least counter',
    leastHere: (counter, window) => `${counter} within ${window}: with it nothing stays away`,
    leastAny: (counter) => `${counter} whatever the moments`,
    nothing: 'nothing',

    course: 'Load away from the grid over time',
    time: 'time',
    what: 'what happens',
    before: (unit) => `before, ${unit}`,
    lost: (unit) => `then, ${unit}`,
    dip: (dip) => `dip ${dip}`,
    dipKeeps: (dip) => `dip ${dip}: the counter keeps it away`,
    notFelt: (dip) => `dip ${dip}: not felt`,
    backBegins: 'begins to come back',
    allBack: 'all is back',
    more: (count) => `and ${count} more (--json has all)`,

    basis: 'What this rests on',
    asked: {
      sites: 'sites',
      power: 'power',
      dips: 'dips',
      moments: 'moments',
      depth: 'voltage left',
      lasts: 'each lasts',
      counter: 'counter',
    },
    given: 'as asked',
    partly: (given, other, source) => `${given} as asked; ${other}: ${source}`,
    defaults: {
      sites: 'about 60 in Virginia, 10 July 2024 (Reuters, March 2025)',
      power: `about 1,500 MW in ${review.en}`,
      dips: `six faults in 82 s in ${review.en}`,
      moments: 'assumption: no moments are known',
      depth: 'assumption: all dips that leave less than the supplies bear count alike',
      lasts: 'assumption: all dips longer than the supplies bear count alike',
      counter: `three in a minute in ${review.en}`,
    },
    evenly: (within) => `evenly over ${within}`,
    any: {
      stays: 'it stays away whatever the moments within that time',
      returns: 'it comes back whatever the moments within that time',
      depends: 'other moments within that time could turn it',
    },
    fromFile: (file, dips) => `${dips}, each as ${file} has it`,
    counted: (counter, window) => `${counter} within ${window}, then return by hand`,
    supplies: 'supplies',
    suppliesAre: (low, high, delay, walkIn) =>
      `double conversion, all alike: leave below ${low} or above ${high} after a cycle of 60 Hz, ` +
      `come back after ${delay} of sound supply, over ${walkIn} (makers' sheets, from memory)`,
    leftOut: 'left out',
    leftOutIs:
      'what the loss does to voltage and frequency; differences between sites: all see the whole dip ' +
      'and leave together, so the loss in a second is an upper bound',

    bad: (option, given, wanted) => `${option} ${given}: give ${wanted}`,
    excludes: (option, other) => `${option} has the dips already: leave out ${other}`,
    overlap: (option, wanted) => `${option}: dips would overlap; give ${wanted} or more`,
    file: {
      columns: (wanted) => `the first line must name the columns ${wanted}, and no others`,
      value: (column, given, wanted) =>
        `${column} is "${given}": give ${wanted}, as a number alone${column === 'voltage_pu' ? ' (0.4 is 40 %)' : ''}`,
      order: (given, before) =>
        `t_s is ${given}, earlier than the dip before it at ${before} s: sort the rows by t_s`,
      overlap: (given, over, lasts) =>
        `t_s is ${given}: the dip before is over at ${over} s only; duration_s is in seconds, and its ${lasts} is longer than the gap to this dip`,
      empty: 'there are no dips: give a row for each below the names of the columns',
      rows: (most) => `too many dips: at most ${most} are read`,
      syntax: 'not a CSV: commas between fields, a row on each line, as many fields as columns',
      separator: 'fields are separated by commas, and decimals by points: 20,0.4,0.06',
    },
  },
  ko: {
    title: (sites, power) => `동일 선로의 부지 ${sites}곳, 합계 ${power}`,
    stays: (dips, power, dip, at) =>
      `${dips}로 부하 ${subject(power)} 계통에서 탈락합니다. ${dip}번째(${at})에 UPS의 누적 횟수가 ` +
      '설정값에 이르러, 사람이 되돌릴 때까지 복귀하지 않습니다.',
    returns: (dips, power, until) =>
      `${dips}로 부하 ${subject(power)} 계통에서 탈락했다가 모두 자동으로 복귀합니다(${until}에 완료).`,
    borne: (dips) => `${dips}를 UPS가 모두 견뎌, 계통에서 탈락하는 부하가 없습니다.`,
    dipsWithin: (dips, within) =>
      `${within === null ? '' : `${within} 안의 `}순시전압강하 ${dips}회`,

    away: '미복귀',
    awayFrom: (power, at, sites) => `${power}, ${at}부터, 부지 ${sites}곳 전체`,
    back: '자동 복귀',
    backBetween: (power, from, until) => `${power}, ${from}~${until}`,
    step: '1초 내 최대 탈락',
    limit: '동시 탈락 한도',
    holds: (bound) => `${bound}: 한도 이내`,
    breaks: (bound) => `${bound}: 한도 초과`,
    ownLimit: '지정한 한도',
    row: (name, id, standing) => `${name}(${id}, ${standing})`,
    doesNotDecide: '비교용이며 --loss-limit을 주면 판정함',
    least: '최소 설정 횟수',
    leastHere: (counter, window) => `${window} 안에 ${counter}회: 이 설정이면 모두 복귀`,
    leastAny: (counter) => `발생 시각과 무관하게 ${counter}회`,
    nothing: '없음',

    course: '시간에 따른 부하 탈락량',
    time: '시각',
    what: '사건',
    before: (unit) => `직전(${unit})`,
    lost: (unit) => `직후(${unit})`,
    dip: (dip) => `전압강하 ${dip}`,
    dipKeeps: (dip) => `전압강하 ${dip}: 설정 횟수 도달, 미복귀`,
    notFelt: (dip) => `전압강하 ${dip}: UPS가 견딤`,
    backBegins: '복귀 시작',
    allBack: '전부 복귀',
    more: (count) => `외 ${count}건(--json에 모두 있음)`,

    basis: '근거',
    asked: {
      sites: '부지 수',
      power: '부하 합계',
      dips: '순시전압강하',
      moments: '발생 시각',
      depth: '잔류 전압',
      lasts: '지속 시간',
      counter: '누적 횟수 설정',
    },
    given: '입력값',
    partly: (given, other, source) => `${given}: 입력값; ${other}: ${source}`,
    defaults: {
      sites: '약 60곳, 2024년 7월 10일 버지니아(로이터, 2025년 3월)',
      power: `약 1,500 MW, ${review.ko}`,
      dips: `82초 동안 고장 6회, ${review.ko}`,
      moments: '가정: 각 시각을 알 수 없음',
      depth: '가정: UPS가 견디는 전압보다 낮으면 모두 똑같이 셈',
      lasts: '가정: UPS가 견디는 시간보다 길면 모두 똑같이 셈',
      counter: `1분에 3회, ${review.ko}`,
    },
    evenly: (within) => `${within} 동안 같은 간격`,
    any: {
      stays: '이 시간 안이면 시각이 어떻든 복귀하지 않음',
      returns: '이 시간 안이면 시각이 어떻든 복귀함',
      depends: '이 시간 안에서도 시각에 따라 결과가 달라질 수 있음',
    },
    fromFile: (file, dips) => `${dips}, 시각과 크기는 ${file} 파일의 값`,
    counted: (counter, window) => `${window} 안에 ${counter}회면 수동 복귀 때까지 축전지 운전`,
    supplies: 'UPS',
    suppliesAre: (low, high, delay, walkIn) =>
      `이중변환 방식, 모두 같은 설정: ${low} 미만이나 ${high} 초과가 1주기(60 Hz) 이어지면 축전지로 ` +
      `절체, 전압 회복 ${delay} 뒤부터 ${walkIn}에 걸쳐 복귀(제조사 자료, 기억에 근거)`,
    leftOut: '제외한 것',
    leftOutIs:
      '부하 탈락이 전압과 주파수에 주는 영향, 부지 사이의 차이. 모든 부지가 같은 크기의 강하를 겪고 ' +
      '함께 탈락하므로 1초 내 최대 탈락은 상한값',

    bad: (option, given, wanted) => `${option} ${given}: ${object(wanted)} 주십시오`,
    excludes: (option, other) =>
      `${option} 파일에 전압강하가 이미 있으니 ${object(other)} 빼십시오`,
    overlap: (option, wanted) => `${option}: 전압강하가 서로 겹칩니다. ${wanted} 이상을 주십시오`,
    file: {
      columns: (wanted) => `첫 줄에 열 이름 ${wanted}만 있어야 합니다`,
      value: (column, given, wanted) =>
        `${column} 값 "${given}": ${wanted} 범위의 수를 단위 없이 적으십시오${column === 'voltage_pu' ? '(40 %는 0.4)' : ''}`,
      order: (given, before) =>
        `t_s 값 ${given}: 앞의 전압강하(${before}초)보다 이릅니다. t_s 순으로 정렬하십시오`,
      overlap: (given, over, lasts) =>
        `t_s 값 ${given}: 앞의 전압강하가 ${over}초에야 끝납니다. duration_s의 단위는 초인데 앞 행의 ${lasts}초가 이 강하까지의 간격보다 깁니다`,
      empty: '전압강하가 없습니다. 열 이름 아래에 한 줄에 하나씩 적으십시오',
      rows: (most) => `전압강하가 너무 많습니다. ${most}건까지만 읽습니다`,
      syntax: 'CSV가 아닙니다. 쉼표로 나누고, 한 줄에 한 건, 열 수만큼 적으십시오',
      separator: '값은 쉼표로, 소수는 점으로 적으십시오. 예: 20,0.4,0.06',
    },
  },
}

/** Words of `gigacampus cascade` in a language. */
export function cascadeText(lang: Language): CascadeText {
  return texts[lang]
}
