import type { Both, Language } from './language.js'
import { topic } from './particle.js'

/** Words of `gigacampus explain`. */
export interface ExplainText {
  readonly madeBy: (stages: string) => string
  readonly scenariosOwn: string
  readonly moves: string
  /** What the columns are: one step less and one step more of an input. */
  readonly step: Readonly<Record<'figure' | 'date', string>>
  readonly less: string
  readonly more: string
  readonly days: (days: string) => string
  /** Difference of two shares. */
  readonly points: (points: string) => string
  readonly kelvin: string
  readonly week: string
  readonly jumps: string
  readonly inputs: string
  readonly restOf: (count: string, still: string, untried: string) => string
  readonly nothingMoves: string
  readonly readBy: (stage: string) => string
  readonly alsoAt: (count: string) => string
  readonly line: (line: string, column?: string) => string
  readonly catalogue: (kind: string, confidence: string) => string
  readonly default: (kind: string) => string
  readonly replaces: string
  readonly source: string
  readonly equation: string
  readonly cases: string
  readonly noCases: string
  /** What such cases do not say. */
  readonly casesLegend: string
  readonly case: string
  readonly number: string
  readonly median: string
  readonly worst: string
  readonly nearest: (alike: string) => string
  readonly all: string
  readonly lookFirst: (inputs: string, isOne: boolean) => string
  readonly underPlan: (path: string) => string
  readonly underScenario: (path: string) => string
  readonly unknown: (path: string) => string
  readonly nearestPaths: string
  readonly onePercent: string
  readonly movesNothing: string
  readonly readers: (stages: string) => string
  readonly readByNone: string
  readonly changed: string
  readonly woken: (stages: string) => string
  readonly unchanged: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly moreLines: (count: string) => string
  readonly kinds: Readonly<Record<string, string>>
  readonly confidences: Readonly<Record<string, string>>
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly section: string
  readonly progress: (done: string, all: string) => string
}

