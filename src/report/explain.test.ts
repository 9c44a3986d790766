import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadScenario, placesOf } from '../scenario/index.js'
import {
  type CaseGrade,
  compare,
  explain,
  type FigureExplained,
  gradesFor,
  headlineOf,
  loadLibrary,
  planChanges,
  type Trunk,
  tablesFor,
  trunkOf,
} from '../study/index.js'
import {
  dimensionOfUnit,
  figureName,
  headlineInWords,
  isNamedKey,
  planUnits,
} from '../words/index.js'
import { compareSchema, explainSchema } from './explain-schema.js'
import {
  compareJson,
  compareReport,
  displayWidth,
  explainJson,
  explainReport,
  planJsonSchema,
} from './index.js'

const root = new URL('../../', import.meta.url)
const text = readFileSync(new URL('scenarios/colossus.yaml', root), 'utf8')
const unitOf = planUnits(planJsonSchema())
const languages = ['en', 'ko'] as const
const styleOf = (lang: 'en' | 'ko', columns = 80) => ({
  lang,
  columns,
  paint: (_: string, one: string) => one,
})
const load = async (set: { path: string; value: string }[] = []) => {
  const loaded = await loadScenario(text, { set })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded
}

let colossus: Awaited<ReturnType<typeof load>>
let trunk: Trunk
let pue: FigureExplained
let cases: CaseGrade[]
beforeAll(async () => {
  colossus = await load()
  trunk = trunkOf(colossus)
  const options = { place: placesOf(text), unitOf, stagesMax: 120 }
  const found = explain(colossus, trunk, 'sites.memphis.cooling.pueAverage', options)
  if (found.kind !== 'figure') throw new Error(found.kind)
  pue = found
  const library = await loadLibrary()
  cases = tablesFor(pue.path).flatMap((table) => {
    const file = new URL(`validation/${table.room}/${table.name}.csv`, root)
    return gradesFor(table, readFileSync(file, 'utf8'), library, pue.likeness)
  })
}, 60_000)

const reported = (lang: 'en' | 'ko', columns = 80, all = false) =>
  explainReport({ explained: pue, cases, currency: 'USD', unitOf, all }, styleOf(lang, columns))

describe('the explanation of a figure', () => {
  it.each(languages)('reads as it should (%s)', async (lang) => {
    await expect(reported(lang)).toMatchFileSnapshot(`golden/explain.${lang}.txt`)
  })

  it.each(languages)('stays within the width, and says nothing undefined (%s)', (lang) => {
    for (const columns of [80, 120]) {
      for (const all of [false, true]) {
        const rows = reported(lang, columns, all).split('\n')
        expect(Math.max(...rows.map(displayWidth))).toBeLessThanOrEqual(columns)
        expect(rows.join()).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  it('has every input with --all, and twelve without', () => {
    const all = reported('en', 80, true)
    for (const { path } of pue.inputs) expect(all).toContain(path.slice(0, 50))
    const shown = pue.inputs.filter(({ path }) => reported('en').includes(` ${path} `))
    expect(shown.length).toBeLessThanOrEqual(12)
  })

  it('names the estimates that matter', () => {
    expect(reported('en')).toContain(
      'Look first at sites.memphis.power.distributionEfficiency: it moves the figure',
    )
  })

  it('is JSON as its schema has it', () => {
    const json = explainJson(pue, cases, unitOf, undefined)
    const read = JSON.parse(JSON.stringify(json))
    expect(explainSchema.parse(read)).toEqual(read)
    expect(json).toMatchObject({ unit: 'ratio', stage: 'cooling' })
  })
})

describe('a comparison', () => {
  it.each(languages)('reads as it should (%s)', async (lang) => {
    const other = await load([{ path: 'phases.second.arrive.from', value: '2025-01-15' }])
    const { plan } = trunk.branch(other)
    const before = trunk.planned.plan
    const place = placesOf(text)
    const whole = compare(
      { loaded: colossus, plan: before, place },
      { loaded: other, plan, place },
      unitOf,
    )
    // dates alone: a text must not change whenever a room reckons energy a little better
    const figures = whole.figures.filter(({ path }) =>
      /^(ready|phases\.[^.]+\.ready)\.p/.test(path),
    )
    const comparison = { ...whole, figures }
    const headline = { ...headlineOf(before, plan), perHour: null, capital: null }
    const names = ['a.yaml', 'b.yaml'] as const
    const report = compareReport(
      { comparison, headline, names, currency: 'USD', unitOf, all: false },
      styleOf(lang),
    )
    await expect(report).toMatchFileSnapshot(`golden/compare.${lang}.txt`)
    expect(Math.max(...report.split('\n').map(displayWidth))).toBeLessThanOrEqual(80)
    const json = JSON.parse(JSON.stringify(compareJson(comparison, headline, unitOf)))
    expect(compareSchema.parse(json)).toEqual(json)
  })

  it('says in a sentence what most people ask first', () => {
    const headline = { days: 58, capital: 0.031, perHour: null, power: -0.002, accelerators: 0 }
    expect(headlineInWords(headline, 'en')).toBe(
      'B is ready 58 days later, costs 3.1 % more to build, and draws 0.2 % less at its peak.',
    )
    expect(headlineInWords(headline, 'ko')).toBe(
      'B는 58일 늦게 전부 가동되고 투자비가 3.1 % 많고 최대 전력이 0.2 % 작습니다.',
    )
    const never = { ...headline, days: 'never', capital: null, power: null } as const
    expect(headlineInWords(never, 'en')).toBe('B is not ready within the plan.')
    expect(headlineInWords(never, 'ko')).toBe('B는 기간 안에 전부 가동되지 않습니다.')
    const same = { days: 0, capital: 0, perHour: 0, power: 0, accelerators: 0 }
    expect(headlineInWords(same, 'en')).toMatch(/^A and B come to the same/)
    expect(headlineInWords({ ...same, days: -1 }, 'en')).toBe('B is ready 1 day earlier.')
  })
})

describe('figures of the plan', () => {
  it('have units from the schema, and names in both languages', () => {
    expect(unitOf('phases.first.ready.p50')).toBe('ISO day')
    expect(unitOf('money.standings.xai.terminal')).toBe('currency of the plan')
    expect(unitOf('activities.fabric-bring-up.first-1.totalFloat')).toBe('s')
    expect(dimensionOfUnit('J')).toBe('energy')
    expect(dimensionOfUnit('m³/J of IT')).toBe('volumePerEnergy')
    expect(figureName('sites.memphis.cooling.pueAverage', 'en')).toBe(
      'site memphis: cooling, PUE over the year',
    )
    const nadir = 'sites.memphis.swings.moments.0.cases.floored.nadir'
    expect(figureName(nadir, 'en')).toBe(
      'site memphis: power swings, date 1, with the floor, lowest frequency',
    )
    expect(figureName(nadir, 'ko')).toBe(
      '부지 memphis: 부하 변동, 날짜 1, 하한 부하 적용, 최저 주파수',
    )
    expect(figureName('money.capital.accelerators', 'ko')).toBe('비용, 투자비, 가속기')
    const changes = planChanges(trunk.planned.plan, emptied(trunk.planned.plan), unitOf)
    for (const { path } of changes) {
      const key = path.split('.').at(-1) ?? ''
      const named = isNamedKey(key) || figureName(path, 'ko') !== figureName(path, 'en')
      expect(named, path).toBe(true)
    }
  })
})

/** The plan with every number one more: every figure differs. */
function emptied<T>(node: T): T {
  if (typeof node === 'number') return (node + 1) as T
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, emptied(one)])) as T
}
