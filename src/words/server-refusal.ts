import type { Both, Language } from './language.js'

/** Why the server does not answer a request as asked; stable once published. */
export type RefusalCode = keyof typeof refusals

/** What a refusal says besides its code, as people read it. */
export type RefusalValues = Readonly<Record<string, string>>

/** What is wrong with a request, and what to do about it. */
export interface RefusalText {
  readonly message: string
  readonly hint: string
}

type Say = (values: RefusalValues) => string
interface Entry {
  readonly message: Both<Say>
  readonly hint: Both<Say>
}

const entry = (
  en: readonly [message: Say, hint: Say],
  ko: readonly [message: Say, hint: Say],
): Entry => ({ message: { en: en[0], ko: ko[0] }, hint: { en: en[1], ko: ko[1] } })

const said =
  (text: string): Say =>
  () =>
    text
const seeDocs = said('GET /api/docs shows every request with an example')
const seeDocsKo = said('GET /api/docs 페이지에 모든 요청과 예가 있습니다')
const again: Say = ({ seconds }) => `try again in ${seconds} s`
const againKo: Say = ({ seconds }) => `${seconds}초 뒤에 다시 시도하십시오`

const refusals = {
  'bad-request': entry(
    [said('this is not a request that HTTP allows'), seeDocs],
    [said('HTTP 형식에 맞지 않는 요청입니다'), seeDocsKo],
  ),
  'bad-query': entry(
    [({ field, reason }) => `query parameter ${field}: ${reason}`, seeDocs],
    [({ field, reason }) => `쿼리 매개변수 ${field}: ${reason}`, seeDocsKo],
  ),
  'bad-field': entry(
    [({ field, reason }) => `field ${field} of the body: ${reason}`, seeDocs],
    [({ field, reason }) => `본문의 ${field} 필드: ${reason}`, seeDocsKo],
  ),
  'empty-body': entry(
    [said('the body is empty'), said('send {"scenario": "…"} as JSON, or the scenario as YAML')],
    [said('본문이 비어 있습니다'), said('JSON {"scenario": "…"} 또는 YAML 시나리오를 보내십시오')],
  ),
  'not-json': entry(
    [
      ({ reason }) => `the body is not JSON: ${reason}`,
      said('send JSON, or the scenario itself with Content-Type: application/yaml'),
    ],
    [
      ({ reason }) => `본문이 올바른 JSON이 아닙니다: ${reason}`,
      said('JSON을 보내거나, Content-Type: application/yaml로 시나리오 자체를 보내십시오'),
    ],
  ),
  'not-utf8': entry(
    [said('the body is not text in UTF-8'), said('save the file in UTF-8 and send it again')],
    [said('본문이 UTF-8 텍스트가 아닙니다'), said('파일을 UTF-8로 저장해 다시 보내십시오')],
  ),
  'unknown-series': entry(
    [
      ({ name }) => `this plan has no series ${name}`,
      ({ known }) => (known === '' ? 'it has no series at all' : `it has: ${known}`),
    ],
    [
      ({ name }) => `이 계획에 ${name} 시계열이 없습니다`,
      ({ known }) => (known === '' ? '시계열이 하나도 없는 계획입니다' : `있는 시계열: ${known}`),
    ],
  ),
  'forbidden-host': entry(
    [
      ({ host }) => `this server does not answer to the name ${host}`,
      said('ask at 127.0.0.1 or localhost, or start it with: gigacampus serve --host NAME'),
    ],
    [
      ({ host }) => `이 서버는 ${host} 이름으로 온 요청에 답하지 않습니다`,
      said('127.0.0.1 또는 localhost로 접속하거나, gigacampus serve --host 이름으로 시작하십시오'),
    ],
  ),
  'forbidden-origin': entry(
    [
      ({ origin }) => `a page of ${origin} may not ask this server`,
      said('open the page that this server serves, or ask from a program'),
    ],
    [
      ({ origin }) => `${origin} 페이지는 이 서버에 요청할 수 없습니다`,
      said('이 서버가 제공하는 페이지를 열거나 프로그램에서 요청하십시오'),
    ],
  ),
  'unknown-path': entry(
    [({ path }) => `there is nothing at ${path}`, seeDocs],
    [({ path }) => `${path} 경로에는 아무것도 없습니다`, seeDocsKo],
  ),
  'unknown-record': entry(
    [
      ({ id }) => `the catalogue has no ${id}`,
      ({ near }) => (near === '' ? 'search with GET /api/catalog?q=' : `did you mean ${near}?`),
    ],
    [
      ({ id }) => `목록에 ${id} 항목이 없습니다`,
      ({ near }) => (near === '' ? 'GET /api/catalog?q= 로 찾아보십시오' : `혹시 ${near}?`),
    ],
  ),
  'unknown-schema': entry(
    [({ name }) => `there is no schema ${name}`, ({ known }) => `there are: ${known}`],
    [({ name }) => `${name} 스키마가 없습니다`, ({ known }) => `있는 스키마: ${known}`],
  ),
  'no-start': entry(
    [
      said('this server was started without a scenario'),
      said('start it with one: gigacampus serve campus.yaml'),
    ],
    [
      said('시나리오 없이 시작한 서버입니다'),
      said('시나리오를 주어 시작하십시오: gigacampus serve campus.yaml'),
    ],
  ),
  'wrong-method': entry(
    [
      ({ method, path }) => `${path} cannot be asked with ${method}`,
      ({ allow }) => `ask with ${allow}`,
    ],
    [
      ({ method, path }) => `${path} 경로는 ${method} 방식을 받지 않습니다`,
      ({ allow }) => `${allow} 방식으로 요청하십시오`,
    ],
  ),
  'too-large': entry(
    [
      ({ what, limit }) => `${what} is larger than ${limit}`,
      said('send only the scenario and the weather files that it names'),
    ],
    [
      ({ what, limit }) => `${what} 크기가 ${limit} 한도를 넘습니다`,
      said('시나리오와 그 시나리오가 쓰는 날씨 파일만 보내십시오'),
    ],
  ),
  'too-many-files': entry(
    [
      ({ limit }) => `more than ${limit} files`,
      said('send only the weather files that the scenario names'),
    ],
    [({ limit }) => `파일이 ${limit}개를 넘습니다`, said('시나리오가 쓰는 날씨 파일만 보내십시오')],
  ),
  'wrong-type': entry(
    [
      ({ type }) =>
        type === '' ? 'the request does not say what its body is' : `a body of type ${type}`,
      said('send Content-Type: application/json or application/yaml, not compressed'),
    ],
    [
      ({ type }) =>
        type === '' ? '본문의 형식이 적혀 있지 않습니다' : `받지 않는 본문 형식입니다: ${type}`,
      said('Content-Type: application/json 또는 application/yaml로, 압축하지 않고 보내십시오'),
    ],
  ),
  'scenario-faults': entry(
    [
      ({ count }) => `the scenario cannot be planned: ${count} fault${count === '1' ? '' : 's'}`,
      said('diagnostics names the line of each, the reason and the remedy'),
    ],
    [
      ({ count }) => `시나리오를 계획할 수 없습니다: 오류 ${count}개`,
      said('diagnostics에 오류마다 줄, 이유, 고치는 법이 있습니다'),
    ],
  ),
  'queue-full': entry(
    [({ waiting }) => `${waiting} requests wait already, more are not taken`, again],
    [({ waiting }) => `이미 요청 ${waiting}개가 기다리고 있어 더 받지 않습니다`, againKo],
  ),
  'too-slow': entry(
    [
      ({ limit }) => `the answer took longer than ${limit} and was given up`,
      ({ seconds }) => `ask for less (no exact, a shorter horizon), or try again in ${seconds} s`,
    ],
    [
      ({ limit }) => `계산이 ${limit} 안에 끝나지 않아 그만두었습니다`,
      ({ seconds }) =>
        `exact를 빼거나 기간을 줄이십시오. 그대로라면 ${seconds}초 뒤에 다시 시도하십시오`,
    ],
  ),
  'waited-too-long': entry(
    [({ limit }) => `no worker was free within ${limit}`, again],
    [({ limit }) => `${limit} 동안 빈 작업자가 없었습니다`, againKo],
  ),
  'out-of-memory': entry(
    [
      said('the answer needs more memory than a worker may have'),
      said('plan a shorter horizon or fewer sites, or use the command line'),
    ],
    [
      said('계산에 필요한 메모리가 작업자 하나의 한도를 넘습니다'),
      said('기간이나 부지를 줄이거나 명령줄에서 계획하십시오'),
    ],
  ),
  'worker-lost': entry(
    [said('the worker ended before it had answered'), again],
    [said('작업자가 답하기 전에 끝났습니다'), againKo],
  ),
  closing: entry(
    [said('the server is shutting down'), said('start it again: gigacampus serve')],
    [said('서버를 끝내고 있습니다'), said('다시 시작하십시오: gigacampus serve')],
  ),
  internal: entry(
    [said('this is a bug of gigacampus'), said('please report the request that led to it')],
    [said('gigacampus의 오류입니다'), said('어떤 요청이었는지 알려 주십시오')],
  ),
} satisfies Readonly<Record<string, Entry>>

/** Every code, for the documents. */
export const refusalCodes = Object.keys(refusals) as readonly RefusalCode[]

/** A refusal in words. @param values texts that the sentences of the code name */
export function refusalText(
  code: RefusalCode,
  lang: Language,
  values: RefusalValues = {},
): RefusalText {
  const { message, hint } = refusals[code]
  return { message: message[lang](values), hint: hint[lang](values) }
}

const parts = {
  body: { en: 'the body', ko: '본문' },
  scenario: { en: 'the scenario', ko: '시나리오' },
  files: { en: 'all the files together', ko: '파일 전체' },
} satisfies Readonly<Record<string, Both<string>>>

/** Part of a request by its name in a sentence. */
export function sentPart(part: keyof typeof parts, lang: Language): string {
  return parts[part][lang]
}
