import { EQUIPMENT_TABLES, fieldOf, findRecord } from '../../catalog/index.js'
import { type Dimension, isDimension } from '../../quantity/index.js'
import { type Raw, type RoomWords, words } from '../finding.js'
import type { Both, Language } from '../language.js'
import { by, topic } from '../particle.js'
import { say } from '../say.js'
import { scenarioLimitWords } from './scenario-limits.js'

const none = { en: () => '', ko: () => '' }

/** Tables and sections that names are looked up in. */
const sections: Readonly<Record<string, Both<string>>> = {
  accelerators: { en: 'accelerator', ko: '가속기' },
  racks: { en: 'server or rack', ko: '서버·랙' },
  models: { en: 'model', ko: '모델' },
  power: { en: 'power equipment', ko: '전력 설비' },
  cooling: { en: 'cooling plant', ko: '냉각 설비' },
  network: { en: 'network equipment', ko: '네트워크 장비' },
  sites: { en: 'site', ko: '부지' },
  catalog: { en: 'record', ko: '항목' },
  templates: { en: 'template', ko: '공정 틀' },
  activities: { en: 'activity', ko: '공정 활동' },
  phases: { en: 'phase', ko: '단계' },
  'finance.parties': { en: 'party in finance.parties', ko: '당사자(finance.parties)' },
  'work.serving': { en: 'service in work.serving', ko: '서비스(work.serving)' },
  limits: { en: 'limit', ko: '제한값' },
  'limit curves': { en: 'curve of limits', ko: '제한값 곡선' },
  'chiller curves': { en: 'chiller curve', ko: '냉동기 성능 곡선' },
}

const section = (name: string, lang: Language) =>
  Object.hasOwn(sections, name) ? (sections[name]?.[lang] ?? name) : name

/** A figure of the catalogue in the unit of its field, found by the path of the override. */
function inFieldUnit({ path, values }: Raw, key: string, lang: Language): string {
  const value = values[key]
  if (typeof value !== 'number') return String(value ?? '?')
  const [id = '', written = ''] = path.split('.').slice(-2)
  const field = written.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase())
  const table = findRecord(id)?.table
  const tables =
    table === undefined ? EQUIPMENT_TABLES : [table as (typeof EQUIPMENT_TABLES)[number]]
  const dimension = tables.map((t) => fieldOf(t, field)?.dimension).find((d) => d !== undefined)
  return say(value, dimension && isDimension(dimension) ? (dimension as Dimension) : 'number', lang)
}

/** A rate as it is usually quoted, without a figure: so many won, yen or euro for a dollar. */
function pairOf(from: string, to: string): string {
  const [quote, base] = to === 'USD' ? [from, to] : from === 'USD' ? [to, from] : [to, from]
  return `RATE ${quote}/${base}`
}

/** A text turned into a name: `Titan 250` reads `titan-250`. */
function asName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return name === '' ? 'hall-1' : name
}

