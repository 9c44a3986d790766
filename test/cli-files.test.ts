import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkSchema } from '../src/report/schemas.js'
import { changed, smallScenario } from '../src/scenario/scenario.fixture.js'
import { binary, folderWith, gigacampus, run } from './command.js'

const megabyte = 2 ** 20
const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 167 + i * 31) & 255))
const weather = (file: string) => changed('at: memphis-tn', `at: memphis-tn\n    weather: ${file}`)
const year = `tdb_c,twb_c\n${Array.from({ length: 8760 }, (_, h) => `${10 + (h % 24)},8`).join('\n')}\n`

const codesOf = async (file: string, cwd: string) => {
  const { status, stdout, stderr } = await gigacampus(['check', file, '--json'], { cwd })
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  return checkSchema.parse(JSON.parse(stdout))
}

describe.concurrent('a scenario that is no file to read', () => {
  let cwd: string
  beforeAll(async () => {
    cwd = await folderWith({ 'empty.yaml': '', 'comment.yaml': '# nothing yet\n', 'big.yaml': '' })
    await mkdir(join(cwd, 'folder'))
    await truncate(join(cwd, 'big.yaml'), 100 * megabyte)
    await writeFile(join(cwd, 'noise.yaml'), noise)
    await writeFile(join(cwd, 'utf-16.yaml'), Buffer.from(`\ufeff${smallScenario}`, 'utf16le'))
    await symlink('nowhere.yaml', join(cwd, 'dangling.yaml'))
    await symlink('loop.yaml', join(cwd, 'loop.yaml'))
    await run('mkfifo', [join(cwd, 'fifo.yaml')])
  })

  const cases: [what: string, file: string, code: string][] = [
    ['missing', 'nowhere.yaml', 'file.missing'],
    ['a link to nothing', 'dangling.yaml', 'file.missing'],
    ['a folder', 'folder', 'file.directory'],
    ['a path through a file', 'empty.yaml/campus.yaml', 'file.unreadable'],
    ['a link to itself', 'loop.yaml', 'file.unreadable'],
    ['a name too long for the system', `${'a'.repeat(300)}.yaml`, 'file.unreadable'],
    ['empty', 'empty.yaml', 'scenario.form'],
    ['a comment', 'comment.yaml', 'scenario.form'],
    ['noise', 'noise.yaml', 'file.binary'],
    ['text in UTF-16', 'utf-16.yaml', 'file.binary'],
    ['a hundred megabytes', 'big.yaml', 'file.too-big'],
    ['a device that never ends', '/dev/zero', 'file.not-regular'],
    ['a device that is empty', '/dev/null', 'file.not-regular'],
    ['a pipe that nobody writes to', 'fifo.yaml', 'file.not-regular'],
  ]
  it.each(cases)('is refused: %s', async (_, file, code) => {
    expect(await codesOf(file, cwd)).toMatchObject([{ code, severity: 'error', file }])
  })

  it('is refused in one line, with a hint where there is one', async () => {
    const { status, stdout, stderr } = await gigacampus(['plan', 'nowhere.yaml'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^nowhere\.yaml: error: .*nowhere\.yaml.*\n {4}\S.*\n$/)
  })

  it('is refused: one that the user may not read', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('the superuser may read everything')
    await writeFile(join(cwd, 'secret.yaml'), smallScenario)
    await chmod(join(cwd, 'secret.yaml'), 0)
    expect(await codesOf('secret.yaml', cwd)).toMatchObject([{ code: 'file.unreadable' }])
  })

  it('is refused on standard input as well: empty, noise, without end', async () => {
    const empty = await gigacampus(['check', '-', '--json'])
    expect(JSON.parse(empty.stdout)).toMatchObject([{ code: 'scenario.form', file: '-' }])
    for (const [source, code] of [
      ['noise.yaml', 'file.binary'],
      ['/dev/zero', 'file.too-big'],
    ]) {
      const piped = `exec "$0" "$1" check - --json < ${source}`
      const { status, stdout } = await run('sh', ['-c', piped, process.execPath, binary], { cwd })
      expect(status).toBe(2)
      expect(JSON.parse(stdout)).toMatchObject([{ code, file: '-' }])
    }
  })

  it('is taken all the same: with a byte order mark, with the line ends of Windows', async () => {
    const text = `\ufeff${smallScenario.replaceAll('\n', '\r\n')}`
    expect((await gigacampus(['check', '-'], { stdin: text })).status).toBe(0)
  })

  it('is refused at the byte that no text has', async () => {
    const stdin = `${smallScenario}claims: \u0000\n`
    const { stderr } = await gigacampus(['plan', '-'], { stdin })
    expect(stderr).toMatch(new RegExp(`^-:${smallScenario.split('\n').length}:9: error: `))
  })
})

describe.concurrent('weather beside a scenario', () => {
  let cwd: string
  beforeAll(async () => {
    const outer = await folderWith({ 'x.csv': year })
    cwd = join(outer, 'inside')
    await mkdir(join(cwd, 'folder.csv'), { recursive: true })
    await writeFile(join(cwd, 'good.csv'), year)
    await writeFile(join(cwd, 'short.csv'), year.slice(0, 4000))
    await writeFile(join(cwd, 'columns.csv'), 'a,b\n1,2\n')
    await writeFile(join(cwd, 'noise.csv'), noise)
    await writeFile(join(cwd, 'big.csv'), '')
    await truncate(join(cwd, 'big.csv'), 100 * megabyte)
    await symlink('../x.csv', join(cwd, 'link.csv'))
    await symlink('..', join(cwd, 'up'))
    await symlink('/dev/zero', join(cwd, 'zero.csv'))
    await symlink('good.csv', join(cwd, 'beside.csv'))
    await run('mkfifo', [join(cwd, 'fifo.csv')])
  })

  it('is read, through a link as well where it stays in the folder', async () => {
    for (const file of ['good.csv', './good.csv', 'beside.csv']) {
      await writeFile(join(cwd, 'good.yaml'), weather(file))
      const { status, stderr } = await gigacampus(['check', 'good.yaml'], { cwd })
      expect({ status, stderr }, file).toEqual({ status: 0, stderr: '' })
    }
  })

  const cases: [file: string, code: string][] = [
    ['../x.csv', 'file.outside'],
    ['./folder.csv/../../x.csv', 'file.outside'],
    ['/etc/x.csv', 'file.outside'],
    ['link.csv', 'file.outside'],
    ['up/x.csv', 'file.outside'],
    ['zero.csv', 'file.outside'],
    ['missing.csv', 'file.missing'],
    ['folder.csv', 'file.directory'],
    ['big.csv', 'file.too-big'],
    ['noise.csv', 'file.binary'],
    ['fifo.csv', 'file.not-regular'],
    ['short.csv', 'weather.rows'],
    ['columns.csv', 'weather.columns'],
  ]
  it.each(cases)('is refused where the scenario names it: %s', async (file, code) => {
    const text = weather(file)
    const line = text.split('\n').findIndex((row) => row.includes('weather:')) + 1
    const name = `${code}-${file.replaceAll(/[^a-z]/g, '-')}.yaml`
    await writeFile(join(cwd, name), text)
    const errors = await codesOf(name, cwd)
    expect(errors).toMatchObject([
      { code, file: name, line, column: 5, path: 'sites.here.weather' },
    ])
    expect(errors[0]?.message).toContain(file)
    expect(errors[0]?.message).not.toContain(cwd)
  })
})
