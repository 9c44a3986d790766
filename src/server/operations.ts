import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { checkSchema, claimsSchema, planSchema } from '../report/index.js'
import { type ApiText, apiText, type Language, type OperationName } from '../words/index.js'
import {
  errorShape,
  healthShape,
  type JobKind,
  recordShape,
  requestShapes,
  seriesByName,
  startShape,
} from './shapes.js'

/** Where each request goes. */
export const operationPaths: Readonly<
  Record<OperationName, readonly [method: 'get' | 'post', path: string]>
> = {
  plan: ['post', '/api/plan'],
  check: ['post', '/api/check'],
  claims: ['post', '/api/claims'],
  catalog: ['get', '/api/catalog'],
  record: ['get', '/api/catalog/{id}'],
  schemas: ['get', '/api/schema'],
  schema: ['get', '/api/schema/{name}'],
  start: ['get', '/api/start'],
  health: ['get', '/api/health'],
  openapi: ['get', '/api/openapi.json'],
  docs: ['get', '/api/docs'],
}

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>

const documents = new Map<Language, Document>()

/** The OpenAPI 3.1 document in a language; made once. */
export function openApiDocument(lang: Language, version: string): Document {
  const known = documents.get(lang)
  if (known) return known
  const text = apiText(lang)
  const app = new OpenAPIHono()
  for (const name of Object.keys(operationPaths) as OperationName[]) {
    app.openAPIRegistry.registerPath(routeOf(name, text))
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: text.title,
      description: text.intro,
      version,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  })
  documents.set(lang, document)
  return document
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const lists = json(z.array(z.string()))

function routeOf(name: OperationName, text: ApiText): RouteConfig {
  const shapes = requestShapes(text)
  const { summary, description, answer } = text.operations[name]
  const [method, path] = operationPaths[name]
  const error = { description: text.errors, content: json(errorShape) }
  const base = { method, path, summary, description, operationId: name }
  const ok = (content: Record<string, { schema: z.ZodType }>) => ({
    200: { description: answer, content },
    default: error,
  })
  const { lang } = shapes.query.other.shape
  const query = z.strictObject({ lang })
  switch (name) {
    case 'plan':
    case 'check':
    case 'claims':
      return createRoute({ ...base, ...jobRoute(name, text) })
    case 'catalog':
      return createRoute({
        ...base,
        request: { query: shapes.query.catalog },
        responses: ok(json(z.array(recordShape))),
      })
    case 'record':
      return createRoute({
        ...base,
        request: { params: shapes.params.record, query },
        responses: { ...ok(json(recordShape)), 404: error },
      })
    case 'schemas':
      return createRoute({ ...base, request: { query }, responses: ok(lists) })
    case 'schema':
      return createRoute({
        ...base,
        request: { params: shapes.params.schema, query },
        responses: { ...ok(json(z.looseObject({}))), 404: error },
      })
    case 'start':
      return createRoute({
        ...base,
        request: { query },
        responses: { ...ok(json(startShape)), 404: error },
      })
    case 'health':
      return createRoute({ ...base, request: { query }, responses: ok(json(healthShape)) })
    case 'openapi':
      return createRoute({
        ...base,
        request: { query },
        responses: ok(json(z.looseObject({}))),
      })
    case 'docs':
      return createRoute({
        ...base,
        request: { query },
        responses: ok({ 'text/html': { schema: z.string() } }),
      })
  }
}

// made before zod knew of OpenAPI; a copy knows
const plan = planSchema.clone().openapi('Plan')
const check = checkSchema.clone().openapi('Check')

const answers: Readonly<Record<JobKind, z.ZodType>> = {
  plan: z.union([plan, z.strictObject({ plan, series: seriesByName })]),
  check,
  claims: claimsSchema.clone().openapi('Claims'),
}

function jobRoute(kind: JobKind, text: ApiText) {
  const { body, query } = requestShapes(text)
  const error = { description: text.errors, content: json(errorShape) }
  const faults = z.strictObject({ ...errorShape.shape, diagnostics: check }).openapi('Faults')
  return {
    request: {
      query: query[kind],
      body: {
        required: true,
        content: {
          ...json(body[kind]),
          'application/yaml': { schema: z.string().describe(text.yamlBody) },
        },
      },
    },
    responses: {
      200: { description: text.operations[kind].answer, content: json(answers[kind]) },
      400: error,
      413: error,
      415: error,
      ...(kind === 'check' ? {} : { 422: { description: text.faults, content: json(faults) } }),
      429: error,
      503: error,
      default: error,
    },
  }
}
