import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallScenario } from '../src/scenario/scenario.fixture.js'
import { type Answered, getRaw, sendRaw, servedForAll } from './served.js'

const served = servedForAll()
const json = { 'content-type': 'application/json' }
const yaml = { 'content-type': 'application/yaml' }

/** Whatever was sent, this is an answer: JSON, an error in its form, and no look inside. */
function inspect({ status, body }: { readonly status: number; readonly body: string }): string {
  expect(body).not.toMatch(/\bat \S+ \(|node_modules|\.js:\d+|file:\/\//)
  if (status < 400) return ''
  expect(status, body).toSatisfy((code: number) => code < 500 || code === 503)
  const { error } = JSON.parse(body) as { error: Record<string, string> }
  expect(Object.keys(error)).toEqual(['code', 'message', 'hint'])
  return error.code ?? ''
}

async function post(path: string, body: string | Uint8Array, headers: Record<string, string>) {
  const answer = await fetch(served().url + path, { method: 'POST', body, headers })
  const answered = { status: answer.status, body: await answer.text() }
  return { status: answered.status, code: inspect(answered), body: answered.body }
}

const isAlive = async () => (await fetch(`${served().url}/api/health`)).status === 200

describe('a body', () => {
  it.each([
    ['nothing', '', json, 400, 'empty-body'],
    ['nothing', '', yaml, 400, 'empty-body'],
    ['half of JSON', '{"scenario": "x"', json, 400, 'not-json'],
    ['YAML as JSON', smallScenario, json, 400, 'not-json'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x80]), yaml, 400, 'not-utf8'],
    ['a list', '[]', json, 400, 'bad-field'],
    ['null', 'null', json, 400, 'bad-field'],
    ['no scenario', '{}', json, 400, 'bad-field'],
    ['a key that nobody knows', '{"scenario": "x", "sett": []}', json, 400, 'bad-field'],
    ['a prototype', '{"scenario": "x", "__proto__": {"exact": true}}', json, 400, 'bad-field'],
    ['no list of values', '{"scenario": "x", "set": {"path": "a"}}', json, 400, 'bad-field'],
    ['a file outside', '{"scenario": "x", "files": {"../a.csv": ""}}', json, 400, 'bad-field'],
    ['a file from the root', '{"scenario": "x", "files": {"/a.csv": ""}}', json, 400, 'bad-field'],
    ['a file of a prototype', '{"scenario": "x", "files": {"__proto__": ""}}', json, 422, ''],
    ['JSON that is deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, json, 400, 'bad-field'],
    ['YAML that is deep', '['.repeat(100_000), yaml, 422, ''],
    ['a bomb of aliases', `a: &a [1]\n${'b: [*a, *a, *a]\n'.repeat(500)}`, yaml, 422, ''],
    ['a tag', 'campus: !!js/function "x"', yaml, 422, ''],
    ['a form', 'scenario=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, ''],
    ['plain text', smallScenario, { 'content-type': 'text/plain' }, 415, 'wrong-type'],
    ['no type', new TextEncoder().encode(smallScenario), {}, 415, 'wrong-type'],
    ['another alphabet', 'x', { 'content-type': 'text/yaml; charset=euc-kr' }, 415, 'wrong-type'],
    ['a zip', 'x', { ...json, 'content-encoding': 'gzip' }, 415, 'wrong-type'],
  ] as const)('of %s is refused', async (_, body, headers, status, code) => {
    const answer =
      status === 422
        ? await fetch(`${served().url}/api/plan`, { method: 'POST', body, headers })
        : await post('/api/plan', body, headers)
    expect(answer.status).toBe(status)
    if (code !== '') expect(answer).toMatchObject({ code })
  })

  it('may be as large as on the command line, and not larger', async () => {
    const filled = (size: number) => `campus: x\n#${' '.repeat(size - 11)}`
    const limit = 256 * 1024
    for (const [body, headers] of [
      [filled, yaml],
      [(size: number) => JSON.stringify({ scenario: filled(size) }), json],
    ] as const) {
      expect((await post('/api/check', body(limit), headers)).status).toBe(200)
      const refused = await post('/api/check', body(limit + 1), headers)
      expect(refused).toMatchObject({ status: 413, code: 'too-large' })
    }
    const files = (count: number, size: number) =>
      JSON.stringify({
        scenario: 'campus: x',
        files: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [`${i}.csv`, ' '.repeat(size)]),
        ),
      })
    expect((await post('/api/plan', files(16, 256 * 1024), json)).status).toBe(200)
    expect((await post('/api/plan', files(16, 256 * 1024 + 1), json)).code).toBe('too-large')
    expect((await post('/api/plan', files(17, 1), json)).code).toBe('too-many-files')
  })

  it.each([
    ['that says its size', true],
    ['that does not', false],
  ])('of 10 MB %s is refused before it has arrived', async (_, isSaid) => {
    const size = 10_000_000
    const sent = await new Promise<{ status: number; written: number }>((resolve, reject) => {
      const { port } = served()
      const headers = { ...yaml, ...(isSaid && { 'content-length': size }) }
      const call = request({ port, path: '/api/plan', method: 'POST', headers })
      let written = 0
      let isAnswered = false
      call.on('response', (answer) => {
        isAnswered = true
        answer.resume()
        resolve({ status: answer.statusCode ?? 0, written })
        call.destroy()
      })
      call.on('error', (error) => !isAnswered && reject(error))
      const chunk = Buffer.alloc(64 * 1024, 32)
      const more = () => {
        if (isAnswered || written >= size) return
        written += chunk.length
        call.write(chunk, () => setImmediate(more))
      }
      more()
    })
    expect(sent.status).toBe(413)
    expect(sent.written).toBeLessThan(size)
  })
})

