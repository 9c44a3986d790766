import { describe, expect, it } from 'vitest'
import { loadScenario } from '../scenario/index.js'
import { changed, smallScenario } from '../scenario/scenario.fixture.js'
import { planCampus } from './index.js'

it('asks a site without power for as much as it then needs, distribution and all', async () => {
  const plan = async (text: string) => {
    const loaded = await loadScenario(text)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
    return planCampus(loaded).plan
  }
  const powerless = changed(/ {4}power:[\s\S]*?reserve: none\n/, '')
  const missing = (await plan(powerless)).findings.find(({ code }) => code === 'campus.no-power')
  const needed = Number(missing?.values.needed)
  const grid = (watts: number) =>
    changed(/ {4}power:[\s\S]*?reserve: none\n/, `    power: {grid: ${watts} W, reserve: none}\n`)
  const shortfall = async (watts: number) => (await plan(grid(watts))).sites.here?.power.shortfall
  // figures of a plan have seven digits
  expect(await shortfall(needed)).toBeLessThan(1e-6 * needed)
  expect(await shortfall(needed * 0.99)).toBeGreaterThan(0)
})

describe('a metered trace', () => {
  const planOf = async (trace: string, job = '') => {
    const text = `${smallScenario}work:\n  training:\n    run: {model: deepseek-v3, power-trace: run.csv${job}}\n`
    const loaded = await loadScenario(text, { read: async () => ({ ok: true, text: trace }) })
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
    const { plan } = planCampus(loaded)
    const findings = plan.findings.filter(({ code }) => code.startsWith('campus.trace'))
    return { findings, swings: plan.sites.here?.swings }
  }
  const traceOf = (column: string, high: number, samples = 20) => {
    const rows = Array.from({ length: samples }, (_, k) => `${k},${k % 2 === 0 ? high : high / 2}`)
    return [`t_s,${column}`, ...rows, ''].join('\n')
  }

  it('beyond twice the nameplate is an error with both powers, and nothing is made of it', async () => {
    const shares = await planOf(traceOf('power_norm', 80))
    expect(shares.findings).toEqual([
      {
        code: 'campus.trace-beyond',
        severity: 'error',
        path: 'work.training.run.powerTrace',
        values: { job: 'run', peak: expect.anything(), nameplate: expect.anything(), factor: 80 },
      },
    ])
    expect(shares.swings).toBeNull()
    const nameplate = Number(shares.findings[0]?.values.nameplate)
    // the columns of kilowatts read as megawatts
    const wrong = await planOf(traceOf('power_mw', (nameplate / 1e3) * 0.9))
    expect(wrong.findings[0]?.values).toMatchObject({ nameplate, factor: 900 })
    expect(wrong.swings).toBeNull()
    const right = await planOf(traceOf('power_kw', (nameplate / 1e3) * 0.9))
    expect(right.findings).toEqual([])
    expect(right.swings?.moments.length).toBeGreaterThan(0)
    // the job runs on half of them
    const half = await planOf(traceOf('power_kw', (nameplate / 1e3) * 0.9), ', share: 40 %')
    expect(half.findings[0]?.values.factor).toBe(2.25)
  })

  it('just within is none', async () => {
    expect((await planOf(traceOf('power_norm', 2))).findings).toEqual([])
    expect((await planOf(traceOf('power_norm', 2.01))).findings).toHaveLength(1)
  })

  it('of fewer than ten samples is a note', async () => {
    expect((await planOf(traceOf('power_norm', 1, 10))).findings).toEqual([])
    const { findings, swings } = await planOf(traceOf('power_norm', 1, 9))
    expect(findings).toMatchObject([
      { code: 'campus.trace-short', severity: 'note', values: { samples: 9 } },
    ])
    expect(swings).not.toBeNull()
  })
})
