import { formatQuantity } from '../quantity/index.js'
import {
  type Language,
  type RefusalCode,
  type RefusalValues,
  refusalText,
  sentPart,
} from '../words/index.js'

const statuses: Readonly<Record<RefusalCode, number>> = {
  'bad-request': 400,
  'bad-query': 400,
  'bad-field': 400,
  'empty-body': 400,
  'not-json': 400,
  'not-utf8': 400,
  'unknown-series': 400,
  'forbidden-host': 403,
  'forbidden-origin': 403,
  'unknown-path': 404,
  'unknown-record': 404,
  'unknown-schema': 404,
  'no-start': 404,
  'wrong-method': 405,
  'too-large': 413,
  'too-many-files': 413,
  'wrong-type': 415,
  'scenario-faults': 422,
  'queue-full': 429,
  internal: 500,
  'too-slow': 503,
  'waited-too-long': 503,
  'out-of-memory': 503,
  'worker-lost': 503,
  closing: 503,
}

/** A request that is not answered as asked. */
export interface Refusal {
  readonly code: RefusalCode
  readonly values?: RefusalValues
  /** headers that go with it: `Allow`, `Retry-After` */
  readonly headers?: Readonly<Record<string, string>>
}

/** The body of every error. */
export function refusalBody(code: RefusalCode, lang: Language, values?: RefusalValues) {
  return { error: { code, ...refusalText(code, lang, values) } }
}

/** Status of a refusal. */
export function refusalStatus(code: RefusalCode): number {
  return statuses[code]
}

/** Answers with a refusal. */
export function refuse({ code, values, headers }: Refusal, lang: Language): Response {
  return new Response(`${JSON.stringify(refusalBody(code, lang, values))}\n`, {
    status: statuses[code],
    headers: { 'content-type': jsonType, ...headers },
  })
}

/** Something sent is larger than `limit`, B. */
export function oversize(
  what: Parameters<typeof sentPart>[0],
  limit: number,
  lang: Language,
): Refusal {
  const values = { what: sentPart(what, lang), limit: formatQuantity(limit, 'data', { lang }) }
  return { code: 'too-large', values }
}

/** JSON as the server sends it. */
export const jsonType = 'application/json; charset=utf-8'
