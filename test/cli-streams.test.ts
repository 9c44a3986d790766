import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallScenario } from '../src/scenario/scenario.fixture.js'
import { binary, colossus, folderWith, gigacampus, run } from './command.js'

const command = `"${process.execPath}" "${binary}"`

let cwd: string
beforeAll(async () => {
  const hostile = 'campus: "\\e[31mred\\u0007 \\u009b2J"\n'
  cwd = await folderWith({ 'small.yaml': smallScenario, 'hostile.yaml': hostile })
})

describe.concurrent('a reader that goes away', () => {
  const cases: [line: string, reader: string][] = [
    [`plan "${colossus}"`, 'head -1'],
    [`plan "${colossus}" --json`, 'head -c 1'],
    ['plan small.yaml', 'true'],
    ['check small.yaml', 'true'],
    ['catalog --json', 'head -1'],
    ['--help', 'true'],
  ]
  it.each(cases)('ends "gigacampus %s | %s" without a word', async (line, reader) => {
    const status = `${line.replaceAll(/\W/g, '-')}.status`.slice(-60)
    const script = `{ ${command} ${line}; echo $? > ${status}; } | ${reader}`
    const { stderr } = await run('sh', ['-c', script], { cwd })
    expect(stderr).toBe('')
    expect(await readFile(join(cwd, status), 'utf8')).toBe('0\n')
  })

  it('is not needed for errors either', async () => {
    const script = `${command} plan nowhere.yaml 2>&1 | true`
    expect((await run('sh', ['-c', script], { cwd })).stderr).toBe('')
  })
})

describe('a disk that is full', () => {
  it.skipIf(!existsSync('/dev/full'))('is an error in one line', async () => {
    const script = `${command} plan small.yaml > /dev/full`
    const { status, stderr } = await run('sh', ['-c', script], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^gigacampus: .*ENOSPC.*\n$/)
  })
})

describe.concurrent('colours', () => {
  // `script` lends the command a terminal
  const onTerminal = async (env: Record<string, string>) => {
    const line = `${command} plan small.yaml`
    const { stdout } = await run('script', ['-qec', line, '/dev/null'], { cwd, env })
    expect(stdout).toContain('small')
    return stdout
  }

  it.skipIf(!existsSync('/usr/bin/script'))('are for terminals that want them', async () => {
    const bold = '\u001b[1m'
    expect(await onTerminal({})).toContain(bold)
    expect(await onTerminal({ NO_COLOR: '1' })).not.toContain(bold)
    expect(await onTerminal({ TERM: 'dumb' })).not.toContain('\u001b')
  })

  it('are not for pipes', async () => {
    for (const line of [
      'plan small.yaml',
      'check small.yaml',
      'plan nowhere.yaml',
      'catalog h100',
    ]) {
      const { stdout, stderr } = await gigacampus(line.split(' '), { cwd })
      expect(stdout + stderr).not.toContain('\u001b')
    }
  })

  it('and other commands to the terminal cannot come from a scenario or a name', async () => {
    for (const args of [
      ['plan', 'hostile.yaml'],
      ['check', 'hostile.yaml'],
      ['check', 'small.yaml', '--set', 'campus="\\e[2J"'],
      ['check', 'no\u001b[31m.yaml'],
      ['check', 'small.yaml', '--set', 'a\u001b[31m=1'],
      ['check', 'small.yaml', '--set', 'a\u001b[31m'],
      ['catalog', 'no\u001b[31m'],
    ]) {
      const { stdout, stderr } = await gigacampus(args, { cwd })
      const text = (stdout + stderr).replaceAll('\n', '')
      expect(text, args.join(' ')).not.toMatch(/\p{Cc}/u)
    }
  })
})
