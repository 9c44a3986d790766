import { describe, expect, it } from 'vitest'
import { distance, plant, threeBus, withDegov, withSexs, withTgov1 } from './network.fixture.js'
import { simulateNetwork } from './simulate.js'

describe('against PSS/E, a line of three trips', () => {
  it('probe', () => {
    const show = (label: string, n: number) => console.log(label, n.toExponential(3))
    {
      const run = simulateNetwork(threeBus({}))
      const m = run.machines.machine!
      console.log(m.angle[0]! * 180 / Math.PI, m.field[0], run.ended)
      show('genrou delta rad', distance({ step: run.step, curve: (k) => m.angle[k]! * 180 / Math.PI }, 'psse_genrou_nosat_3bus_linetrip', 'delta_deg') * Math.PI / 180)
    }
    {
      const run = simulateNetwork(threeBus(withSexs))
      const m = run.machines.machine!
      const t = 'psse_sexs_3bus_linetrip'
      console.log(m.angle[0]! * 180 / Math.PI, m.field[0], run.ended)
      const f = run.flows['1-3']!
      show('v', distance({ step: run.step, curve: (k) => m.voltage[k]! }, t, 'v102_pu'))
      show('p13', distance({ step: run.step, curve: (k) => f.from.active[k]! * 100 }, t, 'p101_103_mw') / 100)
      show('q13', distance({ step: run.step, curve: (k) => f.from.reactive[k]! * 100 }, t, 'q101_103_mvar') / 100)
      show('p31', distance({ step: run.step, curve: (k) => f.to.active[k]! * 100 }, t, 'p103_101_mw') / 100)
      show('q31', distance({ step: run.step, curve: (k) => f.to.reactive[k]! * 100 }, t, 'q103_101_mvar') / 100)
      show('efd', distance({ step: run.step, curve: (k) => m.field[k]! }, t, 'efd_pu'))
    }
    {
      const run = simulateNetwork(threeBus(withTgov1))
      const m = run.machines.machine!
      console.log(m.angle[0]! * 180 / Math.PI, m.field[0], run.ended)
      show('tgov delta rad', distance({ step: run.step, curve: (k) => m.angle[k]! * 180 / Math.PI }, 'psse_tgov1_3bus_linetrip', 'delta_deg') * Math.PI / 180)
      show('col3', distance({ step: run.step, curve: (k) => m.field[k]! }, 'psse_tgov1_3bus_linetrip', 'col3_as_in_source'))
    }
    {
      const run = simulateNetwork(threeBus(withDegov))
      const m = run.machines.machine!
      console.log(m.angle[0]! * 180 / Math.PI, m.field[0], run.ended)
      show('degov speed', distance({ step: run.step, curve: (k) => m.speed[k]! }, 'powerworld_degov_nodelay_3bus_linetrip', 'omega_pu'))
    }
    {
      const c = plant(1, 100e6, 0.5)
      const run = simulateNetwork({ ...c, events: [{ time: 1, kind: 'load', load: 'load', active: 0.6, reactive: 0 }] })
      const m = run.machines.SG1!
      const t = 'andes_genrou_sexs_gast_step'
      console.log(m.angle[0]! * 180 / Math.PI, m.field[0], run.ended)
      const o = { around: 0.012, early: 0.001 }
      show('f', distance({ step: run.step, curve: (k) => 60 * m.speed[k]! }, t, 'f_hz_SG1', o))
      show('v', distance({ step: run.step, curve: (k) => m.voltage[k]! }, t, 'v_pu_SG1', o))
      show('efd', distance({ step: run.step, curve: (k) => m.field[k]! }, t, 'efd_pu_SG1', o))
    }
    {
      const c = plant(3, 50e6, 0.25)
      const run = simulateNetwork({ ...c, events: [{ time: 1, kind: 'trip-machine', machine: 'SG3' }] })
      const m = run.machines.SG1!
      const t = 'andes_three_gast_trip'
      console.log(m.angle[0]! * 180 / Math.PI, m.field[0], run.ended)
      const o = { around: 0.012, early: 0.001 }
      show('f', distance({ step: run.step, curve: (k) => 60 * m.speed[k]! }, t, 'f_hz_SG1', o))
      show('f2', distance({ step: run.step, curve: (k) => 60 * run.machines.SG2!.speed[k]! }, t, 'f_hz_SG2', o))
      show('v', distance({ step: run.step, curve: (k) => m.voltage[k]! }, t, 'v_pu_SG1', o))
      show('efd', distance({ step: run.step, curve: (k) => m.field[k]! }, t, 'efd_pu_SG1', o))
    }
    expect(1).toBe(1)
  })
})
