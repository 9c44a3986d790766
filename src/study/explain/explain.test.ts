import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makersOf } from '../../campus/index.js'
import { leavesOf } from '../../numeric/index.js'
import { type LoadedScenario, loadScenario, placesOf } from '../../scenario/index.js'
import { smallScenario } from '../../scenario/scenario.fixture.js'
import { gradedTables, loadLibrary } from '../index.js'
import { gradesFor, tablesFor, tablesNamed } from './cases.js'
import { contextOf } from './context.js'
import { anchorOf, equationsOf, explainedParts } from './equations.js'
import { type Explained, explain, type FigureExplained } from './explain.js'
import { stagesBehind } from './inputs.js'
import { type Trunk, trunkOf } from './trunk.js'
import { numberOf } from './weigh.js'

const root = new URL('../../../', import.meta.url)
const load = async (text: string): Promise<LoadedScenario> => {
  const loaded = await loadScenario(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded
}

let small: LoadedScenario
let trunk: Trunk
const explained = (path: string): Explained =>
  explain(small, trunk, path, { place: placesOf(smallScenario), unitOf: () => '' })
const told = new Map<string, Explained>()
/** What was explained before is not explained again. */
const figure = (path: string): FigureExplained => {
  const found = told.get(path) ?? explained(path)
  told.set(path, found)
  if (found.kind !== 'figure') throw new Error(`${path} is a ${found.kind}`)
  return found
}
beforeAll(async () => {
  small = await load(smallScenario)
  trunk = trunkOf(small)
})

describe('a figure', () => {
  it('has its makers, and elasticities that its equation has', () => {
    const { makers, inputs } = figure('phases.first.itPowerPeak')
    expect(makers).toEqual(['rating'])
    const elasticity = (path: string) =>
      inputs.find((input) => input.path === path)?.weight?.elasticity
    // peak = count · (nameplate · peakDraw + network), and there is no network here
    expect(elasticity('phases.first.count')).toBeCloseTo(1, 4)
    expect(elasticity('work.mix.peakDraw')).toBeCloseTo(1, 4)
    expect(elasticity('work.mix.idleDraw')).toBe(0)
  })

  it('is moved by the value of a dated step, not by its day alone', () => {
    const { inputs } = figure('sites.here.power.firm.2')
    const early = inputs.find(({ path }) => path === 'sites.here.power.grid.2025-01-01')
    // a percent of one megawatt more is as much more that is firm in March
    expect(early?.weight).toMatchObject({ of: 'share' })
    expect(early?.weight?.more).toBeCloseTo(0.01e6, 0)
  })

  it('knows where each input comes from', () => {
    const { inputs } = figure('sites.here.cooling.pueDesign')
    const origin = (path: string) => inputs.find((input) => input.path === path)?.origin
    expect(origin('sites.here.cooling.liquid.supply')).toMatchObject({ kind: 'text', line: 14 })
    expect(origin('catalog.cooling.chiller-mobile-air-500t.cop')).toMatchObject({
      kind: 'catalogue',
      field: 'cop',
    })
    expect(origin('work.mix.peakDraw')).toMatchObject({ kind: 'default', id: 'peak-draw' })
    expect(origin('sites.here.power.reserve')).toMatchObject({ kind: 'text', text: 'none' })
  })

  it('tells inputs that its maker reads before those further up', () => {
    const { inputs } = figure('phases.first.ready.p50')
    const distances = inputs.map(({ distance }) => distance)
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    expect(new Set(inputs.map(({ stage }) => stage))).toContain('rating')
    expect(inputs.some(({ stage }) => stage === 'finance')).toBe(false)
  })

  it('takes one text that fills many places as one input', () => {
    const { inputs } = figure('phases.first.ready.p50')
    const halls = inputs.filter(({ path }) => path.startsWith('sites.here.halls.'))
    expect(halls).toHaveLength(1)
    expect(halls[0]?.also).toHaveLength(1)
  })

  it('moves by days with the dates that it waits for', () => {
    const { inputs } = figure('sites.here.gates.delivered.complete')
    const from = inputs.find(({ path }) => path === 'phases.first.arrive.from')
    expect(from?.weight).toMatchObject({ of: 'days', step: 7, more: 7, less: -7, jumps: false })
    const price = inputs.find(({ path }) => path.startsWith('sites.here.prices'))
    expect(price).toBeUndefined()
  })

  it('stops when it has run as many stages as it may', () => {
    const options = { place: placesOf(smallScenario), unitOf: () => '', stagesMax: 0 }
    const found = explain(small, trunk, 'phases.first.itPowerPeak', options)
    const tried = (one: Explained) =>
      one.kind === 'figure' ? one.inputs.filter(({ weight }) => weight).length : 0
    expect(tried(found)).toBeLessThan(tried(figure('phases.first.itPowerPeak')))
  })
})

describe('a path', () => {
  it('may be of the scenario, in either spelling, and says what it moves', () => {
    const found = explained('money.discount-rate')
    expect(found).toMatchObject({ kind: 'input', path: 'money.discountRate' })
    if (found.kind !== 'input') return
    expect(found.readers).toContain('finance')
    expect(found.readers).not.toContain('schedule')
    expect(found.moves.map(({ path }) => path)).toContain('money.acceleratorHour.perHour')
  })

  it('lists what is under it, of the plan and of the scenario', () => {
    const found = explained('sites.here.power')
    expect(found).toMatchObject({ kind: 'table' })
    if (found.kind !== 'table') return
    expect(found.plan).toContain('sites.here.power.gridAtStart')
    expect(found.scenario).toContain('sites.here.power.grid')
  })

  it('that nobody has is met with what may have been meant', () => {
    const nearest = (path: string) => {
      const found = explained(path)
      return found.kind === 'unknown' ? found.nearest : []
    }
    expect(nearest('money.total').slice(0, 2)).toEqual(['money.capitalTotal', 'money.runningTotal'])
    expect(nearest('phases.frist.ready.p50')[0]).toBe('phases.first.ready.p50')
    expect(nearest('__proto__.x')).toEqual([])
  })
})

describe('what a figure is about', () => {
  it('is its own site: others do not stand among its inputs', async () => {
    const text = readFileSync(new URL('scenarios/abilene.yaml', root), 'utf8')
    const { scenario } = await load(text)
    const plan = { activities: {} } as Parameters<typeof contextOf>[1]
    const first = contextOf(scenario, plan, 'sites.first.power.cost', true)
    expect(first.keeps('sites.first.power.reserve')).toBe(true)
    expect(first.keeps('sites.second.power.reserve')).toBe(false)
    const named = Object.values(scenario.sites.first?.power?.sources ?? {}).map((s) => s.type)
    for (const type of named) expect(first.keeps(`catalog.power.${type}.powerNominal`)).toBe(true)
    const others = Object.keys(scenario.catalog.power).filter(
      (id) => !JSON.stringify(scenario.sites.first).includes(`"${id}"`),
    )
    for (const id of others) expect(first.keeps(`catalog.power.${id}.powerNominal`)).toBe(false)
    expect(others.length).toBeGreaterThan(0)
  })

  it('is the phase alone for a rate, and all of its site for a date', async () => {
    const text = readFileSync(new URL('scenarios/colossus.yaml', root), 'utf8')
    const { scenario } = await load(text)
    const plan = { activities: {} } as Parameters<typeof contextOf>[1]
    const rate = contextOf(scenario, plan, 'phases.first.itPowerPeak', false)
    expect([...rate.phases]).toEqual(['first'])
    expect(rate.keeps('catalog.accelerators.h200-sxm.tdp')).toBe(false)
    const date = contextOf(scenario, plan, 'phases.first.ready.p50', true)
    expect([...date.phases]).toEqual(['first', 'second', 'third'])
  })

  it('follows declared reads upwards only', () => {
    expect([...stagesBehind(['schedule']).keys()].sort()).toEqual(['fabric', 'rating', 'schedule'])
    expect([...stagesBehind(['rating'])]).toEqual([
      ['rating', 0],
      ['fabric', 1],
    ])
  })
})

describe('a branch', () => {
  it('runs what its own change wakes, whatever the branch before changed', () => {
    const { scenario } = small
    const dearer = { ...scenario, money: { ...scenario.money, discountRate: 0.2 } }
    const later = { ...scenario, end: scenario.end + 86_400 }
    const woken = (changed: typeof scenario) => trunk.branch({ ...small, scenario: changed }).woken
    const first = woken(dearer)
    expect(first).toContain('finance')
    expect(first).not.toContain('schedule')
    expect(woken(later)).toContain('schedule')
    expect(woken(dearer)).toEqual(first)
    expect(woken(scenario)).toEqual([])
  })

  it('comes to the plan that is made from the beginning', () => {
    const { scenario } = small
    const changed = { ...scenario, money: { ...scenario.money, discountRate: 0.2 } }
    const { plan } = trunk.branch({ ...small, scenario: changed })
    expect(plan).toEqual(trunkOf({ ...small, scenario: changed }).planned.plan)
  })
})

describe('equations', () => {
  const headings = (anchor: string) => {
    const file = new URL(anchor.split('#')[0] ?? '', root)
    if (!existsSync(file)) return []
    return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) => title)
  }

  it.each(explainedParts)('of %s stand where they are said to', (part) => {
    const equations = equationsOf(part.replaceAll('*', 'name'))
    expect(equations.length).toBeGreaterThan(0)
    for (const { anchor, title } of equations) {
      expect(headings(anchor), anchor).toContain(title)
      expect(anchor.split('#')[1]).toBe(anchorOf(title))
    }
  })

  it('belong to every figure of the plan that a stage makes', () => {
    const figures = [...leavesOf(trunk.planned.plan)].filter(
      ([path, value]) => numberOf(value, '2025-01-01') !== undefined && makersOf(path).length > 0,
    )
    expect(figures.length).toBeGreaterThan(100)
    for (const [path] of figures) expect(equationsOf(path).length, path).toBeGreaterThan(0)
    expect(anchorOf("The plan's programme")).toBe('the-plans-programme')
  })
})

describe('measured cases', () => {
  it('come from tables that there are', () => {
    const known = gradedTables.map(({ room, name }) => `${room}/${name}`)
    for (const name of tablesNamed) expect(known).toContain(name)
    expect(tablesFor('phases.first.racks')).toEqual([])
  })

  it('are all of a table, and those with the same accelerator nearest in size', async () => {
    const [table] = tablesFor('training.grok-3.finish')
    if (!table) throw new Error('no table')
    const file = new URL(`validation/${table.room}/${table.name}.csv`, root)
    const likeness = { names: ['h100-sxm'], count: 16_384 }
    const grades = gradesFor(table, readFileSync(file, 'utf8'), await loadLibrary(), likeness)
    expect(grades.map(({ nearest }) => nearest)).toEqual([false, true])
    const [all, near] = grades
    expect(near?.group).toBe('h100')
    expect(near?.n).toBeLessThan((all?.n ?? 0) / 4)
    expect(near?.worst).toBeLessThanOrEqual(all?.worst ?? 0)
  })
})
