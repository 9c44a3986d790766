import { beforeAll, describe, expect, it } from 'vitest'
import { cascadeSchema } from '../src/report/cascade/schema.js'
import { folderWith, gigacampus } from './command.js'

const header = 't_s,voltage_pu,duration_s'
const table = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`

let cwd: string
beforeAll(async () => {
  cwd = await folderWith({
    'record.csv': table('0,0.3,0.05', '20,0.4,0.06', '50,0.9,0.05', '75,0.35,0.05'),
    'turned.csv': '\ufeffvoltage_pu,duration_s,t_s\r\n0.3,0.05,0\r\n0.4,0.06,20\r\n',
    'percent.csv': table('0,0.3,0.05', '20,40 %,0.06'),
    'overlap.csv': table('0,0.3,5', '', '2,0.4,0.06'),
    'back.csv': table('9,0.3,0.05', '2,0.4,0.06'),
    'header.csv': 't,voltage_pu,duration_s\n0,0.3,0.05\n',
    'short.csv': table('0,0.3'),
    'long.csv': table('0,0.3,90000'),
    'semicolon.csv': `${header.replaceAll(',', ';')}\n0;0.3;0.05\n`,
    'decimal.csv': `${header.replaceAll(',', ';')}\n0;0,3;0,05\n`,
    'none.csv': table(),
    'empty.csv': '',
    'many.csv': table(...Array.from({ length: 501 }, (_, i) => `${i},0.3,0.05`)),
    'huge.csv': table(...Array.from({ length: 10_000 }, () => '0,0.3,0.05')),
  })
})
const cascade = (...args: string[]) => gigacampus(['cascade', ...args], { cwd })
const asJson = async (...args: string[]) => {
  const { status, stdout, stderr } = await cascade(...args, '--json')
  expect(stderr).toBe('')
  return { status, told: cascadeSchema.parse(JSON.parse(stdout)) }
}

describe.concurrent('gigacampus cascade', () => {
  it.each(['en', 'ko'])(
    'tells Virginia, where each value is from and what it bears (%s)',
    async (lang) => {
      const { status, stdout, stderr } = await cascade('--lang', lang)
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
      await expect(stdout).toMatchFileSnapshot(`../src/report/golden/cascade.${lang}.txt`)
    },
  )

  it('tells the same to programs, in SI units', async () => {
    const { status, told } = await asJson()
    expect(status).toBe(1)
    expect(told).toMatchObject({
      ...{ sites: 60, power: 1.5e9, within: 82, asked: [], stays: 1.5e9, returned: 0 },
      ...{ counter: { disturbances: 3, within: 60 }, leastCounter: 5, leastForAny: 7 },
      ...{ anyMoments: 'stays', back: null, lostMost: 1.5e9 },
      locked: { dip: 3, at: expect.closeTo(32.8 + 1 / 60, 9) },
      limit: { bound: 2.6e9, holds: true, decides: false, row: 'ercot-loss' },
    })
    expect(told.largestStep).toBeCloseTo(1.5e9, 0)
  })

  it('takes every value that is asked, and says which', async () => {
    const { status, told } = await asJson(
      ...['--sites', '12', '--power', '0.9 GW', '--dips', '4', '--within', '1 min'],
      ...['--depth', '40 %', '--lasts', '50 ms', '--counter', '4', '--window', '30 s'],
    )
    expect(status).toBe(0)
    expect(told).toMatchObject({
      ...{ sites: 12, power: 0.9e9, within: 60, stays: 0, returned: 1 },
      counter: { disturbances: 4, within: 30 },
      back: { from: expect.closeTo(70.05, 9), until: expect.closeTo(80.05, 9) },
    })
    expect(told.dips.map(({ at }) => at)).toEqual([0, 20, 40, 60])
    expect(told.dips[0]).toMatchObject({ voltage: 0.4, duration: 0.05 })
    expect(told.asked.toSorted()).toEqual([
      'counter',
      'depth',
      'dips',
      'lasts',
      'power',
      'sites',
      'window',
      'within',
    ])
  })

  it('names the source of the value that was left where only one of two is asked', async () => {
    const { stdout } = await cascade('--counter', '7', '--dips', '5')
    const text = stdout.replace(/\s+/g, ' ')
    expect(text).toContain('7 as asked; 60 s: three in a minute in Virginia')
    expect(text).toContain('5 as asked; 82 s: six faults in 82 s in Virginia')
    expect(text).toContain('it comes back whatever the moments')
  })

  it('fails beyond a limit that was asked for, and names the row that has it', async () => {
    const over = await cascade('--counter', '7', '--loss-limit', '1 GW')
    expect(over.status).toBe(1)
    expect(over.stdout).toContain('1 GW: it goes beyond; your limit\n')
    const within = await cascade('--counter', '7', '--loss-limit', '2600 MW')
    expect(within.status).toBe(0)
    expect(within.stdout.replace(/\s+/g, ' ')).toMatch(
      /2\.6 GW: it stays below; your limit; ERCOT: [^;]+\(ercot-loss, practice\)/,
    )
    const { status } = await cascade('--counter', '7', '--power', '3 GW')
    expect(status, 'a practice that nobody asked for does not decide').toBe(0)
  })

  it('reads dips from a file, each as it was', async () => {
    const { status, stdout } = await cascade('--dips-file', 'record.csv')
    expect(status).toBe(0)
    expect(stdout).toMatch(/ 50 s +dip 3: not felt +0 +0\n/)
    expect(stdout).toContain('4 dips, each as record.csv has it')
    expect(stdout).not.toContain('moments')
    const { told } = await asJson('--dips-file', 'turned.csv', '--counter', '2')
    expect(told).toMatchObject({ within: null, leastForAny: null, locked: { dip: 2 } })
  })

  it('takes one dip in the singular', async () => {
    const { stdout } = await cascade('--dips', '1', '--counter', '2')
    expect(stdout).toContain('\n  1 dip takes 1.5 GW from the grid.')
  })

  it('says so where nothing is felt', async () => {
    const { status, stdout } = await cascade('--depth', '0.9')
    expect(status).toBe(0)
    expect(stdout).toContain('The supplies bear 6 dips within 82 s: nothing leaves the grid.')
    expect(stdout).not.toContain('comes back whatever')
  })

  it.each([
    [['--sites', '0'], 'gigacampus: --sites 0: give 1..10000'],
    [['--dips', '501'], 'gigacampus: --dips 501: give 1..500'],
    [['--counter', '2.5'], 'gigacampus: --counter 2.5: give 1..1000'],
    [['--power', '5'], 'gigacampus: --power: "5" has no unit; power needs one'],
    [['--power', '0 MW'], 'gigacampus: --power 0 MW: give 1 W..1 TW'],
    [['--power', '1..2 GW'], 'gigacampus: --power 1..2 GW: give 1 W..1 TW'],
    [['--loss-limit', '1 h'], 'gigacampus: --loss-limit: '],
    [['--depth', '3'], 'gigacampus: --depth 3: give 0 %..200 %'],
    [['--window', '2 d'], 'gigacampus: --window 2 d: give 1 ms..24 h'],
    [['--within', '1 s', '--lasts', '1 s'], 'gigacampus: --within: dips would overlap; give 5 s'],
    [
      ['--dips-file', 'record.csv', '--dips', '3'],
      '--dips-file has the dips already: leave out --dips',
    ],
    [
      ['--dips-file', 'percent.csv'],
      'percent.csv:3:4: error: voltage_pu is "40 %": give 0..2 pu, as a',
    ],
    [
      ['--dips-file', 'overlap.csv'],
      'overlap.csv:4:1: error: t_s is 2: the dip before is over at 5 s only; duration_s is in seconds, and its 5 is',
    ],
    [['--dips-file', 'long.csv'], 'duration_s is "90000": give 0.001..86400 s, as a number alone'],
    [['--dips-file', 'semicolon.csv'], 'fields are separated by commas, and decimals by points'],
    [['--dips-file', 'decimal.csv'], 'fields are separated by commas, and decimals by points'],
    [
      ['--dips-file', 'back.csv'],
      'back.csv:3:1: error: t_s is 2, earlier than the dip before it at 9 s: sort',
    ],
    [
      ['--dips-file', 'header.csv'],
      'header.csv:1:1: error: the first line must name the columns t_s',
    ],
    [['--dips-file', 'short.csv'], 'short.csv:2:1: error: not a CSV'],
    [['--dips-file', 'none.csv'], 'none.csv:2:1: error: there are no dips'],
    [['--dips-file', 'empty.csv'], 'empty.csv:1:1: error: the first line must name the columns'],
    [['--dips-file', 'many.csv'], 'error: too many dips: at most 500 are read'],
    [['--dips-file', 'huge.csv'], 'huge.csv: error: '],
    [['--dips-file', 'gone.csv'], 'gone.csv: error: there is no file gone.csv\n'],
  ])('refuses %j', async (args, why) => {
    const { status, stdout, stderr } = await cascade(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(why)
  })

  it('refuses in Korean too', async () => {
    const number = await cascade('--sites', '0', '--lang', 'ko')
    expect(number.stderr).toBe('gigacampus: --sites 0: 1..10000을 주십시오\n')
    const place = await cascade('--dips-file', 'percent.csv', '--lang', 'ko')
    expect(place.stderr).toBe(
      'percent.csv:3:4: 오류: voltage_pu 값 "40 %": 0..2 pu 범위의 수를 단위 없이 적으십시오(40 %는 0.4)\n',
    )
  })
})
