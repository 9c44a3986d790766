import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { planCampus } from '../src/campus/index.js'
import { claimsSchema } from '../src/report/claims-schema.js'
import { checkSchema, planSchema } from '../src/report/schemas.js'
import { loadScenario } from '../src/scenario/index.js'
import { changed, smallScenario } from '../src/scenario/scenario.fixture.js'
import type { ServerOptions } from '../src/server/index.js'
import { folderWith, gigacampus } from './command.js'
import { serve, servedForAll } from './served.js'

const smallCampus = new URL('small-campus.yaml', import.meta.url)
const gpt45 = new URL('../scenarios/gpt45-launch.yaml', import.meta.url)
const faulty = changed('6 MW', '6 MWh', changed('reserve:', 'resrve:'))
const yaml = { 'content-type': 'application/yaml' }

const served = servedForAll()

function post(path: string, body: string, headers: Record<string, string> = yaml) {
  return fetch(served().url + path, { method: 'POST', body, headers })
}

function postJson(path: string, body: unknown) {
  return post(path, JSON.stringify(body), { 'content-type': 'application/json' })
}

/** JSON whose shape the test knows. */
const jsonOf = async (answer: Response): Promise<ReturnType<typeof JSON.parse>> =>
  JSON.parse(await answer.text())

const get = (path: string) => fetch(served().url + path)

describe.concurrent('jobs', () => {
  it.each([
    ['plan', smallCampus, 'en'],
    ['plan', gpt45, 'en'],
    ['check', smallCampus, 'ko'],
    ['claims', gpt45, 'en'],
  ])('%s is answered as the command line answers, byte for byte (%s)', async (name, file, lang) => {
    const text = await readFile(file, 'utf8')
    const [answer, { stdout }] = await Promise.all([
      post(`/api/${name}?lang=${lang}`, text),
      gigacampus([name, '-', '--json', '--lang', lang], { stdin: text }),
    ])
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await answer.text()).toBe(stdout)
  })

  it('take JSON with values, language and series', async () => {
    const set = [{ path: 'phases.first.count', value: 1024 }]
    const name = 'sites.here.facility.power'
    const answer = await postJson('/api/plan', { scenario: smallScenario, set, series: [name] })
    expect(answer.status).toBe(200)
    const { plan, series } = await jsonOf(answer)
    expect(planSchema.parse(plan).accelerators).toBe(1024)
    const loaded = await loadScenario(smallScenario, {
      set: [{ path: 'phases.first.count', value: '1024' }],
    })
    if (!loaded.ok) throw new Error('does not load')
    const expected = planCampus(loaded)
    expect(plan).toEqual(expected.plan)
    const { unit, start, step, values } = expected.series[name]!
    expect(series).toEqual({ [name]: { unit, start, step, values: [...values] } })
  })

  it('take YAML with the rest in the query', async () => {
    const query = 'set=phases.first.count%3D512&set=end%3D2026-01-31&lang=ko'
    const plan = planSchema.parse(await (await post(`/api/plan?${query}`, smallScenario)).json())
    expect([plan.accelerators, plan.end]).toEqual([512, '2026-01-31'])
  })

  it('solve dispatch exactly where asked to', async () => {
    const [listed, solved] = await Promise.all(
      [false, true].map(async (exact) => {
        const answer = await postJson('/api/plan', { scenario: smallScenario, exact })
        return planSchema.parse(await answer.json()).sites.here?.power.method
      }),
    )
    expect([listed, solved]).toEqual(['priority-list', 'linear-program'])
  })

  it('name the series that there are where one is not', async () => {
    const answer = await post('/api/plan?series=nothing', smallScenario)
    expect(answer.status).toBe(400)
    const { error } = await jsonOf(answer)
    expect(error).toMatchObject({
      code: 'unknown-series',
      message: expect.stringContaining('nothing'),
    })
    expect(error.hint).toContain('sites.here.facility.power')
  })

  it('read the weather files that come with the scenario, and none of the disk', async () => {
    const rows = Array.from({ length: 8760 }, () => '20,15').join('\n')
    const scenario = changed('at: memphis-tn', 'at: memphis-tn\n    weather: mine.csv')
    const files = { 'mine.csv': `tdb_c,twb_c\n${rows}\n` }
    const answer = await postJson('/api/plan', { scenario, files })
    expect(answer.status).toBe(200)
    expect(await answer.json()).not.toEqual(
      await (await postJson('/api/plan', { scenario: smallScenario })).json(),
    )
    for (const path of ['mine.csv', '/etc/passwd.csv', '../package.csv']) {
      const without = changed('memphis-tn', `memphis-tn\n    weather: ${path}`)
      const refused = await postJson('/api/plan', { scenario: without })
      expect(refused.status).toBe(422)
      const { diagnostics } = await jsonOf(refused)
      expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual([
        path === 'mine.csv' ? 'file.missing' : 'file.outside',
      ])
    }
  })

  it('tell every fault as check does, in the language asked for', async () => {
    for (const lang of ['en', 'ko'] as const) {
      const [answer, checked] = await Promise.all([
        post(`/api/plan?lang=${lang}`, faulty),
        gigacampus(['check', '-', '--json', '--lang', lang], { stdin: faulty }),
      ])
      expect(answer.status).toBe(422)
      const { error, diagnostics } = await jsonOf(answer)
      expect(error).toMatchObject({ code: 'scenario-faults' })
      expect(checkSchema.parse(diagnostics)).toEqual(JSON.parse(checked.stdout))
      expect(/[가-힣]/.test(error.message + diagnostics[0].message)).toBe(lang === 'ko')
    }
    expect((await post('/api/claims', faulty)).status).toBe(422)
    expect((await post('/api/check', faulty)).status).toBe(200)
  })

  it('judge claims as of a day', async () => {
    const text = await readFile(gpt45, 'utf8')
    const claimsAt = async (query: string) =>
      claimsSchema.parse(await jsonOf(await post(`/api/claims${query}`, text)))
    expect(await claimsAt('?asOf=2020-01-01')).toEqual([])
    expect((await claimsAt('')).length).toBeGreaterThan(3)
  })
})