/** A text that cannot be planned. */
export const scenarioWords: RoomWords = {
  ...scenarioLimitWords,
  'scenario.too-big': words({
    title: { en: 'Scenario too big', ko: '시나리오가 너무 큼' },
    values: { size: 'data', limit: 'data' },
    message: {
      en: ({ size, limit }) => `the scenario has ${size}; at most ${limit} are read`,
      ko: ({ size, limit }) => `시나리오가 ${size}입니다. ${limit}까지만 읽습니다`,
    },
    hint: {
      en: () => 'keep traces and weather in CSV files beside it',
      ko: () => '시계열과 기상 자료는 옆의 CSV 파일에 두십시오',
    },
  }),
  'scenario.too-deep': words({
    title: { en: 'Nested too deep', ko: '중첩이 너무 깊음' },
    values: { of: 'text', limit: 'count' },
    message: {
      en: ({ of, limit }) =>
        of === 'brackets'
          ? `more than ${limit} brackets are open at once`
          : `more than ${limit} levels of indentation`,
      ko: ({ of, limit }) =>
        of === 'brackets'
          ? `한꺼번에 열린 괄호가 ${limit}개를 넘습니다`
          : `들여쓰기가 ${limit}단계를 넘습니다`,
    },
    hint: none,
  }),
  'scenario.binary': words({
    title: { en: 'A byte that no text has', ko: '텍스트에 없는 바이트' },
    values: { byte: 'text' },
    message: {
      en: ({ byte }) => `a control character (byte ${byte}) stands here`,
      ko: ({ byte }) => `여기에 제어 문자(바이트 ${byte})가 있습니다`,
    },
    hint: {
      en: () => 'delete it, or save the file as UTF-8 text',
      ko: () => '지우거나 파일을 UTF-8 텍스트로 저장하십시오',
    },
  }),
  'scenario.syntax': words({
    title: { en: 'Not YAML', ko: 'YAML 문법 오류' },
    values: { reason: 'text', kind: 'text' },
    message: {
      en: ({ reason }) => `this is not YAML: ${reason.replace(/[.\s]+$/, '')}`,
      ko: ({ reason }) => `YAML 문법에 맞지 않습니다: ${reason.replace(/[.\s]+$/, '')}`,
    },
    hint: {
      en: () => 'check indentation, colons and quotes; a text with ": " or "#" needs quotes',
      ko: () => '들여쓰기, 콜론, 따옴표를 확인하십시오. ": "나 "#"이 든 글은 따옴표로 감쌉니다',
    },
  }),
  'scenario.too-many': words({
    title: { en: 'Too many entries', ko: '항목이 너무 많음' },
    values: { limit: 'count' },
    message: {
      en: ({ limit }) => `the scenario unfolds into more than ${limit} entries`,
      ko: ({ limit }) => `시나리오의 항목이 ${limit}개를 넘습니다`,
    },
    hint: none,
  }),
  'scenario.alias': words({
    title: { en: 'Too many aliases', ko: '별칭이 너무 많음' },
    values: { limit: 'count' },
    message: {
      en: ({ limit }) => `more than ${limit} aliases (*), or one that contains itself`,
      ko: ({ limit }) => `별칭(*)이 ${limit}개를 넘거나 자기 자신을 가리킵니다`,
    },
    hint: {
      en: () => 'write the values out',
      ko: () => '값을 풀어서 쓰십시오',
    },
  }),
  'scenario.key-form': words({
    title: { en: 'Not a key', ko: '쓸 수 없는 이름' },
    values: { key: 'text' },
    message: {
      en: ({ key }) => `"${key}" cannot be a key`,
      ko: ({ key }) => `${topic(`"${key}"`)} 이름으로 쓸 수 없습니다`,
    },
    hint: {
      en: () => 'a key is a short plain text',
      ko: () => '이름은 짧은 글이어야 합니다',
    },
  }),
  'scenario.duplicate-key': words({
    title: { en: 'Key written twice', ko: '두 번 쓴 이름' },
    values: { key: 'text', first: 'count' },
    message: {
      en: ({ key, first }) => `"${key}" is written twice; first on line ${first}`,
      ko: ({ key, first }) => `"${key}" 이름을 두 번 썼습니다. 처음은 ${first}행입니다`,
    },
    hint: {
      en: () => 'keep one of them, or give them different names',
      ko: () => '하나만 남기거나 이름을 다르게 하십시오',
    },
  }),
  'scenario.override-path': words({
    title: { en: 'Path of --set', ko: '--set 경로 오류' },
    values: { path: 'text' },
    message: {
      en: ({ path }) => `--set: "${path}" is not a path`,
      ko: ({ path }) => `--set: ${topic(`"${path}"`)} 경로가 아닙니다`,
    },
    hint: {
      en: () => 'names with dots between them: --set phases.first.count=50_000',
      ko: () => '이름을 점으로 이어 쓰십시오. 예: --set phases.first.count=50_000',
    },
  }),
  'scenario.override-value': words({
    title: { en: 'Value of --set', ko: '--set 값 오류' },
    values: { path: 'text', value: 'text' },
    message: {
      en: ({ path, value }) => `--set ${path}: "${value}" is not a value in YAML`,
      ko: ({ path, value }) => `--set ${path}: ${topic(`"${value}"`)} YAML 값이 아닙니다`,
    },
    hint: {
      en: () => 'put it in quotes: --set "sites.a.power.grid=120 MW"',
      ko: () => '따옴표로 감싸십시오. 예: --set "sites.a.power.grid=120 MW"',
    },
  }),
  'scenario.form': words({
    title: { en: 'Wrong form', ko: '형식 오류' },
    values: { expected: 'thing', example: 'text', found: 'thing' },
    message: {
      en: ({ expected, found }) => `expected ${expected}, found ${found}`,
      ko: ({ expected, found }) => `필요한 것은 ${expected}, 적힌 것은 ${found}입니다`,
    },
    hint: {
      en: ({ example }) => (example === '' ? '' : `for example: ${example}`),
      ko: ({ example }) => (example === '' ? '' : `예: ${example}`),
    },
  }),
  'scenario.missing': words({
    title: { en: 'Something missing', ko: '빠진 값' },
    values: { expected: 'thing', example: 'text', found: 'thing' },
    message: {
      en: ({ expected }, { path }) => `${lastOf(path)} is missing: ${expected} belongs here`,
      ko: ({ expected }, { path }) => `${lastOf(path)} 값이 없습니다. 필요한 값: ${expected}`,
    },
    hint: {
      en: ({ example }, { path }) =>
        example === '' ? '' : `for example: ${lastOf(path)}: ${example}`,
      ko: ({ example }, { path }) => (example === '' ? '' : `예: ${lastOf(path)}: ${example}`),
    },
  }),
  'scenario.key': words({
    title: { en: 'Unknown key', ko: '알 수 없는 이름' },
    values: { key: 'text', nearest: 'text' },
    message: {
      en: ({ key }) => `there is no key "${key}" here`,
      ko: ({ key }) => `여기에는 "${key}"라는 이름을 쓰지 않습니다`,
    },
    hint: {
      en: ({ nearest }) => (nearest === '' ? '' : `known here: ${nearest}`),
      ko: ({ nearest }) => (nearest === '' ? '' : `쓸 수 있는 이름: ${nearest}`),
    },
  }),
  'scenario.name': words({
    title: { en: 'Not a name', ko: '이름 형식 오류' },
    values: { name: 'text' },
    message: {
      en: ({ name }) => `"${name}" cannot be a name`,
      ko: ({ name }) => `${topic(`"${name}"`)} 이름으로 쓸 수 없습니다`,
    },
    hint: {
      en: ({ name }) => `small letters, digits and hyphens, a letter first: ${asName(name)}`,
      ko: ({ name }) => `영문 소문자로 시작해 소문자, 숫자, 하이픈만 쓰십시오. 예: ${asName(name)}`,
    },
  }),
  'scenario.system-mismatch': words({
    title: { en: 'System holds another accelerator', ko: '시스템과 가속기 불일치' },
    values: { system: 'text', holds: 'text', accelerator: 'text' },
    message: {
      en: ({ system, holds, accelerator }) => `${system} holds ${holds}, not ${accelerator}`,
      ko: ({ system, holds, accelerator }) =>
        `${system} 시스템에 들어가는 가속기는 ${accelerator} 아닌 ${holds}입니다`,
    },
    hint: {
      en: ({ accelerator }) => `leave system out, or look it up: gigacampus catalog ${accelerator}`,
      ko: ({ accelerator }) => `system을 지우거나 찾아보십시오: gigacampus catalog ${accelerator}`,
    },
  }),
  'scenario.shape': words({
    title: { en: 'Wrong shape', ko: '구조 오류' },
    values: { reason: 'text' },
    message: {
      en: ({ reason }) => `this part cannot be read: ${reason}`,
      ko: ({ reason }) => `이 부분을 읽을 수 없습니다: ${reason}`,
    },
    hint: {
      en: () => 'compare with the schema: schema/scenario.schema.json',
      ko: () => '스키마와 비교하십시오: schema/scenario.schema.json',
    },
  }),
  'scenario.list-short': words({
    title: { en: 'List too short', ko: '목록이 너무 짧음' },
    values: { count: 'count', bound: 'count' },
    message: {
      en: ({ count, bound }) => `a list of ${count}, where at least ${bound} must stand`,
      ko: ({ count, bound }) => `목록에 ${count}개가 있습니다. ${bound}개 이상이어야 합니다`,
    },
    hint: {
      en: () => 'add an entry, or leave the field out',
      ko: () => '항목을 더 쓰거나 이 필드를 빼십시오',
    },
  }),
  'scenario.list-long': words({
    title: { en: 'List too long', ko: '목록이 너무 긺' },
    values: { count: 'count', bound: 'count' },
    message: {
      en: ({ count, bound }) => `a list of ${count}, where at most ${bound} may stand`,
      ko: ({ count, bound }) => `목록에 ${count}개가 있습니다. ${bound}개까지 쓸 수 있습니다`,
    },
    hint: { en: () => 'shorten the list', ko: () => '목록을 줄이십시오' },
  }),
  'scenario.too-long': words({
    title: { en: 'Text too long', ko: '글이 너무 긺' },
    values: { length: 'count', limit: 'count' },
    message: {
      en: ({ length, limit }) => `a text of ${length} characters; at most ${limit} are read`,
      ko: ({ length, limit }) => `글이 ${length}자입니다. ${limit}자까지만 읽습니다`,
    },
    hint: {
      en: () => 'move remarks into a # comment',
      ko: () => '설명은 # 주석으로 옮기십시오',
    },
  }),
  'scenario.word': words({
    title: { en: 'Unknown word', ko: '쓸 수 없는 낱말' },
    values: { found: 'text', expected: 'text' },
    message: {
      en: ({ found }) => `"${found}" is none of the words that this field knows`,
      ko: ({ found }) => `${topic(`"${found}"`)} 이 자리에 쓸 수 있는 낱말이 아닙니다`,
    },
    hint: {
      en: ({ expected }) => `one of: ${expected}`,
      ko: ({ expected }) => `다음 중 하나: ${expected}`,
    },
  }),
  'scenario.range': words({
    title: { en: 'Out of range', ko: '범위를 벗어남' },
    values: { found: 'number', low: 'number', high: 'number' },
    message: {
      en: ({ found, low, high }) => `${found} is outside ${low} to ${high}`,
      ko: ({ found, low, high }) => `${topic(found)} 허용 범위 ${low}~${high} 밖입니다`,
    },
    hint: {
      en: (_, { values }) =>
        values.high === 1 ? 'a share is written 0.8 or 80 %' : 'choose a value within it',
      ko: (_, { values }) =>
        values.high === 1 ? '비율은 0.8 또는 80 %처럼 씁니다' : '범위 안의 값을 쓰십시오',
    },
  }),
  'scenario.unknown-equipment': words({
    title: { en: 'Not in the catalogue', ko: '목록에 없는 장비' },
    values: { id: 'text', table: 'text', nearest: 'text' },
    message: {
      en: ({ id, table }) => `the catalogue has no ${section(table, 'en')} "${id}"`,
      ko: ({ id, table }) => `장비 목록(catalog)에 "${id}" ${section(table, 'ko')} 항목이 없습니다`,
    },
    hint: {
      en: ({ id, nearest }) =>
        nearest === '' ? `search with: gigacampus catalog ${id}` : `nearest: ${nearest}`,
      ko: ({ id, nearest }) =>
        nearest === '' ? `검색: gigacampus catalog ${id} --lang ko` : `비슷한 항목: ${nearest}`,
    },
  }),
  'scenario.unknown-name': words({
    title: { en: 'Name unknown', ko: '알 수 없는 이름' },
    values: { name: 'text', of: 'text', known: 'text' },
    message: {
      en: ({ name, of }) => `there is no ${section(of, 'en').replace(/s$/, '')} named "${name}"`,
      ko: ({ name, of }) => `"${name}"라는 ${section(of, 'ko')} 항목이 없습니다`,
    },
    hint: {
      en: ({ known }) => (known === '' ? 'none is defined before this place' : `known: ${known}`),
      ko: ({ known }) =>
        known === '' ? '이 앞에 정의된 것이 없습니다' : `쓸 수 있는 이름: ${known}`,
    },
  }),
  'scenario.unknown-weather': words({
    title: { en: 'Weather unknown', ko: '알 수 없는 기상 자료' },
    values: { id: 'text', nearest: 'text' },
    message: {
      en: ({ id }) => `there is no weather "${id}"`,
      ko: ({ id }) => `"${id}" 기상 자료가 없습니다`,
    },
    hint: {
      en: ({ nearest }) => `nearest: ${nearest}; or name a CSV file beside the scenario`,
      ko: ({ nearest }) => `비슷한 자료: ${nearest}. 시나리오 옆의 CSV 파일도 쓸 수 있습니다`,
    },
  }),
  'scenario.no-weather': words({
    title: { en: 'No weather', ko: '기상 자료 없음' },
    values: {},
    message: {
      en: () => 'cooling has no weather: only the design day is calculated, not the year',
      ko: () => '기상 자료가 없어 연간 냉각은 계산하지 않고 설계일만 계산합니다',
    },
    hint: {
      en: () => 'add weather: memphis-tn from the catalogue, or a CSV file with tdb_c and twb_c',
      ko: () => 'weather에 목록의 자료나 tdb_c, twb_c 열이 있는 CSV 파일을 지정하십시오',
    },
  }),
  'scenario.no-design-day': words({
    title: { en: 'No design day', ko: '설계일 기온 없음' },
    values: { at: 'text' },
    message: {
      en: ({ at }) =>
        `the design temperatures of ${at === '' ? 'this site' : `"${at}"`} are not known, so no plant can be sized`,
      ko: ({ at }) =>
        `${at === '' ? '이 부지' : `"${at}"`}의 설계 건구·습구온도를 알 수 없어 냉각 설비 용량을 정할 수 없습니다`,
    },
    hint: {
      en: () =>
        'write place: {design-dry-bulb: 36 °C, design-wet-bulb: 26 °C}, exceeded 0.4 % of the year',
      ko: () =>
        'place: {design-dry-bulb: 33 °C, design-wet-bulb: 26 °C}처럼 연중 0.4 % 초과 온도를 쓰십시오',
    },
  }),
  'scenario.price-negative': words({
    title: { en: 'Price below zero', ko: '0보다 작은 가격' },
    values: {},
    message: {
      en: () => 'a price for the whole horizon cannot be below zero',
      ko: () => '전체 기간의 가격은 0보다 작을 수 없습니다',
    },
    hint: {
      en: () => 'hours of negative prices belong in a tariff, by season and period',
      ko: () => '음의 가격이 있는 시간대는 요금제에 계절과 시간대별로 적으십시오',
    },
  }),
  'scenario.not-positive': words({
    title: { en: 'Not above zero', ko: '0보다 커야 함' },
    values: { value: 'number' },
    message: {
      en: ({ value }) => `${value} is not above zero`,
      ko: ({ value }) => `0보다 큰 값이 필요합니다(현재 ${value})`,
    },
    hint: none,
  }),
  'scenario.same-party': words({
    title: { en: 'Contract with oneself', ko: '같은 당사자 사이의 계약' },
    values: { party: 'text' },
    message: {
      en: ({ party }) => `${party} stands on both sides of this contract`,
      ko: ({ party }) => `계약의 양쪽이 모두 ${party}입니다`,
    },
    hint: {
      en: () => 'from pays, to is paid: name two parties',
      ko: () => 'from은 지급자, to는 수취자입니다. 서로 다른 당사자를 쓰십시오',
    },
  }),
  'scenario.negative': words({
    title: { en: 'Below zero', ko: '음수' },
    values: { value: 'number' },
    message: {
      en: () => 'a value below zero has no meaning here',
      ko: () => '이 자리에는 음수를 쓸 수 없습니다',
    },
    hint: {
      en: () => 'write 0 or more; by date, the amount that stands from then on, not the change',
      ko: () => '0 이상의 값을 쓰십시오. 날짜별로는 변화량이 아니라 그날부터 있는 양입니다',
    },
  }),
  'scenario.not-whole': words({
    title: { en: 'Not a whole number', ko: '정수가 아님' },
    values: { value: 'number' },
    message: {
      en: ({ value }) => `${value} is not a whole number of accelerators`,
      ko: ({ value }) => `가속기 수 ${value}는 정수가 아닙니다`,
    },
    hint: none,
  }),
  'scenario.date-order': words({
    title: { en: 'Dates out of order', ko: '날짜 순서 오류' },
    values: { date: 'text', before: 'text' },
    message: {
      en: ({ date, before }) => `${date} does not come after ${before}`,
      ko: ({ date, before }) => `${date} 날짜가 ${before}보다 늦지 않습니다`,
    },
    hint: {
      en: () => 'write dates in the order of the calendar',
      ko: () => '날짜는 이른 것부터 쓰십시오',
    },
  }),
  'scenario.same-date': words({
    title: { en: 'Two permits on one date', ko: '같은 날짜의 인허가 둘' },
    values: { date: 'text' },
    message: {
      en: ({ date }) => `two permits hold from ${date}; it is unclear which power is allowed`,
      ko: ({ date }) => `${date}부터 유효한 인허가가 둘이라 허용 전력을 알 수 없습니다`,
    },
    hint: {
      en: () => 'write one permit with their sum, or another date',
      ko: () => '합한 용량으로 하나만 쓰거나 날짜를 다르게 하십시오',
    },
  }),
  'scenario.horizon': words({
    title: { en: 'Horizon too long', ko: '계획 기간이 너무 긺' },
    values: { years: 'number', limit: 'number' },
    message: {
      en: ({ years, limit }) => `the horizon is ${years} years; at most ${limit} are planned`,
      ko: ({ years, limit }) => `계획 기간이 ${years}년입니다. ${limit}년까지 계획합니다`,
    },
    hint: none,
  }),
  'scenario.implausible': words({
    title: { en: 'Implausible figure', ko: '그럴듯하지 않은 값' },
    values: { value: 'number', low: 'number', high: 'number' },
    message: {
      en: (_, raw) =>
        `${inFieldUnit(raw, 'value', 'en')} is outside what is plausible, ${between(raw, 'en')}`,
      ko: (_, raw) =>
        `${topic(inFieldUnit(raw, 'value', 'ko'))} 통상 범위(${between(raw, 'ko')})를 벗어납니다`,
    },
    hint: {
      en: () => 'check unit and power of ten; the value is used as written',
      ko: () => '단위와 자릿수를 확인하십시오. 값은 적힌 대로 씁니다',
    },
  }),
  'scenario.no-exchange': words({
    title: { en: 'No exchange rate', ko: '환율 없음' },
    values: { from: 'text', to: 'text' },
    message: {
      en: ({ from, to }) => `a price in ${from}, and no rate from ${from} to ${to}`,
      ko: ({ from, to }) => `${from} 금액이 있는데 ${by(`${from}에서 ${to}`)} 바꿀 환율이 없습니다`,
    },
    hint: {
      en: ({ from, to }) =>
        `write the rate of a day: money: {exchange: {2026-01-01: ${pairOf(from, to)}}}`,
      ko: ({ from, to }) =>
        `그날의 환율을 쓰십시오. 예: money: {exchange: {2026-01-01: ${pairOf(from, to)}}}`,
    },
  }),
  'scenario.shares': words({
    title: { en: 'Shares above 100 %', ko: '비율 합계 초과' },
    values: { sum: 'fraction' },
    message: {
      en: ({ sum }) => `training and serving together take ${sum} of the accelerators`,
      ko: ({ sum }) => `학습과 서비스 비율의 합이 ${sum}입니다`,
    },
    hint: {
      en: () => 'lower training-share or serving-share so that they sum to 100 % at most',
      ko: () => 'training-share와 serving-share의 합이 100 % 이하가 되게 하십시오',
    },
  }),
  'scenario.one-relation': words({
    title: { en: 'More than one relation', ko: '관계가 둘 이상' },
    values: { written: 'text' },
    message: {
      en: ({ written }) => `a claim has one relation; written are ${written}`,
      ko: ({ written }) => `주장(claim)에는 관계를 하나만 씁니다. 쓰인 것: ${written}`,
    },
    hint: {
      en: () => 'keep one, or make two claims of it',
      ko: () => '하나만 남기거나 주장을 둘로 나누십시오',
    },
  }),
  'scenario.cycle': words({
    title: { en: 'Work that waits for itself', ko: '서로를 기다리는 공정' },
    values: { cycle: 'text' },
    message: {
      en: ({ cycle }) => `these activities wait for each other: ${cycle}`,
      ko: ({ cycle }) => `서로를 기다리는 공정이 있습니다: ${cycle}`,
    },
    hint: {
      en: () => 'take one predecessor out of its after list',
      ko: () => 'after에서 선행 공정 하나를 빼십시오',
    },
  }),
  'scenario.more': words({
    title: { en: 'More faults', ko: '나머지 오류' },
    values: { count: 'count' },
    message: {
      en: ({ count }) => `${count} more faults are not shown`,
      ko: ({ count }) => `오류 ${count}건을 더 표시하지 않았습니다`,
    },
    hint: {
      en: () => 'mend those above first',
      ko: () => '위의 것부터 고치십시오',
    },
  }),
}

function between(raw: Raw, lang: Language): string {
  const low = inFieldUnit(raw, 'low', lang)
  if (raw.values.high === Number.MAX_VALUE)
    return lang === 'ko' ? `${low} 이상` : `${low} and above`
  const high = inFieldUnit(raw, 'high', lang)
  return lang === 'ko' ? `${low}~${high}` : `${low} to ${high}`
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path
}
