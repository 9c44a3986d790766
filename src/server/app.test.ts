import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentSchemas } from '../report/index.js'
import { scenarioJsonSchema } from '../scenario/index.js'
import { refusalCodes, refusalText } from '../words/index.js'
import { createServer, type GigacampusServer } from './index.js'
import { operationPaths } from './operations.js'

let folder: string
let server: GigacampusServer
const bugs: Error[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gigacampus-app-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>planner</title>')
  server = createServer({
    pageFolder: folder,
    version: '1.2.3',
    start: async () => ({ file: 'a.yaml', text: 'campus: a' }),
    onBug: (error) => bugs.push(error),
  })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
  expect(bugs).toEqual([])
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.app.request(path, { method, headers: { host: 'localhost:8080', ...headers } })

const errorOf = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: Record<string, string> }
  expect(Object.keys(error)).toEqual(['code', 'message', 'hint'])
  return error
}

describe('answers', () => {
  it('carry the guards, errors too', async () => {
    const all = ['/', '/api/health', '/api/docs', '/api/nothing', '/nothing']
    for (const answer of [
      ...(await Promise.all(all.map((path) => ask(path)))),
      await ask('/', { host: 'evil.example' }),
      await ask('/', {}, 'POST'),
    ]) {
      const { headers } = answer
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect([...headers.keys()].filter((name) => /access-control/.test(name))).toEqual([])
      if (answer.status >= 400) await errorOf(answer)
    }
  })

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.0.1', 'a@b', ''])(
    'are refused to the host %j',
    async (host) => {
      const answer = await ask('/api/health', { host })
      expect(answer.status).toBe(403)
      expect((await errorOf(answer)).code).toBe('forbidden-host')
    },
  )

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]:9'])(
    'are given to the host %s',
    async (host) => {
      expect((await ask('/api/health', { host })).status).toBe(200)
    },
  )

  it('are given at the address and by the name that the server was given', async () => {
    const named = createServer({ host: 'planner.lan' })
    const at = (host: string, localAddress = '127.0.0.1') =>
      named.app.request(
        '/api/health',
        { headers: { host } },
        {
          incoming: { socket: { localAddress } },
        },
      )
    expect((await at('planner.lan:8080')).status).toBe(200)
    expect((await at('10.0.0.7:8080', '::ffff:10.0.0.7')).status).toBe(200)
    expect((await at('[fe80::1]:8080', 'fe80::1')).status).toBe(200)
    expect((await at('10.0.0.8:8080', '10.0.0.7')).status).toBe(403)
  })

  it.each(['http://evil.example', 'null', 'http://localhost:9999', 'https://localhost:8080'])(
    'are refused to a page of %s',
    async (origin) => {
      const answer = await ask('/api/health', { origin })
      expect(answer.status).toBe(403)
      expect((await errorOf(answer)).code).toBe('forbidden-origin')
      const own = await ask('/api/health', { origin: 'http://localhost:8080' })
      expect(own.status).toBe(200)
    },
  )

  it('say which methods there are', async () => {
    for (const [method, path, allow] of [
      ['GET', '/api/plan', 'POST'],
      ['OPTIONS', '/api/plan', 'POST'],
      ['DELETE', '/api/catalog/h100', 'GET, HEAD'],
      ['POST', '/api/health', 'GET, HEAD'],
      ['PUT', '/index.html', 'GET, HEAD'],
    ] as const) {
      const answer = await ask(path, {}, method)
      expect([answer.status, answer.headers.get('allow')], path).toEqual([405, allow])
      expect((await errorOf(answer)).code).toBe('wrong-method')
    }
    const head = await ask('/api/health', {}, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it.each([
    ['/nothing?lang=ko', '', 'ko'],
    ['/nothing?lang=en', 'ko', 'en'],
    ['/nothing', 'ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['/nothing', 'en;q=0.2, ko;q=0.3', 'ko'],
    ['/nothing', 'fr, ko;q=0', 'en'],
    ['/nothing', '', 'en'],
    ['/nothing?lang=fr', '', 'en'],
  ])('to %s with Accept-Language %j are in %s', async (path, accepted, lang) => {
    const { message } = await errorOf(await ask(path, { 'accept-language': accepted }))
    expect(/[가-힣]/.test(message ?? '')).toBe(lang === 'ko')
  })
})

describe('a connection', () => {
  it.each([
    ['its headers', 'POST /api/plan HTTP/1.1\r\nHost: localhost\r\n'],
    [
      'its body',
      'POST /api/plan HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/yaml\r\nContent-Length: 9\r\n\r\nc',
    ],
  ])('that never sends the end of %s is closed with an answer', async (_, bytes) => {
    const slow = createServer({ port: 0, requestTimeout: 100 })
    const { port, close } = await slow.listen()
    const said = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(text))
    })
    await close()
    expect(said).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"bad-request"/)
  })
})

