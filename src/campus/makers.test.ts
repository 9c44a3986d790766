import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMemo, uniform } from '../numeric/index.js'
import { loadScenario } from '../scenario/index.js'
import { smallScenario } from '../scenario/scenario.fixture.js'
import { randomEdit } from './edits.fixture.js'
import { declaredStages, makersOf, planCampus } from './index.js'

const korea = readFileSync(new URL('../../scenarios/korea.yaml', import.meta.url), 'utf8')

const load = async (text: string) => {
  const loaded = await loadScenario(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded
}

/** Paths of all leaves of plain data. */
function leaves(node: unknown, path: string, out: Map<string, unknown>): Map<string, unknown> {
  if (typeof node !== 'object' || node === null) return out.set(path, node)
  for (const [key, value] of Object.entries(node)) {
    leaves(value, path === '' ? key : `${path}.${key}`, out)
  }
  return out
}

describe('declared stages', () => {
  it('are those that a plan runs, in its order', async () => {
    const told: string[] = []
    planCampus(await load(smallScenario), { onStage: (name) => told.push(name) })
    expect(declaredStages.map(({ name }) => name)).toEqual(told)
  })

  it('read only what stands before them', () => {
    const seen = new Set<string>()
    for (const { name, reads } of declaredStages) {
      for (const path of Object.values(reads)) {
        const [root, of = ''] = path.split('.')
        if (root === 'results') expect(seen, `${name} reads ${path}`).toContain(of)
      }
      seen.add(name)
    }
  })
})

describe('makers of a figure', () => {
  it.each([
    ['a small campus', smallScenario, 12],
    ['Korea', korea, 4],
  ])(
    'woke whenever it changed: %s',
    async (_, text, edits) => {
      const loaded = await load(text)
      const memo = createMemo()
      const before = leaves(planCampus(loaded, { memo }).plan, '', new Map())
      let compared = 0
      for (let edit = 0; edit < edits; edit++) {
        planCampus(loaded, { memo })
        memo.drain()
        const scenario = randomEdit(loaded.scenario, (k) => uniform(edit + 7, k, 0))
        const { plan } = planCampus({ ...loaded, scenario }, { memo })
        const woken = new Set(memo.drain().map((key) => key.split('.')[0]))
        for (const [path, value] of leaves(plan, '', new Map())) {
          const makers = makersOf(path)
          if (Object.is(before.get(path), value) || makers.length === 0) continue
          compared += 1
          expect(
            makers.some((stage) => woken.has(stage)),
            `${path}: ${makers} of ${[...woken]}`,
          ).toBe(true)
        }
      }
      expect(compared).toBeGreaterThan(100)
    },
    60_000,
  )

  it('is nobody where the figure is the scenario’s own', () => {
    expect(makersOf('phases.first.count')).toEqual([])
    expect(makersOf('campus')).toEqual([])
    expect(makersOf('phases.first.ready.p50')).toEqual(['schedule'])
  })
})
