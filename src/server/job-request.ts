import { z } from '@hono/zod-openapi'
import { parseDate } from '../quantity/index.js'
import type { Override } from '../scenario/index.js'
import { apiText, type Language } from '../words/index.js'
import { bodyForm, readBody } from './body.js'
import type { Job } from './job.js'
import { serverLimits } from './limits.js'
import { oversize, type Refusal } from './refusal.js'
import { type JobKind, requestShapes } from './shapes.js'

/** What was understood, or why nothing was. */
export type Understood<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

const shapes = { en: requestShapes(apiText('en')), ko: requestShapes(apiText('ko')) }
const reasons = { en: z.locales.en().localeError, ko: z.locales.ko().localeError }

const no = (refusal: Refusal) => ({ ok: false, refusal }) as const

/** Reads the request for a job: JSON, or a scenario in YAML with the rest in the query. */
export async function understandJob(
  kind: JobKind,
  request: Request,
  lang: Language,
): Promise<Understood<Job>> {
  const form = bodyForm(request.headers)
  if (!form) {
    const type = (request.headers.get('content-type') ?? '').slice(0, 100)
    return no({ code: 'wrong-type', values: { type } })
  }
  const { searchParams } = new URL(request.url)
  const isYaml = form === 'yaml'
  const query = understandQuery(isYaml ? kind : 'other', searchParams, lang)
  if (!query.ok) return query
  const limit = isYaml ? serverLimits.scenario : serverLimits.body
  const body = await readBody(request, limit, lang)
  if (!body.ok) return body
  if (isYaml) return { ok: true, value: fromQuery(kind, body.text, query.value, lang) }
  const json = parseJson(body.text)
  return json.ok ? fromBody(kind, json.value, lang) : json
}

/** Checks the query against the shape of that name; repeated ones are lists. */
export function understandQuery<Name extends keyof typeof shapes.en.query>(
  name: Name,
  search: URLSearchParams,
  lang: Language,
): Understood<z.output<(typeof shapes.en.query)[Name]>> {
  const lists = new Set(['set', 'series'])
  const given = Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const all = search.getAll(key)
      return [key, lists.has(key) || all.length > 1 ? all : all[0]]
    }),
  )
  const parsed = shapes[lang].query[name].safeParse(given, { error: reasons[lang] })
  if (!parsed.success) return no({ code: 'bad-query', values: firstIssue(parsed.error) })
  return { ok: true, value: parsed.data as z.output<(typeof shapes.en.query)[Name]> }
}

interface JobQuery {
  readonly set?: readonly string[] | undefined
  readonly lang?: Language | undefined
  readonly exact?: 'true' | 'false' | undefined
  readonly series?: readonly string[] | undefined
  readonly asOf?: string | undefined
}

function fromQuery(kind: JobKind, scenario: string, query: JobQuery, lang: Language): Job {
  return {
    kind,
    scenario,
    files: {},
    set: (query.set ?? []).map(overrideOf),
    lang: query.lang ?? lang,
    exact: query.exact === 'true',
    series: query.series,
    asOf: momentOf(query.asOf),
  }
}

/** `path=value`, as `--set` takes it. */
function overrideOf(text: string): Override {
  const at = text.indexOf('=')
  return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
}

function fromBody(kind: JobKind, data: unknown, lang: Language): Understood<Job> {
  const parsed = shapes[lang].body[kind].safeParse(data, { error: reasons[lang] })
  if (!parsed.success) return no({ code: 'bad-field', values: firstIssue(parsed.error) })
  const body: z.output<(typeof shapes.en.body)['check']> & {
    readonly exact?: boolean | undefined
    readonly series?: readonly string[] | undefined
    readonly asOf?: string | undefined
  } = parsed.data
  const { scenario, files = {} } = body
  if (Buffer.byteLength(scenario) > serverLimits.scenario) {
    return no(oversize('scenario', serverLimits.scenario, lang))
  }
  if (Object.keys(files).length > serverLimits.files) {
    return no({ code: 'too-many-files', values: { limit: String(serverLimits.files) } })
  }
  const size = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (size > serverLimits.filesSize) return no(oversize('files', serverLimits.filesSize, lang))
  const value: Job = {
    kind,
    scenario,
    files,
    set: (body.set ?? []).map((one) => ({ path: one.path, value: String(one.value) })),
    lang: body.lang ?? lang,
    exact: body.exact ?? false,
    series: body.series,
    asOf: momentOf(body.asOf),
  }
  return { ok: true, value }
}

function parseJson(text: string): Understood<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const reason = (error as Error).message.slice(0, 200)
    return no({ code: 'not-json', values: { reason } })
  }
}

function momentOf(day: string | undefined): number | undefined {
  const read = day === undefined ? undefined : parseDate(day)
  return read?.ok ? read.value : undefined
}

function firstIssue({ issues }: z.ZodError): { field: string; reason: string } {
  const [first] = issues
  const field = (first?.path ?? []).map(String).join('.').slice(0, 200)
  return { field: field === '' ? '.' : field, reason: (first?.message ?? '').slice(0, 300) }
}
