import { suggest } from '../catalog/index.js'
import { catalogMatches, documentSchemas } from '../report/index.js'
import { scenarioJsonSchema } from '../scenario/index.js'
import type { Language, OperationName } from '../words/index.js'
import { docsPage } from './docs-page.js'
import { htmlResponse } from './html.js'
import { understandJob, understandQuery } from './job-request.js'
import type { Lanes } from './lanes.js'
import { openApiDocument } from './operations.js'
import { jsonType, type Refusal, refuse } from './refusal.js'
import type { JobKind } from './shapes.js'

/** The scenario that a page opens on. */
export interface StartScenario {
  readonly file: string
  /** YAML */
  readonly text: string
}

/** What the answers are made with. */
export interface ApiMeans {
  readonly lanes: Lanes
  readonly version: string
  readonly start: () => Promise<StartScenario | undefined>
}

/** One request, read as far as every answer needs it. */
export interface ApiRequest {
  readonly request: Request
  readonly lang: Language
  /** `{id}`, `{name}` of the path */
  readonly params: Readonly<Record<string, string>>
}

type Answer = (asked: ApiRequest) => Promise<Response> | Response

/** Answers by operation. Only jobs leave this thread; all else takes a few milliseconds. */
export function apiAnswers(means: ApiMeans): Readonly<Record<OperationName, Answer>> {
  const { lanes, version, start } = means
  const job = (kind: JobKind) => async (asked: ApiRequest) => {
    const { request, lang } = asked
    const understood = await understandJob(kind, request, lang)
    if (!understood.ok) return refuse(understood.refusal, lang)
    return lanes.answer(understood.value, request.signal)
  }
  return {
    plan: job('plan'),
    check: job('check'),
    claims: job('claims'),
    catalog: answerCatalog,
    record: plain(({ params }) => recordAt(params.id ?? '')),
    schemas: plain(() => Object.keys(schemas())),
    schema: plain(({ params: { name = '' } }) => {
      const known = schemas()
      if (Object.hasOwn(known, name)) return known[name]
      return new Refused({ code: 'unknown-schema', values: { name, known: list(known) } })
    }),
    start: plain(async () => (await start()) ?? new Refused({ code: 'no-start' })),
    health: plain(() => ({ status: 'ok', version, lanes: lanes.load() })),
    openapi: plain(({ lang }) => openApiDocument(lang, version)),
    docs: ({ request, lang }) => {
      const { origin, searchParams } = new URL(request.url)
      const query = understandQuery('other', searchParams, lang)
      if (!query.ok) return refuse(query.refusal, lang)
      return htmlResponse(docsPage(openApiDocument(lang, version), lang, origin))
    },
  }
}

/** A value that is a refusal and no answer. */
class Refused {
  constructor(readonly refusal: Refusal) {}
}

/** Answers with JSON, as the command line prints it. */
function plain(value: (asked: ApiRequest) => unknown): Answer {
  return async (asked) => {
    const { searchParams } = new URL(asked.request.url)
    const query = understandQuery('other', searchParams, asked.lang)
    if (!query.ok) return refuse(query.refusal, asked.lang)
    const answer = await value(asked)
    return answer instanceof Refused ? refuse(answer.refusal, asked.lang) : jsonResponse(answer)
  }
}

function answerCatalog({ request, lang }: ApiRequest): Response {
  const query = understandQuery('catalog', new URL(request.url).searchParams, lang)
  if (!query.ok) return refuse(query.refusal, lang)
  const words = (query.value.q ?? '').split(/\s+/).filter((word) => word !== '')
  return jsonResponse(catalogMatches(words).found)
}

function recordAt(id: string): unknown {
  const { one } = catalogMatches([id])
  if (one) return one
  const near = suggest(id.slice(0, 100))
    .map((record) => record.id)
    .join(', ')
  return new Refused({ code: 'unknown-record', values: { id: id.slice(0, 100), near } })
}

let made: Readonly<Record<string, object>> | undefined

function schemas(): Readonly<Record<string, object>> {
  made ??= { scenario: scenarioJsonSchema(), ...documentSchemas() }
  return made
}

const list = (known: object) => Object.keys(known).join(', ')

function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'content-type': jsonType, 'cache-control': 'no-cache' },
  })
}
