import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBook } from './file/book.js'
import { curveOfColumn } from './file/columns.js'
import { inputsOf } from './file/inputs.js'
import { networkCase } from './file/network-run.js'

const file = new URL('../../../../validation/dynamics/cases.json', import.meta.url)
const shipped = readBook(readFileSync(file, 'utf8'))
const networkOf = (id: string) => networkCase(inputsOf(shipped, id), 20)

describe('networks of a file of cases', () => {
  it('reads the three buses of the PSS/E cases from prose and objects', () => {
    const network = networkOf('psse_sexs_3bus_linetrip')
    expect(network).toMatchObject({
      frequency: 60,
      base: 100e6,
      step: 0.001,
      sourceReactance: 1e-5,
      buses: {
        101: { kind: 'slack', voltage: 1.05, voltageNominal: 138e3 },
        102: { kind: 'generator', voltage: 1.02 },
        103: { kind: 'load' },
      },
      loads: { 103: { bus: '103', active: 2.5, reactive: 0.3, model: { power: 0, impedance: 1 } } },
      events: [{ time: 1, kind: 'trip-branch', branch: '101-102' }],
    })
    expect(Object.keys(network.branches)).toEqual(['101-102', '101-103', '102-103'])
    expect(network.branches['101-103']).toMatchObject({ resistance: 0.01, reactance: 0.12 })
    expect(network.machines.gen102).toEqual({
      bus: '102',
      rating: 100e6,
      active: 1,
      governor: { model: 'none' },
      generator: {
        model: 'GENROU',
        ...{ Td0p: 8, Td0pp: 0.03, Tq0p: 0.4, Tq0pp: 0.05, H: 6.175, D: 0.05, Ra: 0 },
        ...{ Xd: 1.8, Xq: 1.7, Xdp: 0.3, Xqp: 0.55, Xpp: 0.25, Xl: 0.2, S10: 0.1, S12: 0.8 },
      },
      exciter: { model: 'SEXS', TATB: 0.4, TB: 5, K: 20, TE: 1, EMIN: -50, EMAX: 50 },
    })
  })

  it('finds the saturation of each case, its exciter and its governor', () => {
    expect(networkOf('psse_genrou_nosat_3bus_linetrip').machines.gen102!.generator).toMatchObject({
      S10: 0,
      S12: 1,
    })
    const { exciter, governor } = networkOf('psse_tgov1_3bus_linetrip').machines.gen102!
    expect(exciter).toMatchObject({ model: 'ESAC1A', KA: 200, TE: 1.333, VRMIN: -10 })
    expect(governor).toMatchObject({ model: 'TGOV1', R: 0.05, T3: 0.8, VMAX: 1.2 })
    const world = networkOf('powerworld_degov_nodelay_3bus_linetrip').machines.gen102!
    expect(world.generator).toEqual({ model: 'GENCLS', H: 8, D: 0.03, Ra: 0, Xdp: 0.25 })
    expect(world.governor).toMatchObject({ model: 'DEGOV', K: 18, TD: 0, TMIN: -0.1 })
  })

  it('puts the machines of an island behind their reactances', () => {
    const network = networkOf('andes_three_gast_trip')
    expect(network.buses).toMatchObject({ SG1: { kind: 'slack' }, SG3: { kind: 'generator' } })
    expect(network.branches['SG2-LOAD']).toMatchObject({ resistance: 0, reactance: 0.1 })
    expect(network.loads.LOAD).toMatchObject({ active: 0.75, reactive: 0, model: { power: 1 } })
    expect(network.events).toEqual([{ time: 1, kind: 'trip-machine', machine: 'SG3' }])
    expect(network.machines.SG3).toMatchObject({
      rating: 50e6,
      active: 0.25,
      generator: { S12: 1, Xpp: 0.25 },
    })
    const step = networkOf('andes_genrou_sexs_gast_step')
    expect(step.events).toEqual([{ time: 1, kind: 'load', load: 'LOAD', active: 0.6, reactive: 0 }])
  })

  it('takes faults, other lines and other names, and names what it cannot take', () => {
    const common = JSON.parse(readFileSync(file, 'utf8')).psse_3bus_common
    const gen = { gen102: 'GENCLS H=3 D=0 Xdp=0.3' }
    const networkWith = (change: object) =>
      networkCase(
        inputsOf(readBook(JSON.stringify({ x: { ...common, ...gen, ...change } })), 'x'),
        5,
      )
    const fault = { event: 'three-phase fault at bus 103 at t=1.0 s cleared after 0.1 s' }
    expect(networkWith(fault).events).toMatchObject([
      { kind: 'fault', time: 1, bus: '103' },
      { kind: 'clear', time: 1.1, bus: '103' },
    ])
    const lines = {
      lines: [
        { from: 101, to: 102, R: 0, X: 0.1 },
        { name: '102-103', X: 0.2, B: 0.02 },
      ],
    }
    expect(networkWith(lines).branches).toMatchObject({
      '101-102': { reactance: 0.1, susceptance: 0 },
      '102-103': { reactance: 0.2, susceptance: 0.02 },
    })
    for (const [change, key] of [
      [{ event: 'trip of line 101-109 at t=1.0 s' }, 'event 101-109'],
      [{ lines: '101-104 R=0 X=0.1' }, 'lines'],
      [{ load_model: 'exponential' }, 'load_model'],
      [{ gen102: 'GENTPJ H=3' }, 'gen102 GENTPJ'],
      [{ gen102: 'GENROU H=3' }, 'gen102.S10'],
      [{ exc: { IEEET1: {} } }, 'exc.IEEET1'],
      [{ buses: { 101: { type: 'star' } } }, 'buses.101.type'],
      [{ pss: {} }, 'pss'],
    ] as const) {
      expect(() => networkWith(change), key).toThrow(key)
    }
  })
})

describe('names of columns', () => {
  it.each([
    ['f_hz_SG1', 'frequency', 'SG1', 1],
    ['f_hz', 'frequency', '', 1],
    ['omega_pu', 'speed', '', 1],
    ['v102_pu', 'voltage', '102', 1],
    ['v_pu_SG2', 'voltage', 'SG2', 1],
    ['v_pu_bus103', 'voltage', '103', 1],
    ['pm_pu', 'mechanical power', '', 1],
    ['te_pu_SG1', 'electrical power', 'SG1', 1],
    ['efd_pu', 'field voltage', '', 1],
    ['delta_deg', 'angle', '', Math.PI / 180],
    ['delta_rad_gen102', 'angle', '102', 1],
    ['p101_103_mw', 'active flow', '101-103', 0.01],
    ['q103_101_mvar', 'reactive flow', '103-101', 0.01],
  ])('%s', (name, kind, of, scale) => {
    expect(curveOfColumn(name, 100e6)).toEqual({ kind, of, scale })
  })

  it.each(['col3_as_in_source', 'valve_pu', 'f_mw', 'p_mw', 'v_pu_1_2', '', 'constructor_pu'])(
    '%s says nothing',
    (name) => {
      expect(curveOfColumn(name, 100e6)).toBeUndefined()
    },
  )
})
