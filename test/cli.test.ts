import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { claimsSchema, solveSchema } from '../src/report/claims-schema.js'
import { checkSchema, planSchema } from '../src/report/schemas.js'
import { changed, smallScenario } from '../src/scenario/scenario.fixture.js'
import { colossus, type Ended, folderWith, gigacampus } from './command.js'

const faulty = changed('6 MW', '6 MWh', changed('reserve:', 'resrve:'))
const powerless = changed(/ {4}power:[\s\S]*?reserve: none\n/, '')
const claiming = `${smallScenario}claims:
  size: {says: four thousand, says-ko: 사천 장, eq: "4096", path: accelerators, as-of: 2025-03-01}
`
const place = /^[^\s:]+\.yaml:[1-9]\d*:[1-9]\d*: /

let cwd: string
beforeAll(async () => {
  const files = { claiming, small: smallScenario, tiny: 'campus: x\n', faulty, powerless }
  cwd = await folderWith(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.yaml`, text])),
  )
})
const runs = new Map<string, Promise<Ended>>()
/** Runs a command that writes no file; what was run before is not run again. */
const run = (line: string, env: Record<string, string> = {}): Promise<Ended> => {
  const key = JSON.stringify([line, env])
  const ended = runs.get(key) ?? gigacampus(line.split(' '), { cwd, env })
  runs.set(key, ended)
  return ended
}
const planOf = async (line: string) => {
  const { stdout, stderr, status } = await run(`${line} --json`)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return planSchema.parse(JSON.parse(stdout))
}

describe.concurrent('gigacampus plan', () => {
  it('answers for Colossus in a sentence, without colours, and says nothing else', async () => {
    const { stdout, stderr, status } = await gigacampus(['plan', colossus])
    expect(stdout).toContain('xAI Colossus')
    expect(stdout).toMatch(/100,000 H100 work on \d+ \w+ 202[45]/)
    expect(stdout).not.toContain('\u001b')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })

  it('prints the same plan of Colossus twice, byte for byte, as the schema has it', async () => {
    const args = ['plan', colossus, '--json']
    const [once, again] = await Promise.all([gigacampus(args), gigacampus(args)])
    expect(again).toEqual(once)
    expect({ ...once, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(planSchema.parse(JSON.parse(once.stdout)).accelerators).toBe(200_000)
  })

  it('plans a campus that has nothing but a name', async () => {
    expect((await run('plan tiny.yaml')).status).toBe(0)
    expect((await planOf('plan tiny.yaml')).accelerators).toBe(0)
  })

  it('speaks Korean when asked, by flag or by environment', async () => {
    const flag = await run('plan small.yaml --lang ko')
    expect(flag.stdout).toMatch(/[가-힣]{2}/)
    expect((await run('plan small.yaml', { LANG: 'ko_KR.UTF-8' })).stdout).toBe(flag.stdout)
  })

  it('gives programs the same plan in every language', async () => {
    expect(await planOf('plan small.yaml --lang ko')).toEqual(await planOf('plan small.yaml'))
  })

  it('ends with 1, report and all, where the plan cannot be carried out', async () => {
    const { status, stdout, stderr } = await run('plan powerless.yaml')
    expect(status).toBe(1)
    expect(stdout).toContain('small')
    expect(stderr).toBe('')
  })

  it('ends with 2 and no report where there is nothing to plan, every fault at once', async () => {
    const { status, stdout, stderr } = await run('plan faulty.yaml')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const errors = stderr.split('\n').filter((line) => line.includes(': error: '))
    expect(errors.length).toBeGreaterThanOrEqual(2)
    for (const line of errors) expect(line).toMatch(place)
  })

  it('gives programs the list of `check` where there is nothing to plan', async () => {
    const planned = await run('plan faulty.yaml --json')
    expect(planned).toEqual(await run('check faulty.yaml --json'))
    expect(checkSchema.parse(JSON.parse(planned.stdout))).not.toEqual([])
  })

  it('reads standard input for -', async () => {
    const piped = await gigacampus(['plan', '-'], { cwd, stdin: smallScenario })
    expect(piped).toEqual(await run('plan small.yaml'))
    const broken = await gigacampus(['plan', '-'], { cwd, stdin: faulty })
    expect(broken.stderr).toMatch(/^-:[1-9]\d*:\d+: error: /)
  })
})

describe.concurrent('--set', () => {
  it('replaces a value, in the words of the text or of the plan; the last one counts', async () => {
    const { accelerators } = await planOf('plan small.yaml --set phases.first.count=1_024')
    expect(accelerators).toBe(1024)
    const kebab = await planOf('plan small.yaml --set money.discount-rate=20%')
    expect(await planOf('plan small.yaml --set money.discountRate=20%')).toEqual(kebab)
    expect((await planOf('plan small.yaml')).money).not.toEqual(kebab.money)
    const twice = 'plan small.yaml --set phases.first.count=5 --set phases.first.count=16'
    expect((await planOf(twice)).accelerators).toBe(16)
  })

  it('takes a value with spaces and units', async () => {
    const args = ['plan', 'small.yaml', '--json', '--set', 'sites.here.power.grid=3 MW']
    const { stdout } = await gigacampus(args, { cwd })
    expect(JSON.parse(stdout).sites.here.power.gridAtStart).toBe(3e6)
  })

  const wrong: [what: string, override: string, code: string][] = [
    ['a name that is not there', 'phases.first.cuont=5', 'scenario.key'],
    ['a section that is not there', 'fases.first.count=5', 'scenario.key'],
    ['a path with a hole', 'phases..count=5', 'scenario.override-path'],
    ['a path into prototypes', '__proto__.count=5', 'scenario.override-path'],
    ['a value of the wrong kind', 'phases.first.count=lots', 'quantity.not-a-number'],
    ['a value of the wrong dimension', 'phases.first.count=5MW', 'quantity.dimension'],
    ['a value that is no YAML', 'campus=[1', 'scenario.override-value'],
  ]
  it.each(wrong)('refuses %s at its place', async (_, override, code) => {
    const { status, stdout } = await run(`plan small.yaml --json --set ${override}`)
    expect(status).toBe(2)
    const all = checkSchema.parse(JSON.parse(stdout))
    expect(all.map((d) => d.code)).toContain(code)
    for (const d of all) expect(d.line).toBeGreaterThan(0)
  })

  it('wants a path and a value', async () => {
    for (const override of ['phases.first.count', '=5']) {
      const { status, stdout, stderr } = await run(`plan small.yaml --set ${override}`)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('--set')
      expect(stderr).not.toContain('    at ')
    }
  })
})

describe.concurrent('gigacampus check', () => {
  it('ends with 0 for a plan that can be carried out, 1 for one that cannot, 2 for no plan', async () => {
    const ends = { tiny: 0, small: 0, powerless: 1, faulty: 2, missing: 2 }
    for (const [name, status] of Object.entries(ends)) {
      expect((await run(`check ${name}.yaml`)).status, name).toBe(status)
      expect((await run(`check ${name}.yaml --json`)).status, name).toBe(status)
    }
  })

  it('says to programs what it says to people, at the same places', async () => {
    for (const name of ['small', 'powerless', 'faulty']) {
      const { stdout, stderr } = await run(`check ${name}.yaml`)
      const list = checkSchema.parse(JSON.parse((await run(`check ${name}.yaml --json`)).stdout))
      expect(stderr).toBe('')
      for (const { file, line, column, severity, path, message, hint } of list) {
        expect(line).toBeGreaterThan(0)
        expect(stdout).toContain(`${file}:${line}:${column}: ${severity}: ${path}: ${message}\n`)
        expect(stdout).toContain(hint)
      }
      expect(stdout.split('\n').filter((row) => place.test(row))).toHaveLength(list.length)
    }
  })

  it('has nothing to say about a campus that has nothing but a name', async () => {
    expect(JSON.parse((await run('check tiny.yaml --json')).stdout)).toEqual([])
  })

  it('says it in Korean with the same codes and places', async () => {
    const english = checkSchema.parse(JSON.parse((await run('check faulty.yaml --json')).stdout))
    const korean = checkSchema.parse(
      JSON.parse((await run('check faulty.yaml --json --lang ko')).stdout),
    )
    for (const { message } of korean) expect(message).toMatch(/[가-힣]/)
    const bare = (d: object) => ({ ...d, message: '', hint: '' })
    expect(korean.map(bare)).toEqual(english.map(bare))
  })
})

describe.concurrent('gigacampus catalog', () => {
  it('lists what there is', async () => {
    const { status, stdout } = await gigacampus(['catalog'])
    expect(status).toBe(0)
    for (const id of ['h100-sxm', 'chiller-mobile-air-500t']) expect(stdout).toContain(id)
  })

  it('shows one record with its values and sources', async () => {
    const { status, stdout } = await run('catalog h100')
    expect(status).toBe(0)
    for (const part of ['h100-sxm', '700 W', 'datasheet', 'https://'])
      expect(stdout).toContain(part)
  })

  it('finds by words and gives programs the records', async () => {
    const { stdout } = await run('catalog gas engine --json')
    const records = JSON.parse(stdout) as { id: string; table: string }[]
    expect(records.map((record) => record.table)).toContain('power')
  })

  it('answers a near miss with the nearest names', async () => {
    const { status, stdout } = await run('catalog h100-sxn')
    expect(status).toBe(1)
    expect(stdout).toContain('h100-sxm')
  })

  it('says what to look for where nothing matches', async () => {
    const { status, stdout, stderr } = await run('catalog nonsense-xyz')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('nonsense-xyz')
    expect(stdout).toContain('accelerators')
    const json = await run('catalog nonsense-xyz --json')
    expect(json).toEqual({ status: 1, stdout: '[]\n', stderr: '' })
  })
})

describe.concurrent('gigacampus init', () => {
  it('writes a scenario, in both languages, that check and plan accept', async () => {
    const folder = await folderWith()
    for (const lang of ['en', 'ko']) {
      const file = `${lang}.yaml`
      const { status, stderr } = await gigacampus(['init', file, '--lang', lang], { cwd: folder })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect((await gigacampus(['check', file], { cwd: folder })).status).toBe(0)
    }
  })

  it('writes campus.yaml where no name is given', async () => {
    const folder = await folderWith()
    await gigacampus(['init'], { cwd: folder })
    expect(await readdir(folder)).toEqual(['campus.yaml'])
  })

  it('leaves alone a file or a folder that is there', async () => {
    const folder = await folderWith({ 'mine.yaml': 'campus: mine\n' })
    for (const name of ['mine.yaml', '.']) {
      const { status, stdout, stderr } = await gigacampus(['init', name], { cwd: folder })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(`${name}: error: `)
    }
    expect(await readFile(join(folder, 'mine.yaml'), 'utf8')).toBe('campus: mine\n')
  })

  it('says so where it cannot write', async () => {
    const { status, stderr } = await run('init no/such/folder.yaml')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^no\/such\/folder\.yaml: error: /)
  })
})

describe.concurrent('--series', () => {
  it('writes one CSV for each series beside the report', async () => {
    const folder = await folderWith({ 'small.yaml': smallScenario })
    const args = ['plan', 'small.yaml', '--series', 'out']
    const { status, stdout, stderr } = await gigacampus(args, { cwd: folder })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe((await run('plan small.yaml')).stdout)
    const names = await readdir(join(folder, 'out'))
    expect(names).toContain('sites.here.facility.power.csv')
    for (const name of names) {
      const [header, first, ...rest] = (await readFile(join(folder, 'out', name), 'utf8')).split(
        '\n',
      )
      expect(header, name).toContain(name.replace(/\.csv$/, ''))
      expect(first?.split(',').map(Number), name).not.toContain(Number.NaN)
      expect(rest.length, name).toBeGreaterThan(50)
    }
  })

  it('overwrites nothing', async () => {
    const folder = await folderWith({ 'small.yaml': smallScenario })
    const args = ['plan', 'small.yaml', '--series', '.']
    const mine = join(folder, 'sites.here.pue.csv')
    await writeFile(mine, 'mine\n')
    const { status, stdout, stderr } = await gigacampus(args, { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('sites.here.pue.csv: error: ')
    expect(await readFile(mine, 'utf8')).toBe('mine\n')
  })

  it.each(['small.yaml', 'small.yaml/deeper', '/proc/nowhere'])(
    'says so where it cannot write: %s',
    async (target) => {
      const before = await stat(join(cwd, 'small.yaml'))
      const { status, stdout, stderr } = await run(`plan small.yaml --series ${target}`)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(': error: ')
      expect(stderr).not.toContain('    at ')
      expect((await stat(join(cwd, 'small.yaml'))).mtimeMs).toBe(before.mtimeMs)
    },
  )
})

describe.concurrent('help and slips of the hand', () => {
  it('shows every command and an example', async () => {
    const { status, stdout, stderr } = await run('--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of ['plan', 'check', 'catalog', 'init']) {
      expect(stdout).toContain(`  ${command} `)
    }
    expect(stdout).toContain('gigacampus plan campus.yaml')
  })

  it('helps in the language that is asked for, however it is asked', async () => {
    const korean = (await run('plan --lang ko --help')).stdout
    expect(korean).toMatch(/[가-힣]{2}/)
    expect((await run('plan --lang=ko --help')).stdout).toBe(korean)
    expect((await run('plan --help', { LANG: 'ko_KR.UTF-8' })).stdout).toBe(korean)
    const english = await run('plan --lang en --help', { LANG: 'ko_KR.UTF-8' })
    expect(english.stdout).toBe((await run('plan --help', { LANG: 'en_US.UTF-8' })).stdout)
  })

  it('knows its version', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../package.json', import.meta.url), 'utf8'),
    )
    expect(await run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  const slips: [line: string, named: string][] = [
    ['plann small.yaml', 'plann'],
    ['plan small.yaml --jsn', '--jsn'],
    ['plan small.yaml --lang fr', 'fr'],
    ['plan', 'file'],
    ['check small.yaml tiny.yaml', 'check'],
    ['plan small.yaml --set', '--set'],
  ]
  it.each(slips)('refuses "gigacampus %s" and points at the help', async (line, named) => {
    const { status, stdout, stderr } = await run(line)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(named)
    expect(stderr).toContain('--help')
    expect(stderr).not.toContain('    at ')
  })
})

describe.concurrent('gigacampus claims', () => {
  it('gives each claim a verdict and a reason, in both languages', async () => {
    const { stdout, status } = await run('claims claiming.yaml')
    expect(status).toBe(0)
    expect(stdout).toContain('differs  size')
    expect(stdout).toContain('the twin says 2,048, 50 % less than claimed')
    const korean = await run('claims claiming.yaml --lang ko')
    expect(korean.stdout).toContain('다름  size')
    expect(korean.stdout).toContain('사천 장')
  })

  it('prints what its schema says, and less as of a day before it was said', async () => {
    const { stdout } = await run('claims claiming.yaml --json')
    const [claim] = claimsSchema.parse(JSON.parse(stdout))
    expect(claim).toMatchObject({
      id: 'size',
      path: 'accelerators',
      claimed: { value: 4096 },
      conditions: [{ twin: { value: 2048 }, deviation: -0.5, verdict: 'differs' }],
      verdict: 'differs',
    })
    const before = await run('claims claiming.yaml --json --as-of 2025-02-01')
    expect(JSON.parse(before.stdout)).toEqual([])
    expect((await run('claims claiming.yaml --as-of soon')).status).toBe(2)
  })

  it('refuses a file that has no plan', async () => {
    const { stderr, status } = await run('claims faulty.yaml')
    expect(status).toBe(2)
    expect(stderr).toMatch(place)
  })
})

describe.concurrent('gigacampus solve', () => {
  it('says what would have to be true', async () => {
    const { stdout, status } = await run(
      'solve claiming.yaml --claim size --for phases.first.count',
    )
    expect(status).toBe(0)
    expect(stdout.replaceAll('\n', ' ')).toMatch(/phases\.first\.count would have to be 3,\d{3}/)
  })

  it('prints what its schema says', async () => {
    const line = 'solve claiming.yaml --claim size --for phases.first.count --json'
    const { stdout, status } = await run(line)
    expect(status).toBe(0)
    const answer = solveSchema.parse(JSON.parse(stdout))
    expect(answer).toMatchObject({ claim: 'size', kind: 'solved', from: 2048, reading: 'as-said' })
    expect(answer.before?.value).toBe(2048)
    expect(answer.twin?.value).toBe(answer.to)
  })

  it('names what there is in place of what there is not', async () => {
    const claim = await run('solve claiming.yaml --claim sice --for phases.first.count')
    expect(claim).toMatchObject({ status: 2, stdout: '' })
    expect(claim.stderr).toContain('size')
    const path = await run('solve claiming.yaml --claim size --for phases.frist.count')
    expect(path).toMatchObject({ status: 2, stdout: '' })
    expect(path.stderr).toContain('phases.first')
  })
})
