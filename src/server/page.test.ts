import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer, type GigacampusServer } from './index.js'

const script = `console.log("${'planner '.repeat(200)}")\n`
let folder: string
let server: GigacampusServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gigacampus-page-'))
  const page = join(folder, 'web')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(page, 'index.html'), '<!doctype html><title>planner</title>')
  await writeFile(join(page, '.hidden'), 'secret')
  await writeFile(join(page, 'assets', 'main-3f2a.js'), script)
  await writeFile(join(page, 'assets', 'main-3f2a.js.br'), brotliCompressSync(script))
  await writeFile(join(page, 'assets', 'solver.wasm'), new Uint8Array([0, 97, 115, 109]))
  await symlink(join(folder, 'secret.txt'), join(page, 'link.txt'))
  await symlink(folder, join(page, 'up'))
  server = createServer({ pageFolder: page })
})
afterAll(() => rm(folder, { recursive: true }))

const ask = (path: string, headers: Record<string, string> = {}) =>
  server.app.request(path, { headers: { host: 'localhost:8080', ...headers } })

describe('the page', () => {
  it('is served with its types and with how long it may be kept', async () => {
    for (const [path, type, cache] of [
      ['/', 'text/html; charset=utf-8', 'no-cache'],
      ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['/assets/main-3f2a.js', 'text/javascript; charset=utf-8', /immutable/],
      ['/assets/solver.wasm', 'application/wasm', /immutable/],
    ] as const) {
      const answer = await ask(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
      expect(answer.headers.get('cache-control')).toMatch(cache)
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
      )
    }
  })

  it('is sent compressed as the client takes it', async () => {
    const path = '/assets/main-3f2a.js'
    const sent = async (accepted: string) => {
      const answer = await ask(path, { 'accept-encoding': accepted })
      const bytes = Buffer.from(await answer.arrayBuffer())
      return { encoding: answer.headers.get('content-encoding'), bytes }
    }
    expect(await sent('gzip, br')).toEqual({ encoding: 'br', bytes: brotliCompressSync(script) })
    const zipped = await sent('br;q=0, gzip;q=0.5')
    expect([zipped.encoding, gunzipSync(zipped.bytes).toString()]).toEqual(['gzip', script])
    expect(await sent('')).toEqual({ encoding: null, bytes: Buffer.from(script) })
    expect((await ask(path)).headers.get('vary')).toBe('accept-encoding')
  })

  it('is not sent again where the client has it', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? ''
    const again = await ask('/', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('is found when it has been built after the start', async () => {
    const late = join(folder, 'late')
    const other = createServer({ pageFolder: late })
    const get = () => other.app.request('/', { headers: { host: 'localhost' } })
    expect(await (await get()).text()).toContain('npm run build')
    await mkdir(late)
    await writeFile(join(late, 'index.html'), 'built')
    await expect.poll(async () => (await get()).text(), { timeout: 5000 }).toBe('built')
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/.hidden',
    '/link.txt',
    '/up/secret.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '/%',
    '/%ff',
    '//secret.txt',
    '/__proto__',
    '/constructor',
  ])('does not lead to %s', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { code: 'unknown-path' } })
  })
})