describe('the catalogue, schemas and start', () => {
  const json = async (path: string) => (await ask(path)).json()

  it('answer as the command line and the files do', async () => {
    expect(await json('/api/catalog?q=h100-sxm')).toEqual([await json('/api/catalog/h100-sxm')])
    expect(await json('/api/catalog/h100')).toMatchObject({ id: 'h100-sxm', table: 'accelerators' })
    expect(await json('/api/catalog?q=no+such+thing')).toEqual([])
    expect(await json('/api/schema/scenario')).toEqual(scenarioJsonSchema())
    const names = (await json('/api/schema')) as string[]
    expect(names).toEqual(['scenario', ...Object.keys(documentSchemas())])
    for (const name of names) expect((await ask(`/api/schema/${name}`)).status).toBe(200)
    expect(await json('/api/start')).toEqual({ file: 'a.yaml', text: 'campus: a' })
    expect(await json('/api/health')).toMatchObject({ status: 'ok', version: '1.2.3' })
  })

  it('say what there is in place of what there is not', async () => {
    const near = await errorOf(await ask('/api/catalog/h10'))
    expect(near).toMatchObject({ code: 'unknown-record', hint: expect.stringContaining('h100') })
    const schema = await errorOf(await ask('/api/schema/plans'))
    expect(schema.hint).toMatch(/scenario, plan, check/)
    expect((await ask('/api/schema/__proto__')).status).toBe(404)
    const bare = createServer()
    const start = await bare.app.request('/api/start', { headers: { host: 'localhost' } })
    expect([start.status, (await errorOf(start)).code]).toEqual([404, 'no-start'])
  })

  it.each(['/api/catalog?x=1', '/api/catalog?q=a&q=b', '/api/health?lang=fr', '/api/docs?a'])(
    'refuse the query of %s',
    async (path) => {
      const answer = await ask(path)
      expect([answer.status, (await errorOf(answer)).code]).toEqual([400, 'bad-query'])
    },
  )
})

describe('the description', () => {
  interface OpenApi {
    readonly openapi: string
    readonly paths: Record<string, Record<string, { summary: string; responses: object }>>
    readonly components: { readonly schemas: Record<string, object> }
  }
  const document = async (lang: string) =>
    (await (await ask(`/api/openapi.json?lang=${lang}`)).json()) as OpenApi

  it('has every request, in both languages, and no reference that leads nowhere', async () => {
    for (const lang of ['en', 'ko']) {
      const { openapi, paths, components } = await document(lang)
      expect(openapi).toBe('3.1.0')
      for (const [method, path] of Object.values(operationPaths)) {
        const operation = paths[path]?.[method]
        expect(operation?.summary, path).toMatch(lang === 'ko' ? /[가-힣]/ : /^[^가-힣]+$/)
        expect(Object.keys(operation?.responses ?? {})).toContain('200')
      }
      const text = JSON.stringify(paths)
      const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
      expect(named.length).toBeGreaterThan(20)
      for (const name of named) expect(Object.keys(components.schemas)).toContain(name)
    }
  })

  it('is a page for people too, without scripts and with every code of an error', async () => {
    for (const lang of ['en', 'ko']) {
      const html = await (await ask(`/api/docs?lang=${lang}`)).text()
      expect(html).toContain(`<html lang="${lang}">`)
      expect(html).not.toMatch(/<script|https?:\/\/(?!localhost)|undefined|\[object/)
      for (const [, path] of Object.values(operationPaths)) expect(html).toContain(path)
      for (const code of refusalCodes) expect(html).toContain(`<code>${code}</code>`)
    }
  })

  it('has words for every error in both languages', () => {
    for (const code of refusalCodes) {
      const values = new Proxy({}, { get: () => '7' })
      for (const lang of ['en', 'ko'] as const) {
        const { message, hint } = refusalText(code, lang, values)
        for (const text of [message, hint]) {
          expect(text).not.toMatch(/undefined|\.$/)
          expect(/[가-힣]/.test(text), `${code} ${lang} ${text}`).toBe(lang === 'ko')
        }
      }
    }
  })
})
