import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importPsse } from './import.js'
import { modelOrders } from './models.js'
import { dyrText, rawText } from './psse.fixture.js'
import { studyNetwork } from './study.js'

const imported = (raw = rawText, dyr = dyrText) => importPsse(raw, dyr)
const codesOf = (raw: string, dyr = dyrText) => imported(raw, dyr).findings.map(({ code }) => code)
const swapped = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('a pair of files of PSS/E', () => {
  const { case: network, ignored, findings, version } = imported()

  it('becomes a network on the base of the file', () => {
    expect(findings).toEqual([])
    expect(version).toBe(33)
    expect(network).toMatchObject({ frequency: 60, base: 100e6, sourceReactance: 1e-5, events: [] })
    expect(network!.buses).toEqual({
      101: { kind: 'slack', voltage: 1.05, angle: 0, voltageNominal: 138e3 },
      102: { kind: 'generator', voltage: 1.02, angle: Math.PI / 60, voltageNominal: 138e3 },
      103: {
        kind: 'load',
        voltage: 1,
        angle: 0,
        voltageNominal: 138e3,
        shunt: { conductance: 0, susceptance: 0.1 },
      },
    })
    expect(network!.branches).toEqual({
      '101-102': { from: '101', to: '102', resistance: 0.01, reactance: 0.12, susceptance: 0 },
      '101-103': { from: '101', to: '103', resistance: 0.01, reactance: 0.12, susceptance: 0 },
      '102-103': { from: '102', to: '103', resistance: 0.01, reactance: 0.12, susceptance: 0.02 },
    })
    expect(network!.loads).toEqual({
      '103-1': {
        bus: '103',
        active: 2.5,
        reactive: 0.3,
        model: { power: 1, current: 0, impedance: 0 },
      },
    })
  })

  it('has the machine with its records, and the grid as a source', () => {
    expect(Object.keys(network!.machines)).toEqual(['102-1'])
    expect(network!.machines['102-1']).toMatchObject({
      bus: '102',
      rating: 100e6,
      active: 1,
      generator: {
        model: 'GENROU',
        Td0p: 8,
        Tq0pp: 0.05,
        H: 6.175,
        Xpp: 0.25,
        Xl: 0.2,
        S12: 0.8,
        Ra: 0,
      },
      exciter: { model: 'SEXS', TATB: 0.4, TB: 5, K: 20, TE: 1, EMIN: -50, EMAX: 50 },
      governor: { model: 'TGOV1', R: 0.05, T1: 0.2, VMAX: 1.2, VMIN: 0.1, T2: 0.3, T3: 0.8, Dt: 0 },
    })
  })

  it('tells what was left out, with its place', () => {
    expect(ignored).toEqual([
      { kind: 'section', what: 'SWITCHED SHUNT', count: 1, file: 'raw', line: 31 },
      { kind: 'model', what: 'IEEEST', count: 1, file: 'dyr', line: 8 },
    ])
  })

  it('keeps loads as they are asked for', () => {
    const loads = importPsse(rawText, dyrText, 'impedance').case!.loads
    expect(loads['103-1']!.model).toEqual({ power: 0, current: 0, impedance: 1 })
    const parts = swapped(rawText, '250.0, 30.0, , , , , 1', '250, 30, 10, 5, 20, -8, 1')
    const { case: mixed } = imported(parts)
    expect(mixed!.loads['103-1-current']).toMatchObject({ active: 0.1, model: { current: 1 } })
    expect(mixed!.buses['103']!.shunt).toEqual({
      conductance: 0.2,
      susceptance: expect.closeTo(0.02),
    })
  })
})

