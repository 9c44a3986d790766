import {
  type ApiText,
  apiText,
  type Language,
  type OperationName,
  refusalCodes,
  refusalText,
} from '../words/index.js'
import { escaped, htmlPage } from './html.js'
import { operationPaths } from './operations.js'
import { refusalStatus } from './refusal.js'

/** What the page reads of an OpenAPI document. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
  readonly format?: string
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: Content }
  readonly responses?: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}
interface OpenApi {
  readonly info: { readonly title: string; readonly description?: string; readonly version: string }
  readonly paths?: Readonly<Record<string, object>>
}

const names = Object.keys(operationPaths) as OperationName[]

/**
 * The API for people: one page of plain HTML, made from the OpenAPI document.
 * @param origin address of the server, for the examples
 */
export function docsPage(document: OpenApi, lang: Language, origin: string): string {
  const text = apiText(lang)
  const { page } = text
  const other = lang === 'ko' ? 'en' : 'ko'
  const contents = names.map((name) => {
    const [, path] = operationPaths[name]
    return `<li><a href="#${name}">${escaped(operationAt(document, name).summary ?? path)}</a></li>`
  })
  return htmlPage(
    document.info.title,
    lang,
    `<header class="top">
<h1>${escaped(document.info.title)} <small>${escaped(document.info.version)}</small></h1>
<p>${escaped(document.info.description ?? '')}</p>
<div class="links"><a href="/">${page.app}</a><a href="/api/openapi.json?lang=${lang}">${page.document}</a><a href="/api/docs?lang=${other}" hreflang="${other}" lang="${other}">${page.otherLanguage}</a></div>
</header>
<div class="columns">
<nav class="contents" aria-label="${page.contents}"><strong>${page.contents}</strong><ul>${contents.join('')}<li><a href="#errors">${page.errorCodes}</a></li></ul></nav>
<main>
${names.map((name) => section(name, operationAt(document, name), text, origin)).join('\n')}
${errors(text, lang)}
</main>
</div>`,
  )
}

function operationAt({ paths }: OpenApi, name: OperationName): Operation {
  const [method, path] = operationPaths[name]
  const item = (paths?.[path] ?? {}) as Readonly<Record<string, Operation>>
  return item[method] ?? {}
}

function section(name: OperationName, operation: Operation, text: ApiText, origin: string): string {
  const [method, path] = operationPaths[name]
  const { page } = text
  const parameters = (operation.parameters ?? []).map((one) =>
    row(one.name, one.schema, one.required === true, one.description, page),
  )
  const json = operation.requestBody?.content?.['application/json']?.schema
  const fields = Object.entries(json?.properties ?? {}).map(([field, schema]) =>
    row(field, schema, json?.required?.includes(field) === true, schema.description, page),
  )
  const yaml = operation.requestBody?.content?.['application/yaml']?.schema?.description
  const head = [page.field, page.type, page.meaning]
  return `<section id="${name}">
<h2>${escaped(operation.summary ?? '')}</h2>
<p class="path"><span class="method ${method}">${method.toUpperCase()}</span> ${escaped(path)}</p>
<p>${escaped(operation.description ?? '')}</p>
${fields.length > 0 ? `<h3>${page.body}, application/json</h3>${table(head, fields)}` : ''}
${yaml === undefined ? '' : `<h3>${page.body}, application/yaml</h3><p>${escaped(yaml)}</p>`}
${parameters.length > 0 ? `<h3>${page.parameters}</h3>${table(head, parameters)}` : ''}
<h3>${page.answers}</h3>${table([page.status, page.shape, page.meaning], answers(operation))}
<h3>${page.example}</h3><pre><code>${escaped(example(name, origin))}</code></pre>
</section>`
}

function answers({ responses = {} }: Operation): string[] {
  return Object.entries(responses).map(([status, { description, content = {} }]) => {
    const [type = '', media] = Object.entries(content)[0] ?? []
    const shape = type === 'text/html' ? 'HTML' : shapeOf(media?.schema)
    const cells = `<td class="type">${escaped(shape)}</td><td>${escaped(description)}</td>`
    return `<td><code>${escaped(status)}</code></td>${cells}`
  })
}

function row(
  name: string,
  schema: Schema | undefined,
  isRequired: boolean,
  description: string | undefined,
  page: ApiText['page'],
): string {
  const mark = isRequired ? `<span class="required">${page.required}</span>` : ''
  const meaning = escaped(description ?? schema?.description ?? '')
  return `<td><code>${escaped(name)}</code>${mark}</td><td class="type">${escaped(shapeOf(schema))}</td><td>${meaning}</td>`
}

function table(head: readonly string[], rows: readonly string[]): string {
  const labels = head.map((one) => `<th scope="col">${one}</th>`).join('')
  const body = rows.map((one) => `<tr>${one}</tr>`).join('')
  return `<div class="scroll"><table><thead><tr>${labels}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** A schema in a few words: `string`, `en | ko`, `{path, value}[]`, `Plan`. */
function shapeOf(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.anyOf) return schema.anyOf.map(shapeOf).join(' | ')
  if (schema.items) {
    const item = shapeOf(schema.items)
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`
  }
  if (schema.properties) {
    const keys = Object.keys(schema.properties)
    return keys.length === 0 ? 'object' : `{${keys.join(', ')}}`
  }
  if (typeof schema.additionalProperties === 'object') {
    return `{name: ${shapeOf(schema.additionalProperties)}}`
  }
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : schema.type
  return schema.format ? `${type} (${schema.format})` : String(type ?? '')
}

const queries: Readonly<Partial<Record<OperationName, string>>> = {
  catalog: '/api/catalog?q=gas+engine',
  record: '/api/catalog/h100-sxm',
  schema: '/api/schema/plan',
}

/** A request as one would type it. */
function example(name: OperationName, origin: string): string {
  const [method, path] = operationPaths[name]
  if (method === 'get') return `curl '${origin}${queries[name] ?? path}'`
  const set = name === 'plan' ? '?set=phases.first.count=20_000' : ''
  return [
    `curl '${origin}${path}${set}' \\`,
    `  -H 'Content-Type: application/yaml' --data-binary @campus.yaml`,
  ].join('\n')
}

function errors({ page }: ApiText, lang: Language): string {
  const placeholders = new Proxy({}, { get: () => '…' }) as Readonly<Record<string, string>>
  const rows = refusalCodes.map((code) => {
    const { message } = refusalText(code, lang, placeholders)
    return `<td><code>${code}</code></td><td class="type">${refusalStatus(code)}</td><td>${escaped(message)}</td>`
  })
  return `<section id="errors"><h2>${page.errorCodes}</h2><p>${escaped(page.errorsIntro)}</p>
${table([page.code, page.status, page.text], rows)}</section>`
}
