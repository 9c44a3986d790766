import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadScenario } from './load.js'
import { readPowerTrace } from './power-trace.js'
import { smallScenario } from './scenario.fixture.js'

const read = (text: string, samples = 1000) => readPowerTrace(text, 't.csv', { samples, gap: 10 })
const good = (text: string) => {
  const result = read(text)
  if (!result.ok) throw new Error(JSON.stringify(result))
  const { unit, time, power } = result.trace
  return { unit, time: [...time], power: [...power] }
}

describe('a trace of power', () => {
  it('is read in every unit, separator and order of columns that its header may name', () => {
    const expected = { unit: 'W', time: [0, 0.5], power: [2e6, 1.5e6] }
    for (const text of [
      't_s,power_mw\n10,2\n10.5,1.5\n',
      '\ufeffpower_kw;t_ms;note\r\n2000;10000;a\r\n1500;10500;b\r\n',
      'T_S\tPower_W\n0\t2e6\n\n# a remark\n.5\t1500000.0',
      '"t_s","power_mw","said"\n"10","2","a ""b"", c"\n10.5,1.5, "x"\n',
      'timestamp,power_mw\n2026-03-01T09:00:00Z,2\n2026-03-01T18:00:00.5+09:00,1.5',
      'timestamp,power_mw\n2026-03-01 09:00,2\n2026-03-01 09:00:00.5,1.5',
    ]) {
      expect(good(text)).toEqual(expected)
    }
    expect(good('t_s,power_norm\n0,0.5\n1,0').unit).toBe('1')
  })

  it.each([
    ['no unit of power', 't_s,power\n0,1\n1,1', 'header', 1, 5],
    ['a unit nobody knows', 't_s,power_hp\n0,1\n1,1', 'header', 1, 5],
    ['no time', 'power_w\n1\n1', 'header', 1, 1],
    ['two powers', 't_s,power_w,power_kw\n0,1,1', 'header', 1, 13],
    ['two times', 't_s,t_ms,power_w\n0,1,1', 'header', 1, 5],
    ['a word', 't_s,power_w\n0,1\n1,much', 'value', 3, 3],
    ['nothing at all', 't_s,power_w\n0,1\n1,', 'value', 3, 3],
    ['no number', 't_s,power_w\n0,1\n1,NaN', 'value', 3, 3],
    ['no end', 't_s,power_w\n0,1\n1,1e999', 'value', 3, 3],
    ['a hexadecimal', 't_s,power_w\n0x1,1\n1,1', 'value', 2, 1],
    ['power that comes back', 't_s,power_w\n0,1\n10,-1', 'value', 3, 4],
    ['a day that is none', 'timestamp,power_w\n2026-02-30T00:00Z,1', 'value', 2, 1],
    ['a month that is none', 'timestamp,power_w\n2026-13-01T00:00Z,1', 'value', 2, 1],
    ['time that runs back', 't_s,power_w\n0,1\n2,1\n1,1', 'order', 4, 1],
    ['time that stands', 't_s,power_w\n0,1\n0,1', 'order', 3, 1],
    ['one sample', 't_s,power_w\n0,1', 'short', 1, 1],
    ['no text', '', 'short', 1, 1],
    ['a header alone', 't_s,power_w\n', 'short', 1, 1],
    ['a row too long', 't_s,power_w\n0,1,2', 'columns', 2, 1],
    ['a quote that is open', 't_s,power_w\n0,"1', 'quote', 2, 3],
    ['a quote in the middle', 't_s,power_w\n0,1"2"', 'quote', 2, 4],
    ['text behind a quote', 't_s,power_w\n0,"1"2', 'quote', 2, 6],
  ])('is refused at its place: %s', (_, text, code, line, column) => {
    expect(read(text)).toMatchObject({
      ok: false,
      code: `scenario.trace-${code}`,
      values: { path: 't.csv', line, column },
    })
  })

  it('is refused where nothing was metered for more than ten times the usual distance', () => {
    const rows = (times: number[]) => `t_s,power_w\n${times.map((t) => `${t},1`).join('\n')}`
    expect(read(rows([0, 1, 2, 3, 13, 14])).ok).toBe(true)
    expect(read(rows([0, 1, 2, 3, 13.5, 14.5]))).toMatchObject({
      code: 'scenario.trace-gap',
      values: { line: 6, from: 3, length: 10.5, usual: 1, limit: 10 },
    })
  })

  it('is refused where its time is in another unit: days as seconds, seconds as milliseconds', () => {
    expect(read('t_s,power_w\n0,1\n1728000,1')).toMatchObject({
      code: 'scenario.trace-span',
      values: { line: 3, found: 1_728_000, low: 0.01, high: 1e5 },
    })
    expect(read('t_ms,power_w\n0,1\n5,1')).toMatchObject({ code: 'scenario.trace-span' })
  })

  it('is refused beyond its bounds', () => {
    const text = `t_s,power_w\n${Array.from({ length: 6 }, (_, i) => `${i},1`).join('\n')}`
    expect(read(text, 5)).toMatchObject({
      code: 'scenario.trace-long',
      values: { line: 7, limit: 5 },
    })
    expect(read(text, 6).ok).toBe(true)
  })

  it('never throws, and gives finite, ascending, positive samples where it is read', () => {
    const piece = fc.constantFrom(
      't_s',
      'power_w',
      ',',
      ';',
      '\n',
      '"',
      '1',
      '2.5',
      '-',
      'e',
      '\r',
      '#',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = read(`t_s,power_w\n0,1\n1,1\n${pieces.join('')}`)
        if (!result.ok) {
          expect(result.code).toMatch(/^scenario\.trace-/)
          return
        }
        const { time, power } = result.trace
        expect(time.every((t, i) => t >= 0 && (i === 0 || t > time[i - 1]!))).toBe(true)
        expect(power.every((p) => p >= 0 && Number.isFinite(p))).toBe(true)
      }),
      { seed: 9, numRuns: 500 },
    )
  })
})

describe('a trace beside the scenario', () => {
  const load = (file: string, text: string) =>
    loadScenario(
      `${smallScenario}work:\n  training:\n    run: {model: deepseek-v3, power-trace: ${file}}\n`,
      {
        read: async (path) =>
          path === 'run.csv'
            ? { ok: true, text }
            : { ok: false, code: 'file.missing', values: { path } },
      },
    )

  it('stands in the resolved scenario as numbers', async () => {
    const result = await load('run.csv', 't_s,power_norm\n5,0.5\n6,1\n')
    expect(result.diagnostics).toEqual([])
    expect(result.ok && result.scenario.work.training.run?.powerTrace).toEqual({
      unit: '1',
      time: Float64Array.of(0, 1),
      power: Float64Array.of(0.5, 1),
    })
  })

  it('is refused with its own line and the place in the scenario', async () => {
    for (const [file, text, code] of [
      ['run.csv', 't_s,power_w\n0,1\n1,x', 'scenario.trace-value'],
      ['run.csv', 'x'.repeat(4_000_001), 'file.too-big'],
      ['other.csv', '', 'file.missing'],
      ['../run.csv', '', 'file.outside'],
      ['/etc/run.csv', '', 'file.outside'],
    ] as const) {
      const { ok, diagnostics } = await load(file, text)
      expect(ok).toBe(false)
      expect(diagnostics).toHaveLength(1)
      expect(diagnostics[0]).toMatchObject({ code, path: 'work.training.run.power-trace' })
      expect(diagnostics[0]!.line).toBeGreaterThan(1)
    }
  })
})