describe('other versions', () => {
  it('30 has shunts in the bus record and no section of its own', () => {
    const old = rawText
      .replace('0, 100.00, 33, 0, 1, 60.00 / PSS(R)E-33.4', '0, 100.00 / PSS/E-30.3')
      .replace(/^(10\d,'[^']*', 138.0, \d), 1, 1, 1,(.*)$/gm, '$1, 1.0, 2.0, 1, 1,$2, 1')
      .replace(
        /0 \/ END OF LOAD DATA[\s\S]*?BEGIN GENERATOR DATA\n/,
        '0 / END OF LOAD DATA, BEGIN GENERATOR DATA\n',
      )
    const { case: network, version, findings } = imported(old)
    expect(findings).toEqual([])
    expect(version).toBe(30)
    expect(network!.buses['103']!.shunt).toEqual({ conductance: 0.01, susceptance: 0.02 })
  })

  it('34 and 35 have system-wide data, comments, twelve ratings and switching devices', () => {
    const newer = (version: number) =>
      rawText
        .replace(' 33,', ` ${version},`)
        .replace(
          "101,'GRID",
          "GENERAL, THRSHZ=0.0001\n0 / END OF SYSTEM-WIDE DATA, BEGIN BUS DATA\n@! I, NAME\n101,'GRID",
        )
        .replace(
          /^(10[12],-?10[23],'1', 0.01, 0.12, [\d.]+).*$/gm,
          "$1, 'LINE', 1,2,3,4,5,6,7,8,9,10,11,12, 0,0,0,0, 1",
        )
        .replace(
          '0 / END OF BRANCH DATA, BEGIN TRANSFORMER DATA',
          '0 / END OF BRANCH DATA\n0 / END OF SYSTEM SWITCHING DEVICE DATA',
        )
    const { case: of34, findings } = imported(newer(34))
    expect(findings).toEqual([])
    expect(of34!.branches).toEqual({
      ...imported().case!.branches,
      '102-103': of34!.branches['102-103'],
    })
    const of35 = newer(35).replace(/(1\.0[25], 0,) 100\.0/g, '$1 0, 100.0')
    expect(imported(of35).case!.machines).toEqual(of34!.machines)
  })

  it('believes a line that says which section it begins', () => {
    const shunts = "103,'1', 1, 0.0, 10.0\n"
    const late = swapped(
      rawText,
      `BEGIN FIXED SHUNT DATA\n${shunts}0 / END OF FIXED SHUNT DATA, `,
      '',
    )
    const moved = swapped(
      late,
      'BEGIN AREA DATA',
      `BEGIN FIXED SHUNT DATA\n${shunts}0 / BEGIN AREA DATA`,
    )
    expect(imported(moved).case).toEqual(imported().case)
  })

  it('takes a transformer of two windings by any of its codes, and counts one of three', () => {
    const withTransformer = (lines: string) =>
      swapped(rawText, '0 / END OF TRANSFORMER DATA', `${lines}\n0 / END OF TRANSFORMER DATA`)
    const head = (codes: string) => `102,103,0,'T1',${codes}, 0.01, -0.02, 2, 'T', 1`
    const both = [
      `${head('1,1,1')}\n0.004, 0.08, 50\n1.1, 0, 30\n1.0, 0`,
      `${head('2,2,1')}\n0.002, 0.04, 50\n151.8, 0, 30\n138, 0`,
      `${head('3,3,1')}\n100000, 0.04004997, 50\n1.1, 138, 30\n1.0, 138`,
    ]
    for (const lines of both) {
      const { case: network, findings } = imported(withTransformer(lines))
      expect(findings).toEqual([])
      const { tap, shift, resistance, reactance } = network!.branches['102-103-T1']!
      expect([tap, shift]).toEqual([expect.closeTo(1.1), expect.closeTo(Math.PI / 6)])
      expect(resistance).toBeCloseTo(0.004, 6)
      expect(reactance).toBeCloseTo(0.08, 6)
      expect(network!.buses['102']!.shunt).toEqual({ conductance: 0.01, susceptance: -0.02 })
    }
    const second = imported(withTransformer(`${head('1,1,1')}\n0.004, 0.08, 50\n1.0, 0, 0\n0.5, 0`))
      .case!
    expect(second.branches['102-103-T1']).toMatchObject({ tap: 2, reactance: 0.02 })
    const three = imported(withTransformer(`101,102,103,'T',1,1,1\n0,.1\n1\n1\n1`))
    expect(three.ignored).toContainEqual({
      kind: 'element',
      what: 'three-winding-transformer',
      count: 1,
      file: 'raw',
      line: 19,
    })
    expect(Object.keys(three.case!.branches).length).toBe(3)
  })
})

describe('elements that are out of service', () => {
  it.each([
    [
      "102,103,'1', 0.01, 0.12, 0.02, , , , , , , , 1",
      "102,103,'1', 0.01, 0.12, 0.02, , , , , , , , 0",
      'branch-out-of-service',
    ],
    ["103,'1 ', 1, 1, 1, 250.0", "103,'1 ', 0, 1, 1, 250.0", 'load-out-of-service'],
    ["103,'1', 1, 0.0, 10.0", "103,'1', 0, 0.0, 10.0", 'shunt-out-of-service'],
    ["103,'LOAD / WEST ', 138.0, 1", "103,'LOAD / WEST ', 138.0, 4", 'isolated-bus'],
    ['0.25, 0.0, 0.0, 1.0, 1, 100.0', '0.25, 0.0, 0.0, 1.0, 0, 100.0', 'machine-out-of-service'],
  ])('are counted: %s', (from, to, what) => {
    const { ignored, findings, case: network } = imported(swapped(rawText, from, to))
    expect(findings).toEqual([])
    expect(ignored).toContainEqual(expect.objectContaining({ kind: 'element', what, count: 1 }))
    expect(network).toBeDefined()
  })
})

describe('what contradicts itself', () => {
  const tgov = "102 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 /"
  const dyrCases: [string, string, string, number, number][] = [
    ['psse.limits', tgov, "102 'TGOV1' 1 0.05 .2 0.1 1.2 0.3 0.8 0 /", 7, 27],
    ['psse.negative', tgov, "102 'TGOV1' 1 0.05 -.2 1.2 0.1 0.3 0.8 0 /", 7, 20],
    ['psse.not-positive', tgov, "102 'TGOV1' 1 0 .2 1.2 0.1 0.3 0.8 0 /", 7, 15],
    ['psse.not-a-number', tgov, "102 'TGOV1' 1 0.05 NaN 1.2 0.1 0.3 0.8 0 /", 7, 20],
    ['psse.not-a-number', tgov, "102 'TGOV1' 1 0.05 1e999 1.2 0.1 0.3 0.8 0 /", 7, 20],
    ['psse.parameters', tgov, "102 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 /", 7, 1],
    ['psse.parameters', tgov, "102 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 0 /", 7, 1],
    ['psse.twice', tgov, `${tgov}\n${tgov}`, 8, 1],
    ['psse.twice', tgov, `${tgov}\n102 'GAST' 1 .05 .4 .1 3 1 2 1 0 0 /`, 8, 1],
    ['psse.classical-exciter', tgov, "101 'SEXS' 1 .4 5 20 1 -5 5 /", 7, 1],
    ['psse.not-positive', tgov, "101 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 /", 2, 16],
    ['psse.no-machine', tgov, "109 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 /", 7, 1],
    ['psse.no-machine', tgov, "102 'TGOV1' 2 0.05 .2 1.2 0.1 0.3 0.8 0 /", 7, 1],
    ['psse.record', tgov, "x 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 /", 7, 1],
    ['psse.quote', tgov, "102 'TGOV1 1 0.05", 7, 5],
    [
      'psse.unfinished',
      " 'IEEEST' 1 1 0 0 0 0 0 0 0 1 1 1 1 1 1 10 0.1 -0.1 0 0 /",
      " 'IEEEST' 1 1",
      8,
      1,
    ],
    ['psse.limits', '0.25  0.2\n', '0.15  0.2\n', 4, 47],
  ]
  it.each(dyrCases)(
    'is refused at its place in the DYR file: %s',
    (code, from, to, line, column) => {
      const { findings, case: network } = imported(rawText, swapped(dyrText, from, to))
      expect(network).toBeUndefined()
      expect(findings).toContainEqual(
        expect.objectContaining({ code, severity: 'error', file: 'dyr', line, column }),
      )
    },
  )

  const rawCases: [string, string, string, number, number][] = [
    ['psse.header', '0, 100.00, 33', 'BUSES AND', 1, 1],
    ['psse.version', ' 33,', ' 23,', 1, 12],
    ['psse.rating', '0, 100.00,', '0, 0.0,', 1, 4],
    ['psse.rating', '1.02, 0, 100.0,', '1.02, 0, 0,', 13, 46],
    ['psse.not-a-number', "103,'1 ', 1, 1, 1, 250.0", "103,'1 ', 1, 1, 1, many", 8, 20],
    ['psse.no-field', "101,102,'1', 0.01, 0.12", "101,102,'1', 0.01, ", 15, 1],
    ['psse.zero-impedance', "101,102,'1', 0.01, 0.12", "101,102,'1', 0, 0", 15, 17],
    ['psse.unknown-bus', '101,-103', '101,-109', 16, 5],
    ['psse.twice', "102,'CAMPUS'", "101,'CAMPUS'", 5, 1],
    ['psse.twice', '101,-103', '101,102', 16, 1],
    ['psse.no-slack', '138.0, 3,', '138.0, 2,', 4, 1],
    ['psse.code', '138.0, 3,', '138.0, 7,', 4, 28],
    ['psse.step-up', '0.25, 0.0, 0.0,', '0.25, 0.0, 0.1,', 13, 69],
    ['psse.not-generator-bus', "102,'CAMPUS', 138.0, 2", "102,'CAMPUS', 138.0, 1", 5, 1],
    ['psse.quote', "102,'CAMPUS'", "102,'CAMPUS", 5, 5],
  ]
  it.each(rawCases)(
    'is refused at its place in the RAW file: %s',
    (code, from, to, line, column) => {
      const { findings, case: network } = imported(swapped(rawText, from, to))
      expect(network).toBeUndefined()
      const found = findings.filter((one) => one.code === code)
      expect(found[0]).toMatchObject({ severity: 'error', file: 'raw', line, column })
    },
  )

  it('a machine without a model is refused, but for the slack', () => {
    const without = dyrText.replace("101 'GENCLS' 1 0.0 0.0 /\n", '')
    expect(imported(rawText, without).case).toEqual(imported().case)
    const lacking = imported(rawText, without.replace('GENROU', 'GENSAL'))
    expect(lacking.findings).toMatchObject([
      { code: 'psse.no-model', values: { bus: '102', machine: '1', found: 'GENSAL' } },
    ])
  })

  it.each([
    ['SEXS', 'IEEET1', 'exciter'],
    ['SEXS', 'ESST4B', 'exciter'],
    ['TGOV1', 'HYGOV', 'governor'],
    ['TGOV1', 'IEESGO', 'governor'],
    ['IEEEST', 'PSS2A', 'stabiliser'],
    ['IEEEST', 'ST2CUT', 'stabiliser'],
    ['IEEEST', 'XYZ', 'other'],
  ])('a machine that lacks a model says which: %s as %s', (read, model, kind) => {
    const { unread } = imported(rawText, dyrText.replace(`'${read}'`, `'${model}'`))
    const stabiliser = { machine: '102-1', model: 'IEEEST', kind: 'stabiliser' }
    const own = { machine: '102-1', model, kind }
    expect(unread).toEqual(read === 'IEEEST' ? [own] : [own, stabiliser])
  })

  it('a model that is left out where nothing runs, or beside one that is read, is no news', () => {
    const unreadOf = (line: string) => imported(rawText, `${dyrText}${line}\n`).unread.slice(1)
    expect(unreadOf("102 'IEEET1' 1 0 1 2 /")).toEqual([])
    expect(unreadOf("101 'IEEET1' 1 0 1 2 /")).toEqual([])
    expect(unreadOf("107 'HYGOV' 1 0 1 2 /")).toEqual([])
    const atSlack = dyrText.replace("101 'GENCLS' 1 0.0 0.0", "101 'GENSAL' 1 0.0 0.0")
    expect(imported(rawText, atSlack).unread[0]).toEqual({
      machine: '101-1',
      model: 'GENSAL',
      kind: 'machine',
    })
  })

  it('a source impedance that is another is a warning, and so is a turbine of another rating', () => {
    expect(codesOf(swapped(rawText, '0.0, 0.25, 0.0', '0.0, 0.3, 0.0'))).toEqual([
      'psse.source-impedance',
    ])
    const ggov1 = (rating: number) =>
      `102 'GGOV1' 1 1 0 .05 1 .05 -.05 10 2 0 1 1 .15 .5 1.5 .2 .1 0 0 3 2 .67 1 0 .1 -.1 0 .1 0 .1 ${rating} 0 4 5 99 -99 /`
    const own = imported(
      rawText,
      swapped(dyrText, "102 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 /", ggov1(0)),
    )
    const other = imported(
      rawText,
      swapped(dyrText, "102 'TGOV1' 1 0.05 .2 1.2 0.1 0.3 0.8 0 /", ggov1(80)),
    )
    expect(own.findings).toEqual([])
    expect(own.case!.machines['102-1']!.governor).toMatchObject({
      model: 'GGOV1',
      R: 0.05,
      Rselect: 1,
      Kturb: 1.5,
      Tsb: 5,
    })
    expect(other.findings).toMatchObject([{ code: 'psse.bases', severity: 'warning' }])
    expect(other.case!.machines['102-1']!.governor).toMatchObject({
      Kturb: expect.closeTo(1.2),
      R: expect.closeTo(0.0625),
      Ldref: expect.closeTo(0.8),
      Vmax: 1,
    })
  })
})

describe('a study of a network', () => {
  const network = importPsse(rawText, dyrText, 'impedance').case!

  it('has its power flow and its modes, and a run only where something happens', () => {
    const { flow, modes, run } = studyNetwork(network)
    expect(flow.machines['102-1']!.active).toBeCloseTo(1, 9)
    expect(modes.every(({ real }) => real < 0)).toBe(true)
    expect(run).toBeUndefined()
  })

  it('tells extremes of a machine until it trips, and voltages once a fault is gone', () => {
    const fault = [
      { time: 0.5, kind: 'fault', bus: '103', resistance: 0, reactance: 0 },
      { time: 0.6, kind: 'clear', bus: '103' },
    ] as const
    const { run } = studyNetwork({ ...network, events: fault, duration: 2 })
    expect(run!.lowest.voltage).toBeGreaterThan(0.5)
    expect(run!.lowest.at).toBeGreaterThanOrEqual(0.6)
    expect(run!.machines['102-1']!.voltageLow).toBeLessThan(0.7)
    expect(run!.machines['102-1']!.zenith).toBeGreaterThan(60.1)
    const trip = [{ time: 0.5, kind: 'trip-machine', machine: '102-1' }] as const
    const lost = studyNetwork({ ...network, events: trip, duration: 2 }).run!
    expect(lost.machines['102-1']).toMatchObject({
      nadir: expect.closeTo(60),
      zenith: expect.closeTo(60),
    })
  })
})

describe('any text', () => {
  const number = fc.double({ min: 0.001, max: 9, noNaN: true })

  it('a record comes back as it was written, in any layout', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...Object.keys(modelOrders).filter((model) => modelOrders[model]!.kind !== 'machine'),
        ),
        fc.array(number, { minLength: 40, maxLength: 40 }),
        fc.array(fc.constantFrom(' ', '  ', ',', ' , ', '\n  ', '\t'), {
          minLength: 40,
          maxLength: 40,
        }),
        fc.constantFrom("'", '"', ''),
        (model, drawn, gaps, quote) => {
          const { names, limits, kind } = modelOrders[model]!
          const values: Record<string, number> = {}
          names.forEach((name, i) => {
            values[name] = drawn[i]!
          })
          if ('Rselect' in values)
            Object.assign(values, { Rselect: -2, Flag: 1, Trate: 0, Kimw: 0, Rup: 99, Rdown: -99 })
          if ('droopOn' in values) values.droopOn = 1
          for (const [low, high] of limits) values[high] = values[low]! + 1
          const text = names.map((name, i) => `${gaps[i]}${String(values[name]).replace('e', 'D')}`)
          const others = dyrText.split('\n').filter((line) => !/SEXS|TGOV1|IEEEST/.test(line))
          const { case: network, findings } = imported(
            rawText,
            `${others.join('\n')}102 ${quote}${model}${quote} 1${text.join('')} /`,
          )
          expect(findings).toEqual([])
          const record = network!.machines['102-1']![kind as 'governor' | 'exciter']!
          for (const [name, value] of Object.entries(record)) {
            if (name !== 'model') expect(value).toBe(values[name])
          }
        },
      ),
    )
  })

  it('does not depend on the order of records', () => {
    const section = (from: string, to: string) => {
      const [start, end] = [rawText.indexOf(from) + from.length, rawText.indexOf(to)]
      return { start, end, lines: rawText.slice(start, end).trim().split('\n') }
    }
    const records = dyrText.split(/(?<=\/[^\n']*)\n/).filter((record) => record.includes("'"))
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.shuffledSubarray(records, { minLength: records.length }),
        (order, dyr) => {
          const { start, end, lines } = section('BEGIN BRANCH DATA\n', '0 / END OF BRANCH DATA')
          const shuffled = `${rawText.slice(0, start)}${order.map((i) => lines[i]).join('\n')}\n${rawText.slice(end)}`
          expect(imported(shuffled, dyr.join('\n')).case).toEqual(imported().case)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is refused or read, never thrown at and never for ever', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }),
        fc.nat(rawText.length),
        fc.nat(dyrText.length),
        (noise, i, j) => {
          const cut = imported(
            rawText.slice(0, i) + noise + rawText.slice(i),
            dyrText.slice(0, j) + noise,
          )
          expect(cut.case === undefined).toBe(
            cut.findings.some(({ severity }) => severity === 'error'),
          )
        },
      ),
    )
    for (const flood of ["'", ',', '0 ', '1 /\n', '\n', '(', '"a" ', '1 GENROU 1 /\n', "1,'1'\n"]) {
      const long = flood.repeat(Math.floor(3e6 / flood.length))
      const started = performance.now()
      imported(rawText.replace("101,'GRID", `${long}\n101,'GRID`), long)
      expect(performance.now() - started, JSON.stringify(flood)).toBeLessThan(20_000)
    }
    expect(codesOf('0 '.repeat(6e6))).toContain('psse.too-big')
    expect(codesOf('\n'.repeat(5e5))).toContain('psse.too-many')
  })
})
