import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { swingsSchema } from '../src/report/swings/schema.js'
import { colossus, folderWith, gigacampus } from './command.js'

let cwd: string
beforeAll(async () => {
  const text = await readFile(colossus, 'utf8')
  const never = 'limits: {own: {flat: {quantity: frequency, low: 59.9999 Hz, high: 60.0001 Hz}}}'
  cwd = await folderWith({
    'bare.yaml': 'campus: bare\n',
    'traced.yaml': text.replace('precision: bf16', 'precision: bf16, power-trace: kilowatts.csv'),
    'kilowatts.csv': `t_s,power_mw\n${Array.from({ length: 20 }, (_, k) => `${k},${100_000 + k}`).join('\n')}\n`,
    'flat.yaml': text.replace(/^( {2}memphis:.*\n)/m, `$1    ${never}\n`),
  })
})
const swings = (...args: string[]) => gigacampus(['swings', ...args], { cwd, timeout: 120_000 })

describe('gigacampus swings', () => {
  it.each(['en', 'ko'])('prints the story, frequencies and batteries (%s)', async (lang) => {
    const { status, stdout, stderr } = await swings(colossus, '--lang', lang)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    await expect(stdout).toMatchFileSnapshot(`../src/report/golden/swings.${lang}.txt`)
  })

  it('tells nothing of a trace in another unit than its head says', async () => {
    const { status, stdout, stderr } = await swings('traced.yaml')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^traced\.yaml:\d+:\d+: error: work\.training\.grok-3\.power-trace: the trace of grok-3 goes up to 100 GW, \d+ times the \d+ MW nameplate/,
    )
    expect(stderr).toContain('is the unit right?')
  })

  it('draws the same for any number of threads', async () => {
    const asked = [colossus, '--hold', '13', '--date', '1', '--json']
    const one = await swings(...asked, '--workers', '1')
    const document = swingsSchema.parse(JSON.parse(one.stdout))
    expect(document.sites.memphis?.hold?.needed?.runs).toBe(13)
    expect(document.sites.memphis?.hold?.floored?.influences).toHaveLength(4)
    expect(document.sites.memphis?.hold?.built?.failures[0]).toMatchObject({ cause: 'step' })
    for (const workers of ['2', '3']) {
      expect((await swings(...asked, '--workers', workers)).stdout).toBe(one.stdout)
    }
  }, 120_000)

  it('sizes measures and prints what their prices rest on', async () => {
    const { status, stdout } = await swings(colossus, '--size')
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /Cheapest measures\n {4}floor [\d.]+ %; battery \d+ × megapack-2xl-2h, [\d.]+ MW, \d+ MWh \([\d.]+ MW\s+needed\), lag/,
    )
    expect(stdout).toMatch(/ floor +battery +lag .*capital \$M +running \$M +a year \$M\n/)
    expect(stdout).toContain('Battery price of megapack-2xl-2h (from memory)')
    expect(stdout).toMatch(
      /Lags are asked of the\s+maker; the record of megapack-2xl-2h says 80 ms; a/,
    )
    expect(stdout).toMatch(/binds it.*\n {4}floor [\d.]+ % +the load step that machines accept:/)
    expect(stdout).toMatch(/Each measure alone\n {4}floor +\d+ %: capital \$0, a year \$/)
    expect(stdout).toMatch(
      /storage in racks +65 J per accelerator breaks\s+"NERC PRC-024, East:\s+low\s+frequency":\s+57\.\d+ Hz \(at/,
    )
  }, 120_000)

  it('keeps the lag in its table at eighty columns, in Korean too', async () => {
    const { stdout } = await swings(colossus, '--size', '--lang', 'ko')
    expect(stdout).toMatch(/ 하한 +배터리 +지연 +랙 +투자 만달러 +운영 만달러 +연간 만달러\n/)
    expect(stdout).toMatch(/megapack-2xl-2h 기록은 80 ms/)
  }, 120_000)

  it('speaks of no machines where a grid feeds, and holds nothing against no limit', async () => {
    const korea = fileURLToPath(new URL('../scenarios/korea.yaml', import.meta.url))
    const { stdout, status } = await swings(korea, '--date', '2', '--hold', '5', '--size')
    expect(status).toBe(0)
    expect(stdout).toMatch(/case +swing +wasted +verdict\n +no measures +[\d.]+ MW/)
    expect(stdout).toMatch(/less one unit +the grid carries it/)
    expect(stdout).not.toMatch(/machines alone|RoCoF/)
    expect(stdout).toContain('No limit decides on that date')
    expect(stdout).not.toMatch(/holds in|holds without/)
  }, 120_000)

  it('names what draws break that do not hold', async () => {
    const asked = [colossus, '--hold', '3', '--date', '1']
    const broken = /as built: holds in 0 %.*\n {4}Draws that do not hold break: the load step that/
    expect((await swings(...asked)).stdout).toMatch(broken)
    const { stdout } = await swings(...asked, '--lang', 'ko')
    expect(stdout).toContain('위반 내역: 발전기 허용 부하 스텝 100 %')
  }, 120_000)

  it('says that draws had to bear the loss of the largest unit', async () => {
    const asked = [colossus, '--hold', '2', '--date', '1']
    const { stdout } = await swings(...asked, '--loss')
    expect(stdout).toContain('How sure, after the loss of the largest unit too: 2 draws')
    expect((await swings(...asked)).stdout).toContain('How sure: 2 draws')
  }, 120_000)

  it('fails where nothing that was tried holds', async () => {
    const { status, stdout } = await swings('flat.yaml', '--size', '--lang', 'ko')
    expect(status).toBe(1)
    expect(stdout).toMatch(/견디는 대책이 없습니다\(\d+가지 계산\)/)
    expect(stdout).toMatch(/80 %까지 써도 위반: .*"flat"/)
  }, 120_000)

  it('writes a record and never over what is there', async () => {
    const args = [colossus, '--record', 'out', '--step', '0.02', '--date', '2025-02-04']
    const first = await swings(...args, '--json')
    expect(first.status).toBe(0)
    const files = (await readdir(join(cwd, 'out'))).sort()
    expect(files).toEqual(
      ['README.txt', 'failure.csv', 'load.json', 'start.csv', 'steady.csv'].map(
        (name) => `memphis-${name}`,
      ),
    )
    expect([...(JSON.parse(first.stdout).sites.memphis.record as string[])].sort()).toEqual(files)
    const read = (name: string) => readFile(join(cwd, 'out', name), 'utf8')
    const load = JSON.parse(await read('memphis-load.json'))
    expect(load).toMatchObject({ schema: 'gigacampus/record/1', island: true, mains_Hz: 60 })
    expect(load).toMatchObject({
      case: 'as built',
      verdict: { judged: true, holds: false, broken: ['prc024-east-low'] },
      batteries: [],
      windows: {
        steady: { sameAs: null },
        checkpoint: { sameAs: 'steady' },
        failure: { sameAs: null },
        stop: { sameAs: 'failure' },
      },
    })
    expect(load.windows.checkpoint.mean_MW).toBe(load.windows.steady.mean_MW)
    expect(load.machines[0]).toMatchObject({
      name: 'engines',
      units: 14,
      power_MW: expect.any(Number),
    })
    expect(load.limits).toContainEqual(
      expect.objectContaining({ limit: 'prc024-east-low', decides: true }),
    )
    expect(load.notes.peakToPeak5s_MW).toContain('overshoots on square waves')
    expect(load.windows.failure.ramps[0].fall_MW).toBeGreaterThan(50)
    for (const { note, origin } of load.parameters) {
      expect(note).toMatch(/\w/)
      expect(['scenario', 'estimate']).toContain(origin)
    }
    const readme = await read('memphis-README.txt')
    for (const part of ['MEASURED', 'SIMULATED', 'ESTIMATED', 'NOT KNOWN']) {
      expect(readme).toContain(part)
    }
    expect(readme).toMatch(
      /\(checkpoint\) +no checkpoint is known for this job: as steady; no file/,
    )
    expect(readme).toMatch(/\(stop\) +as failure: /)
    expect(readme).toContain(
      'Verdict: as built it does not hold: NERC PRC-024, East: low frequency. It would hold with a floor of',
    )
    expect(readme).toMatch(/Machines that run: engines 14 \(\d+ MW\), turbines /)
    expect(readme).toContain('Batteries: none stand there on that day.')
    expect(readme).toMatch(/Limits that decide: NERC PRC-024/)
    const again = await swings(...args)
    expect(again).toMatchObject({ status: 2, stdout: '' })
    expect(again.stderr).toContain('is not overwritten')
  })

  it.each([
    [['--site', 'nowhere'], 'there is no site nowhere; there are: memphis'],
    [['--date', '9'], '--date 9: no such date; there are: memphis: 1 2025-02-04, 2 2025-05-01'],
    [['--date', '2031-01-01'], 'no such date'],
    [['--hold', '0'], '--hold 0: wanted 1..100000'],
    [['--hold', '1e9'], '--hold 1e9: wanted 1..100000'],
    [['--hold', '10', '--workers', '0'], '--workers 0: wanted 1..64'],
    [['--workers', '2'], '--workers goes with --hold'],
    [['--loss'], '--loss goes with --size or --hold'],
    [['--step', '0.01'], '--step goes with --record'],
    [['--record', 'new', '--step', '0.5'], '--step 0.5: wanted 0.001..0.02 s'],
  ])('refuses %j', async (args, why) => {
    const { status, stdout, stderr } = await swings(colossus, ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(why)
  })

  it('refuses in Korean too', async () => {
    const { stderr } = await swings('bare.yaml', '--hold', '0', '--lang', 'ko')
    expect(stderr).toContain('--hold 0: 1..100000을 주십시오')
  })

  it('says so where nothing swings', async () => {
    const { status, stderr } = await swings('bare.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('no site has swings')
  })
})