const texts: Both<ExplainText> = {
  en: {
    madeBy: (stages) => `made by: ${stages}`,
    scenariosOwn: 'written in the scenario',
    moves: 'What moves it',
    step: {
      figure: 'inputs 1 % less and more, a temperature by 1 K, a date by 7 d',
      date: 'inputs 10 % less and more, a temperature by 1 K, a date by 7 d',
    },
    less: 'less',
    more: 'more',
    days: (days) => `${days} d`,
    points: (points) => `${points} pp`,
    kelvin: '1 K',
    week: '7 d',
    jumps: 'jumps at a threshold',
    inputs: 'Inputs it rests on',
    restOf: (count, still, untried) =>
      `${count} inputs in all; ${still} do not move it${untried === '0' ? '' : `, ${untried} were not tried or are words`}; --all shows them`,
    nothingMoves: 'no input moves it by itself',
    readBy: (stage) => stage,
    alsoAt: (count) => `also at ${count} other ${count === '1' ? 'path' : 'paths'}`,
    line: (line, column) => (column === undefined ? `line ${line}` : `line ${line}:${column}`),
    catalogue: (kind, confidence) => `catalogue: ${kind}, ${confidence} confidence`,
    default: (kind) => `default: ${kind}`,
    replaces: 'in place of',
    source: 'source',
    equation: 'Equations',
    cases: 'Measured cases of its kind',
    noCases: 'no table of measured cases grades this figure',
    casesLegend:
      'they test the equations on inputs that are known, not the inputs of this scenario',
    case: 'table',
    number: 'cases',
    median: 'median error',
    worst: 'worst',
    nearest: (alike) => `nearest: ${alike}`,
    all: 'all',
    lookFirst: (inputs, isOne) =>
      isOne
        ? `Look first at ${inputs}: it moves the figure, and is an estimate or a default.`
        : `Look first at ${inputs}: they move the figure, and are estimates or defaults.`,
    underPlan: (path) => `Under ${path} in the plan`,
    underScenario: (path) => `Under ${path} in the scenario`,
    unknown: (path) => `neither the plan nor the scenario has ${path}`,
    nearestPaths: 'nearest',
    onePercent: 'What 1 % more of it changes',
    movesNothing: 'nothing in this plan changes with 1 % more of it',
    readers: (stages) => `read by: ${stages}`,
    readByNone: 'no stage reads it',
    changed: 'What --set changed',
    woken: (stages) => `worked out anew: ${stages}`,
    unchanged: 'no figure of the plan changed',
    before: 'before',
    after: 'after',
    difference: 'difference',
    moreLines: (count) => `${count} more; --all shows them`,
    kinds: {},
    confidences: {},
    yes: 'yes',
    no: 'no',
    none: 'none',
    section: 'a section',
    progress: (done, all) => `weighing inputs: ${done} of ${all}`,
  },
  ko: {
    madeBy: (stages) => `계산: ${stages}`,
    scenariosOwn: '시나리오에 적힌 값',
    moves: '무엇이 이 값을 바꾸는가',
    step: {
      figure: '입력을 1 %, 온도는 1 K, 날짜는 7일 줄이고 늘릴 때',
      date: '입력을 10 %, 온도는 1 K, 날짜는 7일 줄이고 늘릴 때',
    },
    less: '줄일 때',
    more: '늘릴 때',
    days: (days) => `${days}일`,
    points: (points) => `${points} %p`,
    kelvin: '1 K',
    week: '7일',
    jumps: '문턱에서 뜀',
    inputs: '이 값이 딛고 있는 입력',
    restOf: (count, still, untried) =>
      `입력 ${count}개 가운데 ${still}개는 이 값을 바꾸지 않습니다${untried === '0' ? '' : `. ${untried}개는 시험하지 않았거나 숫자가 아닙니다`}. 모두 보려면 --all`,
    nothingMoves: '혼자서 이 값을 바꾸는 입력이 없습니다',
    readBy: (stage) => stage,
    alsoAt: (count) => `같은 값 ${count}곳 더`,
    line: (line, column) => (column === undefined ? `${line}행` : `${line}행 ${column}열`),
    catalogue: (kind, confidence) => `목록(catalog): ${kind}, 신뢰도 ${confidence}`,
    default: (kind) => `기본값: ${kind}`,
    replaces: '원래',
    source: '출처',
    equation: '식',
    cases: '같은 종류의 실측 사례',
    noCases: '이 값을 채점하는 실측 표가 없습니다',
    casesLegend:
      '입력이 알려진 사례로 식을 시험한 것이며, 이 시나리오의 입력을 시험한 것은 아닙니다',
    case: '표',
    number: '사례',
    median: '중앙 오차',
    worst: '최대',
    nearest: (alike) => `가까운 사례: ${alike}`,
    all: '전체',
    lookFirst: (inputs) =>
      `먼저 확인할 것은 ${inputs}입니다. 이 값을 크게 바꾸는데도 추정이거나 기본값입니다.`,
    underPlan: (path) => `계획의 ${path} 아래`,
    underScenario: (path) => `시나리오의 ${path} 아래`,
    unknown: (path) => `계획에도 시나리오에도 ${topic(path)} 없습니다`,
    nearestPaths: '비슷한 경로',
    onePercent: '1 % 늘리면 달라지는 것',
    movesNothing: '1 % 늘려도 이 계획에서 달라지는 것이 없습니다',
    readers: (stages) => `쓰는 곳: ${stages}`,
    readByNone: '쓰는 단계가 없습니다',
    changed: '--set 값이 바꾼 것',
    woken: (stages) => `다시 계산: ${stages}`,
    unchanged: '계획에서 달라진 값이 없습니다',
    before: '전',
    after: '후',
    difference: '차이',
    moreLines: (count) => `${count}개 더. 모두 보려면 --all`,
    kinds: {
      datasheet: '제원표',
      measured: '실측',
      filing: '공시',
      vendor: '제조사',
      paper: '논문',
      press: '보도',
      derived: '유도',
      estimate: '추정',
      memory: '기억',
    },
    confidences: { 'very low': '매우 낮음', low: '낮음', medium: '보통', high: '높음' },
    yes: '예',
    no: '아니요',
    none: '없음',
    section: '한 부분',
    progress: (done, all) => `입력의 영향 재기: ${all}개 가운데 ${done}개`,
  },
}

/** Words of `gigacampus explain`. */
export function explainText(lang: Language): ExplainText {
  return texts[lang]
}

