import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits, loadScenario } from './index.js'
import { changed, smallScenario } from './scenario.fixture.js'

const first = async (text: string) => {
  const result = await loadScenario(text, { file: 'f.yaml' })
  expect(result.ok).toBe(false)
  return result.diagnostics[0]
}

describe('a scenario that is broken as a document', () => {
  const cases: [name: string, text: string, code: string, line: number][] = [
    ['nothing', '', 'scenario.form', 1],
    ['comments alone', '# campus: x\n', 'scenario.form', 1],
    ['a list', '- a', 'scenario.form', 1],
    ['a lone word', 'hello', 'scenario.form', 1],
    [
      'seventeen kinds of machines',
      `campus: x\nsites:\n  s:\n    at: memphis-tn\n    power:\n      sources: {${Array.from({ length: 17 }, (_, i) => `m${i}: {type: recip-2500, units: 1}`).join(', ')}}`,
      'scenario.list-long',
      6,
    ],
    [
      'a list without entries',
      'campus: x\nwork:\n  comparisons:\n    a: {model: deepseek-r1, accelerators: [], speeds: [20 tokens/s]}',
      'scenario.list-short',
      4,
    ],
    ['a tag', 'campus: !!js/function "x"', 'scenario.syntax', 1],
    ['a tab', 'campus:\n\tx: 1', 'scenario.syntax', 2],
    ['a null byte', 'campus: a\nx: \u0000', 'scenario.binary', 2],
    ['an escape that a terminal obeys', 'campus: "\\e[2J"', 'scenario.binary', 1],
    ['a key that is a list', '? [a]\n: c', 'scenario.syntax', 1],
    ['too many bytes', 'a'.repeat(limits.bytes + 1), 'scenario.too-big', 1],
    ['a thousand brackets', '['.repeat(1000), 'scenario.too-deep', 1],
    ['a thousand brackets, again', '['.repeat(1000), 'scenario.too-deep', 1],
    ['a thousand braces', 'campus: '.concat('{a: '.repeat(1000)), 'scenario.too-deep', 1],
    [
      'two hundred levels',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'scenario.too-deep',
      65,
    ],
    ['five thousand dashes', `${'- '.repeat(5000)}x`, 'scenario.too-deep', 1],
    ['an alias to itself', 'campus: &a [*a]', 'scenario.alias', 1],
  ]
  it.each(cases)('refuses %s at its place', async (_, text, code, line) => {
    const d = await first(text)
    expect(d?.code).toBe(code)
    expect(d?.line).toBe(line)
  })

  it('refuses aliases that unfold into millions', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${`*${of},`.repeat(9)}]\n`
    const text = `a: &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}campus: *e\n`
    expect((await first(text))?.code).toBe('scenario.alias')
  })

  it('refuses sixty thousand keys, and as many equal ones, with bounded diagnostics', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `k${i.toString(36)}:`).join('\n')
    for (const text of [many, 'k:\n'.repeat(60_000)]) {
      const result = await loadScenario(text)
      expect(result.ok).toBe(false)
      expect(result.diagnostics.length).toBeLessThanOrEqual(limits.diagnostics + 1)
    }
  })

  it('names both places of a duplicate key', async () => {
    const d = await first(`${smallScenario}campus: again\n`)
    expect(d).toMatchObject({ code: 'scenario.duplicate-key', values: { key: 'campus', first: 1 } })
  })

  it('takes no key that reaches into prototypes', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const d = await first(`${smallScenario}${key}: {polluted: 1}\n`)
      expect(d?.code).toBe('scenario.key-form')
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a scenario that says the wrong thing', () => {
  const cases: [name: string, part: string, by: string, code: string][] = [
    ['energy for power', '6 MW', '6 MWh', 'quantity.dimension'],
    ['no unit', '6 MW', '6', 'quantity.unit-missing'],
    ['a negative count', 'count: 2_048', 'count: -5', 'scenario.not-positive'],
    ['half an accelerator', 'count: 2_048', 'count: 2.5', 'scenario.not-whole'],
    ['negative power', '6 MW', '-6 MW', 'scenario.negative'],
    ['a negative price', '100 M$', '-100 M$', 'scenario.negative'],
    ['a range that begins below zero', '100 M$', '-5..5 M$', 'scenario.negative'],
    ['money that no arithmetic can hold', '100 M$', '5e-324 $', 'scenario.range'],
    ['coolant that gets colder', '25 °C', '25 °C, rise: -1 K', 'scenario.negative'],
    ['coolant that takes no heat', '25 °C', '25 °C, rise: 0 K', 'scenario.not-positive'],
    ['less plant than the need', 'cooling:', 'cooling:\n      margin: -1 %', 'scenario.range'],
    ['machines of no life', 'owner: me', 'owner: me\n  life-of-it: 0 d', 'scenario.not-positive'],
    ['more left than was bought', 'owner: me', 'owner: me\n  residual-of-it: 2', 'scenario.range'],
    ['machines never used', 'owner: me', 'owner: me\n  utilisation: 0', 'scenario.not-positive'],
    [
      'a place in the sky',
      'at: memphis-tn',
      'at: memphis-tn\n    place: {elevation: 100 km}',
      'scenario.range',
    ],
    [
      'a risk that undoes work',
      'template: retrofit',
      'template: retrofit\n  risks: {r: {probability: 1, factor: -1, strikes: [demolition]}}',
      'scenario.not-positive',
    ],
    [
      'crews that undo work',
      'template: retrofit',
      'template: retrofit\n  calendar: {later-shift-output: -1 %}',
      'scenario.range',
    ],
    [
      'a network that carries nothing',
      'build:',
      'fabric: {scale-out: {switch: sn5600, efficiency: 0}}\nbuild:',
      'scenario.not-positive',
    ],
    [
      'work below nothing',
      'build:',
      'work: {mix: {training-share: -1 %}}\nbuild:',
      'scenario.range',
    ],
    ['a use below nothing', 'build:', 'work: {utilisation: -1 %}\nbuild:', 'scenario.range'],
    ['dates out of order', '2025-09-01', '2024-09-01', 'scenario.date-order'],
    ['an end before the start', 'end: 2025-12-31', 'end: 2024-12-31', 'scenario.date-order'],
    ['a horizon of a century', 'end: 2025-12-31', 'end: 2125-12-31', 'scenario.horizon'],
    ['a day that is none', '2025-09-01', '2025-02-30', 'quantity.date-calendar'],
    [
      'an unknown accelerator',
      'accelerator: h100',
      'accelerator: h1000',
      'scenario.unknown-equipment',
    ],
    ['an unknown place', 'at: memphis-tn', 'at: memphiss', 'scenario.unknown-equipment'],
    ['an unknown key', 'reserve:', 'resrve:', 'scenario.key'],
    ['an unknown word', 'reserve: none', 'reserve: some', 'scenario.word'],
    ['an unknown site', 'site: here', 'site: there', 'scenario.unknown-name'],
    ['an unknown template', 'template: retrofit', 'template: retro', 'scenario.unknown-name'],
    ['a currency without a rate', '100 M$', '100 M€', 'scenario.no-exchange'],
    ['a map for a word', 'reserve: none', 'reserve: {a: 1}', 'scenario.word'],
    ['a map for a number', 'count: 2_048', 'count: {a: 1}', 'scenario.form'],
    ['a name in capitals', '  first: {site', '  First: {site', 'scenario.name'],
    [
      'an unknown weather',
      'at: memphis-tn',
      'at: memphis-tn\n    weather: mars',
      'scenario.unknown-weather',
    ],
    [
      'a path out of the folder',
      'at: memphis-tn',
      'at: memphis-tn\n    weather: ../x.csv',
      'file.outside',
    ],
    [
      'an absolute path',
      'at: memphis-tn',
      'at: memphis-tn\n    weather: /etc/x.csv',
      'file.outside',
    ],
    ['a bad step key', '{2025-03-01: 2}', '{next-week!: 2}', 'quantity.date-form'],
  ]
  it.each(cases)('refuses %s', async (_, part, by, code) => {
    const text = changed(part, by)
    const result = await loadScenario(text, { file: 'f.yaml' })
    expect(result.ok).toBe(false)
    const found = result.diagnostics.find((d) => d.code === code)
    expect(found, JSON.stringify(result.diagnostics)).toBeDefined()
    const line = text.slice(0, text.indexOf(by.split('\n').at(-1) ?? by)).split('\n').length
    expect(Math.abs((found?.line ?? 0) - line)).toBeLessThanOrEqual(1)
  })

  it('names the cycle of the activities', async () => {
    const text = changed(
      'template: retrofit',
      'template: retrofit\n  activities:\n    demolition: {after: fit-out}',
    )
    const d = await first(text)
    expect(d).toMatchObject({
      code: 'scenario.cycle',
      line: 21,
      values: { cycle: 'demolition → structure → fit-out → demolition' },
    })
  })

  it('answers a near miss with the nearest id and what it is', async () => {
    const d = await first(changed('accelerator: h100', 'accelerator: h100-sxn'))
    expect(d?.values.nearest).toContain('h100-sxm (989 TFLOP/s BF16')
  })

  it('reports every fault at once, in the order of the text', async () => {
    const text = changed(
      '6 MW',
      '6 MWh',
      changed('count: 2_048', 'count: -1', changed('reserve:', 'resrve:')),
    )
    const { diagnostics } = await loadScenario(text)
    const codes = diagnostics.map((d) => d.code)
    expect(codes).toEqual(
      expect.arrayContaining(['scenario.key', 'quantity.dimension', 'scenario.not-positive']),
    )
    const lines = diagnostics.map((d) => d.line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  it('never throws, whatever a line is replaced by', async () => {
    const lines = smallScenario.split('\n')
    const junk = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '',
        'x: [',
        '- - -',
        '&a *a',
        '{}',
        '"',
        '  y: !!z',
        '? ',
        '0x',
        ': :',
        '💥: 1',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), junk, async (at, text) => {
        const result = await loadScenario(
          [...lines.slice(0, at), text, ...lines.slice(at + 1)].join('\n'),
        )
        if (!result.ok) expect(result.diagnostics.length).toBeGreaterThan(0)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