describe('many requests at once', () => {
  it('are answered each with its own plan, or told when to come back', async () => {
    const counts = Array.from({ length: 80 }, (_, i) => 256 + 8 * i)
    const answers = await Promise.all(
      counts.map(async (count) => {
        const answer = await post(`/api/plan?set=phases.first.count%3D${count}`, smallScenario)
        return { count, answer, body: await jsonOf(answer) }
      }),
    )
    const planned = answers.filter(({ answer }) => answer.status === 200)
    const refused = answers.filter(({ answer }) => answer.status !== 200)
    expect(planned.length).toBeGreaterThanOrEqual(64)
    for (const { answer, body } of refused) {
      expect([429, 503]).toContain(answer.status)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(['queue-full', 'waited-too-long']).toContain(body.error.code)
    }
    for (const { count, body } of planned) {
      expect(body.accelerators).toBe(count)
      if (count % 64 !== 0) continue
      const set = [{ path: 'phases.first.count', value: String(count) }]
      const loaded = await loadScenario(smallScenario, { set })
      expect(body).toEqual(loaded.ok && planCampus(loaded).plan)
    }
  })
})

describe('bounds', () => {
  /** Asks the server as built, with bounds of its own, for plans all at once. */
  const answers = async (bounds: ServerOptions, count: number) => {
    const built = new URL('../dist/server/index.js', import.meta.url).href
    const { createServer: create } = (await import(
      built
    )) as typeof import('../src/server/index.js')
    const server = create({ workers: 1, ...bounds })
    const headers = { ...yaml, host: 'localhost' }
    const call = { method: 'POST', headers, body: smallScenario }
    const all = Array.from({ length: count }, () => server.app.request('/api/plan', call))
    const said = await Promise.all(
      all.map(async (one) => {
        const answer = await one
        const { error } = await jsonOf(answer)
        return [answer.status, error?.code, Number(answer.headers.get('retry-after')) > 0]
      }),
    )
    await server.close()
    return said
  }

  it.each([
    ['time', { timeLimit: 20 }, [503, 'too-slow', true]],
    ['memory', { memory: 8 }, [503, 'out-of-memory', false]],
  ] as const)('of %s are kept, and told', async (_, bounds, refused) => {
    expect(await answers(bounds, 1)).toEqual([refused])
  })

  it('of the queue are kept, and told', async () => {
    const done = [200, undefined, false]
    expect(await answers({ queue: 1 }, 3)).toEqual([done, done, [429, 'queue-full', true]])
  })
})

