import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GradeRow, Library } from '../../grade.js'
import type { NetworkCase, NetworkRun } from '../network/contract.js'
import { simulateNetwork } from '../network/simulate.js'
import { casesTable } from './cases.js'

const folder = new URL('../../../../validation/dynamics/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const shipped = read('cases.json')
const library = {} as Library

/** Grades of a file of cases; samples by name, those that come with the package without. */
function gradeFile(
  inputs: unknown,
  samples: Readonly<Record<string, string>> = {},
  simulate?: (network: NetworkCase) => NetworkRun,
): readonly GradeRow[] {
  const text = typeof inputs === 'string' ? inputs : JSON.stringify(inputs)
  const table = casesTable(simulate)
  return table.grade(table.caseFile!.cases(text, samples, shipped), library)
}

const conventions = { f0_hz: 60, S_base_MVA: 100 }
const gast = {
  ...{ R: 0.05, T1: 0.4, T2: 0.1, T3: 3, AT: 1, KT: 2, VMAX: 1, VMIN: 0, Dt: 0 },
}
const machine = { machine: 'GENCLS', H: 2, Sn: 100, p0: 0.5, gov: { GAST: gast } }
const step = { gens: [machine], load0: 0.5, events: [{ t: 1, load: 0.6 }], tf: 30 }
/** A curve of the package under another id. */
const stepSamples = read('andes_gast_step.csv')

const deviationOf = (rows: readonly GradeRow[], column = 'f_hz_SG1') =>
  rows.find(({ quantity }) => quantity === `${column} curve`)?.predicted ?? Number.NaN

describe('the file of cases that comes with the package', () => {
  const names = casesTable().caseFile!.names(shipped)
  const samples = Object.fromEntries(names.map((name) => [name, read(name)]))
  const rows = gradeFile(shipped, samples)

  it('has samples for each of its 13 cases', () => {
    expect(names.length).toBe(13)
  })

  it('is met by the common-frequency mode, frequency and power, over every sample', () => {
    const islands = rows.filter(
      ({ id, group }) => /^(andes|own)/.test(id) && !/network/.test(group),
    )
    const curves = islands.filter(({ quantity }) => quantity.endsWith(' curve'))
    expect(curves.length).toBe(27)
    for (const { id, quantity, unit, predicted } of curves) {
      expect(predicted, `${id} ${quantity}`).toBeLessThan(unit === 'Hz' ? 2e-5 : 2e-6)
    }
  })

  it('leaves nothing out in silence', () => {
    for (const row of rows) expect(row.skipped === undefined).toBe(row.predicted !== null)
    const valve = rows.filter(({ skippedBy = '' }) => skippedBy.endsWith(': valve_pu'))
    expect(valve.length).toBe(3)
  })
})

describe('the network mode', () => {
  const names = casesTable().caseFile!.names(shipped)
  const samples = Object.fromEntries(names.map((name) => [name, read(name)]))
  const rows = gradeFile(shipped, samples, simulateNetwork)
  const worst = (group: string) =>
    Math.max(
      ...rows
        .filter((row) => row.group === group && row.quantity.endsWith(' curve'))
        .map(({ predicted }) => predicted ?? Number.POSITIVE_INFINITY),
    )

  it.each([
    ['andes, network: frequency', 1e-6],
    ['andes, network: voltage', 5e-6],
    ['andes, network: field voltage', 2e-5],
    ['andes, network: mechanical power', 1e-6],
    ['psse: voltage', 6e-5],
    ['psse: angle', 4e-4],
    ['psse: active flow', 1.2e-4],
    ['psse: reactive flow', 2.5e-4],
    ['psse: field voltage', 2e-5],
    ['powerworld: speed', 5e-5],
  ])('meets %s over every sample, but for those at the event', (group, bound) => {
    expect(worst(group)).toBeLessThan(bound)
  })

  it('meets the modes and the line that authors state', () => {
    expect(rows.filter(({ group }) => group === 'psse: modes')).toHaveLength(10)
    expect(worst('psse: modes')).toBeLessThan(1e-3)
    expect(rows.filter(({ group }) => group === 'andes: closed form')).toHaveLength(1)
    expect(worst('andes: closed form')).toBeLessThan(2e-3)
  })

  it('says where samples were left out, and leaves out nothing but columns without a counterpart', () => {
    const skipped = rows.filter((row) => row.skipped !== undefined)
    expect(skipped.map(({ quantity }) => quantity).sort()).toEqual([
      'col3_as_in_source',
      'valve_pu',
      'valve_pu',
      'valve_pu',
    ])
    for (const { group, note, skipped: why } of rows) {
      const isNetwork = /psse|powerworld|network/.test(group) && !/modes/.test(group)
      if (why === undefined) expect(note).toBe(isNetwork ? 'events-left-out' : undefined)
    }
  })

  it('tells of a network that has no power flow, and of a machine that is lost', () => {
    const common = JSON.parse(shipped).psse_3bus_common
    const far = {
      ...common,
      gen102: 'GENCLS H=3',
      lines: '101-102, 101-103, 102-103 each R=0.01 X=4 B=0',
    }
    const csv = 't_s,v102_pu\n0,1\n5,1\n'
    expect(gradeFile({ x: far }, { 'x.csv': csv }, simulateNetwork)).toMatchObject([
      { quantity: 'case', predicted: null, skipped: 'outside-range' },
    ])
    const fault = {
      ...common,
      gen102: 'GENCLS H=3',
      event: 'fault at bus 102 at t=1.0 s cleared after 1 s',
    }
    const [curve] = gradeFile({ x: fault }, { 'x.csv': csv }, simulateNetwork)
    expect(curve!.predicted).toBeGreaterThan(0.1)
  })
})

describe('forms of a case', () => {
  const meets = (name: string, inputs: unknown, csv = stepSamples, within = 1e-5) => {
    const rows = gradeFile({ conventions, x_case: inputs }, { 'x_case.csv': csv })
    expect(
      deviationOf(rows, rows[0]?.quantity.split(' ')[0]),
      `${name}: ${rows[0]?.skippedBy}`,
    ).toBeLessThan(within)
  }

  it.each<[string, unknown]>([
    ['a list', step],
    [
      'a record of another case',
      { ...step, gens: [{ ...machine, gov: { GAST: 'as andes_gast_step' } }] },
    ],
    [
      'like',
      { ...step, gens: [{ ...machine, gov: { gast: { like: 'andes_gast_step', R: '0.05' } } }] },
    ],
    ['a whole case', { like: 'andes_gast_step' }],
    [
      'prose',
      {
        ...step,
        gens: '1 x (GENCLS H=2.0 + GAST, Sn=100, p0=0.5 on 100 MVA), parameters as andes_gast_step',
      },
    ],
    [
      'two halves',
      {
        ...step,
        gens: '2 x (GENCLS H=2.0 + GAST, Sn=50, p0=0.25 on 100 MVA), parameters as above',
      },
    ],
    ['a change', { ...step, events: [{ t: 1, dload: 0.1 }] }],
    ['megawatts', { ...step, events: [{ t: 1, load_MW: 60 }] }],
    ['words', { ...step, events: 'at t=1.0 s: load steps from 0.5 to 0.6' }],
    ['a ramp of no length', { ...step, events: [{ t: 1, ramp_to: 0.6, over: 0 }] }],
    [
      'a wave of one level',
      { ...step, events: 'from t=1.0 to 30: load 0.6 for 0.5 s then 0.6 for 0.5 s, repeating' },
    ],
    ['the own form', { H: 2, D: 0, load: [0.5, 0.6], t_step: 1, gov: 'GAST', params: gast }],
    ['the own form with a record', { H: 2, load: [0.5, 0.6], t_step: 1, gov: { GAST: gast } }],
  ])('%s gives the same island', (name, inputs) => {
    const isOwn = name.includes('own')
    meets(
      name,
      inputs,
      isOwn ? stepSamples.replaceAll('_SG1', '') : stepSamples,
      isOwn ? 2e-3 : 1e-5,
    )
  })

  it('notices that an input is another', () => {
    const other = { ...step, gens: [{ ...machine, H: 2.1 }] }
    const rows = gradeFile({ x: other }, { 'x.csv': stepSamples })
    expect(deviationOf(rows)).toBeGreaterThan(0.01)
  })

  it('grades a ramp, and machines of several kinds that share a frequency', () => {
    const two = [
      { ...machine, Sn: 60, p0: 0.3 },
      {
        ...machine,
        H: 4,
        Sn: 40,
        p0: 0.2,
        gov: { TGOV1: { R: 0.05, T1: 0.5, T2: 1, T3: 3, VMAX: 1, VMIN: 0 } },
      },
    ]
    const ramp = { gens: two, load0: 0.5, events: 'from t=1 to 6: load ramps from 0.5 to 0.6' }
    const csv =
      't_s,f_hz_SG1,pm_pu_SG1,pm_pu_SG2,te_pu_SG2\n0,60,0.3,0.2,0.2\n30,59.7,0.36,0.24,0.24\n'
    const rows = gradeFile({ x: ramp }, { 'x.csv': csv })
    for (const column of ['f_hz_SG1', 'pm_pu_SG1', 'pm_pu_SG2', 'te_pu_SG2']) {
      expect(deviationOf(rows, column), column).toBeLessThan(2e-3)
    }
  })

  it('judges no column of a machine after its trip', () => {
    const inputs = {
      ...step,
      gens: [
        { ...machine, Sn: 50, p0: 0.25 },
        { ...machine, Sn: 50, p0: 0.25 },
      ],
      events: [{ t: 1, trip: 'SG2' }],
    }
    const csv = 't_s,f_hz_SG2\n0,60\n0.9,60\n2,1\n'
    expect(deviationOf(gradeFile({ x: inputs }, { 'x.csv': csv }), 'f_hz_SG2')).toBeLessThan(1e-6)
  })
})

describe('what cannot be read', () => {
  const bad: readonly (readonly [string, unknown, string, string])[] = [
    [
      'another governor',
      { ...step, gens: [{ ...machine, gov: { HYGOV: {} } }] },
      'not-modelled',
      'gens[0].gov.HYGOV',
    ],
    [
      'a parameter too few',
      { ...step, gens: [{ ...machine, gov: { GAST: { R: 0.05 } } }] },
      'no-value',
      'gens[0].gov.GAST.T1',
    ],
    [
      'a parameter too many',
      { ...step, gens: [{ ...machine, gov: { GAST: { ...gast, T9: 1 } } }] },
      'not-modelled',
      'gens[0].gov.GAST.T9',
    ],
    ['no number', { ...step, gens: [{ ...machine, H: 'two' }] }, 'not-a-number', 'gens[0].H'],
    [
      'an unknown key of a machine',
      { ...step, gens: [{ ...machine, pss: {} }] },
      'not-modelled',
      'gens[0].pss',
    ],
    [
      'another machine',
      { ...step, gens: [{ ...machine, machine: 'GENSAL' }] },
      'not-modelled',
      'gens[0].machine GENSAL',
    ],
    [
      'a droop of less than none',
      { ...step, gens: [{ ...machine, gov: { GAST: { ...gast, R: -1 } } }] },
      'outside-range',
      'R',
    ],
    ['an unknown key', { ...step, agc: { Ki: 1 } }, 'not-modelled', 'agc'],
    ['an unknown event', { ...step, events: [{ t: 1, island: true }] }, 'no-value', 'events[0]'],
    [
      'two things at once',
      { ...step, events: [{ t: 1, load: 0.6, trip: 'SG1' }] },
      'unreadable',
      'events[0]',
    ],
    ['words without a meaning', { ...step, events: 'the load wobbles' }, 'unreadable', 'events'],
    [
      'a wave that ends before the run',
      { ...step, events: 'from t=1 to 5: load 0.6 for 0.5 s then 0.5 for 0.5 s, repeating' },
      'no-value',
      'events',
    ],
    [
      'a trip of nobody',
      { ...step, events: [{ t: 1, trip: 'SG9' }] },
      'not-modelled',
      'events trip-machine',
    ],
    [
      'a reference to nothing',
      { ...step, gens: [{ ...machine, gov: { GAST: 'as nobody' } }] },
      'no-value',
      'gens[0].gov.GAST',
    ],
    [
      'a reference to itself',
      { ...step, gens: [{ ...machine, gov: { GAST: 'as x' } }] },
      'no-value',
      'gens[0].gov.GAST',
    ],
    ['itself', { like: 'x' }, 'no-value', 'like'],
    ['powers that do not add up', { ...step, load0: 0.7 }, 'outside-range', 'load0'],
    ['no object', 7, 'unreadable', 'inputs'],
    ['prose of gens', { ...step, gens: 'three turbines' }, 'unreadable', 'gens'],
    ['an own form without params', { H: 2, load: [0.5, 0.6], t_step: 1 }, 'no-value', 'params'],
    [
      'a supervisory controller',
      { H: 2, load: [0.5, 0.6], t_step: 1, params: { like: 'own_ggov1_gt_step', Kimw: 0.1 } },
      'not-modelled',
      'params.Kimw',
    ],
  ]
  it.each(bad)('is a row that names it: %s', (_, inputs, skipped, key) => {
    const [row] = gradeFile({ conventions, x: inputs }, { 'x.csv': stepSamples })
    expect(row).toMatchObject({ id: 'x', predicted: null, skipped })
    expect(row!.skippedBy).toContain(key)
  })

  const head = 't_s,f_hz_SG1'
  it.each([
    ['no file', '', 'no-value', 'x.csv'],
    ['no rows', `${head}\n`, 'no-value', 'x.csv'],
    ['no time', 'a,f_hz_SG1\n0,60\n', 'no-value', 'x.csv t_s'],
    ['NaN', `${head}\n0,60\n1,NaN\n`, 'not-a-number', 'x.csv f_hz_SG1 row 2'],
    ['time that runs back', `${head}\n1,60\n0.5,60\n`, 'outside-range', 'x.csv t_s row 2'],
    ['ragged rows', `${head}\n0\n`, 'unreadable', 'x.csv row 1'],
    ['an hour', `${head}\n0,60\n3600,60\n`, 'outside-range', 'x.csv t_s'],
    [
      'a flood',
      `${head}${',a'.repeat(999)}\n${`${'0,'.repeat(1000)}0\n`.repeat(10_100)}`,
      'outside-range',
      'x.csv',
    ],
  ])('is told of samples: %s', (_, csv, skipped, key) => {
    const [row] = gradeFile({ x: step }, { 'x.csv': csv })
    expect(row).toMatchObject({ skipped, skippedBy: expect.stringContaining(key) })
  })

  it('is refused as a whole where the file is none, too deep or too long', () => {
    for (const text of [
      '[1]',
      '{',
      '"x"',
      `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
      `{"a":"${'x'.repeat(5e6)}"}`,
    ]) {
      expect(() => gradeFile(text)).toThrow(/JSON|depth|length/)
    }
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`c${i}`, {}]))
    expect(() => gradeFile(many)).toThrow(/cases/)
  })

  it('does not stop the other cases', () => {
    const rows = gradeFile(
      { bad: {}, good: step },
      { 'bad.csv': stepSamples, 'good.csv': stepSamples },
    )
    expect(rows[0]).toMatchObject({ id: 'bad', skipped: 'no-value' })
    expect(deviationOf(rows)).toBeLessThan(1e-5)
  })
})
