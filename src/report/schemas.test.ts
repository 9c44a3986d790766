import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Plan, planCampus } from '../campus/index.js'
import { loadScenario } from '../scenario/index.js'
import { benchSchema, checkSchema, documentSchemas, planSchema } from './schemas.js'

const planOf = async (text: string): Promise<Plan> => {
  const loaded = await loadScenario(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return planCampus(loaded).plan
}

/** Every object of plain data with the path to it. */
function* objectsIn(data: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof data !== 'object' || data === null) return
  if (!Array.isArray(data)) yield [path, data as Record<string, unknown>]
  for (const [key, value] of Object.entries(data)) yield* objectsIn(value, `${path}.${key}`)
}

describe('the schema of a plan', () => {
  let colossus: Plan
  let bare: Plan
  beforeAll(async () => {
    const file = new URL('../../scenarios/colossus.yaml', import.meta.url)
    colossus = await planOf(await readFile(file, 'utf8'))
    bare = await planOf('campus: x')
  })

  it('takes Colossus and a campus of nothing but a name, and changes neither', () => {
    expect(planSchema.parse(colossus)).toEqual(colossus)
    expect(planSchema.parse(bare)).toEqual(bare)
  })

  it.each(['abilene', 'stargate', 'gpt45-launch', 'openai-chip', 'inference-chips', 'korea'])(
    'takes %s',
    async (name) => {
      const file = new URL(`../../scenarios/${name}.yaml`, import.meta.url)
      const plan = await planOf(await readFile(file, 'utf8'))
      expect(planSchema.parse(plan)).toEqual(plan)
      expect(JSON.stringify(plan).length).toBeLessThan(200_000)
    },
  )

  it('meets every optional part in Colossus, so that the test above says something', () => {
    const { power, cooling, binding } = colossus.sites.memphis ?? {}
    for (const part of [power?.bridging, power?.energy, cooling, colossus.money]) {
      expect(part).toBeTruthy()
    }
    expect(colossus.phases.second).toHaveProperty('timeAfterPrevious')
    for (const table of [power?.sources, cooling?.plant, binding, colossus.training]) {
      expect(Object.keys(table ?? {})).not.toHaveLength(0)
    }
  })

  const places = [
    'phases.first',
    'phases.first.ready',
    'phases.first.perAccelerator',
    'sites.memphis',
    'sites.memphis.gates.power',
    'sites.memphis.power',
    'sites.memphis.power.bridging',
    'sites.memphis.power.energy',
    'sites.memphis.power.sources.engines',
    'sites.memphis.cooling',
    'sites.memphis.months',
    'sites.memphis.binding.0',
    'usable',
    'training.grok-3',
    'money',
    'money.acceleratorHour',
    'findings.0',
  ]
  it.each(places)('refuses a key too many and a key too few in %s', (path) => {
    const copy = structuredClone(colossus)
    const part = path.split('.').reduce<Record<string, unknown>>((data, key) => {
      return data[key] as Record<string, unknown>
    }, copy as never)
    part.surplus = 1
    expect(planSchema.safeParse(copy).success).toBe(false)
    delete part.surplus
    expect(planSchema.safeParse(copy).success).toBe(true)
    delete part[Object.keys(part)[0] ?? '']
    expect(planSchema.safeParse(copy).success).toBe(false)
  })

  it('refuses a plan that lacks any one of its parts', () => {
    for (const key of Object.keys(bare)) {
      const { [key as keyof Plan]: _, ...rest } = bare
      expect(planSchema.safeParse(rest).success, key).toBe(false)
    }
  })

  it('refuses what is no number and what is no day', () => {
    expect(planSchema.safeParse({ ...bare, accelerators: Number.NaN }).success).toBe(false)
    expect(planSchema.safeParse({ ...bare, accelerators: '5' }).success).toBe(false)
    expect(planSchema.safeParse({ ...bare, start: 'in May' }).success).toBe(false)
  })
})

describe('the schemas of lists', () => {
  const row = {
    code: 'scenario.key',
    severity: 'error',
    file: 'campus.yaml',
    line: 3,
    column: 5,
    path: 'sites.here.resrve',
    message: 'unknown key "resrve"',
    hint: 'did you mean reserve?',
  }
  const figure = { room: 'cli', name: 'plan', value: 1.5, unit: 'ms', better: 'lower', note: '' }

  it('take a list and an empty one', () => {
    expect(checkSchema.parse([row])).toEqual([row])
    expect(checkSchema.parse([])).toEqual([])
    expect(benchSchema.parse([figure])).toEqual([figure])
  })

  it.each(Object.keys(row))('want %s of a diagnostic', (key) => {
    const { [key as keyof typeof row]: _, ...rest } = row
    expect(checkSchema.safeParse([rest]).success).toBe(false)
  })

  it.each(Object.keys(figure))('want %s of a figure of speed', (key) => {
    const { [key as keyof typeof figure]: _, ...rest } = figure
    expect(benchSchema.safeParse([rest]).success).toBe(false)
  })

  it('refuse keys that nobody promised', () => {
    expect(checkSchema.safeParse([{ ...row, values: {} }]).success).toBe(false)
    expect(benchSchema.safeParse([{ ...figure, p50: 1 }]).success).toBe(false)
  })
})

describe('the JSON Schemas', () => {
  const schemas = documentSchemas()

  it('are those of the plan, of check and of bench, in draft 7', () => {
    expect(Object.keys(schemas)).toEqual([
      'plan',
      'check',
      'validate',
      'claims',
      'solve',
      'explain',
      'compare',
      'swings',
      'cascade',
      'bench',
    ])
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
    }
  })

  it('close every object and state the unit of every number', () => {
    for (const [path, part] of objectsIn(schemas)) {
      if (part.type === 'object') expect(part, path).toHaveProperty('additionalProperties')
      if (path.startsWith('.plan') && part.type === 'number' && !path.includes('.anyOf.')) {
        expect(part, path).toHaveProperty('description')
      }
    }
  })

  it.each(Object.keys(schemas))('ship as schema/%s.schema.json', async (name) => {
    const file = new URL(`../../schema/${name}.schema.json`, import.meta.url)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(schemas[name])
  })
})
