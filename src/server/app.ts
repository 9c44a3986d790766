import { Hono } from 'hono'
import { apiText, type OperationName } from '../words/index.js'
import { type ApiMeans, apiAnswers } from './api.js'
import { guardHeaders, languageOf, strangeRequest } from './guard.js'
import { escaped, htmlPage, htmlResponse } from './html.js'
import { operationPaths } from './operations.js'
import type { Page } from './page.js'
import { refuse } from './refusal.js'

/** What the node server hands to each request; nothing where the app is asked directly. */
export interface ServerBindings {
  readonly incoming?: { readonly socket?: { readonly localAddress?: string | undefined } }
}

/** What the app is made of. */
export interface AppMeans extends ApiMeans {
  /** host that the server listens on */
  readonly host: string
  readonly page: Page
  /** Told of whatever was thrown on the way to an answer: a bug. */
  readonly onBug: (error: Error) => void
}

const names = Object.keys(operationPaths) as OperationName[]

/** Routes, guards and errors as a Hono app. */
export function createApp(means: AppMeans): Hono<{ Bindings: ServerBindings }> {
  const app = new Hono<{ Bindings: ServerBindings }>()
  const { host, page, onBug } = means

  app.use(async (c, next) => {
    const { headers, url } = c.req.raw
    const strange = strangeRequest(headers, host, c.env?.incoming?.socket?.localAddress)
    if (strange) c.res = refuse(strange, languageOf(url, headers))
    else await next()
    const isPage = c.res.headers.get('content-type')?.startsWith('text/html') === true
    const guards = guardHeaders(isPage || !c.req.path.startsWith('/api/'))
    for (const [name, value] of Object.entries(guards)) c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })

  const answers = apiAnswers(means)
  for (const name of names) {
    const [method, path] = operationPaths[name]
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1')
    const answer = answers[name]
    app.on(method.toUpperCase(), route, (c) => {
      const { raw } = c.req
      const params = c.req.param() as Readonly<Record<string, string>>
      return answer({ request: raw, lang: languageOf(raw.url, raw.headers), params })
    })
    const allow = method === 'get' ? 'GET, HEAD' : 'POST'
    app.all(route, (c) => wrongMethod(c.req.raw, c.req.path, allow))
  }

  app.all('*', async (c) => {
    const { raw, path } = c.req
    const lang = languageOf(raw.url, raw.headers)
    const isRead = raw.method === 'GET' || raw.method === 'HEAD'
    if (isRead) {
      const file = await page.respond(path, raw.headers)
      if (file) return file
    } else if (path === '/' || (await page.has(path))) {
      return wrongMethod(raw, path, 'GET, HEAD')
    }
    if (path === '/') return htmlResponse(notBuilt(lang))
    return refuse({ code: 'unknown-path', values: { path: path.slice(0, 200) } }, lang)
  })

  app.onError((error, c) => {
    const { raw } = c.req
    onBug(error)
    return refuse({ code: 'internal' }, languageOf(raw.url, raw.headers))
  })
  return app
}

function wrongMethod({ method, url, headers }: Request, path: string, allow: string): Response {
  const values = { method: method.slice(0, 20), path: path.slice(0, 200), allow }
  return refuse({ code: 'wrong-method', values, headers: { allow } }, languageOf(url, headers))
}

/** What stands at `/` where the page has not been built. */
function notBuilt(lang: 'en' | 'ko'): string {
  const { title, page } = apiText(lang)
  const { heading, remedy, docs } = page.notBuilt
  return htmlPage(
    title,
    lang,
    `<header class="top"><h1>${escaped(heading)}</h1><p>${escaped(remedy)}</p></header>
<pre><code>npm run build</code></pre><p><a href="/api/docs?lang=${lang}">${escaped(docs)}</a></p>`,
  )
}