/** Words of `gigacampus compare`. */
export interface CompareText {
  /** B is ready so many days later or earlier; never, or now within the plan. */
  readonly ready: (days: number | 'never' | 'now') => string
  readonly costs: (share: string, more: boolean) => string
  readonly perHour: (share: string, more: boolean) => string
  readonly draws: (share: string, more: boolean) => string
  readonly larger: (share: string, more: boolean) => string
  readonly same: string
  /** The end is the same, figures on the way are not. */
  readonly sameEnd: (figures: number) => string
  /** Joins the parts into a sentence about B. */
  readonly sentence: (parts: readonly string[]) => string
  readonly inputs: string
  readonly figures: string
  readonly noInputs: string
  readonly noFigures: string
  readonly came: string
  readonly went: string
  readonly input: string
  readonly figure: string
}

const signed = (more: boolean, one: string, other: string) => (more ? one : other)

const compareTexts: Both<CompareText> = {
  en: {
    ready: (days) =>
      days === 'never'
        ? 'is not ready within the plan'
        : days === 'now'
          ? 'is ready within the plan, which A is not'
          : days === 0
            ? 'is ready on the same day'
            : `is ready ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${signed(days > 0, 'later', 'earlier')}`,
    costs: (share, more) => `costs ${share} ${signed(more, 'more', 'less')} to build`,
    perHour: (share, more) => `costs ${share} ${signed(more, 'more', 'less')} per accelerator-hour`,
    draws: (share, more) => `draws ${share} ${signed(more, 'more', 'less')} at its peak`,
    larger: (share, more) => `has ${share} ${signed(more, 'more', 'fewer')} accelerators`,
    sameEnd: (figures) =>
      `A and B end the same: last date, cost, power and size do not differ, but ${figures} figures on the way do.`,
    same: 'A and B come to the same: date, cost, power and size do not differ.',
    sentence: (parts) => {
      const [last = '', ...before] = [...parts].reverse()
      const joined = before.length === 0 ? last : `${before.reverse().join(', ')}, and ${last}`
      return `B ${joined}.`
    },
    inputs: 'What differs in the scenarios',
    figures: 'What comes of it, the weightiest first',
    noInputs: 'nothing that a plan reads',
    noFigures: 'no figure of the plans differs',
    came: 'Findings in B only',
    went: 'Findings in A only',
    input: 'input',
    figure: 'figure',
  },
  ko: {
    ready: (days) =>
      days === 'never'
        ? '기간 안에 전부 가동되지 않고'
        : days === 'now'
          ? 'A와 달리 기간 안에 전부 가동되고'
          : days === 0
            ? '같은 날 전부 가동되고'
            : `${Math.abs(days)}일 ${signed(days > 0, '늦게', '빨리')} 전부 가동되고`,
    costs: (share, more) => `투자비가 ${share} ${signed(more, '많고', '적고')}`,
    perHour: (share, more) => `가속기·시간당 원가가 ${share} ${signed(more, '높고', '낮고')}`,
    draws: (share, more) => `최대 전력이 ${share} ${signed(more, '크고', '작고')}`,
    larger: (share, more) => `가속기가 ${share} ${signed(more, '많고', '적고')}`,
    sameEnd: (figures) =>
      `A와 B는 마지막 가동일, 비용, 전력, 규모가 모두 같지만 그 과정의 값 ${figures}개가 다릅니다.`,
    same: 'A와 B는 가동일, 비용, 전력, 규모가 모두 같습니다.',
    sentence: (parts) => {
      const text = parts.join(' ')
      const endings: readonly (readonly [string, string])[] = [
        ['않고', '않습니다'],
        ['가동되고', '가동됩니다'],
        ['많고', '많습니다'],
        ['적고', '적습니다'],
        ['높고', '높습니다'],
        ['낮고', '낮습니다'],
        ['크고', '큽니다'],
        ['작고', '작습니다'],
      ]
      const [ending, end] = endings.find(([one]) => text.endsWith(one)) ?? ['', '']
      return `B는 ${text.slice(0, text.length - ending.length)}${end}.`
    },
    inputs: '시나리오에서 다른 것',
    figures: '그 결과, 무게가 큰 것부터',
    noInputs: '계획에 쓰이는 값은 모두 같습니다',
    noFigures: '계획의 값이 모두 같습니다',
    came: 'B에만 있는 지적 사항',
    went: 'A에만 있는 지적 사항',
    input: '입력',
    figure: '값',
  },
}

/** Words of `gigacampus compare`. */
export function compareText(lang: Language): CompareText {
  return compareTexts[lang]
}

/** Names in a row: `a, b and c`, `a, b, c`. */
export function listed(items: readonly string[], lang: Language): string {
  if (lang === 'ko' || items.length < 2) return items.join(', ')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
