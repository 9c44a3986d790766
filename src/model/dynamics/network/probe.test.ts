import { it } from 'vitest'
import { table } from '../dynamics.fixture.js'
import { threeBus, withSexs, withDegov, withTgov1 } from './network.fixture.js'
import { simulateNetwork } from './simulate.js'
it('p', () => {
  const run = simulateNetwork(threeBus(withSexs))
  for (const r of table('psse_sexs_3bus_linetrip')) {
    const t = Number(r.t_s)
    const k = Math.round(t / run.step)
    if (k % 20 && (t < 0.98 || t > 1.2)) continue
    if (t > 12) continue
    console.log(t, (run.flows['1-3']!.from.active[k]! * 100 - Number(r.p101_103_mw)).toFixed(4), (run.flows['1-3']!.from.reactive[k]! * 100 - Number(r.q101_103_mvar)).toFixed(4), ((run.machines.machine!.voltage[k]! - Number(r.v102_pu))*1e6).toFixed(0), run.machines.machine!.speed[k])
  }
})
