import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

const root = process.cwd()
const work = mkdtempSync(join(tmpdir(), 'catalog-'))
const [from, to] = [join(work, 'catalog'), join(work, 'generated')]

beforeEach(() => {
  rmSync(from, { recursive: true, force: true })
  cpSync(join(root, 'catalog'), from, { recursive: true })
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const build = () =>
  spawnSync('node', [join(root, 'scripts/build-catalog.mjs'), '--from', from, '--to', to], {
    encoding: 'utf8',
  })

function edit(file: string, change: (text: string) => string) {
  const path = join(from, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

const generated = () =>
  Object.fromEntries(
    readdirSync(to, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, readFileSync(join(to, file), 'utf8')]),
  )

test('two builds are the same byte for byte', () => {
  expect(build().status).toBe(0)
  const first = generated()
  rmSync(to, { recursive: true })
  expect(build().status).toBe(0)
  expect(generated()).toEqual(first)
})

test('every column of every table is described in columns.csv', () => {
  const head = (file: string) => readFileSync(join(from, file), 'utf8').split('\n')[0]!.split(',')
  const described = readFileSync(join(from, 'columns.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','))
  const tables = readFileSync(join(from, 'tables.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  for (const [table, file] of tables) {
    const files = file!.includes('*')
      ? readdirSync(join(from, 'weather'))
          .filter((f) => /_[a-z]{2}(_\d{4})?\.csv$/.test(f))
          .map((f) => `weather/${f}`)
      : [file!]
    expect(files.length).toBeGreaterThan(0)
    for (const one of files)
      expect(head(one), one).toEqual(
        described.filter((row) => row[0] === table).map((row) => row[1]),
      )
  }
})

test('a default in the units of the trade comes out in SI', () => {
  appendFileSync(
    join(from, 'defaults.csv'),
    'test-rent,180,USD/kW-month,rentPerPower,150,210,estimate,low,test,2026-11,why,왜\n',
  )
  expect(build().status).toBe(0)
  const { rows } = JSON.parse(
    execFileSync(
      'node',
      [
        '-e',
        `
      const text = require('fs').readFileSync(process.argv[1], 'utf8')
      const literal = text.slice(text.indexOf("JSON.parse('") + 11, text.lastIndexOf(')'))
      console.log(JSON.stringify(JSON.parse(eval(literal)).tables.defaults))`,
        join(to, 'tables.ts'),
      ],
      { encoding: 'utf8' },
    ),
  )
  const row = rows.find(([id]: [string]) => id === 'test-rent')
  expect(row[2][0]).toBeCloseTo(180 / 1000 / ((365.25 / 12) * 86400), 15)
})

describe('a catalogue with a mistake is refused with its place, and nothing is written', () => {
  test.each([
    [
      'a column that nobody described',
      'racks_systems.csv',
      (t: string) => t.replace('n_accel,', 'n_gpu,'),
      /racks_systems\.csv:1: column 5 is "n_gpu"/,
    ],
    [
      'a word for a number',
      'power_equipment.csv',
      (t: string) => t.replace(',384,', ',lots,'),
      /power_equipment\.csv:\d+: rated_mw = "lots"/,
    ],
    [
      'an id twice',
      'sites.csv',
      (t: string) => t.replace('\nmemphis-c2,', '\nmemphis-c1,'),
      /"memphis-c1" stands twice/,
    ],
    [
      'an unknown unit',
      'columns.csv',
      (t: string) => t.replace(',powerNominal,value,power,MW,', ',powerNominal,value,power,hp,'),
      /unit "hp" of power/,
    ],
    [
      'an unknown unit of a default',
      'defaults.csv',
      (t: string) => `${t.trimEnd()}\nx,1,furlong,length,,,estimate,low,test,2026,why,왜\n`,
      /unit "furlong" of length/,
    ],
    [
      'an alias to nowhere',
      'aliases.csv',
      (t: string) => `${t}h400,h400-sxm,test\n`,
      /"h400" points at "h400-sxm"/,
    ],
    [
      'a kind that is none',
      'values.csv',
      (t: string) => t.replace(',derived,', ',guess,'),
      /kind "guess"/,
    ],
    [
      'an override of nothing',
      'values.csv',
      (t: string) => t.replace('trn2-ultraserver', 'trn9'),
      /no record "trn9"/,
    ],
    [
      'an exception for a column that is none',
      'exceptions.csv',
      (t: string) => t.replace(',fp4_tflops,', ',fp3_tflops,'),
      /exceptions\.csv:\d+: no column accelerators\.fp3_tflops/,
    ],
    [
      'a word for a limit of balance',
      'balance_limits.csv',
      (t: string) => t.replace(',3,12,', ',3,much,'),
      /balance_limits\.csv:\d+: max = "much"/,
    ],
    [
      'a year with a lost hour',
      'weather/memphis_tn.csv',
      (t: string) => t.replace('\n12,31,24,', '\n'),
      /memphis_tn\.csv/,
    ],
    [
      'low above high',
      'network_equipment.csv',
      (t: string) => t.replace(',1200,2000,', ',2000,1200,'),
      /price: low 2000 is above high 1200/,
    ],
  ] as const)('%s', (_, file, change, message) => {
    rmSync(to, { recursive: true, force: true })
    edit(file, change)
    const { status, stderr } = build()
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect(() => readdirSync(to)).toThrow()
  })
})
