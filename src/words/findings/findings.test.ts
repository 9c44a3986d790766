import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DATE_CODES, QUANTITY_CODES } from '../../quantity/index.js'
import { readPowerTrace } from '../../scenario/index.js'
import { renderFinding } from '../index.js'
import type { ValueKind } from '../say.js'
import { digitsApart } from './digits.js'
import { findingWords } from './index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Sources that may emit a finding, with their text. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$|generated|^words|^report/.test(path),
  )
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Rooms whose codes a folder may emit; elsewhere such a text is a path. */
const roomsOf: Readonly<Record<string, readonly string[]>> = {
  quantity: ['quantity'],
  scenario: ['scenario', 'file', 'weather'],
  campus: ['rating', 'campus'],
  cli: ['file'],
  dynamics: ['psse'],
}

/** Rooms with a maker of their own: `code: \`finance.${code}\``; there a text is a path. */
const makers = new Set(
  sources.flatMap(({ path, text }) => {
    const room = /^model\/([^/]+)/.exec(path)?.[1]
    const maker = /code: `([a-z]+)\.\$\{/.exec(text)?.[1]
    return room !== undefined && room === maker ? [room] : []
  }),
)

/** Codes that makers are called with, both of a choice: `tell(isHard ? 'limit' : 'practice', …`. */
const calls = /\b(?:finding|tell|note|report)(?:\?\.)?\(([^,()]*),/g
const quoted = /(?<!===? )'([a-z0-9]+(?:-[a-z0-9]+)*)'/g

const emitted = sources.flatMap(({ path, text }) => {
  const room = /^model\/([^/]+)/.exec(path)?.[1]
  const rooms = room ? [room, ...(roomsOf[room] ?? [])] : (roomsOf[path.split('/')[0] ?? ''] ?? [])
  // not the name of a random stream: `keyOf('load.noise')`
  const codes = [...text.matchAll(/(?<!keyOf\()['`]([a-z]+)\.([a-z0-9-]+)['`]/g)].flatMap(
    ([, head = '', what = '']) => (rooms.includes(head) ? [`${head}.${what}`] : []),
  )
  if (room === undefined || !makers.has(room)) return codes.map((code) => ({ code, path }))
  const made = [...text.matchAll(calls)].flatMap(([, first = '']) =>
    [...first.matchAll(quoted)].map(([, what]) => `${room}.${what}`),
  )
  const plain = codes.filter(
    (code) => text.includes(`code: '${code}'`) || !code.startsWith(`${room}.`),
  )
  return [...plain, ...made].map((code) => ({ code, path }))
})

function folderText(path: string): string {
  const folder = dirname(path)
  return sources
    .filter((one) => one.path.startsWith(folder) || one.path.startsWith('campus'))
    .map(({ text }) => text)
    .join('\n')
}

const samples: Partial<Record<ValueKind, string | number>> = {
  text: 'word',
  thing: 'power',
  gate: 'cooling',
  date: 1_723_420_800,
  month: 1_723_420_800,
}

describe('words of findings', () => {
  it('are there for every code that occurs in the sources', () => {
    expect(emitted.length).toBeGreaterThan(120)
    for (const room of makers) expect(emitted.map(({ code }) => code).join()).toContain(`${room}.`)
    const missing = emitted.filter(({ code }) => !(code in findingWords))
    expect(missing).toEqual([])
    for (const code of [...QUANTITY_CODES, ...DATE_CODES])
      expect(findingWords).toHaveProperty([code])
  })

  it('are there for no code that nothing emits', () => {
    const known = new Set([...emitted.map(({ code }) => code), ...QUANTITY_CODES, ...DATE_CODES])
    expect(Object.keys(findingWords).filter((code) => !known.has(code))).toEqual([])
  })

  it.each(Object.keys(findingWords))('%s: its values are named where it is emitted', (code) => {
    const places = emitted.filter((one) => one.code === code).map(({ path }) => folderText(path))
    const text = places.join('\n')
    for (const key of Object.keys(findingWords[code]?.values ?? {})) {
      expect(text, `${code} uses ${key}`).toMatch(new RegExp(`\\b${key}\\b`))
    }
  })

  it.each(Object.entries(findingWords))('%s reads well in both languages', (code, words) => {
    const values = Object.fromEntries(
      Object.entries(words.values).map(([key, kind]) => [key, samples[kind] ?? 1.5]),
    )
    for (const lang of ['en', 'ko'] as const) {
      const finding = { code, severity: 'note', path: 'sites.a.power', values } as const
      const { message, hint } = renderFinding(finding, lang)
      for (const text of [words.title[lang], message, hint]) {
        expect(text).not.toMatch(/undefined|NaN|null|\[object|\s{2}|\s$|이\(가\)|을\(를\)/)
        expect(text).not.toMatch(/[.]$/)
      }
      expect(message).not.toContain('?')
      expect(message).not.toBe('')
      if (lang === 'ko') expect(message + words.title.ko).toMatch(/[가-힣]/)
      else expect(message + hint.replace(/4조 6,500억|1억..1억 5천만원/, '')).not.toMatch(/[가-힣]/)
      // no value at all: still a text
      expect(renderFinding({ ...finding, values: {} }, lang).message).not.toMatch(/undefined|NaN/)
    }
  })

  it('a code without words is shown with its values', () => {
    const finding = { code: 'x.y', severity: 'note', path: '', values: { a: 1, b: 'c' } } as const
    expect(renderFinding(finding, 'ko')).toEqual({ message: 'x.y: a 1, b c', hint: '' })
    expect(renderFinding({ ...finding, values: {} }, 'en').message).toBe('x.y')
    expect(renderFinding({ ...finding, code: 'constructor' }, 'en').message).toContain(
      'constructor',
    )
  })

  it('numbers that cannot be are shown, not thrown', () => {
    const values = { site: 'a', missing: Number.NaN, from: 1e300, days: 3, waiting: 4 }
    const finding = { code: 'schedule.power-short', severity: 'note', path: '', values } as const
    expect(renderFinding(finding, 'en').message).toContain('NaN missing')
  })
})

describe('findings that people meet first', () => {
  const say = (code: string, values: Record<string, string | number>, path = '') => ({
    en: renderFinding({ code, severity: 'error', path, values }, 'en'),
    ko: renderFinding({ code, severity: 'error', path, values }, 'ko'),
  })

  it('a wrong unit', () => {
    const values = {
      text: '40 MWh',
      expected: 'power',
      example: '120 MW',
      unit: 'MWh',
      found: 'energy',
    }
    const { en, ko } = say('quantity.dimension', values)
    expect(en.message).toBe('expected power such as "120 MW", found energy in "40 MWh"')
    expect(ko.message).toBe('"120 MW" 같은 전력 값이 필요한데 "40 MWh"의 단위는 전력량입니다')
  })

  it('power that is short, with its remedy', () => {
    const values = {
      site: 'memphis',
      missing: 12e6,
      from: Date.UTC(2024, 7, 12) / 1000,
      days: 80,
      waiting: 9800,
      equipment: 'cat-g3520k-voltagrid',
      units: 7,
      running: 5,
      unitPower: 2.3e6,
      leadTime: 106 * 86_400,
    }
    const { en, ko } = say('schedule.power-short', values)
    expect(en.message).toBe(
      '12 MW missing from 12 Aug 2024 for 80 d, 9,800 accelerators wait: 7 × 2.5 MW cat-g3520k-voltagrid would end it (5 running at 2.3 MW on the design day, enough of them in 99 % of hours)',
    )
    expect(en.hint).toBe(
      'add 7 units of cat-g3520k-voltagrid to sites.memphis.power.sources, ordered by 28 Apr 2024',
    )
    expect(ko.message).toBe(
      '2024년 8월 12일부터 80일간 12 MW가 모자라 가속기 9,800장이 기다립니다. cat-g3520k-voltagrid(2.5 MW) 7대로 해소됩니다(설계일 출력 2.3 MW, 5대 운전, 99 %의 시간에 확보)',
    )
    expect(say('schedule.power-short', { ...values, units: 1 }).en.message).toContain('1 × 2.5 MW')
  })

  it('an override beyond what is plausible, in the unit of its field', () => {
    const values = { value: 7e6, low: 50, high: 2500 }
    const { en, ko } = say('scenario.implausible', values, 'catalog.h100-sxm.tdp')
    expect(en.message).toBe('7 MW is outside what is plausible, 50 W to 2.5 kW')
    expect(ko.message).toBe('7 MW는 통상 범위(50 W~2.5 kW)를 벗어납니다')
  })

  it('money in the currency of the scenario', () => {
    const values = { funds: 2e12, peak: 4.65e12, month: Date.UTC(2027, 2, 1) / 1000 }
    const finding = { code: 'finance.funds-short', severity: 'warning', path: '', values } as const
    expect(renderFinding(finding, 'ko', 'KRW').message).toBe(
      '소유자 자금 2조원에 지출은 최대 4조 6,500억원이며, 2027년 3월에 자금이 바닥납니다',
    )
  })

  it('a limit of the grid, in the unit of what it bounds', () => {
    const at = Date.UTC(2026, 7, 12) / 1000
    const values = { quantity: 'frequency', value: 59.382, bound: 59.4, at }
    const limit = { limit: 'prc024-ercot-540s', ...values }
    expect(say('dynamics.limit', limit).en.message).toBe(
      'without a floor the frequency goes to 59.382 Hz on 12 Aug 2026; "NERC PRC-024, ERCOT: frequency over 9 min" allows at least 59.4 Hz',
    )
    expect(say('dynamics.limit', limit).ko.message).toBe(
      '하한 부하(floor)가 없으면 2026년 8월 12일에 주파수가 59.382 Hz까지 벗어납니다. "NERC PRC-024 ERCOT: 9분 주파수" 기준은 59.4 Hz 이상입니다',
    )
    const shown = (quantity: string, value: number, bound: number) =>
      say('dynamics.practice', { limit: 'own', quantity, value, bound, at }).en.message
    expect(shown('swing', 83e6, 10e6)).toContain(
      'reaches 83 MW, where "own" asks for at most 10 MW',
    )
    expect(shown('ramp', 45e6, 20e6)).toContain('reaches 45 MW')
    expect(shown('rate-of-change', 2.31, 1)).toContain('reaches 2.31 Hz/s')
    expect(shown('voltage-change', 0.041, 0.03)).toContain('reaches 4.1 %')
  })

  it('the time over which a change was taken, beside its figure', () => {
    const at = Date.UTC(2026, 7, 12) / 1000
    const shown = (quantity: string, value: number, bound: number, window: number) =>
      say('dynamics.limit', { limit: 'own', quantity, value, bound, window, at })
    expect(shown('rate-of-change', 2.31, 1, 0.5).en.message).toContain('2.31 Hz/s over 500 ms')
    expect(shown('rate-of-change', 2.31, 1, 0.5).ko.message).toContain(
      '2.31 Hz/s(500 ms 평균)에 이릅니다',
    )
    expect(shown('ramp', 45e6, 20e6, 60).en.message).toContain('reaches 45 MW within 60 s')
    expect(shown('swing', 45e6, 20e6, 5).ko.message).toContain('45 MW(5초 이내)')
    expect(shown('frequency', 58.1, 59.4, 3).en.message).toContain('58.1 Hz for 3 s')
    const swing = { swing: 2e8, accepted: 9e7, storage: 0, rate: 6.82, window: 0.5, at }
    expect(say('dynamics.swing', swing).en.message).toMatch(/moves at 6\.82 Hz\/s over 500 ms$/)
    expect(say('dynamics.swing', swing).ko.message).toContain('6.82 Hz/s(500 ms 평균)')
  })

  it('the loss of a unit by the limit that it breaks', () => {
    const values = { source: 'turbines', lost: 16e6, nadir: 57.6, shed: 0, at: 0 }
    const breaks = 'prc024-east-low'
    expect(say('dynamics.loss', { ...values, breaks }).en.message).toContain(
      'breaks "NERC PRC-024, East: low frequency": the frequency falls to 57.6 Hz',
    )
    expect(say('dynamics.loss', { ...values, breaks }).ko.message).toContain(
      '"NERC PRC-024 동부: 저주파수 곡선" 기준을 벗어납니다',
    )
    expect(say('dynamics.loss', values).en.message).toContain('breaks what the other machines bear')
    const feed = (side: string) =>
      say('dynamics.not-judged', { limit: 'own', quantity: 'swing', feed: side, at: 0 }).en.hint
    expect([feed('island'), feed('grid')]).toEqual([
      expect.stringContaining('parallel: yes'),
      expect.stringContaining('nothing to do'),
    ])
  })

  it('a trace by an example that can be read', () => {
    const values = { path: 'r.csv', line: 1, column: 1, found: 't, p', times: 't_s', powers: 'p' }
    const { en, ko } = say('scenario.trace-header', values)
    for (const { hint = '' } of [en, ko]) {
      const [header, row] = hint.match(/t_s,power_mw|\d\.\d+,\d+\.\d+/g)!
      const read = readPowerTrace(`${header}\n0,1\n${row}`, '', { samples: 9, gap: 9 })
      expect(read).toMatchObject({ ok: true, trace: { time: Float64Array.of(0, 0.25) } })
    }
    const span = { path: 'r.csv', line: 3, found: 1_728_000, low: 0.01, high: 1e5 }
    expect(say('scenario.trace-span', span).en).toMatchObject({
      message: expect.stringContaining('it is 20 d; a trace spans 10 ms to 27.8 h'),
      hint: expect.stringContaining('t_ms milliseconds (0.25 s is 250 in t_ms)'),
    })
  })

  it('a floor, with batteries in its place or none', () => {
    const floor = { floor: 0.62, wasted: 12e6, slowdown: 0, at: 0 }
    const words = (more: Record<string, number>) =>
      say('dynamics.floor', { ...floor, ...more }, 'sites.memphis.power')
    expect(words({ storage: 40e6 }).en.message).toContain(
      '40 MW of grid-forming batteries would do',
    )
    expect(words({ storage: 40e6 }).ko.hint).toBe(
      'sites.memphis.power.storage에 그날부터 40 MW를 control: grid-forming으로 두십시오',
    )
    expect(words({}).en.message).toContain('no battery of that response time')
    expect(words({ slowdown: 0.2 }).en.message).toContain('20 % of it must stand still')
  })

  it('permits, of mass or of the hours of a fleet', () => {
    const permit = (path: string, quantity: string, amount: number, limit: number) =>
      say('dispatch.permit-exceeded', { quantity, amount, limit, month: '2026-05' }, path).en
    const power = 'sites.memphis.power'
    expect(permit(power, 'nitrogen-oxides', 120_400, 120_000).message).toBe(
      'in the twelve months to May 2026 the machines emit 120.4 t of nitrogen oxides; the permits allow 120 t',
    )
    const hours = permit(`${power}.sources.turbines`, 'unit-hours', 4.86e8, 1.44e8)
    expect(hours.message).toContain('the units of turbines run 135,000 h in all')
    expect(hours.hint).toContain('sites.memphis.permits.NAME.unit-hours')
  })

  it('a price that is missing, in the form that the catalogue takes', () => {
    const values = { items: 'x', count: 1 }
    const hint = (path: string) => say('finance.unpriced', values, path).en.hint
    expect(hint('catalog.power.megapack-3.capex')).toBe(
      'write a price: catalog: {megapack-3: {capex: 1_200 USD/kW}}',
    )
    expect(hint('catalog.racks.gb300.price')).toBe(
      'write a price: catalog: {gb300: {price: 30 k$}}',
    )
  })

  it('a model that does not fit, in a service and in a comparison', () => {
    const values = {
      job: 'chat',
      equipment: 'h100-sxm',
      needed: 1.3e12,
      available: 5.7e11,
      accelerators: 8,
    }
    const service = { ...values, phase: 'first', nearest: 32 }
    expect(say('serving.no-fit', service).en).toEqual({
      message:
        'service chat on phase first: the model needs 1.3 TB of memory, 8 × h100-sxm have 570 GB for it',
      hint: 'write work.serving.chat.accelerators: 32, or lower precision or the tokens of a request',
    })
    expect(say('serving.no-fit', { ...service, nearest: 0 }).ko.hint).toContain('256장까지')
    expect(say('serving.no-fit', { ...service, needed: 5e11 }).en.message).toContain('no layout')
    const compared = say('serving.no-fit', { ...values, nearest: 0 })
    expect(compared.en.message).toContain('comparison chat:')
    expect(compared.ko.hint).toContain('work.comparisons.chat.precision')
  })

  it.each([
    [57.1, 57.5, 4],
    [59.382, 59.4, 5],
    [59.4, 59.4, 3],
    [83e6, 10e6, 3],
    [1 + 1e-12, 1, 7],
  ])('%d and %d are told apart with %d digits', (a, b, digits) => {
    expect(digitsApart(a, b)).toBe(digits)
    expect(digitsApart(b, a)).toBe(digits)
  })
})