describe('a connection', () => {
  const close = 'Connection: close\r\n\r\n'
  const local = `Host: localhost\r\n${close}`
  it.each([
    ['a path that climbs', `GET /../../etc/passwd HTTP/1.1\r\n${local}`, 404],
    ['an encoded one', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${local}`, 404],
    ['one with a backslash', `GET /..\\package.json HTTP/1.1\r\n${local}`, 400],
    ['a whole address', `GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\n${close}`, 403],
    ['the name of another', `GET / HTTP/1.1\r\nHost: a.example\r\n${close}`, 403],
    ['half a name', `GET / HTTP/1.1\r\nHost: [\r\n${close}`, 400],
    ['no name', `GET / HTTP/1.1\r\n${close}`, 400],
    ['no name, in an old form', 'GET / HTTP/1.0\r\n\r\n', 400],
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['a path without end', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${local}`, 431],
    ['a size that is none', `POST /api/plan HTTP/1.1\r\nContent-Length: x\r\n${local}`, 400],
    ['a method of its own', `TRACE / HTTP/1.1\r\n${local}`, 405],
    ['a wish for a socket', `GET /api/health HTTP/1.1\r\nUpgrade: websocket\r\n${local}`, 200],
  ])('that sends %s is answered', async (_, bytes, status) => {
    const answered = await sendRaw(served().port, bytes)
    expect(answered.status).toBe(status)
    inspect(answered)
  })

  it('that stops half-way through is closed, and costs nobody else anything', async () => {
    const socket = connect(served().port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('POST /api/plan HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/yaml\r\n')
    expect(await isAlive()).toBe(true)
    socket.write('Content-Length: 100\r\n\r\ncampus')
    expect(await isAlive()).toBe(true)
    socket.destroy()
    expect(await isAlive()).toBe(true)
  })

  it('that goes away leaves the queue', async () => {
    // seconds of work for the one thread that checks
    const body = await readFile(new URL('small-campus.yaml', import.meta.url), 'utf8')
    const leaver = new AbortController()
    const call = { method: 'POST', headers: yaml, body, signal: leaver.signal }
    const calls = Array.from({ length: 60 }, () =>
      fetch(`${served().url}/api/check`, call).catch(() => undefined),
    )
    const waiting = async () => {
      const health = await fetch(`${served().url}/api/health`)
      return ((await health.json()) as { lanes: { check: { waiting: number } } }).lanes.check
        .waiting
    }
    await expect.poll(waiting, { timeout: 20_000, interval: 5 }).toBeGreaterThan(50)
    leaver.abort()
    await Promise.all(calls)
    await expect.poll(waiting, { timeout: 1500, interval: 10 }).toBe(0)
  })
})

describe('anything at all', () => {
  const alphabet = [
    ...'abz_-.=+&?%/\\:;,[]{}()"\'<>~#!*0129 \t가',
    '%2e',
    '%00',
    '..',
    '/api/',
    'plan',
  ]
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((all) => all.join(''))
  const known = fc.constantFrom('plan', 'check', 'claims', 'catalog', 'schema', 'start', 'health')
  const bounded = (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
    fc.assert(property as fc.IAsyncProperty<[unknown]>, { numRuns, seed: 20_261_122 })

  it('as path, host or header has an answer', async () => {
    const answered = async (path: string, host: string, more: string): Promise<Answered> => {
      const line = (part: string) => Buffer.from(part.replace(/[\r\n\0]/g, '')).toString('latin1')
      return getRaw(served().port, `/${line(path).replaceAll(/[ \t]/g, '+')}`, host, line(more))
    }
    await bounded(
      fc.asyncProperty(text, text, known, async (path, value, name) => {
        inspect(await answered(path, '127.0.0.1', ''))
        inspect(await answered(`api/${name}${path}`, '127.0.0.1', ''))
        inspect(await answered(`api/${name}?${value}`, '127.0.0.1', ''))
        const header = `Accept-Language: ${value}\r\nAccept-Encoding: ${value}\r\nX-A: ${path}\r\n`
        inspect(await answered('', '127.0.0.1', header.replaceAll('\r\n', '\u0001')))
        expect((await answered('api/health', `a${value}`, '')).status).not.toBe(200)
      }) as fc.IAsyncProperty<unknown>,
      60,
    )
    expect(await isAlive()).toBe(true)
  })

  it('as JSON has an answer', async () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const shaped = fc.record(
      {
        scenario: fc.oneof(fc.constant('campus: x'), text, value),
        files: fc.oneof(fc.dictionary(text, text), value),
        set: fc.oneof(fc.array(fc.record({ path: text, value: fc.oneof(text, value) })), value),
        lang: fc.oneof(fc.constantFrom('en', 'ko'), value),
        exact: fc.oneof(fc.boolean(), value),
        series: fc.oneof(fc.array(text), value),
      },
      { requiredKeys: ['scenario'] },
    )
    await bounded(
      fc.asyncProperty(fc.oneof(shaped, value), known, async (body, name) => {
        const answer = await fetch(`${served().url}/api/${name}`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify(body),
        })
        const said = await answer.text()
        expect(JSON.parse(said)).toBeDefined()
        if (answer.status === 422) expect(JSON.parse(said).diagnostics.length).toBeGreaterThan(0)
        else inspect({ status: answer.status, body: said })
      }) as fc.IAsyncProperty<unknown>,
      200,
    )
    expect(await isAlive()).toBe(true)
  })

  it('as a scenario that somebody spoilt has an answer', async () => {
    const lines = smallScenario.split('\n')
    const change = fc.tuple(
      fc.nat(lines.length - 1),
      fc.nat(60),
      text,
      fc.constantFrom('cut', 'put', 'drop'),
    )
    const spoilt = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
      const out = [...lines]
      for (const [line, at, put, how] of changes) {
        const row = out[line] ?? ''
        out[line] =
          how === 'drop' ? '' : row.slice(0, at) + put + row.slice(how === 'cut' ? at + 3 : at)
      }
      return out.join('\n')
    })
    await bounded(
      fc.asyncProperty(spoilt, fc.constantFrom('plan', 'check'), async (body, name) => {
        const answer = await fetch(`${served().url}/api/${name}`, {
          method: 'POST',
          headers: yaml,
          body,
        })
        expect([200, 422]).toContain(answer.status)
        const said = JSON.parse(await answer.text())
        if (answer.status === 422) expect(said.diagnostics.length).toBeGreaterThan(0)
      }) as fc.IAsyncProperty<unknown>,
      100,
    )
    expect(await isAlive()).toBe(true)
    expect(served().printed.stderr).toBe('')
  })
})
