import { beforeAll, describe, expect, it } from 'vitest'
import { judgeClaims, planCampus } from '../campus/index.js'
import { type LoadedScenario, loadScenario } from '../scenario/index.js'
import { smallScenario } from '../scenario/scenario.fixture.js'
import { solveFor } from './index.js'

let loaded: LoadedScenario
beforeAll(async () => {
  const claims = `claims:
  more: {says: four thousand, eq: "4096", path: accelerators, within: 1 %}
  narrow: {says: five thousand, eq: "5000", path: accelerators, within: 0.5 %}
  fine: {says: two thousand, eq: "2048", path: accelerators}
  summer: {says: on 20 July, event: 2025-07-20, path: phases.first.ready.p50}
  often: {says: more than all, ge: 150 %, path: scenario.finance.utilisation}
  never: {says: less than nothing, le: "-1", path: accelerators}
`
  const result = await loadScenario(smallScenario + claims)
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
  loaded = result
})

describe('what would have to be true', () => {
  it('is the nearest value at which the claim holds', () => {
    const solution = solveFor(loaded, 'more', 'phases.first.count')
    if (solution.kind !== 'solved') throw new Error(solution.kind)
    expect(solution.from).toBe(2048)
    expect(Math.abs(solution.to / 4096 - 1)).toBeLessThan(0.011)
    expect(solution.before.condition.verdict).toBe('differs')
    expect(solution.reading.condition.verdict).toBe('holds')
  })

  it('is true of the plan that has it, and not of one that is a little nearer to what is written', () => {
    const solution = solveFor(loaded, 'more', 'phases.first.count')
    if (solution.kind !== 'solved') throw new Error(solution.kind)
    const at = (count: number) => {
      const { phases } = loaded.scenario
      const scenario = {
        ...loaded.scenario,
        phases: { ...phases, first: { ...phases.first!, count } },
      }
      const changed = { ...loaded, scenario }
      return judgeClaims(changed, planCampus(changed).plan).more!.verdict
    }
    expect(at(solution.to)).toBe('holds')
    expect(at(Math.round(solution.to * 0.99))).toBe('differs')
  })

  it('is found where a step leaps over it', () => {
    const solution = solveFor(loaded, 'narrow', 'phases.first.count')
    if (solution.kind !== 'solved') throw new Error(solution.kind)
    expect(Math.abs(solution.to / 5000 - 1)).toBeLessThan(0.0051)
  })

  it('keeps a share within the whole', () => {
    const solution = solveFor(loaded, 'often', 'finance.utilisation')
    expect(solution).toMatchObject({ kind: 'never', high: 1 })
    expect(solution.kind === 'never' && solution.nearest?.at).toBe(1)
  })

  it('is a date by its median, not by the tenth percentile that may reach it', () => {
    const solution = solveFor(loaded, 'summer', 'build.activities.fit-out.takes')
    if (solution.kind !== 'solved') throw new Error(solution.kind)
    const { figure, deviation } = solution.reading.condition
    expect(new Date(figure!.value * 1000).toISOString().slice(0, 10)).toBe('2025-07-20')
    expect(deviation).toBe(0)
  })

  it('is nothing where the claim holds already, or never does', () => {
    expect(solveFor(loaded, 'fine', 'phases.first.count').kind).toBe('holds')
    expect(solveFor(loaded, 'never', 'phases.first.count').kind).toBe('never')
  })

  it('refuses what it cannot turn, and names what there is', () => {
    expect(solveFor(loaded, 'nobody', 'phases.first.count')).toMatchObject({ kind: 'no-claim' })
    expect(solveFor(loaded, 'more', 'phases.first.count', 'x')).toEqual({
      kind: 'no-reading',
      known: ['as-said'],
    })
    expect(solveFor(loaded, 'more', 'phases.frist.count')).toEqual({
      kind: 'no-path',
      known: ['phases.first.count'],
    })
    const map = solveFor(loaded, 'more', 'sites.here.power.grid')
    expect(map).toMatchObject({ kind: 'not-a-number' })
    expect('known' in map && map.known).toContain('sites.here.power.grid.2025-09-01')
    expect(solveFor(loaded, 'more', 'constructor.name').kind).toBe('no-path')
    // words joined as in the text or as in the resolved scenario
    const joined = 'finance.building-new'
    expect(solveFor(loaded, 'never', joined).kind).toBe('never')
  })
})
