import { describe, expect, it } from 'vitest'
import { loadScenario } from './index.js'
import { readPowerTrace, scenarioTraceLimits } from './power-trace.js'
import { changed } from './scenario.fixture.js'

const cell = 'storage: {b: {type: megapack-2xl, units: 2'

/** What a site's power says beside its reserve, and the code at the key that is named. */
const cases: [name: string, written: string, code: string, key: string][] = [
  ['a negative droop', 'droop: -5 %', 'scenario.range', 'droop'],
  ['no droop', 'droop: 0 %', 'scenario.range', 'droop'],
  ['a droop of ten', 'droop: 1000 %', 'scenario.range', 'droop'],
  ['hardly any inertia', 'inertia: 1e-12 s', 'scenario.range', 'inertia'],
  ['a battery that pushes', `${cell}, droop: -1 %}}`, 'scenario.range', 'droop'],
  ['a battery that answers in an hour', `${cell}, delay: 1 h}}`, 'scenario.range', 'delay'],
  ['sharing at once', 'load-sharing: 0 s', 'scenario.range', 'load-sharing'],
  [
    'shedding above the mains',
    'shedding: {a: {below: 70 Hz, share: 10 %}}',
    'scenario.range',
    'below',
  ],
  [
    'shedding below collapse',
    'shedding: {a: {below: 1 mHz, share: 10 %}}',
    'scenario.range',
    'below',
  ],
  [
    'more shed than there is',
    'shedding: {a: {below: 59.5 Hz, share: 60 %}, b: {below: 59 Hz, share: 60 %}}',
    'scenario.range',
    'b: {below: 59 Hz, share',
  ],
  ['a floor above all', 'mitigation: {power-floor: {share: 150 %}}', 'scenario.range', 'share'],
  ['ballast above all', 'mitigation: {ballast: {share: 150 %}}', 'scenario.range', 'share'],
  [
    'storage that gives less than nothing',
    'mitigation: {rack-storage: {energy: 65 J, power: -10 %}}',
    'scenario.range',
    'power: -10',
  ],
  [
    'a floor from an activity',
    'mitigation: {power-floor: {share: {demolition: 50 %}}}',
    'quantity.date-form',
    'demolition',
  ],
]

describe('what is written about swings', () => {
  it.each(cases)('is refused at its place: %s', async (_, written, code, key) => {
    const text = /^(droop|inertia)/.test(written)
      ? changed('rented: yes}', `rented: yes, ${written}}`)
      : changed('reserve: none', `${written}\n      reserve: none`)
    const result = await loadScenario(text, { file: 'f.yaml' })
    expect(result.ok).toBe(false)
    const found = result.diagnostics.find((one) => one.code === code)
    expect(found, JSON.stringify(result.diagnostics)).toBeDefined()
    const at = text.indexOf(key, text.indexOf(written))
    const line = text.slice(0, at).split('\n').length
    expect(found?.line).toBe(line)
  })
})

describe('what stands in place of a map', () => {
  const refusalsOf = async (written: string) => {
    const text = changed('reserve: none', `${written}\n      reserve: none`)
    return (await loadScenario(text)).diagnostics.map(({ code, path, values }) => ({
      code,
      path: path.replace('sites.here.power.', ''),
      ...values,
    }))
  }

  it.each([
    [
      'mitigation: {power-floor: 50}',
      'mitigation.power-floor',
      'a number',
      'power-floor: {share: …,',
    ],
    ['mitigation: {ballast: 0.5}', 'mitigation.ballast', 'a number', 'ballast: {share: …,'],
    [
      'mitigation: {rack-storage: 65 J}',
      'mitigation.rack-storage',
      'a text',
      'rack-storage: {energy: …,',
    ],
    ['mitigation: {ballast: }', 'mitigation.ballast', 'an empty value', 'ballast: {share: …,'],
    ['shedding: []', 'shedding', 'a list', ''],
  ])('is named, and what belongs there: %s', async (written, path, found, example) => {
    expect(await refusalsOf(written)).toEqual([
      {
        code: 'scenario.form',
        path,
        expected: 'map',
        found,
        example: expect.stringContaining(example),
      },
    ])
  })

  it('is told by its path in the text, of what is missing or out of bounds too', async () => {
    expect(await refusalsOf('mitigation: {power-floor: {}}')).toMatchObject([
      { code: 'scenario.missing', path: 'mitigation.power-floor.share' },
    ])
    expect(await refusalsOf('mitigation: {power-floor: {share: 150 %}}')).toMatchObject([
      { code: 'scenario.range', path: expect.stringMatching(/^mitigation\.power-floor\.share/) },
    ])
  })
})

describe('a trace that no run can hold', () => {
  it.each([
    ['shorter than a step', '0,1\n0.001,1', 'scenario.trace-span', 3],
    ['of thirty years', '0,1\n1e9,1', 'scenario.trace-span', 3],
    ['of no time', '0,1\n1e-320,1', 'scenario.trace-span', 3],
    ['of powers beyond arithmetic', '0,1e300\n1,1', 'scenario.trace-value', 2],
  ])('is refused: %s', (_, rows, code, line) => {
    const read = readPowerTrace(`t_s,power_norm\n${rows}\n`, 'p.csv', scenarioTraceLimits)
    expect(read).toMatchObject({ ok: false, code, values: { path: 'p.csv', line } })
  })
})