describe.concurrent('the command', () => {
  it('prints plan and address, hands the scenario to the page, ends with 130 on Ctrl-C', async () => {
    const cwd = await folderWith({ 'small.yaml': smallScenario, 'secret.yaml': 'secret' })
    const file = `${cwd}/small.yaml`
    const own = await serve([file])
    const { stdout } = await gigacampus(['plan', file])
    const lines = own.printed.stdout.split('\n')
    expect(own.printed.stdout.startsWith(stdout)).toBe(true)
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^gigacampus serves http:\S+\/ /), ''])
    const start = await fetch(`${own.url}/api/start`)
    expect(await start.json()).toEqual({ file, text: smallScenario })
    expect((await fetch(`${own.url}/api/start?file=secret.yaml`)).status).toBe(400)
    expect(await own.end('SIGINT')).toBe(130)
    expect(own.printed.stderr).toBe('')
  })

  it('ends at once, with jobs under way', async () => {
    const own = await serve(['--workers', '1'])
    const send = () =>
      fetch(`${own.url}/api/plan`, { method: 'POST', headers: yaml, body: smallScenario })
    const jobs = [send(), send(), send()].map((job) =>
      job.then(
        ({ status }) => status,
        () => 0,
      ),
    )
    while ((await jsonOf(await fetch(`${own.url}/api/health`))).lanes.plan.running === 0);
    expect(await own.end('SIGTERM')).toBe(143)
    for (const status of await Promise.all(jobs)) expect([0, 200, 503]).toContain(status)
    expect(own.printed.stderr).toBe('')
  })

  it('serves a scenario that has faults, and none that cannot be read', async () => {
    const cwd = await folderWith({ 'faulty.yaml': faulty })
    const own = await serve([`${cwd}/faulty.yaml`])
    expect(own.printed.stderr).toMatch(/error: .*resrve/)
    expect((await jsonOf(await fetch(`${own.url}/api/start`))).text).toBe(faulty)
    await own.end('SIGINT')
    const missing = await gigacampus(['serve', 'nowhere.yaml', '--port', '0'])
    expect(missing).toMatchObject({ status: 2, stdout: '' })
    expect(missing.stderr).toContain('nowhere.yaml')
  })

  it.each([
    ['en', /^gigacampus: port (\d+) .* in use .*--port.*\n$/],
    ['ko', /^gigacampus: .*(\d+)번 포트를 이미 .*--port.*\n$/],
  ])('says in one line that a port is in use (%s)', async (lang, line) => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const ended = await gigacampus(['serve', '--port', String(port), '--lang', lang])
    other.close()
    expect(ended).toMatchObject({ status: 2, stdout: '' })
    expect(ended.stderr).toMatch(line)
    expect(ended.stderr).toContain(String(port))
  })

  it.each([
    ['--port', '70000'],
    ['--workers', '0'],
    ['--host', 'no.such.host.invalid'],
  ])('refuses %s %s in one line', async (option, value) => {
    const { status, stderr, stdout } = await gigacampus(['serve', '--port', '0', option, value])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^gigacampus: .*\n$/)
    expect(stderr).toContain(value)
  })
})

describe('answers at once', () => {
  it('while plans are worked out', async () => {
    const plans = Array.from({ length: 20 }, () => post('/api/plan', smallScenario))
    const quick = await Promise.race([
      Promise.all(plans).then(() => 'plans'),
      Promise.all([get('/api/schema/plan'), get('/api/catalog?q=h100')]).then(() => 'quick'),
    ])
    expect(quick).toBe('quick')
    await Promise.all(plans)
  })
})
